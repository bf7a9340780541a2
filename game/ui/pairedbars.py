"""Outcomes as pairs of bars, one below the other: as things were, and with a change; each with its interval."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.studies.statistics import Interval
from game.ui.canvas import Canvas, thick_line
from game.ui.fonts import Role
from game.ui.language import percent
from game.ui.palette import blend
from game.ui.stackedbar import paint_pattern
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Point

NAMES, NUMBERS = 0.25, 0.2
"""Shares of the width for the names, and for what the change makes of each."""


@dataclass(frozen=True)
class Pair:
    """One outcome: its name, both shares, the difference in words, and whether that is more than luck."""

    name: str
    base: Interval
    changed: Interval
    gap: str
    shown: bool
    tip: Tip | None = None


def least_line(theme: Theme) -> int:
    """The least height at which a pair can be read, physical pixels."""
    return theme.fonts.line(Role.TABLE)


class PairedBars(Canvas):
    """Dark and plain: as things were; light and hatched: with the change. The scale reaches from 0 to 100 percent."""

    def __init__(self, words: tuple[str, str]) -> None:
        """`words` name the two sides in the legend."""
        super().__init__()
        self.words = words
        self._all: tuple[Pair, ...] = ()

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Those for which there is room, a line of words each: what cannot be read is left out, the last first."""
        if not self.rect.height:
            return self._all
        return self._all[: max(1, self._room() // least_line(self.theme))]

    def _room(self) -> int:
        return max(1, self.rect.height - self._legend().height - self.theme.px(8))

    def show(self, pairs: Sequence[Pair]) -> None:
        """Other numbers."""
        self._all = tuple(pairs)
        self.changed()

    def _legend(self) -> pygame.Rect:
        return pygame.Rect(self.rect.x, self.rect.y, self.rect.width, self.theme.fonts.line(Role.TABLE))

    def line_height(self, theme: Theme) -> int:
        """The height of one pair, physical pixels: what there is, but not more than is pleasant."""
        most = max(theme.px(46), theme.fonts.line(Role.TABLE) + theme.px(10))
        return min(most, self._room() // max(1, len(self.pairs)))

    def lines(self) -> list[pygame.Rect]:
        """The box of each pair in the window."""
        theme = self.theme
        high, top = self.line_height(theme), self._legend().bottom + theme.px(8)
        return [pygame.Rect(self.rect.x, top + at * high, self.rect.width, high) for at in range(len(self.pairs))]

    def bars(self, line: pygame.Rect) -> tuple[pygame.Rect, pygame.Rect]:
        """The full length of both bars of a pair in the window."""
        theme = self.theme
        left, right = round(line.width * NAMES), round(line.width * NUMBERS)
        high = max(2, (line.height - theme.px(8)) // 2)
        box = pygame.Rect(line.x + left, line.y + theme.px(3), line.width - left - right, high)
        return box, box.move(0, high + theme.px(1))

    def paint_shapes(self, surface: pygame.Surface, zoom: int) -> None:
        """Bars, whiskers, and the marks of the legend."""
        theme, colours = self.theme, self.theme.palette
        light = blend(colours.red, colours.paper, 0.55)
        for pair, line in zip(self.pairs, self.lines(), strict=True):
            for at, (side, full) in enumerate(zip((pair.base, pair.changed), self.bars(line), strict=True)):
                box = pygame.Rect(
                    (full.x - self.rect.x) * zoom, (full.y - self.rect.y) * zoom, full.width * zoom, full.height * zoom
                )
                surface.fill(colours.beige, box)
                filled = pygame.Rect(box.x, box.y, round(box.width * side.share), box.height)
                surface.fill(light if at else colours.ink, filled)
                if at:
                    paint_pattern(surface, filled, "rising", colours.red, theme.px(7) * zoom)
                middle = box.centery
                low, high = (box.x + round(box.width * bound) for bound in (side.low, side.high))
                thick_line(surface, colours.dark_red, (low, middle), (high, middle), theme.px(2) * zoom)
                for end in (low, high):
                    reach = box.height // 3
                    thick_line(
                        surface, colours.dark_red, (end, middle - reach), (end, middle + reach), theme.px(2) * zoom
                    )
        self._paint_legend(surface, zoom, light)

    def _marks(self) -> list[tuple[pygame.Rect, pygame.Rect]]:
        """(mark, words) of both sides in the legend, which is not drawn while there is nothing to read with it."""
        if not self.pairs:
            return []
        theme, legend = self.theme, self._legend()
        found, x = [], legend.x + round(legend.width * NAMES)
        for words in self.words:
            mark = pygame.Rect(x, legend.y + legend.height // 4, theme.px(22), legend.height // 2)
            wide = theme.fonts.width(Role.TABLE, words)
            found.append((mark, pygame.Rect(mark.right + theme.px(6), legend.y, wide + theme.px(4), legend.height)))
            x = found[-1][1].right + theme.px(18)
        return found

    def _paint_legend(self, surface: pygame.Surface, zoom: int, light: tuple[int, int, int]) -> None:
        colours = self.theme.palette
        for at, (mark, _words) in enumerate(self._marks()):
            box = pygame.Rect(
                (mark.x - self.rect.x) * zoom, (mark.y - self.rect.y) * zoom, mark.width * zoom, mark.height * zoom
            )
            surface.fill(light if at else colours.ink, box)
            if at:
                paint_pattern(surface, box, "rising", colours.red, self.theme.px(7) * zoom)

    def paint_words(self, surface: pygame.Surface) -> None:
        """Legend, names, shares and differences."""
        theme, colours = self.theme, self.theme.palette
        for words, (_mark, box) in zip(self.words, self._marks(), strict=False):
            theme.text(surface, Role.TABLE, words, box, colours.ink)
        for pair, line in zip(self.pairs, self.lines(), strict=True):
            one, other = self.bars(line)
            name = pygame.Rect(line.x, line.y, one.x - line.x - theme.px(8), line.height)
            theme.text(surface, Role.TABLE, pair.name, name, colours.ink, "right")
            gap = pygame.Rect(one.right + theme.px(8), line.y, line.right - one.right - theme.px(8), line.height)
            theme.text(surface, Role.TABLE, pair.gap, gap, colours.dark_red if pair.shown else colours.faded)
            if one.height < theme.fonts.line(Role.SMALL):
                continue
            for side, box in ((pair.base, one), (pair.changed, other)):
                self._number(surface, side, box)

    def _number(self, surface: pygame.Surface, side: Interval, box: pygame.Rect) -> None:
        """A share, to the right of its whisker, or to the left where there is no room."""
        theme = self.theme
        text = percent(round(100 * side.share))
        wide = theme.fonts.width(Role.SMALL, text) + theme.px(4)
        x = box.x + round(box.width * side.high) + theme.px(6)
        if x + wide > box.right:
            return
        theme.text(surface, Role.SMALL, text, pygame.Rect(x, box.y, wide, box.height), theme.palette.ink)

    def tip_at(self, point: Point) -> Tip | None:
        """The numbers of a pair."""
        for pair, line in zip(self.pairs, self.lines(), strict=True):
            if line.collidepoint(point):
                return pair.tip
        return None
