"""The what-ifs of 1922: the twelve factors with their tests, every causal claim, and the nine that combine."""

from __future__ import annotations

import pytest

from game.scenario import Scenario, inspect, load
from game.scenario.models import WhatIf
from game.scenario.what_ifs import read_what_ifs
from game.studies.what_ifs_page import PAGE, page

SCENARIO = load("1922")
WHAT_IFS = read_what_ifs(SCENARIO.path)

TESTS = {
    "f01": 1, "f02": 3, "f03": 3, "f04": 1, "f05": 1, "f06": 1,
    "f07": 4, "f08": 3, "f09": 3, "f10": 2, "f11": 3, "f12": 3,
}  # fmt: skip
"""How many tests the study of causes names for each factor."""

FACTS = {
    "s01": "a judgement on later decades",
    "s02": "a name and a date",
    "s06": "a name and a date",
    "s07": "who did the work, and what it shows of him",
    "s08": "what Lenin felt",
    "s10": "when the struggle began",
    "s11": "who the contenders were",
    "s13": "what two men thought",
    "s15": "a date",
    "s19": "when Lenin saw what",
    "s22": "what Trotsky thought",
    "s27": "a name",
    "s33": "what the opposition wanted",
    "s40": "what Bukharin feared",
}
"""Claims that nothing is said to follow from, and why; any other is a cause and has a what-if."""


@pytest.mark.parametrize("what_if", WHAT_IFS, ids=lambda one: one.id)
def test_each_is_whole_and_clean(what_if: WhatIf) -> None:
    assert what_if.question.startswith("What if")
    assert what_if.question_ru.startswith("Что, если бы")
    assert what_if.claim.endswith(".")
    assert what_if.argued_by
    assert what_if.doubted_by
    assert what_if.sources
    assert what_if.doc
    assert what_if.id.startswith(what_if.factor)
    scenario, problems = inspect("1922", [what_if.id])
    assert scenario is not None
    assert [one for one in problems if one.severity != "hint"] == []
    assert scenario.hash != SCENARIO.hash
    assert (scenario.world != SCENARIO.world).all()
    # the luck of an event is addressed by its number: one that is added comes after all others
    assert numbers(SCENARIO).items() <= numbers(scenario).items()


def test_the_twelve_factors_have_their_tests() -> None:
    assert len(WHAT_IFS) >= 30
    for factor, least in TESTS.items():
        assert sum(one.factor == factor for one in WHAT_IFS) >= least, factor


def test_every_causal_claim_has_a_what_if() -> None:
    known = {claim.id for claim in SCENARIO.contents.claims}
    tested = {claim for one in WHAT_IFS for claim in one.claims}
    assert tested <= known
    assert set(FACTS) <= known
    assert known - tested <= set(FACTS), "a causal claim that nothing tests"


def test_the_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(SCENARIO), "python -m game.studies.what_ifs_page"


EXAM = {
    "General Secretary's post", "enrolment", "ban on factions", "funeral", "opponents' errors", "flexibility",
    "socialism in one country",
}  # fmt: skip


def test_nine_are_attributed_and_cover_the_examination() -> None:
    nine = [one for one in WHAT_IFS if one.attributed]
    assert len(nine) == 9
    assert {one.exam for one in WHAT_IFS} - {""} == EXAM
    assert {one.exam for one in nine} - {""} == EXAM
    assert {one.kind for one in nine} == {"actor", "structure"}
    assert len({(one.factor, one.exam) for one in nine}) == 9


def numbers(scenario: Scenario) -> dict[str, int]:
    return {event.id: at for at, event in enumerate(scenario.contents.events)}


def test_the_nine_combine_in_any_order_and_leave_events_their_numbers() -> None:
    """Otherwise a combination would depend on how it is named, and a pair would not share its luck."""
    nine = [one.id for one in WHAT_IFS if one.attributed]
    every, backwards = load("1922", nine), load("1922", nine[::-1])
    assert every.hash == backwards.hash
    assert (every.world == backwards.world).all()


@pytest.mark.parametrize("step", [1, *(pytest.param(step, marks=pytest.mark.long) for step in (2, 3, 4))])
def test_two_of_the_nine_combine_in_either_order(step: int) -> None:
    """The steps 1 to 4 around the nine make all pairs."""
    nine = [one.id for one in WHAT_IFS if one.attributed]
    for one, two in zip(nine, nine[step:] + nine[:step], strict=True):
        assert load("1922", [one, two], thorough=False).hash == load("1922", [two, one], thorough=False).hash
