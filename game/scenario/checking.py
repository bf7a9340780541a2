"""Types and names of a condition or effect, checked against the scenario; gives a tree of numbers only."""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.vocabulary import EFFECT_CODE, EFFECTS, TERM_CODE, TERMS, Word
from game.scenario.arguments import Arguments
from game.scenario.dates import date_meant, parse_date, parse_quarter
from game.scenario.meant import effect_meant, term_meant
from game.scenario.register import Register
from game.scenario.tree import (
    Call,
    Chain,
    Comparison,
    LanguageError,
    Moment,
    Node,
    Number,
    Of,
    Single,
    Truth,
)

NUMBER, TRUTH = "number", "truth"

LARGEST_CHANGE = 100
EFFECT_RANGES = {
    "capital": (-30, 30), "evidence": (-200, 200), "away": (0, 60), "seat": (0, 2), "document": (0, 3),
    "size": (0, 2000), "flag": (-1000, 1000), "count": (-1000, 1000), "series": (-32_767, 32_767),
    "expelled": (0, 10_000),
}  # fmt: skip
"""What the number of an effect may be; 100 either way for those not named."""

_TERMS = {word.name: word for word in TERMS}
_EFFECTS = {word.name: word for word in EFFECTS}


@dataclass(frozen=True)
class Value:
    """A number known at load."""

    value: int


@dataclass(frozen=True)
class Term:
    """A term of the vocabulary with its arguments as numbers."""

    code: int
    arguments: tuple[int, ...]


@dataclass(frozen=True)
class Operation:
    """An operator of the condition language over what it works on."""

    name: str
    operands: tuple[Resolved, ...]


Resolved = Value | Term | Operation


@dataclass(frozen=True)
class _Typed:
    kind: str
    tree: Resolved
    said: str


class Checker:
    """Checks one condition or effect; ``errors`` collects everything wrong with it."""

    def __init__(self, register: Register, self_leader: str | None) -> None:
        self.register = register
        self.arguments = Arguments(register, self_leader)
        self.errors: list[LanguageError] = []

    def condition(self, node: Node) -> Resolved:
        """The checked tree of a whole condition, which must be true or false."""
        typed = self._visit(node)
        self._want(TRUTH, typed, node.at)
        return typed.tree

    def effect(self, call: Call) -> tuple[int, ...]:
        """Code and arguments of an effect."""
        word = _EFFECTS.get(call.name)
        if word is None:
            self._error("effect", f"there is no effect '{call.name}'", call.at, effect_meant(call.name, self.register))
            return (0, 0, 0, 0, 0)
        numbers = self._arguments(word, call)
        self._effect_range(word, call)
        return (EFFECT_CODE[word.name], *numbers, *(0,) * (4 - len(numbers)))

    def _effect_range(self, word: Word, call: Call) -> None:
        low, high = EFFECT_RANGES.get(word.name, (-LARGEST_CHANGE, LARGEST_CHANGE))
        for kind, given in zip(word.arguments, call.arguments, strict=False):
            if kind == "number" and isinstance(given, Number) and not low <= given.value <= high:
                said = f"{word.name} takes {low} to {high}, not {given.value}"
                self._error("effect_range", said, given.at)

    def _error(self, code: str, message: str, at: int, suggestion: str = "") -> None:
        self.errors.append(LanguageError(code, message, at, suggestion))

    def _want(self, kind: str, typed: _Typed, at: int) -> None:
        if typed.kind in (kind, ""):
            return
        if kind == TRUTH:
            self._error("type", f"{typed.said} is a number, not yes or no", at, "compare it, as in '... > 0'")
        else:
            self._error("type", f"{typed.said} gives yes or no; only numbers can be counted with or compared", at,
                        f"write '{typed.said}' or 'not {typed.said}' alone")  # fmt: skip

    def _visit(self, node: Node) -> _Typed:
        if isinstance(node, Number):
            return _Typed(NUMBER, Value(node.value), str(node.value))
        if isinstance(node, Truth):
            return _Typed(TRUTH, Value(int(node.value)), str(node.value).lower())
        if isinstance(node, Call):
            return self._term(node)
        if isinstance(node, Moment):
            return self._moment(node)
        if isinstance(node, Single):
            return self._single(node)
        if isinstance(node, Comparison):
            return self._comparison(node)
        return self._of(node) if isinstance(node, Of) else self._chain(node)

    def _term(self, call: Call) -> _Typed:
        word = _TERMS.get(call.name)
        if word is None:
            self._error("term", f"there is no term '{call.name}'", call.at, term_meant(call.name, self.register))
            return _Typed("", Value(0), call.name)
        said = f"{word.name}()" if word.arguments else word.name
        return _Typed(word.result, Term(TERM_CODE[word.name], self._arguments(word, call)), said)

    def _arguments(self, word: Word, call: Call) -> tuple[int, ...]:
        try:
            numbers, errors = self.arguments.read(word, call)
        except LanguageError as error:
            self.errors.append(error)
            return (0,) * len(word.arguments)
        self.errors.extend(errors)
        return numbers

    def _moment(self, node: Moment) -> _Typed:
        said = f"{node.word} {node.date}"
        try:
            when = parse_quarter(node.date) if "Q" in node.date else parse_date(node.date)
        except ValueError as error:
            self._error("date", str(error), node.date_at, date_meant(node.date))
            return _Typed(TRUTH, Value(0), said)
        turn = Term(TERM_CODE["turn"], ())
        calendar = self.register.calendar
        first, last = Value(calendar.turn(when)), Value(calendar.last_turn(when))
        if node.word == "before":
            return _Typed(TRUTH, Operation("<", (turn, first)), said)
        tree = Operation(">=", (turn, first))
        if node.word == "during":
            tree = Operation("and", (tree, Operation("<=", (turn, last))))
        return _Typed(TRUTH, tree, said)

    def _single(self, node: Single) -> _Typed:
        typed = self._visit(node.operand)
        if node.operator == "not":
            self._want(TRUTH, typed, node.operand.at)
            return _Typed(TRUTH, Operation("not", (typed.tree,)), f"not {typed.said}")
        self._want(NUMBER, typed, node.operand.at)
        return _Typed(NUMBER, Operation("negate", (typed.tree,)), f"-{typed.said}")

    def _comparison(self, node: Comparison) -> _Typed:
        left, right = self._visit(node.left), self._visit(node.right)
        self._want(NUMBER, left, node.left.at)
        self._want(NUMBER, right, node.right.at)
        operator = "=" if node.operator == "==" else node.operator
        return _Typed(TRUTH, Operation(operator, (left.tree, right.tree)), "a comparison")

    def _of(self, node: Of) -> _Typed:
        parts = [self._visit(operand) for operand in node.operands]
        for part, operand in zip(parts, node.operands, strict=True):
            self._want(NUMBER, part, operand.at)
        trees = tuple(part.tree for part in parts)
        return _Typed(NUMBER, Operation(node.name, trees), f"{node.name}()")

    def _chain(self, node: Chain) -> _Typed:
        so_far = self._visit(node.first)
        wanted = TRUTH if node.rest[0][0] in ("and", "or") else NUMBER
        self._want(wanted, so_far, node.first.at)
        for operator, _, operand in node.rest:
            part = self._visit(operand)
            self._want(wanted, part, operand.at)
            said = "a condition" if wanted == TRUTH else "a sum"
            so_far = _Typed(wanted, Operation(operator, (so_far.tree, part.tree)), said)
        return so_far
