"""The laboratory: at every moment it stands as its pairs say; it may be cancelled, and tells what goes wrong."""

from __future__ import annotations

import io
import threading
import time
from pathlib import Path

import numpy as np
import pytest

from game.campaign import Campaign
from game.scenario import Scenario
from game.studies.about import titles
from game.studies.comparison import compare
from game.studies.forking import own, walk
from game.studies.lab import Experiment, Prepared, of_fork, of_what_if
from game.studies.rows import ROW, partners
from game.terminal.console import Console
from game.terminal.lab import ask, bars, verdict
from tests.saves.playing import played


@pytest.fixture(scope="module")
def folder(small: Scenario) -> Path:
    return small.path


def experiment(folder: Path, small: Scenario, pairs: int = 12) -> Experiment:
    return Experiment(lambda: of_what_if(str(folder), small, "dry", pairs), 1, compiled=False)


def test_it_ends_as_a_study_of_the_same_pairs_does(folder: Path, small: Scenario) -> None:
    one = experiment(folder, small)
    assert one.wait(120)
    assert one.trouble == ""
    assert one.study is not None
    assert one.standing is not None
    assert one.prepared is not None
    whole = compare("dry", one.study.pairs[0], one.prepared.outcomes, one.prepared.milestones)
    assert one.standing.changed == whole
    assert one.standing.n == 12
    assert sum(outcome.count for outcome in one.standing.base) == 12
    example = one.example()
    assert example is not None
    assert example.outcomes


def test_it_stands_somehow_while_it_runs(folder: Path, small: Scenario) -> None:
    one, seen = experiment(folder, small, 60), set()
    while not one.wait(0.05):
        if one.standing is not None:
            seen.add(one.standing.n)
    assert len(seen) > 1


def test_cancelled_it_ends_at_once_and_keeps_what_came(folder: Path, small: Scenario) -> None:
    one = experiment(folder, small, 5000)
    while one.standing is None:
        time.sleep(0.05)
    one.cancel()
    began = time.monotonic()
    assert one.wait(20)
    assert time.monotonic() - began < 20
    assert one.study is not None
    assert one.study.stopped
    assert 0 < one.standing.n < 5000
    assert one.trouble == ""


def test_cancelled_before_it_has_begun(folder: Path, small: Scenario) -> None:
    go = threading.Event()

    def late() -> Prepared:
        go.wait()
        return of_what_if(str(folder), small, "dry", 10)

    one = Experiment(late, 1, compiled=False)
    one.cancel()
    go.set()
    assert one.wait(60)
    assert one.study is None


def test_what_goes_wrong_is_told(folder: Path, small: Scenario) -> None:
    one = Experiment(lambda: of_what_if(str(folder), small, "absent", 10), 1, compiled=False)
    assert one.wait(60)
    assert "absent" in one.trouble


@pytest.fixture(scope="module")
def past(small: Scenario) -> Campaign:
    return played(small, 60)


def test_a_fork_of_a_campaign_under_way(past: Campaign) -> None:
    fork = next(one for one, _ in walk(past, list(own(past, "ada"))[5:]))
    one = Experiment(lambda: of_fork(past, fork, 6), 1, compiled=False)
    assert one.wait(120)
    assert one.standing is not None
    assert one.standing.n == 6
    assert one.prepared is not None
    end = one.prepared.play(1, 3)
    assert one.study is not None
    row = one.study.of(1)[3]
    assert (int(row["ended"]), int(row["winner"])) == (end.state.ended, end.state.winner)


def test_the_terminal_tells_bars_and_a_verdict(folder: Path, small: Scenario) -> None:
    target = io.StringIO()
    ask(Console(io.StringIO(), target), small, lambda: experiment(folder, small))
    told = target.getvalue()
    assert "12 pairs" in told
    assert "as it was" in told
    one = experiment(folder, small)
    one.wait()
    assert one.standing is not None
    named, leaders = titles(small), tuple(small.register.names("leader"))
    assert sum("%" in line for line in bars(one.standing, named)) >= 2
    assert verdict(one.standing, named, leaders) in told


def test_partners_are_found_by_index() -> None:
    one, other = np.zeros(3, ROW), np.zeros(2, ROW)
    one["index"], other["index"] = [4, 1, 2], [2, 4]
    kept, changed = partners(one, other)
    assert kept["index"].tolist() == changed["index"].tolist() == [2, 4]
