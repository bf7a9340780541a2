"""A decision in words, with its numbered answers."""

from __future__ import annotations

from dataclasses import dataclass

from game.notation import Answer
from game.ui.portraits import Face
from game.ui.view import Part

TRUST = "trust"
"""The answer that leaves the rest of a sitting to the adviser."""


@dataclass(frozen=True)
class Reply:
    """One answer: `answer` None is TRUST; `aside` a short note (cost, odds)."""

    id: str
    text: str
    answer: Answer | None
    hint: str = ""
    parts: tuple[Part, ...] = ()
    why_not: str = ""
    aside: str = ""


@dataclass(frozen=True)
class Question:
    """A decision in words: `tab` names its kind, `motion` is the motion in hand (-1 for none)."""

    tab: str
    title: str
    paragraphs: tuple[tuple[str, str], ...]
    """(kind of block, text)."""
    replies: tuple[Reply, ...]
    motion: int = -1
    picture: str = ""
    """A vignette above the text."""
    face: Face | None = None
    """Who puts it."""
