"""What the rows before tell a sentence: who held a post, where the line stood, which motions are on the table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.campaign import Happening
from game.rules import names as n

RECENT = 4
"""Quarters within which the same news is told but once, or told as a repetition."""

STANDING = (n.L_CRISIS, n.L_IGNORED, n.L_ILLNESS, n.L_MOVE)
"""Rows that come again and again while nothing changes: only that they are of the same is kept in mind."""


@dataclass(frozen=True)
class Motion:
    """A motion on the table: kind and objects as names.M_... say, mover nobody for a resignation before a plenum."""

    mover: int
    kind: int
    a: int
    b: int
    body: int


class Tracking:
    """Follows the rows of a log from the first."""

    def __init__(self, world: Any, reader: int = n.NOBODY, refusals: Mapping[int, str] | None = None) -> None:
        """Begin where the scenario begins; ``reader`` is the leader who reads, or nobody.

        ``refusals`` say why an offer was declined (Campaign.refusals).
        """
        self.reader = reader
        self.refusals: Mapping[int, str] = {} if refusals is None else refusals
        self.leader_of = world.leader_of
        self.person = world.person
        self.ask_options = world.ask_options
        self.holder = {o: world.holder0[o] for o in range(1, world.offices + 1)}
        self.motions: list[Motion] = []
        self.ballots: list[Happening] = []
        self.whipped: dict[int, int] = {}
        self.last_move: Happening | None = None
        self.last_struck = n.NOBODY
        self.dead: set[int] = set()
        """Persons who have died."""
        self.last_event: Happening | None = None
        self._heard: dict[tuple[int, ...], int] = {}

    def heard(self, row: Happening) -> bool:
        """Whether the same was in the news within RECENT quarters; always False of rows that are not STANDING."""
        last = self._heard.get(self._news(row))
        return last is not None and row.turn - last <= RECENT

    def dead_leaders(self) -> frozenset[int]:
        """Leaders who have died."""
        return frozenset(self.leader_of[person] for person in self.dead if self.leader_of[person])

    def _news(self, row: Happening) -> tuple[int, ...]:
        """What makes a row the same news as another: a crisis and who answers, an illness and whose, a move."""
        if row.kind == n.L_MOVE:
            return (row.kind, *row.cells[:4])
        if row.kind in (n.L_CRISIS, n.L_IGNORED):
            return row.kind, row.cells[1]
        return row.kind, row.cells[0]

    def follow(self, row: Happening) -> None:
        """Take note of a row."""
        kind, cells = row.kind, row.cells
        if kind in STANDING:
            self._heard[self._news(row)] = row.turn
        if kind in (n.L_QUARTER, n.L_MEETING):
            self.motions = []
        elif kind == n.L_DEATH:
            self.dead.add(cells[0])
        elif kind == n.L_MOTION:
            self.motions.append(Motion(cells[0], cells[1], cells[2], cells[3], cells[4]))
        elif kind == n.L_HELD:
            self._hold(cells)
        elif kind == n.L_BALLOT:
            self.ballots.append(row)
        elif kind == n.L_RESULT:
            self.ballots, self.whipped = [], {}
        elif kind == n.L_WHIP and cells[0] == self.reader:
            self.whipped[cells[1]] = cells[2]
        elif kind == n.L_CALLED and self.reader in cells[:2]:
            self.whipped[int(self.person[cells[1]])] = cells[2]
        elif kind == n.L_POST:
            self.holder[cells[0]] = cells[2]
        elif kind == n.L_MOVE:
            self.last_move = row
        elif kind == n.L_EVENT:
            self.last_event = row
        if kind != n.L_BODY:
            self.last_struck = self._struck(kind, cells)

    def _struck(self, kind: int, cells: tuple[int, ...]) -> int:
        if kind == n.L_SANCTION:
            return int(self.person[cells[0]])
        return cells[0] if kind == n.L_DEATH else n.NOBODY

    def _hold(self, cells: tuple[int, ...]) -> None:
        for at, motion in enumerate(self.motions):
            if (motion.kind, motion.a, motion.b, motion.mover) == cells[1:5]:
                del self.motions[at]
                return

    def motion(self, at: int) -> Motion | None:
        """The motion a row speaks of by its number, if the log told of it."""
        return self.motions[at] if 0 <= at < len(self.motions) else None
