"""Scenarios that stand on others: how they are merged, and where each mistake is said to stand."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from game.places import SHELF
from game.scenario import Scenario, inspect, load, restore
from game.scenario.lineage import MOST_PARENTS

Child = Callable[..., Path]
HEAD = "format: 2\nid: child\nextends: small\n"


def write(folder: Path, files: dict[str, str]) -> Path:
    """Write a scenario's files: names are stems, ``.yaml`` is added."""
    for name, text in files.items():
        path = folder / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def child(small: Path) -> Child:
    """Make a scenario beside the small one that extends it."""

    def make(outline: str = "", name: str = "child", **files: str) -> Path:
        return write(small.parent / name, {"scenario": HEAD + outline, **files})

    return make


def only(scenario: Scenario, key: str, name: str) -> Any:
    """The item of an id."""
    field = "person" if key == "leaders" else "id"
    (item,) = [one for one in getattr(scenario.contents, key) if getattr(one, field) == name]
    return item


def test_a_child_without_a_word_of_its_own_is_its_parent(child: Child, small: Path) -> None:
    scenario, problems = inspect(child())
    assert scenario is not None
    assert problems == ()
    assert scenario.id == "child"
    assert (scenario.world == load(small).world).all()


def test_what_is_added_patched_and_removed(child: Child) -> None:
    scenario = load(child(
        "title: The Dry Harbour\nsettings: {secret_ballot: true}\nflags:\n  - {id: drought, doc: No rain.}\n",
        people="people:\n  - {id: hart, name: H, name_ru: Х, short: H, short_ru: Х, born: 1880, traits: {oratory: 1,\n"
        "     administration: 2, theory: 3, cunning: 4, ambition: 5, prestige: 6, health: 7}}\n"
        "patch:\n  - {id: dunn, traits: {cunning: 99}, stances: {tolls: null, board: 7}, patron: null}\n",
        events="remove: [gray_rises]\npatch:\n"
        "  - id: complaints\n    effects: [mood(all, tolls, -9), flag(drought, 1), 'flag(tolls_raised, 1)']\n"
        "    when: flag(drought) < 1\n",
    ))  # fmt: skip
    people = [person.id for person in scenario.contents.people]
    assert people == ["ada", "boris", "clara", "dunn", "falk", "gray", "hart"]
    dunn = only(scenario, "people", "dunn")
    assert (dunn.traits.cunning, dunn.traits.oratory, dunn.stances, dunn.patron) == (99, 30, {"board": 7}, None)
    assert [event.id for event in scenario.contents.events] == ["illness", "complaints", "will_found"]
    complaints = only(scenario, "events", "complaints")
    assert complaints.effects == ("mood(all, tolls, -9)", "flag(drought, 1)", "flag(tolls_raised, 1)")
    assert complaints.title == "Complaints"
    outline = scenario.contents.outline
    assert (outline.title, outline.quarters) == ("The Dry Harbour", 8)
    assert outline.settings.secret_ballot
    assert outline.settings.ban_on_factions
    assert [flag.id for flag in outline.flags] == ["tolls_raised", "letters", "drought"]


def test_a_removed_id_can_be_added_anew(child: Child) -> None:
    anew = "doctrines:\n  - {id: free_port, name: Free, issue: board, pull: 5, from: 1923, sources: [ledger]}\n"
    scenario = load(child(doctrines="remove: [free_port]\n" + anew))
    assert only(scenario, "doctrines", "free_port").issue == "board"


def test_everything_of_a_kind_can_be_replaced(child: Child) -> None:
    folder = child(events="remove: all\nevents:\n  - {id: rain, title: Rain, text: At last.}\n")
    scenario, problems = inspect(folder)
    assert problems == ()
    assert scenario is not None
    assert [event.id for event in scenario.contents.events] == ["rain"]


def test_the_last_of_a_chain_speaks_last(child: Child, small: Path) -> None:
    child(name="middle", issues="patch: [{id: tolls, line: 30, left: L}]\n")
    last = write(small.parent / "last", {
        "scenario": HEAD.replace("small", "middle").replace("child", "last"),
        "issues": "patch: [{id: tolls, line: 50}]\n",
    })  # fmt: skip
    tolls = only(load(last), "issues", "tolls")
    assert (tolls.line, tolls.left) == (50, "L")


def test_a_child_is_one_whole_in_hash_and_save(child: Child) -> None:
    folder = child("flags_at_start: {letters: 4}\n", issues="patch: [{id: tolls, line: 30}]\n")
    scenario = load(folder)
    again = restore(json.loads(json.dumps(scenario.resolved())))
    assert again.hash == scenario.hash
    assert (again.world == scenario.world).all()


