"""What the rows before tell a sentence: who held a post, where the line stood, which motions are on the table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.campaign import Happening
from game.rules import names as n


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
        self.refusals = refusals or {}
        self.leader_of = world.leader_of
        self.person = world.person
        self.ask_options = world.ask_options
        self.holder = {o: world.holder0[o] for o in range(1, world.offices + 1)}
        self.motions: list[Motion] = []
        self.ballots: list[Happening] = []
        self.whipped: dict[int, int] = {}
        self.last_move: Happening | None = None
        self.last_struck = n.NOBODY

    def follow(self, row: Happening) -> None:
        """Take note of a row."""
        kind, cells = row.kind, row.cells
        if kind in (n.L_QUARTER, n.L_MEETING):
            self.motions = []
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
