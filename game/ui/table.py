"""A table of any length: only the visible rows are ever drawn, so ten thousand cost no more than twenty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pygame

from game.ui.layout import columns as cut_columns
from game.ui.screen import Outcome
from game.ui.scroll import WIDTH as SCROLL_WIDTH
from game.ui.scroll import Scroll
from game.ui.table_cells import draw_cell, draw_nothing, role_of
from game.ui.table_head import INSIDE, column_widths, draw_head, head_height, head_lines, titles_of
from game.ui.table_rows import Column, Row, ordered
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Point, Reply, Target, Widget, reply_of

OnRow = Callable[[str], Outcome | None]
WHEEL_ROWS = 3


class Table(Widget):
    """Rows of cells under a header. `on_select(id)` as the selection moves, `on_open(id)` on Enter or double click."""

    focusable = True

    def __init__(
        self,
        columns: Sequence[Column],
        rows: Sequence[Row] = (),
        on_select: OnRow = lambda row: None,
        on_open: OnRow = lambda row: None,
        tip_for: Callable[[str, str], Tip | None] = lambda row, column: None,
        selected: str = "",
    ) -> None:
        """`tip_for(row id, column key)` gives the tooltip of a cell; `selected` is a row id."""
        super().__init__()
        self.columns = tuple(columns)
        self.on_select = on_select
        self.on_open = on_open
        self.tip_for = tip_for
        self.selected = selected
        self.nothing = ""
        """What an empty table says in place of its headings."""
        self.order: tuple[str, bool] | None = None
        self.scroll = Scroll()
        self.header_lit: int | None = None
        self.header = pygame.Rect(0, 0, 0, 0)
        self.cuts: list[pygame.Rect] = []
        self.titles: list[str] = []
        self.heads: list[list[str]] = []
        self._dragging = False
        self.set_rows(rows)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Other rows in the same order; the selection stays if its row does."""
        self._given = list(rows)
        self.rows = ordered(self._given, *self.order) if self.order else self._given
        self.places = {row.id: place for place, row in enumerate(self.rows)}
        if self.rect.height:
            self.place(self.rect, self.theme)

    def sort_by(self, key: str, descending: bool) -> None:
        """Orders the rows by column `key`."""
        self.order = (key, descending)
        self.set_rows(self._given)
        if self.selected in self.places:
            self.scroll.show(self.places[self.selected])

    def place(self, rect: pygame.Rect, theme: Theme) -> None:
        """Cuts header, columns and scroll bar."""
        super().place(rect, theme)
        row, bar = theme.row, theme.px(SCROLL_WIDTH)
        inner = pygame.Rect(rect.x + 1, rect.y, rect.width - bar - 2, rect.height)
        self.titles = titles_of(theme, self.columns, inner.width)
        widths = column_widths(theme, self.columns, self.titles, inner.width)
        self.cuts = cut_columns(inner, widths)
        self.heads = [head_lines(theme, *one) for one in zip(self.titles, widths, strict=True)]
        head = head_height(theme, self.heads)
        self.header = pygame.Rect(rect.x, rect.y, rect.width, head)
        body = pygame.Rect(rect.x, rect.y + head, rect.width, max(0, rect.height - head - 1))
        track = pygame.Rect(rect.right - bar - 1, body.y, bar, body.height)
        self.scroll.fit(len(self.rows), body.height // row, track)

    def row_box(self, place: int) -> pygame.Rect:
        """Where row `place` is, visible or not."""
        y = self.header.bottom + (place - self.scroll.position) * self.theme.row
        return pygame.Rect(self.rect.x + 1, y, self.rect.width - 2 - self._bar(), self.theme.row)

    def _bar(self) -> int:
        return self.theme.px(SCROLL_WIDTH) if self.scroll.last else 0

    def draw(self, surface: pygame.Surface) -> None:
        """Sheet, visible rows, header, scroll bar, frame."""
        theme, colours = self.theme, self.theme.palette
        surface.fill(colours.paper, self.rect)
        if not self.rows and self.nothing:
            draw_nothing(surface, theme, self.nothing, self.rect)
            return
        clip = surface.get_clip()
        surface.set_clip(self.rect.clip(clip))
        for place in range(self.scroll.position, min(len(self.rows), self.scroll.position + self.scroll.view + 1)):
            self._draw_row(surface, place)
        surface.fill(colours.ink, self.header)
        for place, column in enumerate(self.columns):
            cut = self.cuts[place]
            order = self.order[1] if self.order and self.order[0] == column.key else None
            box = pygame.Rect(cut.x, self.header.y, cut.width, self.header.height)
            draw_head(surface, theme, column, self.heads[place], box, order, place == self.header_lit)
        self.scroll.draw(surface, theme)
        surface.set_clip(clip)
        pygame.draw.rect(surface, colours.ink, self.rect, theme.px(1))

    def _draw_row(self, surface: pygame.Surface, place: int) -> None:
        row, box = self.rows[place], self.row_box(place)
        selected = row.id == self.selected
        colours = self.theme.palette
        face = colours.red if selected else colours.stripe if place % 2 == 0 else colours.paper
        surface.fill(face, box)
        for column, cut in zip(self.columns, self.cuts, strict=True):
            cell = pygame.Rect(cut.x, box.y, cut.width, box.height)
            draw_cell(surface, self.theme, column, row, cell, selected)

    def select(self, place: int) -> Reply:
        """Selects row `place` (0.. in the present order) and makes it visible."""
        if not self.rows:
            return True
        place = max(0, min(place, len(self.rows) - 1))
        self.scroll.show(place)
        if self.rows[place].id == self.selected:
            return True
        self.selected = self.rows[place].id
        return reply_of(self.on_select(self.selected))

    def row_at(self, point: Point) -> int | None:
        """The row under `point`."""
        if point[1] < self.header.bottom or not self.rect.collidepoint(point):
            return None
        place = self.scroll.position + (point[1] - self.header.bottom) // self.theme.row
        return place if place < len(self.rows) else None

    def column_at(self, point: Point) -> int | None:
        """The column under `point`."""
        hits = (place for place, cut in enumerate(self.cuts) if cut.left <= point[0] < cut.right)
        return next(hits, None)

    def on_press(self, point: Point, clicks: int) -> Reply:
        """Header: order; bar: scroll; row: select, and open on the second click."""
        if self.scroll.last and self.scroll.track.collidepoint(point):
            self._dragging = True
            self.scroll.press(point[1])
            return True
        if self.header.collidepoint(point):
            column = self.column_at(point)
            if column is not None:
                self._toggle(self.columns[column])
            return True
        place = self.row_at(point)
        if place is None:
            return True
        reply = self.select(place)
        return reply_of(self.on_open(self.selected)) if clicks == 2 and reply is True else reply

    def _toggle(self, column: Column) -> None:
        same = self.order is not None and self.order[0] == column.key
        down = not self.order[1] if same and self.order else column.kind not in ("text", "mark")
        self.sort_by(column.key, down)

    def on_drag(self, point: Point) -> Reply:
        """Moves the held scroll bar."""
        return self.scroll.drag(point[1]) if self._dragging else False

    def on_release(self, point: Point) -> Reply:
        """Lets the scroll bar go."""
        self._dragging = False
        return False

    def on_hover(self, point: Point | None) -> bool:
        """Lights up the header that can be clicked."""
        before = self.header_lit
        over = point is not None and self.header.collidepoint(point)
        self.header_lit = self.column_at(point) if over and point is not None else None
        return before != self.header_lit

    def on_wheel(self, point: Point, steps: int) -> bool:
        """Three rows a step."""
        return self.scroll.go(self.scroll.position - steps * WHEEL_ROWS)

    def on_key(self, event: pygame.Event) -> Reply:
        """Up, Down, Page, Home, End select; Enter opens; Ctrl with arrows chooses and turns the order."""
        here = self.places.get(self.selected, -1)
        page, last = max(1, self.scroll.view - 1), len(self.rows) - 1
        if event.mod & pygame.KMOD_CTRL:
            return self._order_key(event.key)
        if event.key in (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE) and here >= 0:
            return reply_of(self.on_open(self.selected))
        if (event.key == pygame.K_UP and here <= 0) or (event.key == pygame.K_DOWN and here == last):
            return False
        moves = {
            pygame.K_UP: here - 1,
            pygame.K_DOWN: here + 1,
            pygame.K_PAGEUP: here - page,
            pygame.K_PAGEDOWN: here + page,
            pygame.K_HOME: 0,
            pygame.K_END: last,
        }
        return self.select(moves[event.key]) if event.key in moves else False

    def _order_key(self, key: int) -> Reply:
        by = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}.get(key, 0)
        keys = [column.key for column in self.columns]
        place = keys.index(self.order[0]) if self.order else -1
        if by:
            column = self.columns[(place + by) % len(keys) if place >= 0 else 0]
            self.sort_by(column.key, column.kind not in ("text", "mark"))
        elif key in (pygame.K_UP, pygame.K_DOWN) and self.order:
            self.sort_by(self.order[0], key == pygame.K_DOWN)
        return bool(by) or key in (pygame.K_UP, pygame.K_DOWN)

    def targets(self) -> list[Target]:
        """The rows that can be seen."""
        seen = range(self.scroll.position, min(len(self.rows), self.scroll.position + self.scroll.view))
        words = next((column.key for column in self.columns if column.kind == "text"), "")
        shown = [(self.rows[place], self.row_box(place)) for place in seen]
        return [Target(str(row.cells.get(words) or row.id), box, "", row.id == self.selected) for row, box in shown]

    def tip_at(self, point: Point) -> Tip | None:
        """The tooltip of a header or a cell."""
        column, place = self.column_at(point), self.row_at(point)
        if column is None:
            return None
        head = self.columns[column]
        if self.header.collidepoint(point):
            if head.tip is None:
                return Tip(head.title) if self.titles[column] != head.title.upper() else None
            return replace(head.tip, title=head.tip.title or head.title)
        if place is None:
            return None
        return self.tip_for(self.rows[place].id, head.key) or self._whole(place, column)

    def focus_tip(self) -> Tip | None:
        """The tooltip of the selected row's ordering cell, else of its first."""
        key = self.order[0] if self.order else self.columns[0].key
        if self.selected not in self.places:
            return None
        place = self.places[self.selected]
        cut = (self._whole(place, column) for column in range(len(self.columns)))
        return self.tip_for(self.selected, key) or next((tip for tip in cut if tip is not None), None)

    def _whole(self, place: int, column: int) -> Tip | None:
        """What a cell says whose words have been cut."""
        head, cell = self.columns[column], self.rows[place].cells.get(self.columns[column].key)
        if not isinstance(cell, str) or self.theme.fonts.width(role_of(head), cell) <= self.cuts[column].width - (
            2 * self.theme.px(INSIDE)
        ):
            return None
        return Tip(cell)
