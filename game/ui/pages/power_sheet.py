"""Who decides in a body: its followings as the player believes them, with their votes and their voting power."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pygame

from game.power import Following, power_in
from game.rules import names as n
from game.ui.fonts import Role
from game.ui.language import _, plural
from game.ui.layout import inset, rows
from game.ui.pages.view_names import Lexicon
from game.ui.panel import Label, Panel
from game.ui.screen import Outcome
from game.ui.session import Session
from game.ui.table import Table
from game.ui.table_rows import Cell, Column, Row
from game.ui.tabs import Tabs
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Widget

HALF, THIRDS = "half", "thirds"


class PowerSheet:
    """Part of the Politburo page: choose a body and a majority, and read who is needed in it."""

    def __init__(self, session: Session, relayout: Callable[[], None]) -> None:
        """Opens with the Politburo and more than half; `relayout` lays the page out again."""
        self.session = session
        self.relayout = relayout
        self.words = Lexicon(session.campaign)
        bodies = [(n.BODY_NAMES[b], self.words.body(b)) for b in self.words.bodies()]
        self.bodies = Tabs(bodies, self._turn, n.BODY_NAMES[n.POLITBURO])
        self.majority = Tabs([(HALF, _("More than half")), (THIRDS, _("Two thirds"))], self._turn, HALF)
        about = _(
            "Counted over every way the votes could fall, not over what is likely. Two followings of very different "
            "size can have the same power, and one that is never needed has none."
        )
        self.panel = Panel(_("Power"), tip=Tip(about))
        self.note = Label("", Role.TABLE, "ink", wrap=True)
        self.table = Table((), (), lambda row: None, lambda row: None, self._tip)

    def _turn(self, tab: str) -> Outcome | None:
        self.relayout()
        return None

    def body(self, area: pygame.Rect, theme: Theme) -> list[Widget]:
        """Body and majority above, the table below."""
        chosen, half, rest = rows(area, [theme.button, theme.button, 1.0], theme.px(6))
        self.bodies.place(chosen, theme)
        self.majority.place(half, theme)
        body, thirds = n.BODY_NAMES.index(self.bodies.chosen), self.majority.chosen == THIRDS
        campaign, leader = self.session.campaign, self.session.leader
        found = self.session.once(("power", body, thirds), lambda: power_in(campaign, leader, body, thirds))
        self.panel.heading = self.words.body(body)
        self.panel.place(rest, theme)
        told = _("{votes} votes, of which {quota} carry a motion.")
        self.note.text = (
            told.format(votes=found.votes, quota=found.quota) if found is not None else _("Nobody votes there yet.")
        )
        if found is not None and found.candidates:
            many = len(found.candidates)
            told = plural("{count} candidate has no vote.", "{count} candidates have no vote.", many)
            self.note.text += " " + told.format(count=many)
        inner = inset(self.panel.frame, theme.px(10), theme.px(6))
        note, below = rows(inner, [self.note.height_for(inner.width, theme), 1.0], theme.px(4))
        self.note.place(note, theme)
        frame = self.panel.frame
        self.table.columns = self._columns(theme)
        self.table.place(pygame.Rect(frame.x, below.y, frame.width, frame.bottom - below.y), theme)
        self.table.set_rows([self._row(one) for one in found.followings] if found is not None else [])
        return [self.bodies, self.majority, self.panel, self.note, self.table]

    @staticmethod
    def _columns(theme: Theme) -> tuple[Column, ...]:
        em = theme.fonts.line(Role.TABLE) * 100 // theme.scale
        shapley = _("Of all orders in which the followings could join, percent in which this one makes the majority.")
        banzhaf = _("Its share, in percent, of all cases in which a coalition wins with it and loses without it.")
        return (
            Column("name", _("Following"), width=1.6, bold=True),
            Column("mark", "", "mark", width=max(26, em * 13 // 10), tip=Tip(_("Mark of the following."))),
            Column("votes", _("Votes"), "number", width=0.6, tip=Tip(_("Believed to vote as one."))),
            Column("shapley", _("Shapley and Shubik %"), "number", width=1.0, tip=Tip(shapley)),
            Column("banzhaf", _("Banzhaf %"), "number", width=0.7, tip=Tip(banzhaf)),
        )

    def _row(self, one: Following) -> Row:
        cells: dict[str, Cell] = {"name": self._name(one), "mark": self.words.faction(one.leader), "votes": one.votes}
        cells |= {"shapley": _percent(one.power.shapley), "banzhaf": _percent(one.power.banzhaf)}
        return Row(f"{one.leader}:{one.voter}", cells, faded=one.power.shapley == 0)

    def _name(self, one: Following) -> str:
        return self.words.voter(one.voter) if one.voter else self.words.leader(one.leader)

    def _tip(self, row: str, column: str) -> Tip | None:
        if row.partition(":")[2] == "0":
            return Tip(_("He, if he sits there, and all who are believed to follow him."))
        return Tip(_("Believed to follow nobody."))


def _percent(part: Fraction) -> int:
    return round(100 * part)
