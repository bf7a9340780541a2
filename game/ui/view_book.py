"""Entries of the encyclopedia as blocks of text with links."""

from __future__ import annotations

from collections.abc import Sequence

from game.book import KINDS, Book, Entry, Fact, Known
from game.book.judged import judged_words
from game.ui.language import _, true_minus
from game.ui.richtext import Block, BlockKind, Span, block
from game.ui.table_rows import Row


def kind_options() -> list[tuple[str, str]]:
    """What the list may be narrowed to."""
    return [("all", _("Everything")), *((kind, _(words).capitalize()) for kind, words in KINDS.items())]


def entry_row(entry: Entry) -> Row:
    """One line of the list."""
    return Row(entry.key, {"title": entry.title, "kind": _(KINDS[entry.kind])})


def linked(book: Book, entry: Entry, text: str, kind: BlockKind = "text", lead: str = "") -> Block:
    """A text in which every name leads to its entry; ``lead`` is set in bold before it."""
    spans = [Span(f"{lead}: ", bold=True)] if lead else []
    at = 0
    for link in book.links(text, entry):
        spans += [Span(text[at : link.start])] if link.start > at else []
        spans.append(Span(text[link.start : link.end], link=link.key))
        at = link.end
    return Block((*spans, Span(text[at:])), kind)


def article(book: Book, entry: Entry, known: Known | None) -> list[Block]:
    """An entry from its title to its sources."""
    kind = _(KINDS[entry.kind])
    out = [block(entry.title, kind="headline")]
    out.append(block(f"{kind} · {entry.title_ru}" if entry.title_ru not in ("", entry.title) else kind, kind="small"))
    out += [linked(book, entry, text) for text in entry.paragraphs]
    out += _table(book, entry, _("In this campaign, as you know it"), known.facts(entry) if known else ())
    out += _table(book, entry, _("Facts"), entry.facts)
    if entry.corrections:
        out.append(block(_("What the essay says"), kind="heading"))
    for one in entry.corrections:
        out.append(linked(book, entry, one.claim, "quote"))
        out.append(linked(book, entry, one.correction, lead=one.verdict.capitalize()))
    if entry.see:
        out.append(block(_("See"), kind="heading"))
        out += [block(Span(book.entry(key).title, link=key), kind="bullet") for key in entry.see]
    return out + _notes(entry)


def _table(book: Book, entry: Entry, heading: str, facts: Sequence[Fact]) -> list[Block]:
    if not facts:
        return []
    rows = [linked(book, entry, true_minus(fact.value), "bullet", fact.label) for fact in facts]
    return [block(heading, kind="heading"), *rows]


def _notes(entry: Entry) -> list[Block]:
    out = []
    if entry.judged:
        fields = _("Our judgement: {fields}.").format(fields=judged_words(entry, _))
        out.append(block(f"{fields} {entry.reason}".strip(), kind="small"))
    if entry.sources:
        out.append(block(_("Sources: {sources}.").format(sources="; ".join(entry.sources)), kind="small"))
    return out
