"""Names: given twice, unknown, too many of a kind; and the constants the rules want."""

from __future__ import annotations

from typing import Any

from game.rules import names as limits
from game.rules.numbers import NUMBERS
from game.scenario.check_settings import check_settings
from game.scenario.check_words import check_words
from game.scenario.gather import Entry
from game.scenario.models import Fact, Model
from game.scenario.problems import ERROR, Problem, did_you_mean, nearest
from game.scenario.references import REFERENCES, named
from game.scenario.survey import Survey

CAPACITIES = {
    "people": limits.PERSONS - 1, "leaders": limits.LEADERS - 1, "offices": limits.OFFICES - 1,
    "regions": limits.REGIONS - 1, "issues": limits.ISSUES, "meetings": limits.MEETINGS, "series": limits.SERIES,
    "doctrines": limits.DOCTRINES, "documents": limits.DOCUMENTS, "events": limits.EVENTS, "bodies": limits.BODIES,
    "milestones": limits.WATCHES, "record": limits.RECORDS,
}  # fmt: skip
LONGEST_LIST_SHOWN = 12
EVERYBODY = ("all", "any", "anyone", "each", "every", "everybody", "everyone", "leaders", "self")


def check_names(survey: Survey) -> None:
    """Check every name of every file."""
    for key, entries in survey.entries.items():
        _check_twice(survey, key, entries)
        for entry in entries:
            _check_references(survey, key, entry)
            _check_judged(survey, entry)
            if key == "leaders":
                _check_aims(survey, entry)
        limit = CAPACITIES.get(key)
        if limit is not None and len(entries) > limit:
            survey.findings.error(entries[limit].place, "too_many", f"more than {limit} {key}")
    _check_watches(survey)
    if survey.outline is not None:
        _check_references(survey, "outline", survey.outline)
        _check_flags(survey)
        check_settings(survey, survey.outline)
        check_words(survey, survey.outline)
    _check_numbers(survey)


def _check_twice(survey: Survey, key: str, entries: list[Entry[Any]]) -> None:
    field = "person" if key == "leaders" else "id"
    first: dict[str, Entry[Any]] = {}
    names = [getattr(entry.item, field) for entry in entries]
    if len(set(names)) == len(names):
        return
    for entry in sorted(entries, key=lambda one: (one.inherited is False, one.place.file, one.place.spot)):
        name = getattr(entry.item, field)
        if name in first:
            where = first[name].place.at(field).where
            survey.findings.error(entry.place.at(field), "twice", f"'{name}' is given twice; first in {where}")
        first.setdefault(name, entry)


def _check_aims(survey: Survey, entry: Entry[Any]) -> None:
    seen: set[str] = set()
    for at, aim in enumerate(entry.item.aims):
        if aim.id in seen:
            survey.findings.error(entry.place.at("aims", at, "id"), "twice", f"the aim '{aim.id}' is given twice")
        seen.add(aim.id)


def _check_watches(survey: Survey) -> None:
    leaders = survey.entries.get("leaders", [])
    watches = len(survey.entries.get("milestones", ())) + sum(len(entry.item.aims) for entry in leaders)
    if watches > limits.WATCHES and leaders:
        said = f"{watches} milestones and aims together; the rules hold {limits.WATCHES}"
        survey.findings.error(leaders[-1].place, "too_many", said)


def _check_references(survey: Survey, key: str, entry: Entry[Any]) -> None:
    for path, kind in REFERENCES[key]:
        for name in named(entry.item, path):
            if problem := _unknown(survey, kind, name.text):
                place = entry.place.at(*name.path)
                spot = place.key_spot if name.is_key else place.spot
                survey.findings.note(ERROR, place, "unknown_name", *problem, spot=spot)
    if key == "offices" and entry.item.filled_by == f"office:{entry.item.id}":
        survey.findings.error(entry.place.at("filled_by"), "unknown_name", "the office would fill itself")
    elif key == "offices" and entry.item.filled_by.startswith("office:"):
        name_of_office = entry.item.filled_by.partition(":")[2]
        if problem := _unknown(survey, "office", name_of_office):
            survey.findings.error(entry.place.at("filled_by"), "unknown_name", *problem)


def _unknown(survey: Survey, kind: str, name: str) -> tuple[str, str] | None:
    base, _, word = kind.partition("_or_")
    if name == word or survey.register.known(base, name):
        return None
    if base == "leader" and survey.register.known("person", name) and "person" not in survey.register.incomplete:
        return f"'{name}' is a person but not a leader", f"leaders are: {', '.join(survey.register.names('leader'))}"
    hint = survey.register.suggest(base, name)
    if base == "leader" and name in EVERYBODY:
        hint = f"write '{word}' for every leader" if word else "one leader: each who is asked has an item of his own"
    return f"there is no {base} '{name}'", hint


def _check_judged(survey: Survey, entry: Entry[Any]) -> None:
    if not isinstance(entry.item, Fact):
        return
    known = _field_names(entry.item)
    for at, path in enumerate(entry.item.judged):
        first = path.split(".")[0]
        if first not in known:
            place = entry.place.at("judged", at)
            survey.findings.hint(place, "judged", f"there is no field '{first}' here", did_you_mean(first, known))


def _field_names(item: Model) -> list[str]:
    found = []
    for name, info in type(item).model_fields.items():
        found.append(info.alias or name)
        value = getattr(item, name)
        if isinstance(value, Model):
            found.extend(_field_names(value))
    return found


def _check_flags(survey: Survey) -> None:
    assert survey.outline is not None
    flags = survey.outline.item.flags
    seen: set[str] = set()
    for at, flag in enumerate(flags):
        place = survey.outline.place.at("flags", at)
        if flag.id in seen:
            survey.findings.error(place.at("id"), "twice", f"'{flag.id}' is given twice")
        if at == limits.FLAGS:
            survey.findings.error(place, "too_many", f"more than {limits.FLAGS} flags")
        seen.add(flag.id)


def _check_numbers(survey: Survey) -> None:
    if "numbers" not in survey.entries or "number" in survey.register.incomplete:
        return
    wanted = {number.name: number for number in NUMBERS}
    missing = [name for name in wanted if name not in survey.register.ids.get("number", {})]
    for entry in survey.entries["numbers"]:
        constant, place = entry.item, entry.place
        number = wanted.get(constant.id)
        if number is None:
            meant = nearest(constant.id, missing) or ""
            if meant:
                missing.remove(meant)
            suggestion = f"did you mean '{meant}'?" if meant else did_you_mean(constant.id, wanted)
            survey.findings.error(place.at("id"), "unknown_number", f"there is no number '{constant.id}'", suggestion)
        elif not number.low <= constant.value <= number.high:
            said = f"'{constant.id}' must lie within {number.low}..{number.high} {number.unit}, not {constant.value}"
            survey.findings.error(place.at("value"), "range", said)
    if missing:
        names = ", ".join(missing[:LONGEST_LIST_SHOWN]) + (", ..." if len(missing) > LONGEST_LIST_SHOWN else "")
        said = f"{len(missing)} number{'s are' if len(missing) > 1 else ' is'} missing: {names}"
        survey.findings.add(Problem("numbers.yaml", 0, 0, ERROR, "missing_number", said, "add each with its reason"))
