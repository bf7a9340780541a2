"""An answer to a decision as the rules take it, and a text that is none."""

from __future__ import annotations

from dataclasses import dataclass


class Unreadable(ValueError):
    """A text that is no answer to the pending decision; the message says what would be."""


@dataclass(frozen=True)
class Answer:
    """An answer as the rules take it: verb and two numbers (see game.rules.answers)."""

    verb: int
    a: int = 0
    b: int = 0
