"""Offices, bodies and regions: rows of the World's apparatus."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from game.rules.names import BODY_NAMES, BY_OFFICE, FILLERS
from game.rules.world import FIELD_NAMES, TRAIT_NAMES
from game.scenario.courses import member_course, share_course
from game.scenario.dates import AFTER_ALL
from game.scenario.models import Body, Office, Person, Region

if TYPE_CHECKING:
    from game.scenario.build import Sheet


FIELDS_OF_GROUP = {
    "party_centre": ("party",),
    "government": ("state", "economy"),
    "army": ("army",),
    "police": ("police",),
    "press": ("press",),
    "region": ("party",),
    "union": ("unions",),
    "international": ("abroad",),
    "assembly": ("state",),
}
"""The fields an office asks that does not say so itself."""


def field_bits(fields: Iterable[str]) -> int:
    """Fields of work as bits, in the order of FIELD_NAMES; 0 is any."""
    return sum(1 << FIELD_NAMES.index(name) for name in set(fields))


def fill_apparatus(sheet: Sheet) -> None:
    """Fill the rows of offices, regions and bodies."""
    survey = sheet.survey
    offices: list[Office] = list(survey.items("offices"))
    regions: list[Region] = list(survey.items("regions"))
    sheet.put("offices", len(offices))
    sheet.put("regions", len(regions))
    for row, office in enumerate(offices, 1):
        _fill_office(sheet, row, office)
    for row, region in enumerate(regions, 1):
        _fill_region(sheet, row, region)
    _fill_shares(sheet, regions)
    for name in ("body_size0", "candidates0", "control0", "bloc0"):
        sheet.fill(name, 0)
    for body in survey.items("bodies"):
        _fill_body(sheet, body)


def _fill_office(sheet: Sheet, row: int, office: Office) -> None:
    calendar = sheet.survey.calendar
    filler, _, by_office = office.filled_by.partition(":")
    sheet.put("filler", BY_OFFICE if by_office else FILLERS.index(filler), row)
    sheet.put("filler_office", sheet.number("office", by_office or None), row)
    sheet.put("holder0", sheet.number("person", office.holder), row)
    sheet.put("weight", office.weight, row)
    sheet.put("press", office.press, row)
    sheet.put("coercion", office.coercion, row)
    sheet.put("great", int(office.great), row)
    sheet.put("appoints", int(office.appoints), row)
    sheet.put("stage", int(office.stage), row)
    sheet.put("far", int(office.far), row)
    asked = FIELDS_OF_GROUP[office.group] if office.fields is None else office.fields
    sheet.put("asks_fields", field_bits(asked), row)
    sheet.put("needs", TRAIT_NAMES.index(office.needs), row)
    exists = office.exists
    first = 0 if exists.from_ is None else max(0, calendar.turn(exists.from_))
    sheet.put("exists_from", min(first, calendar.turns), row)
    last = AFTER_ALL if exists.until is None else max(0, calendar.turn(exists.until))
    sheet.put("exists_until", min(last, AFTER_ALL), row)
    sheet.put("control_office", int(office.bars_committee), row)
    sheet.put("area", sheet.number("region", office.region), row)


def _fill_region(sheet: Sheet, row: int, region: Region) -> None:
    calendar = sheet.survey.calendar
    sheet.put("secretary", sheet.number("office", region.secretary), row)
    sheet.put("grip0", region.grip, row)
    sheet.put("autonomy", region.autonomy, row)
    for issue, number in sheet.survey.register.ids["issue"].items():
        sheet.put("mood0", region.mood.get(issue, 0), row, number)
    for turn, members in enumerate(member_course(region.members, calendar)):
        sheet.put("members", members, row, turn)


def _fill_shares(sheet: Sheet, regions: list[Region]) -> None:
    courses = share_course([region.share for region in regions], sheet.survey.calendar)
    for row, course in enumerate(courses, 1):
        for turn, share in enumerate(course):
            sheet.put("share", share, row, turn)


def _fill_body(sheet: Sheet, body: Body) -> None:
    at = BODY_NAMES.index(body.id)
    sheet.put("body_size0", body.size, at)
    sheet.put("candidates0", body.candidates, at)
    for leader, seats in body.by_leader.items():
        sheet.put("control0", seats, 0 if leader == "null" else sheet.number("leader", leader))
    offices = {office.id: office for office in sheet.survey.items("offices")}
    people = {person.id: person for person in sheet.survey.items("people")}
    regions = {region.id: region for region in sheet.survey.items("regions")}
    for name, seats in body.blocs.items():
        patron = _patron_of(offices[regions[name].secretary].holder, people, sheet)
        sheet.put("bloc0", seats, sheet.number("region", name), patron)


def _patron_of(holder: str | None, people: dict[str, Person], sheet: Sheet) -> int:
    """The leader a secretary's unnamed seats follow: himself, or his patron, or nobody."""
    if holder is None:
        return 0
    own = sheet.survey.register.ids["leader"].get(holder, 0)
    return own or sheet.number("leader", people[holder].patron)
