"""A table whose rows hang on branches that fold: headings with their counts, and the rows below each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.ui.button import ENTER
from game.ui.fonts import Role
from game.ui.layout import inset
from game.ui.panel import draw_emblem
from game.ui.shapes import draw_shape
from game.ui.table import OnRow, Table
from game.ui.table_rows import Column, Row, ordered
from game.ui.tip import Tip
from game.ui.widget import Point, Reply

BRANCH = "branch:"
"""Prefix of the row ids of headings."""


@dataclass(frozen=True)
class Branch:
    """A heading `words` and the rows below it; `aside` is written at its right end."""

    id: str
    words: str
    rows: tuple[Row, ...]
    aside: str = ""
    emblem: str = ""
    """A drawing of assets/emblems before the words."""


class OfficeTree(Table):
    """Branches fold by click, Enter, Left and Right; ordering by a column orders within each branch."""

    def __init__(
        self,
        columns: Sequence[Column],
        branches: Sequence[Branch] = (),
        on_select: OnRow = lambda row: None,
        on_open: OnRow = lambda row: None,
        tip_for: Callable[[str, str], Tip | None] = lambda row, column: None,
        selected: str = "",
    ) -> None:
        """As a Table; `on_select` is called for rows only, never for headings."""
        self.branches: tuple[Branch, ...] = ()
        self.folded: set[str] = set()
        self._on_row = on_select
        super().__init__(columns, (), self._selected, on_open, tip_for, selected)
        self.set_branches(branches)

    def set_branches(self, branches: Sequence[Branch]) -> None:
        """Other branches; those folded stay so, empty ones are left out."""
        self.branches = tuple(branch for branch in branches if branch.rows)
        self.set_rows([row for branch in self.branches for row in self._shown(branch)])

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Rows with their headings, in the present order within each branch."""
        super().set_rows(rows)
        if self.order:
            self.rows = [row for branch in self.branches for row in self._shown(branch)]
            self.places = {row.id: place for place, row in enumerate(self.rows)}

    def _shown(self, branch: Branch) -> list[Row]:
        head = Row(BRANCH + branch.id, {})
        if branch.id in self.folded:
            return [head]
        return [head, *(ordered(branch.rows, *self.order) if self.order else branch.rows)]

    def _branch(self, row: str) -> Branch | None:
        return next((branch for branch in self.branches if BRANCH + branch.id == row), None)

    def _selected(self, row: str) -> None:
        if not row.startswith(BRANCH):
            self._on_row(row)

    def fold(self, row: str, shut: bool | None = None) -> bool:
        """Folds or opens the branch of heading `row` (None: the other way); False if it is no heading."""
        branch = self._branch(row)
        if branch is None:
            return False
        folded = branch.id in self.folded
        if shut is None or shut != folded:
            self.folded ^= {branch.id}
            self.set_branches(self.branches)
        return True

    def reveal(self, row: str) -> None:
        """Selects `row`, opening its branch."""
        for branch in self.branches:
            if any(own.id == row for own in branch.rows) and branch.id in self.folded:
                self.fold(BRANCH + branch.id, False)
        self.selected = row
        if row in self.places:
            self.scroll.show(self.places[row])

    def _draw_row(self, surface: pygame.Surface, place: int) -> None:
        branch = self._branch(self.rows[place].id)
        if branch is None:
            super()._draw_row(surface, place)
            return
        theme, colours, box = self.theme, self.theme.palette, self.row_box(place)
        chosen = self.rows[place].id == self.selected
        surface.fill(colours.red if chosen else colours.beige, box)
        ink = colours.cream if chosen else colours.ink
        size = theme.px(11)
        shape = "triangle" if branch.id in self.folded else "wedge"
        draw_shape(surface, shape, (box.x + theme.px(12), box.centery), size, ink)
        words = inset(box, theme.px(24), 0)
        if branch.emblem:
            draw_emblem(surface, branch.emblem, words, theme)
        theme.text(surface, Role.LABEL, branch.words.upper(), words, ink)
        aside = pygame.Rect(box.x, box.y, box.width - theme.px(8), box.height)
        theme.text(surface, Role.LABEL, branch.aside, aside, ink, "right")

    def on_press(self, point: Point, clicks: int) -> Reply:
        """A click on a heading folds it."""
        place = self.row_at(point)
        on_bar = self.scroll.last and self.scroll.track.collidepoint(point)
        if place is not None and not on_bar and self._branch(self.rows[place].id):
            row = self.rows[place].id
            self.selected = row
            return self.fold(row)
        return super().on_press(point, clicks)

    def on_key(self, event: pygame.Event) -> Reply:
        """Left folds, Right opens, Enter does either; the rest as in a table."""
        if self._branch(self.selected) and not event.mod & pygame.KMOD_CTRL:
            if event.key in (pygame.K_LEFT, pygame.K_RIGHT):
                return self.fold(self.selected, event.key == pygame.K_LEFT)
            if event.key in ENTER:
                return self.fold(self.selected)
        return super().on_key(event)
