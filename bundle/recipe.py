"""What goes into the bundle, and what stays out."""

from __future__ import annotations

import os
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

COMPILER = ("numba", "llvmlite")
"""Left out of a small bundle too: it plays the same, with fewer futures for the adviser and slow studies."""
SMALL = "POLITBURO_SMALL_BUNDLE"
"""The variable by which the command tells the spec that a small bundle is wanted."""


def small() -> bool:
    """Whether a small bundle is wanted."""
    return bool(os.environ.get(SMALL))


def named() -> tuple[str, ...]:
    """The packages of NAMED that go in."""
    return tuple(name for name in NAMED if not (small() and name in COMPILER))


def left_out() -> tuple[str, ...]:
    """All packages that stay out."""
    return LEFT_OUT + COMPILER if small() else LEFT_OUT


def data() -> Iterator[tuple[Path, str]]:
    """Every file beside the modules, with its folder in the bundle."""
    for place in (*NEEDED, GAME):
        files = [place] if place.is_file() else sorted(path for path in place.rglob("*") if path.is_file())
        for path in files:
            inside = path.relative_to(ROOT)
            made = place != GAME and any(path.match(maker) for maker in MAKERS)
            if not made and "__pycache__" not in inside.parts:
                yield path, inside.parent.as_posix()
