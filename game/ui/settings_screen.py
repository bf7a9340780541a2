"""The settings: every change is applied and stored at once, so there is nothing to confirm or to lose."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pygame

from game.ui.button import Button
from game.ui.dropdown import Dropdown
from game.ui.fonts import Role
from game.ui.key_table import KeyTable
from game.ui.keys import Action
from game.ui.language import _
from game.ui.layout import centred, columns, inset, rows
from game.ui.music import has_music
from game.ui.page import Page
from game.ui.panel import Label, Panel
from game.ui.screen import Outcome, Pop, Stage
from game.ui.screens.heading import headed
from game.ui.settings import LANGUAGES
from game.ui.slider import Slider, Toggle
from game.ui.tabs import Tabs
from game.ui.tip import Tip
from game.ui.widget import Reply, Widget

WIDTH, HEIGHT = 860, 600
"""Logical pixels of the sheet."""


class SettingsScreen(Page):
    """Three tabs: picture, sound, keys."""

    def __init__(self) -> None:
        """Opens on the picture."""
        super().__init__()
        self.tab = "picture"
        self.keys_table: KeyTable | None = None

    def layout(self, stage: Stage) -> None:
        """A sheet in the middle; its lines depend on the tab."""
        theme, px = stage.theme, stage.theme.px
        tabs = Tabs([("picture", _("Picture")), ("sound", _("Sound")), ("keys", _("Keys"))], self._turn, self.tab)
        name, ground = headed(stage)
        sheet = centred(ground, max(px(WIDTH), theme.row * 26), px(HEIGHT))
        head, bar, body, foot = rows(sheet, [px(40), theme.button, 1.0, theme.button], px(8))
        title = Label(_("Settings").upper(), Role.HEADLINE, "dark_red")
        title.place(head, theme)
        tabs.place(bar, theme)
        panel = Panel()
        panel.place(body, theme)
        back = Button(_("Back") + f" ({stage.keys.label(Action.MENU)})", Pop, "main")
        back.place(pygame.Rect(foot.right - px(200), foot.y, px(200), foot.height), theme)
        inner = inset(body, px(24), px(18))
        lines = {"picture": self._picture, "sound": self._sound, "keys": self._keys}[self.tab](inner)
        self.widgets = [name, title, panel, tabs, *lines, back]
        if self.focus.widget is None or isinstance(self.focus.widget, Tabs):
            self.focus.widget = tabs

    def _turn(self, tab: str) -> Outcome | None:
        self.tab = tab
        self.focus.widget = None
        self.relayout()
        return None

    def _set(self, name: str, value: object) -> None:
        change: dict[str, Any] = {name: value}
        self.stage.apply(replace(self.stage.settings, **change))

    def _setter(self, name: str) -> Callable[[object], None]:
        return lambda value: self._set(name, value)

    def _picture(self, area: pygame.Rect) -> list[Widget]:
        settings, stage = self.stage.settings, self.stage
        scales = [(str(scale), f"{scale} %") for scale in stage.scales]
        shown = str(max(scale for scale in stage.scales if scale <= max(settings.ui_scale, stage.scales[0])))
        scale = Dropdown(
            scales,
            lambda words: self._set("ui_scale", int(words)),
            shown,
            Tip(_("How large everything is drawn. Only sizes that fit this display are offered.")),
        )
        language = Dropdown(list(LANGUAGES.items()), self._setter("language"), settings.language)
        switches = [
            ("fullscreen", _("Full screen"), Tip(_("Also by F11 and Alt+Enter."))),
            ("high_contrast", _("High contrast"), Tip(_("Black on white, stronger colours."))),
            ("reduced_motion", _("Reduced motion"), Tip(_("Nothing slides or fades."))),
            ("projector", _("Projector mode"), Tip(_("No text smaller than 24 pixels, for a class or a hall."))),
            (
                "quarter_report",
                _("Report of each quarter"),
                Tip(_("What has changed, and why, as a quarter ends.")),
            ),
        ]
        lines: list[tuple[str, Widget]] = [(_("Language"), language), (_("Size of the interface"), scale)]
        for name, words, tip in switches:
            lines.append(("", Toggle(words, getattr(settings, name), self._setter(name), tip)))
        return self._place_lines(lines, area)

    def _sound(self, area: pygame.Rect) -> list[Widget]:
        settings = self.stage.settings
        volume = Slider(settings.volume, self._setter("volume"), unit=" %")
        effects = Slider(settings.volume_effects, self._setter("volume_effects"), unit=" %")
        try_out = Button(_("Listen"), self._ring, icon="sound")
        lines: list[tuple[str, Widget]] = [(_("Volume"), volume), (_("Stamps and bells"), effects), ("", try_out)]
        if has_music():
            music = Slider(settings.volume_music, self._setter("volume_music"), unit=" %")
            lines.insert(2, (_("Music"), music))
        return self._place_lines(lines, area)

    def _ring(self) -> Outcome | None:
        self.stage.play("bell")
        return None

    def _keys(self, area: pygame.Rect) -> list[Widget]:
        theme = self.stage.theme
        chosen = self.keys_table.selected if self.keys_table is not None else ""
        self.keys_table = KeyTable(self.stage.keys, lambda keys: self._set("keys", keys.as_text()), self.say)
        table, below = rows(area, [1.0, theme.button], theme.px(10))
        self.keys_table.place(table, theme)
        if chosen:
            self.keys_table.select(self.keys_table.places[chosen])
        reset = Button(_("Default keys"), lambda: self._set("keys", {}), icon="rewind")
        hint = Label(_("Enter or a double click, then the new key."), Role.TABLE, "faded")
        words, button = columns(below, [1.0, theme.px(220)], theme.px(10))
        hint.place(words, theme)
        reset.place(button, theme)
        return [self.keys_table, hint, reset]

    def _place_lines(self, lines: list[tuple[str, Widget]], area: pygame.Rect) -> list[Widget]:
        """Words to the left, the control to the right of the middle."""
        theme = self.stage.theme
        out: list[Widget] = []
        high = max(theme.px(36), theme.button)
        for number, (words, control) in enumerate(lines):
            line = pygame.Rect(area.x, area.y + number * (high + theme.px(12)), area.width, high)
            left, right = columns(line, [1.0, 1.3], theme.px(14))
            control.place(right, theme)
            if words:
                label = Label(words, Role.LABEL)
                label.place(left, theme)
                out.append(label)
            out.append(control)
        return out

    def on_action(self, action: Action) -> Reply:
        """Esc goes back; the tab keys turn."""
        if action is Action.MENU:
            return Pop()
        if action in (Action.NEXT_TAB, Action.PREVIOUS_TAB):
            names = ["picture", "sound", "keys"]
            by = 1 if action is Action.NEXT_TAB else -1
            self._turn(names[(names.index(self.tab) + by) % 3])
            return True
        return False
