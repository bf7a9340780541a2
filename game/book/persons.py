"""Entries of persons."""

from __future__ import annotations

from collections.abc import Iterator

from game.book.entry import Entry
from game.book.maker import Maker
from game.scenario.models import Person
from game.words import N_

TRAITS = ("oratory", "administration", "theory", "cunning", "ambition", "prestige", "health")


def persons(make: Maker) -> Iterator[Entry]:
    """Everybody in the cast; leaders with their seat in the game."""
    leaders = {leader.person: leader for leader in make.contents.leaders}
    for person in make.contents.people:
        leader = leaders.get(person.id)
        chair = make.say("In his chair: {role}", role=make.text(leader, "role")) if leader and leader.role else ""
        rows: list[tuple[str, object]] = [
            (N_("Born"), make.date(person.born)),
            (N_("Died"), make.date(person.died)),
            (N_("In the party since"), make.date(person.party_since)),
            (N_("Posts held in history"), held(make, person.id)),
            (N_("Bodies at the start"), seats(make, person.id)),
            (N_("Follows at the start"), make.person(person.patron)),
            (N_("Traits"), ", ".join(f"{make.say(trait)} {getattr(person.traits, trait)}" for trait in TRAITS)),
            (N_("Opinions at the start"), make.points(person.stances)),
            (N_("Opinions later"), changes(make, person)),
            (N_("His way in the game"), make.text(leader, "verb") if leader is not None else ""),
        ]
        yield make.entry(
            "person",
            person,
            "name",
            names=tuple(dict.fromkeys((make.text(person, "name"), make.text(person, "short")))),
            paragraphs=make.paragraphs(make.text(person, "bio"), make.text(person, "fate"), chair),
            facts=make.facts(*rows),
        )


def held(make: Maker, person: str) -> str:
    """The posts a person held in history, with dates."""
    found = []
    for office in make.contents.offices:
        for one in office.people:
            if one.person == person:
                when = make.span(one.from_, one.until)
                found.append(f"{make.text(office, 'name')} ({when})" if when else make.text(office, "name"))
    return "; ".join(found)


def seats(make: Maker, person: str) -> str:
    """The bodies a person sits in when the scenario begins."""
    found = []
    for body in make.contents.bodies:
        if person in body.full:
            found.append(make.text(body, "name"))
        elif person in body.candidate:
            found.append(make.say("{body} (candidate)", body=make.text(body, "name")))
    return ", ".join(found)


def changes(make: Maker, person: Person) -> str:
    """Dated changes of opinion that happened, with their reasons."""
    told = []
    for change in person.changes:
        said = f"{make.say('from {date}', date=make.date(change.from_))}: {make.points(change.stances)}"
        reason = make.text(change, "reason").rstrip(".")
        told.append(f"{said} - {reason}" if reason else said)
    return "; ".join(told)
