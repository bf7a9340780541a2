"""Names in texts, and finding entries."""

from __future__ import annotations

import pytest

from game.book import Book


def keys(book: Book, text: str, own: str = "") -> list[str]:
    return [link.key for link in book.links(text, book.entry(own) if own else None)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Stalin's Secretariat", ["person.stalin", "body.secretariat"]),
        ("the General Secretary of the CC", ["office.general_secretary"]),
        ("The General Secretary spoke", ["article.secretariat"]),
        ("a Stalinist in Moscowish", []),
        ("Socialism in one country", ["doctrine.one_country"]),
        ("he doubted socialism in one country.", ["doctrine.one_country"]),
        ("in Leningrad, once Petrograd", ["region.leningrad", "region.leningrad"]),
        ("the XIV Congress", ["meeting.xiv_congress"]),
        ("they cut the line and moved", []),
        ("after the funeral", []),
        ("since Lenin's first stroke", ["event.lenin_first_stroke"]),
    ],
)
def test_names_link_to_their_entries(book: Book, text: str, found: list[str]) -> None:
    assert keys(book, text) == found


def test_a_link_covers_the_name(book: Book) -> None:
    text = "On Trotsky and the NEP."
    assert [text[link.start : link.end] for link in book.links(text)] == ["Trotsky", "NEP"]


def test_an_entry_does_not_link_to_itself(book: Book) -> None:
    assert keys(book, "Stalin and Zinoviev", "person.stalin") == ["person.zinoviev"]


def test_words_of_the_game_link_in_texts_about_the_game_only(book: Book) -> None:
    assert keys(book, "his patron", "term.client") == ["term.patron"]
    assert keys(book, "his patron", "person.stalin") == []


def test_no_name_means_two_entries_of_one_kind(book: Book) -> None:
    seen: dict[tuple[str, str], str] = {}
    for entry in book:
        if entry.kind in ("person", "region", "office", "meeting", "document", "doctrine"):
            for name in entry.names:
                assert seen.setdefault((entry.kind, name), entry.key) == entry.key, name


def test_every_link_of_the_book_leads_somewhere(book: Book) -> None:
    count = 0
    for entry in book:
        for text in (*entry.paragraphs, *(fact.value for fact in entry.facts)):
            for link in book.links(text, entry):
                assert link.key in book.entries
                count += 1
    assert count > 2000


def test_search_by_beginning_and_part(book: Book) -> None:
    assert book.search("trotsky")[0].key == "person.trotsky"
    assert book.search("троцк")[0].key == "person.trotsky"
    assert book.search("Leon Tro")[0].key == "person.trotsky"
    assert {entry.key for entry in book.search("testament")} >= {"article.testament", "event.testament_read"}
    assert book.search("olitbur")[0].key == "body.politburo"
    assert book.search("nomenkl", "term")[0].key == "term.nomenklatura"
    assert book.search("qqq") == []
    assert len(book.search("  ")) == len(book.entries)
