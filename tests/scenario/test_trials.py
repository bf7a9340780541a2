"""The tests of a scenario: what an author expects, played; and what cannot be asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.campaign import Campaign
from game.scenario import inspect, load
from game.studies.plan import seed_of
from game.studies.trials import try_out


def trials(folder: Path, *lines: str) -> Path:
    """The small scenario with tests."""
    (folder / "tests.yaml").write_text("tests:\n" + "".join(f"  - {line}\n" for line in lines), encoding="utf-8")
    return folder


def test_tests_are_no_part_of_what_a_scenario_says(small: Path) -> None:
    before = load(small).hash
    assert load(trials(small, "{id: a, ending: drift}")).hash == before


def test_what_is_expected_is_looked_at_when_it_is_asked_for(small: Path) -> None:
    folder = trials(
        small,
        "{id: always, expect: turn >= 0, campaigns: 3}",
        "{id: close, expect: turn = 2, until: 1922-10, campaigns: 3}",
        "{id: end, expect: last_quarter, campaigns: 3}",
        "{id: not_yet, expect: turn > 2, until: 1922-10, at_most: 0, campaigns: 3}",
        "{id: wrong, expect: turn > 2, until: 1922-10, campaigns: 3}",
    )
    assert load(folder).problems == ()
    assert [(one.trial.id, one.met, one.passed) for one in try_out(load(folder))] == [
        ("always", 3, True), ("close", 3, True), ("end", 3, True), ("not_yet", 0, True), ("wrong", 0, False),
    ]  # fmt: skip


def test_choices_endings_and_settings(small: Path) -> None:
    folder = trials(
        small,
        "{id: waits, choose: {illness: {ada: wait}}, expect: 'chose(illness, ada, wait)', at_least: 40}",
        "{id: visits, choose: {illness: {ada: visit}}, expect: 'chose(illness, ada, wait)', at_most: 0}",
        "{id: drift, ending: drift, at_least: 0, campaigns: 12, seed: 4}",
        "{id: no_ban, settings: {ban_on_factions: false, harvests: -5}, expect: not ban and harvests < 0, until: 1922}",
    )
    found = {one.trial.id: one for one in try_out(load(folder))}
    assert all(one.passed for one in found.values())
    ended = 0
    for number in range(12):
        campaign = Campaign(load(small), seed_of(4, number))
        campaign.advance()
        ended += campaign.outcome == "drift"
    assert found["drift"].met == ended


MISTAKES = [
    ("{id: a}", "trial", "either 'expect'"),
    ("{id: a, ending: drift, expect: ban}", "trial", "either 'expect'"),
    ("{id: a, ending: drift, at_least: 60, at_most: 40}", "trial", "more than"),
    ("{id: a, ending: drft}", "unknown_name", "no ending 'drft'"),
    ("{id: a, expect: bann}", "term", "no term 'bann'"),
    ("{id: a, expect: 'prestige(self) > 0'}", "self", "no 'self'"),
    ("{id: a, expect: ban, until: 1925-01}", "calendar", "not in the calendar"),
    ("{id: a, expect: ban, settings: {guidence: 5}}", "choice", "no setting 'guidence'"),
    ("{id: a, expect: ban, settings: {guidance: 500}}", "choice", "from 0 to 100"),
    ("{id: a, expect: ban, choose: {illnes: {ada: wait}}}", "unknown_name", "no event 'illnes'"),
    ("{id: a, expect: ban, choose: {illness: {clara: wait}}}", "unknown_name", "does not ask clara"),
    ("{id: a, expect: ban, choose: {illness: {ada: wat}}}", "unknown_name", "no option 'wat'"),
    ("{id: a, expect: ban, campaigns: 0}", "range", "at least 1"),
]


@pytest.mark.parametrize(("line", "code", "words"), MISTAKES, ids=lambda one: str(one)[:30])
def test_mistakes(line: str, code: str, words: str, small: Path) -> None:
    (problem,) = inspect(trials(small, line))[1]
    assert (problem.file, problem.line, problem.code) == ("tests.yaml", 2, code)
    assert words in problem.message


def test_two_of_one_name(small: Path) -> None:
    (problem,) = inspect(trials(small, "{id: a, expect: ban}", "{id: a, expect: ban}"))[1]
    assert (problem.code, problem.message) == ("twice", "'a' is given twice; first in tests.yaml:2")
