"""One who sits in a body, and how large his seat is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.shapes import Mark
from game.ui.theme import Theme
from game.ui.tip import Tip


@dataclass(frozen=True)
class Sitter:
    """One member: `vote` is "for", "against", "abstain" or "" (has not voted); `absent` is drawn faded."""

    id: str
    name: str
    mark: Mark
    candidate: bool = False
    chair: bool = False
    absent: bool = False
    vote: str = ""
    tip: Tip | None = None
    person: str = ""
    """Id of the person whose portrait he has; "" for none, then his mark fills the seat."""


def reach(theme: Theme, candidate: bool) -> int:
    """Physical radius of a seat at the table, or of one on the bench."""
    return theme.px(18 if candidate else 24)
