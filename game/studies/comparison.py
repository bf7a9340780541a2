"""What a change did: a variant beside the base, told from the counts of their pairs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from game.rules.names import TURNS
from game.studies.outcomes import Outcome, Outcomes
from game.studies.pairing import Pairs
from game.studies.statistics import Interval, Median, median_of, paired_difference
from game.words import N_

MORE, LESS, NONE = N_("more often"), N_("less often"), N_("no difference shown")


@dataclass(frozen=True)
class ButFor:
    """Of the ``of`` pairs in which the outcome came as things were, it did not come with the change in ``lost``.

    In ``gained`` pairs it came with the change only; ``n`` is how many pairs there are.
    """

    of: int
    lost: int
    gained: int
    n: int


@dataclass(frozen=True)
class Shift:
    """How the date of a milestone moved, in quarters, over the pairs in which it came on both sides."""

    milestone: str
    pairs: int
    lost: int
    gained: int
    median: Median | None


@dataclass(frozen=True)
class Comparison:
    """A variant beside the base: each outcome's share with the change, its difference, verdict and but-for counts."""

    id: str
    n: int
    outcomes: tuple[Outcome, ...]
    differences: dict[str, Interval]
    but_for: dict[str, ButFor]
    shifts: tuple[Shift, ...]
    parted: Median | None
    """The quarter (from 0) after which pairs first run apart, among those that do."""
    never_parted: int

    def verdict(self, outcome: str) -> str:
        """MORE, LESS or NONE: what the interval of the difference says."""
        return verdict(self.differences[outcome])

    def as_json(self) -> dict[str, Any]:
        """The comparison as JSON values; shares and differences with six places, dates in quarters."""
        return {
            "n": self.n,
            "outcomes": {one.id: {"count": one.count, **interval_json(one.share, "share")} for one in self.outcomes},
            "difference": {
                name: {**interval_json(gap, "value"), "verdict": verdict(gap)} for name, gap in self.differences.items()
            },
            "but_for": {name: dict(vars(one)) for name, one in self.but_for.items()},
            "dates": {
                one.milestone: {
                    "pairs": one.pairs,
                    "lost": one.lost,
                    "gained": one.gained,
                    "shift": None if one.median is None else dict(vars(one.median)),
                }
                for one in self.shifts
            },
            "parted": {
                "never": self.never_parted,
                "quarter": None if self.parted is None else dict(vars(self.parted)),
            },
        }


def verdict(gap: Interval) -> str:
    """What an interval of a difference says: MORE, LESS or NONE."""
    return MORE if gap.low > 0 else LESS if gap.high < 0 else NONE


def interval_json(interval: Interval, name: str) -> dict[str, float]:
    """A share or difference under a name, with its bounds; six places."""
    return {name: round(interval.share, 6), "low": round(interval.low, 6), "high": round(interval.high, 6)}


def compare(variant: str, pairs: Pairs, outcomes: Outcomes, milestones: tuple[str, ...]) -> Comparison:
    """Tell everything there is to tell of the pairs of one variant."""
    ids, n = outcomes.ids, pairs.n
    table = outcomes.joint(pairs.endings)
    but_for, differences = {}, {}
    for at, name in enumerate(ids):
        of, lost = int(table[at].sum()), int(table[at].sum() - table[at, at])
        gained = int(table[:, at].sum() - table[at, at])
        but_for[name] = ButFor(of, lost, gained, n)
        differences[name] = paired_difference(gained, lost, n)
    changed = {name: int(table[:, at].sum()) for at, name in enumerate(ids)}
    apart = pairs.parted[:TURNS]
    return Comparison(
        variant,
        n,
        outcomes.shares(changed),
        differences,
        but_for,
        tuple(_shift(name, pairs.dates[at]) for at, name in enumerate(milestones)),
        median_of(apart.tolist(), 0),
        int(pairs.parted[TURNS]),
    )


def _shift(milestone: str, dates: np.ndarray[Any, np.dtype[np.int64]]) -> Shift:
    """``dates[i, j]`` as in :class:`Pairs`."""
    both = dates[1:, 1:]
    histogram = [int(np.trace(both, offset)) for offset in range(1 - TURNS, TURNS)]
    return Shift(
        milestone, int(both.sum()), int(dates[1:, 0].sum()), int(dates[0, 1:].sum()), median_of(histogram, 1 - TURNS)
    )
