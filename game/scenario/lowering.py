"""Conditions and effects as rows of integers: straight-line code for a small stack."""

from __future__ import annotations

from game.rules import vocabulary as v
from game.scenario.checking import Checker, Operation, Resolved, Term, Value
from game.scenario.language import parse_condition, parse_effect
from game.scenario.register import Register
from game.scenario.tree import LanguageError

Row = tuple[int, int, int, int]
EffectRow = tuple[int, int, int, int, int]

MOST_ROWS = 1_000
DEEPEST_STACK = 48

_CODES = {
    "+": v.ADD, "-": v.SUBTRACT, "*": v.MULTIPLY, "/": v.DIVIDE, "<": v.LESS, "<=": v.AT_MOST, "=": v.EQUAL,
    "!=": v.UNEQUAL, ">=": v.AT_LEAST, ">": v.MORE, "and": v.AND, "or": v.OR, "min": v.MINIMUM, "max": v.MAXIMUM,
    "not": v.NOT, "negate": v.NEGATE, "abs": v.SIZE,
}  # fmt: skip


ONE_PLACE = (v.NOT, v.NEGATE, v.SIZE)
"""Operations that change the number on top of the stack; all others make one of two."""


class Wrong(Exception):
    """A condition or effect has these errors, each at an offset of its text."""

    def __init__(self, errors: tuple[LanguageError, ...]) -> None:
        super().__init__(*errors)
        self.errors = errors


def lower(tree: Resolved) -> tuple[Row, ...]:
    """The rows of a checked condition, in the order in which the stack runs them.

    Raises:
        LanguageError: more rows or more stack than the rules allow.
    """
    rows: list[Row] = []
    _emit(tree, rows)
    if stack_needed(rows) > DEEPEST_STACK:
        raise LanguageError("condition_size", "too many numbers are held open at once", 0, "use fewer brackets")
    return tuple(rows)


def _emit(tree: Resolved, rows: list[Row]) -> None:
    if isinstance(tree, Value):
        rows.append((v.PUSH, tree.value, 0, 0))
    elif isinstance(tree, Term):
        a, b, c = (*tree.arguments, 0, 0, 0)[:3]
        rows.append((tree.code, a, b, c))
    else:
        for operand in _spine(tree):
            if isinstance(operand, str):
                rows.append((_CODES[operand], 0, 0, 0))
            else:
                _emit(operand, rows)
    if len(rows) > MOST_ROWS:
        raise LanguageError("condition_size", "the condition is too large once worked out", 0, "split it")


def _spine(tree: Operation) -> list[Resolved | str]:
    """Operands and operators of a left-leaning chain in running order, without recursion over its length."""
    order: list[Resolved | str] = []
    at: Resolved = tree
    while isinstance(at, Operation):
        order.append(at.name)
        order.extend(reversed(at.operands[1:]))
        at = at.operands[0]
    order.append(at)
    order.reverse()
    return order


def stack_needed(rows: list[Row] | tuple[Row, ...]) -> int:
    """How many numbers the stack holds at most while the rows run."""
    depth = deepest = 0
    for operation, *_ in rows:
        if operation == v.PUSH or operation >= v.FIRST_TERM:
            depth += 1
            deepest = max(deepest, depth)
        elif operation not in ONE_PLACE:
            depth -= 1
    return deepest


def compile_condition(text: str, register: Register, self_leader: str | None = None) -> tuple[Row, ...]:
    """Rows of a condition in text.

    Raises:
        Wrong: with everything that is wrong with it.
    """
    try:
        checker = Checker(register, self_leader)
        tree = checker.condition(parse_condition(text))
        if checker.errors:
            raise Wrong(tuple(checker.errors))
        return lower(tree)
    except LanguageError as error:
        raise Wrong((error,)) from None


def compile_effect(text: str, register: Register, self_leader: str | None = None) -> EffectRow:
    """Code and arguments of an effect in text.

    Raises:
        Wrong: with everything that is wrong with it.
    """
    try:
        checker = Checker(register, self_leader)
        row = checker.effect(parse_effect(text))
    except LanguageError as error:
        raise Wrong((error,)) from None
    if checker.errors:
        raise Wrong(tuple(checker.errors))
    return row  # type: ignore[return-value]
