"""Running a study: its plan, its workers, its rows, and what they come to."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypedDict, Unpack

import numpy as np

from game.campaign import Campaign
from game.scenario import Scenario
from game.studies.hand import Hand
from game.studies.outcomes import Outcomes, outcomes_of
from game.studies.pairing import Pairing
from game.studies.plan import Done, Plan, Variant
from game.studies.process import can_compile
from game.studies.rows import Rows, in_order
from game.studies.standby import Standby
from game.studies.study import Study as Study
from game.studies.tally import CannotKeep as CannotKeep
from game.studies.tally import Keeper, Shelf, Tally
from game.studies.tally import Progress as Progress
from game.studies.workers import MEMORY, Workers
from game.words import _

TICK = 0.5
"""Seconds between two reports of progress when nothing happens."""


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
        settings: numbers for some of the scenario's settings, by field.
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
    worlds: Sequence[np.ndarray[Any, np.dtype[np.void]]],
    outcomes: Outcomes,
    workers: int | None = None,
    progress: Callable[[Progress], None] | None = None,
    compiled: bool | None = None,
    **more: Unpack[More],
) -> Study:
    """Play a plan whose variants have these Worlds; see :func:`run_study`, and :class:`More` for the rest.

    Raises:
        CannotKeep: the rows cannot be written any more; the workers have been ended.
    """
    if workers is not None and workers < 1:
        raise ValueError(_("a study needs at least one worker, not {given}", given=workers))
    hire, shelf, milestones = more.get("hire"), Shelf(), more.get("milestones", ())
    compiled = _compiled(compiled)
    crew = Workers(
        plan, _Bytes(worlds, more.get("begun", ())), workers or os.cpu_count() or 1, compiled,
        done=more.get("done"), memory=more.get("memory", MEMORY), hire=hire, standby=more.get("standby"),
    )  # fmt: skip
    sides, kinds = len(plan.variants), len(outcomes.by_ending)
    paired = sides if more.get("paired", True) else 1
    pairing = Pairing(paired, kinds, len(milestones))
    tally = Tally(
        plan, outcomes, pairing, more.get("keeper") or shelf, progress, np.zeros((sides, kinds + 1), np.int64)
    )
    try:
        for rows in more.get("played", ()):
            tally.recall(rows)
            if "keeper" not in more:
                shelf.keep(rows, ())
        stopped = _collect(crew, tally, more.get("cancelled"))
    finally:
        crew.close()
    if compiled and hire is None and not crew.roster.compiled:
        print(f"The rules could not be compiled ({crew.roster.trouble}); they ran plain, slower.", file=sys.stderr)
    study = Study(
        plan, outcomes, in_order(shelf.parts), tally.tally, tuple(pairing.pairs), milestones, tuple(tally.failures),
        time.monotonic() - tally.began, stopped, tally.before,
    )  # fmt: skip
    if not stopped and study.done + study.failed != plan.campaigns:
        raise RuntimeError(f"{plan.campaigns} planned, {study.done} done, {study.failed} failed: some are lost")
    return study


class More(TypedDict, total=False):
    """What else a plan may be run with."""

    keeper: Keeper
    """Where the rows go; in memory unless given."""
    done: Done
    """What need not be played again,"""
    played: Iterable[Rows]
    """and its rows."""
    milestones: tuple[str, ...]
    """Ids of the milestones whose dates are compared, in the order of the rows."""
    memory: int
    """Bytes a worker may hold; 0 any number."""
    hire: Callable[[], Hand]
    """Makes a hand that is no process of this machine."""
    paired: bool
    """Whether the variants are compared with the first; they are unless told otherwise."""
    begun: Sequence[bytes]
    """The bytes of the STATE from which the campaigns of each variant go on; none: all from the beginning."""
    cancelled: threading.Event
    """Ends the study at once when it is set; what was played is returned."""
    standby: Standby
    """Where workers are taken from and left."""


class _Bytes(Sequence[bytes]):
    """The bytes of Worlds, each made when it is asked for, and after each those of the state to go on from."""

    def __init__(self, worlds: Sequence[np.ndarray[Any, np.dtype[np.void]]], begun: Sequence[bytes] = ()) -> None:
        self.worlds, self.begun = worlds, begun
        self.lock = threading.Lock()

    def __len__(self) -> int:
        return len(self.worlds)

    def __getitem__(self, at: Any) -> Any:
        with self.lock:
            world = bytes(self.worlds[at].tobytes())
        return world + self.begun[at] if self.begun else world


def _compiled(wanted: bool | None) -> bool:
    if wanted is not False and not can_compile():
        print("numba is not installed: the rules run plain, about a hundred times slower.", file=sys.stderr)
        return False
    return wanted is not False


def _collect(crew: Workers, tally: Tally, cancelled: threading.Event | None) -> bool:
    """Take in every result; True when Ctrl-C stopped the study, or it was cancelled."""
    stopped = False
    results = crew.results(TICK)
    crew.start()
    while True:
        try:
            for result in results:
                if result is not None:
                    tally.take(result.rows, result.failures)
                tally.report(crew.compiling)
                if cancelled is not None and cancelled.is_set():
                    return True
            return stopped
        except KeyboardInterrupt:
            if stopped:
                crew.kill()
            stopped = True
            crew.stop()
            results = crew.results(TICK)
