"""Voters of a forecast or of a roll call as rows, boxes and tooltips: each with his side and his named reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.advice import NAMED
from game.advice import Ballot as Belief
from game.rules import names as n
from game.rules.bodies import CONTROL_VOTERS, voter_region
from game.ui.fonts import Role
from game.ui.forecast import Ballot, Side
from game.ui.language import _
from game.ui.pages.view_names import Lexicon, signed_number, votes_as_person
from game.ui.pages.view_sitting import Cast
from game.ui.pages.view_words import parts_tip, reason_words, stand_words, vote_word
from game.ui.session import Session
from game.ui.table_rows import Cell, Column, Row
from game.ui.theme import Theme
from game.ui.tip import Tip

SIDES: dict[int, Side] = {n.FOR: "for", n.AGAINST: "against", n.ABSTAIN: "abstain"}
BOXES_MOST = 60
"""More votes than this are drawn as one box for each voter, not for each vote."""


@dataclass(frozen=True)
class Voter:
    """One voter, believed or counted."""

    voter: int
    leader: int
    side: int
    votes: int
    points: int
    parts: tuple[tuple[str, int], ...]
    sure: int
    """Percent chance of the side; 100 after the count."""
    guess: bool
    stand: str = ""
    """His side in words, with its chance; empty after the count."""

    @property
    def undecided(self) -> bool:
        """No side of his is likely enough to be named."""
        return self.guess and self.sure < NAMED


class Voters:
    """The voters of a session in rows and boxes."""

    def __init__(self, session: Session) -> None:
        """Names and factions of `session`."""
        self.session = session
        self.words = Lexicon(session.campaign)
        self.shown: dict[str, Voter] = {}

    def believed(self, ballots: Sequence[Belief]) -> list[Voter]:
        """Those of a forecast."""
        return [
            Voter(b.voter, b.leader, b.side, b.votes, b.points, b.parts, b.sure, not b.declared, stand_words(b))
            for b in ballots
        ]

    def counted(self, casts: Sequence[Cast]) -> list[Voter]:
        """Those of a roll call; whose man each is believed to be today."""
        return [Voter(c.voter, self.leader_of(c.voter), c.side, c.votes, c.points, c.parts, 100, False) for c in casts]

    def leader_of(self, voter: int) -> int:
        """The leader a voter goes with, as the player believes."""
        if votes_as_person(voter):
            return int(self.session.world.leader_of[voter] or self.session.view().patron[voter])
        return voter - CONTROL_VOTERS if voter >= CONTROL_VOTERS else (voter - n.PERSONS) % n.LEADERS

    @staticmethod
    def columns(width: int, theme: Theme) -> tuple[Column, ...]:
        """The columns of the list of voters."""
        em = theme.fonts.line(Role.TABLE) * 100 // theme.scale
        lean = Tip(_("How he leans, in points, all reasons together; the reasons are in the tooltip of the row."))
        return (
            Column("name", _("Voter"), width=1.25, bold=True),
            Column(
                "mark", "", "mark", width=max(26, em * 13 // 10), tip=Tip(_("Mark of the following he votes with."))
            ),
            Column("votes", _("Votes"), "number", width=em * 26 // 10 + 8, tip=Tip(_("How many votes he casts."))),
            Column("side", _("Side"), width=max(84, em * 42 // 10), tip=Tip(_("How he votes."))),
            Column("points", _("Leans"), "signed", width=em * 24 // 10 + 8, tip=lean),
            Column("why", _("Mostly because of"), width=2.0, tip=Tip(_("His two weightiest reasons."))),
        )

    def rows(self, voters: Sequence[Voter]) -> list[Row]:
        """A row for each voter, by side, the firmest first."""
        ordered = sorted(voters, key=lambda v: (-v.side, -v.side * v.points, -v.votes))
        self.shown = {str(v.voter): v for v in ordered}
        return [self._row(v) for v in ordered]

    def _row(self, v: Voter) -> Row:
        side = vote_word(v.side)
        cells: dict[str, Cell] = {
            "name": self.place(v),
            "mark": self.words.faction(v.leader),
            "votes": v.votes,
            "side": _("undecided") if v.undecided else f"{side} {v.sure} %" if v.guess else side,
            "points": v.points,
            "why": self.why(v),
        }
        return Row(str(v.voter), cells)

    def place(self, v: Voter) -> str:
        """A person, or where a bloc comes from; whom it goes with is told by the mark and the tooltip."""
        if votes_as_person(v.voter):
            return self.words.person(v.voter)
        return _("CCC") if v.voter >= CONTROL_VOTERS else self.words.region(voter_region(v.voter))

    def why(self, v: Voter) -> str:
        """The two weightiest reasons of a voter."""
        words = reason_words()
        best = sorted(v.parts, key=lambda part: -abs(part[1]))[:2]
        return ", ".join(f"{words[name]} {signed_number(value)}" for name, value in best) or _("nothing in particular")

    def tip(self, v: Voter) -> Tip:
        """All reasons of a voter and their sum."""
        luck = sum(value for name, value in v.parts if name == "luck")
        told = vote_word(v.side)
        if v.guess:
            told = _("Expected: {stand}.").format(stand=v.stand)
        elif luck and v.side * v.points < 0:
            told = _("{side}: a surprise.").format(side=told)
        if self.session.world.leader_of[v.voter] if votes_as_person(v.voter) else 0:
            told += " " + _("A leader declares before the roll is called.")
        return parts_tip(self.words.voter(v.voter), told.capitalize(), v.parts, v.points + luck)

    def row_tip(self, row: str, column: str) -> Tip | None:
        """The tooltip of any cell of a voter's row."""
        return self.tip(self.shown[row]) if row in self.shown else None

    def boxes(self, voters: Sequence[Voter]) -> list[Ballot]:
        """A box for each vote, or for each voter where there are many."""
        total = sum(v.votes for v in voters)
        out = []
        for v in sorted(voters, key=lambda v: (-v.side, -abs(v.points))):
            box = Ballot(self.words.voter(v.voter), SIDES[v.side], self.tip(v), v.sure >= 75)
            out += [box] * (v.votes if total <= BOXES_MOST else 1)
        return out
