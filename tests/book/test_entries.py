"""There is an entry for everything, and it says what the scenario says."""

from __future__ import annotations

from collections import Counter

import pytest

from game.book import KINDS, Book
from game.book.story import glossary
from game.scenario import Scenario, load

LISTS = {
    "person": "people", "office": "offices", "body": "bodies", "region": "regions", "issue": "issues",
    "doctrine": "doctrines", "document": "documents", "meeting": "meetings", "event": "events", "ending": "endings",
    "claim": "claims",
}  # fmt: skip


@pytest.mark.parametrize("kind", LISTS)
def test_everything_of_the_scenario_has_an_entry(kind: str, scenario: Scenario, book: Book) -> None:
    items = getattr(scenario.contents, LISTS[kind])
    assert items
    for item in items:
        entry = book.entry(f"{kind}.{item.id}")
        assert entry.kind == kind
        assert len(entry.sources) == len(item.sources)
        assert entry.judged == tuple(item.judged)


def test_every_article_and_word_has_an_entry(scenario: Scenario, book: Book) -> None:
    kinds = Counter(entry.kind for entry in book)
    assert set(kinds) == set(KINDS)
    assert kinds["factor"] == 12
    for article in scenario.contents.articles:
        entry = book.entry(f"article.{article.id}")
        assert entry.kind == article.kind
        assert entry.title_ru
    assert kinds["term"] == len(glossary()) > 60


def test_every_entry_says_something(book: Book) -> None:
    for entry in book:
        assert entry.title.strip()
        assert entry.paragraphs or entry.facts, entry.key
        assert all(text == " ".join(text.split()) for text in entry.paragraphs), entry.key
        assert all(fact.value for fact in entry.facts), entry.key


def test_citations_are_whole(scenario: Scenario, book: Book) -> None:
    cites = {source.cite for source in scenario.contents.sources}
    assert {cite for entry in book for cite in entry.sources} <= cites
    assert "Robert V. Daniels, The Conscience of the Revolution (1960)" in book.entry("article.circular_flow").sources


def test_related_entries_exist_and_point_back(book: Book) -> None:
    for entry in book:
        for key in entry.see:
            assert key in book.entries
            assert key != entry.key
    assert "article.testament" in book.entry("document.testament").see


def test_a_person_has_his_posts_with_dates(book: Book) -> None:
    facts = {fact.label: fact.value for fact in book.entry("person.kuibyshev").facts}
    assert "Secretary of the CC (3 April 1922 to 26 April 1923)" in facts["Posts held in history"]
    assert facts["Born"].endswith("1888")


def test_an_office_says_who_fills_it_and_held_it(book: Book) -> None:
    facts = {fact.label: fact.value for fact in book.entry("office.moscow_party").facts}
    assert facts["Filled by"] == "Secretariat"
    assert "Uglanov (August 1924 to 27 November 1928)" in facts["Holders in history"]


def test_the_russian_book_has_russian_names(scenario: Scenario) -> None:
    book = Book(scenario, "ru")
    assert book.entry("person.stalin").title == "Иосиф Сталин"
    text = "Письмо к съезду, Сталин"
    assert [link.key for link in book.links(text)] == ["article.testament", "person.stalin"]


def test_a_scenario_with_words_of_its_own_calls_the_terms_so() -> None:
    book = Book(load("company"))
    assert book.entry("term.congress").title == "general meeting"
    assert book.search("general meeting", "term")[0].key == "term.congress"
