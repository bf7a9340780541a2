"""What an AI player weighed: its own rules are run, and every candidate that was allowed is written down.

A rule that looks for the best keeps it in cells (score, verb, a, b) and writes there what beats it. These cells always
read as beaten, so everything that is allowed is written; nothing of the AI's arithmetic is repeated here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from game.notation import Answer

LOWEST = -1_000_000


@dataclass(frozen=True)
class Candidate:
    """Something an AI player might have done, and its score."""

    answer: Answer
    score: int


class Recording(list[int]):
    """Four cells that remember all that was written into them."""

    def __init__(self) -> None:
        super().__init__([0] * 4)
        self.candidates: list[Candidate] = []

    def __getitem__(self, at: Any) -> Any:
        """The lowest of scores, whatever was written."""
        return LOWEST if at == 0 else super().__getitem__(at)

    def __setitem__(self, at: Any, value: Any) -> None:
        """The last cell completes a candidate."""
        super().__setitem__(at, int(value))
        if at == 3:
            score, verb, a, b = super().__iter__()
            self.candidates.append(Candidate(Answer(verb, a, b), score))

    def ordered(self) -> list[Candidate]:
        """Candidates by score, the best first; of equals the one weighed first, as the AI takes them."""
        return sorted(self.candidates, key=lambda one: -one.score)
