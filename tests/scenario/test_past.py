"""A scenario that starts later than the one it stands on: what has happened by then, and what is no longer said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from game.rules.conditions import holds, value_of
from game.rules.events import ready
from game.rules.setup import begin
from game.rules.state import STATE, PlainState
from game.rules.world import PlainWorld
from game.scenario import Scenario, inspect, load
from game.scenario.survey import Compiler

from .test_extends import write

Later = Callable[..., Path]
LATER = "format: 2\nid: later\nextends: small\nstart: 1923-04\nquarters: 4\n"


@pytest.fixture
def later(small: Path) -> Later:
    """A scenario that begins in the fifth quarter of the small one: Hale has died in February 1923."""

    def make(outline: str = "", **files: str) -> Path:
        files.setdefault("offices", "patch: [{id: gazette, holder: clara}]\n")
        files.setdefault("bodies", "patch:\n  - {id: politburo, size: 2, full: [ada, clara]}\n"
                         "  - {id: committee, size: 6, full: [ada, clara, dunn, falk]}\n")  # fmt: skip
        return write(small.parent / "later", {"scenario": LATER + outline, **files})

    return make


def begun(scenario: Scenario) -> tuple[Any, Any]:
    """The first state, and the world."""
    world, state = PlainWorld(scenario.world), PlainState(np.zeros(1, STATE), True)
    begin(state, world, 7)
    return state, world


def number(scenario: Scenario, text: str) -> int:
    """What a condition's program gives in the first state; it is put behind those of the scenario."""
    rows = Compiler(scenario.register).condition(f"{text} >= 0")
    state, world = begun(scenario)
    start = 20_000
    for at, row in enumerate(rows[:-2]):
        for column, cell in enumerate(row):
            world.word[start + at, column] = cell
    return int(value_of(state, world, start, len(rows) - 2))


def truth(scenario: Scenario, text: str) -> bool:
    """Whether a condition holds in the first state."""
    rows = Compiler(scenario.register).condition(text)
    state, world = begun(scenario)
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            world.word[20_000 + at, column] = cell
    return bool(holds(state, world, 20_000, len(rows)))


def test_nothing_is_said_of_what_lies_behind(later: Later) -> None:
    scenario, problems = inspect(later())
    assert scenario is not None
    assert problems == ()


def test_dated_events_and_meetings_have_happened_as_in_history(later: Later) -> None:
    scenario = load(later())
    assert truth(scenario, "fired(illness) and fired(will_found) and fired(gray_rises) and not fired(complaints)")
    assert truth(scenario, "chose(illness, ada, visit) and chose(illness, boris, speak)")
    assert truth(scenario, "met(autumn) and not met(spring) and due(spring)")
    assert number(scenario, "since(illness)") == 4
    assert number(scenario, "since(gray_rises)") == 1
    state, world = begun(scenario)
    events = scenario.register.ids["event"]
    assert [name for name in events if ready(state, world, events[name])] == ["complaints"]


def test_the_dead_are_dead_and_the_others_are_not(later: Later) -> None:
    scenario = load(later())
    assert truth(scenario, "not alive(boris) and alive(gray) and active(ada)")
    assert truth(load(later(people="patch: [{id: boris, died: null}]\n")), "active(boris)")


def test_a_dead_man_holds_nothing(later: Later) -> None:
    codes = [(one.file, one.code) for one in inspect(later(offices="", bodies=""))[1] if one.severity == "error"]
    assert codes.count(("small/offices.yaml", "dead")) == 1
    assert codes.count(("small/bodies.yaml", "dead")) >= 1


def test_the_past_may_have_been_another(later: Later) -> None:
    scenario = load(later(
        "past:\n  - {event: illness, date: 1922-10, chosen: {ada: wait}}\n  - {event: gray_rises, happened: false}\n"
        "  - {event: complaints}\n",
    ))  # fmt: skip
    assert truth(scenario, "chose(illness, ada, wait) and chose(illness, boris, speak) and not fired(gray_rises)")
    assert (number(scenario, "since(illness)"), number(scenario, "since(complaints)")) == (2, 1)


