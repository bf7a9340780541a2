"""The first screen: the poster, the name, and what to do."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.ui.button import Button, Style
from game.ui.fonts import Role
from game.ui.keys import Action
from game.ui.language import _
from game.ui.page import Page
from game.ui.panel import Label
from game.ui.poster import Poster
from game.ui.screen import Outcome, Push, Quit, Stage
from game.ui.settings_screen import SettingsScreen
from game.ui.widget import Callback, Reply, Widget

NAME_WIDE = 510
"""Logical pixels of paper between the left margin and the black of the poster, at the height of the name."""


def _settings() -> Outcome | None:
    return Push(SettingsScreen())


def _quit() -> Outcome | None:
    return Quit()


@dataclass(frozen=True)
class TitleHooks:
    """What each line of the menu does; the `_why_not` texts disable a line and say why."""

    new_game: Callback
    continue_game: Callback
    load: Callback
    settings: Callback = _settings
    quit: Callback = _quit
    tutorial: Callback | None = None
    book: Callback | None = None
    mods: Callback | None = None
    lab: Callback | None = None
    continue_why_not: str = ""
    load_why_not: str = ""


class TitleScreen(Page):
    """The menu on the poster. Escape asks nothing and quits nothing: only the last line and the window do."""

    def __init__(self, hooks: TitleHooks, version: str = "") -> None:
        """`version` is written small in the corner."""
        super().__init__()
        self.hooks = hooks
        self.version = version

    def _lines(self) -> list[tuple[str, Callback, str, str]]:
        """(words, callback, icon, why not) of the menu."""
        hooks = self.hooks
        lines = [(_("New game"), hooks.new_game, "flag", "")]
        lines.append((_("Continue"), hooks.continue_game, "play", hooks.continue_why_not))
        lines.append((_("Load"), hooks.load, "files", hooks.load_why_not))
        if hooks.tutorial is not None:
            lines.append((_("Learn to play"), hooks.tutorial, "quill", ""))
        if hooks.book is not None:
            lines.append((_("The book"), hooks.book, "book", ""))
        if hooks.lab is not None:
            lines.append((_("What-if lab"), hooks.lab, "question", ""))
        if hooks.mods is not None:
            lines.append((_("Mods"), hooks.mods, "tree", ""))
        lines.append((_("Settings"), hooks.settings, "settings", ""))
        lines.append((_("Quit"), hooks.quit, "exit", ""))
        return lines

    def layout(self, stage: Stage) -> None:
        """Name at the top left, the menu below it, all before the poster."""
        theme, px = stage.theme, stage.theme.px
        width, height = stage.size
        poster = Poster()
        poster.place(pygame.Rect(0, 0, width, height), theme)
        left = px(56) + max(0, width - px(1280)) // 8
        words = _("POLITBURO")
        fits = theme.fonts.width(Role.POSTER, words) <= px(NAME_WIDE)
        name = Label(words, Role.POSTER if fits else Role.POSTER_LONG)
        name.place(pygame.Rect(left, px(52), px(580), theme.fonts.line(Role.POSTER)), theme)
        years = Label(_("The succession to Lenin, 1922–1929"), Role.HEADLINE, "dark_red")
        years.place(
            pygame.Rect(left + px(4), name.rect.bottom - px(4), px(500), theme.fonts.line(Role.HEADLINE)), theme
        )
        version = Label(self.version, Role.SMALL, "faded")
        version.place(pygame.Rect(left, height - px(40), px(400), theme.fonts.line(Role.SMALL)), theme)
        menu = self._menu(pygame.Rect(left, years.rect.bottom + px(34), px(300), height), stage)
        self.widgets = [poster, name, years, version, *menu]
        if self.focus.widget is None:
            self.focus.widget = next((button for button in menu if not button.why_not), None)

    def _menu(self, rect: pygame.Rect, stage: Stage) -> list[Button]:
        theme, y = stage.theme, rect.y
        out: list[Button] = []
        room = (stage.size[1] - rect.y - theme.px(44)) // len(self._lines()) - theme.px(9)
        high = max(min(theme.px(48), room), theme.height(Role.MENU, 1))
        for words, callback, drawing, why_not in self._lines():
            style: Style = "paper" if out else "main"
            button = Button(words, callback, style, drawing, why_not=why_not, role=Role.MENU, align="left")
            button.place(pygame.Rect(rect.x, y, rect.width, high), theme)
            out.append(button)
            y += high + theme.px(9)
        return out

    def on_action(self, action: Action) -> Reply:
        """F1 opens the book, if there is one."""
        if action is Action.BOOK and self.hooks.book is not None:
            return self.hooks.book() or True
        if action is Action.MENU:
            return self._focus_last()
        return False

    def _focus_last(self) -> Reply:
        last: Widget = self.widgets[-1]
        self.focus.give(last)
        self.focus.shown = True
        return True
