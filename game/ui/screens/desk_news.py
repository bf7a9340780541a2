"""The desk's middle where there is nothing to decide: the news."""

from __future__ import annotations

import pygame

from game.ui.language import _, true_minus
from game.ui.screens import agenda
from game.ui.screens.changes_sheet import ChangesSheet
from game.ui.screens.pieces import blocks_of
from game.ui.session import Session
from game.ui.textbox import TextBox
from game.ui.theme import Theme
from game.ui.view import date_head
from game.ui.view_news import sections, story_of


class NewsSheet:
    """What has happened this quarter, what the last one has changed, or who is acting."""

    def __init__(self, session: Session) -> None:
        """Of `session`."""
        self.session = session

    def box(self, front: str, area: pygame.Rect, theme: Theme) -> TextBox:
        """The text of "news" or "last", placed in `area`; of anything else what stands there while the others act."""
        made = {"news": self._news, "last": self._last}.get(front, self._waiting)()
        made.place(area, theme)
        return made

    def _news(self) -> TextBox:
        """This quarter's events with their texts, and the rest of its news."""
        turn = self.session.turn
        paragraphs = [*story_of(self.session, turn), *self._sections(turn)]
        if not paragraphs:
            paragraphs = [("text", _("Nothing has happened yet."))]
        return TextBox(blocks_of(paragraphs, date_head(self.session.world, max(0, turn))))

    def _sections(self, turn: int) -> list[tuple[str, str]]:
        paragraphs = []
        for section in sections(self.session, turn) if turn >= 0 else ():
            paragraphs.append(("heading", section.title))
            paragraphs += [("bullet", true_minus(line.text)) for line in section.lines]
        return paragraphs

    def _last(self) -> TextBox:
        """What the last quarter has changed, and why, then its news; changes lead to the chronicle."""
        turn = self.session.turn - 1
        made = ("changes", turn, self.session.language)
        sheet = self.session.once(made, lambda: ChangesSheet(self.session, turn)) if turn >= 0 else None
        told = [*(sheet.blocks() if sheet is not None else ()), *blocks_of(self._sections(turn))]
        title = blocks_of([], date_head(self.session.world, max(0, turn)))
        follow = sheet.follow if sheet is not None else lambda link: None
        return TextBox([*title, *(told or blocks_of([("text", _("Nothing has happened yet."))]))], follow)

    def _waiting(self) -> TextBox:
        return TextBox(blocks_of(story_of(self.session, self.session.turn), agenda.waiting_words(self.session)))
