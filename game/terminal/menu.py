"""Numbered menus: an entry is an answer, or another menu."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.notation import Answer
from game.terminal.console import Console
from game.words import _

FIGURES = re.compile(
    r"[-+]?\d+( points?| men| man| posts?| leaders?| issues?| regions?| documents?| doctrines?| [а-яё]+)?"
)
PAGE = 25
"""Entries read out at once; ``more`` reads the next."""


@dataclass(frozen=True)
class Entry:
    """A line of a menu: what it says, and the answer it gives or the menu it opens."""

    label: str
    answer: Answer | None = None
    opens: Callable[[], Menu] | None = None


@dataclass
class Menu:
    """A title, entries counted from 1, and where the reading stands."""

    title: str
    entries: Sequence[Entry]
    at: int = 0

    def show(self, console: Console) -> None:
        """Read out a page."""
        console.say(self.title)
        for number, entry in enumerate(self.entries[self.at : self.at + PAGE], self.at + 1):
            console.say(f"{number}. {entry.label}")
        left = len(self.entries) - self.at - PAGE
        if left > 0:
            console.say(_("{count} more: type 'more'.", count=left))

    @property
    def outline(self) -> tuple[str, ...]:
        """Its entries without their figures: what must be the same for their numbers to mean the same."""
        return tuple(FIGURES.sub("", entry.label) for entry in self.entries)

    def more(self) -> bool:
        """Go on to the next page; False when there is none."""
        if self.at + PAGE >= len(self.entries):
            return False
        self.at += PAGE
        return True


def pick(console: Console, title: str, labels: Sequence[str]) -> int | None:
    """Let the player choose one of some lines by its number; None at the end of input or for an empty line."""
    console.say(title, *(f"{number}. {label}" for number, label in enumerate(labels, 1)))
    while (typed := console.ask(_("number"))) is not None:
        if typed.isdecimal() and 1 <= int(typed) <= len(labels):
            return int(typed) - 1
        if not typed:
            return None
        console.say(_("Type a number from 1 to {last}.", last=len(labels)))
    return None
