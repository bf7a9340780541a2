"""The game for those who train agents: a match of several seats, and thin faces of it for PettingZoo and OpenSpiel.

``game.adapters.pettingzoo`` and ``game.adapters.open_spiel`` want these libraries (``pip install 'politburo[train]'``);
nothing else of the game imports them. docs/adapters.md tells how to use them.
"""