def test_a_parent_of_the_shelf_is_found_by_its_name(tmp_path: Path) -> None:
    scenario = load(write(tmp_path / "x", {"scenario": "format: 2\nid: x\nextends: 1922\n"}))
    assert len(scenario.contents.people) > 100


SHORT = "  - {id: ada, patron: boris}\n"

# file, its text, code, file it is said of, the text that stands at the place, words, suggestion
MISTAKES = [
    ("people", "people:\n" + SHORT, "twice", "people", "ada, patron", "there already, in small/people.yaml:2", "patch"),
    ("people", "patch:\n  - {id: adda, patron: boris}\n", "unknown_name", "people", "adda", "in people", "'ada'"),
    ("people", "patch:\n  - {patron: boris}\n", "patch", "people", "{patron", "the 'id'", "id: ..."),
    ("people", "patch:\n  - ada\n", "patch", "people", "ada", "the 'id'", ""),
    ("people", "patch: {id: ada}\n", "wrong_kind", "people", "{id", "must be a list", ""),
    ("leaders", "patch:\n  - {id: ada, capital: 3}\n", "patch", "leaders", "{id", "the 'person'", ""),
    ("people", "remove: [adda]\n", "unknown_name", "people", "adda", "in people", "'ada'"),
    ("people", "remove: everything\n", "wrong_kind", "people", "everything", "must be a list", ""),
    ("people", "remove: [7]\n", "wrong_kind", "people", "7", "an id is wanted", ""),
    ("doctrines", "remove: [free_port, free_port]\n", "unknown_name", "doctrines", "free_port]", "",
     "removed in doctrines.yaml:1"),
    ("people", "patch:\n  - {id: dunn, traits: {cunning: 101}}\n", "range", "people", "101", "at most 100", ""),
    ("people", "patch:\n  - {id: dunn, patron: gray}\n", "unknown_name", "people", "gray", "not a leader", ""),
    ("people", "patch:\n  - {id: dunn, traits: {cuning: 1}}\n", "unknown_key", "people", "cuning", "", "cunning"),
    ("people", "patch:\n  - {id: dunn, name: null}\n", "missing", "people", "null", "'name' is missing", ""),
    ("people", "patch:\n  - {id: dunn, traits: 5}\n", "wrong_kind", "people", "5", "a mapping", ""),
    ("people", "pach:\n  - {id: dunn}\n", "unknown_key", "people", "pach", "'pach'", ""),
    ("events", "patch:\n  - {id: complaints, when: flag(letter) > 0}\n", "unknown_name", "events", "letter)",
     "no flag 'letter'", "letters"),
    ("events", "patch:\n  - id: complaints\n    effects:\n      - mood(all, tolls, -500)\n", "effect_range", "events",
     "-500", "", ""),
    ("issues", "patch: [{id: tolls, sponsor: dunn}]\n", "unknown_name", "issues", "dunn", "not a leader", ""),
    ("offices", "remove: [north_quay]\n", "unknown_name", "small/regions", "north_quay", "no office",
     "removed in offices.yaml:1"),
    ("doctrines", "doctrines:\n  - {id: a, name: A, issue: tolls, pull: 0, from: 1923}\n"
     "  - {id: a, name: A, issue: tolls, pull: 0, from: 1923}\n", "twice", "doctrines", "a, name", "given twice", ""),
]  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda one: f"{one[0]}-{one[2]}-{one[4][:8]}")
def test_each_mistake_is_said_of_the_file_that_made_it(mistake: tuple[str, ...], child: Child) -> None:
    file, text, code, where, begins, words, suggestion = mistake
    folder = child(**{file: text})
    problems = [one for one in inspect(folder)[1] if one.severity == "error"]
    assert [one.code for one in problems] == [code], problems
    (problem,) = problems
    assert problem.file == f"{where}.yaml"
    assert words in problem.message
    assert suggestion in problem.suggestion
    path = folder.parent / where if "/" in where else folder / where
    lines = path.with_suffix(".yaml").read_text(encoding="utf-8").split("\n")
    assert lines[problem.line - 1] == problem.source
    assert problem.source[problem.column - 1 :].startswith(begins)


def test_a_mistake_of_the_parent_is_said_of_the_parent(child: Child, small: Path) -> None:
    path = small / "issues.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("line: ", "line: 1", 1), encoding="utf-8")
    child(issues="patch: [{id: board, line: 500}]\n")
    problems = inspect(small.parent / "child")[1]
    assert {problem.file for problem in problems} == {"small/issues.yaml", "issues.yaml"}


