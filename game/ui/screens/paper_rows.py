"""Rows on a sheet of paper beside the decision, each explained by its tooltip."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

import pygame

from game.ui.fonts import Role
from game.ui.layout import inset
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Point, Widget

Item = TypeVar("Item")


class PaperRows(Widget, Generic[Item]):
    """One row an item; what kind of rows it is says how one is drawn and explained."""

    role = Role.TABLE
    """Of the letters, whose height a row has at least."""
    least = 20
    """Logical pixels of a row, at least."""
    urgent = False
    """Whether the sheet has a red frame."""

    def __init__(self, items: Sequence[Item]) -> None:
        """From top to bottom."""
        super().__init__()
        self.items = tuple(items)

    def draw_row(self, surface: pygame.Surface, item: Item, box: pygame.Rect) -> None:
        """One row within its box."""
        raise NotImplementedError

    def tip_of(self, item: Item) -> Tip:
        """What the tooltip of a row says."""
        raise NotImplementedError

    def line(self, theme: Theme) -> int:
        """Physical height of one row."""
        return max(theme.px(self.least), theme.fonts.line(self.role))

    def height_for(self, theme: Theme) -> int:
        """Physical height of all rows with frame."""
        return self.line(theme) * len(self.items) + 2 * theme.px(5)

    def draw(self, surface: pygame.Surface) -> None:
        """Sheet and rows."""
        colours = self.theme.palette
        self.theme.box(surface, self.rect, colours.paper, colours.red if self.urgent else colours.ink)
        for item, box in zip(self.items, self._boxes(), strict=True):
            self.draw_row(surface, item, box)

    def tip_at(self, point: Point) -> Tip | None:
        """That of the row under the mouse."""
        for item, box in zip(self.items, self._boxes(), strict=True):
            if box.collidepoint(point):
                return self.tip_of(item)
        return None

    def _boxes(self) -> list[pygame.Rect]:
        inner = inset(self.rect, self.theme.px(10), self.theme.px(5))
        line = self.line(self.theme)
        return [pygame.Rect(inner.x, inner.y + place * line, inner.width, line) for place in range(len(self.items))]
