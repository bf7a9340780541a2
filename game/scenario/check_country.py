"""The economy's series: every quarter, and numbers that fit."""

from __future__ import annotations

from game.scenario.courses import hundredths
from game.scenario.findings import Place
from game.scenario.gather import Entry
from game.scenario.models import EconomySeries
from game.scenario.problems import ERROR, WARNING
from game.scenario.survey import Survey

LARGEST = 32_767
LONGEST_LIST_SHOWN = 6


def check_country(survey: Survey) -> None:
    """Check every series."""
    if survey.outline is None:
        return
    for entry in survey.entries.get("series", ()):
        _check_course(survey, entry, "values")
        if entry.item.norm:
            _check_course(survey, entry, "norm")
        _check_filled(survey, entry)


def _check_course(survey: Survey, entry: Entry[EconomySeries], field: str) -> None:
    given, calendar, place = getattr(entry.item, field), survey.calendar, entry.place.at(field)
    wanted = [calendar.quarter(turn) for turn in range(calendar.turns)]
    missing = [str(quarter) for quarter in wanted if quarter not in given]
    if missing:
        shown = ", ".join(missing[:LONGEST_LIST_SHOWN]) + (", ..." if len(missing) > LONGEST_LIST_SHOWN else "")
        survey.findings.error(place, "quarters", f"{len(missing)} of {len(wanted)} quarters missing: {shown}")
    for quarter, value in given.items():
        target = place.at(str(quarter))
        if quarter not in wanted and not entry.inherited:
            _note_stray(survey, target, str(quarter))
        elif abs(hundredths(value)) > LARGEST:
            survey.findings.error(target, "range", f"{value:g} is more than {LARGEST / 100:g}", "take a larger unit")


def _note_stray(survey: Survey, target: Place, quarter: str) -> None:
    said = f"{quarter} is not in the calendar"
    survey.findings.note(WARNING, target, "calendar", said, "", target.key_spot)


def _check_filled(survey: Survey, entry: Entry[EconomySeries]) -> None:
    for at, quarter in enumerate(entry.item.filled):
        if quarter not in entry.item.values:
            place = entry.place.at("filled", at)
            survey.findings.note(ERROR, place, "quarters", f"{quarter} has no value")
