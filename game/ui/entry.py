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
from game.ui.typed_line import TypedLine
from game.ui.widget import Point, Reply, Widget, reply_of

MORE = "…"
"""Stands at an end of the line beyond which there is more."""


def pasted() -> str:
    """The first line of the clipboard; empty where there is none."""
    try:
        return (pygame.scrap.get_text() or "").strip("\r\n").partition("\n")[0]
    except pygame.error:
        return ""


def copied(text: str) -> None:
    """Puts `text` on the clipboard, where there is one."""
    with suppress(pygame.error):
        pygame.scrap.put_text(text)


class TextEntry(Widget):
    """`on_change(text)` at every change, `on_enter(text)` on Enter.

    All is selected when the focus comes, so that typing replaces it. A text that is longer than its place is shown
    round the caret, also while another has the focus: what was typed last stays in sight.
    """

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
        self.line = TypedLine(text, longest, allowed)
        self.hint = hint
        self.on_change = on_change
        self.on_enter = on_enter
        self.focused = False
        self._first = 0
        """The first letter that is shown."""
        self._selecting = False
        """The mouse was pressed once and is held: moved, it selects."""

    @property
    def text(self) -> str:
        """What stands in it; set by the program, it changes without `on_change`, and the caret goes to its end."""
        return self.line.text

    @text.setter
    def text(self, text: str) -> None:
        self.line.put(text)

    # --- what is seen ----------------------------------------------------------------------------------------------

    def _width(self, first: int, last: int) -> int:
        return self.theme.fonts.width(Role.TABLE, self.text[first:last])

    def shown(self) -> tuple[int, int, pygame.Rect]:
        """From which letter up to which is shown, and where they stand: the caret is among them."""
        inner, end = inset(self.rect, self.theme.px(8), 0), len(self.text)
        inner.width -= self.theme.px(2)
        if self._width(0, end) <= inner.width:
            self._first = 0
            return 0, end, inner
        inner = inset(inner, self.theme.fonts.width(Role.TABLE, MORE), 0)
        first = min(self._first, self.line.caret)
        while first < self.line.caret and self._width(first, self.line.caret) > inner.width:
            first += 1
        while first and self._width(first - 1, end) <= inner.width:
            first -= 1
        last = max(first, self.line.caret)
        while last < end and self._width(first, last + 1) <= inner.width:
            last += 1
        self._first = first
        return first, last, inner

    def draw(self, surface: pygame.Surface) -> None:
        """Sheet, text, selection, caret (steady: a blinking one would redraw the window for ever)."""
        theme, colours = self.theme, self.theme.palette
        theme.box(surface, self.rect, colours.paper, colours.ink)
        if not self.text and not self.focused:
            theme.text(surface, Role.TABLE, self.hint, inset(self.rect, theme.px(8), 0), colours.faded)
            return
        first, last, inner = self.shown()
        top = inner.centery - theme.fonts.line(Role.TABLE) // 2
        if first:
            theme.write(surface, Role.TABLE, MORE, (inner.x - theme.fonts.width(Role.TABLE, MORE), top), colours.faded)
        if last < len(self.text):
            theme.write(surface, Role.TABLE, MORE, (inner.x + self._width(first, last), top), colours.faded)
        self._write(surface, first, last, (inner.x, top))
        if self.focused:
            caret = (inner.x + self._width(first, self.line.caret), top)
            surface.fill(colours.red, (*caret, theme.px(2), theme.fonts.line(Role.TABLE)))

    def _write(self, surface: pygame.Surface, first: int, last: int, place: Point) -> None:
        """The letters from `first` to `last`; those that are selected in cream on ink."""
        theme, colours = self.theme, self.theme.palette
        begin, end = (max(first, min(at, last)) for at in self.line.selection)
        for start, stop, colour in ((first, begin, colours.ink), (begin, end, colours.cream), (end, last, colours.ink)):
            if start < stop:
                x = place[0] + self._width(first, start)
                if colour is colours.cream:
                    surface.fill(colours.ink, (x, place[1], self._width(start, stop), theme.fonts.line(Role.TABLE)))
                theme.write(surface, Role.TABLE, self.text[start:stop], (x, place[1]), colour)

    def place_at(self, x: int) -> int:
        """The place between two letters nearest to `x` in the window; beyond an end, the next hidden letter."""
        first, last, inner = self.shown()
        if x < inner.x and first:
            return first - 1
        if x > inner.right and last < len(self.text):
            return last + 1
        return min(range(first, last + 1), key=lambda place: abs(inner.x + self._width(first, place) - x))

    # --- mouse -----------------------------------------------------------------------------------------------------

    def on_press(self, point: Point, clicks: int) -> Reply:
        """Puts the caret where the mouse is, with Shift selecting up to there; a double click selects a word."""
        self.focused = True
        self._selecting, place = clicks == 1, self.place_at(point[0])
        if clicks > 1:
            self.line.select_word(place)
        else:
            self.line.go(place, bool(pygame.key.get_mods() & pygame.KMOD_SHIFT))
        return True

    def on_drag(self, point: Point) -> Reply:
        """Selects up to where the mouse is."""
        if not self._selecting:
            return False
        before = self.line.caret
        self.line.go(self.place_at(point[0]), selecting=True)
        return before != self.line.caret

    # --- keys ------------------------------------------------------------------------------------------------------

    def _edit(self, change: Callable[[], object]) -> Reply:
        """Makes a change of the line, and tells of it if the text is another."""
        before = self.text
        change()
        return True if self.text == before else reply_of(self.on_change(self.text))

    def on_text(self, text: str) -> Reply:
        """Puts what is allowed in the place of the selection."""
        self.focused = True
        return self._edit(lambda: self.line.type(text))

    def on_key(self, event: pygame.Event) -> Reply:
        """Editing keys. Shift selects, Ctrl goes by words; Ctrl+A, C, X, V select all, copy, cut, insert."""
        self.focused = True
        line, words = self.line, bool(event.mod & pygame.KMOD_CTRL)
        if event.key in (pygame.K_RETURN, pygame.K_KP_ENTER) and not words:
            return reply_of(self.on_enter(self.text)) if self.on_enter else False
        if event.key in (pygame.K_BACKSPACE, pygame.K_DELETE):
            by = -1 if event.key == pygame.K_BACKSPACE else 1
            return self._edit(lambda: line.erase(line.word_end(by) if words else line.caret + by))
        return self._on_move(event, words) or (self._on_control(key_name(event)) if words else False)

    def _on_move(self, event: pygame.Event, words: bool) -> bool:
        """Left, Right, Home, End."""
        line, selecting = self.line, bool(event.mod & pygame.KMOD_SHIFT)
        match event.key:
            case pygame.K_LEFT | pygame.K_RIGHT:
                by = -1 if event.key == pygame.K_LEFT else 1
                line.go(line.word_end(by), selecting) if words else line.step(by, selecting)
            case pygame.K_HOME:
                line.go(0, selecting)
            case pygame.K_END:
                line.go(len(line.text), selecting)
            case _:
                return False
        return True

    def _on_control(self, key: str) -> Reply:
        match key:
            case "a":
                self.line.select_all()
            case "v":
                return self.on_text(pasted())
            case "c":
                copied(self.line.selected or self.text)
            case "x":
                return self._edit(self._cut)
            case _:
                return False
        return True

    def _cut(self) -> None:
        taken = self.line.cut()
        if taken:
            copied(taken)

    def on_focus(self) -> None:
        """All is selected, and the caret appears."""
        self.focused = True
        self.line.select_all()

    def on_blur(self) -> None:
        """Caret and selection disappear."""
        self.focused = False
        self.line.go(self.line.caret)
