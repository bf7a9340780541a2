"""What the shapes and colours of a drawing stand for, in lines as wide as there is room."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.fonts import Role
from game.ui.shapes import Mark, draw_shape
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Widget


class Legend(Widget):
    """Marks with their words and a number, centred; what does not fit is left out."""

    def __init__(self, entries: Sequence[tuple[Mark, str]] = (), tip: Tip | None = None) -> None:
        """`entries` are (mark, number as words)."""
        super().__init__(tip)
        self.entries = tuple(entries)

    def _width(self, mark: Mark, number: str, theme: Theme) -> int:
        fonts = theme.fonts
        return theme.px(38) + fonts.width(Role.SMALL, mark.word) + fonts.width(Role.SMALL_BOLD, number)

    def lines(self, width: int, theme: Theme) -> list[list[tuple[Mark, str]]]:
        """The entries, line by line."""
        out: list[list[tuple[Mark, str]]] = [[]]
        used = 0
        for mark, number in self.entries:
            wide = self._width(mark, number, theme)
            if out[-1] and used + wide > width:
                out.append([])
                used = 0
            out[-1].append((mark, number))
            used += wide
        return out

    def height_for(self, width: int, theme: Theme) -> int:
        """Physical height of all lines at `width` physical pixels."""
        return len(self.lines(width, theme)) * theme.fonts.line(Role.TABLE)

    def draw(self, surface: pygame.Surface) -> None:
        """Every line that fits."""
        theme = self.theme
        height = theme.fonts.line(Role.TABLE)
        for at, line in enumerate(self.lines(self.rect.width, theme)):
            y = self.rect.y + at * height
            if y + height > self.rect.bottom + 2:
                return
            x = self.rect.centerx - sum(self._width(mark, number, theme) for mark, number in line) // 2
            for mark, number in line:
                self._entry(surface, mark, number, pygame.Rect(x, y, self._width(mark, number, theme), height))
                x += self._width(mark, number, theme)

    def _entry(self, surface: pygame.Surface, mark: Mark, number: str, box: pygame.Rect) -> None:
        theme = self.theme
        draw_shape(surface, mark.shape, (box.x + theme.px(10), box.centery), theme.px(14), theme.colour(mark.colour))
        words = pygame.Rect(box.x + theme.px(20), box.y, box.width, box.height)
        theme.text(surface, Role.SMALL, mark.word, words, theme.palette.ink)
        words.x += theme.fonts.width(Role.SMALL, mark.word) + theme.px(5)
        theme.text(surface, Role.SMALL_BOLD, number, words, theme.palette.ink)
