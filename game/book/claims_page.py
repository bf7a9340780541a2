"""docs/claims.md, made from the scenario: ``python -m game.book.claims_page`` writes it."""

from __future__ import annotations

from game.book.book import Book
from game.book.entry import KINDS
from game.book.maker import VERDICTS, Maker
from game.places import DOCS
from game.scenario import Scenario, load
from game.scenario.models import Claim

PAGE = DOCS / "claims.md"
HEAD = """# The claims of the essay

Made by `python -m game.book.claims_page`; do not edit.

The game was asked to model an essay on why Stalin won. Its claims, restated and judged, and where a player meets each:
in an event, an office, a document, a meeting, a word of the [glossary](glossary.md), or an article of the encyclopedia
(`main.py book 1922`). Every entry it concerns shows the claim with its correction. The texts are in
`scenarios/1922/claims.yaml`, with their sources.
"""


def page(scenario: Scenario) -> str:
    """The whole page."""
    book, make = Book(scenario), Maker(scenario, "en")
    claims = scenario.contents.claims
    rows = [_row(book, make, claim) for claim in claims]
    counts = [
        f"{sum(one.verdict == verdict for one in claims)} {words}"
        for verdict, words in VERDICTS.items()
        if any(one.verdict == verdict for one in claims)
    ]
    table = ["| | claim | verdict | correction | met in |", "|---|---|---|---|---|", *rows]
    return "\n".join([HEAD, f"{len(claims)} claims: {', '.join(counts)}.", "", *table, ""])


def _row(book: Book, make: Maker, claim: Claim) -> str:
    cells = (claim.id, claim.claim, VERDICTS[claim.verdict], claim.correction, met(book, make, claim))
    return f"| {' | '.join(' '.join(cell.split()).replace('|', '/') for cell in cells)} |"


def met(book: Book, make: Maker, claim: Claim) -> str:
    """Where a player meets a claim, by kind: ``event: The funeral; word of the game: grip``."""
    places: dict[str, list[str]] = {}
    for key in make.concerned(claim):
        entry = book.entry(key)
        places.setdefault(KINDS[entry.kind], []).append(entry.title)
    if claim.represented_by.mechanics:
        places[KINDS["term"]] = list(claim.represented_by.mechanics)
    return "; ".join(f"{kind}: {', '.join(titles)}" for kind, titles in places.items())


if __name__ == "__main__":
    PAGE.write_text(page(load("1922")), encoding="utf-8")
