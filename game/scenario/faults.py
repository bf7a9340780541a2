"""pydantic's complaints as problems with a place, one for each root cause."""

from __future__ import annotations

import re
from typing import Any

from pydantic import BaseModel, ValidationError

from game.rules.names import BODY_NAMES, FILLERS
from game.scenario.codes import CODES
from game.scenario.dates import date_meant
from game.scenario.effect_lists import groups
from game.scenario.findings import Findings, Place
from game.scenario.models.apparatus import Body
from game.scenario.models.fields import ID_PATTERN
from game.scenario.problems import ERROR, did_you_mean, nearest

_KINDS = {
    "string_type": "a text", "int_type": "a whole number", "float_type": "a number", "bool_type": "true or false",
    "list_type": "a list", "tuple_type": "a list", "dict_type": "a mapping of keys to values",
    "model_type": "a mapping of keys to values", "model_attributes_type": "a mapping of keys to values",
}  # fmt: skip
FILLED_BY = tuple(name for name in FILLERS if name != "office")


def report(error: ValidationError, item: type[BaseModel], place: Place, findings: Findings) -> None:
    """Note everything that is wrong with one item of a file."""
    missing: dict[tuple[Any, ...], list[str]] = {}
    extra: list[tuple[tuple[Any, ...], str]] = []
    for fault in error.errors(include_url=False, include_context=True):
        where, kind = tuple(fault["loc"]), fault["type"]
        if kind == "missing":
            missing.setdefault(where[:-1], []).append(str(where[-1]))
        elif kind == "extra_forbidden":
            extra.append((where[:-1], str(where[-1])))
        else:
            _report_value(fault, where, item, place, findings)
    split: set[tuple[Any, ...]] = set()
    for parent, key in extra:
        if _is_split(place.at(*parent, key).value, key, _keys(item, parent)):
            if parent in split:
                continue  # the same text; it was said already
            split.add(parent)
        _report_extra(parent, key, missing.get(parent, []), item, place, findings)
    for parent, keys in missing.items():
        _report_missing(parent, keys, place, findings)


def _report_extra(
    parent: tuple[Any, ...], key: str, missing: list[str], item: type[BaseModel], place: Place, findings: Findings
) -> None:
    known = _keys(item, parent)
    meant = nearest(key, missing)
    if meant:
        missing.remove(meant)
        suggestion = f"did you mean '{meant}'?"
    elif ")" in key or "(" in key or _is_split(place.at(*parent, key).value, key, known):
        suggestion = "a comma splits a text inside {...} or [...]: put the text in quotes"
    else:
        suggestion = did_you_mean(key, known) or f"known here: {', '.join(known)}"[:300]
    target = place.at(*parent, key)
    findings.note(ERROR, target, "unknown_key", f"unknown key '{key[:60]}'", suggestion, target.key_spot)


def _is_split(value: Any, key: str, known: list[str]) -> bool:
    """Whether a key looks like the rest of a text that a comma has split."""
    return value is None and (not key.isidentifier() or nearest(key, known) is None)


def _report_missing(parent: tuple[Any, ...], keys: list[str], place: Place, findings: Findings) -> None:
    if not keys:
        return
    said = ", ".join(f"'{key}'" for key in keys) + (" is missing" if len(keys) == 1 else " are missing")
    target = place.at(*parent)
    taken = next((key for key in keys if target.document.says((*target.path, key))), None)
    findings.error(target if taken is None else target.at(taken), "missing", said, "add it")


def _report_value(fault: Any, where: tuple[Any, ...], item: type[BaseModel], place: Place, findings: Findings) -> None:
    on_key = where and where[-1] == "[key]"
    where = where[:-1] if on_key else where
    target = _target(place, where)
    code, message, suggestion = _words(fault, where, item)
    at_key = on_key or code == "empty_value"
    findings.note(ERROR, target, code, message, suggestion, target.key_spot if at_key else None)


def _target(place: Place, where: tuple[Any, ...]) -> Place:
    """The place of a fault; an effect is found by the first of the pieces YAML made of it."""
    for key in where:
        items = place.value
        if isinstance(key, int) and place.path[-1] in ("effects", "win", "lose") and isinstance(items, list):
            key = groups(items)[key][0]
        place = place.at(key)
    return place


