"""Dates: nobody acts before he comes or after he dies; what is dated lies within the calendar."""

from __future__ import annotations

from typing import Any

from game.scenario.dates import Date
from game.scenario.findings import Place
from game.scenario.gather import Entry
from game.scenario.models import Aim, Event, Milestone, Office, Person
from game.scenario.survey import Survey

OLDEST = 100


def check_dates(survey: Survey) -> None:
    """Check every date against lives and calendar."""
    if survey.outline is None:
        return
    people = survey.by_id("people")
    for entry in survey.entries.get("people", ()):
        _check_life(survey, entry)
    for entry in survey.entries.get("offices", ()):
        _check_office(survey, entry, people)
    _check_members(survey, people)
    for entry in survey.entries.get("meetings", ()):
        _check_within(survey, entry, "date", entry.item.date)
    for entry in survey.entries.get("events", ()):
        _check_event(survey, entry, people)
    for entry in survey.entries.get("milestones", ()):
        _check_watch(survey, entry.place, entry.item, entry.inherited)
    for entry in survey.entries.get("leaders", ()):
        for at, aim in enumerate(entry.item.aims):
            _check_watch(survey, entry.place.at("aims", at), aim, entry.inherited)


def _check_life(survey: Survey, entry: Entry[Person]) -> None:
    person, findings = entry.item, survey.findings
    if person.died is not None:
        if person.died < person.born:
            findings.error(entry.place.at("died"), "dates", f"{person.id} dies before he is born ({person.born})")
            return
        if person.died.year - person.born.year > OLDEST:
            findings.warn(entry.place.at("died"), "dates", f"{person.id} would be over {OLDEST} years old")
        if survey.calendar.last_turn(person.died) < 0 and survey.stands_alone:
            findings.error(entry.place.at("died"), "dead", f"{person.id} is dead before the first quarter")
        elif person.enters is not None and person.died < person.enters:
            findings.error(entry.place.at("enters"), "dates", f"{person.id} comes after his death ({person.died})")
    if person.party_since is not None and person.party_since < person.born:
        findings.error(entry.place.at("party_since"), "dates", f"{person.id} joins before he is born ({person.born})")
    late = person.enters is not None and survey.calendar.turn(person.enters) >= survey.calendar.turns
    if late and not entry.inherited:
        findings.warn(entry.place.at("enters"), "never", f"{person.id} comes after the last quarter")


def _after_death(person: Person, when: Date) -> bool:
    """Whether a date lies after a death for certain, however roughly both are known."""
    died = person.died
    if died is None or when.year != died.year:
        return died is not None and when.year > died.year
    if not (when.month and died.month) or when.month != died.month:
        return bool(when.month and died.month) and when.month > died.month
    return bool(when.day and died.day) and when.day > died.day


def _check_alive(survey: Survey, place: Place, person: Person, what: str) -> None:
    if survey.stands_alone:  # told once, where he dies
        return
    if person.died is not None and person.standing is None and survey.calendar.last_turn(person.died) < 0:
        survey.findings.error(place, "dead", f"{person.id} {what} at the start but is dead by then ({person.died})")


def _check_office(survey: Survey, entry: Entry[Office], people: dict[str, Entry[Any]]) -> None:
    office, findings = entry.item, survey.findings
    holder = people.get(office.holder or "")
    if holder is not None:
        _check_alive(survey, entry.place.at("holder"), holder.item, "holds the office")
        if holder.item.enters is not None and survey.calendar.turn(holder.item.enters) > 0:
            said = f"{office.holder} holds the office at the start but comes in {holder.item.enters}"
            findings.error(entry.place.at("holder"), "dates", said)
        first = office.exists.from_
        if first is not None and survey.calendar.turn(first) > 0:
            said = f"the office has a holder at the start but exists from {first}"
            findings.error(entry.place.at("holder"), "dates", said, "holder: null, and name him under people")
    if office.since is not None and survey.calendar.turn(office.since) > 0:
        findings.warn(entry.place.at("since"), "dates", "the holder at the start holds it since later")
    for at, holding in enumerate(office.people):
        place, start = entry.place.at("people", at), holding.from_
        if holding.until is not None and start is not None and holding.until < start:
            findings.error(place.at("until"), "dates", f"until {holding.until} comes before from {start}")
        person = people.get(holding.person)
        if person is not None and start is not None and _after_death(person.item, start):
            said = f"{holding.person} takes the office after his death ({person.item.died})"
            findings.error(place.at("from"), "dead", said)
    if (
        office.exists.until is not None
        and office.exists.from_ is not None
        and office.exists.until < office.exists.from_
    ):
        findings.error(entry.place.at("exists", "until"), "dates", "the office ends before it begins")


def _check_members(survey: Survey, people: dict[str, Entry[Any]]) -> None:
    for entry in survey.entries.get("bodies", ()):
        for field in ("full", "candidate"):
            for at, name in enumerate(getattr(entry.item, field)):
                person = people.get(name)
                if person is not None:
                    _check_alive(survey, entry.place.at(field, at), person.item, "sits in the body")
                enters = person.item.enters if person is not None else None
                if enters is not None and survey.calendar.turn(enters) > 0:
                    said = f"{name} sits in the body at the start but comes in {enters}"
                    survey.findings.error(entry.place.at(field, at), "dates", said)


def _check_within(survey: Survey, entry: Entry[Any], field: str, when: Date) -> None:
    turn = survey.calendar.turn(when)
    if entry.inherited:
        return
    if turn < 0:
        said = f"{when} comes before the first quarter ({survey.calendar.name(0)})"
        survey.findings.error(entry.place.at(field), "calendar", said)
    elif turn >= survey.calendar.turns:
        said = f"{when} comes after the last quarter ({survey.calendar.name(survey.calendar.turns - 1)})"
        survey.findings.warn(entry.place.at(field), "calendar", said)


def _check_event(survey: Survey, entry: Entry[Event], people: dict[str, Entry[Any]]) -> None:
    event, calendar = entry.item, survey.calendar
    if event.date is not None:
        _check_within(survey, entry, "date", event.date)
    first, last = survey.window(event)
    opened = event.from_ or event.date
    if opened is not None and event.until is not None and calendar.last_turn(event.until) < calendar.turn(opened):
        survey.findings.error(entry.place.at("until"), "dates", "the window closes before it opens")
    elif entry.inherited:
        pass
    elif last < 0 or (first >= calendar.turns and event.from_ is not None):
        survey.findings.warn(entry.place, "never", "the window lies outside the calendar")
    if (
        not entry.inherited
        and event.date is not None
        and first <= last
        and not first <= calendar.turn(event.date) <= last
    ):
        said = f"it happened in {event.date}, outside its own window"
        survey.findings.warn(entry.place.at("date"), "dates", said, "widen from and until")
    if event.date is None:
        return
    for at, ask in enumerate(event.asks):
        person = people.get(ask.leader)
        died = person.item.died if person is not None else None
        if died is not None and 0 <= calendar.last_turn(died) < first:
            said = f"{ask.leader} is dead by then ({died})"
            survey.findings.error(entry.place.at("asks", at, "leader"), "dead", said)


def _check_watch(survey: Survey, place: Place, watch: Milestone | Aim, inherited: bool) -> None:
    first, last = survey.span(watch.from_, watch.until)
    if watch.from_ is not None and last < survey.calendar.turn(watch.from_):
        survey.findings.error(place.at("until"), "dates", "the window closes before it opens")
    elif (last < 0 or first >= survey.calendar.turns) and not inherited:
        survey.findings.warn(place, "never", "the window lies outside the calendar")
