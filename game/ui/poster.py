"""The picture behind the title: the heirs in a row below the founder, on beams of black and red."""

from __future__ import annotations

import pygame

from game.ui.pictures import picture
from game.ui.widget import Widget

WIDE, HIGH = 1280, 720
"""The picture is drawn on a sheet of this size and fitted to the window's height, from its right edge."""
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


class Poster(Widget):
    """The whole window's ground on the title screen."""

    def draw(self, surface: pygame.Surface) -> None:
        """Paper, the planes, the busts."""
        surface.fill(self.theme.palette.desk, self.rect)
        size = self.rect.height / HIGH
        left = self.rect.right - WIDE * size
        ground = picture("poster", "ground", round(WIDE * size), self.rect.height)
        surface.blit(ground, (round(left), self.rect.y))
        for name, axis, top, wide in BUSTS:
            side = round(wide * size)
            bust = picture("poster", name, side, side)
            surface.blit(bust, (round(left + axis * size - side / 2), round(self.rect.y + top * size)))
