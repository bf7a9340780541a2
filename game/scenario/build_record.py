"""What history did, for guidance to lean to: rows of the World's record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.names import CHANGES, RECORDED_PACT, RECORDED_SANCTION, RUNG_NAMES
from game.scenario.dates import AFTER_ALL
from game.scenario.models import Office, Person, Recorded

if TYPE_CHECKING:
    from game.scenario.build import Sheet


def fill_record(sheet: Sheet) -> None:
    """Fill the dated changes of stance, the recorded holders of offices, and the record proper."""
    for name in ("change_turn", "record_from", "record_until"):
        sheet.fill(name, AFTER_ALL)
    for name in ("change_person", "change_issue", "change_stance", "record_kind", "record_a", "record_b", "record_to",
                 "recorded_holder"):  # fmt: skip
        sheet.fill(name, 0)
    sheet.fill("record_at", -1)
    _fill_changes(sheet)
    for row, office in enumerate(sheet.survey.items("offices"), 1):
        _fill_holders(sheet, row, office)
    rows: list[Recorded] = list(sheet.survey.items("record"))
    sheet.put("records", len(rows))
    for row, recorded in enumerate(rows):
        _fill_recorded(sheet, row, recorded)


def changes(people: list[Person]) -> list[tuple[Person, int, str, int]]:
    """Every dated change as person, its place among his, issue and stance."""
    return [
        (person, at, issue, stance)
        for person in people
        for at, change in enumerate(person.changes)
        for issue, stance in change.stances.items()
    ]


def _fill_changes(sheet: Sheet) -> None:
    rows = changes(list(sheet.survey.items("people")))[:CHANGES]
    sheet.put("changes", len(rows))
    for row, (person, at, issue, stance) in enumerate(rows):
        turn = sheet.survey.calendar.turn(person.changes[at].from_)
        sheet.put("change_turn", turn if 0 <= turn < AFTER_ALL else AFTER_ALL, row)
        sheet.put("change_person", sheet.number("person", person.id), row)
        sheet.put("change_issue", sheet.number("issue", issue), row)
        sheet.put("change_stance", stance, row)


def _fill_holders(sheet: Sheet, row: int, office: Office) -> None:
    calendar = sheet.survey.calendar
    for holding in office.people:
        first = 0 if holding.from_ is None else max(0, calendar.turn(holding.from_))
        last = calendar.turns if holding.until is None else calendar.turn(holding.until)
        for turn in range(first, min(last, calendar.turns)):
            sheet.put("recorded_holder", sheet.number("person", holding.person), row, turn)


def _fill_recorded(sheet: Sheet, row: int, recorded: Recorded) -> None:
    calendar = sheet.survey.calendar
    first = calendar.turn(recorded.from_)
    last = calendar.last_turn(recorded.until or recorded.from_)
    sheet.put("record_from", min(max(first, 0), AFTER_ALL), row)
    sheet.put("record_until", min(max(last, 0), AFTER_ALL) if last >= 0 else 0, row)
    if recorded.pact:
        one, other = recorded.pact
        sheet.put("record_kind", RECORDED_PACT, row)
        sheet.put("record_a", sheet.number("leader", one), row)
        sheet.put("record_b", sheet.number("leader", other), row)
        sheet.put("record_to", recorded.firm, row)
        return
    sheet.put("record_kind", RECORDED_SANCTION, row)
    sheet.put("record_a", sheet.number("leader", recorded.struck), row)
    sheet.put("record_b", sheet.number("leader", recorded.mover), row)
    sheet.put("record_to", RUNG_NAMES.index(recorded.rung or "none"), row)
    if recorded.meeting is not None:
        sheet.put("record_at", sheet.number("meeting", recorded.meeting), row)
