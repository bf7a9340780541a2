"""``book``: the encyclopedia."""

from __future__ import annotations

import json as codec
import textwrap

from game.book import KINDS, Book, Entry
from game.book.plain import as_value, headline, told
from game.cli.faults import OK, Fault
from game.cli.scenarios import open_scenario
from game.cli.sentences import did_you_mean
from game.scenario.rendering import printable
from game.words import Catalogue, _

WIDTH = 100


def look_up(scenario: str, word: str, json: bool) -> int:
    """Print the entry a word names, or the titles of those it might mean; every title without a word."""
    book = Book(open_scenario(scenario), "en" if json else Catalogue.language)
    found = book.search(word)
    if not found:
        names = (name for entry in book for name in (entry.title, *entry.names))
        hint = did_you_mean(word, names) or _("call it without a word for all")
        raise Fault(_("the book has no entry '{word}'; {hint}", word=word, hint=hint))
    if json:
        print(codec.dumps([as_value(book, entry) for entry in found], ensure_ascii=False, indent=1))
    elif word:
        _article(book, found)
    else:
        _contents(found)
    return OK


def _article(book: Book, found: list[Entry]) -> None:
    for line in told(book, found[0]):
        print(textwrap.fill(printable(line), WIDTH, subsequent_indent="  "))
    if len(found) > 1:
        others = "; ".join(headline(entry, Catalogue.language) for entry in found[1:20])
        more = _("; and {count} more", count=len(found) - 20) if len(found) > 20 else ""
        also = _("Also: {titles}.", titles=f"{others}{more}")
        print("\n" + textwrap.fill(printable(also), WIDTH, subsequent_indent="  "))


def _contents(found: list[Entry]) -> None:
    for kind, name in KINDS.items():
        titles = [entry.title.rstrip(".") for entry in found if entry.kind == kind]
        if titles:
            print(textwrap.fill(printable(f"{_(name)} ({len(titles)}): {'; '.join(titles)}."), WIDTH) + "\n")