def test_an_event_that_repeats_counts_from_the_past(later: Later) -> None:
    scenario = load(later("past:\n  - {event: complaints}\n"))
    state, world = begun(scenario)
    complaints = scenario.register.number("event", "complaints")
    assert not ready(state, world, complaints)
    state.turn = 1
    assert ready(state, world, complaints)


def test_initial_values(later: Later) -> None:
    scenario = load(later(
        "flags_at_start: {letters: 4, tolls_raised: 1}\nexpelled: 9\ncrisis: 40\n",
        people="patch: [{id: falk, standing: exiled}]\n",
        bodies="patch:\n  - {id: politburo, size: 2, full: [ada, clara]}\n"
        "  - {id: committee, size: 5, full: [ada, clara, dunn], regions: {falk: null}}\n",
        leaders="patch: [{person: clara, rung: office, evidence: 12, removals: 2}]\n",
        documents="patch: [{id: will, state: read}]\n",
        doctrines="patch: [{id: free_port, adopted_by: ada}]\n",
        offices="patch: [{id: gazette, holder: clara}, {id: south_quay, holder: gray}]\n",
    ))  # fmt: skip
    assert truth(scenario, "flag(letters) = 4 and flag(tolls_raised) = 1 and expelled() = 9 and crisis() = 40")
    assert truth(scenario, "not in_party(falk) and alive(falk) and rung(clara) = 2 and evidence(clara) = 12")
    assert truth(
        scenario, "removals(clara) = 2 and read(will) and not printed(will) and holds_doctrine(ada, free_port)"
    )


def test_the_economy_so_far(later: Later) -> None:
    scenario = load(later())
    assert [number(scenario, f"earlier(cargo, {back})") for back in (1, 2, 4)] == [800, 900, 1000]
    assert number(scenario, "earlier(cargo, 9)") == number(scenario, "series(cargo)")


MISTAKES = [
    ("past:\n  - {event: ilness}\n", "unknown_name", "ilness", "no event 'ilness'", "'illness'"),
    ("past:\n  - {event: illness, chosen: {clara: visit}}\n", "unknown_name", "clara", "does not ask clara", "ada"),
    ("past:\n  - {event: illness, chosen: {gray: visit}}\n", "unknown_name", "gray", "not a leader", ""),
    ("past:\n  - {event: illness, chosen: {ada: vist}}\n", "unknown_name", "vist", "no option 'vist'", "'visit'"),
    ("past:\n  - {event: gray_rises, chosen: {ada: visit}}\n", "unknown_name", "ada", "does not ask", "nobody"),
    ("past:\n  - {event: illness, date: 1923-04}\n", "past", "1923-04", "does not lie before", "on which it happened"),
    ("past:\n  - {event: illness, happened: false, chosen: {ada: wait}}\n", "past", "ada", "not answered", ""),
    ("decided: {ilness: {ada: wait}}\n", "unknown_name", "ilness", "no event 'ilness'", "'illness'"),
    ("decided: {illness: {ada: vist}}\n", "unknown_name", "vist", "no option 'vist'", "'visit'"),
    ("decided: {illness: {clara: visit}}\n", "unknown_name", "clara", "does not ask clara", "ada"),
    ("flags_at_start: {leters: 1}\n", "unknown_name", "leters", "no flag 'leters'", "'letters'"),
    ("flags_at_start: {letters: 1001}\n", "range", "1001", "at most 1000", ""),
    ("expelled: -1\n", "range", "-1", "at least 0", ""),
]  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda one: f"{one[1]}-{one[2]}")
def test_mistakes_about_the_past(mistake: tuple[str, ...], later: Later) -> None:
    outline, code, begins, words, suggestion = mistake
    (problem,) = inspect(later(outline))[1]
    assert (problem.file, problem.code) == ("scenario.yaml", code)
    assert problem.source[problem.column - 1 :].startswith(begins)
    assert words in problem.message
    assert suggestion in problem.suggestion


def test_own_dates_must_still_fit(later: Later) -> None:
    folder = later(events="events:\n  - {id: early, date: 1922-05, title: E, text: T}\n"
                          "  - {id: never, when: before 1923-04, title: E, text: T}\n")  # fmt: skip
    found = {(one.severity, one.code, one.line) for one in inspect(folder)[1]}
    assert found == {("error", "calendar", 2), ("warning", "never", 3)}
