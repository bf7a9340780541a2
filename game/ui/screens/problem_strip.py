"""The line that says that the files of a scenario have mistakes now, and the list behind it."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.scenario import Problem
from game.scenario.rendering import printable
from game.ui.button import Button
from game.ui.dialog import message
from game.ui.fonts import Role
from game.ui.language import _
from game.ui.layout import columns, inset
from game.ui.richtext import Block, block
from game.ui.screen import Outcome, Push
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Point, Widget

MOST = 12
"""Problems in the list."""


class ProblemStrip(Widget):
    """The first problem, on red."""

    def __init__(self, words: str) -> None:
        """`words` are cut where they are too long; the tooltip has all of them."""
        super().__init__()
        self.words = words

    def draw(self, surface: pygame.Surface) -> None:
        """Sign and words."""
        theme, colours = self.theme, self.theme.palette
        theme.box(surface, self.rect, colours.red, colours.ink)
        middle = (self.rect.x + theme.px(18), self.rect.centery)
        theme.icon(surface, "warning", middle, theme.px(20), colours.cream)
        room = inset(self.rect, theme.px(8), 0)
        room.x += theme.px(26)
        room.width -= theme.px(26)
        text = theme.fonts.shortened(Role.LABEL, self.words, room.width)
        theme.text(surface, Role.LABEL, text, room, colours.cream)

    def tip_at(self, point: Point) -> Tip | None:
        """The whole of it."""
        return Tip(self.words) if self.rect.collidepoint(point) else None


def problem_line(problems: Sequence[Problem], area: pygame.Rect, theme: Theme, kept: str = "") -> list[Widget]:
    """The line and its button; `kept` says what is shown instead of what is broken."""
    first = problems[0]
    more = _(" (and {count} more)").format(count=len(problems) - 1) if len(problems) > 1 else ""
    told = " ".join(filter(None, (f"{first.where}: {printable(first.message)}{more}.", kept)))
    line = ProblemStrip(told)
    button = Button(_("All problems"), lambda: problem_list(problems))
    for widget, box in zip((line, button), columns(area, [1.0, button.width_for(theme)], theme.px(6)), strict=True):
        widget.place(box, theme)
    return [line, button]


def problem_list(problems: Sequence[Problem]) -> Outcome:
    """Every problem with its place, its line, and what to do about it."""
    return Push(message(_("What is wrong with the files"), problem_blocks(problems), _("OK")))


def problem_blocks(problems: Sequence[Problem]) -> list[Block]:
    """Problems with their place, line and advice."""
    found: list[Block] = []
    for one in problems[:MOST]:
        found.append(block(f"{one.where}: {printable(one.message)}"))
        if one.line and one.source.strip():
            found.append(block(f"{one.line} | {printable(one.source.strip())[:120]}", kind="small"))
        if one.suggestion:
            found.append(block(printable(one.suggestion), kind="small"))
    if len(problems) > MOST:
        found.append(block(_("and {count} more").format(count=len(problems) - MOST)))
    return found
