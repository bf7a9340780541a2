"""Actions: every answer there can be, numbered once for a whole scenario, decision by decision."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

from game.candidates import candidates
from game.notation import Answer
from game.rules import names as n
from game.scenario import Scenario

KINDS = (n.D_ASK, n.D_MOVE, n.D_PACT, n.D_TABLE, n.D_HOLD, n.D_WHIP, n.D_VOTE)


class Actions:
    """The numbers of answers; those to one kind of decision stand together, ``slices[kind]`` is (first, last + 1)."""

    def __init__(self, scenario: Scenario, world: Any) -> None:
        """``world`` is the plain face of the scenario's."""
        self.answers: list[Answer] = []
        self.slices: dict[int, tuple[int, int]] = {}
        for kind in KINDS:
            first = len(self.answers)
            self.answers += dict.fromkeys(_answers(scenario, world, kind))
            self.slices[kind] = (first, len(self.answers))
        self.number_of = {
            (kind, self.answers[at]): at for kind, (first, last) in self.slices.items() for at in range(first, last)
        }
        self.flat = [cell for one in self.answers for cell in (one.verb, one.a, one.b)]

    def __len__(self) -> int:
        return len(self.answers)


def _answers(scenario: Scenario, world: Any, kind: int) -> Iterator[Answer]:
    """The candidates of a decision, whatever it is about and however much lies on the table."""
    subject, anything = 0, SimpleNamespace(motions=n.MOTIONS)
    if kind == n.D_ASK:
        many = [world.ask_options_n[ask] for ask in range(_asks(world))]
        if not many:
            return
        subject = many.index(max(many))
    yield from candidates(scenario, world, anything, kind, subject)


def _asks(world: Any) -> int:
    """How many questions the events of a world put."""
    return max((world.event_asks[e] + world.event_asks_n[e] for e in range(world.events)), default=0)
