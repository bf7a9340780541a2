"""One line of typed text."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pygame

from game.ui.fonts import Role
from game.ui.keys import key_name
from game.ui.layout import inset
from game.ui.screen import Outcome
from game.ui.tip import Tip
from game.ui.widget import Point, Reply, Widget, reply_of


def pasted() -> str:
    """The first line of the clipboard; empty where there is none."""
    try:
        return (pygame.scrap.get_text() or "").split("\n")[0]
    except pygame.error:
        return ""


def copied(text: str) -> None:
    """Puts `text` on the clipboard, where there is one."""
    with suppress(pygame.error):
        pygame.scrap.put_text(text)


class TextEntry(Widget):
    """`on_change(text)` at every change, `on_enter(text)` on Enter."""

    focusable = True
    wants_text = True

    def __init__(
        self,
        text: str = "",
        hint: str = "",
        on_change: Callable[[str], Outcome | None] = lambda text: None,
        on_enter: Callable[[str], Outcome | None] | None = None,
        longest: int = 80,
        allowed: Callable[[str], bool] = str.isprintable,
        tip: Tip | None = None,
    ) -> None:
        """`hint` is shown while it is empty; `longest` in characters; `allowed(character)` filters what is typed."""
        super().__init__(tip)
        self.text = text
        self.hint = hint
        self.on_change = on_change
        self.on_enter = on_enter
        self.longest = longest
        self.allowed = allowed
        self.caret = len(text)
        self.focused = False
        self._shift = 0

    def draw(self, surface: pygame.Surface) -> None:
        """Sheet, text, caret (steady: a blinking one would redraw the window for ever)."""
        theme, colours = self.theme, self.theme.palette
        theme.box(surface, self.rect, colours.paper, colours.ink)
        inner = inset(self.rect, theme.px(8), 0)
        if not self.text and not self.focused:
            theme.text(surface, Role.TABLE, self.hint, inner, colours.faded)
            return
        if not self.focused:
            theme.text(surface, Role.TABLE, self.text, inner, colours.ink)
            return
        caret = theme.fonts.width(Role.TABLE, self.text[: self.caret])
        self._shift = max(min(self._shift, caret), caret - inner.width + theme.px(2))
        clip = surface.get_clip()
        surface.set_clip(inner.clip(clip))
        above = inner.centery - theme.fonts.line(Role.TABLE) // 2
        theme.write(surface, Role.TABLE, self.text, (inner.x - self._shift, above), colours.ink)
        if self.focused:
            height = theme.fonts.line(Role.TABLE)
            top = inner.centery - height // 2
            surface.fill(colours.red, (inner.x - self._shift + caret, top, theme.px(2), height))
        surface.set_clip(clip)

    def _set(self, text: str, caret: int) -> Reply:
        self.caret = max(0, min(caret, len(text)))
        if text == self.text:
            return True
        self.text = text
        return reply_of(self.on_change(text))

    def on_text(self, text: str) -> Reply:
        """Inserts at the caret what is allowed."""
        self.focused = True
        good = "".join(letter for letter in text if self.allowed(letter))[: self.longest - len(self.text)]
        return self._set(self.text[: self.caret] + good + self.text[self.caret :], self.caret + len(good))

    def on_press(self, point: Point, clicks: int) -> Reply:
        """Puts the caret where the mouse is."""
        self.focused = True
        x = point[0] - self.rect.x - self.theme.px(8) + self._shift
        widths = [self.theme.fonts.width(Role.TABLE, self.text[:place]) for place in range(len(self.text) + 1)]
        self.caret = min(range(len(widths)), key=lambda place: abs(widths[place] - x))
        return True

    def on_key(self, event: pygame.Event) -> Reply:
        """Editing keys; Ctrl+V inserts the clipboard, Ctrl+C copies."""
        self.focused = True
        text, caret = self.text, self.caret
        if event.mod & pygame.KMOD_CTRL:
            return self._on_control(key_name(event))
        if event.key in (pygame.K_RETURN, pygame.K_KP_ENTER):
            return reply_of(self.on_enter(text)) if self.on_enter else False
        if event.key == pygame.K_BACKSPACE:
            return self._set(text[: max(0, caret - 1)] + text[caret:], caret - 1)
        if event.key == pygame.K_DELETE:
            return self._set(text[:caret] + text[caret + 1 :], caret)
        moves = {
            pygame.K_LEFT: caret - 1,
            pygame.K_RIGHT: caret + 1,
            pygame.K_HOME: 0,
            pygame.K_END: len(text),
        }
        return self._set(text, moves[event.key]) if event.key in moves else False

    def _on_control(self, key: str) -> Reply:
        if key == "v":
            return self.on_text(pasted())
        if key == "c":
            copied(self.text)
            return True
        return False

    def on_focus(self) -> None:
        """The caret appears."""
        self.focused = True

    def on_blur(self) -> None:
        """The caret disappears."""
        self.focused = False
