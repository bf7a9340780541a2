"""The card of a man's file: portrait, name, posts, traits; the way back to the list and to his neighbours in it."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.ui.button import Button
from game.ui.fonts import Role
from game.ui.language import _
from game.ui.layout import columns, rows
from game.ui.pages.view_dossier import card, life_line, trait_meters
from game.ui.pages.view_persons import Persons
from game.ui.panel import Label
from game.ui.portraits import Portrait
from game.ui.screen import Outcome
from game.ui.screens import menu
from game.ui.screens.meters import Meters
from game.ui.textbox import TextBox
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Widget

FACE = 132
"""Logical pixels of the portrait at least."""


class Card:
    """Part of a man's file."""

    def __init__(
        self, persons: Persons, on_back: Callable[[], Outcome | None], on_step: Callable[[int], Outcome | None]
    ) -> None:
        """`on_back` leads to the list, `on_step(by)` to the next man of it."""
        self.persons = persons
        self.session = persons.session
        self.p = 0
        self.back = Button("", on_back, icon="rewind", tip=Tip(_("Back to the list of people.")))
        self.previous = Button("‹", lambda: on_step(-1), tip=Tip(_("The man before him in the list.")))
        self.following = Button("›", lambda: on_step(1), tip=Tip(_("The next man in the list.")))
        self.entry = Button(_("IN THE BOOK"), self._entry, icon="book", tip=Tip(_("His entry in the encyclopedia.")))

    def name_key(self, key: str) -> None:
        """Writes the key that leads back to the list on its button."""
        self.back.text = _("LIST ({key})").format(key=key)

    def _entry(self) -> Outcome | None:
        return menu.open_book(self.session, f"person.{self.persons.words.texts.persons[self.p].id}")

    def widgets(self, p: int, area: pygame.Rect, theme: Theme) -> list[Widget]:
        """Everything placed in `area`, for person `p`."""
        px, self.p = theme.px, p
        meters = Meters(trait_meters(self.persons, p))
        side = max(px(FACE), min(area.height // 4, area.width * 9 // 20))
        cut = [theme.button, side, 1.0, meters.height_for(theme), theme.button]
        strip, head, text, below, foot = rows(area, cut, px(6))
        wide = [self.back.width_for(theme), 1.0, theme.button * 3 // 2, theme.button * 3 // 2]
        boxes = columns(strip, wide, px(5))
        self.back.place(boxes[0], theme)
        self.previous.place(boxes[2], theme)
        self.following.place(boxes[3], theme)
        face = Portrait(self.persons.words.face(p), self.persons.words.faction(self.persons.patron(p)))
        face.tip = Tip(_("The mark is that of the following he belongs to, as is believed."))
        face.place(pygame.Rect(head.topleft, (head.height, head.height)), theme)
        beside = pygame.Rect(face.rect.right + px(10), head.y, 0, head.height)
        beside.width = max(1, head.right - beside.x)
        made = self._beside(beside, theme)
        about = TextBox(card(self.persons, p)[1:], padding=8)
        about.place(text, theme)
        meters.place(below, theme)
        self.entry.place(foot, theme)
        return [self.back, self.previous, self.following, face, *made, about, meters, self.entry]

    def _beside(self, area: pygame.Rect, theme: Theme) -> list[Widget]:
        """Name, life, and whose man, beside the portrait."""
        words, p = self.persons.words, self.p
        name = Label(words.full_person(p), Role.HEADLINE, "dark_red", wrap=True)
        patron = self.persons.patron(p)
        told = _("A leader") if self.session.world.leader_of[p] else _("Follows: {leader}")
        labels = [name, Label(life_line(self.persons, p), Role.TABLE, "faded"),
                  Label(self.persons.post(p), Role.TABLE_BOLD, wrap=True),
                  Label(told.format(leader=words.leader(patron)), Role.TABLE)]  # fmt: skip
        y = area.y
        for label in labels:
            height = label.height_for(area.width, theme)
            label.place(pygame.Rect(area.x, y, area.width, min(height, max(1, area.bottom - y))), theme)
            y += height + theme.px(3)
        return [label for label in labels if label.text and label.rect.bottom <= area.bottom + 2]
