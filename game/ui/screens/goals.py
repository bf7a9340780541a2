"""The player's aims: a title and how it stands, each explained by its tooltip."""

from __future__ import annotations

import pygame

from game.epilogue.scores import Aim
from game.rules import names as n
from game.ui.fonts import Role
from game.ui.screens.paper_rows import PaperRows
from game.ui.tip import Tip
from game.ui.view_aims import goal_hint


class Goals(PaperRows[Aim]):
    """Rows of a title and a word or figures on paper; what is settled is bold, what is lost is faded."""

    def draw_row(self, surface: pygame.Surface, item: Aim, box: pygame.Rect) -> None:
        """Title and figures."""
        theme, colours = self.theme, self.theme.palette
        role = Role.TABLE if item.stands == n.OPEN else Role.TABLE_BOLD
        told = item.figures or item.word
        word = theme.fonts.width(Role.TABLE_BOLD, told) + theme.px(8)
        colour = colours.faded if item.stands == n.LOST else colours.ink
        theme.text(surface, Role.TABLE, item.title, pygame.Rect(box.x, box.y, box.width - word, box.height), colour)
        theme.text(surface, role, told, box, colour, "right")

    def tip_of(self, item: Aim) -> Tip:
        """What the aim asks."""
        return Tip(goal_hint(item), title=item.title)
