"""What an AI player weighed: its own rules are run with a list long enough for every candidate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from game.notation import Answer
from game.players.shortlist import ROW, listed
from game.rules.bodies import cells

MOST = 120
"""Room for every candidate there may be: moves of one leader, motions of one sitting, options of one question."""


@dataclass(frozen=True)
class Candidate:
    """Something an AI player might have done, and its score."""

    answer: Answer
    score: int


def candidates(pick: Callable[[Any], None]) -> list[Candidate]:
    """Everything that ``pick`` writes into a shortlist, the best first, as the AI orders it."""
    out = cells(ROW * MOST)
    pick(out)
    rows = range(0, ROW * listed(out), ROW)
    return [Candidate(Answer(out[at + 1], out[at + 2], out[at + 3]), out[at]) for at in rows]
