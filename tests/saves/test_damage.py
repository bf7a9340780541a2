"""Cut anywhere, or a bit flipped anywhere: never silently something else."""

from __future__ import annotations

import os
import random
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import game.saves.lines
import game.saves.replay
from game.campaign import Campaign
from game.saves import SaveProblem, list_saves, load, save
from game.scenario import Scenario
from tests.saves.playing import played, raw_line, rows_of, write_rows


@pytest.fixture
def restored_at_once(small: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    """The scenario of the save is not built again for every one of a thousand files."""
    monkeypatch.setattr(game.saves.replay, "restore", lambda resolved, what_ifs: small)


def test_every_truncation_recovers_the_complete_lines(small: Scenario, tmp_path: Path, restored_at_once: None) -> None:
    path, campaign = tmp_path / "a.save", played(small, 8)
    save(campaign, path)
    whole = path.read_bytes()
    ends = [at + 1 for at, byte in enumerate(whole) if byte == 10]
    edges = {end + at for end in ends[1:] for at in (-2, -1, 0, 1)}
    for cut in sorted(cut for cut in {*edges, *range(ends[1], len(whole), 7)} if ends[1] <= cut < len(whole)):
        path.write_bytes(whole[:cut])
        loaded = load(path)
        complete = sum(end <= cut + (cut + 1 in ends) for end in ends)
        assert loaded.records == complete, cut
        codes = [problem.code for problem in loaded.problems]
        assert codes == ([] if cut in ends or cut + 1 in ends else ["torn"]), cut
        assert loaded.campaign is not None
        assert loaded.campaign.decisions == campaign.decisions[: min(complete - 2, len(campaign.decisions))]


def test_a_save_cut_within_its_scenario_is_refused(small: Scenario, tmp_path: Path) -> None:
    path = tmp_path / "a.save"
    save(played(small, 2), path)
    whole = path.read_bytes()
    end = whole.index(b"\n", whole.index(b"\n") + 1)
    for cut in [*range(0, end - 1, 211), end - 9]:
        path.write_bytes(whole[:cut])
        with pytest.raises(SaveProblem):
            load(path)


def test_no_bit_flip_is_silently_wrong(small: Scenario, tmp_path: Path, restored_at_once: None) -> None:
    path, campaign = tmp_path / "a.save", played(small, 60)
    save(campaign, path)
    whole, dice = path.read_bytes(), random.Random(17)  # noqa: S311 - a repeatable choice
    story = whole.index(b"\n", whole.index(b"\n") + 1)
    for flip in range(500):
        at = dice.randrange(len(whole)) if flip % 2 else dice.randrange(story, len(whole))
        damaged = bytearray(whole)
        damaged[at] ^= 1 << dice.randrange(8)
        path.write_bytes(bytes(damaged))
        try:
            loaded = load(path)
        except SaveProblem:
            continue
        assert loaded.problems, at
        assert _is_prefix(loaded.campaign, campaign), at


def _is_prefix(found: Campaign | None, whole: Campaign) -> bool:
    return found is not None and found.decisions == whole.decisions[: len(found.decisions)]


FORGED = [None, -1, 10**18, "", [], {}, True, "x" * 3000, 1.5, "../..", 10**30, "{0}", "1922", -(10**6)]


def spots(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of everything inside a value."""
    if path:
        yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield from spots(inner, (*path, key))


def test_forged_values_with_right_crcs_are_told_or_harmless(small: Scenario, tmp_path: Path) -> None:
    path, campaign = tmp_path / "a.save", played(small, 20)
    save(campaign, path)
    whole, dice = path.read_bytes(), random.Random(5)  # noqa: S311 - a repeatable choice
    for attempt in range(120):
        path.write_bytes(whole)
        rows = rows_of(path)
        where = rows[1] if attempt % 6 == 0 else rows[dice.choice([0, *range(2, len(rows))])]
        spot = dice.choice(list(spots(where)))
        for key in spot[:-1]:
            where = where[key]
        where[spot[-1]] = dice.choice(FORGED)
        write_rows(path, rows)
        try:
            loaded = load(path)
        except SaveProblem:
            continue
        assert loaded.campaign is None or _is_prefix(loaded.campaign, campaign), spot


def test_a_file_of_line_ends_takes_no_more_room_than_itself(small: Scenario, tmp_path: Path) -> None:
    path = tmp_path / "a.save"
    save(played(small, 2), path)
    head = b"".join(path.read_bytes().splitlines(keepends=True)[:2])
    path.write_bytes(head + b"\n" * 20_000_000)
    tracemalloc.start()
    try:
        assert [problem.code for problem in load(path).problems] == ["crc"]
        assert not list_saves(tmp_path)[0].problem
        assert tracemalloc.get_traced_memory()[1] < 200_000_000
    finally:
        tracemalloc.stop()


def test_forged_rewinds_and_lines_take_no_time(small: Scenario, tmp_path: Path, restored_at_once: None) -> None:
    path = tmp_path / "a.save"
    save(played(small, 3), path)
    rows = [row for row in rows_of(path) if row["do"] != "decide"]
    told = [[0, 0, "move", "x", None]] * 20_000
    rows[2:] = [{"n": 2, "do": "state", "turn": 0, "after": 0, "hash": "0" * 16, "quarter": "", "lines": told}]
    write_rows(path, [*rows, *({"n": at, "do": "rewind", "to": 0} for at in range(3, 30_000))])
    began = time.process_time()
    loaded = load(path)
    assert time.process_time() - began < 10
    assert [problem.code for problem in loaded.problems] == ["desync"]
    assert len(loaded.chronicle) == 20_000


def test_more_lines_than_a_save_can_have(
    small: Scenario, tmp_path: Path, restored_at_once: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, campaign = tmp_path / "a.save", played(small, 20)
    save(campaign, path)
    monkeypatch.setattr(game.saves.lines, "MOST_LINES", 10)
    loaded = load(path)
    assert [(problem.code, problem.line) for problem in loaded.problems] == [("too_large", 11)]
    assert _is_prefix(loaded.campaign, campaign)


def test_a_list_outlives_a_forged_line(small: Scenario, tmp_path: Path) -> None:
    path = tmp_path / "a.save"
    for body in (
        b'{"n":2,"do":"state","a":1,"a":2}',
        b'{"n":2,"do":"rewind","to":"x"}',
        b'{"n":2,"do":"state","quarter":1}',
    ):
        save(played(small, 4), path)
        path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:2]) + raw_line(body))
        assert [(one.problem, one.decisions, one.quarter) for one in list_saves(tmp_path)] == [("", 0, "")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are of Unix")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.save")
    assert list_saves(tmp_path)[0].problem == "a.save is no file"
    with pytest.raises(SaveProblem, match="is no file"):
        load(tmp_path / "a.save")