def _words(fault: Any, where: tuple[Any, ...], item: type[BaseModel]) -> tuple[str, str, str]:
    kind, context, given = fault["type"], fault.get("ctx", {}), fault["input"]
    name = next((str(key) for key in reversed(where) if isinstance(key, str)), "this")
    if given is None and kind in _KINDS:
        return "empty_value", f"'{name}' is empty", "give a value, or delete the key"
    if kind in _KINDS:
        return "wrong_kind", f"'{name}' must be {_KINDS[kind]}, not {_given(given)}", _fix(kind, given, where)
    if kind in ("greater_than_equal", "less_than_equal"):
        limit = context.get("ge", context.get("le"))
        bound = "at least" if "ge" in context else "at most"
        return "range", f"'{name}' must be {bound} {limit}, not {given}", ""
    if kind in ("string_too_long", "string_too_short", "too_long", "too_short"):
        return _length(kind, context, name)
    if kind == "string_pattern_mismatch":
        return _pattern(name, given, item)
    if kind == "literal_error":
        suggestion = did_you_mean(str(given), str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")
                                  .split(", "))  # fmt: skip
        return "choice", f"'{name}' must be {context.get('expected')}, not {_given(given)}", suggestion
    return kind if kind in CODES else "value", str(fault["msg"]), date_meant(str(given)) if kind == "date" else ""


def _length(kind: str, context: Any, name: str) -> tuple[str, str, str]:
    if kind.endswith("long"):
        return "too_long", f"'{name}' is too long: at most {context['max_length']}", ""
    return "too_short", f"'{name}' is too short: at least {context['min_length']}", ""


def _pattern(name: str, given: Any, item: type[BaseModel]) -> tuple[str, str, str]:
    text = str(given)
    strange = [one for one in text if not one.isascii()]
    if strange:
        letters = ", ".join(f"U+{ord(one):04X}" for one in strange[:3])
        return "id", f"'{name}' contains letters that are not Latin ({letters})", "type it again"
    wanted = "small Latin letters, digits and _, a letter first, at most 48 characters"
    if name == "id" and item is Body:
        wanted = did_you_mean(text, BODY_NAMES) or f"the role: {', '.join(BODY_NAMES)}; its name is yours"
    elif name == "filled_by":
        wanted = did_you_mean(text, FILLED_BY) or f"who fills it: {', '.join(FILLED_BY)}, or office:ID"
    elif re.fullmatch(ID_PATTERN, text.casefold().replace(" ", "_")):
        wanted = f"ids are small letters: '{text.casefold().replace(' ', '_')}'"
    return "id", f"'{text[:60]}' does not fit '{name}'", wanted


def _given(value: Any) -> str:
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, bool):
        return str(value).lower()
    return f"the text '{value[:40]}'" if isinstance(value, str) else str(value)


def _fix(kind: str, given: Any, where: tuple[Any, ...]) -> str:
    if kind == "string_type" and isinstance(given, dict) and {"effects", "win", "lose"} & set(where):
        return "write an effect as a text: prestige(stalin, 2)"
    if kind == "dict_type" and isinstance(given, str) and where[0] in ("choose", "decided"):
        return f"write {{LEADER: {given[:40]}}}"
    if kind == "int_type" and isinstance(given, str) and re.fullmatch(r"-?[0-9]+ *%", given):
        return f"write {given.rstrip(' %')}"
    if kind == "string_type" and isinstance(given, int | float):
        return "put it in quotes"
    if kind == "bool_type":
        return "write true or false"
    if kind == "int_type" and isinstance(given, str) and given.lstrip("-").isdigit():
        return "write it without quotes"
    if kind == "int_type" and isinstance(given, float):
        return "whole numbers only"
    listed = kind in ("tuple_type", "list_type")
    return "write it as a list: in [ ], or each on a line with '- ' before it" if listed else ""


def _keys(item: type[BaseModel], parent: tuple[Any, ...]) -> list[str]:
    """The keys known at a place inside an item."""
    model: Any = item
    for key in parent:
        if isinstance(key, str) and (found := _model_of(model, key)):
            model = found
    return [info.alias or name for name, info in model.model_fields.items()]


def _model_of(model: type[BaseModel], key: str) -> type[BaseModel] | None:
    for name, info in model.model_fields.items():
        if (info.alias or name) == key:
            return _first_model(info.annotation)
    return None


def _first_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inside in getattr(annotation, "__args__", ()):
        if found := _first_model(inside):
            return found
    return None
