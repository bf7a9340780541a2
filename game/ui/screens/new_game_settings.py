"""The settings of a new game, beside its chairs."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from game.ui.button import Button
from game.ui.dropdown import Dropdown
from game.ui.entry import TextEntry
from game.ui.fonts import Role
from game.ui.language import _
from game.ui.layout import columns
from game.ui.panel import Label, Panel
from game.ui.screen import Outcome
from game.ui.slider import Slider, Toggle
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.view_chairs import Switch, chosen_at_first, switches
from game.ui.widget import Widget

if TYPE_CHECKING:
    from game.ui.screens.new_game import NewGameScreen

SEEDS = 10**6
"""New seeds are drawn below this, so that they can be told to others."""


class GameSettings:
    """The right column of a new game: what is to be different, the dice, and the code of it all."""

    def __init__(self, screen: NewGameScreen) -> None:
        """Changes `screen.settings` and `screen.seed`."""
        self.screen = screen

    def widgets(self, area: pygame.Rect, theme: Theme) -> list[Widget]:
        """A line for each, placed in `area`."""
        px, screen = theme.px, self.screen
        panel = Panel(_("Settings of this game"), padding=14)
        panel.place(area, theme)
        lines: list[list[Widget]] = [self._controls(switch) for switch in switches(screen.opened)]
        lines.append([Label(_("Dice (the same number, the same luck)"), Role.LABEL)])
        seed = TextEntry(str(screen.seed), on_change=self._take_seed, longest=18, allowed=str.isdigit)
        lines.append([seed])
        about_code = Label(_("Code, to share or enter"), Role.LABEL)
        lines.append([about_code])
        lines.append([screen.code.entry])
        body, gap = panel.body, px(6)
        high = min(max(px(28), theme.row), body.height // len(lines) - gap)
        for place, line in enumerate(lines):
            strip = pygame.Rect(body.x, body.y + place * (high + gap), body.width, high)
            for control, cell in zip(line, columns(strip, [0.9, 1.1][: len(line)], gap), strict=True):
                control.place(cell, theme)
        fresh = Button(_("Other dice"), self._new_seed, icon="dice")
        _beside(seed, fresh, gap, theme)
        _beside(about_code, screen.code.copy, gap, theme)
        screen.show_code()
        return [panel, *(control for line in lines for control in line), fresh, screen.code.copy]

    def _controls(self, switch: Switch) -> list[Widget]:
        """The line of a setting: a toggle, or a label and beside it a choice of words or a slider."""
        now = self.screen.settings.get(switch.id, chosen_at_first(self.screen.opened, switch))
        tip, put = Tip(switch.text, title=switch.name), self._setter(switch.id)
        if switch.words:
            options = [(str(at), word) for at, word in enumerate(switch.words)]
            return [Label(switch.name, Role.LABEL, tip=tip), Dropdown(options, lambda at: put(int(at)), str(now), tip)]
        if switch.high > 1:
            slider = Slider(now, put, switch.low, switch.high, 10, " %", tip)
            return [Label(switch.name, Role.LABEL, tip=tip), slider]
        return [Toggle(switch.name, bool(now), put, tip)]

    def _setter(self, name: str) -> Callable[[int], Outcome | None]:
        def put(value: int) -> Outcome | None:
            self.screen.settings[name] = int(value)
            self.screen.show_code()
            return None

        return put

    def _take_seed(self, text: str) -> Outcome | None:
        self.screen.seed = int(text) if text else 0
        self.screen.show_code()
        return None

    def _new_seed(self) -> Outcome | None:
        self.screen.seed = random.randrange(SEEDS)  # noqa: S311 - dice of a game, no secret
        self.screen.relayout()
        return None


def _beside(widget: Widget, button: Button, gap: int, theme: Theme) -> None:
    """Makes room for a button at the right end of a widget."""
    box, wide = widget.rect, button.width_for(theme)
    widget.place(pygame.Rect(box.x, box.y, box.width - wide - gap, box.height), theme)
    button.place(pygame.Rect(box.right - wide, box.y, wide, box.height), theme)
