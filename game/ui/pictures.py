"""The drawings of `assets` in colour (portraits, emblems, vignettes), by name and physical size."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pygame

ASSETS = Path(__file__).resolve().parents[2] / "assets"


@lru_cache(maxsize=16)
def picture_names(folder: str) -> frozenset[str]:
    """The names of all drawings of a folder of `assets`."""
    return frozenset(path.stem for path in (ASSETS / folder).glob("*.svg"))


def drawn(folder: str, name: str, wide: int, high: int) -> pygame.Surface:
    """Drawing `name` of a folder at `wide` × `high` physical pixels.

    Raises:
        KeyError: there is no such drawing.
    """
    if name not in picture_names(folder):
        raise KeyError(f"no drawing {name!r} in assets/{folder}")
    return pygame.image.load_sized_svg(str(ASSETS / folder / f"{name}.svg"), (wide, high))


@lru_cache(maxsize=300)
def picture(folder: str, name: str, wide: int, high: int) -> pygame.Surface:
    """As `drawn`, kept; shared, do not draw on it."""
    return drawn(folder, name, wide, high)


def known_emblem(name: str) -> str:
    """`name` if there is an emblem of that name, else "": a scenario may have organisations of its own."""
    return name if name in picture_names("emblems") else ""
