"""Names in the texts of pages that lead on: a person to his entry in the encyclopedia, an office to the apparatus."""

from __future__ import annotations

from game.ui.pages.view_names import Lexicon
from game.ui.richtext import Span
from game.ui.screen import Outcome, Replace
from game.ui.screens import menu
from game.ui.screens.pages import page_of
from game.ui.session import Session


def person_key(words: Lexicon, p: int) -> str:
    """The entry of the encyclopedia about a person."""
    return f"person.{words.texts.persons[p].id}"


def person_span(words: Lexicon, p: int) -> Span:
    """A person's whole name as a link to his entry."""
    return Span(words.full_person(p), link=person_key(words, p) if p else "")


def office_span(words: Lexicon, o: int) -> Span:
    """An office's name as a link to the apparatus."""
    return Span(words.office(o), link=f"apparatus.{o}")


def doctrine_span(words: Lexicon, d: int) -> Span:
    """A doctrine's name as a link to its entry."""
    found = words.texts.doctrines[d]
    return Span(words.say(found, "name"), link=f"doctrine.{found.id}")


def follow(session: Session, link: str) -> Outcome | None:
    """Where a link leads."""
    kind, _dot, name = link.partition(".")
    if kind == "apparatus":
        return to_office(session, int(name))
    return menu.open_book(session, link)


def to_office(session: Session, o: int) -> Outcome:
    """The apparatus with an office chosen, where it can be filled."""
    from game.ui.pages.apparatus import ApparatusPage

    page = page_of(session, "apparatus")
    assert isinstance(page, ApparatusPage)
    page.show_office(o)
    return Replace(page)


def to_region(session: Session, r: int) -> Outcome:
    """The map with a party organisation chosen."""
    from game.ui.pages.country import CountryPage

    page = page_of(session, "country")
    assert isinstance(page, CountryPage)
    page.region = r
    return Replace(page)


def to_file(session: Session, p: int) -> Outcome:
    """A man's file."""
    from game.ui.pages.people import PeoplePage

    page = page_of(session, "people")
    assert isinstance(page, PeoplePage)
    page.show_person(p)
    return Replace(page)
