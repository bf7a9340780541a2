"""Persons and leaders: rows of the World's people and chiefs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from game.rules.names import (
    BODY_NAMES,
    CANDIDATE,
    DEAD,
    FULL,
    MEMBER,
    MOVE_NAMES,
    PASS,
    RUNG_NAMES,
    STANDING_NAMES,
)
from game.rules.world import TRAIT_NAMES
from game.scenario.build_apparatus import field_bits
from game.scenario.dates import AFTER_ALL, Calendar
from game.scenario.models import Leader, Person

if TYPE_CHECKING:
    from game.scenario.build import Sheet
    from game.scenario.survey import Survey

DEFAULT_DISTRUST = 10
DEFAULT_STATEMENT = 20
PATRON_REGARD = 45
OWN_REGARD = 100
DEATH = re.compile(r"standing\((\w+), *dead\)")


def fill_people(sheet: Sheet) -> None:
    """Fill the rows of persons, leaders and memberships."""
    survey = sheet.survey
    people: list[Person] = list(survey.items("people"))
    leaders: list[Leader] = list(survey.items("leaders"))
    sheet.put("persons", len(people))
    sheet.put("leaders", len(leaders))
    sheet.fill("stance0", 0)
    killed = killed_by_events(survey)
    for row, person in enumerate(people, 1):
        _fill_person(sheet, row, person, killed)
        _fill_stances(sheet, row, person)
    for row, leader in enumerate(leaders, 1):
        _fill_leader(sheet, row, leader)
        _fill_relations(sheet, row, leader, leaders)
    by_id = {person.id: person for person in people}
    for row, person in enumerate(people, 1):
        for column, leader in enumerate(leaders, 1):
            sheet.put("regard0", regard_at_start(person, leader, by_id, leaders, sheet), row, column)
    _fill_members(sheet)


def killed_by_events(survey: Survey) -> frozenset[str]:
    """Persons whose death some event brings about; they do not die by the calendar."""
    return frozenset(name for event in survey.items("events") for name in DEATH.findall(event.model_dump_json()))


def _fill_person(sheet: Sheet, row: int, person: Person, killed: frozenset[str]) -> None:
    calendar = sheet.survey.calendar
    traits = person.traits
    for trait in TRAIT_NAMES:
        sheet.put(trait, getattr(traits, trait), row)
    sheet.put("fields", field_bits(person.fields), row)
    sheet.put("prestige0", traits.prestige, row)
    sheet.put("health0", traits.health, row)
    enters = 0 if person.enters is None else max(0, calendar.turn(person.enters))
    sheet.put("enters", min(enters, calendar.turns), row)
    sheet.put("standing0", _standing(person, calendar), row)
    sheet.put("away0", person.away, row)
    told = person.id in killed
    died = AFTER_ALL if told or person.died is None else calendar.turn(person.died)
    sheet.put("dies", died if 0 <= died < calendar.turns else AFTER_ALL, row)
    assert sheet.survey.outline is not None
    before, since = sheet.survey.outline.item.old_before, person.party_since
    sheet.put("old_guard", int(before is not None and since is not None and since.year < before), row)
    own = sheet.survey.register.ids["leader"].get(person.id, 0)
    sheet.put("leader_of", own, row)
    sheet.put("patron0", own or sheet.number("leader", person.patron), row)


def _standing(person: Person, calendar: Calendar) -> int:
    """As given; else dead if he died before the start, and in the party if not."""
    if person.standing is not None:
        return STANDING_NAMES.index(person.standing)
    return DEAD if person.died is not None and calendar.turn(person.died) < 0 else MEMBER


def _fill_stances(sheet: Sheet, row: int, person: Person) -> None:
    for issue, stance in person.stances.items():
        sheet.put("stance0", stance, row, sheet.number("issue", issue))


def _fill_leader(sheet: Sheet, row: int, leader: Leader) -> None:
    sheet.put("person", sheet.number("person", leader.person), row)
    sheet.put("playable", int(leader.playable), row)
    sheet.put("own_verb", MOVE_NAMES.index(leader.own) if leader.own else PASS, row)
    sheet.put("capital0", leader.capital, row)
    sheet.put("reverence", leader.reverence, row)
    sheet.put("exposure0", leader.exposure, row)
    sheet.put("rung0", RUNG_NAMES.index(leader.rung), row)
    sheet.put("evidence0", leader.evidence, row)
    sheet.put("removals0", leader.removals, row)
    temper = leader.temperament
    sheet.put("caution", temper.caution, row)
    sheet.put("patience", temper.patience, row)
    sheet.put("patronage", temper.patronage, row)
    sheet.put("doctrine", temper.doctrine, row)
    sheet.put("publicity", temper.publicity, row)
    sheet.put("intrigue", temper.intrigue, row)
    sheet.put("loyalty", temper.loyalty, row)
    for issue, number in sheet.survey.register.ids["issue"].items():
        sheet.put("statement0", leader.statements.get(issue, DEFAULT_STATEMENT), row, number)


def _fill_relations(sheet: Sheet, row: int, leader: Leader, leaders: list[Leader]) -> None:
    for column, other in enumerate(leaders, 1):
        distrust = 0 if other is leader else leader.distrust.get(other.person, DEFAULT_DISTRUST)
        sheet.put("distrust0", distrust, row, column)
        pact = max(leader.pacts.get(other.person, 0), other.pacts.get(leader.person, 0))
        sheet.put("pact0", 0 if other is leader else pact, row, column)


def regard_at_start(
    person: Person, leader: Leader, by_id: dict[str, Person], leaders: list[Leader], sheet: Sheet
) -> int:
    """What a person thinks of a leader before the first turn.

    As given; else 100 for himself, 45 for his patron, and for anyone else 20 less a quarter of the mean distance
    between their stances, within -40..40; a leader's distrust takes off a third of itself.
    """
    if person.id == leader.person:
        return OWN_REGARD
    given = person.regard.get(leader.person)
    if given is not None:
        return given
    if person.patron == leader.person:
        return PATRON_REGARD
    other = by_id[leader.person]
    issues = list(sheet.survey.register.ids["issue"])
    gaps = sum(abs(person.stances.get(issue, 0) - other.stances.get(issue, 0)) for issue in issues)
    regard = max(-40, min(40, 20 - gaps // (4 * max(1, len(issues)))))
    for one in leaders:
        if one.person == person.id:
            regard -= one.distrust.get(leader.person, DEFAULT_DISTRUST) // 3
    return max(-100, regard)


def _fill_members(sheet: Sheet) -> None:
    sheet.fill("member0", 0)
    sheet.fill("seat_region0", 0)
    for body in sheet.survey.items("bodies"):
        column = BODY_NAMES.index(body.id)
        for rank, names in ((CANDIDATE, body.candidate), (FULL, body.full)):
            for name in names:
                sheet.put("member0", rank, sheet.number("person", name), column)
        for name, region in body.regions.items():
            sheet.put("seat_region0", sheet.number("region", region), sheet.number("person", name))
