"""A study from end to end: the same rows however it is run, its JSON, its progress, its interruption."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from game import RULES_VERSION
from game.campaign import Campaign
from game.scenario import Scenario
from game.studies import run
from game.studies.outcomes import outcomes_of
from game.studies.plan import Variant, seed_of
from game.studies.run import Progress, Study, plan_study, run_plan, run_study

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def study(small: Scenario) -> Study:
    return run_study(small, 20, 7, workers=1, compiled=False)


@pytest.mark.parametrize(("workers", "chunk"), [(1, 1), (2, 25), (2, 3), (3, 7)])
def test_rows_do_not_depend_on_workers_and_chunks(small: Scenario, study: Study, workers: int, chunk: int) -> None:
    plan = replace(study.plan, chunk=chunk)
    other = run_plan(plan, [small.world], study.outcomes, workers, compiled=False)
    assert other.rows.tobytes() == study.rows.tobytes()
    assert other.failures == ()


def test_rows_are_those_of_campaigns_played_alone(small: Scenario, study: Study) -> None:
    names = []
    for k in range(3):
        campaign = Campaign(small, seed_of(7, k))
        assert campaign.advance() is None
        names.append(campaign.outcome)
        row, state = study.rows[k], campaign.boards.array[0]
        assert int(row["seed"]) == campaign.seed
        assert row["strength"].tolist() == state["strength"].tolist()
        assert row["rung"].tolist() == state["rung"].tolist()
        persons = [int(campaign.world_array["person"][0][leader]) for leader in range(len(row["prestige"]))]
        assert row["prestige"].tolist() == [int(state["prestige"][p]) for p in persons]
        assert int(row["decisions"]) == len(campaign.decisions)
    assert study.outcomes.of(study.rows)[:3] == names


def test_the_json(small: Scenario, study: Study) -> None:
    answer = json.loads(json.dumps(study.as_json()))
    assert list(answer) == [
        "scenario", "scenario_hash", "rules_version", "seed", "n", "outcomes", "endings",
        "seconds", "campaigns_per_second",
    ]  # fmt: skip
    assert answer["scenario"] == small.id
    assert answer["scenario_hash"] == small.hash
    assert (answer["rules_version"], answer["seed"], answer["n"]) == (RULES_VERSION, 7, 20)
    assert set(answer["outcomes"]) == set(outcomes_of(small).ids)
    assert sum(one["count"] for one in answer["outcomes"].values()) == 20
    for one in answer["outcomes"].values():
        assert list(one) == ["count", "share", "low", "high"]
        assert one["low"] <= one["share"] <= one["high"]


def test_outcomes_that_never_came_are_listed(small: Scenario, study: Study) -> None:
    ids = outcomes_of(small).ids
    assert set(small.register.names("leader")) & set(ids)
    assert len(set(ids)) == len(ids)
    assert list(study.outcomes.counts(study.rows)) == list(ids)
    assert 0 in study.outcomes.counts(study.rows).values()


def test_progress(small: Scenario) -> None:
    seen: list[Progress] = []
    run_plan(plan_study(small, 8, 1), [small.world], outcomes_of(small), 1, seen.append, compiled=False)
    assert [one.done for one in seen][-1] == 8
    assert all(one.planned == 8 and one.failed == 0 and not one.compiling for one in seen)
    assert seen[-1].eta == 0
    assert sum(seen[-1].counts.values()) == 8
    done = [one.done for one in seen]
    assert done == sorted(done)


def test_variants_are_paired(small: Scenario) -> None:
    sides = (Variant("base", small.id, small.hash), Variant("same", small.id, small.hash))
    plan = replace(plan_study(small, 5, 3), variants=sides, chunk=2)
    study = run_plan(plan, [small.world, small.world], outcomes_of(small), 2, compiled=False)
    assert len(study.rows) == 10
    one, two = study.of(0).copy(), study.of(1).copy()
    two["variant"] = 0
    assert one.tobytes() == two.tobytes()


def test_settings_change_the_world(small: Scenario) -> None:
    free = run_study(small, 6, 1, workers=1, settings={"ban0": 0, "guidance": 0}, compiled=False)
    assert free.plan.variants[0].settings == (("ban0", 0), ("guidance", 0))
    with pytest.raises(ValueError, match="no setting 'luck'"):
        run_study(small, 6, 1, settings={"luck": 1}, compiled=False)


def test_without_numba_it_says_so(small: Scenario, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.setattr(run, "can_compile", lambda: False)
    study = run_study(small, 2, 1, workers=1)
    assert len(study.rows) == 2
    said = capsys.readouterr()
    assert "numba is not installed" in said.err
    assert said.out == ""


INTERRUPTED = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs begin with it ignored
from game.scenario import load
from game.studies.run import run_study
study = run_study(load(sys.argv[1]), 100000, 1, 2, lambda one: print(one.done, flush=True), compiled=False)
print("stopped", study.stopped, len(study.rows), study.as_json()["n"], study.rows["index"].size)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_ctrl_c_keeps_what_was_played(small: Scenario) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", INTERRUPTED, str(small.path)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, text=True, start_new_session=True
    ) as child:
        assert child.stdout is not None
        while int(child.stdout.readline()) < 3:
            pass
        began = time.monotonic()
        os.killpg(child.pid, signal.SIGINT)
        out, err = child.communicate(timeout=60)
    assert child.returncode == 0, err
    assert "Traceback" not in err
    word, stopped, rows, n, _ = out.splitlines()[-1].split()
    assert (word, stopped) == ("stopped", "True")
    assert int(rows) == int(n) >= 3
    assert time.monotonic() - began < 30


@pytest.mark.slow
@pytest.mark.xdist_group("compiled")
def test_compiled_rows_are_the_plain_ones(small: Scenario, study: Study) -> None:
    pytest.importorskip("numba")
    other = run_study(small, 20, 7, workers=2)
    assert other.rows.tobytes() == study.rows.tobytes()
