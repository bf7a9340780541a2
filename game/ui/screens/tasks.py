"""What the player has undertaken this quarter, beside the decision; explained by the tooltip."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.fonts import Role
from game.ui.layout import inset
from game.ui.shapes import draw_shape
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.view_tasks import Task
from game.ui.widget import Point, Widget

MARK = 16
"""Logical pixels of the mark before a line."""


class Tasks(Widget):
    """Lines on paper, each after a red mark."""

    def __init__(self, tasks: Sequence[Task]) -> None:
        """From top to bottom."""
        super().__init__()
        self.tasks = tuple(tasks)

    @staticmethod
    def line(theme: Theme) -> int:
        """Physical height of one row."""
        return max(theme.px(22), theme.fonts.line(Role.TABLE_BOLD))

    def height_for(self, theme: Theme) -> int:
        """Physical height of all rows with frame."""
        return self.line(theme) * len(self.tasks) + 2 * theme.px(5)

    def draw(self, surface: pygame.Surface) -> None:
        """Sheet and rows."""
        theme, colours = self.theme, self.theme.palette
        theme.box(surface, self.rect, colours.paper, colours.red)
        for task, box in zip(self.tasks, self._boxes(), strict=True):
            draw_shape(surface, "square", (box.x + theme.px(5), box.centery), theme.px(10), colours.red)
            words = pygame.Rect(box.x + theme.px(MARK), box.y, box.width - theme.px(MARK), box.height)
            theme.text(surface, Role.TABLE_BOLD, task.text, words, colours.ink)

    def _boxes(self) -> list[pygame.Rect]:
        inner = inset(self.rect, self.theme.px(10), self.theme.px(5))
        line = self.line(self.theme)
        return [pygame.Rect(inner.x, inner.y + place * line, inner.width, line) for place in range(len(self.tasks))]

    def tip_at(self, point: Point) -> Tip | None:
        """What was asked for."""
        for task, box in zip(self.tasks, self._boxes(), strict=True):
            if box.collidepoint(point):
                return Tip(task.about, title=task.title)
        return None