@pytest.mark.parametrize("word", ["patch", "remove"])
def test_a_scenario_that_stands_alone_has_nothing_to_change(word: str, edited: Callable[[str, str, str], Path]) -> None:
    folder = edited("issues.yaml", "issues:\n", f"{word}: []\nissues:\n")
    (problem,) = inspect(folder)[1]
    assert (problem.code, problem.line) == ("unknown_key", 1)
    assert "extends another" in problem.suggestion


def test_format_and_id_are_a_childs_own(child: Child) -> None:
    folder = child()
    (folder / "scenario.yaml").write_text("extends: small\n", encoding="utf-8")
    (problem,) = inspect(folder)[1]
    assert (problem.code, problem.message) == ("missing", "'format' and 'id' are missing")


HOSTILE = [
    "../small", "../../etc", "/etc", ".", "..", "small/", "small/.", "small\\\\x", "C:small", "~", "'~'", "~root",
    "file:///etc", "'small '", "''", "-small", "sm\u0430ll", "[small]", "{small: 1}", "true", "1.5", "x" * 65,
    "'small\\0'", "$HOME", "'%00'",
]  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_leads_outside(name: str, child: Child) -> None:
    folder = child()
    text = f"format: 2\nid: child\nextends: {name}\n"
    (folder / "scenario.yaml").write_text(text, encoding="utf-8")
    problems = inspect(folder)[1]
    if name == "~":  # null: it stands alone
        assert {problem.code for problem in problems} >= {"missing", "missing_file"}
        return
    assert [problem.code for problem in problems] == ["extends"], problems
    assert problems[0].line == 3


def test_a_link_to_somewhere_else_is_no_neighbour(child: Child, small: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "deep" / "elsewhere"
    elsewhere.parent.mkdir()
    small.rename(elsewhere)
    small.symlink_to(elsewhere, target_is_directory=True)
    assert [problem.code for problem in inspect(child())[1]] == ["extends"]


def test_a_name_nobody_has_is_corrected(child: Child) -> None:
    folder = child()
    (folder / "scenario.yaml").write_text(HEAD.replace("small", "smal"), encoding="utf-8")
    (problem,) = inspect(folder)[1]
    assert (problem.code, problem.suggestion) == ("extends", "did you mean 'small'?")


@pytest.mark.parametrize("names", [["a"], ["a", "b"], ["a", "b", "c"]])
def test_a_circle_is_shown_whole(names: Sequence[str], tmp_path: Path) -> None:
    for at, name in enumerate(names):
        after = names[(at + 1) % len(names)]
        write(tmp_path / name, {"scenario": f"format: 2\nid: {name}\nextends: {after}\n"})
    (problem,) = inspect(tmp_path / "a")[1]
    assert problem.code == "cycle"
    assert " extends ".join([*names, "a"]) in problem.message
    assert problem.file == ("scenario.yaml" if len(names) == 1 else f"{names[-1]}/scenario.yaml")
    assert problem.line == 3


@pytest.mark.parametrize("more", [0, 1])
def test_eight_parents_and_no_more(more: int, small: Path) -> None:
    before = "small"
    for at in range(MOST_PARENTS + more):
        folder = write(small.parent / f"g{at}", {"scenario": f"format: 2\nid: g{at}\nextends: {before}\n"})
        before = f"g{at}"
    codes = [problem.code for problem in inspect(folder)[1]]
    assert codes == (["chain"] if more else [])


def test_a_parent_that_cannot_be_read_is_the_one_complaint(child: Child, small: Path) -> None:
    (small / "scenario.yaml").write_text("format: 2\nid: [\n", encoding="utf-8")
    problems = inspect(child())[1]
    assert [problem.file for problem in problems] == ["small/scenario.yaml"]


def test_a_child_that_cannot_be_read_says_only_so(child: Child) -> None:
    folder = child()
    (folder / "scenario.yaml").write_text("extends: small\nformat: 2\nid: [\n", encoding="utf-8")
    assert [problem.code for problem in inspect(folder)[1]] == ["syntax"]


def test_the_shelf_is_before_the_neighbours(tmp_path: Path) -> None:
    write(tmp_path / "1922", {"scenario": "format: 2\nid: false_one\n"})
    scenario = load(write(tmp_path / "x", {"scenario": "format: 2\nid: x\nextends: 1922\n"}))
    assert scenario.contents.issues == load(SHELF / "1922").contents.issues
