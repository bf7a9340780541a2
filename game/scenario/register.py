"""Every name of a scenario and its number in the World record: the one place where ids become indices."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from game.rules.names import BODY_NAMES, STANDING_NAMES
from game.scenario.dates import Calendar
from game.scenario.problems import did_you_mean

FROM_ONE = ("person", "leader", "office", "region")
"""Kinds whose numbers start at 1; 0 is nobody."""


@dataclass(frozen=True)
class AskNames:
    """An ask as conditions name it: its number, the leader asked, and its options in order."""

    number: int
    leader: str
    options: tuple[str, ...]


@dataclass
class Register:
    """Ids by kind in the order of their numbers.

    ``incomplete`` holds the kinds whose files could not be read: their names are not checked, so that one broken
    file does not raise a hundred complaints elsewhere. ``removed`` says by kind and id where a scenario took
    something out that the one it stands on has. ``settings`` are the scenario's own, each with its values. ``called``
    are the ids by what texts call a thing, in small letters.
    """

    calendar: Calendar
    ids: dict[str, dict[str, int]] = field(default_factory=dict)
    asks: dict[str, tuple[AskNames, ...]] = field(default_factory=dict)
    incomplete: set[str] = field(default_factory=set)
    removed: dict[str, dict[str, str]] = field(default_factory=dict)
    settings: dict[str, tuple[str, ...]] = field(default_factory=dict)
    called: dict[str, dict[str, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.ids.setdefault("body", {name: at for at, name in enumerate(BODY_NAMES)})
        self.ids.setdefault("standing", {name: at for at, name in enumerate(STANDING_NAMES)})

    def add(self, kind: str, names: Iterable[str]) -> None:
        """Number the names of a kind in order; a name that comes twice keeps its first number."""
        numbers = self.ids.setdefault(kind, {})
        for name in names:
            if name not in numbers:
                numbers[name] = len(numbers) + (kind in FROM_ONE)

    def number(self, kind: str, name: str | None) -> int:
        """The number of an id, 0 for None.

        Raises:
            KeyError: there is no such id.
        """
        return 0 if name is None else self.ids[kind][name]

    def known(self, kind: str, name: str) -> bool:
        """Whether the id exists, or cannot be judged because its file is broken."""
        return name in self.ids.get(kind, {}) or kind in self.incomplete

    def names(self, kind: str) -> tuple[str, ...]:
        """The ids of a kind, in order."""
        return tuple(self.ids.get(kind, {}))

    def suggest(self, kind: str, name: str) -> str:
        """What the author may have meant: an id of the kind that looks alike, or the kind the name does belong to."""
        if name in self.removed.get(kind, {}):
            return f"it was removed in {self.removed[kind][name]}"
        if hint := did_you_mean(name, self.names(kind)):
            return hint
        if own := self.called.get(kind, {}).get(name.replace("_", " ").casefold()):
            return f"what is called '{name}' has the id '{own}'"
        for other, ids in self.ids.items():
            if name in ids:
                return f"'{name}' is {article(other)}"
        few = self.names(kind)
        return f"there are: {', '.join(few)}" if 0 < len(few) <= 12 else ""


def article(kind: str) -> str:
    """``a person``, ``an office``."""
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
