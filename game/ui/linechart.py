"""Lines over time, each with a colour, a shape and its name at its end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.ui.canvas import Canvas, dashed_line, thick_line
from game.ui.chartnames import GAP, SHAPE, columns_of, name_line, spread, stacked
from game.ui.fonts import Role
from game.ui.shapes import draw_shape
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Point

MARKS_APART = 60
"""Logical pixels between two marks of a line, at least."""


@dataclass(frozen=True)
class Series:
    """One line: `values` one per step (None: a gap), `shape` of shapes.SHAPES, `colour` a palette name for text."""

    name: str
    values: tuple[int | None, ...]
    shape: str
    colour: str
    dashed: bool = False


@dataclass(frozen=True)
class Note:
    """A mark on the axis at `step`, told in the tooltip."""

    step: int
    shape: str
    colour: str
    words: str


def plain_number(value: int) -> str:
    """A whole number with a true minus."""
    return str(value).replace("-", "\N{MINUS SIGN}")


def fewer(ticks: int, most: int) -> int:
    """The greatest divisor of `ticks` that is not above `most`; 1 at least."""
    return max(count for count in range(1, ticks + 1) if ticks % count == 0 and (count <= most or count == 1))


class LineChart(Canvas):
    """Series over common steps; `labels` are written below, as many as there is room for."""

    def __init__(
        self,
        series: Sequence[Series],
        labels: Sequence[str],
        low: int = 0,
        high: int = 100,
        ticks: int = 4,
        tip: Tip | None = None,
        mark_step: int | None = None,
        notes: Sequence[Note] = (),
        write: Callable[[int], str] = plain_number,
        names: Sequence[str] = (),
    ) -> None:
        """A chart of `series`.

        `labels` one per step; `low`..`high` is the range of the values; `ticks` grid lines above the lowest;
        `mark_step` is a step to mark with an upright line; `notes` are marked on the axis; `write` gives a value in
        words; `names` the steps in full, for tooltips.
        """
        super().__init__(tip)
        self.series = tuple(series)
        self.labels = tuple(labels)
        self.low, self.high = low, max(high, low + 1)
        self.ticks = self.drawn_ticks = ticks
        self.mark_step = mark_step
        self.notes = tuple(notes)
        self.write = write
        self.names = tuple(names)
        self.plot = pygame.Rect(0, 0, 0, 0)
        self.name_columns, self.name_width = 1, 0

    def place(self, rect: pygame.Rect, theme: Theme) -> None:
        """Leaves room for the axes and for the names at the ends."""
        super().place(rect, theme)
        fonts, small = theme.fonts, theme.fonts.line(Role.SMALL)
        left = max(fonts.width(Role.SMALL, value) for value in map(self.write, (self.low, self.high))) + theme.px(8)
        high = max(1, rect.height - theme.px(12) - small)
        right = self._measure_names(high + theme.px(8), rect.width)
        self.plot = pygame.Rect(rect.x + left, rect.y + theme.px(8), max(1, rect.width - left - right), high)
        self.drawn_ticks = fewer(self.ticks, self.plot.height // small)

    def _measure_names(self, high: int, wide: int) -> int:
        """Chooses the columns of names for so much room; how much of it they take to the right of the plot."""
        theme = self.theme
        self.name_columns = columns_of(len(self.series), high, theme)
        widest = max((theme.fonts.width(Role.TABLE_BOLD, series.name) for series in self.series), default=0)
        shapes = self.name_columns > 1 or any(self._ends_early(series) for series in self.series)
        widest += theme.px(SHAPE if shapes else 0)
        most = (wide * 2 // 5 if self.name_columns == 1 else wide // 2) // self.name_columns
        self.name_width = min(widest + theme.px(GAP + 4), most)
        return self.name_columns * self.name_width

    def _ends_early(self, series: Series) -> bool:
        """Whether a line ends before the last step, so that its name does not stand at the edge by itself."""
        return not series.values or len(series.values) < len(self.labels) or series.values[-1] is None

    def _grid(self) -> list[int]:
        """The values of the grid lines, as many as can be written above one another."""
        return [self.low + (self.high - self.low) * tick // self.drawn_ticks for tick in range(self.drawn_ticks + 1)]

    def spot(self, step: int, value: int) -> tuple[float, float]:
        """Where `value` at `step` lies, in window coordinates."""
        steps = max(1, len(self.labels) - 1)
        share = (value - self.low) / (self.high - self.low)
        return self.plot.x + self.plot.width * step / steps, self.plot.bottom - 1 - (self.plot.height - 1) * share

    def paint_shapes(self, surface: pygame.Surface, zoom: int) -> None:
        """Grid, lines, marks."""
        theme, colours = self.theme, self.theme.palette

        def inner(spot: tuple[float, float]) -> tuple[float, float]:
            return (spot[0] - self.rect.x) * zoom, (spot[1] - self.rect.y) * zoom

        for value in self._grid():
            ends = inner(self.spot(0, value)), inner(self.spot(max(1, len(self.labels) - 1), value))
            thick_line(surface, colours.ink if value == 0 else colours.grid, *ends, theme.px(1) * zoom)
        if self.mark_step is not None:
            ends = inner(self.spot(self.mark_step, self.low)), inner(self.spot(self.mark_step, self.high))
            dashed_line(surface, colours.ink, *ends, theme.px(1) * zoom, theme.px(4) * zoom)
        for series in self.series:
            self._paint_series(surface, series, zoom)
        self._paint_notes(surface, zoom)

    def _paint_notes(self, surface: pygame.Surface, zoom: int) -> None:
        """The marks on the axis; those of one step stand above each other, each shape once."""
        theme, seen = self.theme, dict[int, list[str]]()
        for note in self.notes:
            below = seen.setdefault(note.step, [])
            if note.shape in below:
                continue
            x, y = self.spot(note.step, self.low)
            y -= theme.px(6) + len(below) * theme.px(10)
            below.append(note.shape)
            spot = ((x - self.rect.x) * zoom, (y - self.rect.y) * zoom)
            draw_shape(surface, note.shape, spot, theme.px(10) * zoom, theme.colour(note.colour))

    def _paint_series(self, surface: pygame.Surface, series: Series, zoom: int) -> None:
        theme, colour = self.theme, self.theme.colour(series.colour)
        spots = [(step, self.spot(step, value)) for step, value in enumerate(series.values) if value is not None]
        inner = [(step, ((x - self.rect.x) * zoom, (y - self.rect.y) * zoom)) for step, (x, y) in spots]
        width = theme.px(2) * zoom
        for (step, start), (following, end) in zip(inner, inner[1:], strict=False):
            if following != step + 1:
                continue
            if series.dashed:
                dashed_line(surface, colour, start, end, width, theme.px(6) * zoom)
            else:
                thick_line(surface, colour, start, end, width)
                pygame.draw.circle(surface, colour, end, width / 2)
        last_x = float("inf")
        for _, spot in reversed(inner):
            if last_x - spot[0] >= theme.px(MARKS_APART) * zoom:
                draw_shape(surface, series.shape, spot, theme.px(10) * zoom, colour)
                last_x = spot[0]

    def paint_words(self, surface: pygame.Surface) -> None:
        """Axes and names."""
        theme, fonts = self.theme, self.theme.fonts
        small = fonts.line(Role.SMALL)
        for value in self._grid():
            y = round(self.spot(0, value)[1])
            box = pygame.Rect(self.rect.x, y - small // 2, self.plot.x - self.rect.x - theme.px(5), small)
            theme.text(surface, Role.SMALL, self.write(value), box, theme.palette.faded, "right")
        for label, box in self.label_boxes(small):
            theme.text(surface, Role.SMALL, label, box, theme.palette.faded, "centre")
        self._write_names(surface)

    def label_boxes(self, small: int) -> list[tuple[str, pygame.Rect]]:
        """Every label, or every second, third ... one, as there is room; none that would touch the one before."""
        named = [(step, label) for step, label in enumerate(self.labels) if label]
        width = max((self.theme.fonts.width(Role.SMALL, label) for _, label in named), default=1) + self.theme.px(12)
        steps = named[-1][0] - named[0][0] if named else 0
        apart = max(1.0, (self.spot(steps, 0)[0] - self.plot.x) / max(1, len(named) - 1))
        out: list[tuple[str, pygame.Rect]] = []
        for step, label in named[:: max(1, -int(-width // apart))]:
            box = pygame.Rect(0, self.plot.bottom + self.theme.px(3), width, small)
            box.centerx = round(self.spot(step, self.low)[0])
            box.right = min(box.right, self.rect.right)
            if not out or box.left >= out[-1][1].right:
                out.append((label, box))
        return out

    def name_places(self) -> tuple[bool, list[tuple[int, int, Series]]]:
        """Where the names begin, as (x, y, line), pushed apart where lines end close together.

        Where that would move one from a line that ends inside the plot, all stand at the edge: then True. Where there
        is no room for them below each other, they stand there in columns.
        """
        line = name_line(self.theme)
        ends = []
        for series in self.series:
            known = [(step, value) for step, value in enumerate(series.values) if value is not None]
            if known:
                x, y = self.spot(*known[-1])
                ends.append((y - line / 2, x, series))
        ends.sort(key=lambda end: end[0])
        gap, right = self.theme.px(GAP), self.plot.right
        if self.name_columns > 1:
            found = [series for _, _, series in ends]
            return True, stacked(found, self.name_columns, right + gap, self.rect.y, self.name_width, line)
        wished = [top for top, _, _ in ends]
        tops = spread(wished, line, self.rect.y, self.plot.bottom - line * 2 // 3)
        moved = [abs(top - wish) > line / 2 for top, wish in zip(tops, wished, strict=True)]
        edge = any(self._ends_early(end[2]) for end, away in zip(ends, moved, strict=True) if away)
        places = zip(tops, ends, strict=True)
        return edge, [((right if edge else round(x)) + gap, round(top), series) for top, (_, x, series) in places]

    def _write_names(self, surface: pygame.Surface) -> None:
        """The name of each line beside its end, or at the edge after its shape."""
        theme, line = self.theme, name_line(self.theme)
        edge, places = self.name_places()
        for left, top, series in places:
            colour = theme.colour(series.colour)
            if edge:
                draw_shape(surface, series.shape, (left + theme.px(4), top + line / 2), theme.px(10), colour)
            elif left < self.plot.right:
                wide = theme.fonts.width(Role.TABLE_BOLD, series.name)
                patch = pygame.Rect(left, top, wide, line).inflate(theme.px(8), 0)
                surface.fill(self.ground(), patch.clip(self.rect))
            start = left + (theme.px(SHAPE) if edge else 0)
            end = self.rect.right if self.name_columns == 1 else left + self.name_width - theme.px(GAP)
            box = pygame.Rect(start, top, max(0, end - start), line)
            theme.text(surface, Role.TABLE_BOLD, series.name, box, colour)

    def tip_at(self, point: Point) -> Tip | None:
        """The values at the step under the mouse."""
        if not self.plot.collidepoint(point) or not self.labels:
            return self.tip
        step = round((point[0] - self.plot.x) * max(1, len(self.labels) - 1) / self.plot.width)
        found = [(series.name, series.values[step]) for series in self.series if step < len(series.values)]
        parts = tuple((name, self.write(value)) for name, value in found if value is not None)
        told = "\n".join(note.words for note in self.notes if note.step == step)
        title = self.names[step] if step < len(self.names) else self.labels[step]
        return Tip(told, parts, title=title or "") if parts or told else self.tip
