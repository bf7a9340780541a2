"""Names of entries found in texts: the longest name wins, and a name is never part of a longer word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from game.book.entry import KINDS, Entry

SHORTEST = 3
"""Names of fewer letters would be found by accident."""

GAME_KINDS = ("term", "game")
"""Only in the texts of these do the words of the game mean what the glossary says; elsewhere a line may be a line."""


@dataclass(frozen=True)
class Link:
    """Characters ``start`` to ``end`` of a text name the entry ``key``."""

    start: int
    end: int
    key: str


class Linker:
    """Finds names of entries in texts."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        found: dict[str, str] = {}
        words: dict[str, str] = {}
        order = list(KINDS)
        for entry in sorted(entries, key=lambda one: order.index(one.kind)):
            table = words if entry.kind == "term" else found
            for name in entry.names:
                for form in _forms(name):
                    table.setdefault(form, entry.key)
        self._names = found
        self._all = words | found
        self._plain, self._game = _pattern(self._names), _pattern(self._all)

    def links(self, text: str, own: str = "", kind: str = "") -> list[Link]:
        """Names in a text, in order, those of the entry ``own`` left out; ``kind`` is of the entry the text is of."""
        game = kind in GAME_KINDS
        pattern, table = (self._game, self._all) if game else (self._plain, self._names)
        if pattern is None:
            return []
        found = (Link(one.start(), one.end(), table[one.group()]) for one in pattern.finditer(text))
        return [link for link in found if link.key != own]


def _forms(name: str) -> tuple[str, ...]:
    """A name as it is written; one of several words, or of small letters, also with the other first letter."""
    if len(name) < SHORTEST:
        return ()
    if " " not in name and not name[0].islower():
        return (name,)
    first = name[0].lower() if name[0].isupper() and not name[1].isupper() else name[0].upper()
    return (name, first + name[1:])


def _pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    longest = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)") if longest else None
