"""What is kept between two experiments: the same workers, the same rows, and the same answers as without."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from game.scenario import Scenario
from game.studies.ahead import Ahead
from game.studies.lab import Experiment, of_what_if
from game.studies.process import Process, WorkerLost
from game.studies.roster import Roster
from game.studies.rows import ROW, Rows
from game.studies.standby import SIDES, Standby, side_of
from game.studies.workers import MEMORY

SEED = 1


@pytest.fixture
def standby() -> Iterator[Standby]:
    made = Standby(most=1)
    yield made
    made.close()


@pytest.fixture
def played(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int, int]]:
    """(process, variant, campaigns) of every chunk that is played."""
    chunks, play = list[tuple[int, int, int]](), Process.play

    def noted(self: Process, variant: int, seeds: list[int], limit: float) -> Rows:
        chunks.append((self.child.pid, variant, len(seeds)))
        return play(self, variant, seeds, limit)

    monkeypatch.setattr(Process, "play", noted)
    return chunks


def ask(small: Scenario, what_if: str, pairs: int, standby: Standby) -> Experiment:
    one = Experiment(lambda: of_what_if(str(small.path), small, what_if, pairs), 1, compiled=False, standby=standby)
    assert one.wait(120)
    assert one.trouble == ""
    return one


def side(small: Scenario) -> str:
    return side_of(small.world.tobytes(), b"", SEED)


def rows_of(*indices: int) -> Rows:
    rows = np.zeros(len(indices), ROW)
    rows["index"] = indices
    return rows


def test_a_second_question_has_the_worker_and_the_side_of_the_first(
    small: Scenario, standby: Standby, played: list[tuple[int, int, int]]
) -> None:
    first = ask(small, "dry", 6, standby)
    assert {variant for _pid, variant, _count in played} == {0, 1}
    assert standby.ready == 1
    workers, played[:] = {pid for pid, *_ in played}, []
    again = ask(small, "dry", 6, standby)
    assert {pid for pid, *_ in played} == workers
    assert sum(count for _pid, _variant, count in played) == 6
    assert {variant for _pid, variant, _count in played} == {1}
    assert first.study is not None
    assert again.study is not None
    assert again.study.rows.tobytes() == first.study.rows.tobytes()
    assert again.standing == first.standing
    assert again.example() == first.example()


def test_more_pairs_play_only_what_is_missing(
    small: Scenario, standby: Standby, played: list[tuple[int, int, int]]
) -> None:
    ask(small, "dry", 4, standby)
    played.clear()
    more = ask(small, "dry", 7, standby)
    assert sum(count for _pid, variant, count in played if variant == 0) == 3
    alone = ask(small, "dry", 7, Standby(most=1))
    assert more.study is not None
    assert alone.study is not None
    assert more.study.rows.tobytes() == alone.study.rows.tobytes()


def test_what_is_played_ahead_need_not_be_played_again(
    small: Scenario, standby: Standby, played: list[tuple[int, int, int]]
) -> None:
    ahead = Ahead(small, 5, SEED, compiled=False, standby=standby)
    assert ahead.wait(120)
    assert standby.recall(side(small), 5)["index"].tolist() == [0, 1, 2, 3, 4]
    assert standby.ready == 1
    played.clear()
    one = ask(small, "dry", 5, standby)
    assert {variant for _pid, variant, _count in played} == {1}
    assert one.standing is not None
    assert one.standing.n == 5


def test_ahead_leaves_off_when_it_is_told_to(small: Scenario, standby: Standby) -> None:
    ahead = Ahead(small, 4000, SEED, compiled=False, standby=standby)
    until = time.monotonic() + 60
    while not len(standby.recall(side(small), 4000)) and time.monotonic() < until:
        time.sleep(0.05)
    ahead.stop()
    assert ahead.wait(60)
    assert 0 < len(standby.recall(side(small), 4000)) < 4000


def test_nothing_is_played_ahead_before_the_rules_are_compiled(
    small: Scenario, standby: Standby, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("game.studies.ahead.ready_mark", lambda: tmp_path / "absent")
    assert Ahead(small, 5, SEED, standby=standby).wait(0)
    assert not len(standby.recall(side(small), 5))


def test_workers_are_kept_for_a_while(small: Scenario) -> None:
    standby = Standby(most=1, idle=0.3)
    ask(small, "dry", 2, standby)
    until = time.monotonic() + 20
    while standby.ready and time.monotonic() < until:
        time.sleep(0.05)
    assert standby.ready == 0
    assert standby.take(False, MEMORY) is None


def test_no_more_workers_are_kept_than_are_wanted(standby: Standby) -> None:
    first, second, dead = (Process(compiled=False, memory=MEMORY) for _ in range(3))
    for process in (first, second, dead):
        process.wait_ready([], 60)
    dead.end("a test")
    for process in (dead, first, second):
        standby.keep(process)
    assert standby.ready == 1
    assert second.child.poll() is not None
    assert standby.take(True, MEMORY) is None
    assert standby.take(False, 0) is None
    assert standby.take(False, MEMORY) is first
    standby.keep(first)


def test_workers_that_are_ended_while_they_start_say_nothing_of_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    roster = Roster(compiled=True, memory=MEMORY)

    def stopped_meanwhile(_self: Process, *_more: object) -> None:
        roster.end_all()
        raise WorkerLost("stopped")

    monkeypatch.setattr(Process, "wait_ready", stopped_meanwhile)
    for at in (0, 1):
        assert roster.of(at) is None
        roster.release(at)
    assert roster.compiled
    assert roster.trouble == ""


def test_rows_are_kept_once_and_of_the_latest_sides() -> None:
    standby = Standby(most=1)
    standby.remember("a", rows_of(3, 1))
    standby.remember("a", rows_of(1, 2))
    assert standby.recall("a", 10)["index"].tolist() == [1, 2, 3]
    assert standby.recall("a", 3)["index"].tolist() == [1, 2]
    for at in range(SIDES):
        standby.remember(str(at), rows_of(0))
    assert not len(standby.recall("a", 10))
    assert len(standby.recall(str(SIDES - 1), 10)) == 1


def test_another_seed_or_beginning_is_another_side() -> None:
    assert len({side_of(b"ab", b"", 1), side_of(b"ab", b"", 2), side_of(b"a", b"b", 1), side_of(b"ac", b"", 1)}) == 4
