"""The picture behind the title: the heirs in a row below the founder, on beams of black and red."""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.ui.palette import Colour
from game.ui.pictures import drawn
from game.ui.widget import Widget

WIDE, HIGH = 1280, 720
"""The picture is drawn on a sheet of this size; it stands in the lower right corner, as high as the window allows."""
BUSTS = (
    ("lenin", 940, 56, 420),
    ("rykov", 1222, 452, 268),
    ("trotsky", 648, 404, 316),
    ("bukharin", 1112, 446, 274),
    ("zinoviev", 762, 424, 296),
    ("kamenev", 1000, 436, 284),
    ("stalin", 880, 428, 292),
)
"""Who stands where, those behind first: the axis of the bust, its upper edge, its size."""


@lru_cache(maxsize=1)
def poster(size: tuple[int, int], paper: Colour) -> pygame.Surface:
    """The whole picture, put together once for a window's size; shared, do not draw on it."""
    surface = pygame.Surface(size)
    surface.fill(paper)
    scale = min(size[1] / HIGH, size[0] / WIDE)
    left, upper = size[0] - WIDE * scale, size[1] - HIGH * scale
    surface.blit(drawn("poster", "ground", round(WIDE * scale), round(HIGH * scale)), (round(left), round(upper)))
    for name, axis, top, wide in BUSTS:
        side = round(wide * scale)
        bust = drawn("poster", name, side, side)
        surface.blit(bust, (round(left + axis * scale - side / 2), round(upper + top * scale)))
    return surface


class Poster(Widget):
    """The whole window's ground on the title screen."""

    def draw(self, surface: pygame.Surface) -> None:
        """Paper, the planes, the busts."""
        surface.blit(poster(self.rect.size, self.theme.palette.desk), self.rect)
