"""A grid of small charts of which one is chosen: each with a name, its last figure, and its lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.ui.button import ENTER
from game.ui.canvas import Canvas, dashed_line, thick_line
from game.ui.fonts import Role
from game.ui.layout import columns, inset, rows
from game.ui.linechart import Series
from game.ui.screen import Outcome
from game.ui.shapes import Mark, draw_shape
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Point, Reply, Target, reply_of


@dataclass(frozen=True)
class Small:
    """One chart: `figure` stands at its upper right, `mark` (a state: pressing or not) before it."""

    id: str
    name: str
    figure: str
    lines: tuple[Series, ...]
    mark: Mark | None = None
    tip: Tip | None = None


class SeriesGrid(Canvas):
    """`on_choose(id)` as the choice moves, by mouse or arrows."""

    focusable = True

    def __init__(
        self, charts: Sequence[Small], across: int, on_choose: Callable[[str], Outcome | None], chosen: str = ""
    ) -> None:
        """`across` charts in a row; the first is chosen if `chosen` is empty."""
        super().__init__()
        self.charts = tuple(charts)
        self.across = across
        self.on_choose = on_choose
        self.chosen = chosen or (self.charts[0].id if self.charts else "")
        self.boxes: list[pygame.Rect] = []
        self.face = "desk"

    def place(self, rect: pygame.Rect, theme: Theme) -> None:
        """Cuts the cells."""
        super().place(rect, theme)
        deep = -(-len(self.charts) // self.across)
        cells = [
            columns(row, [1.0] * self.across, theme.px(6)) for row in rows(rect, [1.0] * max(1, deep), theme.px(6))
        ]
        self.boxes = [box for row in cells for box in row][: len(self.charts)]

    def plot_of(self, box: pygame.Rect) -> pygame.Rect:
        """Where the lines of a cell are drawn."""
        theme = self.theme
        head = theme.fonts.line(Role.TABLE_BOLD) + theme.px(3)
        return pygame.Rect(
            box.x + theme.px(8), box.y + head, box.width - theme.px(16), max(1, box.height - head - theme.px(8))
        )

    def paint_shapes(self, surface: pygame.Surface, zoom: int) -> None:
        """Sheets and lines."""
        for chart, box in zip(self.charts, self.boxes, strict=True):
            local = box.move(-self.rect.x, -self.rect.y)
            sheet = pygame.Rect(local.x * zoom, local.y * zoom, local.width * zoom, local.height * zoom)
            self._paint_sheet(surface, chart, sheet, zoom)
            self._paint_lines(surface, chart, self.plot_of(box), zoom)

    def _paint_sheet(self, surface: pygame.Surface, chart: Small, sheet: pygame.Rect, zoom: int) -> None:
        colours, chosen = self.theme.palette, chart.id == self.chosen
        surface.fill(colours.paper, sheet)
        edge, width = (colours.red, 3) if chosen else (colours.ink, 1)
        pygame.draw.rect(surface, edge, sheet, self.theme.px(width) * zoom)

    def _paint_lines(self, surface: pygame.Surface, chart: Small, plot: pygame.Rect, zoom: int) -> None:
        theme = self.theme
        values = [value for line in chart.lines for value in line.values if value is not None]
        low, high = min(values, default=0), max(values, default=1)
        steps = max((len(line.values) for line in chart.lines), default=1)
        for line in chart.lines:
            spots = [
                (
                    (plot.x - self.rect.x + plot.width * step / max(1, steps - 1)) * zoom,
                    (plot.bottom - self.rect.y - plot.height * (value - low) / max(1, high - low)) * zoom,
                )
                for step, value in enumerate(line.values)
                if value is not None
            ]
            width, colour = theme.px(1 if line.dashed else 2) * zoom, theme.colour(line.colour)
            for start, end in zip(spots, spots[1:], strict=False):
                if line.dashed:
                    dashed_line(surface, colour, start, end, width, theme.px(3) * zoom)
                else:
                    thick_line(surface, colour, start, end, width)
            if spots and not line.dashed:
                draw_shape(surface, line.shape, spots[-1], theme.px(7) * zoom, colour)

    def paint_words(self, surface: pygame.Surface) -> None:
        """Names and figures."""
        theme, colours = self.theme, self.theme.palette
        for chart, box in zip(self.charts, self.boxes, strict=True):
            head = pygame.Rect(box.x, box.y + theme.px(2), box.width, theme.fonts.line(Role.TABLE_BOLD))
            head = inset(head, theme.px(8), 0)
            wide = theme.fonts.width(Role.TABLE_BOLD, chart.figure)
            if chart.mark is not None:
                spot = (head.right - wide - theme.px(10), head.centery + theme.px(1))
                draw_shape(surface, chart.mark.shape, spot, theme.px(11), theme.colour(chart.mark.colour))
                wide += theme.px(20)
            theme.text(surface, Role.TABLE_BOLD, chart.figure, head, colours.ink, "right")
            name = pygame.Rect(head.x, head.y, max(1, head.width - wide - theme.px(4)), head.height)
            colour = colours.dark_red if chart.id == self.chosen else colours.ink
            theme.text(surface, Role.TABLE_BOLD, chart.name, name, colour)

    # --- choosing --------------------------------------------------------------------------------------------------

    def choose(self, place: int) -> Reply:
        """Chooses the chart at `place`; False where there is none."""
        if not 0 <= place < len(self.charts):
            return False
        self.chosen = self.charts[place].id
        self.changed()
        return reply_of(self.on_choose(self.chosen))

    def _at(self, point: Point) -> int | None:
        return next((at for at, box in enumerate(self.boxes) if box.collidepoint(point)), None)

    def on_press(self, point: Point, clicks: int) -> Reply:
        """Chooses the chart under the mouse."""
        place = self._at(point)
        return True if place is None else self.choose(place)

    def on_key(self, event: pygame.Event) -> Reply:
        """Arrows move the choice; at the edge of the grid they are left to the focus."""
        here = next((at for at, chart in enumerate(self.charts) if chart.id == self.chosen), 0)
        if event.key in ENTER:
            return self.choose(here)
        column = here % self.across
        if (event.key == pygame.K_LEFT and column == 0) or (event.key == pygame.K_RIGHT and column == self.across - 1):
            return False
        by = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1, pygame.K_UP: -self.across, pygame.K_DOWN: self.across}
        return self.choose(here + by[event.key]) if event.key in by else False

    def targets(self) -> list[Target]:
        """The charts."""
        shown = zip(self.charts, self.boxes, strict=True)
        return [Target(chart.name, box, "", chart.id == self.chosen) for chart, box in shown]

    def tip_at(self, point: Point) -> Tip | None:
        """The tooltip of the chart under the mouse."""
        place = self._at(point)
        return self.charts[place].tip if place is not None else None

    def focus_tip(self) -> Tip | None:
        """The tooltip of the chosen chart."""
        return next((chart.tip for chart in self.charts if chart.id == self.chosen), None)

    def focus_rect(self) -> pygame.Rect:
        """The chosen chart."""
        found = (box for chart, box in zip(self.charts, self.boxes, strict=True) if chart.id == self.chosen)
        return next(found, self.rect)
