"""Portraits by person: his own drawing, or a plain bust chosen by his id, with his initials over it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

import pygame

from game.ui.dress import version
from game.ui.fonts import Role
from game.ui.pictures import picture, picture_names
from game.ui.shapes import Mark, draw_shape
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Widget

FOLDER = "portraits"
BUST = "bust_"
"""Names of the plain busts begin so."""
LEAST_FOR_LETTERS = 44
"""Logical pixels from which the initials are written on a plain bust."""


@dataclass(frozen=True)
class Face:
    """Whose portrait: the person's id in the scenario, and his name in the language in use."""

    id: str
    name: str

    @property
    def initials(self) -> str:
        """First letters of the first and the last word of the name."""
        words = self.name.split()
        return "".join(word[0] for word in (words[0], words[-1])).upper() if words else ""

    @property
    def known(self) -> bool:
        """Whether he has a drawing of his own."""
        return self.id in picture_names(FOLDER) and not self.id.startswith(BUST)


def drawing_of(person: str) -> str:
    """The drawing that stands for a person's id: his own, or always the same one of the busts."""
    names = picture_names(FOLDER)
    if person in names and not person.startswith(BUST):
        return person
    busts = sorted(name for name in names if name.startswith(BUST))
    return busts[crc32(person.encode()) % len(busts)]


def medal(person: str, size: int, faded: bool = False) -> pygame.Surface:
    """A portrait cut round, `size` physical pixels across; grey if `faded`. Shared, do not draw on it."""
    return _medal(version(), person, size, faded)


@lru_cache(maxsize=200)
def _medal(worn: int, person: str, size: int, faded: bool) -> pygame.Surface:
    del worn  # a part of the key
    face = picture(FOLDER, drawing_of(person), size, size).copy()
    mask = pygame.Surface((4 * size, 4 * size), pygame.SRCALPHA)
    pygame.draw.circle(mask, (255, 255, 255, 255), (2 * size, 2 * size), 2 * size)
    face.blit(pygame.transform.smoothscale(mask, (size, size)), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return pygame.transform.grayscale(face) if faded else face


def draw_initials(surface: pygame.Surface, theme: Theme, face: Face, box: pygame.Rect) -> None:
    """The initials of a man without a portrait, on a strip along the lower edge of `box`."""
    if face.known or box.width < theme.px(LEAST_FOR_LETTERS):
        return
    strip = pygame.Rect(box.x, 0, box.width, theme.fonts.line(Role.LABEL))
    strip.bottom = box.bottom
    surface.fill(theme.palette.ink, strip)
    theme.text(surface, Role.LABEL, face.initials, strip, theme.palette.cream, "centre")


class Portrait(Widget):
    """A framed portrait, as large a square as fits at the top left; the mark of his following in its corner."""

    def __init__(self, face: Face, mark: Mark | None = None, tip: Tip | None = None) -> None:
        """`mark` is drawn in the lower right corner."""
        super().__init__(tip)
        self.face = face
        self.mark = mark

    def draw(self, surface: pygame.Surface) -> None:
        """Picture, initials, mark, frame."""
        theme, colours = self.theme, self.theme.palette
        side = min(self.rect.size)
        if side <= 0:
            return
        box = pygame.Rect(self.rect.topleft, (side, side))
        surface.blit(picture(FOLDER, drawing_of(self.face.id), side, side), box)
        draw_initials(surface, theme, self.face, box)
        if self.mark is not None:
            size = max(theme.px(16), side // 6)
            corner = pygame.Rect(0, 0, size + theme.px(6), size + theme.px(6))
            corner.bottomright = box.bottomright
            theme.box(surface, corner, colours.paper, colours.ink)
            draw_shape(surface, self.mark.shape, corner.center, size, theme.colour(self.mark.colour))
        pygame.draw.rect(surface, colours.ink, box, theme.px(2))
