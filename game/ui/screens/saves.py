"""Saving under a name, and loading: a list of what there is, with what is wrong with it."""

from __future__ import annotations

import pygame

from game.saves import SaveProblem, path_for, save
from game.sharing import code_of
from game.ui.button import Button
from game.ui.dialog import confirm
from game.ui.entry import TextEntry
from game.ui.language import _
from game.ui.layout import columns
from game.ui.save_words import save_sentence
from game.ui.screen import Outcome, Pop, Push
from game.ui.screens.save_shelf import ShelfScreen
from game.ui.screens.waiting import WaitScreen
from game.ui.session import Session
from game.ui.view import leader_name
from game.ui.widget import Widget


class LoadScreen(ShelfScreen):
    """A list of saves; Enter or a double click loads."""

    def __init__(self) -> None:
        """The newest is chosen."""
        super().__init__()
        self.heading = _("Load")

    def _open(self, row: str) -> Outcome | None:
        return self.load()

    def load(self) -> Outcome | None:
        """Loads the chosen save; what is wrong with it is said, and the whole of it kept."""
        from game.ui.beginning import continued

        found = self.shelf.get(self.table.selected)
        return continued(found) if found is not None and not found.problem else None

    def controls(self, area: pygame.Rect) -> list[Widget]:
        """Delete, back, load."""
        theme = self.stage.theme
        chosen = self.shelf.get(self.table.selected)
        why = _("There is nothing to load.") if chosen is None else chosen.problem
        made = [
            Button(_("Delete"), self.delete, icon="cross", why_not="" if chosen else why),
            self.back(),
            Button(_("Load"), self.load, "main", "load", why_not=why),
        ]
        for button, box in zip(made, columns(area, [1.0, 1.0, 1.4], theme.px(8)), strict=True):
            button.place(box, theme)
        return [*made]


class SaveScreen(ShelfScreen):
    """A name to save under; an old save may be written over, after a question."""

    def __init__(self, session: Session) -> None:
        """Of `session`."""
        self.session = session
        self.entry = TextEntry(
            self._proposed(), _("Name of the save"), on_enter=lambda name: self.save(name), longest=50
        )
        super().__init__()
        self.heading = _("Save")

    def code(self) -> str:
        """Of the game under way."""
        return code_of(self.session.campaign)

    def _proposed(self) -> str:
        turn = self.session.turn
        year, quarter = self.session.world.start_year, self.session.world.start_quarter + turn
        return f"{leader_name(self.session, self.session.leader)} {year + quarter // 4}-{quarter % 4 + 1}"

    def first(self) -> Widget:
        """The name."""
        return self.entry

    def _pick(self, row: str) -> Outcome | None:
        found = self.shelf.get(row)
        if found is not None and not found.autosave:
            self.entry.text = found.path.stem
        return super()._pick(row)

    def save(self, name: str) -> Outcome | None:
        """Saves under `name`; asks before it writes over another."""
        try:
            path = path_for(name)
        except SaveProblem as problem:
            self.say(save_sentence(problem), "warning")
            return None
        if path.exists():
            told = _("{name} is there already.").format(name=path.stem)
            return Push(confirm(_("Write over it?"), told, _("Write over it"), _("Keep it"), lambda: self._write(name)))
        return self._write(name)

    def _write(self, name: str) -> Outcome | None:
        """Writes beside the window; then the list is put away, or says why nothing was written."""

        def write() -> Outcome:
            try:
                save(self.session.campaign, path_for(name), name)
            except (SaveProblem, OSError) as problem:
                self.say(save_sentence(problem), "warning")
                return Pop()
            self.stage.play("stamp")
            return Pop(2, _("Saved: {name}").format(name=name.strip()), "save")

        return Push(WaitScreen(_("Saving…"), write))

    def controls(self, area: pygame.Rect) -> list[Widget]:
        """Name, delete, back, save."""
        theme = self.stage.theme
        chosen = self.shelf.get(self.table.selected)
        save = Button(_("Save"), lambda: self.save(self.entry.text), "main", "save")
        why = "" if chosen else _("Nothing is chosen.")
        made = [self.entry, Button(_("Delete"), self.delete, icon="cross", why_not=why), self.back(), save]
        for widget, box in zip(made, columns(area, [2.0, 0.9, 0.9, 1.1], theme.px(8)), strict=True):
            widget.place(box, theme)
        return [*made]
