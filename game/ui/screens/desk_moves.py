"""The desk's middle in the move phase: what is shown at each step of a choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.notation import MOVE_OBJECTS, Answer
from game.rules import names as n
from game.ui.fonts import Role
from game.ui.keys import Action
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
    move_grid,
)
from game.ui.theme import Theme
from game.ui.view_deals import offer_parts, partners, security_lines, terms_lines
from game.ui.view_moves import move_lists
from game.ui.view_verbs import headings, verbs
from game.ui.widget import Widget

if TYPE_CHECKING:
    from game.ui.screens.desk import DeskPage
    from game.ui.session import Session


def advised_at(area: pygame.Rect, theme: Theme) -> int:
    """How many proposals there is room for."""
    return 3 if area.height > 19 * theme.fonts.line(Role.TEXT) else 1


def reckon_moves(session: Session) -> None:
    """Weighs the moves, and reckons how each stands in the menu."""
    lists = move_lists(session)
    for heading in headings():
        for verb in filter(lists.shown, heading.verbs):
            lists.verb_line(verb)


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

    def back_words(self) -> str:
        """The words of the way back, with its key."""
        return _("Back ({key})").format(key=self.desk.stage.keys.label(Action.MENU))

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
        self.lists = move_lists(desk.session)

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
        if MOVE_OBJECTS[verb][0] == "region":
            value, kind = _("Deleg. %"), "number"
        elif verb == n.BROKER:
            value = ""
        if verb == n.APPOINT and len(self.path) == 1:
            value, kind, act = _("Deleg. %"), "number", _("CHOOSE A MAN")
        elif verb == n.APPOINT:
            title = _("{verb}: {office}").format(verb=title, office=self.words.short_office(self.path[1]))
        elif verb == n.OFFER:
            return self.made_offer(named[verb].hint)
        options = self.lists.options(verb, self.path[1] if len(self.path) > 1 else 0)
        detail = _("Secretary, grip") if verb == n.ASSIGN else ""
        titles = ListTitles(title, named[verb].hint, value, kind, act, detail=detail)
        return OptionList(titles, options, self.words, self.pick, self.act, self.back)

    def made_offer(self, hint: str) -> OptionList:
        """To whom, on what term, for what."""
        if len(self.path) == 1:
            titles = ListTitles(_("Offer a pact"), hint, _("Regard"), "signed", _("CHOOSE TERMS"))
            return OptionList(titles, partners(self.lists), self.words, self.pick, self.act, self.back)
        other = self.path[1]
        title = _("Offer to {who}").format(who=self.words.leader(other))
        if len(self.path) == 2:
            hint = _("On what term? It holds for {quarters} quarters.").format(
                quarters=self.session.world.deal_quarters
            )
            lines, act = terms_lines(self.lists, other), _("CHOOSE WHAT YOU GIVE")
        else:
            hint = _("What do you give for it?")
            lines, act = security_lines(self.lists, other, self.path[2]), _("OFFER")
        titles = ListTitles(title, hint, "", "", act, detail=_("He accepts"))
        return OptionList(titles, lines, self.words, self.pick, self.act, self.back)

    def told(self) -> str:
        """What the chosen line would do, or why it cannot be done."""
        option = self.list.chosen if self.list is not None else None
        if option is None:
            return ""
        if option.why_not:
            return option.why_not
        if option.answer is None and self.path[0] == n.OFFER:
            terms = option.first if len(self.path) > 1 else n.DEAL_PLAIN
            other = self.path[1] if len(self.path) > 1 else option.first
            return effect_words(offer_parts(self.session, self.session.leader, other, terms))
        if option.answer is None:
            return self.words.office(option.first)
        return effect_words(self.lists.effects(option))

    def widgets(self, area: pygame.Rect) -> list[Widget]:
        """The step in the middle of the desk."""
        theme = self.desk.stage.theme
        if self.list is not None:
            return self.list.widgets(area, theme, self.told(), self.back_words())
        grid = move_grid(self.lists, self.choose_verb)
        advice = advice_choices(self.lists, self.take_advice, advised_at(area, theme))
        if not advice.choices:
            grid.place(area, theme)
            return [grid]
        line = theme.fonts.line(Role.HEADING)
        below = advice.height_for(area.width, theme)
        grid_area, head, options = rows(area, [1.0, line, below], theme.px(5))
        grid.place(grid_area, theme)
        label = Label(_("Your adviser proposes").upper(), Role.HEADING, "dark_red")
        label.place(head, theme)
        advice.place(options, theme)
        return [grid, label, advice]
