"""Where the game's own files are, and where what a player leaves behind goes.

A game from its sources leaves it in the folders the system gives every user. A bundled game (docs/bundle.md) may lie on
a stick: it keeps everything in ``player`` beside the program, so that it travels along, as long as that can be written
to.
"""

from __future__ import annotations

import sys
import tempfile
from functools import lru_cache
from pathlib import Path

from platformdirs import user_cache_path, user_config_path, user_data_path

ROOT = Path(__file__).resolve().parent.parent
"""What the game came with: the clone, or the inner folder of a bundle."""
ASSETS = ROOT / "assets"
SHELF = ROOT / "scenarios"
"""The scenarios that come with the game."""
DOCS = ROOT / "docs"
GLOSSARY = DOCS / "glossary.md"
NEEDED = (ASSETS, SHELF, GLOSSARY)
"""All that is read while the game runs, beside its modules: what a bundle has to hold."""

APPLICATION = "politburo"
PLAYER = "player"
"""The folder beside a bundled program."""


def bundled() -> bool:
    """Whether this is a bundle."""
    return bool(getattr(sys, "frozen", False))


@lru_cache(maxsize=1)
def beside() -> Path | None:
    """The folder of the player beside a bundled program; None where there is none or it cannot be written to."""
    if not bundled():
        return None
    folder = Path(sys.executable).resolve().parent / PLAYER
    try:
        folder.mkdir(exist_ok=True)
        # Whether a stick is protected is found out by writing: what the system says of it is often wrong.
        tempfile.TemporaryFile(dir=folder).close()
    except OSError:
        return None
    return folder


def data_folder() -> Path:
    """Where saves, mods and pictures of the screen go."""
    return beside() or user_data_path(APPLICATION, appauthor=False)


def config_folder() -> Path:
    """Where the settings go."""
    return beside() or user_config_path(APPLICATION, appauthor=False)


def cache_folder() -> Path:
    """Where goes what can be made again."""
    return beside() or user_cache_path(APPLICATION)
