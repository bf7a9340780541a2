"""The record that guidance leans to: windows, and leaders that are named twice."""

from __future__ import annotations

from game.rules.names import CHANGES
from game.scenario.build_record import changes
from game.scenario.gather import Entry
from game.scenario.models import Recorded
from game.scenario.survey import Survey


def check_record(survey: Survey) -> None:
    """Check every row of the record, and that the rules hold every dated change of stance."""
    if survey.outline is None:
        return
    for entry in survey.entries.get("record", ()):
        _check_window(survey, entry)
        _check_leaders(survey, entry)
    people = survey.entries.get("people", [])
    count = len(changes([entry.item for entry in people]))
    if count > CHANGES:
        survey.findings.error(people[0].place, "too_many", f"{count} changes of stance; the rules hold {CHANGES}")


def _check_window(survey: Survey, entry: Entry[Recorded]) -> None:
    first = survey.calendar.turn(entry.item.from_)
    last = survey.calendar.last_turn(entry.item.until or entry.item.from_)
    if last < first:
        survey.findings.error(entry.place.at("until"), "dates", "the window closes before it opens")
    elif (last < 0 or first >= survey.calendar.turns) and not entry.inherited:
        survey.findings.warn(entry.place, "never", "the window lies outside the calendar")


def _check_leaders(survey: Survey, entry: Entry[Recorded]) -> None:
    recorded = entry.item
    if len(set(recorded.pact)) < len(recorded.pact):
        survey.findings.error(entry.place.at("pact"), "relation", "a leader has no understanding with himself")
    if recorded.struck is not None and recorded.struck == recorded.mover:
        survey.findings.error(entry.place.at("mover"), "relation", "a leader moves nothing against himself")
