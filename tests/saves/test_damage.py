"""Cut anywhere, or a bit flipped anywhere: never silently something else."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from game import saves_replay
from game.campaign import Campaign
from game.saves import SaveProblem, load, save
from game.scenario import Scenario
from tests.saves.playing import played, rows_of, write_rows


@pytest.fixture
def restored_at_once(small: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    """The scenario of the save is not built again for every one of a thousand files."""
    monkeypatch.setattr(saves_replay, "restore", lambda resolved: small)


def test_every_truncation_recovers_the_complete_lines(small: Scenario, tmp_path: Path, restored_at_once: None) -> None:
    path, campaign = tmp_path / "a.save", played(small, 8)
    save(campaign, path)
    whole = path.read_bytes()
    ends = [at + 1 for at, byte in enumerate(whole) if byte == 10]
    for cut in range(ends[1], len(whole)):
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
