"""The desk's middle in the move phase and at the table of a sitting: what is shown at each step of a choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.advice import Forecast
from game.notation import MOVE_OBJECTS, Answer
from game.rules import names as n
from game.ui.choices import Choice, ChoiceList
from game.ui.fonts import Role
from game.ui.language import _
from game.ui.layout import rows
from game.ui.pages.view_names import Lexicon
from game.ui.panel import Label
from game.ui.screen import Outcome
from game.ui.screens.desk_menus import (
    ListTitles,
    OptionList,
    advice_choices,
    effect_words,
    motion_grid,
    move_grid,
)
from game.ui.screens.pieces import chance_words
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.view_motions import MotionLists
from game.ui.view_moves import MoveLists
from game.ui.view_verbs import verbs
from game.ui.widget import Widget

if TYPE_CHECKING:
    from game.ui.screens.desk import DeskPage


def advised_at(area: pygame.Rect, theme: Theme) -> int:
    """How many proposals there is room for."""
    return 3 if area.height > 19 * theme.fonts.line(Role.TEXT) else 1


class Steps:
    """What both menus share: a path of choices, a list at its end, and the way back."""

    def __init__(self, desk: DeskPage) -> None:
        """Of `desk`; made anew for every decision."""
        self.desk = desk
        self.session = desk.session
        self.words = Lexicon(desk.session.campaign)
        self.path: tuple[int, ...] = ()
        self.list: OptionList | None = None

    def back(self) -> Outcome | None:
        """One step back."""
        self.go(self.path[:-1])
        return None

    def go(self, path: tuple[int, ...]) -> None:
        """Shows the step at the end of `path`."""
        self.path = path
        self.list = self.made_list() if path else None
        self.desk.relayout()
        self.desk.focus.widget = self.list.table if self.list is not None else self.desk.first_widget()

    def show(self, path: tuple[int, ...], row: str) -> None:
        """Opens the list at the end of `path` with line `row` chosen, where it has one."""
        self.go(path)
        if self.list is not None and row in self.list.options:
            self.list.table.select(self.list.table.places[row])
            self.desk.relayout()

    def made_list(self) -> OptionList:
        """The list of the present step."""
        raise NotImplementedError

    def pick(self, _row: str) -> Outcome | None:
        """Another line is selected: what it would do is told anew."""
        self.desk.relayout()
        return None

    def act(self, row: str) -> Outcome | None:
        """Does the chosen line, or opens its list."""
        option = self.list.options[row] if self.list is not None else None
        if option is None or option.why_not:
            return None
        if option.answer is None:
            self.go((*self.path, option.first))
            return None
        return self.desk.answer(option.answer)


class MoveSteps(Steps):
    """Moves: verb, object, and for a post its man."""

    def __init__(self, desk: DeskPage) -> None:
        """Reads the lists once."""
        super().__init__(desk)
        self.lists = MoveLists(desk.session)

    def choose_verb(self, name: str) -> Outcome | None:
        """A verb of the menu: its list, or the move at once where there is no object."""
        verb = int(name)
        if verb in MOVE_OBJECTS:
            self.go((verb,))
            return None
        return self.desk.answer(Answer(verb))

    def take_advice(self, name: str) -> Outcome | None:
        """A proposal of the adviser."""
        verb, a, b = (int(word) for word in name.split())
        return self.desk.answer(Answer(verb, a, b))

    def made_list(self) -> OptionList:
        """Objects of the verb, or men for the post."""
        verb, named = self.path[0], verbs()
        title, act = named[verb].name, named[verb].name.upper()
        value, kind = (_("Regard"), "signed") if MOVE_OBJECTS[verb][0] in ("person", "leader") else ("", "")
        if verb == n.APPOINT and len(self.path) == 1:
            value, kind, act = _("Deleg. %"), "number", _("CHOOSE A MAN")
        elif verb == n.APPOINT:
            title = _("{verb}: {office}").format(verb=title, office=self.words.short_office(self.path[1]))
        options = self.lists.options(verb, self.path[1] if len(self.path) > 1 else 0)
        titles = ListTitles(title, named[verb].hint, value, kind, act)
        return OptionList(titles, options, self.words, self.pick, self.act, self.back)

    def told(self) -> str:
        """What the chosen line would do, or why it cannot be done."""
        option = self.list.chosen if self.list is not None else None
        if option is None:
            return ""
        if option.why_not:
            return option.why_not
        if option.answer is None:
            return self.words.office(option.first)
        return effect_words(self.lists.effects(option))

    def widgets(self, area: pygame.Rect) -> list[Widget]:
        """The step in the middle of the desk."""
        theme = self.desk.stage.theme
        if self.list is not None:
            return self.list.widgets(area, theme, self.told())
        advice = advice_choices(self.lists, self.take_advice, advised_at(area, theme))
        line = theme.fonts.line(Role.HEADING)
        below = advice.height_for(area.width, theme)
        grid_area, head, options = rows(area, [1.0, line, below], theme.px(5))
        grid = move_grid(self.lists, self.choose_verb)
        grid.place(grid_area, theme)
        label = Label(_("Your adviser proposes").upper(), Role.HEADING, "dark_red")
        label.place(head, theme)
        advice.place(options, theme)
        return [grid, label, advice]


class MotionSteps(Steps):
    """Motions: kind, object, and where it needs one a second object."""

    def __init__(self, desk: DeskPage) -> None:
        """Reads the lists once."""
        super().__init__(desk)
        self.lists = MotionLists(desk.session)

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
        titles = ListTitles(title, line.hint, "", "", act, priced=False)
        return OptionList(titles, self.lists.options(kind, first), self.words, self.pick, self.act, self.back)

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
            return self.list.widgets(area, theme, self.told())
        choices = [Choice("0 0 0", _("Move nothing at this sitting"))]
        for option in self.lists.advice(advised_at(area, theme)):
            assert option.answer is not None
            forecast = self.forecast_of(option.answer)
            tip = Tip(_("Your adviser would move this."), title=option.name)
            choices.append(Choice(option.id, option.name, tip, option.why_not, chance_words(forecast)))
        advice = ChoiceList(choices, self.take_advice, gap=4)
        line = theme.fonts.line(Role.HEADING)
        text_high = 2 * theme.fonts.line(Role.TEXT)
        below = advice.height_for(area.width, theme)
        words, grid_area, head, options = rows(area, [text_high, 1.0, line, below], theme.px(5))
        body = self.words.body(self.session.view().body)
        told = _("{body} in session. You may move one thing; its chance is shown before you commit yourself.")
        text = Label(told.format(body=body), Role.TEXT, wrap=True)
        text.place(words, theme)
        grid = motion_grid(self.lists, self.choose_kind)
        grid.place(grid_area, theme)
        label = Label(_("Your adviser proposes").upper(), Role.HEADING, "dark_red")
        label.place(head, theme)
        advice.place(options, theme)
        return [text, grid, label, advice]
