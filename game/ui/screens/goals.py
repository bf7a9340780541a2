"""The player's aims: a title and how it stands, each explained by its tooltip."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.epilogue.scores import Aim
from game.rules import names as n
from game.ui.fonts import Role
from game.ui.layout import inset
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.view_aims import goal_hint
from game.ui.widget import Point, Widget


class Goals(Widget):
    """Rows of a title and a word or figures on paper; what is settled is bold, what is lost is faded."""

    def __init__(self, aims: Sequence[Aim]) -> None:
        """From top to bottom."""
        super().__init__()
        self.aims = tuple(aims)

    @staticmethod
    def line(theme: Theme) -> int:
        """Physical height of one row."""
        return max(theme.px(20), theme.fonts.line(Role.TABLE))

    def height_for(self, theme: Theme) -> int:
        """Physical height of all rows with frame."""
        return self.line(theme) * len(self.aims) + 2 * theme.px(5)

    def draw(self, surface: pygame.Surface) -> None:
        """Sheet and rows."""
        theme, colours = self.theme, self.theme.palette
        theme.box(surface, self.rect, colours.paper, colours.ink)
        for aim, box in zip(self.aims, self._boxes(), strict=True):
            role = Role.TABLE if aim.stands == n.OPEN else Role.TABLE_BOLD
            told = aim.figures or aim.word
            word = theme.fonts.width(Role.TABLE_BOLD, told) + theme.px(8)
            colour = colours.faded if aim.stands == n.LOST else colours.ink
            theme.text(surface, Role.TABLE, aim.title, pygame.Rect(box.x, box.y, box.width - word, box.height), colour)
            theme.text(surface, role, told, box, colour, "right")

    def _boxes(self) -> list[pygame.Rect]:
        inner = inset(self.rect, self.theme.px(10), self.theme.px(5))
        line = self.line(self.theme)
        return [pygame.Rect(inner.x, inner.y + place * line, inner.width, line) for place in range(len(self.aims))]

    def tip_at(self, point: Point) -> Tip | None:
        """What the aim under the mouse asks."""
        for aim, box in zip(self.aims, self._boxes(), strict=True):
            if box.collidepoint(point):
                return Tip(goal_hint(aim), title=aim.title)
        return None
