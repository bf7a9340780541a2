"""The icons of `assets/icons`, white SVG drawings that are tinted and sized on demand."""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.places import ASSETS
from game.ui.palette import Colour

FOLDER = ASSETS / "icons"


def icon_names() -> tuple[str, ...]:
    """The names of all icons."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.svg")))


@lru_cache(maxsize=400)
def icon(name: str, size: int, colour: Colour) -> pygame.Surface:
    """Icon `name` as a picture of `size` × `size` physical pixels; shared, do not draw on it."""
    if name not in icon_names():
        raise KeyError(f"no icon {name!r}; there are: {', '.join(icon_names())}")
    picture = pygame.image.load_sized_svg(str(FOLDER / f"{name}.svg"), (size, size))
    picture.fill((*colour, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return picture
