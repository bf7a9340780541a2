"""A wide picture above the text of a great moment."""

from __future__ import annotations

import pygame

from game.ui.pictures import picture, picture_names
from game.ui.widget import Widget

FOLDER = "vignettes"
WIDE, HIGH = 10, 3
"""Proportions of a vignette."""


def has_vignette(name: str) -> bool:
    """Whether there is a picture of that name; an event may name one that only a mod brings."""
    return name in picture_names(FOLDER)


def vignette_height(width: int) -> int:
    """Physical height of a vignette that is `width` physical pixels wide."""
    return width * HIGH // WIDE


class Vignette(Widget):
    """Fills its rectangle, framed."""

    def __init__(self, name: str) -> None:
        """`name` of assets/vignettes."""
        super().__init__()
        self.name = name

    def draw(self, surface: pygame.Surface) -> None:
        """Picture and frame."""
        surface.blit(picture(FOLDER, self.name, *self.rect.size), self.rect)
        pygame.draw.rect(surface, self.theme.palette.ink, self.rect, self.theme.px(1))
