"""The list of saves on a sheet, with the card of the chosen one: what saving and loading have in common."""

from __future__ import annotations

import pygame

from game.saves import Summary, list_saves
from game.sharing import CodeProblem, code_of_save
from game.ui.button import Button
from game.ui.dialog import confirm
from game.ui.entry import copied
from game.ui.fonts import Role
from game.ui.keys import Action
from game.ui.language import _, meant
from game.ui.layout import centred, columns, rows
from game.ui.page import Page
from game.ui.panel import Label
from game.ui.screen import Outcome, Pop, Push, Stage
from game.ui.screens.heading import headed
from game.ui.screens.save_card import WIDTH as CARD
from game.ui.screens.save_card import chairs, save_card, stands_in, written
from game.ui.shapes import Mark
from game.ui.table import Table
from game.ui.table_rows import Cell, Column, Row
from game.ui.tip import Tip
from game.ui.widget import Reply, Widget

WIDTH, HEIGHT = 1140, 600
"""Logical pixels of the sheet."""


def shelf_columns() -> tuple[Column, ...]:
    """Columns of the list."""
    return (
        Column("mark", "", "mark", width=34),
        Column("title", meant("thing", "Save"), width=1.3, bold=True),
        Column("quarter", _("Quarter"), width=1.0),
        Column("who", _("Chair"), width=0.8),
        Column("when", _("Written"), width=0.9),
    )


def shelf_row(found: Summary) -> Row:
    """One save."""
    mark = Mark("ring", "grey", _("autosave")) if found.autosave else Mark("square", "red", _("save"))
    if found.problem:
        mark = Mark("cross", "red", found.problem)
    cells: dict[str, Cell] = {
        "mark": mark,
        "title": found.title,
        "quarter": stands_in(found),
        "who": ", ".join(chairs(found)),
        "when": written(found),
    }
    return Row(found.path.name, cells, bool(found.problem))


class ShelfScreen(Page):
    """What saving and loading have in common: the list on a sheet, and the card of the chosen save."""

    heading = ""

    def __init__(self) -> None:
        """Reads the folder once."""
        super().__init__()
        self.greeting = ""
        """Said as soon as the list is shown."""
        self.shelf: dict[str, Summary] = {}
        self.table = Table(shelf_columns(), (), self._pick, self._open, self._tip)
        self.table.nothing = _("There are no saved games yet.")
        self.read()

    def read(self) -> None:
        """Reads the folder anew."""
        self.shelf = {found.path.name: found for found in list_saves()}
        self.table.set_rows([shelf_row(found) for found in self.shelf.values()])
        if self.table.selected not in self.shelf:
            self.table.selected = next(iter(self.shelf), "")

    def _tip(self, row: str, column: str) -> Tip | None:
        found = self.shelf.get(row)
        if found is None:
            return None
        told = found.problem or str(found.path)
        return Tip(told, ((_("Decisions"), str(found.decisions)),), title=found.title)

    def _pick(self, row: str) -> Outcome | None:
        self.relayout()
        return None

    def _open(self, row: str) -> Outcome | None:
        return None

    def layout(self, stage: Stage) -> None:
        """Heading, list, and the controls below it."""
        theme, px = stage.theme, stage.theme.px
        bar, ground = headed(stage)
        sheet = centred(ground, max(px(WIDTH), theme.row * 30), px(HEIGHT))
        line = max(theme.button, px(34))
        head, body, code, foot = rows(sheet, [px(40), 1.0, theme.button, line], px(8))
        title = Label(self.heading.upper(), Role.HEADLINE, "dark_red")
        title.place(head, theme)
        left, right = columns(body, [1.0, px(CARD)], px(10))
        self.table.place(left if self.shelf else body, theme)
        card = save_card(self.shelf.get(self.table.selected), right, theme) if self.shelf else []
        self.widgets = [bar, title, self.table, *card, *self._code(code), *self.controls(foot)]
        if self.focus.widget is None:
            self.focus.give(self.first())
        if self.greeting:
            self.say(self.greeting, "warning")
            self.greeting = ""

    def _code(self, area: pygame.Rect) -> list[Widget]:
        """The code of the game: of the chosen save, or of the one under way."""
        try:
            told = _("Code, for somebody else to play the same: {code}").format(code=self.code())
        except CodeProblem:
            return []
        theme = self.stage.theme
        label, copy = Label(told, Role.TABLE, "faded"), Button(_("Copy"), self._copy)
        first, last = columns(area, [1.0, copy.width_for(theme)], theme.px(8))
        label.place(first, theme)
        copy.place(last, theme)
        return [label, copy]

    def code(self) -> str:
        """The code that is shown; raises CodeProblem where there is none."""
        found = self.shelf.get(self.table.selected)
        if found is None:
            raise CodeProblem("nothing is chosen")
        return code_of_save(found.path)

    def _copy(self) -> Outcome | None:
        copied(self.code())
        self.say(_("The code is on the clipboard."))
        return None

    def first(self) -> Widget:
        """Where the keyboard is at first."""
        return self.table

    def controls(self, area: pygame.Rect) -> list[Widget]:
        """The line below the list."""
        return []

    def back(self) -> Button:
        """The way back."""
        return Button(_("Back") + f" ({self.stage.keys.label(Action.MENU)})", Pop)

    def delete(self) -> Outcome | None:
        """Deletes the chosen save, after a question."""
        found = self.shelf.get(self.table.selected)
        if found is None:
            return None

        def gone() -> Outcome | None:
            found.path.unlink(missing_ok=True)
            self.read()
            return None

        return Push(confirm(_("Delete it?"), found.title, _("Delete"), _("Keep it"), gone))

    def on_action(self, action: Action) -> Reply:
        """Esc goes back."""
        return Pop() if action is Action.MENU else False
