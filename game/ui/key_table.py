"""The table in which keys are given to actions; a chord claimed twice is named at once and marked in its rows."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.ui.keys import Action, KeyMap, chord_label, chord_of
from game.ui.language import _
from game.ui.screen import Outcome
from game.ui.shapes import Mark
from game.ui.table import Table
from game.ui.table_rows import Cell, Column, Row
from game.ui.widget import Reply

MODIFIER_KEYS = (
    pygame.K_LCTRL, pygame.K_RCTRL, pygame.K_LALT, pygame.K_RALT, pygame.K_LSHIFT, pygame.K_RSHIFT,
    pygame.K_LMETA, pygame.K_RMETA, pygame.K_CAPSLOCK, pygame.K_MODE,
)  # fmt: skip


def action_names() -> dict[Action, str]:
    """Every action in the player's language."""
    return {
        Action.END_TURN: _("End the turn"),
        Action.MENU: _("Menu, back"),
        Action.BOOK: _("The book"),
        Action.UNDO: _("Undo"),
        Action.QUICK_SAVE: _("Quick save"),
        Action.QUICK_LOAD: _("Quick load"),
        Action.NEXT_TAB: _("Next tab"),
        Action.PREVIOUS_TAB: _("Previous tab"),
        Action.FULLSCREEN: _("Full screen"),
        Action.SCREENSHOT: _("Screenshot"),
        Action.DESK: _("Desk"),
        Action.APPARATUS: _("Apparatus"),
        Action.LOOP: _("The Loop"),
        Action.POLITBURO: _("Politburo"),
        Action.CONGRESS: _("Congress"),
        Action.COUNTRY: _("Country"),
        Action.DOCTRINE: _("Doctrine"),
        Action.PEOPLE: _("People"),
        Action.NETWORK: _("Network"),
        Action.ECONOMY: _("Economy"),
        Action.CHRONICLE: _("Chronicle"),
        Action.LAB: _("What-if lab"),
    }


class KeyTable(Table):
    """`on_change(keys)` receives the changed key map, `say(words)` what the player should know."""

    def __init__(self, keys: KeyMap, on_change: Callable[[KeyMap], None], say: Callable[[str], None]) -> None:
        """`keys` as they are now."""
        columns = (
            Column("action", _("Action"), width=1.2, bold=True),
            Column("keys", _("Keys"), width=1.0),
            Column("conflict", _("Also"), width=1.2),
            Column("mark", "", "mark", width=40),
        )
        self.keys = keys
        self.on_change = on_change
        self.tell = say
        self.waiting: Action | None = None
        super().__init__(columns, self._rows(), on_open=self._ask)
        self.selected = self.rows[0].id

    def _rows(self) -> list[Row]:
        names = action_names()
        clashes: dict[Action, list[str]] = {}
        for conflict in self.keys.conflicts():
            for action in conflict.actions:
                others = ", ".join(names[other] for other in conflict.actions if other is not action)
                clashes.setdefault(action, []).append(f"{chord_label(conflict.chord)}: {others}")
        out = []
        for action in Action:
            chords = ", ".join(map(chord_label, self.keys.keys[action]))
            cells: dict[str, Cell] = {
                "action": names[action],
                "keys": _("press a key…") if action is self.waiting else chords,
                "conflict": "; ".join(clashes.get(action, [])),
                "mark": Mark("cross", "red", _("conflict")) if action in clashes else "",
            }
            out.append(Row(action.value, cells))
        return out

    def _ask(self, action: str) -> Outcome | None:
        self.waiting = Action(action)
        self.set_rows(self._rows())
        return None

    def captures(self) -> bool:
        """While it waits for a key, every key and press is its own."""
        return self.waiting is not None

    def on_press(self, point: tuple[int, int], clicks: int) -> Reply:
        """A press takes the question back."""
        if self.waiting is not None:
            return self._answer(None)
        return super().on_press(point, clicks)

    def on_key(self, event: pygame.Event) -> Reply:
        """The key that was asked for, or the table's own keys."""
        if self.waiting is None:
            return super().on_key(event)
        if event.key in MODIFIER_KEYS:
            return True
        return self._answer(None if event.key == pygame.K_ESCAPE else chord_of(event))

    def _answer(self, chord: str | None) -> Reply:
        action, self.waiting = self.waiting, None
        if action is not None and chord is not None:
            try:
                self.keys = self.keys.rebound(action, [chord])
            except ValueError:
                told = _("{key} moves the focus or chooses an option and cannot be given away.")
                self.tell(told.format(key=chord_label(chord)))
            else:
                self._tell_conflicts(chord)
                self.on_change(self.keys)
        self.set_rows(self._rows())
        return True

    def _tell_conflicts(self, chord: str) -> None:
        names = action_names()
        for conflict in self.keys.conflicts():
            if conflict.chord == chord:
                claimed = ", ".join(names[action] for action in conflict.actions)
                self.tell(_("{key} is claimed by: {actions}").format(key=chord_label(chord), actions=claimed))
