"""What can be known of a condition beforehand: dates and the order of events; all else is open, deaths too.

The rows are run for one quarter with numbers known or not (None), in the logic of three values: false and unknown
is false, true or unknown is true.
"""

from __future__ import annotations

import operator
from collections.abc import Callable

from game.rules import vocabulary as v
from game.scenario.lowering import ONE_PLACE, Row
from game.scenario.models import Event
from game.scenario.survey import Survey

Known = int | None

_PLAIN: dict[int, Callable[[int, int], int]] = {
    v.ADD: operator.add, v.SUBTRACT: operator.sub, v.MULTIPLY: operator.mul, v.MINIMUM: min, v.MAXIMUM: max,
    v.DIVIDE: lambda a, b: a // b if b else 0, v.LESS: lambda a, b: int(a < b), v.AT_MOST: lambda a, b: int(a <= b),
    v.EQUAL: lambda a, b: int(a == b), v.UNEQUAL: lambda a, b: int(a != b), v.AT_LEAST: lambda a, b: int(a >= b),
    v.MORE: lambda a, b: int(a > b), v.AND: lambda a, b: int(a and b), v.OR: lambda a, b: int(a or b),
}  # fmt: skip


_ALONE: dict[int, Callable[[int], int]] = {v.NEGATE: operator.neg, v.SIZE: abs, v.NOT: operator.not_}


class Foresight:
    """Runs conditions for single quarters, knowing the calendar and when events may first come."""

    def __init__(self, survey: Survey) -> None:
        self.turns = survey.calendar.turns

        events: list[Event] = list(survey.items("events"))
        self.opens = [survey.window(event)[0] for event in events]
        self.past = [survey.past.get(event.id) for event in events]
        self.asked = [start for event, start in zip(events, self.opens, strict=True) for _ in event.asks]

    def possible(self, rows: tuple[Row, ...], first: int, last: int) -> bool:
        """Whether the condition may hold in some quarter of the calendar from ``first`` to ``last``."""
        quarters = range(max(first, 0), min(last, self.turns - 1) + 1)
        return not quarters or any(self.at(rows, turn) != 0 for turn in quarters)

    def certain(self, rows: tuple[Row, ...]) -> bool:
        """Whether the condition holds in every quarter, whatever happens."""
        return all(self.at(rows, turn) for turn in range(self.turns))

    def at(self, rows: tuple[Row, ...], turn: int) -> Known:
        """The condition in one quarter: 0, 1, or None when it is open."""
        stack: list[Known] = []
        for code, a, _, _ in rows:
            if code == v.PUSH:
                stack.append(a)
            elif code >= v.FIRST_TERM:
                stack.append(self._term(code, a, turn))
            elif code in ONE_PLACE:
                value = stack.pop()
                stack.append(None if value is None else _ALONE[code](value))
            else:
                right, left = stack.pop(), stack.pop()
                stack.append(_combine(code, left, right))
        return stack.pop()

    def _term(self, code: int, a: int, turn: int) -> Known:
        if code == v.T_TURN:
            return turn
        if code == v.T_LAST_QUARTER:
            return int(turn == self.turns - 1)
        if code == v.T_FIRED and a < len(self.past) and self.past[a] is not None:
            return 1
        if code == v.T_FIRED and a < len(self.opens) and turn < self.opens[a]:
            return 0
        if code == v.T_CHOSE and a < len(self.asked) and turn < self.asked[a]:
            return 0
        return None


def _combine(code: int, left: Known, right: Known) -> Known:
    if left is not None and right is not None:
        return _PLAIN[code](left, right)
    if code == v.AND and 0 in (left, right):
        return 0
    if code == v.OR and any(value not in (None, 0) for value in (left, right)):
        return 1
    return None
