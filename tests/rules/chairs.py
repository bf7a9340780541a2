"""A campaign of 1922 held still: one leader may move, and the state is anyone's to set."""

from __future__ import annotations

from typing import Any

import numpy as np

from game.campaign import Campaign
from game.rules import names as n
from game.rules.answers import object_to_answer
from game.rules.moves import make_move, object_to_move
from game.scenario import Scenario

LENIN, TROTSKY, ZINOVIEV, KAMENEV, STALIN, RYKOV, TOMSKY, BUKHARIN = range(1, 9)
NEP, REVOLUTION, PARTY, NATIONALITIES = range(4)


class Still:
    """State, world and log of a first quarter in its move phase; ``s`` and ``w`` are plain faces."""

    def __init__(self, scenario: Scenario, mover: int, seed: int = 1) -> None:
        """``mover`` has three moves and a full purse."""
        campaign = Campaign(scenario, seed)
        self.s: Any = campaign.state
        self.w: Any = campaign.world
        self.log = np.zeros((400, n.LOG_WIDTH), np.int64)
        self.mover = mover
        self.s.phase = n.MOVES
        self.s.decision = n.NO_DECISION
        self.s.moves_left[mover] = 3
        self.s.capital[mover] = 20

    def person(self, leader: int) -> int:
        """The row of a leader among the persons."""
        return int(self.w.person[leader])

    def object(self, verb: int, a: int = 0, b: int = 0) -> str:
        """The objection to a move of the mover, by name."""
        return n.OBJECTION_NAMES[object_to_move(self.s, self.w, self.mover, verb, a, b)]

    def move(self, verb: int, a: int = 0, b: int = 0) -> None:
        """Make a move of the mover, which must be allowed."""
        assert self.object(verb, a, b) == "ok"
        make_move(self.s, self.w, self.mover, verb, a, b, self.log)

    def objection(self, verb: int, a: int = 0, b: int = 0) -> str:
        """The objection to an answer to the pending decision, by name."""
        return n.OBJECTION_NAMES[object_to_answer(self.s, self.w, verb, a, b)]

    def rows(self, kind: int) -> list[tuple[int, ...]]:
        """The cells of every row of a kind in the log, without kind and quarter."""
        written = self.log[1 : int(self.log[0, 0]) + 1]
        return [tuple(int(cell) for cell in row[2:7]) for row in written if row[0] == kind]

    def area(self, leader: int, own: bool) -> int:
        """A region whose secretary is (or is not) the leader's man."""
        for r in range(1, self.w.regions + 1):
            p = self.s.holder[self.w.secretary[r]]
            if p and not self.w.leader_of[p] and (self.s.patron[p] == leader) == own:
                return r
        raise LookupError(f"no such region of leader {leader}")
