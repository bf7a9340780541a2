"""Every answer that makes sense of a decision, allowed or not: what menus list and bots draw from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from game.notation import MOTION_OBJECTS, MOVE_OBJECTS, WORDS, Answer
from game.notation.terms import all_terms
from game.rules import names as n
from game.scenario import Scenario


def candidates(scenario: Scenario, world: Any, state: Any, kind: int, subject: int) -> Iterator[Answer]:
    """The answers to a decision of a kind (names.D_...) about ``subject``."""
    if kind == n.D_MOVE:
        for verb in range(n.MOVE_COUNT):
            for a, b in _objects(scenario, MOVE_OBJECTS.get(verb, ())):
                yield Answer(verb, b, a) if verb == n.APPOINT else Answer(verb, a, b)
    elif kind == n.D_TABLE:
        yield Answer(n.NO_MOTION)
        for motion, kinds in MOTION_OBJECTS.items():
            yield from (Answer(motion, a, b) for a, b in _objects(scenario, kinds))
    elif kind == n.D_WHIP:
        yield Answer(0, 0, 1)
        yield from (Answer(0, p, push) for p in range(1, world.persons + 1) for push in (1, -1))
    else:
        many = world.ask_options_n[subject] if kind == n.D_ASK else 0
        ranges = {n.D_ASK: (1, many), n.D_PACT: (0, 1), n.D_HOLD: (0, state.motions), n.D_VOTE: (-1, 1)}
        low, high = ranges[kind]
        yield from (Answer(0, a) for a in range(low, high + 1))


def _objects(scenario: Scenario, kinds: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    ranges = [_values(scenario, kind) for kind in kinds]
    if not ranges:
        yield 0, 0
    elif len(ranges) == 1:
        yield from ((a, 0) for a in ranges[0])
    else:
        yield from ((a, b) for a in ranges[0] for b in ranges[1])


def _values(scenario: Scenario, kind: str) -> Sequence[int]:
    if kind == "number":
        return range(-100, 101, 10)
    if kind == "terms":
        return list(all_terms(*(len(scenario.register.ids[one]) for one in ("leader", "issue"))))
    if kind in WORDS:
        return list(WORDS[kind].values())
    persons = list(scenario.register.ids["person"].values())
    if kind == "person_or_nobody":
        return [n.NOBODY, *persons]
    return list(scenario.register.ids[kind].values())
