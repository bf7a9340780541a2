"""A new scenario out of three answers: without a mistake, whatever the answers, and played to its end."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.campaign import Campaign
from game.scenario import inspect
from game.scenario.fresh import MOST, TEMPLATE, Answers, fresh_files, id_of, ids_of, write_fresh
from game.scenario.schema import GLOBS

NAMES = ("Ada Brandt", "Boris Hale", "Clara Roth", "Émile Žižka", "Fay O'Neill")


@pytest.mark.parametrize("count", [3, 4, 5])
def test_it_has_no_problem_and_plays_to_its_end(count: int, tmp_path: Path) -> None:
    write_fresh(tmp_path / "x", Answers('The "House" of $5 \\', NAMES[:count], 1640))
    scenario, problems = inspect(tmp_path / "x")
    assert problems == ()
    assert scenario is not None
    assert [leader.person for leader in scenario.contents.leaders] == ["brandt", "hale", "roth", "zizka", "o_neill"][
        :count
    ]
    for seed in range(3):
        campaign = Campaign(scenario, seed)
        campaign.advance()
        assert campaign.ended
        assert {decision.kind for decision in campaign.decisions} >= {"ask", "move", "table", "vote"}


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=30)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXT, st.lists(TEXT, min_size=3, max_size=MOST), st.integers(1100, 9000))
def test_whatever_the_answers(
    tmp_path_factory: pytest.TempPathFactory, title: str, names: list[str], year: int
) -> None:
    folder = tmp_path_factory.mktemp("fresh") / "x"
    write_fresh(folder, Answers(title, tuple(names), year))
    scenario, problems = inspect(folder)
    assert problems == ()
    assert scenario is not None
    assert scenario.texts.scenario.title == title
    assert [scenario.texts.leaders[at].name for at in range(1, len(names) + 1)] == names


def test_ids() -> None:
    assert ids_of(["A Frost", "B Frost", "42", "Ёж", "self"]) == ["frost_2", "frost_3", "x_42", "x", "self_"]
    assert id_of("Grand Émile  d'Or!") == "grand_emile_d_or"


@pytest.mark.parametrize(
    "wrong",
    [("", NAMES[:3], 1640), ("x" * 101, NAMES[:3], 1640), ("a\nb", NAMES[:3], 1640), ("T", NAMES[:2], 1640),
     ("T", (*NAMES, "G"), 1640), ("T", ("A", "B", "\x1b[2J"), 1640), ("T", NAMES[:3], 99)],
)  # fmt: skip
def test_answers_that_will_not_do(wrong: tuple[str, tuple[str, ...], int]) -> None:
    with pytest.raises(ValueError, match=r"wanted|has one|between"):
        Answers(*wrong)


def test_nothing_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("x", encoding="utf-8")
    with pytest.raises(FileExistsError):
        write_fresh(tmp_path, Answers("T", NAMES[:3], 1640))
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_every_file_of_the_template_is_explained_at_its_top() -> None:
    for name, text in fresh_files(Answers("T", NAMES[:3], 1640)):
        assert text.startswith("# "), name
        assert "$" not in text, name
    assert {path.name for path in TEMPLATE.iterdir()} >= {"mod.yaml", "scenario.yaml", "events.yaml", "tests.yaml"}


def test_the_editor_finds_the_schemas(tmp_path: Path) -> None:
    write_fresh(tmp_path / "x", Answers("T", NAMES[:3], 1640))
    assert {path.stem for path in (tmp_path / "x" / ".schema").iterdir()} == set(GLOBS)
    assert "./.schema/people.json" in (tmp_path / "x" / ".vscode" / "settings.json").read_text(encoding="utf-8")
