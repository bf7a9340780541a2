"""Milestones over a study: shares with intervals, median quarters, and the file of more of them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from game.campaign import Campaign
from game.rules import names as n
from game.rules.watches import watch_kept
from game.scenario import ProblemsError, Scenario, load
from game.studies.milestones import measure
from game.studies.plan import seed_of
from game.studies.rows import ROW
from game.studies.run import run_study
from game.studies.statistics import wilson


def rows_of(first: list[int], kept: list[int]) -> np.ndarray[tuple[int], np.dtype[np.void]]:
    rows = np.zeros(len(first), ROW)
    rows["ended"] = 1
    rows["first"][:, 0], rows["kept"][:, 0] = first, kept
    return rows


@pytest.mark.parametrize(
    ("first", "kept", "hits", "date"),
    [
        ([0, 0, 0], [-1, -1, -1], 0, None),
        ([4, 0, 0], [1, -1, -1], 1, "1923-Q1"),
        ([4, 8, 5], [1, -1, 1], 2, "1923-Q2"),
        ([1, 2, 3, 4], [1, 1, 1, 1], 4, "1922-Q3"),
    ],
)
def test_shares_and_median_quarters(
    small: Scenario, first: list[int], kept: list[int], hits: int, date: str | None
) -> None:
    told = measure(small, rows_of(first, kept)).as_json()
    one, share = told["milestones"][0], wilson(hits, len(first))
    assert list(told) == ["mean_hit", "milestones"]
    assert list(one) == ["id", "hit", "low", "high", "median_date"]
    assert one["id"] == "letters_come"
    assert [one["hit"], one["low"], one["high"]] == [round(x, 6) for x in (share.share, share.low, share.high)]
    assert one["median_date"] == date
    assert told["mean_hit"] == pytest.approx(sum(each["hit"] for each in told["milestones"]) / 3, abs=1e-6)


def test_faulty_rows_are_left_out(small: Scenario) -> None:
    rows = rows_of([4, 4, 0], [1, 1, -1])
    rows["decisions"][1] = -1
    rows["ended"][0] = 0
    assert measure(small, rows).measured[0].hit.share == 0


def test_rows_keep_what_a_campaign_alone_shows(small: Scenario) -> None:
    study = run_study(small, 6, 5, workers=1, compiled=False)
    kept = set()
    for k in range(6):
        campaign = Campaign(small, seed_of(5, k))
        campaign.advance()
        alone = [watch_kept(campaign.state, campaign.world, watch) for watch in range(3)]
        assert study.rows[k]["kept"][:3].tolist() == alone
        assert study.rows[k]["first"].tolist() == list(campaign.state.watch_first)
        kept.update(alone)
    assert n.KEPT in kept
    assert n.OPEN not in kept


MORE = """milestones:
  - {id: dunn_leaves, title: Dunn leaves, when: not in_party(dunn)}
  - {id: ada_stays, title: Ada stays, when: "holds(ada, secretary)", until: 1922-06}
"""


def test_a_file_adds_milestones_and_takes_the_place_of_others(small: Scenario, tmp_path: Path) -> None:
    path = tmp_path / "more.yaml"
    path.write_text(MORE, encoding="utf-8")
    both = load(small.path, milestones=path)
    assert [one.id for one in both.contents.milestones] == [
        "letters_come",
        "no_second_will",
        "dunn_leaves",
        "ada_stays",
    ]
    assert both.contents.milestones[3].mode == "once"
    assert both.world["watch_leader"][0, : int(both.world["watches"][0])].tolist().count(0) == 4
    assert int(both.world["watch_until"][0, 3]) == 0
    assert [words.title for words in both.texts.milestones][2:] == ["Dunn leaves", "Ada stays"]


@pytest.mark.parametrize(
    ("old", "new", "where", "words"),
    [
        ("in_party(dunn)", "in_party(dun)", "more.yaml:2:62", "no person 'dun'"),
        ("title: Dunn leaves, ", "", "more.yaml:2:5", "'title' is missing"),
        ("id: dunn_leaves", "id: ada_stays", "more.yaml:3:10", "given twice"),
        ("milestones:", "milestone:", "more.yaml:1:1", "unknown key"),
        ("title: Ada stays,", "title: Ada stays, day: 1,", "more.yaml:3:39", "unknown key 'day'"),
    ],
)
def test_mistakes_in_a_file_are_told_with_their_place(
    small: Scenario, tmp_path: Path, old: str, new: str, where: str, words: str
) -> None:
    path = tmp_path / "more.yaml"
    path.write_text(MORE.replace(old, new), encoding="utf-8")
    with pytest.raises(ProblemsError) as raised:
        load(small.path, milestones=path)
    first = raised.value.problems[0]
    assert first.where == where
    assert words in first.message


def test_a_scenario_without_milestones_cannot_be_measured(small: Scenario) -> None:
    bare = small.contents.model_copy(update={"milestones": ()})
    with pytest.raises(ValueError, match="no milestones"):
        measure(Scenario(small.path, bare, (), small.survey), rows_of([1], [1]))
