"""A word on the screen while something takes its time, such as playing a save again."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.ui.fonts import Role
from game.ui.page import Page
from game.ui.panel import Label
from game.ui.poster import Poster
from game.ui.screen import Outcome, Stage


def forget_keys() -> None:
    """Drops the keys that came during long work.

    While the program works, the release of a key is not seen, and the key seems to be held down and to repeat itself:
    what it opened would be answered at once.
    """
    pygame.event.pump()
    pygame.event.clear(pygame.KEYDOWN)


class WaitScreen(Page):
    """Shows `words`, then does `work` and what it returns."""

    def __init__(self, words: str, work: Callable[[], Outcome]) -> None:
        """`work` is done once the words can be read."""
        super().__init__()
        self.words = words
        self.work = work
        self.drawn = False

    def layout(self, stage: Stage) -> None:
        """The poster and the words."""
        theme = stage.theme
        poster = Poster()
        poster.place(pygame.Rect((0, 0), stage.size), theme)
        label = Label(self.words, Role.MENU, "dark_red")
        label.place(pygame.Rect(theme.px(56), theme.px(56), theme.px(520), theme.fonts.line(Role.MENU)), theme)
        self.widgets = [poster, label]

    def draw(self, surface: pygame.Surface) -> None:
        """As every page."""
        super().draw(surface)
        self.drawn = True

    def update(self, dt: float) -> Outcome | None:
        """Works once the words are on the screen."""
        if not self.drawn:
            return None
        outcome = self.work()
        forget_keys()
        return outcome

    def wake_after(self) -> float | None:
        """At once."""
        return 0.0
