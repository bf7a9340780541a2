"""Running a study: its plan, its workers, its rows, and what they come to."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from game.campaign import Campaign
from game.scenario import Scenario
from game.studies.outcomes import Outcomes, outcomes_of
from game.studies.plan import Plan, Variant
from game.studies.process import can_compile
from game.studies.rows import Rows, in_order
from game.studies.workers import Failure, Workers

TICK = 0.5
"""Seconds between two reports of progress when nothing happens."""


@dataclass(frozen=True)
class Progress:
    """How far a study is. ``eta`` is in seconds, None until it can be told; ``compiling`` while the rules are.

    ``counts`` are the outcomes so far, of the first variant.
    """

    planned: int
    done: int
    failed: int
    seconds: float
    eta: float | None
    compiling: bool
    counts: Mapping[str, int]


@dataclass(frozen=True)
class Study:
    """A study that was run. ``rows`` are of dtype ROW, by variant and index; ``stopped`` when it was interrupted."""

    plan: Plan
    outcomes: Outcomes
    rows: Rows
    failures: tuple[Failure, ...]
    seconds: float
    stopped: bool

    @property
    def failed(self) -> int:
        """Campaigns that could not be played."""
        return sum(failure.count for failure in self.failures)

    def of(self, variant: int = 0) -> Rows:
        """The rows of one variant."""
        rows: Rows = self.rows[self.rows["variant"] == variant]
        return rows

    def as_json(self) -> dict[str, Any]:
        """The study of the first variant as JSON values; ``n`` and the shares are of the campaigns that were played."""
        rows, side = self.of(), self.plan.variants[0]
        shares = self.outcomes.shares(self.outcomes.counts(rows))
        return {
            "scenario": side.scenario,
            "scenario_hash": side.scenario_hash,
            "rules_version": self.plan.rules_version,
            "seed": self.plan.seed,
            "n": len(rows),
            "outcomes": {
                one.id: {
                    "count": one.count,
                    "share": round(one.share.share, 6),
                    "low": round(one.share.low, 6),
                    "high": round(one.share.high, 6),
                }
                for one in shares
            },
            "endings": self.outcomes.endings(rows),
            "seconds": round(self.seconds, 3),
            "campaigns_per_second": round(len(rows) / self.seconds, 3) if self.seconds > 0 else 0.0,
        }


@dataclass
class _Tally:
    """What has come in so far."""

    plan: Plan
    outcomes: Outcomes
    progress: Callable[[Progress], None] | None
    began: float = field(default_factory=time.monotonic)
    parts: list[Rows] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    done: int = 0
    pace_from: tuple[float, int] | None = None
    """Seconds and campaigns at the first report with every worker at full pace; the ETA counts from there."""

    def take(self, rows: Rows, failures: tuple[Failure, ...]) -> None:
        """Note a chunk."""
        self.parts.append(rows)
        self.failures.extend(failures)
        self.done += len(rows)
        for name, count in self.outcomes.counts(rows[rows["variant"] == 0]).items():
            self.counts[name] = self.counts.get(name, 0) + count

    def report(self, compiling: bool) -> None:
        """Tell the caller how far the study is."""
        if self.progress is None:
            return
        seconds, planned = time.monotonic() - self.began, self.plan.campaigns
        failed = sum(failure.count for failure in self.failures)
        if compiling or self.pace_from is None:
            self.pace_from = None if compiling or not self.done else (seconds, self.done)
            eta = None
        else:
            since, already = self.pace_from
            left, fresh = planned - self.done - failed, self.done - already
            eta = left * (seconds - since) / fresh if fresh else None
        self.progress(Progress(planned, self.done, failed, seconds, eta, compiling, dict(self.counts)))


def plan_study(scenario: Scenario, n: int, seed: int, settings: Mapping[str, int] | None = None) -> Plan:
    """The plan of a study of one scenario as it is.

    Raises:
        ValueError: the plan cannot be.
    """
    side = Variant("base", scenario.id, scenario.hash, tuple(sorted((settings or {}).items())))
    return Plan((side,), seed, n)


def run_study(
    scenario: Scenario,
    n: int,
    seed: int,
    workers: int | None = None,
    progress: Callable[[Progress], None] | None = None,
    settings: Mapping[str, int] | None = None,
    compiled: bool | None = None,
) -> Study:
    """Play ``n`` campaigns of a scenario with nobody at the table.

    Args:
        scenario: the scenario.
        n: how many campaigns.
        seed: of the study, 0 .. 2**63 - 1.
        workers: how many processes; None is one for each core.
        progress: called in this thread after every chunk and at least twice a second.
        settings: values for some of game.campaign.SETTINGS.
        compiled: whether the workers compile the rules; None is wherever numba is installed.

    Ctrl-C ends the study after the chunks under way (a second one at once); what was played is returned, ``stopped``.

    Raises:
        ValueError: the plan or a setting cannot be.
        RuntimeError: no worker starts.
    """
    plan = plan_study(scenario, n, seed, settings)
    world = Campaign(scenario, settings=dict(settings or {})).world_array
    return run_plan(plan, [world], outcomes_of(scenario), workers, progress, compiled)


def run_plan(
    plan: Plan,
    worlds: list[np.ndarray[Any, np.dtype[np.void]]],
    outcomes: Outcomes,
    workers: int | None = None,
    progress: Callable[[Progress], None] | None = None,
    compiled: bool | None = None,
) -> Study:
    """Play a plan whose variants have these Worlds; see :func:`run_study`."""
    if workers is not None and workers < 1:
        raise ValueError(f"a study needs at least one worker, not {workers}")
    compiled = _compiled(compiled)
    crew = Workers(plan, [world.tobytes() for world in worlds], workers or os.cpu_count() or 1, compiled)
    tally = _Tally(plan, outcomes, progress)
    try:
        stopped = _collect(crew, tally)
    finally:
        crew.close()
    if compiled and not crew.compiled:
        print(f"The rules could not be compiled ({crew.trouble}); they ran plain, slower.", file=sys.stderr)
    study = Study(plan, outcomes, in_order(tally.parts), tuple(tally.failures), time.monotonic() - tally.began, stopped)
    if not stopped and len(study.rows) + study.failed != plan.campaigns:
        raise RuntimeError(f"{plan.campaigns} planned, {len(study.rows)} done, {study.failed} failed: some are lost")
    return study


def _compiled(wanted: bool | None) -> bool:
    if wanted is not False and not can_compile():
        print("numba is not installed: the rules run plain, about a hundred times slower.", file=sys.stderr)
        return False
    return wanted is not False


def _collect(crew: Workers, tally: _Tally) -> bool:
    """Take in every result; True when Ctrl-C stopped the study."""
    stopped = False
    results = crew.results(TICK)
    crew.start()
    while True:
        try:
            for result in results:
                if result is not None:
                    tally.take(result.rows, result.failures)
                tally.report(crew.compiled and not crew.ready.is_set())
            return stopped
        except KeyboardInterrupt:
            if stopped:
                crew.kill()
            stopped = True
            crew.stop()
            results = crew.results(TICK)
