"""What-ifs: laid over a scenario like a child's patches, and refused like them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.scenario import ProblemsError, inspect, load
from game.scenario.check_what_ifs import inspect_what_ifs
from game.scenario.load import restore
from game.scenario.what_ifs import read_what_ifs

from .test_extends import only, write

WhatIf = Callable[..., Path]
HEAD = "id: dry\nquestion: What if it had not rained?\nkind: structure\nfactor: f08\ndoc: No rain.\nsources: [ledger]\n"


@pytest.fixture
def with_what_if(small: Path) -> WhatIf:
    """Give the small scenario a what-if."""

    def make(text: str, name: str = "dry") -> Path:
        write(small / "what_ifs", {name: text})
        return small

    return make


def test_it_changes_every_kind_of_thing(with_what_if: WhatIf) -> None:
    folder = with_what_if(
        HEAD + "scenario: {settings: {secret_ballot: true}, flags_at_start: {letters: 2}}\n"
        "people: {patch: [{id: dunn, traits: {cunning: 1}}]}\n"
        "events:\n  remove: [gray_rises]\n  patch: [{id: complaints, hazard: 0}]\n"
        "  add: [{id: rain, title: Rain, text: At last.}]\n"
    )
    assert not load(folder).contents.outline.settings.secret_ballot
    scenario, problems = inspect(folder, ["dry"])
    assert scenario is not None
    assert problems == ()
    assert scenario.what_ifs[0].question == "What if it had not rained?"
    assert scenario.contents.outline.settings.secret_ballot
    assert only(scenario, "people", "dunn").traits.cunning == 1
    assert [event.id for event in scenario.contents.events] == ["illness", "complaints", "will_found", "rain"]
    assert scenario.hash != load(folder).hash


def test_what_only_a_what_if_names_is_used(with_what_if: WhatIf, edited: Callable[[str, str, str], Path]) -> None:
    edited("sources.yaml", "sources:\n", "sources:\n  - {id: almanac, cite: Weather}\n")
    folder = edited("scenario.yaml", "flags:\n", "flags:\n  - {id: wet}\n")
    assert {problem.code for problem in inspect(folder)[1]} == {"unused_source", "unused_flag"}
    with_what_if(
        HEAD.replace("[ledger]", "[almanac]")
        + "events: {add: [{id: rain, title: Rain, text: At last., effects: ['flag(wet, 1)']}]}\n"
    )
    assert inspect(folder)[1] == ()


def test_a_saved_scenario_keeps_the_order_of_its_events(with_what_if: WhatIf) -> None:
    folder = with_what_if(HEAD + "events:\n  add: [{id: rain, title: Rain, text: At last.}]\n")
    scenario = load(folder, ["dry"])
    again = restore(scenario.resolved())
    assert again.hash == scenario.hash
    assert (again.world == scenario.world).all()


def test_all_are_read_with_what_they_say(with_what_if: WhatIf) -> None:
    folder = with_what_if(HEAD + "claim: Rain decides.\nargued_by: [Ledger]\nexam: weather\n")
    (found,) = read_what_ifs(folder)
    assert (found.claim, found.argued_by, found.exam) == ("Rain decides.", ("Ledger",), "weather")
    assert not found.attributed
    with_what_if("id: wet\n", "wet")
    with pytest.raises(ProblemsError):
        read_what_ifs(folder)


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        (HEAD.replace("structure", "weather"), "choice", "'kind' must be 'actor' or 'structure'"),
        (HEAD.replace("factor: f08\n", ""), "missing", "'factor' is missing"),
        (HEAD + "people: {patch: [{id: dun, traits: {cunning: 1}}]}\n", "unknown_name", "nothing with the id 'dun'"),
        (HEAD + "people: {patch: [{id: dunn, patron: nobody}]}\n", "unknown_name", "there is no leader 'nobody'"),
    ],
)
def test_a_broken_one_is_told_before_it_is_asked(with_what_if: WhatIf, text: str, code: str, words: str) -> None:
    folder = with_what_if(text)
    scenario, problems = inspect(folder)
    assert scenario is not None
    assert problems == ()
    (problem,) = inspect_what_ifs(folder, problems)
    assert (problem.file, problem.severity, problem.code) == ("what_ifs/dry.yaml", "error", code)
    assert words in problem.message
    assert inspect_what_ifs(folder, [problem]) == ()


def test_each_is_judged_by_itself_on_ground_that_all_share(with_what_if: WhatIf) -> None:
    with_what_if(HEAD.replace("dry", "a_takes") + "people: {remove: [dunn]}\nsources: {add: []}\n", "a_takes")
    with_what_if(HEAD.replace("dry", "b_bends") + "people: {patch: [{id: dunn, traits: {cunning: 900}}]}\n", "b_bends")
    folder = with_what_if(HEAD + "people: {patch: [{id: dunn, patron: nobody}]}\n")
    known = inspect(folder)[1]
    alone = [inspect(folder, [name])[1] for name in ("a_takes", "b_bends", "dry")]
    expected = list(dict.fromkeys(problem for problems in alone for problem in problems if problem not in known))
    wrong = [one for one in expected if one.severity == "error"]
    assert {one.file for one in wrong} >= {"what_ifs/a_takes.yaml", "what_ifs/b_bends.yaml", "what_ifs/dry.yaml"}
    told = list(inspect_what_ifs(folder, known))
    assert told == [one for one in expected if one in wrong or one.file.startswith("what_ifs/")]


def test_several_are_laid_one_over_the_other(with_what_if: WhatIf) -> None:
    with_what_if(HEAD + "issues: {patch: [{id: tolls, line: 10}, {id: board, line: 11}]}\n")
    folder = with_what_if(HEAD.replace("dry", "wet") + "issues: {patch: [{id: tolls, line: 20}]}\n", "wet")
    scenario = load(folder, ["dry", "wet"])
    assert [only(scenario, "issues", name).line for name in ("tolls", "board")] == [20, 11]


def test_a_child_may_use_those_of_its_parent(with_what_if: WhatIf) -> None:
    folder = with_what_if(HEAD + "issues: {patch: [{id: tolls, line: 10}]}\n")
    child = write(folder.parent / "child", {"scenario": "format: 2\nid: child\nextends: small\n"})
    assert only(load(child, ["dry"]), "issues", "tolls").line == 10


MISTAKES = [
    ("question: What if it had not rained?\n", "", "missing", "id", "'question' is missing"),
    ("kind: structure", "kind: chance", "choice", "chance", "'kind' must be"),
    ("id: dry", "id: wet", "id", "wet", "must have the id 'dry'"),
    ("doc: No", "dok: No", "unknown_key", "dok", "unknown key"),
    ("sources: [ledger]", "sources: [legder]", "unknown_name", "legder", "no source 'legder'"),
    ("sources: [ledger]", "peple: {add: []}", "unknown_key", "peple", "unknown key"),
    ("sources: [ledger]", "people: {ad: []}", "unknown_key", "ad", "unknown key"),
    ("sources: [ledger]", "people: {patch: {id: dunn}}", "wrong_kind", "{id", "must be a list"),
    ("sources: [ledger]", "people: {patch: [{id: dun}]}", "unknown_name", "dun", "with the id 'dun'"),
    ("sources: [ledger]", "people: {patch: [{id: dunn, patron: gray}]}", "unknown_name", "gray", "not a leader"),
    ("sources: [ledger]", "scenario: {quarters: 99}", "range", "99", "at most 48"),
    ("sources: [ledger]", "scenario: 5", "wrong_kind", "5", "a mapping"),
]  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda one: f"{one[2]}-{one[3]}")
def test_mistakes_in_a_what_if(mistake: tuple[str, ...], with_what_if: WhatIf) -> None:
    old, new, code, begins, words = mistake
    assert old in HEAD
    problems = inspect(with_what_if(HEAD.replace(old, new)), ["dry"])[1]
    assert [(one.file, one.code) for one in problems] == [("what_ifs/dry.yaml", code)], problems
    assert problems[0].source[problems[0].column - 1 :].startswith(begins)
    assert words in problems[0].message


@pytest.mark.parametrize("name", ["drry", "../people", "/etc/passwd", "", "dry.yaml", "a/b"])
def test_a_name_nobody_has(name: str, with_what_if: WhatIf) -> None:
    with pytest.raises(ProblemsError) as caught:
        load(with_what_if(HEAD), [name])
    (problem,) = caught.value.problems
    assert (problem.code, problem.line) == ("unknown_name", 0)
    assert "dry" in problem.suggestion
