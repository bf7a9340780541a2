"""How problems are told: one for each cause, with the line and a caret, as JSON, for GitHub."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from game.scenario import Problem, ProblemsError, inspect, load
from game.scenario.codes import CODES, explain
from game.scenario.handbook import FOLDER, PAGES
from game.scenario.problems import did_you_mean
from game.scenario.rendering import as_github, as_json, as_text, count

Edit = Callable[[str, str, str], Path]
ONE = Problem("a.yaml", 3, 5, "error", "missing", "'x' is missing", "add it", "  - y: 1")


def test_text_with_a_caret() -> None:
    assert as_text([ONE]) == (
        "a.yaml:3:5: error missing: 'x' is missing\n    3 |   - y: 1\n      |     ^\n    add it\n1 error"
    )


def test_a_problem_of_a_whole_file_has_no_line() -> None:
    assert as_text([Problem("a.yaml", 0, 0, "warning", "stray_file", "not read")]).splitlines()[0] == (
        "a.yaml: warning stray_file: not read"
    )


def test_a_long_line_is_cut_around_the_caret() -> None:
    text = as_text([Problem("a.yaml", 1, 301, "error", "type", "x", "", "y" * 300 + "z" + "y" * 300)])
    line, caret = text.splitlines()[1:3]
    assert line[caret.index("^")] == "z"
    assert len(line) < 120


def test_fifty_are_shown_and_the_rest_counted() -> None:
    many = [Problem("a.yaml", at, 1, "error", "type", "x") for at in range(1, 61)]
    text = as_text(many)
    assert "... and 10 more" in text
    assert text.endswith("60 errors")
    assert len(json.loads(as_json(many))) == 60


def test_nothing_moves_the_terminal() -> None:
    text = as_text([Problem("a.yaml", 1, 1, "error", "type", "a\x1b[2Jb\nc", "\u202e", "x\x9b")])
    assert all(one.isprintable() or one == "\n" for one in text)


def test_json() -> None:
    assert json.loads(as_json([ONE])) == [
        {"file": "a.yaml", "line": 3, "column": 5, "severity": "error", "code": "missing",
         "message": "'x' is missing", "suggestion": "add it"},
    ]  # fmt: skip


def test_github() -> None:
    strange = Problem("a,b.yaml", 3, 5, "hint", "missing", "50% of\nthem", "x")
    assert as_github([ONE, strange]).splitlines() == [
        "::error file=a.yaml,line=3,col=5,title=missing::'x' is missing (add it)",
        "::notice file=a%2Cb.yaml,line=3,col=5,title=missing::50%25 of%0Athem (x)",
    ]


def test_count() -> None:
    assert count([]) == "no problems"
    assert count([ONE, Problem("a", 0, 0, "hint", "never", "x")]) == "1 error, 1 hint"


def test_codes_are_explained() -> None:
    assert all(len(explain(code)) > 20 for code in CODES)
    with pytest.raises(KeyError):
        explain("nonsense")
    with pytest.raises(ValueError, match="not a code"):
        Problem("a", 1, 1, "error", "nonsense", "x")


@pytest.mark.parametrize("name", sorted(PAGES))
def test_the_handbook_keeps_up_with_the_code(name: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8") == PAGES[name](), "run: python -m game.scenario.handbook"


def test_did_you_mean() -> None:
    assert did_you_mean("charsima", ["charisma", "health"]) == "did you mean 'charisma'?"
    assert did_you_mean("x", ["charisma"]) == ""


def test_the_exception_carries_everything(edited: Edit) -> None:
    folder = edited("people.yaml", "party_since: 1912", "party_since: 1860")
    with pytest.raises(ProblemsError) as caught:
        load(folder)
    (problem,) = caught.value.problems
    assert problem.where == "people.yaml:60:18"
    assert "joins before he is born" in str(caught.value)


def test_one_cause_one_message(edited: Edit) -> None:
    """A misspelt key is an unknown key and a missing one; it is told once."""
    folder = edited("people.yaml", "oratory: 40, administration: 92", "oratory: 40, adminstration: 92")
    (problem,) = inspect(folder)[1]
    assert problem.code == "unknown_key"
    assert problem.suggestion == "did you mean 'administration'?"


def test_one_broken_file_hides_no_other(edited: Edit) -> None:
    edited("people.yaml", "name: Otto Gray", "name: Otto: Gray")
    folder = edited("offices.yaml", "weight: 60", "weight: 600")
    assert [(one.file, one.code) for one in inspect(folder)[1]] == [
        ("offices.yaml", "range"),
        ("people.yaml", "syntax"),
    ]


def test_one_broken_item_hides_no_other(edited: Edit) -> None:
    edited("people.yaml", "ambition: 60, prestige: 20", "ambition: 600, prestige: 20")
    edited("people.yaml", "ambition: 40, prestige: 30", "ambition: 400, prestige: 30")
    folder = edited("offices.yaml", "holder: ada", "holder: adda")
    assert [one.code for one in inspect(folder)[1]] == ["unknown_name", "range", "range"]


def test_an_unknown_name_in_many_places_is_told_once(edited: Edit) -> None:
    folder = edited("sources.yaml", "id: ledger", "id: ledgers")
    (problem,) = [one for one in inspect(folder)[1] if one.severity == "error"]
    assert "did you mean 'ledgers'?; also " in problem.suggestion
    assert "more places" in problem.suggestion


def test_warnings_can_be_ignored_where_they_stand(edited: Edit) -> None:
    folder = edited("people.yaml", "confidence: high", "confidence: high\n    fate_ru: no")
    assert [one.code for one in load(folder).problems] == ["old_boolean"]
    folder = edited("people.yaml", "fate_ru: no", "fate_ru: no  # check: ignore old_boolean")
    assert load(folder).problems == ()


def test_errors_cannot_be_ignored(edited: Edit) -> None:
    folder = edited("offices.yaml", "weight: 60", "weight: 600  # check: ignore range")
    assert [one.code for one in inspect(folder)[1]] == ["range"]
