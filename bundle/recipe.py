"""What goes into the bundle, and what stays out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from game.places import NEEDED, ROOT

NAME = "politburo"
GAME = ROOT / "game"
"""Its modules are in the bundle twice: to be imported, and as sources, which numba and the hash of the rules read."""
PAPERS = ("LICENSE", "LICENSE-texts", "README.md", "assets/CREDITS.md")
"""What a reader looks for beside the program."""
MAKERS = ("*.py", "*.pyc", "__pycache__")
"""In the folders of data: what made them."""
NAMED = ("numba", "numpy", "pydantic", "pygame-ce", "PyYAML", "platformdirs", "rich", "typer")
"""Packages whose version is asked for, or whose licence has to come along."""
LEFT_OUT = (
    "babel", "dask", "distributed", "hypothesis", "IPython", "matplotlib", "mypy", "pandas", "PIL", "pip", "psutil",
    "pyarrow", "pytest", "ray", "scipy", "setuptools", "shapiq", "sklearn", "sqlite3", "statsmodels", "tkinter",
    "unittest.mock", "uv", "wheel",
)  # fmt: skip
"""Packages of the clusters, of development, and the 150 MB that write Parquet: rows of studies are CSV without them."""


def data() -> Iterator[tuple[Path, str]]:
    """Every file beside the modules, with its folder in the bundle."""
    for place in (*NEEDED, GAME):
        files = [place] if place.is_file() else sorted(path for path in place.rglob("*") if path.is_file())
        for path in files:
            inside = path.relative_to(ROOT)
            made = place != GAME and any(path.match(maker) for maker in MAKERS)
            if not made and "__pycache__" not in inside.parts:
                yield path, inside.parent.as_posix()
