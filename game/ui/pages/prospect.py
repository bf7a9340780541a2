"""How a motion would fare, as the player believes: its chance, what it hangs on, a box a vote, voters with reasons."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.advice import DOUBT, Forecast
from game.advice.swing import Swing
from game.ui.chancebar import ChanceBar
from game.ui.fonts import Role
from game.ui.language import _
from game.ui.layout import inset, rows
from game.ui.pages.ballot_picture import BallotPicture
from game.ui.pages.view_ballots import Voter, Voters
from game.ui.pages.view_sitting import Sittings
from game.ui.pages.view_swing import swing_tip, swing_words
from game.ui.panel import Label, Panel
from game.ui.session import Session
from game.ui.table import Table
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Widget


class Prospect:
    """A sheet with a forecast; `title` above it, `note` below the chance, in red where it is `barred`."""

    def __init__(self, session: Session, chose: Callable[[], None] = lambda: None) -> None:
        """Nothing forecast yet; `chose` is called when another voter is chosen."""
        self.chose = chose
        self.session = session
        self.sittings = Sittings(session)
        self.voters = Voters(session)
        self.title = ""
        self.note = ""
        self.barred = False
        self.chosen = ""
        self.panel = Panel("", padding=10)
        self.bar = ChanceBar()
        self.label = Label("", Role.TABLE, "dark_red", wrap=True)
        self.boxes = BallotPicture(self.voters, ())
        self.table = Table((), (), self._select, lambda row: None, self.voters.row_tip)
        self.hangs = Label("", Role.SMALL, "ink", wrap=True)
        self._believed: list[Voter] = []

    def _select(self, row: str) -> None:
        self.chosen = row
        self.chose()

    def choose(self, voter: str) -> None:
        """Brings a voter forward, if he is in the list."""
        if voter in self.table.places:
            self.table.select(self.table.places[voter])

    def show(self, found: Forecast | None, hangs: Swing | None = None) -> None:
        """Takes a forecast and what the vote hangs on, or none."""
        names = self.sittings.words
        self.hangs.text = swing_words(names, hangs) if hangs is not None else ""
        self.hangs.tip = swing_tip(names, hangs) if hangs is not None else None
        self._believed = self.voters.believed(found.ballots) if found is not None else []
        if found is None:
            self.bar.show(None, 0, 0, _("No forecast"))
            return
        told = _("With the luck of the hour {chance} %, between {low} and {high}")
        text = _(
            "The middle is exact for what you believe. The range is what it would be if everyone who is not your man "
            "leaned {points} points less, or more, than you think."
        )
        tip = Tip(text.format(points=DOUBT), title=_("A belief, not a fact"))
        if found.low == found.high:
            told = _("With the luck of the hour {chance} %")
        words = told.format(chance=found.chance, low=found.low, high=found.high)
        self.bar.show(found.chance, found.low, found.high, words, tip)

    def _nothing(self, theme: Theme) -> list[Widget]:
        """The sheet with the reason why there is no forecast."""
        self.label.text, self.label.colour = self.note, "faded"
        self.label.place(self.panel.body, theme)
        return [self.panel, self.label]

    def body(self, area: pygame.Rect, theme: Theme) -> list[Widget]:
        """Chance, what it hangs on, boxes, voters, from the top."""
        px = theme.px
        self.panel.heading = self.title or _("The motion")
        self.boxes = BallotPicture(self.voters, self._believed)
        self.panel.place(area, theme)
        if not self._believed:
            return self._nothing(theme)
        inner = inset(self.panel.frame, px(10), px(6))
        self.label.text, self.label.colour = self.note, "dark_red" if self.barred else "ink"
        note = self.label.height_for(inner.width, theme) if self.note else 0
        hangs = self.hangs.height_for(inner.width, theme) if self.hangs.text else 0
        heights = [self.bar.height_for(theme), note, hangs, self.boxes.height_for(theme), 1.0]
        chance, said, change, boxes, below = rows(inner, heights, px(4))
        self.hangs.place(change, theme)
        self.bar.place(chance, theme)
        self.label.place(said, theme)
        picture = self.boxes.place(
            pygame.Rect(self.panel.frame.x, boxes.y, self.panel.frame.width, boxes.height), theme
        )
        frame = self.panel.frame
        self.table.columns = self.voters.columns(frame.width, theme)
        self.table.place(pygame.Rect(frame.x, below.y, frame.width, frame.bottom - below.y), theme)
        self.table.set_rows(self.voters.rows(self._believed))
        self.table.selected = self.chosen if self.chosen in self.table.places else ""
        return [self.panel, self.bar, self.label, self.hangs, picture, self.table]
