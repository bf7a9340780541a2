"""Every text of a scenario by the number of what it belongs to, in English and Russian."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from game.scenario.build_story import ending_rows
from game.scenario.dates import Date
from game.scenario.models import Body, Ending, Event, Gamble, Option
from game.scenario.survey import Survey


@dataclass(frozen=True)
class Words:
    """The texts of one thing by field, English and Russian: ``words.name``, ``words.ru('name')``.

    A field left out in the file is an empty text; a field that the format does not have raises AttributeError. Nobody
    (row 0) has an empty text for everything.
    """

    id: str
    english: dict[str, str]
    russian: dict[str, str]
    later: tuple[int, Words] | None = None
    """Another name, and from which quarter on it is used."""

    def at(self, turn: int) -> Words:
        """The texts with the name that is used in a quarter."""
        return self if self.later is None or turn < self.later[0] else self.later[1]

    def __getattr__(self, name: str) -> str:
        if name in ("english", "russian", "later") or (name not in self.english and (self.id or name.startswith("_"))):
            raise AttributeError(f"there is no text '{name}' here")
        return self.english.get(name, "")

    def ru(self, name: str) -> str:
        """The Russian text, or the English one where there is none."""
        return self.russian.get(name) or self.english.get(name, "")

    def of(self, name: str, language: str) -> str:
        """The text in a language, ``en`` or ``ru``."""
        return self.ru(name) if language == "ru" else self.english.get(name, "")


NOBODY_WORDS = Words("", {}, {})


@dataclass(frozen=True)
class Texts:
    """Texts by number: persons, leaders, offices and regions from 1 (row 0 is empty), all others from 0.

    ``asks`` and ``options`` are numbered as in the World; ``endings`` has one row for each row of the World,
    ``aims`` one for each of its watches after the milestones.
    ``events`` know their date as text under ``date``.
    """

    scenario: Words
    persons: tuple[Words, ...]
    leaders: tuple[Words, ...]
    offices: tuple[Words, ...]
    regions: tuple[Words, ...]
    issues: tuple[Words, ...]
    bodies: tuple[Words, ...]
    meetings: tuple[Words, ...]
    series: tuple[Words, ...]
    doctrines: tuple[Words, ...]
    documents: tuple[Words, ...]
    flags: tuple[Words, ...]
    events: tuple[Words, ...]
    asks: tuple[Words, ...]
    options: tuple[Words, ...]
    endings: tuple[Words, ...]
    milestones: tuple[Words, ...]
    aims: tuple[Words, ...]
    sources: tuple[Words, ...]


def words_of(item: Any, name: str) -> Words:
    """The texts of one model: its fields that are texts or dates, those ending in ``_ru`` as Russian."""
    english, russian = {}, {}
    for key in type(item).model_fields:
        value = getattr(item, key)
        if isinstance(value, Date) or value is None:
            value = "" if value is None else str(value)
        if not isinstance(value, str):
            continue
        if key.endswith("_ru"):
            russian[key.removesuffix("_ru")] = value
        else:
            english[key] = value
    return Words(name, english, russian)


def build_texts(survey: Survey) -> Texts:
    """The texts of a scenario without errors."""
    assert survey.outline is not None
    outline = survey.outline.item
    events: list[Event] = list(survey.items("events"))
    asks = [(event, ask) for event in events for ask in event.asks]
    return Texts(
        scenario=words_of(outline, outline.id),
        persons=_rows(survey, "people", True),
        leaders=_leaders(survey),
        offices=_rows(survey, "offices", True),
        regions=_rows(survey, "regions", True),
        issues=_rows(survey, "issues"),
        bodies=_bodies(survey),
        meetings=_rows(survey, "meetings"),
        series=_rows(survey, "series"),
        doctrines=_rows(survey, "doctrines"),
        documents=_rows(survey, "documents"),
        flags=tuple(words_of(flag, flag.id) for flag in outline.flags),
        events=_rows(survey, "events"),
        asks=tuple(words_of(ask, event.id) for event, ask in asks),
        options=tuple(_option(option) for _, ask in asks for option in ask.options),
        endings=_endings(survey),
        milestones=_rows(survey, "milestones"),
        aims=tuple(words_of(aim, aim.id) for leader in survey.items("leaders") for aim in leader.aims),
        sources=_rows(survey, "sources"),
    )


def _rows(survey: Survey, key: str, from_one: bool = False) -> tuple[Words, ...]:
    rows = [_dated(survey, item, words_of(item, item.id)) for item in survey.items(key)]
    return (NOBODY_WORDS, *rows) if from_one else tuple(rows)


def _dated(survey: Survey, item: Any, words: Words) -> Words:
    """The words of an item that may have another name from a date on."""
    later = getattr(item, "later", None)
    if later is None:
        return words
    other = words_of(later, words.id)
    changed = Words(words.id, words.english | _given(other.english), words.russian | _given(other.russian))
    return replace(words, later=(survey.calendar.turn(later.from_), changed))


def _given(texts: dict[str, str]) -> dict[str, str]:
    return {name: text for name, text in texts.items() if text and name in ("name", "short")}


def _leaders(survey: Survey) -> tuple[Words, ...]:
    people = {person.id: person for person in survey.items("people")}
    rows = [NOBODY_WORDS]
    for leader in survey.items("leaders"):
        own, name = words_of(leader, leader.person), words_of(people[leader.person], leader.person)
        rows.append(Words(leader.person, name.english | own.english, name.russian | own.russian))
    return tuple(rows)


def _bodies(survey: Survey) -> tuple[Words, ...]:
    given = {body.id: body for body in survey.items("bodies")}
    names = survey.register.names("body")
    absent = [Body(id=name, name=name, size=0) for name in names if name not in given]
    given |= {body.id: body for body in absent}
    return tuple(words_of(given[name], name) for name in names)


def _option(option: Option) -> Words:
    words, gamble = words_of(option, option.id), words_of(option.gamble or Gamble(odds=1), option.id)
    return Words(option.id, gamble.english | words.english, gamble.russian | words.russian)


def _endings(survey: Survey) -> tuple[Words, ...]:
    endings: list[Ending] = list(survey.items("endings"))
    rows = []
    for ending, leader in ending_rows(endings, survey.register.names("leader")):
        words = words_of(ending, ending.id)
        rows.append(Words(ending.id, words.english | {"leader": leader or ""}, words.russian))
    return tuple(rows)
