"""Entries as lines of text and as JSON values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.book.book import Book
from game.book.entry import KINDS, Entry, Fact
from game.book.judged import judged_words
from game.book.known import Known
from game.words import speaker


def headline(entry: Entry, language: str = "en") -> str:
    """``Joseph Stalin / Иосиф Сталин (person)``."""
    kind = speaker(language)(KINDS[entry.kind])
    both = f" / {entry.title_ru}" if entry.title_ru and entry.title_ru != entry.title else ""
    return f"{entry.title}{both} ({kind})"


def told(book: Book, entry: Entry, known: Known | None = None) -> Iterator[str]:
    """An entry in lines: paragraphs, table, what is known now, the essay's claims, related entries, sources."""
    say = speaker(book.language)
    yield headline(entry, book.language)
    yield from entry.paragraphs
    for fact in (*entry.facts, *(known.facts(entry) if known else ())):
        yield f"{fact.label}: {fact.value}"
    for one in entry.corrections:
        verdict = say("The essay: {claim} - {verdict}.", claim=one.claim.rstrip("."), verdict=one.verdict)
        yield f"{verdict} {one.correction}".rstrip()
    if entry.see:
        yield say("See: {titles}.", titles="; ".join(book.entry(key).title.rstrip(".") for key in entry.see))
    if entry.judged:
        fields = say("Our judgement: {fields}.", fields=judged_words(entry, say))
        yield f"{fields} {entry.reason}".rstrip()
    if entry.sources:
        yield say("Sources: {sources}.", sources="; ".join(entry.sources))


def as_value(book: Book, entry: Entry, known: Known | None = None) -> dict[str, Any]:
    """An entry as JSON values; ``links`` are the keys of the entries its texts name."""
    texts = (*entry.paragraphs, *(fact.value for fact in entry.facts))
    named = dict.fromkeys(link.key for text in texts for link in book.links(text, entry))
    return {
        "key": entry.key,
        "kind": entry.kind,
        "id": entry.id,
        "title": entry.title,
        "title_ru": entry.title_ru,
        "names": list(entry.names),
        "paragraphs": list(entry.paragraphs),
        "facts": _table(entry.facts),
        "now": _table(known.facts(entry) if known else ()),
        "claims": [vars(one) for one in entry.corrections],
        "see": list(entry.see),
        "links": list(named),
        "judged": list(entry.judged),
        "reason": entry.reason,
        "sources": list(entry.sources),
    }


def _table(facts: tuple[Fact, ...]) -> list[list[str]]:
    return [[fact.label, fact.value] for fact in facts]
