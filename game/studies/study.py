"""A study that was run, and what it comes to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np

from game.studies.comparison import Comparison, compare, interval_json
from game.studies.outcomes import Outcomes
from game.studies.pairing import Pairs
from game.studies.plan import Plan
from game.studies.rows import Rows
from game.studies.workers import Failure

Counts: TypeAlias = np.ndarray[Any, np.dtype[np.int64]]


@dataclass(frozen=True)
class Study:
    """A study that was run.

    ``rows`` are of dtype ROW, by variant and index, where they were kept here; ``tally[v, e]`` is how many campaigns of
    variant v came to ending e; ``pairs`` are those of each variant after the first with the first; ``stopped`` says
    that it was interrupted. ``before`` campaigns had been played when it was taken up again.
    """

    plan: Plan
    outcomes: Outcomes
    rows: Rows
    tally: Counts
    pairs: tuple[Pairs, ...]
    milestones: tuple[str, ...]
    failures: tuple[Failure, ...]
    seconds: float
    stopped: bool
    before: int = 0

    @property
    def failed(self) -> int:
        """Campaigns that could not be played."""
        return sum(failure.count for failure in self.failures)

    @property
    def done(self) -> int:
        """Campaigns that were played, of all variants."""
        return int(self.tally.sum())

    def of(self, variant: int = 0) -> Rows:
        """The rows of one variant."""
        rows: Rows = self.rows[self.rows["variant"] == variant]
        return rows

    def comparisons(self) -> tuple[Comparison, ...]:
        """Every variant after the first beside the first."""
        sides = enumerate(self.pairs, 1)
        return tuple(compare(self.plan.id_of(at), pairs, self.outcomes, self.milestones) for at, pairs in sides)

    def as_json(self) -> dict[str, Any]:
        """The study of the first variant as JSON values; ``n`` and the shares are of the campaigns that were played."""
        n, side = int(self.tally[0].sum()), self.plan.variants[0]
        shares = self.outcomes.shares(self.outcomes.counts_of(self.tally[0]))
        fresh = self.done - self.before
        return {
            "scenario": side.scenario,
            "scenario_hash": side.scenario_hash,
            "rules_version": self.plan.rules_version,
            "seed": self.plan.seed,
            "n": n,
            "outcomes": {one.id: {"count": one.count, **interval_json(one.share, "share")} for one in shares},
            "endings": self.outcomes.endings_of(self.tally[0]),
            "seconds": round(self.seconds, 3),
            "campaigns_per_second": round(fresh / self.seconds, 3) if self.seconds > 0 else 0.0,
        }
