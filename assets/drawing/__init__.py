"""The drawings of the game, made of few flat shapes in five colours; `make_pictures.py` writes them as SVG."""
