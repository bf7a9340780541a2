"""The coverage report: its counts are those of campaigns played alone, and what never happens is named."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from game.campaign import Campaign
from game.rules.names import L_CHOICE, MOVE_NAMES
from game.scenario import Scenario, load
from game.studies import coverage
from game.studies.counts import COUNTS, Counts
from game.studies.coverage import Coverage, count_campaigns, cover, names_of, report
from game.studies.plan import seed_of

N, SEED = 12, 3


@pytest.fixture(scope="module")
def counts(small: Scenario) -> Counts:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(coverage, "can_compile", lambda: False)
        return count_campaigns(small, N, SEED)


@pytest.fixture(scope="module")
def told(small: Scenario, counts: Counts) -> Coverage:
    return report(small, SEED, counts)


def test_counts_are_those_of_campaigns_played_alone(small: Scenario, counts: Counts) -> None:
    fired, taken, ended, acted, moves = Counter[int](), Counter[int](), Counter[int](), 0, 0
    for k in range(N):
        campaign = Campaign(small, seed_of(SEED, k))
        campaign.advance()
        state, world = campaign.boards.array[0], campaign.world_array[0]
        fired.update(np.flatnonzero(state["fired"]).tolist())
        ended[int(state["ended"])] += 1
        choices = [one.cells for one in campaign.happenings if one.kind == L_CHOICE]
        taken.update(int(world["ask_options"][ask]) + option - 1 for ask, option, *_ in choices)
        moved = [(one.leader, one.turn) for one in campaign.decisions if one.kind == "move"]
        moves += len(moved)
        acted += len(set(moved))
    sums = counts[0]
    assert (int(sums["campaigns"]), int(sums["faults"])) == (N, 0)
    assert {at: times for at, times in enumerate(sums["fired"].tolist()) if times} == fired
    assert {at: times for at, times in enumerate(sums["taken"].tolist()) if times} == taken
    assert {at: times for at, times in enumerate(sums["ended"].tolist()) if times} == ended
    assert (int(sums["moves"].sum()), int(sums["acted"].sum())) == (moves, acted)


def test_settings_are_those_of_the_campaigns(small: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coverage, "can_compile", lambda: False)
    settings = {"appointment_power": 0}
    sums = count_campaigns(small, 3, SEED, settings=settings)[0]
    moves = Counter[str]()
    for k in range(3):
        campaign = Campaign(small, seed_of(SEED, k), settings=settings)
        campaign.advance()
        moves.update(one.text.split()[0] for one in campaign.decisions if one.kind == "move")
    assert {MOVE_NAMES[at]: times for at, times in enumerate(sums["moves"].sum(axis=0).tolist()) if times} == moves


def test_what_is_taken_was_open(counts: Counts) -> None:
    assert (counts[0]["taken"] <= counts[0]["open"]).all()
    assert (counts[0]["unasked"] <= counts[0]["acted"]).all()


def test_the_report_names_what_never_happened(small: Scenario, counts: Counts, told: Coverage) -> None:
    events, options, endings = names_of(small)
    assert set(told.never_fired) == {name for name, share in told.events.items() if share == 0}
    assert list(told.events) == events
    sums = counts[0]
    for at, name in enumerate(options):
        assert (name in told.never_open) == (sums["open"][at] == 0)
        assert (name in told.never_taken) == (sums["open"][at] > 0 and sums["taken"][at] == 0)
    reached = len(endings) - len(told.never_reached)
    assert reached == np.count_nonzero(sums["ended"])
    for names in told.not_by.values():
        assert not set(names) & (set(told.never_moved) | set(told.never_tabled))
    assert all(0 <= share <= 1 for share in told.asked.values())


def test_what_lay_before_the_start_or_is_anothers_alone_is_not_missed(small_folder: Path, tmp_path: Path) -> None:
    later = tmp_path / "later"
    later.mkdir()
    shutil.copytree(small_folder, tmp_path / "small", dirs_exist_ok=True)
    text = "format: 2\nid: later\nextends: small\nstart: 1922-07\nquarters: 4\n"
    (later / "scenario.yaml").write_text(text, encoding="utf-8")
    scenario = load(later)
    assert "illness" in scenario.survey.past
    told = report(scenario, 1, np.zeros(1, COUNTS))
    assert "illness" in told.events
    assert "illness" not in told.never_fired
    assert "complaints" in told.never_fired
    assert not [name for name in told.never_open if name.startswith("illness/")]
    assert {"assign", "appeal_below", "broker"} <= set(told.never_moved)
    assert not {"stage", "formula"} & set(told.never_moved), "no leader has them"
    used = np.zeros(1, COUNTS)
    used["moves"][0, :, :] = 0
    used["moves"][0, 1, MOVE_NAMES.index("assign")] = 3
    of = report(scenario, 1, used).not_by
    assert all("assign" not in names for names in of.values()), "it is one leader's own"


def test_no_campaigns_are_refused(small: Scenario) -> None:
    with pytest.raises(ValueError, match="at least one"):
        cover(small, 0, 1)
