"""A line of a list of moves or motions."""

from __future__ import annotations

from dataclasses import dataclass

from game.notation import Answer
from game.ui.view import Part


@dataclass(frozen=True)
class Option:
    """One line of a list. `answer` None: it opens a further list of `verb` with `first` chosen."""

    id: str
    name: str
    detail: str
    faction: int
    """Leader number whose mark stands beside it; -1 for none."""
    value: int | None
    price: int
    worth: int
    why_not: str
    answer: Answer | None
    verb: int = 0
    first: int = 0
    advised: bool = False
    parts: tuple[Part, ...] = ()
    """Named numbers for its tooltip."""


def rank(option: Option) -> tuple[bool, bool, int, str]:
    """The order of lines: open ones first, of them the advised, then the most useful."""
    return bool(option.why_not), not option.advised, -option.worth, option.name
