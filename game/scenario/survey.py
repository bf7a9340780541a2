"""Everything the cross-checks look at: the entries of the files, the names, the calendar, and what was found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from game.scenario.dates import AFTER_ALL, Calendar, Date, Quarter
from game.scenario.findings import Findings
from game.scenario.folder import WHAT_IFS, Folder
from game.scenario.gather import Entry, Gathered
from game.scenario.lowering import EffectRow, Row, Wrong, compile_condition, compile_effect
from game.scenario.models import Event, Milestone, Outline, Recorded, Trial
from game.scenario.past import PastEvent, past_of
from game.scenario.register import AskNames, Register

R = TypeVar("R", tuple[Row, ...], EffectRow)

REGISTERED = {
    "people": "person", "leaders": "leader", "offices": "office", "regions": "region", "issues": "issue",
    "meetings": "meeting", "series": "series", "doctrines": "doctrine", "documents": "document", "events": "event",
    "sources": "source", "numbers": "number", "articles": "article", "claims": "claim",
}  # fmt: skip
"""List keys of files and the kinds of name they define."""


@dataclass
class Compiler:
    """Conditions and effects to rows, each text once."""

    register: Register
    conditions: dict[tuple[str, str | None], tuple[Row, ...] | Wrong] = field(default_factory=dict)
    effects: dict[tuple[str, str | None], EffectRow | Wrong] = field(default_factory=dict)

    def condition(self, text: str, self_leader: str | None = None) -> tuple[Row, ...]:
        """Rows of a condition.

        Raises:
            Wrong: with everything that is wrong with it.
        """
        key = (text, self_leader)
        if key not in self.conditions:
            try:
                self.conditions[key] = compile_condition(text, self.register, self_leader)
            except Wrong as wrong:
                self.conditions[key] = wrong
        return _or_raise(self.conditions[key])

    def effect(self, text: str, self_leader: str | None = None) -> EffectRow:
        """Row of an effect.

        Raises:
            Wrong: with everything that is wrong with it.
        """
        key = (text, self_leader)
        if key not in self.effects:
            try:
                self.effects[key] = compile_effect(text, self.register, self_leader)
            except Wrong as wrong:
                self.effects[key] = wrong
        return _or_raise(self.effects[key])


def _or_raise(result: R | Wrong) -> R:
    if isinstance(result, Wrong):
        raise result
    return result


@dataclass
class Survey:
    """What the files say, in the order of the World's rows (events and meetings by date).

    ``flawed`` are the list keys of which something is missing because it is broken: sums over them say nothing.
    ``pictures`` are those the scenario brings, None where that is not known; ``trials`` the author's tests; ``folders``
    those the files lie in.
    """

    findings: Findings
    outline: Entry[Outline] | None
    entries: dict[str, list[Entry[Any]]]
    register: Register
    compiler: Compiler
    flawed: frozenset[str]
    pictures: frozenset[str] | None = None
    trials: tuple[Entry[Trial], ...] = ()
    folders: tuple[Folder, ...] = ()

    @cached_property
    def said_by_what_ifs(self) -> str:
        """The texts of all what-ifs, unread: a name in them is used, whether or not they are laid over the scenario."""
        return "\n".join(folder.said_in(WHAT_IFS) for folder in self.folders)

    @property
    def calendar(self) -> Calendar:
        """The quarters of the scenario."""
        return self.register.calendar

    def items(self, key: str) -> Iterator[Any]:
        """The models of a list key."""
        return (entry.item for entry in self.entries.get(key, ()))

    def by_id(self, key: str) -> dict[str, Entry[Any]]:
        """Entries of a list key by id; the first when an id comes twice."""
        found: dict[str, Entry[Any]] = {}
        for entry in self.entries.get(key, ()):
            found.setdefault(entry.item.person if key == "leaders" else entry.item.id, entry)
        return found

    @property
    def stands_alone(self) -> bool:
        """Whether the scenario extends no other; then nothing in it lies before its start."""
        return self.outline is None or self.outline.item.extends is None

    @cached_property
    def past(self) -> dict[str, PastEvent]:
        """The events that have happened before the first quarter, by id."""
        outline = None if self.outline is None else self.outline.item
        return past_of(outline, list(self.items("events")), self.calendar)

    def window(self, event: Event) -> tuple[int, int]:
        """First and last quarter an event can happen in."""
        return self.span(event.from_ or event.date, event.until)

    def span(self, first: Date | None, last: Date | None) -> tuple[int, int]:
        """The quarters from one date to another; without them from the start, and for ever."""
        start = 0 if first is None else max(0, self.calendar.turn(first))
        return min(start, AFTER_ALL), AFTER_ALL if last is None else self.calendar.last_turn(last)


def survey(gathered: Gathered, findings: Findings) -> Survey:
    """Order what was gathered and number every name."""
    entries = {key: list(found) for key, found in gathered.entries.items()}
    calendar = _calendar(gathered)
    for key in ("milestones", "record"):
        entries[key] = [entry for entry in entries.get(key, ()) if not _is_over(entry, calendar)]
    entries.get("meetings", []).sort(key=lambda entry: entry.item.date)
    place = {name: at for at, name in enumerate(gathered.event_order)}
    entries.get("events", []).sort(key=lambda entry: (place.get(entry.item.id, len(place)), _date_of(entry.item)))
    register = Register(calendar)
    for key, kind in REGISTERED.items():
        register.add(kind, [getattr(e.item, "person" if key == "leaders" else "id") for e in entries.get(key, ())])
        register.add(kind, gathered.ids.get(key, ()))
        register.removed[kind] = gathered.removed.get(key, {})
        if key in gathered.incomplete:
            register.incomplete.add(kind)
    if not register.ids["leader"].keys() <= register.ids["person"].keys():
        register.incomplete.add("leader")
    if gathered.outline is None:
        register.incomplete |= {"flag", "setting"}
    else:
        outline = gathered.outline.item
        register.add("flag", [flag.id for flag in outline.flags])
        register.add("setting", [setting.id for setting in outline.own_settings])
        register.settings = {one.id: tuple(value.id for value in one.values) for one in outline.own_settings}
    for key, kind in (*REGISTERED.items(), ("bodies", "body")):
        register.called[kind] = dict(_called([entry.item for entry in entries.get(key, ())]))
    _number_asks(register, [entry.item for entry in entries.get("events", ())])
    flawed = frozenset(gathered.flawed | gathered.incomplete)
    compiler, trials = Compiler(register), tuple(gathered.trials)
    pictures, folders = gathered.pictures, tuple(gathered.folders)
    return Survey(findings, gathered.outline, entries, register, compiler, flawed, pictures, trials, folders)


def _calendar(gathered: Gathered) -> Calendar:
    if gathered.outline is None:
        return Calendar(Quarter(1, 0), 1)
    outline = gathered.outline.item
    return Calendar(Quarter(outline.start.year, outline.start.season), outline.quarters)


def _is_over(entry: Entry[Milestone] | Entry[Recorded], calendar: Calendar) -> bool:
    """Whether something inherited lies wholly before the start: nobody can reach or miss it."""
    until = entry.item.until or (entry.item.from_ if isinstance(entry.item, Recorded) else None)
    return entry.inherited and until is not None and calendar.last_turn(until) < 0


def _called(items: list[Any]) -> Iterator[tuple[str, str]]:
    """What texts call things, in small letters and without an article, and their ids."""
    for item in items:
        for field_name in ("name", "short"):
            text = getattr(item, field_name, "").casefold().removeprefix("the ")
            if text and hasattr(item, "id"):
                yield text, item.id


def _date_of(event: Event) -> Date:
    return event.date or event.from_ or Date(0)


def _number_asks(register: Register, events: list[Event]) -> None:
    number = 0
    for event in events:
        asks = []
        for ask in event.asks:
            asks.append(AskNames(number, ask.leader, tuple(option.id for option in ask.options)))
            number += 1
        register.asks.setdefault(event.id, tuple(asks))
