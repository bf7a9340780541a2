"""What is said of a text that is no answer."""

from __future__ import annotations

from difflib import get_close_matches

from game.notation.answer import Unreadable
from game.notation.objects import DECISION_HELP
from game.words import N_

FEW = 6
"""Known words that an error lists in full."""

MEANT = (
    N_("{unknown}; did you mean {first}?"),
    N_("{unknown}; did you mean {first} or {second}?"),
    N_("{unknown}; did you mean {first} or {second} or {third}?"),
)
"""What is added to it where one, two or three known words look like it."""


def unknown(text: str, word: str, known: list[str]) -> Unreadable:
    """That a word names nothing, with the known words nearest to it, or all if they are few."""
    near = get_close_matches(word, known, len(MEANT), 0.5)
    if near:
        places = dict(zip(("first", "second", "third"), near, strict=False))
        return Unreadable(MEANT[len(near) - 1], unknown=(text,), word=word, **places)
    if len(known) <= FEW:
        return Unreadable(N_("{unknown}; it is one of {known}"), unknown=(text,), word=word, known=", ".join(known))
    return Unreadable(text, word=word)


def wanted(decision: int) -> Unreadable:
    """That a decision wants another answer, and which."""
    return Unreadable(N_("wanted: {answer}"), answer=(DECISION_HELP[decision],))
