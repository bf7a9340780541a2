"""The drawings of `assets` in colour (portraits, emblems, vignettes), by name and physical size."""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.places import ASSETS
from game.ui.dress import version, worn_names, worn_picture

NOTHING = (150, 140, 120, 255)
"""The colour in place of a picture that cannot be shown."""


def picture_names(folder: str) -> frozenset[str]:
    """The names of all pictures of a folder of assets: the game's, and those that mods or the scenario bring."""
    return _own_names(folder) | worn_names(folder)


@lru_cache(maxsize=16)
def _own_names(folder: str) -> frozenset[str]:
    return frozenset(path.stem for path in (ASSETS / folder).glob("*.svg"))


def drawn(folder: str, name: str, wide: int, high: int) -> pygame.Surface:
    """Picture `name` of a folder at `wide` × `high` physical pixels, brought by a mod or drawn for the game.

    Raises:
        KeyError: there is no such picture.
    """
    if name not in picture_names(folder):
        raise KeyError(f"no drawing {name!r} in assets/{folder}")
    brought = worn_picture(folder, name, (wide, high))
    if brought is not None:
        return brought
    if name not in _own_names(folder):  # it was brought, and cannot be shown
        empty = pygame.Surface((wide, high), pygame.SRCALPHA)
        empty.fill(NOTHING)
        return empty
    return pygame.image.load_sized_svg(str(ASSETS / folder / f"{name}.svg"), (wide, high))


def picture(folder: str, name: str, wide: int, high: int) -> pygame.Surface:
    """As `drawn`, kept; shared, do not draw on it."""
    return _picture(version(), folder, name, wide, high)


@lru_cache(maxsize=300)
def _picture(worn: int, folder: str, name: str, wide: int, high: int) -> pygame.Surface:
    del worn  # a part of the key
    return drawn(folder, name, wide, high)


def known_emblem(name: str) -> str:
    """`name` if there is an emblem of that name, else "": a scenario may have organisations of its own."""
    return name if name in picture_names("emblems") else ""
