"""Turning points of a campaign: decisions after which it would have gone otherwise, found by playing both ways.

Every decision of the student's is tried with another answer in a few futures. Those that seem to have mattered most are
tried again with many more and other luck: what is told comes from the second look alone, so that a decision is not
called a turning point because the first look was lucky.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from game.campaign import Campaign
from game.rules import names as n
from game.studies.forking import Other, own, plan_forks, walk
from game.studies.outcomes import outcomes_of
from game.studies.rows import Rows, partners
from game.studies.run import Progress, run_plan
from game.studies.statistics import Interval, mean_difference, paired_difference, wilson

FIRST_LOOK = 12
"""Futures each way in the first look."""
LOOKED_AT_AGAIN = 10
"""Decisions that are tried again."""
FUTURES = 200
"""Futures each way in the second look, unless told otherwise."""
MOST = 6
"""Turning points that are told."""
DOUBTFUL = 4
"""Decisions that are told though they show no difference, or a small one."""
LEAST = 2
"""Points of score below which a difference is not called a turning point, however sure it is."""
SEED = 1917
"""Of the futures; the same save gives the same worksheet."""

Report = Callable[[str, Progress], None]


@dataclass(frozen=True)
class Turning:
    """A decision with another answer, and what came of both in ``n`` pairs of futures.

    ``scores`` are the means of the leader's score (0..100) as it was decided and with the other answer; ``gap`` is what
    the decision was worth to him (points, with its interval); ``wins`` are both shares of futures he wins, and
    ``win_gap`` their paired difference.
    """

    other: Other
    n: int
    scores: tuple[float, float]
    gap: Interval
    wins: tuple[Interval, Interval]
    win_gap: Interval

    @property
    def sure(self) -> bool:
        """Whether the interval of the score leaves out zero."""
        return self.gap.low > 0 or self.gap.high < 0

    @property
    def turns(self) -> bool:
        """Whether it is sure, and so large that it may be called a turning point."""
        return self.sure and abs(self.gap.share) >= LEAST


@dataclass(frozen=True)
class Found:
    """What was found: ``decisions`` that had another answer were tried; ``points`` in the order of the campaign.

    ``doubtful`` are others that were tried as often and show no difference, or a small one.
    """

    decisions: int
    n: int
    points: tuple[Turning, ...]
    stopped: bool
    doubtful: tuple[Turning, ...] = ()


def find(
    past: Campaign,
    leader: str,
    futures: int = FUTURES,
    report: Report | None = None,
    workers: int | None = None,
    cancelled: threading.Event | None = None,
    compiled: bool | None = None,
) -> Found:
    """The turning points of a campaign for a leader that a person played.

    ``report`` is called with the name of the look (``first``, ``second``) and how far it is.

    Raises:
        ValueError: nobody played that leader, or the futures cannot be played.
    """
    number = past.scenario.register.ids["leader"].get(leader)
    if number is None or leader not in past.humans:
        raise ValueError(f"nobody played '{leader}' in this campaign")
    tried = [one for one, _ in walk(past, decided(past, leader))]
    run = _Run(past, int(number), report, workers, cancelled, compiled)
    first = run.look("first", tried, min(FIRST_LOOK, futures), SEED)
    best = sorted(first, key=_weight, reverse=True)[:LOOKED_AT_AGAIN]
    second = run.look("second", [one.other for one in best], futures, SEED + 1)
    second.sort(key=lambda one: -abs(one.gap.share))
    points = tuple(sorted([one for one in second if one.turns][:MOST], key=lambda one: one.other.at))
    rest = [one for one in second if not one.turns][:DOUBTFUL]
    stopped = cancelled is not None and cancelled.is_set()
    return Found(len(tried), futures, points, stopped, tuple(sorted(rest, key=lambda one: one.other.at)))


def decided(past: Campaign, leader: str) -> list[int]:
    """The numbers of the decisions of a person in a leader's chair that can be tried with another answer."""
    return [at for at in own(past, leader) if past.decisions[at].kind != _WHIP]


_WHIP = n.DECISION_NAMES[n.D_WHIP]


def _weight(one: Turning) -> float:
    """How many of its own errors a difference is; what differs in no pair has none."""
    half = (one.gap.high - one.gap.low) / 2
    return abs(one.gap.share) / half if half > 0 else 0.0


@dataclass(frozen=True)
class _Run:
    past: Campaign
    leader: int
    report: Report | None
    workers: int | None
    cancelled: threading.Event | None
    compiled: bool | None

    def look(self, name: str, tried: Sequence[Other], count: int, seed: int) -> list[Turning]:
        """Play both ways of each, and tell what came of it."""
        if not tried or (self.cancelled is not None and self.cancelled.is_set()):
            return []
        made = plan_forks(self.past, tried, count, seed)
        more = made.more() | {"paired": False}
        if self.cancelled is not None:
            more["cancelled"] = self.cancelled
        report = self.report
        tell = None if report is None else lambda progress: report(name, progress)
        outcomes = outcomes_of(self.past.scenario)
        study = run_plan(made.plan, made.worlds, outcomes, self.workers, tell, self.compiled, **more)
        names = self.past.scenario.register.names("leader")
        wins = np.array([False, *(one == names[self.leader - 1] for one in outcomes.by_ending)])
        found = []
        for at, one in enumerate(tried):
            pair = partners(study.of(2 * at), study.of(2 * at + 1))
            if len(pair[0]) > 1:
                found.append(_turning(one, pair, self.leader, wins))
        return found


def _turning(other: Other, pair: tuple[Rows, Rows], leader: int, wins: Any) -> Turning:
    scores = [rows["score"][:, leader].astype(np.int64) for rows in pair]
    won = [wins[rows["ended"]] for rows in pair]
    many = len(pair[0])
    gained, lost = int((won[0] & ~won[1]).sum()), int((won[1] & ~won[0]).sum())
    return Turning(
        other,
        many,
        (float(scores[0].mean()), float(scores[1].mean())),
        mean_difference((scores[0] - scores[1]).tolist()),
        (wilson(int(won[0].sum()), many), wilson(int(won[1].sum()), many)),
        paired_difference(gained, lost, many),
    )
