"""Between two people at one screen: nothing of the game is to be seen until the next one says that he sits."""

from __future__ import annotations

import pygame

from game.ui.button import Button
from game.ui.fonts import Role
from game.ui.keys import Action
from game.ui.language import _
from game.ui.page import Page
from game.ui.pages.view_names import Lexicon
from game.ui.panel import Label
from game.ui.portraits import Portrait
from game.ui.poster import Poster
from game.ui.screen import Outcome, Pop, Push, Replace, Stage
from game.ui.screens.waiting import forget_keys
from game.ui.session import Session
from game.ui.view import date_head
from game.ui.widget import Reply

DEAF = 0.6
"""Seconds in which no key is heard: the one who gets up may still hold his."""
FACE = 168
"""Logical pixels of the portrait."""


class CurtainScreen(Page):
    """Names the leader who is to decide; Enter or the red button lifts it for his player."""

    def __init__(self, session: Session) -> None:
        """Of `session`, whose player gets up."""
        super().__init__()
        self.session = session
        self.leader = session.next_seat
        self.deaf = DEAF
        session.leave_seat()
        forget_keys()

    def layout(self, stage: Stage) -> None:
        """The poster, who is wanted, and two buttons."""
        theme, px = stage.theme, stage.theme.px
        words = Lexicon(self.session.campaign)
        poster = Poster()
        poster.place(pygame.Rect((0, 0), stage.size), theme)
        left, wide, y = px(56), px(400), px(56)
        date = Label(date_head(self.session.world, self.session.turn), Role.HEADLINE, "dark_red")
        pass_on = Label(_("Pass the seat to {who}").format(who=words.leader(self.leader)), Role.MENU)
        hint = Label(
            _("Everybody else looks away. What he may know is shown when he says that he sits here."),
            Role.TEXT,
            wrap=True,
        )
        face = Portrait(words.face(self.session.world.person[self.leader]))
        sit = Button(_("I sit here") + f" ({stage.keys.label(Action.END_TURN)})", self.lift, "main", role=Role.MENU)
        menu = Button(_("Menu") + f" ({stage.keys.label(Action.MENU)})", self._menu)
        for label in (date, pass_on):
            label.place(pygame.Rect(left, y, wide, theme.fonts.line(label.role)), theme)
            y = label.rect.bottom + px(6)
        face.place(pygame.Rect(left, y + px(10), px(FACE), px(FACE)), theme)
        beside = wide - px(FACE + 14)
        hint.place(pygame.Rect(face.rect.right + px(14), face.rect.y, beside, hint.height_for(beside, theme)), theme)
        lowest = max(face.rect.bottom, hint.rect.bottom)
        sit.place(pygame.Rect(left, lowest + px(20), wide, max(px(48), theme.height(Role.MENU, 4))), theme)
        menu.place(pygame.Rect(left, sit.rect.bottom + px(10), wide, theme.button), theme)
        self.widgets = [poster, date, pass_on, face, hint, sit, menu]

    def lift(self) -> Outcome | None:
        """The next player sits down, at his own desk."""
        from game.ui.screens.pages import page_of

        if self.deaf > 0:
            return None
        self.session.take_seat(self.leader)
        return Replace(page_of(self.session, "desk"), everything=True)

    def _menu(self) -> Outcome | None:
        from game.ui.screens.menu import menu_screen

        return Push(menu_screen(self.session))

    def on_action(self, action: Action) -> Reply:
        """Enter lifts it, Esc opens the menu."""
        if action is Action.END_TURN:
            return self.lift() or True
        return (self._menu() or True) if action is Action.MENU else False

    def update(self, dt: float) -> Outcome | None:
        """After a moment keys are heard; where the game has gone elsewhere (a rewind), it makes way."""
        super().update(dt)
        self.deaf = max(0.0, self.deaf - dt)
        return Pop() if self.session.next_seat != self.leader else None

    def wake_after(self) -> float | None:
        """When keys are heard again."""
        if self.session.next_seat != self.leader:
            return 0.0
        return self.deaf or super().wake_after()

    def on_close(self) -> Outcome | None:
        """Asks before a game is left."""
        from game.ui.screens.menu import closing_screen

        return Push(closing_screen(self.session))
