"""The bottom line of every page of a game."""

from __future__ import annotations

import pygame

from game.ui.bars import BottomBar
from game.ui.language import _
from game.ui.screens import agenda
from game.ui.session import Session
from game.ui.view_news import ticker


class NewsLine(BottomBar):
    """The bottom line: news, or who is acting and how far the quarter has gone."""

    def __init__(self, session: Session) -> None:
        """Of `session`."""
        super().__init__(ticker(session))
        self.session = session

    def draw(self, surface: pygame.Surface) -> None:
        """The line; while the others act, a red rule above it shows how far they are."""
        if self.session.busy:
            self.news = [_("The others act…"), agenda.acting_words(self.session)]
        super().draw(surface)
        if self.session.busy:
            width = self.rect.width * agenda.progress(self.session) // 100
            surface.fill(self.theme.palette.bright_red, (self.rect.x, self.rect.y, width, self.theme.px(3)))
