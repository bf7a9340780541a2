"""What an explanation is made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.notation import Answer
from game.rules import names as n
from game.words import N_


@dataclass(frozen=True)
class Reason:
    """A named part of a score, points."""

    name: str
    points: int


@dataclass(frozen=True)
class Weighed:
    """An answer with its score; ``reasons`` add up to ``score``, ``known`` are the numbers they were reckoned from."""

    answer: Answer
    score: int
    reasons: tuple[Reason, ...]
    known: tuple[Reason, ...] = ()


@dataclass(frozen=True)
class Motive:
    """Why a leader (number) answered so: a decision of kind ``kind`` (names.D_...) about ``subject``.

    ``instead`` is the best answer he did not choose, None where there was no other to weigh; ``withheld`` a motion he
    wanted more and did not dare, because his forecast fell short of his caution.
    """

    leader: int
    kind: int
    subject: int
    taken: Weighed
    instead: Weighed | None = None
    withheld: Weighed | None = None

    @property
    def idle(self) -> bool:
        """He did nothing, and had nothing else in mind."""
        nothing = not self.taken.reasons or (self.kind == n.D_TABLE and self.taken.answer.verb == n.NO_MOTION)
        return nothing and self.instead is None and self.withheld is None


AN_AIM = N_("an aim of his")
"""Name of the part that a means to an open aim adds."""

Parts = Iterable[tuple[str, int]]


def reasons(parts: Parts) -> tuple[Reason, ...]:
    """Parts that are not nought."""
    return tuple(Reason(name, points) for name, points in parts if points)


def weighed(answer: Answer, parts: Parts, known: Parts = ()) -> Weighed:
    """An answer whose score is the sum of its parts."""
    given = list(parts)
    told = tuple(Reason(name, value) for name, value in known)
    return Weighed(answer, sum(points for _, points in given), reasons(given), told)
