"""What has happened before the first quarter: events and meetings of earlier dates, and what was chosen then."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.rules.names import EARLIEST
from game.scenario.dates import Calendar
from game.scenario.models import Ask, Event, Happened, Meeting, Outline

JUST_BEFORE = -1
"""The quarter of what happened on a day nobody has given."""


@dataclass(frozen=True)
class PastEvent:
    """An event of the past: its quarter, below 0, and the option each leader asked took, as far as one is known."""

    turn: int
    chosen: dict[str, str] = field(default_factory=dict)


def past_of(outline: Outline | None, events: list[Event], calendar: Calendar) -> dict[str, PastEvent]:
    """The events that have happened, by id: those dated before the start, unless ``past`` says otherwise."""
    if outline is None:
        return {}
    said = {happened.event: happened for happened in outline.past}
    found = {}
    for event in events:
        happened = said.get(event.id)
        turn = _turn(event, happened, calendar)
        if turn is not None:
            found[event.id] = PastEvent(turn, _chosen(event, happened))
    return found


def _turn(event: Event, happened: Happened | None, calendar: Calendar) -> int | None:
    if happened is not None and not happened.happened:
        return None
    when = happened.date if happened is not None and happened.date is not None else event.date
    if when is None:
        return JUST_BEFORE if happened is not None else None
    turn = calendar.turn(when)
    return max(turn, EARLIEST) if turn < 0 else None


def _chosen(event: Event, happened: Happened | None) -> dict[str, str]:
    chosen = {} if happened is None else dict(happened.chosen)
    for ask in event.asks:
        done = next((option.id for option in ask.options if option.historical), None)
        if done is not None:
            chosen.setdefault(ask.leader, done)
    return chosen


def option_number(ask: Ask, chosen: dict[str, str]) -> int:
    """What was chosen of an ask, from 1; 0 when its leader was not asked."""
    names = [option.id for option in ask.options]
    option = chosen.get(ask.leader)
    return names.index(option) + 1 if option in names else 0


def met_before(meeting: Meeting, calendar: Calendar) -> int:
    """The quarter a meeting sat in, if before the start; else 0."""
    return max(min(calendar.turn(meeting.date), 0), EARLIEST)
