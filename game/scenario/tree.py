"""What a condition or effect looks like once parsed; ``at`` is the offset of its first character in the text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Number:
    """A whole number written out."""

    value: int
    at: int


@dataclass(frozen=True)
class Truth:
    """``true`` or ``false``."""

    value: bool
    at: int


@dataclass(frozen=True)
class Name:
    """A bare name given to a term: ``stalin``."""

    text: str
    at: int


@dataclass(frozen=True)
class Call:
    """A term of the vocabulary, or an effect: ``holds(stalin, general_secretary)``."""

    name: str
    arguments: tuple[Name | Number, ...]
    at: int


@dataclass(frozen=True)
class Of:
    """``min``, ``max`` or ``abs`` of conditions' numbers."""

    name: str
    operands: tuple[Node, ...]
    at: int


@dataclass(frozen=True)
class Moment:
    """``after``, ``before`` or ``during`` a date."""

    word: str
    date: str
    at: int
    date_at: int


@dataclass(frozen=True)
class Single:
    """``not`` or a minus sign before something."""

    operator: str
    operand: Node
    at: int


@dataclass(frozen=True)
class Chain:
    """``a and b and c``, ``a or b``, ``a + b - c``, ``a * b / c``: from left to right."""

    first: Node
    rest: tuple[tuple[str, int, Node], ...]
    at: int


@dataclass(frozen=True)
class Comparison:
    """Two numbers compared."""

    operator: str
    left: Node
    right: Node
    at: int
    operator_at: int


Node = Number | Truth | Call | Of | Moment | Single | Chain | Comparison


class LanguageError(Exception):
    """A condition or effect is wrong at one place; ``at`` is an offset in its text."""

    def __init__(self, code: str, message: str, at: int, suggestion: str = "") -> None:
        self.code, self.message, self.at, self.suggestion = code, message, at, suggestion
        super().__init__(message)
