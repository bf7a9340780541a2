"""The same study on a local Dask cluster and on local Ray: the same rows, bit for bit."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.scenario import Scenario
from game.studies import backends, station
from game.studies.backends import missing, place
from game.studies.composing import Composed, compose
from game.studies.process import WorkerLost
from game.studies.run import run_plan
from game.studies.station import Away

from .filing import plain


@pytest.fixture(scope="module")
def composed(small: Scenario) -> Composed:
    return compose(str(small.path), ["dry"], 6, 3)


@pytest.mark.slow
@pytest.mark.xdist_group("clusters")
@pytest.mark.parametrize("backend", ["dask", pytest.param("ray", marks=pytest.mark.ray)])
def test_a_cluster_plays_the_same_rows(backend: str, small: Scenario, composed: Composed, tmp_path: Path) -> None:
    files = {}
    for where in ("local", backend):
        out = tmp_path / where
        options = ["--what-if", "dry", "-n", "6", "--seed", "3", "--workers", "2", "--out", str(out), "--json"]
        with plain("study", str(small.path), *options, "--backend", where) as child:
            said, err = child.communicate(timeout=300)
        assert child.returncode == 0, err
        assert json.loads(said)["n"] == 6
        files[where] = (out / "rows.csv").read_bytes()
    assert files["local"] == files[backend]
    assert files["local"].count(b"\n") == 13


def test_a_station_answers_as_a_process_here(composed: Composed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(station, "can_compile", lambda: False)
    world = [one.tobytes() for one in composed.worlds]

    def hire() -> Away:
        return Away(station.play_there, lambda world: world, composed.plan.hash, 0)

    study = run_plan(composed.plan, composed.worlds, composed.outcomes, 1, compiled=False, hire=hire)
    alone = run_plan(composed.plan, composed.worlds, composed.outcomes, 1, compiled=False)
    assert study.rows.tobytes() == alone.rows.tobytes()
    assert len(world) == 2
    for process in station._STATIONS.values():
        process.close()
    station._STATIONS.clear()


def test_what_a_cluster_loses_is_named(composed: Composed) -> None:
    def lose(*_: object) -> tuple[str, bytes]:
        raise ConnectionError("gone")

    def hire() -> Away:
        return Away(lose, lambda world: world, "x", 0)

    study = run_plan(composed.plan, composed.worlds, composed.outcomes, 1, compiled=False, hire=hire)
    assert study.done == 0
    assert study.failed == composed.plan.campaigns
    assert "the cluster lost a chunk: ConnectionError: gone" in study.failures[0].reason


def test_nonsense_from_a_cluster_is_refused() -> None:
    hand = Away(lambda *_: ("", b"short"), lambda world: world, "x", 0)
    hand.hold(0, [b"world"])
    with pytest.raises(WorkerLost, match="nonsense"):
        hand.play(0, [1, 2], 1.0)


def test_a_backend_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backends.importlib.util, "find_spec", lambda name: None)
    assert missing("local") == ""
    assert "pip install" in missing("dask")
    assert "ray" in missing("ray")


def test_local_needs_no_cluster() -> None:
    with place("local", 3, None, "x", 0) as there:
        assert (there.workers, there.hire) == (3, None)
