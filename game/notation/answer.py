"""An answer to a decision as the rules take it, and a text that is none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


class Unreadable(ValueError):
    """A text that is no answer to the pending decision; the message says what would be.

    ``text`` has room for ``places``; one that is a tuple has marked texts, which may have room for the others.
    """

    def __init__(self, text: str, **places: str | tuple[str, ...]) -> None:
        self.text, self.places = text, places
        super().__init__(self.told(str.format))

    def told(self, say: Callable[..., str]) -> str:
        """The message, each text of it by ``say(text, **places)``."""
        words = {name: told for name, told in self.places.items() if isinstance(told, str)}
        marked = {name: told for name, told in self.places.items() if not isinstance(told, str)}
        said = {name: " ".join(say(one, **words) for one in told) for name, told in marked.items()}
        return say(self.text, **words, **said)


@dataclass(frozen=True)
class Answer:
    """An answer as the rules take it: verb and two numbers (see game.rules.answers)."""

    verb: int
    a: int = 0
    b: int = 0
