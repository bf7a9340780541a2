"""What a scenario says of the time before its start, and of what is decided: it must fit and name what there is."""

from __future__ import annotations

from game.scenario.findings import Place
from game.scenario.models import Event, Happened, Outline
from game.scenario.problems import ERROR, did_you_mean
from game.scenario.survey import Survey


def check_past(survey: Survey) -> None:
    """Check every entry of ``past`` and of ``decided``."""
    if survey.outline is None:
        return
    events = survey.by_id("events")
    outline: Outline = survey.outline.item
    for at, happened in enumerate(outline.past):
        place = survey.outline.place.at("past", at)
        entry = events.get(happened.event)
        if entry is not None:
            _check_date(survey, place, happened, entry.item)
            check_chosen(survey, place.at("chosen"), happened.chosen, happened.happened, entry.item)
    for name, decided in outline.decided.items():
        if name in events:
            place = survey.outline.place.at("decided", name)
            check_chosen(survey, place, decided, True, events[name].item)


def _check_date(survey: Survey, place: Place, happened: Happened, event: Event) -> None:
    if not happened.happened:
        return
    when = happened.date or event.date
    if when is not None and survey.calendar.turn(when) >= 0:
        said = f"{when} does not lie before the first quarter ({survey.calendar.name(0)})"
        target = place.at("event") if happened.date is None else place.at("date")
        survey.findings.error(target, "past", said, "give the date on which it happened here")


def check_chosen(survey: Survey, place: Place, chosen: dict[str, str], happened: bool, event: Event) -> None:
    """Check that an event asks each of these leaders and has the option he is said to choose, in one of its asks."""
    asks: dict[str, list[str]] = {}
    for ask in event.asks:
        asks.setdefault(ask.leader, []).extend(option.id for option in ask.options)
    for leader, option in chosen.items():
        target = place.at(leader)
        if not happened:
            said = "what did not happen was not answered"
            survey.findings.note(ERROR, target, "past", said, "", target.key_spot)
        elif leader not in asks:
            known = f"it asks: {', '.join(asks)}" if asks else "it asks nobody"
            said = f"'{event.id}' does not ask {leader}"
            survey.findings.note(ERROR, target, "unknown_name", said, known, target.key_spot)
        elif option not in asks[leader]:
            known = did_you_mean(option, asks[leader]) or f"it has: {', '.join(asks[leader])}"
            survey.findings.error(target, "unknown_name", f"'{event.id}' has no option '{option}' for {leader}", known)
