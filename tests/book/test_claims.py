"""All claims of the essay are there, each is met somewhere, and the page about them is up to date."""

from __future__ import annotations

import re

from game.book import Book
from game.book.claims_page import PAGE, met, page
from game.book.maker import VERDICTS, Maker
from game.book.story import glossary, term_key
from game.scenario import Scenario

CLAIMS = 49


def test_all_claims_are_there(scenario: Scenario) -> None:
    assert [claim.id for claim in scenario.contents.claims] == [f"s{at:02}" for at in range(1, CLAIMS + 1)]


def test_every_claim_is_met_by_a_player(scenario: Scenario, book: Book) -> None:
    """By an event that can come up, an office, document, meeting or article of the book, or a word of the game."""
    make = Maker(scenario, "en")
    for claim in scenario.contents.claims:
        concerned = make.concerned(claim)
        assert concerned, claim.id
        assert all(key in book.entries for key in concerned), claim.id
        assert met(book, make, claim), claim.id
        if claim.verdict != "accurate":
            assert claim.correction, claim.id
        assert claim.sources, claim.id


def test_mechanics_are_words_of_the_glossary(scenario: Scenario, book: Book) -> None:
    used = {word for claim in scenario.contents.claims for word in claim.represented_by.mechanics}
    assert used
    assert used <= set(glossary())
    assert all(term_key(word) in book.entries for word in used)


def test_the_entries_it_concerns_show_claim_and_correction(scenario: Scenario, book: Book) -> None:
    make = Maker(scenario, "en")
    for claim in scenario.contents.claims:
        for key in make.concerned(claim):
            shown = {one.id: one for one in book.entry(key).corrections}
            assert shown[claim.id].claim == claim.claim
            assert shown[claim.id].correction == claim.correction
            assert shown[claim.id].verdict == VERDICTS[claim.verdict]


def test_tags_of_events_are_claims(scenario: Scenario) -> None:
    tags = {tag for event in scenario.contents.events for tag in event.claims}
    assert tags <= {claim.id for claim in scenario.contents.claims}


def test_the_page_is_made_from_the_scenario(scenario: Scenario) -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert text == page(scenario), "run: python -m game.book.claims_page"
    assert re.findall(r"^\| (s\d\d) \|", text, re.MULTILINE) == [f"s{at:02}" for at in range(1, CLAIMS + 1)]
