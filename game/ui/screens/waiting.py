"""A word on the screen while something takes its time, such as playing a save again."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.ui.beside import Beside
from game.ui.fonts import Role
from game.ui.keys import Action
from game.ui.language import _
from game.ui.page import Page
from game.ui.panel import Label
from game.ui.poster import Poster
from game.ui.screen import Outcome, Pop, Stage
from game.ui.widget import Reply

POLL = 0.02
"""Seconds between two looks at the work."""
BEAT = 0.4
"""Seconds between two changes of the picture."""


def forget_keys() -> None:
    """Drops the keys that came during long work.

    While the program works, the release of a key is not seen, and the key seems to be held down and to repeat itself:
    what it opened would be answered at once.
    """
    pygame.event.pump()
    pygame.event.clear(pygame.KEYDOWN)


class WaitScreen(Page):
    """Shows `words` while `work` is done beside the window, then does what it returns; Esc gives it up."""

    def __init__(self, words: str, work: Callable[[], Outcome], left: Callable[[], int] | None = None) -> None:
        """`work` begins once the words can be read; `left` counts down what is still to be done."""
        super().__init__()
        self.words = words
        self.work = work
        self.left = left
        self.drawn = False
        self.doing: Beside[Outcome] | None = None
        self.seconds = 0.0
        self.label = Label("", Role.MENU, "dark_red")

    @property
    def working(self) -> bool:
        """Always."""
        return True

    def layout(self, stage: Stage) -> None:
        """The poster, the words, and the way back."""
        theme, px = stage.theme, stage.theme.px
        poster = Poster()
        poster.place(pygame.Rect((0, 0), stage.size), theme)
        self.label.place(pygame.Rect(px(56), px(56), px(560), theme.fonts.line(Role.MENU)), theme)
        hint = Label(_("{key} gives it up.").format(key=stage.keys.label(Action.MENU)), Role.TABLE, "faded")
        hint.place(self.label.rect.move(0, self.label.rect.height), theme)
        self.widgets = [poster, self.label, hint]
        self._tell()

    def _tell(self) -> None:
        """The words, with what is left, and dots that come and go."""
        left = f" {self.left()}" if self.left is not None and self.left() else ""
        self.label.text = self.words.rstrip("…") + left + "." * (1 + int(self.seconds / BEAT) % 3)

    def draw(self, surface: pygame.Surface) -> None:
        """As every page."""
        super().draw(surface)
        self.drawn = True

    def update(self, dt: float) -> Outcome | None:
        """Begins once the words are on the screen, and ends when the work is done."""
        super().update(dt)
        if not self.drawn:
            return None
        if self.doing is None:
            self.doing = Beside(self.work)
        before, self.seconds = int(self.seconds / BEAT), self.seconds + dt
        if int(self.seconds / BEAT) != before:
            self._tell()
            self.dirty = True
        if not self.doing.done:
            return None
        outcome = self.doing.result()
        forget_keys()
        return outcome

    def wake_after(self) -> float | None:
        """Soon."""
        return POLL if self.doing is not None else 0.0

    def on_action(self, action: Action) -> Reply:
        """Esc goes back; what comes of the work is not looked at."""
        return Pop() if action is Action.MENU else False
