"""The mods: which there are, which are on and in what order, and what is wrong with them, with line and source."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.mods import Library, Mod
from game.scenario.rendering import printable
from game.ui.button import Button
from game.ui.fonts import Role
from game.ui.keys import Action
from game.ui.language import Catalogue, _
from game.ui.layout import columns, inset, rows
from game.ui.page import Page
from game.ui.panel import Label, Panel
from game.ui.richtext import Block, block
from game.ui.screen import Outcome, Pop, Stage
from game.ui.screens.heading import headed
from game.ui.screens.problem_strip import problem_blocks
from game.ui.shapes import Mark
from game.ui.shelf import dress, forget, library
from game.ui.table import Table
from game.ui.table_rows import Cell, Column, Row
from game.ui.textbox import TextBox
from game.ui.widget import Reply, Widget


def mod_columns() -> tuple[Column, ...]:
    """Columns of the list."""
    return (
        Column("mark", "", "mark", width=34),
        Column("order", _("No."), "number", width=48),
        Column("title", _("Mod"), width=1.4, bold=True),
        Column("holds", _("Holds"), width=1.0),
        Column("version", _("Version"), width=0.5),
    )


def holds_words(mod: Mod) -> str:
    """What a mod holds, in words."""
    if mod.manifest is None:
        return _("cannot be used")
    if mod.manifest.changes:
        return _("changes {names}").format(names=", ".join(mod.manifest.changes))
    return _("a scenario") if mod.manifest.holds == "scenario" else _("pictures, sounds, fonts")


def mod_row(mod: Mod, place: int) -> Row:
    """One mod; `place` is its number among those that are on, 0 where it is off."""
    mark = Mark("square", "red", _("on")) if mod.on else Mark("ring", "grey", _("off"))
    if mod.broken:
        mark = Mark("cross", "red", _("cannot be used"))
    cells: dict[str, Cell] = {
        "mark": mark,
        "order": place or None,
        "title": printable(mod_title(mod)),
        "holds": holds_words(mod),
        "version": printable(mod.manifest.version) if mod.manifest is not None else "",
    }
    return Row(mod.id, cells, not mod.on)


def mod_title(mod: Mod) -> str:
    """What a mod is called in the language in use."""
    if mod.manifest is not None and Catalogue.language == "ru" and mod.manifest.title_ru:
        return mod.manifest.title_ru
    return mod.title


class ModsScreen(Page):
    """A list and, beside it, what the chosen mod is; Enter or a double click switches it on or off."""

    def __init__(self) -> None:
        """Reads the folder anew."""
        super().__init__()
        forget()
        self.table = Table(mod_columns(), (), self._choose, self.toggle)
        self.table.nothing = _("There are no mods.")
        self._fill()

    @property
    def library(self) -> Library:
        """The user's mods."""
        return library()

    @property
    def chosen(self) -> Mod | None:
        """The mod under the cursor."""
        return self.library.named(self.table.selected)

    def _fill(self) -> None:
        on = self.library.on
        self.table.set_rows([mod_row(mod, on.index(mod) + 1 if mod.on else 0) for mod in self.library.mods])
        if self.chosen is None and self.library.mods:
            self.table.selected = self.library.mods[0].id

    def _choose(self, name: str) -> Outcome | None:
        mod = self.library.named(name)
        if mod is not None:
            mod.look_over()
        self._fill()
        self.relayout()
        return None

    # --- layout ----------------------------------------------------------------------------------------------------

    def layout(self, stage: Stage) -> None:
        """The list, the sheet of the chosen mod, the buttons."""
        theme, px = stage.theme, stage.theme.px
        bar, ground = headed(stage)
        body, foot = rows(inset(ground, px(14), px(10)), [1.0, max(px(44), theme.button)], px(10))
        left, right = columns(body, [1.0, 1.0], px(14))
        head, list_area, where = rows(left, [px(40), 1.0, theme.fonts.line(Role.SMALL)], px(6))
        heading = Label(_("Mods").upper(), Role.HEADLINE, "dark_red")
        heading.place(head, theme)
        self.table.place(list_area, theme)
        told = self.library.trouble or str(self.library.folder)
        folder = Label(told, Role.SMALL, "dark_red" if self.library.trouble else "faded")
        folder.place(where, theme)
        self.widgets = [bar, heading, self.table, folder, *self._sheet(right), *self._buttons(foot)]
        if self.focus.widget is None:
            self.focus.widget = self.table

    def _sheet(self, area: pygame.Rect) -> list[Widget]:
        theme = self.stage.theme
        mod = self.chosen
        panel = Panel(printable(mod_title(mod)) if mod is not None else _("No mods"), padding=12)
        panel.place(area, theme)
        text = TextBox(about(mod) if mod is not None else [block(nothing_words())])
        text.place(panel.body, theme)
        return [panel, text]

    def _buttons(self, area: pygame.Rect) -> list[Widget]:
        mod = self.chosen
        on = mod is not None and mod.on
        order = "" if on else _("Only mods that are on have an order.")
        none = "" if mod is not None else _("There are no mods.")
        broken = _("It has mistakes; they are told beside.") if mod is not None and mod.broken else none
        made = [
            Button(_("Back") + f" ({self.stage.keys.label(Action.MENU)})", Pop),
            Button(_("Read again"), self._again, icon="undo"),
            Button(_("Earlier"), lambda: self._move(-1), why_not=none or order),
            Button(_("Later"), lambda: self._move(1), why_not=none or order),
            Button(_("Switch off") if on else _("Switch on"), self._toggle, "main", why_not="" if on else broken),
        ]
        boxes = columns(area, [1.0, 1.0, 0.8, 0.8, 1.4], self.stage.theme.px(8))
        for button, box in zip(made, boxes, strict=True):
            button.place(box, self.stage.theme)
        return [*made]

    # --- doing -----------------------------------------------------------------------------------------------------

    def _toggle(self) -> Outcome | None:
        return self.toggle(self.table.selected)

    def toggle(self, name: str) -> Outcome | None:
        """Switches a mod on or off; one with mistakes stays off, and says why."""
        mod = self.library.named(name)
        if mod is None:
            return None
        self._try(lambda: self.library.switch(name, not mod.on))
        if mod.broken:
            self.say(_("It has mistakes and stays off."), "warning")
        return None

    def _move(self, by: int) -> Outcome | None:
        self._try(lambda: self.library.move(self.table.selected, by))
        return None

    def _again(self) -> Outcome | None:
        self._try(forget)
        return None

    def _try(self, work: Callable[[], object]) -> None:
        try:
            work()
        except (OSError, KeyError) as problem:
            self.say(str(problem), "warning")
        chosen, kept = self.table.selected, self.library
        forget()
        for mod in kept.mods:  # what was looked over stays looked over
            fresh = self.library.named(mod.id)
            if fresh is not None and mod.looked_over and work is not forget:
                fresh.problems, fresh.looked_over = mod.problems, True
        self.table.selected = chosen
        self._fill()
        dress(None)
        self.stage.apply(self.stage.settings)

    def on_action(self, action: Action) -> Reply:
        """Esc goes back."""
        return Pop() if action is Action.MENU else False


def about(mod: Mod) -> list[Block]:
    """What a mod says of itself, and what is wrong with it."""
    found: list[Block] = []
    if mod.manifest is not None:
        words = mod.manifest.about_ru if Catalogue.language == "ru" else ""
        found.append(block(printable(words or mod.manifest.about) or holds_words(mod)))
        for name, value in ((_("Author"), mod.manifest.author), (_("Licence"), mod.manifest.licence)):
            if value:
                found.append(block(f"{name}: {printable(value)}", kind="small"))
    found.append(block(str(mod.path), kind="small"))
    if mod.problems:
        found.append(block(_("What check says"), kind="heading"))
        found.extend(problem_blocks(mod.problems))
    elif mod.looked_over:
        found.append(block(_("Looked over: nothing is wrong with it."), kind="small"))
    return found


def nothing_words() -> str:
    """What to do where there are none."""
    return _("Put a folder or a zip with a mod.yaml into the folder that is named below the list, and read again.")
