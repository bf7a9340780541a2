"""The desk's middle at the table of a sitting: what to move, with its chance before it is moved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame

from game.advice import Forecast
from game.campaign.advice import nearer
from game.notation import Answer
from game.rules import names as n
from game.ui.choices import Choice, ChoiceList
from game.ui.fonts import Role
from game.ui.language import _
from game.ui.layout import rows
from game.ui.pages.view_swing import chance_words
from game.ui.panel import Label
from game.ui.screen import Outcome
from game.ui.screens.desk_menus import (
    ListTitles,
    OptionList,
    motion_grid,
)
from game.ui.screens.desk_moves import Steps, advised_at
from game.ui.tip import Tip
from game.ui.view_lines import Option
from game.ui.view_motions import motion_lists
from game.ui.widget import Widget

if TYPE_CHECKING:
    from game.ui.screens.desk import DeskPage
    from game.ui.session import Session

RECKONED = 500
"""Voters times motions up to which a list tells every chance, one after another: half a second's work."""


def reckon_motions(session: Session) -> None:
    """Weighs the motions, and reckons the chances of what the adviser would move."""
    lists = motion_lists(session)
    lists.kinds()
    for option in lists.advice():
        if option.answer is not None:
            session.forecast(option.answer.verb, option.answer.a, option.answer.b)


class MotionSteps(Steps):
    """Motions: kind, object, and where it needs one a second object."""

    def __init__(self, desk: DeskPage) -> None:
        """Reads the lists once."""
        super().__init__(desk)
        self.lists = motion_lists(desk.session)
        self.unreckoned: list[Option] = []
        """Motions of the list whose chances are still to come."""

    def forecast(self) -> Forecast | None:
        """That of the chosen motion, if one is chosen."""
        option = self.list.chosen if self.list is not None else None
        if option is None or option.answer is None or option.why_not:
            return None
        return self.forecast_of(option.answer)

    def forecast_of(self, answer: Answer) -> Forecast:
        """What the player can expect of a motion."""
        return self.session.forecast(answer.verb, answer.a, answer.b)

    def choose_kind(self, name: str) -> Outcome | None:
        """A kind of the menu."""
        self.go((int(name),))
        return None

    def take_advice(self, name: str) -> Outcome | None:
        """A proposal of the adviser, or nothing."""
        verb, a, b = (int(word) for word in name.split())
        return self.desk.answer(Answer(verb, a, b))

    def why_advised(self, answer: Answer) -> str:
        """Why the adviser would move it: of a line, because it comes nearer to the player's own view."""
        told = _("Your adviser would move this.")
        if answer.verb != n.M_LINE:
            return told
        gain = nearer(self.session.view(), self.session.world, self.session.leader, answer.a, answer.b)
        return told + " " + _("It brings the line nearer to your own view by {points}.").format(points=gain)

    def made_list(self) -> OptionList:
        """Objects of the kind."""
        kind = self.path[0]
        line = next(line for line in self.lists.kinds() if line.kind == kind)
        first = self.path[1] if len(self.path) > 1 else -1
        title, act = line.name, _("TABLE THE MOTION")
        if first >= 0:
            title = self.words.issue(first) if kind == n.M_LINE else self.words.short_office(first)
        elif kind in (n.M_LINE, n.M_FILL):
            act = _("CHOOSE")
        options = self.lists.options(kind, first)
        self.unreckoned = [option for option in options if option.answer is not None and not option.why_not]
        if len(self.unreckoned) * self.session.view().voters > RECKONED:
            self.unreckoned = []
        value = _("Chance %") if self.unreckoned else ""
        titles = ListTitles(title, line.hint, value, "number", act, priced=False)
        return OptionList(titles, options, self.words, self.pick, self.act, self.back)

    def reckon(self) -> bool:
        """Writes one more chance into the list; False if there is nothing to reckon."""
        if self.list is None or not self.unreckoned:
            return False
        option = self.unreckoned.pop(0)
        assert option.answer is not None
        self.list.change(replace(option, value=self.forecast_of(option.answer).chance))
        return True

    def told(self) -> str:
        """The chance of the chosen motion, or why it cannot be moved."""
        option = self.list.chosen if self.list is not None else None
        if option is None:
            return ""
        forecast = self.forecast()
        if option.why_not or forecast is None:
            return option.why_not
        return _("You think it carries: {chance}.").format(chance=chance_words(forecast))

    def widgets(self, area: pygame.Rect) -> list[Widget]:
        """The step in the middle of the desk."""
        theme = self.desk.stage.theme
        if self.list is not None:
            return self.list.widgets(area, theme, self.told(), self.back_words())
        choices = [Choice("0 0 0", _("Move nothing at this sitting"))]
        for option in self.lists.advice(advised_at(area, theme)):
            assert option.answer is not None
            forecast = self.forecast_of(option.answer)
            tip = Tip(self.why_advised(option.answer), title=option.name)
            choices.append(Choice(option.id, option.name, tip, option.why_not, chance_words(forecast)))
        advice = ChoiceList(choices, self.take_advice, gap=4)
        line = theme.fonts.line(Role.HEADING)
        text_high = 2 * theme.fonts.line(Role.TEXT)
        below = advice.height_for(area.width, theme)
        words, grid_area, head, options = rows(area, [text_high, 1.0, line, below], theme.px(5))
        seen = self.session.view()
        body = self.words.body(seen.body) if seen.body == n.POLITBURO else self.words.meeting(seen.meeting)
        told = _("{body} in session. You may move one thing; its chance is shown before you commit yourself.")
        text = Label(told.format(body=body), Role.TEXT, wrap=True)
        text.place(words, theme)
        grid = motion_grid(self.lists, self.choose_kind)
        grid.place(grid_area, theme)
        label = Label(_("Your adviser proposes").upper(), Role.HEADING, "dark_red")
        label.place(head, theme)
        advice.place(options, theme)
        return [text, grid, label, advice]
