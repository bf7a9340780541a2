"""The motion in hand: how it stands, and the player's part in it - holding it over, pressing a voter, voting."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.notation import Answer
from game.rules import names as n
from game.ui.button import Button
from game.ui.language import _
from game.ui.layout import columns, rows
from game.ui.pages.prospect import Prospect
from game.ui.pages.view_words import refusal
from game.ui.screen import Outcome
from game.ui.session import Session
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Widget

PutIn = Callable[[Answer], Outcome | None]


class MotionInHand:
    """Part of the Politburo page: forecast of a motion on the table, and the answers to what is asked."""

    def __init__(self, session: Session, put_in: PutIn, relayout: Callable[[], None]) -> None:
        """`relayout` lays the page out again; `item` is the motion looked at, -1 the one in hand."""
        self.session = session
        self.put_in = put_in
        self.item = -1
        self.prospect = Prospect(session, relayout)

    def choose_voter(self, person: str) -> None:
        """Brings a voter forward in the list."""
        self.prospect.choose(person)

    def body(self, area: pygame.Rect, theme: Theme) -> list[Widget]:
        """The forecast, and a line of buttons below."""
        middle, below = rows(area, [1.0, theme.button], theme.px(6))
        self._forecast()
        buttons = self._buttons()
        for button, rect in zip(buttons, columns(below, [1.0] * len(buttons), theme.px(8)), strict=True):
            button.place(rect, theme)
        return [*self.prospect.body(middle, theme), *buttons]

    def _motion(self) -> int | None:
        """The motion looked at, if it lies on the table."""
        s = self.session.view()
        if not self.prospect.sittings.sitting or not s.motions:
            return None
        m = self.item if 0 <= self.item < s.motions else min(s.motion, s.motions - 1)
        return int(m)

    def _forecast(self) -> None:
        m = self._motion()
        sittings = self.prospect.sittings
        if m is None:
            self.prospect.title, self.prospect.note = _("No motion in hand"), _("No body sits and votes just now.")
            self.prospect.show(None)
            return
        item = next(item for item in sittings.items() if item.number == m)
        self.prospect.title = item.words
        self.prospect.note = _("Moved by {leader}.").format(leader=sittings.words.leader(item.mover))
        self.prospect.show(self.session.forecast_pending(m), self.session.swing_pending(m))

    def _buttons(self) -> list[Button]:
        pending = self.session.pending
        kind = pending.kind if pending is not None else n.NO_DECISION
        if kind == n.D_VOTE:
            return self._votes()
        if kind == n.D_WHIP:
            return self._whips()
        if kind == n.D_HOLD:
            return self._holds()
        why_not = _("Nothing about this motion is to be decided by you now.")
        return [Button(_("NOTHING TO DECIDE"), lambda: None, why_not=why_not)]

    def _button(
        self, words: str, answer: Answer, style: str = "paper", icon: str = "", tip: Tip | None = None
    ) -> Button:
        refused = refusal(self.session.campaign.objection(answer))
        return Button(words, lambda: self.put_in(answer), "main" if style == "main" else "paper", icon, tip, refused)

    def _votes(self) -> list[Button]:
        tip = Tip(_("You declare before the roll is called, and your men go with you more or less firmly."))
        return [
            self._button(_("FOR"), Answer(0, n.FOR), icon="check", tip=tip),
            self._button(_("ABSTAIN"), Answer(0, n.ABSTAIN), icon="pause", tip=tip),
            self._button(_("AGAINST"), Answer(0, n.AGAINST), icon="cross", tip=tip),
        ]

    def _whips(self) -> list[Button]:
        leave = self._button(_("PRESS NOBODY"), Answer(0, 0, 1))
        chosen = self.prospect.chosen
        if not chosen.isdigit() or int(chosen) >= n.PERSONS:
            why_not = _("Choose a voter in the list or at the table first.")
            return [Button(_("PRESS A VOTER"), lambda: None, why_not=why_not), leave]
        p, w = int(chosen), self.session.world
        name = self.prospect.sittings.words.person(p).upper()
        tip = Tip(
            _("Moves him by {points} points for {price} of your capital.").format(
                points=w.whip_force, price=w.whip_cost
            )
        )
        return [
            self._button(_("PRESS {name} FOR").format(name=name), Answer(0, p, 1), icon="phone", tip=tip),
            self._button(_("PRESS {name} AGAINST").format(name=name), Answer(0, p, -1), icon="phone", tip=tip),
            leave,
        ]

    def _holds(self) -> list[Button]:
        m = self._motion()
        tip = Tip(_("It comes up again next quarter, and must then be taken."))
        found = (
            [self._button(_("HOLD THIS ONE OVER"), Answer(0, m + 1), icon="hourglass", tip=tip)]
            if m is not None
            else []
        )
        return [*found, self._button(_("HOLD NOTHING OVER"), Answer(0, 0))]
