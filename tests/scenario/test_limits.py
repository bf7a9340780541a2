"""What the rules can hold, the numbers they want, and what can be known beforehand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.rules import names as limits
from game.rules.numbers import NUMBERS
from game.scenario import ProblemsError, inspect, load, restore
from game.scenario.build import Sheet
from game.scenario.effect_lists import piece
from game.scenario.foresight import Foresight
from game.scenario.lowering import compile_condition

Edit = Callable[[str, str, str], Path]


def told(folder: Path) -> list[tuple[str, str]]:
    return [(one.code, one.message) for one in inspect(folder)[1]]


def write_constants(folder: Path, rows: list[str]) -> None:
    (folder / "numbers.yaml").write_text("\n".join(["numbers:", *rows, ""]), encoding="utf-8")


def constants() -> list[str]:
    return [f"  - {{id: {one.name}, value: {one.low}, reason: x}}" for one in NUMBERS]


def test_numbers_that_are_left_out_are_the_standard_ones(small: Path) -> None:
    standard = {one.id: one.value for one in load("1922").contents.numbers}
    write_constants(small, constants()[:-2])
    scenario = load(small)
    assert scenario.problems == ()
    values = {one.id: one.value for one in scenario.contents.numbers}
    assert [values[one.name] for one in NUMBERS[-2:]] == [standard[one.name] for one in NUMBERS[-2:]]
    assert values[NUMBERS[0].name] == NUMBERS[0].low
    (small / "numbers.yaml").unlink()
    scenario = load(small)
    assert {one.id: one.value for one in scenario.contents.numbers} == standard
    assert (restore(scenario.resolved()).world == scenario.world).all()


def test_a_saved_scenario_has_all_its_numbers(small: Path) -> None:
    resolved = load(small).resolved()
    del resolved["numbers"][-2:]
    with pytest.raises(ProblemsError, match=f"2 numbers are missing: {NUMBERS[-2].name}, {NUMBERS[-1].name}"):
        restore(resolved)


def test_a_misspelt_number_is_not_a_missing_one_too(small: Path) -> None:
    write_constants(small, [row.replace(f"id: {NUMBERS[0].name}", f"id: {NUMBERS[0].name}x") for row in constants()])
    (problem,) = inspect(small)[1]
    assert problem.code == "unknown_number"
    assert problem.suggestion == f"did you mean '{NUMBERS[0].name}'?"


def test_a_number_of_no_rule(small: Path) -> None:
    write_constants(small, [*constants(), "  - {id: zzzz, value: 1, reason: x}"])
    assert told(small) == [("unknown_number", "there is no number 'zzzz'")]


def test_a_number_out_of_range(small: Path) -> None:
    one = NUMBERS[0]
    write_constants(small, [row.replace(f"value: {one.low}, reason", f"value: {one.high + 1}, reason")
                            if one.name in row else row for row in constants()])  # fmt: skip
    ((code, message),) = told(small)
    assert code == "range"
    assert f"{one.low}..{one.high}" in message


@pytest.mark.parametrize(
    ("limit", "words"),
    [("ASKS", "2 asks"), ("OPTIONS", "4 options"), ("EFFECTS", "13 effects"), ("WORDS", "words of conditions")],
)
def test_the_tables_of_the_rules_are_large_enough(
    limit: str, words: str, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, limit, 1)
    ((code, message),) = told(small)
    assert code == "too_many"
    assert words in message


def test_too_many_flags(edited: Edit) -> None:
    flags = "".join(f"  - {{id: f{at}}}\n" for at in range(limits.FLAGS - 1))
    assert ("too_many", "more than 96 flags") in told(edited("scenario.yaml", "flags:\n", "flags:\n" + flags))


def test_too_many_endings(edited: Edit) -> None:
    one = "  - {id: e%d, leader: each, when: ban, title: x, text: x, sources: [ledger]}\n"
    more = "".join(one % at for at in range(30))
    folder = edited("endings.yaml", "endings:\n", "endings:\n" + more)
    assert told(folder) == [("too_many", f"more than {limits.ENDINGS} endings")]


def test_no_delegates_at_all(edited: Edit) -> None:
    edited("regions.yaml", "{1922-04: 60.5, 1923-04: 50}", "{1922: 0}")
    folder = edited("regions.yaml", "{1922-04: 39.5, 1923-04: 50}", "{1922: 0}")
    assert told(folder) == [("shares", "in April to June 1922 no region has delegates")]


def test_a_missing_outline(small: Path) -> None:
    (small / "scenario.yaml").unlink()
    assert told(small) == [("missing_file", "scenario.yaml is missing: it says what the scenario is")]


@pytest.mark.parametrize("name", ["people", "leaders", "bodies", "offices", "regions", "issues", "endings"])
def test_a_missing_file_is_told_once(name: str, small: Path) -> None:
    (small / f"{name}.yaml").unlink()
    assert told(small) == [("missing_file", f"{name}.yaml is missing")]


@pytest.mark.parametrize("name", ["calendar", "economy", "doctrines", "documents", "events", "milestones", "record"])
def test_files_that_may_be_missing(name: str, small: Path) -> None:
    for path in (small / "events").iterdir():
        path.unlink()
    (small / "events").rmdir()
    (small / f"{name}.yaml").unlink(missing_ok=True)
    for speaker in ("milestones", "record"):
        (small / f"{speaker}.yaml").unlink(missing_ok=True)  # they speak of the others
    assert {one.severity for one in inspect(small)[1]} <= {"warning", "hint"}


def test_an_outline_that_is_a_list(small: Path) -> None:
    (small / "scenario.yaml").write_text("- format: 1", encoding="utf-8")
    assert told(small) == [("wrong_kind", "scenario.yaml must be keys and values, 'format: 1' first")]


@pytest.mark.parametrize("text", ["people", "- a", "people: {a: 1}", "people: 5"])
def test_a_file_of_another_shape(text: str, small: Path) -> None:
    (small / "people.yaml").write_text(text, encoding="utf-8")
    assert [code for code, _ in told(small)] == ["wrong_kind"]


def test_dates_of_death_to_the_day(edited: Edit) -> None:
    edited("people.yaml", "died: 1923-02", "died: 1923-02-10")
    folder = edited("offices.yaml", "{person: ada, from: 1922-04, until: 1924}", "{person: boris, from: 1923-02-20}")
    assert [code for code, _ in told(folder)] == ["dead"]
    edited("offices.yaml", "1923-02-20", "1923-02")
    assert told(folder) == []


def test_a_value_outside_its_field_is_never_written(small: Path) -> None:
    sheet = Sheet(load(small).survey)
    with pytest.raises(ValueError, match=r"oratory\[1\] = 101: outside 0..100 points"):
        sheet.put("oratory", 101, 1)
    sheet.put("a_field_the_rules_do_not_have", 1)


@pytest.mark.parametrize(
    ("text", "turn", "known"),
    [
        ("after 1923", 0, 0), ("after 1923", 3, 1), ("ban", 0, None), ("ban and after 1923", 0, 0),
        ("ban or before 1923", 0, 1), ("ban or after 1923", 0, None), ("not after 1923", 0, 1), ("not ban", 0, None),
        ("turn * 2 + 1 = 7", 3, 1), ("abs(-turn) > 2", 3, 1), ("-crisis > 2", 3, None), ("fired(gray_rises)", 2, 0),
        ("fired(gray_rises)", 3, None), ("chose(illness, speak)", 0, None), ("last_quarter", 7, 1),
        ("turn / 0 = 0", 1, 1),
    ],
)  # fmt: skip
def test_what_is_known_beforehand(text: str, turn: int, known: int | None, small: Path) -> None:
    survey = load(small).survey
    assert Foresight(survey).at(compile_condition(text, survey.register), turn) == known


def test_a_choice_cannot_come_before_its_question(edited: Edit) -> None:
    edited("people.yaml", "died: 1923-02", "died: 1953-02")
    survey = load(edited("events/1922.yaml", "date: 1922-05-26", "date: 1923-05-26")).survey
    rows = compile_condition("chose(illness, speak)", survey.register)
    assert [Foresight(survey).at(rows, turn) for turn in (3, 4)] == [0, None]


def test_pieces_of_an_effect() -> None:
    assert piece(["a(b", "c)"], 0, 2) == (0, 2)
    assert piece(["a(b", "c)"], 0, 5) == (1, 0)
    assert piece(["a(b", "c)", "d(e)"], 1, 3) == (2, 3)
