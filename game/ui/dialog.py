"""A question laid over the screen: red title bar, text, numbered options. Nothing below it can be reached."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame

from game.ui.choices import Choice, ChoiceList
from game.ui.fonts import Role
from game.ui.keys import Action
from game.ui.layout import centred, inset
from game.ui.page import Page
from game.ui.richtext import Block, plain
from game.ui.screen import Outcome, Pop, Push, Replace, Stage
from game.ui.textbox import TextBox
from game.ui.vignette import Vignette, vignette_height
from game.ui.widget import Reply, Widget

WIDTH, DOUBLE = 560, 860
"""Logical pixels, and where the options stand in two columns."""
LEAST = 60
"""Logical pixels of height that the text has at least."""


class DialogFrame(Widget):
    """The sheet with the red title bar."""

    def __init__(self, title: str) -> None:
        """`title` is shown in capitals."""
        super().__init__()
        self.title = title

    def bar_height(self) -> int:
        """Physical height of the title bar."""
        return max(self.theme.px(32), self.theme.height(Role.HEADING, 2))

    def draw(self, surface: pygame.Surface) -> None:
        """Sheet, bar, heavy frame."""
        theme, colours = self.theme, self.theme.palette
        theme.box(surface, self.rect, colours.paper)
        bar = pygame.Rect(self.rect.x, self.rect.y, self.rect.width, self.bar_height())
        theme.box(surface, bar, colours.red, colours.ink)
        theme.text(surface, Role.HEADING, self.title.upper(), inset(bar, theme.px(8), 0), colours.cream)
        pygame.draw.rect(surface, colours.ink, self.rect, theme.px(3))


class Dialog(Page):
    """Shows `text` and asks for one of `choices`; `on_choose(id)` says what happens, the dialog itself goes away."""

    see_through = True

    def __init__(
        self,
        title: str,
        text: Sequence[Block] | str,
        choices: Sequence[Choice],
        on_choose: Callable[[str], Outcome | None],
        escape: str = "",
        on_link: Callable[[str], Outcome | None] = lambda link: None,
        picture: str = "",
    ) -> None:
        """`escape` is the id chosen by Esc (default: the dialog cannot be left without a choice).

        `picture` names a vignette; it is shown where the window has room for it and the whole text.
        """
        super().__init__()
        self.escape = escape
        self.answer = on_choose
        self.frame = DialogFrame(title)
        self.vignette = Vignette(picture) if picture else None
        self.text = TextBox(plain(text) if isinstance(text, str) else text, on_link)
        self.options = ChoiceList(choices, self._choose)
        self.focus.widget = self.options

    def _choose(self, name: str) -> Outcome | None:
        """The dialog's place is taken by what the answer pushes; otherwise it is popped."""
        outcome = self.answer(name)
        match outcome:
            case None:
                return Pop()
            case Push(screen):
                return Replace(screen)
            case Pop(count, said, icon):
                return Pop(count + 1, said, icon)
        return outcome

    def layout(self, stage: Stage) -> None:
        """As high as the text needs, within the window; the options are always visible, if need be in two columns."""
        theme = stage.theme
        window = pygame.Rect((0, 0), stage.size)
        self.frame.theme = theme
        for self.options.columns, wanted in ((1, WIDTH), (2, DOUBLE)):
            wide = min(theme.px(wanted), window.width - theme.px(40))
            inner_width = wide - 2 * theme.px(12)
            below = self.options.height_for(inner_width, theme)
            fixed = self.frame.bar_height() + below + 3 * theme.px(12)
            room = window.height - theme.px(40) - fixed
            if room >= theme.px(LEAST):
                break
        room = max(theme.px(LEAST), room)
        words = min(self.text.height_for(inner_width, theme), room)
        art = vignette_height(inner_width) + theme.px(8) if self.vignette else 0
        art = art if art + words <= room else 0
        box = centred(window, wide, fixed + art + words)
        self.frame.place(box, theme)
        left, top = box.x + theme.px(12), box.y + self.frame.bar_height() + theme.px(11)
        shown: list[Widget] = []
        if self.vignette and art:
            self.vignette.place(pygame.Rect(left, top, inner_width, art - theme.px(8)), theme)
            shown, top = [self.vignette], top + art
        self.text.place(pygame.Rect(left, top, inner_width, words), theme)
        self.options.place(pygame.Rect(left, top + words + theme.px(11), inner_width, below), theme)
        self.widgets = [self.frame, *shown, self.options, self.text]

    def paint_ground(self, surface: pygame.Surface) -> None:
        """A thin shadow behind the sheet; the screen below stays as it is."""
        theme, shadow = self.stage.theme, self.frame.rect.move(self.stage.theme.px(6), self.stage.theme.px(6))
        veil = pygame.Surface(shadow.size, pygame.SRCALPHA)
        veil.fill((*theme.palette.ink, 90))
        surface.blit(veil, shadow)

    def on_action(self, action: Action) -> Reply:
        """Esc gives the harmless answer, if there is one."""
        if action is Action.MENU and self.escape:
            return self._choose(self.escape) or True
        return False


def confirm(title: str, text: str, yes: str, no: str, on_yes: Callable[[], Outcome | None]) -> Dialog:
    """A yes-or-no question; Esc is no, and no is the option under the cursor."""
    choices = (Choice("yes", yes), Choice("no", no))
    dialog = Dialog(title, text, choices, lambda name: on_yes() if name == "yes" else None, escape="no")
    dialog.options.cursor = 1
    return dialog


def message(title: str, text: Sequence[Block] | str, ok: str) -> Dialog:
    """Something to be read and put away."""
    return Dialog(title, text, (Choice("ok", ok),), lambda name: None, escape="ok")
