"""Workers that die, hang or cannot start cost what they must and no more."""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from game import places
from game.scenario import Scenario
from game.studies import process, workers
from game.studies.memory import MEGABYTE, own_memory
from game.studies.outcomes import outcomes_of
from game.studies.plan import Plan, Variant
from game.studies.process import Process
from game.studies.rows import Rows, in_order
from game.studies.run import plan_study, run_plan, run_study
from game.studies.workers import Failure, Pace, Workers

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


def crew_of(small: Scenario, plan: Plan, count: int, grace: float = 30.0) -> Workers:
    return Workers(plan, [small.world.tobytes()], count, compiled=False, grace=grace)


def drain(crew: Workers) -> tuple[Rows, list[Failure]]:
    parts, failures = [], []
    try:
        crew.start()
        for result in crew.results(0.1):
            if result is not None:
                parts.append(result.rows)
                failures += result.failures
    finally:
        crew.close()
    return in_order(parts), failures


def expected(small: Scenario, plan: Plan) -> Rows:
    return run_plan(plan, [small.world], outcomes_of(small), 1, compiled=False).rows


@posix
def test_a_killed_worker_costs_nothing_but_time(small: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    plan, play = plan_study(small, 12, 1), Process.play
    killed: list[int] = []

    def kill_once(self: Process, variant: int, seeds: list[int], limit: float) -> Rows:
        if len(killed) < 2 and seeds[0] not in killed:
            killed.append(seeds[0])
            os.kill(self.child.pid, signal.SIGKILL)
        return play(self, variant, seeds, limit)

    wanted = expected(small, plan)
    monkeypatch.setattr(Process, "play", kill_once)
    rows, failures = drain(crew_of(small, plan, 2))
    assert len(killed) == 2
    assert failures == []
    assert rows.tobytes() == wanted.tobytes()


@posix
def test_a_worker_that_dies_twice_on_a_chunk_names_it(small: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    plan, play = plan_study(small, 6, 1), Process.play
    cursed = int(expected(small, plan)["seed"][4])

    def kill_on_cursed(self: Process, variant: int, seeds: list[int], limit: float) -> Rows:
        if cursed in seeds:
            os.kill(self.child.pid, signal.SIGKILL)
        return play(self, variant, seeds, limit)

    monkeypatch.setattr(Process, "play", kill_on_cursed)
    study = run_plan(plan, [small.world], outcomes_of(small), 2, compiled=False)
    assert [(failure.first, failure.count) for failure in study.failures] == [(4, 1)]
    assert "died with code -9" in study.failures[0].reason
    assert study.rows["index"].tolist() == [0, 1, 2, 3, 5]
    assert study.as_json()["n"] == 5
    assert study.failed == 1


@posix
def test_a_worker_that_hangs_is_ended(small: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    plan, play, stopped = plan_study(small, 3, 1), Process.play, []

    def stop_once(self: Process, variant: int, seeds: list[int], limit: float) -> Rows:
        if not stopped:
            os.kill(self.child.pid, signal.SIGSTOP)
            stopped.append(self.child)
            limit = 0.2
        return play(self, variant, seeds, limit)

    monkeypatch.setattr(Process, "play", stop_once)
    rows, failures = drain(crew_of(small, plan, 1))
    assert failures == []
    assert len(rows) == 3
    assert stopped[0].poll() is not None


def test_a_worker_without_patience_fails_by_name(small: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "PLAIN", Pace(1, 0.0))
    rows, failures = drain(crew_of(small, plan_study(small, 2, 1), 1, grace=0.0))
    assert len(rows) == 0
    assert [failure.reason for failure in failures] == ["a worker hung: no answer in 0 s"] * 2


def test_a_worker_that_cannot_start_is_told(small: Scenario, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(places, "ROOT", tmp_path)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(RuntimeError, match=r"no worker starts: a worker died with code 1: .*No module named"):
        run_study(small, 2, 1, workers=1, compiled=False)


def test_a_campaign_that_breaks_a_rule_is_a_failure(small: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    play = Process.play

    def faulty(self: Process, variant: int, seeds: list[int], limit: float) -> Rows:
        rows = play(self, variant, seeds, limit)
        rows["decisions"][0] = -1
        return rows

    monkeypatch.setattr(Process, "play", faulty)
    study = run_study(small, 1, 1, workers=1, compiled=False)
    assert study.failed == 1
    assert "broke a rule" in study.failures[0].reason
    assert study.as_json()["campaigns_per_second"] == 0


def test_no_worker_is_no_study(small: Scenario) -> None:
    with pytest.raises(ValueError, match="at least one worker"):
        run_study(small, 2, 1, workers=0)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells another process's memory")
def test_a_worker_that_outgrows_its_memory_fails_by_name(small: Scenario) -> None:
    plan = plan_study(small, 2, 1)
    study = run_plan(plan, [small.world], outcomes_of(small), 1, compiled=False, memory=MEGABYTE)
    assert (study.done, study.failed) == (0, 2)
    assert all(
        "outgrew its memory" in failure.reason and "1 are allowed" in failure.reason for failure in study.failures
    )


def test_what_a_worker_says_it_holds_counts_where_the_system_is_silent(
    small: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it has played is kept, and a fresh one plays on."""
    monkeypatch.setattr(process, "memory_of", lambda pid: 0)
    started: list[Process] = []
    wait = Process.wait_ready
    monkeypatch.setattr(Process, "wait_ready", lambda self, *more: (started.append(self), wait(self, *more))[1])
    study = run_plan(plan_study(small, 2, 1), [small.world], outcomes_of(small), 1, compiled=False, memory=MEGABYTE)
    assert (study.done, study.failed) == (2, 0)
    assert len(started) == 2
    assert all("outgrew its memory" in one.ended for one in started)


def test_enough_memory_is_enough(small: Scenario) -> None:
    study = run_plan(
        plan_study(small, 2, 1), [small.world], outcomes_of(small), 1, compiled=False, memory=500 * MEGABYTE
    )
    assert (study.done, study.failed) == (2, 0)
    assert own_memory() > 10 * MEGABYTE


def test_a_worker_forgets_worlds_when_there_are_many(small: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "HELD", 2)
    sides = tuple(Variant(f"v{at}", small.id, small.hash) for at in range(4))
    plan = replace(plan_study(small, 3, 1), variants=sides, chunk=2)
    study = run_plan(plan, [small.world] * 4, outcomes_of(small), 1, compiled=False)
    assert study.done == 12
    for side in range(1, 4):
        assert study.of(side)["ended"].tolist() == study.of(0)["ended"].tolist()
