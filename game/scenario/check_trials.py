"""tests.yaml: what an author's tests name is there, and what they expect can be asked."""

from __future__ import annotations

from game.scenario.check_past import check_chosen
from game.scenario.findings import Place
from game.scenario.gather import Entry
from game.scenario.lowering import Wrong
from game.scenario.models import Trial
from game.scenario.problems import ERROR, did_you_mean
from game.scenario.settings import read_settings
from game.scenario.survey import Survey


def check_trials(survey: Survey) -> None:
    """Check every test of the scenario."""
    if survey.outline is None:
        return
    first: dict[str, Place] = {}
    for entry in survey.trials:
        name = entry.item.id
        if name in first:
            said = f"'{name}' is given twice; first in {first[name].where}"
            survey.findings.error(entry.place.at("id"), "twice", said)
        first.setdefault(name, entry.place)
        _check_settings(survey, entry)
        _check_choices(survey, entry)
        _check_outcome(survey, entry)


def _check_settings(survey: Survey, entry: Entry[Trial]) -> None:
    assert survey.outline is not None
    for name, value in entry.item.settings.items():
        try:
            read_settings((f"{name}={str(value).lower()}",), survey.outline.item)
        except ValueError as error:
            place = entry.place.at("settings", name)
            survey.findings.error(place, "choice", str(error))


def _check_choices(survey: Survey, entry: Entry[Trial]) -> None:
    events = survey.by_id("events")
    for name, chosen in entry.item.choose.items():
        place = entry.place.at("choose", name)
        if name in events:
            check_chosen(survey, place, chosen, True, events[name].item)
        elif not survey.register.known("event", name):
            known = survey.register.suggest("event", name)
            survey.findings.note(ERROR, place, "unknown_name", f"there is no event '{name}'", known, place.key_spot)


def _check_outcome(survey: Survey, entry: Entry[Trial]) -> None:
    trial, place, calendar = entry.item, entry.place, survey.calendar
    if trial.until is not None and not 0 <= calendar.last_turn(trial.until) < calendar.turns:
        survey.findings.error(place.at("until"), "calendar", f"{trial.until} is not in the calendar")
    endings = [ending.id for ending in survey.items("endings")]
    if trial.ending is not None and trial.ending not in endings and "endings" not in survey.flawed:
        hint = did_you_mean(trial.ending, endings) or f"there are: {', '.join(endings)}"
        survey.findings.error(place.at("ending"), "unknown_name", f"there is no ending '{trial.ending}'", hint)
    if trial.expect is not None:
        try:
            survey.compiler.condition(trial.expect)
        except Wrong as wrong:
            for error in wrong.errors:
                spot = place.at("expect").inside(error.at)
                survey.findings.note(ERROR, place.at("expect"), error.code, error.message, error.suggestion, spot)
