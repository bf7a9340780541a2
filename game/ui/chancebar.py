"""A chance as a belief: a bar from 0 to 100 with a hatched band for what it may be, and a line for the middle."""

from __future__ import annotations

import pygame

from game.ui.canvas import Canvas, thick_line
from game.ui.fonts import Role
from game.ui.layout import rows
from game.ui.palette import blend
from game.ui.stackedbar import paint_pattern
from game.ui.theme import Theme
from game.ui.tip import Tip


class ChanceBar(Canvas):
    """`chance` within `low`..`high`, percent; None shows `words` on an empty bar."""

    def __init__(self) -> None:
        """Nothing to show yet."""
        super().__init__()
        self.chance: int | None = None
        self.low = 0
        self.high = 0
        self.words = ""

    def show(self, chance: int | None, low: int, high: int, words: str, tip: Tip | None = None) -> None:
        """Other numbers; `words` are written above the bar."""
        self.chance, self.low, self.high, self.words, self.tip = chance, low, high, words, tip
        self.changed()

    @staticmethod
    def height_for(theme: Theme) -> int:
        """Physical height of words and bar."""
        return theme.fonts.line(Role.HEADING) + theme.px(4 + 20)

    def parts(self) -> tuple[pygame.Rect, pygame.Rect]:
        """Words and bar in the window."""
        words, bar = rows(self.rect, [1.0, self.theme.px(18)], self.theme.px(4))
        return words, bar

    def paint_shapes(self, surface: pygame.Surface, zoom: int) -> None:
        """Empty bar, certain part, band, middle, and the mark of an even chance."""
        theme, colours = self.theme, self.theme.palette
        _words, bar = self.parts()
        box = pygame.Rect(0, (bar.y - self.rect.y) * zoom, bar.width * zoom, bar.height * zoom)
        surface.fill(colours.beige, box)
        if self.chance is not None:
            at = [round(box.width * share / 100) for share in (self.low, self.chance, self.high)]
            surface.fill(colours.green, (box.x, box.y, at[0], box.height))
            band = pygame.Rect(at[0], box.y, max(zoom, at[2] - at[0]), box.height)
            surface.fill(blend(colours.green, colours.paper, 0.55), band)
            paint_pattern(surface, band, "rising", colours.green, theme.px(7) * zoom)
            thick_line(surface, colours.ink, (at[1], box.top), (at[1], box.bottom), theme.px(4) * zoom)
        half = box.width // 2
        thick_line(
            surface, colours.ink, (half, box.bottom - theme.px(5) * zoom), (half, box.bottom), theme.px(1) * zoom
        )
        pygame.draw.rect(surface, colours.ink, box, theme.px(1) * zoom)

    def paint_words(self, surface: pygame.Surface) -> None:
        """The chance in words."""
        words, _bar = self.parts()
        self.theme.text(surface, Role.HEADING, self.words, words, self.theme.palette.ink)
