"""The book of the scenario in hand, made once for a language: every page that opens it turns over the same one."""

from __future__ import annotations

from game.book import Book
from game.scenario import Scenario

_last: list[tuple[Scenario, str, Book]] = []
KEPT = 2


def is_made(scenario: Scenario, language: str) -> bool:
    """Whether the book of `scenario` is at hand; to make it takes half a second."""
    return any(of is scenario and spoken == language for of, spoken, _book in _last)


def book_of(scenario: Scenario, language: str) -> Book:
    """The book of `scenario`; any thread may have it made."""
    for of, spoken, book in _last:
        if of is scenario and spoken == language:
            return book
    made = Book(scenario, language)
    # Finding names in texts is prepared at the first text, which takes a tenth of a second.
    made.links("")
    _last[:] = [(scenario, language, made), *_last[: KEPT - 1]]
    return made
