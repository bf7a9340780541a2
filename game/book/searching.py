"""Finding entries by what a reader types."""

from __future__ import annotations

from collections.abc import Iterable

from game.book.entry import Entry

EXACT, BEGINS, WORD_BEGINS, WITHIN = range(4)


def rank(entry: Entry, wanted: str) -> int | None:
    """How well an entry answers to a word (small letters): 0 best; None if not at all."""
    best = None
    for name in (entry.title, *entry.names, *entry.called, entry.id.replace("_", " "), entry.key):
        found = _rank(name.casefold(), wanted)
        if found is not None and (best is None or found < best):
            best = found
    return best


def _rank(name: str, wanted: str) -> int | None:
    if name == wanted:
        return EXACT
    if name.startswith(wanted):
        return BEGINS
    at = name.find(wanted)
    if at < 0:
        return None
    return WORD_BEGINS if any(word.startswith(wanted) for word in _tails(name)) else WITHIN


def _tails(name: str) -> list[str]:
    """The name from each of its words on."""
    words = name.split(" ")
    return [" ".join(words[at:]).lstrip("«\"'(") for at in range(len(words))]


def search(entries: Iterable[Entry], word: str) -> list[Entry]:
    """Entries whose title or a name begins with or holds the word, the best first; all of them for an empty word."""
    wanted = " ".join(word.casefold().split())
    if not wanted:
        return list(entries)
    ranked = [(found, at, entry) for at, entry in enumerate(entries) if (found := rank(entry, wanted)) is not None]
    return [entry for _, _, entry in sorted(ranked, key=lambda row: row[:2])]
