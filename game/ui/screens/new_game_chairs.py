"""Who plays a new game: one person in one chair, several in turn before one screen, or nobody."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.scenario import Scenario
from game.ui.button import Button
from game.ui.dropdown import Dropdown
from game.ui.language import _
from game.ui.layout import rows
from game.ui.panel import Panel
from game.ui.screen import Outcome
from game.ui.shapes import Mark
from game.ui.table import OnRow, Table
from game.ui.table_rows import Cell, Column, Row
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.view_chairs import playable
from game.ui.widget import Widget

FEWEST = 2
"""People at one screen, at least."""


GAP = 6
"""Logical pixels between the list and what stands above or below it."""


class Chairs(Table):
    """The chairs of a scenario; Enter or a double click begins, or where several play gives the chair to a person."""

    def __init__(self, on_select: OnRow, on_begin: Callable[[], Outcome | None], changed: Callable[[], None]) -> None:
        """`changed` is called when it is another who plays."""
        super().__init__(leader_columns(False), (), on_select, self._open)
        self.on_begin = on_begin
        self.changed = changed
        self.mode = "one"
        """"one", "several" or "none"."""
        self.people: set[str] = set()
        """Whom people play, if several do."""
        self.known: list[str] = []

    def show(self, scenario: Scenario) -> None:
        """The chairs of `scenario`; where several people play, marked whether one of them has this."""
        several = self.mode == "several"
        chairs = playable(scenario)
        self.scenario, self.known = scenario, [chair.id for chair in chairs]
        self.people &= set(self.known)
        self.columns = leader_columns(several)
        found = []
        for chair in chairs:
            cells: dict[str, Cell] = {"name": chair.name, "verb": chair.verb}
            if several:
                cells["mark"] = player_mark(chair.id in self.people)
            found.append(Row(chair.id, cells))
        self.set_rows(found)

    def choose_mode(self, mode: str) -> Outcome | None:
        """One person, several, or nobody."""
        self.mode = mode
        if mode == "several" and not self.people:
            self.people = {self.selected}
        return self._again()

    def give(self, chair: str) -> Outcome | None:
        """Gives a chair to a person, or takes it back."""
        self.people ^= {chair}
        return self._again()

    def _again(self) -> Outcome | None:
        self.show(self.scenario)
        self.changed()
        return None

    def _open(self, chair: str) -> Outcome | None:
        return self.give(chair) if self.mode == "several" else self.on_begin()

    def humans(self) -> list[str]:
        """Whom people play, in the order of the list."""
        if self.mode == "several":
            return [chair for chair in self.known if chair in self.people]
        return [self.selected] if self.mode == "one" else []

    def why_not(self) -> str:
        """Why the game cannot begin."""
        if self.mode == "several" and len(self.people) < FEWEST:
            return _("Give at least two chairs to people: Enter or a double click on a name.")
        return ""

    def _head(self, area: pygame.Rect, theme: Theme) -> tuple[Panel, Dropdown, pygame.Rect]:
        """Heading, the choice who plays beside it, or below it where there is no room, and the place for the list."""
        panel = Panel(_("Who plays"))
        panel.place(area, theme)
        modes = Dropdown(list(mode_words().items()), self.choose_mode, self.mode, Tip(mode_hint()))
        beside, wide = panel.beside_heading(), modes.width_for(theme)
        if wide <= beside.width:
            modes.place(pygame.Rect(beside.right - wide, beside.y, wide, beside.height - theme.px(4)), theme)
            return panel, modes, panel.frame
        choice, listed = rows(panel.frame, [theme.button, 1.0], theme.px(GAP))
        modes.place(choice, theme)
        return panel, modes, listed

    def height_for(self, width: int, theme: Theme) -> int:
        """Physical height that shows every chair at `width` physical pixels."""
        room = pygame.Rect(0, 0, width, 10 * theme.button)
        _panel, _modes, listed = self._head(room, theme)
        foot = theme.button + theme.px(GAP) if self.mode == "several" else 0
        return room.height - listed.height + theme.row * (len(self.known) + 1) + theme.px(4) + foot

    def widgets(self, area: pygame.Rect, theme: Theme) -> list[Widget]:
        """Heading, the choice who plays, the list, and where several play a button for the chosen chair."""
        foot = pygame.Rect(0, 0, 0, 0)
        if self.mode == "several":
            area, foot = rows(area, [1.0, theme.button], theme.px(GAP))
        panel, modes, listed = self._head(area, theme)
        made: list[Widget] = [panel, modes, self]
        if self.mode == "several":
            label = _("Let a person play him")
            if self.selected in self.people:
                label = _("Let the computer play him")
            give = Button(label, lambda: self.give(self.selected))
            give.place(foot, theme)
            made.append(give)
        self.place(listed, theme)
        return made


def player_mark(person: bool) -> Mark:
    """A filled square for a person, a ring for the computer."""
    return Mark("square", "red", _("a person")) if person else Mark("ring", "grey", _("the computer"))


def leader_columns(several: bool) -> tuple[Column, ...]:
    """Columns of the chairs; with a mark for who plays, if `several` people do."""
    found = (Column("name", _("Name"), width=1.0, bold=True), Column("verb", _("Own move"), width=1.0))
    return (Column("mark", "", "mark", width=34), *found) if several else found


def mode_words() -> dict[str, str]:
    """Who plays, in words."""
    return {"one": _("One person"), "several": _("Several people"), "none": _("Nobody: watch")}


def mode_hint() -> str:
    """What the ways to play are."""
    return _(
        "One person in one chair; two to five people in turn before one screen, which is hidden while they change "
        "places; or nobody, and you watch how the others settle it."
    )
