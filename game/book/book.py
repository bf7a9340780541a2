"""The whole encyclopedia of a scenario."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from game.book.entry import KINDS, Entry
from game.book.linking import Link, Linker
from game.book.machine import bodies, offices, regions
from game.book.maker import Maker
from game.book.persons import persons
from game.book.politics import doctrines, documents, issues, meetings
from game.book.searching import search
from game.book.story import articles, claims, endings, events, terms
from game.scenario import Scenario

MAKERS = (
    articles, persons, offices, bodies, regions, issues, doctrines, documents, meetings, events, endings, claims, terms,
)  # fmt: skip


class Book:
    """Entries by key, in the order of their kinds and titles; names in texts, search."""

    def __init__(self, scenario: Scenario, language: str = "en") -> None:
        """The encyclopedia of a scenario in a language, ``en`` or ``ru``."""
        self.scenario = scenario
        self.language = language
        make = Maker(scenario, language)
        found = [entry for maker in MAKERS for entry in maker(make)]
        found.sort(key=_place)
        self.entries: dict[str, Entry] = {entry.key: entry for entry in _with_back_links(found)}
        if len(self.entries) != len(found):
            raise ValueError("two entries of the encyclopedia have the same key")

    @cached_property
    def _linker(self) -> Linker:
        return Linker(self.entries.values())

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())

    def entry(self, key: str) -> Entry:
        """The entry of a key.

        Raises:
            KeyError: there is none.
        """
        return self.entries[key]

    def search(self, word: str, kind: str = "") -> list[Entry]:
        """Entries found by the beginning or a part of a name, the best first; of one kind if it is given."""
        return search((entry for entry in self if kind in ("", entry.kind)), word)

    def links(self, text: str, entry: Entry | None = None) -> list[Link]:
        """Names of entries in a text; of an entry's text, all but its own."""
        return self._linker.links(text, entry.key if entry else "", entry.kind if entry else "")


def _place(entry: Entry) -> tuple[int, str]:
    """Where an entry stands: by kind, then by title without its article; factors and claims by number."""
    title = entry.title.casefold().removeprefix("the ")
    return list(KINDS).index(entry.kind), entry.id if entry.kind in ("factor", "claim") else title


def _with_back_links(entries: list[Entry]) -> list[Entry]:
    """Each entry also points to the articles that point to it; what does not exist is left out."""
    keys = {entry.key for entry in entries}
    back: dict[str, list[str]] = {}
    for entry in entries:
        if entry.key.startswith("article."):
            for key in entry.see:
                back.setdefault(key, []).append(entry.key)
    return [
        replace(entry, see=tuple(k for k in dict.fromkeys((*entry.see, *back.get(entry.key, ()))) if k in keys))
        for entry in entries
    ]
