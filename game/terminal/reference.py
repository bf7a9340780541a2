"""The encyclopedia in the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from game.book import KINDS, Book, Known
from game.book.plain import headline, told
from game.campaign import Campaign
from game.scenario.problems import did_you_mean

SHOWN = 20
"""Titles read out at once."""


def book(campaign: Campaign, leader: int, words: str) -> Iterator[str]:
    """The entry a word names, with what the leader may know now; else the titles it might mean."""
    whole = Book(campaign.scenario)
    if not words:
        counts = Counter(entry.kind for entry in whole)
        yield "The book has " + ", ".join(f"{counts[kind]} of kind '{name}'" for kind, name in KINDS.items()) + "."
        yield "Say what to look up, for example: book testament"
        return
    found = whole.search(words)
    if not found:
        names = (name for entry in whole for name in (entry.title, *entry.names))
        yield f"The book has no entry '{words}'. {did_you_mean(words, names).capitalize()}".strip()
        return
    yield from told(whole, found[0], Known(campaign, leader))
    if len(found) > 1:
        yield "Also: " + "; ".join(headline(entry) for entry in found[1:SHOWN]) + "."
