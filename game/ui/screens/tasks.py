"""What the player has undertaken this quarter, beside the decision; explained by the tooltip."""

from __future__ import annotations

import pygame

from game.ui.fonts import Role
from game.ui.screens.paper_rows import PaperRows
from game.ui.shapes import draw_shape
from game.ui.tip import Tip
from game.ui.view_tasks import Task

MARK = 16
"""Logical pixels of the mark before a line."""


class Tasks(PaperRows[Task]):
    """Lines on paper, each after a red mark."""

    role = Role.TABLE_BOLD
    least = 22
    urgent = True

    def draw_row(self, surface: pygame.Surface, item: Task, box: pygame.Rect) -> None:
        """Mark and words."""
        theme, colours = self.theme, self.theme.palette
        draw_shape(surface, "square", (box.x + theme.px(5), box.centery), theme.px(10), colours.red)
        words = pygame.Rect(box.x + theme.px(MARK), box.y, box.width - theme.px(MARK), box.height)
        theme.text(surface, Role.TABLE_BOLD, item.text, words, colours.ink)

    def tip_of(self, item: Task) -> Tip:
        """What was asked for."""
        return Tip(item.about, title=item.title)
