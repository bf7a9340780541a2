"""Everybody in one table, with filters and a search; Enter opens a man's file."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.ui.dropdown import Dropdown
from game.ui.entry import TextEntry
from game.ui.keys import Action
from game.ui.language import _, plural
from game.ui.layout import columns, rows
from game.ui.pages.dossier import Dossier
from game.ui.pages.politburo import PolitburoPage
from game.ui.pages.view_advances import Advance
from game.ui.pages.view_person_filters import ANY, PersonFilters
from game.ui.pages.view_persons import Persons, person_columns
from game.ui.panel import Panel
from game.ui.screen import Outcome, Replace
from game.ui.screens.desk import DeskPage
from game.ui.screens.desk_moves import MoveSteps
from game.ui.screens.frame import GamePage
from game.ui.screens.pages import page_of
from game.ui.session import Session
from game.ui.table import Table
from game.ui.tip import Tip
from game.ui.widget import Reply, Widget


class PeoplePage(GamePage):
    """The list, or one man's file in its place."""

    tab = "people"

    def __init__(self, session: Session) -> None:
        """Opens with the list of those in the party."""
        super().__init__(session)
        self.persons = Persons(session)
        self.sieve = PersonFilters(self.persons)
        self.opened = 0
        self._called = False
        """The search has just been called by its key, whose letter is still to come."""
        self.issue = 0
        self.filters = {"following": ANY, "body": ANY, "area": ANY, "sort": "party"}
        hint, tip = _("Search: a name or a post"), Tip(_("The key / comes here from anywhere on the page."))
        self.typed = TextEntry("", hint, self._type, self._enter, tip=tip)
        self.panel = Panel("")
        self.table = Table((), (), lambda row: None, self.open, self._tip)
        self.table.order = ("prestige", True)
        self.table.nothing = _("Nobody is found by this search and these filters.")
        self.dossier = Dossier(self.persons, self.relayout, self._do, self._back, self._step)

    # --- laying out ------------------------------------------------------------------------------------------------

    def body(self, area: pygame.Rect) -> list[Widget]:
        """The list, or the file."""
        if self.opened:
            self.dossier.card.name_key(self.stage.keys.label(Action.MENU))
            made = self.dossier.body(area, self.stage.theme)
            if self.focus.widget not in made:
                self.focus.widget = self.dossier.first()
            return made
        return self._list(area)

    def _list(self, area: pygame.Rect) -> list[Widget]:
        theme, px = self.stage.theme, self.stage.theme.px
        strip, below = rows(area, [theme.button, 1.0], px(6))
        sieve, words = self.sieve, self.persons.words
        issues = [(str(i), _("Stance: {issue}").format(issue=words.issue(i))) for i in range(self.session.world.issues)]
        offered = [
            ("sort", sieve.sorts(), _("Which sort of men.")),
            ("following", sieve.followings(), _("Whose men.")),
            ("body", sieve.bodies(), _("Who sits in it, candidates too.")),
            ("area", sieve.areas(), _("Who leads it, or came from it.")),
        ]
        made = [Dropdown(words, self._filter(name), self.filters[name], Tip(tip)) for name, words, tip in offered]
        made.append(Dropdown(issues, self._choose_issue, str(self.issue), Tip(_("Whose stances the table shows."))))
        places = columns(strip, [1.1, 1.0, 1.0, 0.9, 0.9, 1.15], px(6))
        for widget, box in zip([self.typed, *made], places, strict=True):
            widget.place(box, theme)
        self.panel.heading = self._fill()
        self.panel.place(below, theme)
        self.table.columns = person_columns(below.width, theme, words.issue(self.issue))
        self.table.place(self.panel.frame, theme)
        if self.focus.widget is None or self.focus.widget not in (self.typed, *made, self.table):
            self.focus.widget = self.table
        return [self.typed, *made, self.panel, self.table]

    def _fill(self) -> str:
        """Puts the men under the filters into the table; gives the heading."""
        f, everyone = self.filters, self.persons.everyone()
        found = [p for p in everyone if self.sieve.passes(p, f["following"], f["body"], f["area"], f["sort"])]
        found = [p for p in found if self.sieve.found(p, self.typed.text)]
        self.table.set_rows([self.persons.row(p, self.issue) for p in found])
        if self.table.selected not in self.table.places:
            self.table.selected = self.table.rows[0].id if self.table.rows else ""
            self.table.scroll.go(0)
        told = plural("{count} person of {all}", "{count} persons of {all}", len(found))
        return told.format(count=len(found), all=len(everyone))

    def _tip(self, row: str, column: str) -> Tip | None:
        return self.persons.tip(row, column, self.issue)

    # --- filters and search ----------------------------------------------------------------------------------------

    def _filter(self, name: str) -> Callable[[str], Outcome | None]:
        def choose(value: str) -> Outcome | None:
            self.filters[name] = value
            self.relayout()
            return None

        return choose

    def _choose_issue(self, name: str) -> Outcome | None:
        self.issue = int(name)
        self.relayout()
        return None

    def _type(self, typed: str) -> Outcome | None:
        self.relayout()
        return None

    def _enter(self, typed: str) -> Outcome | None:
        """Enter in the search opens the first man found."""
        return self.open(self.table.selected) if self.table.rows else None

    # --- the file --------------------------------------------------------------------------------------------------

    def open(self, row: str) -> Outcome | None:
        """Opens the file of a row's man."""
        self.opened = int(row)
        self.table.selected = row
        self.dossier.show(self.opened)
        self.focus.widget = None
        self.relayout()
        return None

    def show_person(self, p: int) -> None:
        """Brings a man's file forward, from another page."""
        self.opened = p
        self.dossier.show(p)

    def _back(self) -> Outcome | None:
        self.opened = 0
        self.focus.widget = self.table
        self.relayout()
        return None

    def _step(self, by: int) -> Outcome | None:
        """The next man of the list, round its end."""
        listed = [row.id for row in self.table.rows]
        if not listed:
            return None
        at = listed.index(str(self.opened)) if str(self.opened) in listed else -by
        self.opened = int(listed[(at + by) % len(listed)])
        self.table.selected = str(self.opened)
        self.dossier.show(self.opened)
        self.relayout()
        return None

    def _do(self, one: Advance) -> Outcome | None:
        """Opens the move on the desk, or the motion at the Politburo; nothing is done yet."""
        if one.motion is not None:
            page = page_of(self.session, "politburo")
            assert isinstance(page, PolitburoPage)
            page.propose(one.motion, one.body)
            return Replace(page)
        desk = page_of(self.session, "desk")
        assert isinstance(desk, DeskPage)
        desk.on_resize(self.stage)
        if isinstance(desk.steps, MoveSteps):
            desk.steps.show(one.path, one.line)
        return Replace(desk)

    def on_event(self, event: pygame.Event) -> Outcome | None:
        """The key / goes to the search; the letter that comes with it is not written there."""
        if event.type == pygame.TEXTINPUT and self._called:
            self._called = False
            return None
        called = event.type == pygame.KEYDOWN and event.unicode == "/" and self.focus.widget is not self.typed
        if not called or self.opened:
            return super().on_event(event)
        self._called = True
        self.focus.give(self.typed)
        self.focus.shown = self.dirty = True
        return None

    def on_action(self, action: Action) -> Reply:
        """Esc closes the file first, and empties the search."""
        if action is Action.MENU and self.opened:
            return self._back() or True
        if action is Action.MENU and self.typed.text:
            self.typed.text = ""
            self.focus.give(self.table)
            return self._type("") or True
        return super().on_action(action)
