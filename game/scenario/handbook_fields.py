"""The handbook's reference of every key of every file, made from the models, the manual and the table of names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from game.scenario.manifest import Manifest
from game.scenario.models import KINDS, TESTS, Fact, Outline, WhatIf
from game.scenario.references import REFERENCES
from game.scenario.schema import Schema, meaning_of, raw_schema

_DATE, _ID, _QUARTER = r"^[0-9]{4}(-", r"^[a-z][a-z0-9_]{0,47}$", "^[0-9]{4}Q"
_STEP = re.compile(r"(\w+)(?:\[\]|\{=?\})?")
COMMON = tuple(Fact.model_fields)


def fields_lines() -> Iterator[str]:
    """The body of the page."""
    yield "Every fact may also have `sources`, `judged` and `reason`: where it is taken from, which of its keys are"
    yield "your own judgement, and why. A key that ends in `_ru` is the same in Russian; without it English is shown."
    yield from _file("scenario.yaml", Outline, "outline")
    for kind in KINDS:
        yield from _file(f"{kind.stem}.yaml", kind.item, kind.key, f"A list under `{kind.key}:`. ")
    yield from _file("tests.yaml", TESTS.item, TESTS.key, f"A list under `{TESTS.key}:`. ")
    yield from _file("what_ifs/ID.yaml", WhatIf, "what_ifs")
    yield from _file("mod.yaml", Manifest, "mod")


def _file(name: str, model: type[BaseModel], key: str, intro: str = "") -> Iterator[str]:
    yield from ("", f"## {name}", "")
    yield intro + _doc(model)
    yield from _table(model, "", _names(key))


def _doc(model: type[BaseModel]) -> str:
    return (model.__doc__ or "").strip().partition("\n")[0].replace("``", "`")


def _names(key: str) -> dict[str, str]:
    """Which thing each path of a kind names: ``asks.leader`` a leader."""
    paths = REFERENCES.get(key, ())
    return {".".join(_STEP.findall(path)): kind for path, kind in paths}


def _table(model: type[BaseModel], path: str, names: dict[str, str]) -> Iterator[str]:
    """The table of a model, and after it those of the models inside it."""
    schema = raw_schema(model)
    yield from ("", "| key | value | meaning |", "|---|---|---|")
    inside: dict[str, type[BaseModel]] = {}
    required = set(schema.get("required", ()))
    for name, info in model.model_fields.items():
        key = info.alias or name
        if (key.endswith("_ru") and key not in ("names_ru", "words_ru")) or (key in COMMON and issubclass(model, Fact)):
            continue
        value = _value(schema["properties"][key], names.get(path + key, ""))
        found = _model_in(info.annotation)
        if found is not None and found.__name__ != "Overlay":
            inside[key] = found
        must = "" if key in required else _default(schema["properties"][key])
        yield f"| `{key}` | {value}{must} | {_cell(meaning_of(model, key))} |"
    for key, found in inside.items():
        yield from ("", f"**{path}{key}** - {_doc(found)}")
        yield from _table(found, f"{path}{key}.", names)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for one in getattr(annotation, "__args__", ()):
        if found := _model_in(one):
            return found
    return None


def _default(value: Schema) -> str:
    default = value.get("default")
    if default in (None, "", [], {}) or isinstance(default, dict | list):
        return "; may be left out"
    return f"; `{str(default).lower() if isinstance(default, bool) else default}` if left out"


def _value(value: Schema, kind: str) -> str:
    """What may stand there, in words."""
    if "anyOf" in value:
        return " or ".join(dict.fromkeys(_value(one, kind) for one in value["anyOf"] if one.get("type") != "null"))
    if "$ref" in value or "allOf" in value:
        return "keys, see below"
    if "const" in value:
        return f"`{value['const']}`"
    if "enum" in value:
        return ", ".join(f"`{one}`" for one in value["enum"])
    match value.get("type"):
        case "array":
            return _array(value, kind)
        case "object":
            return _mapping(value, kind)
        case "integer" | "number":
            return _number(value)
        case "boolean":
            return "`true` or `false`"
    return _text(value, kind)


def _array(value: Schema, kind: str) -> str:
    if "prefixItems" in value:
        return f"list of {len(value['prefixItems'])} numbers"
    items = value.get("items", {})
    if "anyOf" in items:
        return "list of effects"
    return "list of " + ("items, see below" if "$ref" in items else _plural(_value(items, kind)))


def _mapping(value: Schema, kind: str) -> str:
    pattern, inner = next(iter(value.get("patternProperties", {"": value.get("additionalProperties", True)}).items()))
    if inner is True or not isinstance(inner, dict):
        return "keys and values"
    first = "date" if pattern.startswith(_DATE) else "quarter" if pattern.startswith(_QUARTER) else _named(kind) or "id"
    return f"{first}: {_value(inner, '')}"


def _number(value: Schema) -> str:
    low, high = value.get("minimum"), value.get("maximum")
    whole = "" if value["type"] == "integer" else ", fractions too"
    return f"{low:g} to {high:g}{whole}" if low is not None and high is not None else "whole number"


def _text(value: Schema, kind: str) -> str:
    pattern = str(value.get("pattern", ""))
    if isinstance(value.get("type"), list):
        return "date" if pattern.startswith(_DATE) else "condition"
    if kind:
        return _named(kind)
    if pattern == _ID:
        return "id"
    if pattern.startswith(_QUARTER):
        return "quarter"
    words = re.fullmatch(r"\^\(([a-z_|]+)\)\$", pattern)
    if words:
        return ", ".join(f"`{one}`" for one in words[1].split("|"))
    most = value.get("maxLength")
    return f"text, at most {most}" if most else "text"


def _named(kind: str) -> str:
    base, _, word = kind.partition("_or_")
    named = {"": "", "issue": "issue", "number": "number"}.get(base, base)
    return f"{named}'s id or `{word}`" if word else f"{named}'s id" if named else ""


def _plural(words: str) -> str:
    return {"id": "ids", "quarter": "quarters"}.get(words, words.replace("'s id", "s' ids"))


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
