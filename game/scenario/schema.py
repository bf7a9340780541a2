"""The format as JSON Schema, for editors: one for each kind of file, made from the models.

The schema knows the form of a file and not the names in other files; `check` knows both.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from game.scenario.manifest import Manifest
from game.scenario.manual import meaning
from game.scenario.models import ID_PATTERN, KINDS, MANIFEST_FILE, OUTLINE_STEM, TESTS, Kind, Outline, WhatIf
from game.scenario.stock import ALL, PATCH, REMOVE

Schema = dict[str, Any]
DIALECT = "http://json-schema.org/draft-07/schema#"
PARTIAL = "Patch"
"""What the name of a model's patch ends with."""
WHAT_IF = "what_if"
GLOBS = {
    OUTLINE_STEM: ("scenario.yaml",),
    **{kind.stem: (f"{kind.stem}.yaml", f"{kind.stem}/*.yaml") for kind in (*KINDS, TESTS)},
    WHAT_IF: ("what_ifs/*.yaml",),
    "mod": (MANIFEST_FILE,),
}
"""Which files each schema is for."""


def schemas() -> dict[str, Schema]:
    """Every schema by its name."""
    lists = {kind.stem: _of_list(kind, kind is not TESTS) for kind in (*KINDS, TESTS)}
    return {
        OUTLINE_STEM: _whole(_model(Outline)),
        **lists,
        WHAT_IF: _whole(_model(WhatIf)),
        "mod": _whole(_model(Manifest)),
    }


def as_text(schema: Schema) -> str:
    """A schema as it is committed."""
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def write_schemas(folder: Path) -> list[Path]:
    """Write every schema into a folder, and beside it the settings by which VS Code's YAML extension finds them.

    Settings that are there already are left alone. Gives the files that were written.

    Raises:
        OSError: a file cannot be written.
    """
    texts = {folder / f"{name}.json": as_text(schema) for name, schema in schemas().items()}
    settings = folder.parent / ".vscode" / "settings.json"
    if not settings.exists():
        found = {f"./{folder.name}/{name}.json": list(globs) for name, globs in GLOBS.items()}
        texts[settings] = as_text({"yaml.schemas": found})
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return list(texts)


def _whole(schema: Schema) -> Schema:
    return {"$schema": DIALECT, **schema}


def _of_list(kind: Kind, child: bool) -> Schema:
    """The schema of a file that holds a list; a scenario that stands on another may also patch and remove."""
    made = _model(kind.item)
    definitions = made.pop("definitions", {})
    name = kind.item.__name__
    definitions[name] = made
    properties: Schema = {kind.key: {"type": ["array", "null"], "items": {"$ref": f"#/definitions/{name}"}}}
    if child:
        for one in list(definitions):
            definitions[one + PARTIAL] = _partial(definitions[one], kind.id_field if one == name else "")
        properties[PATCH] = {
            "description": "What becomes different in the scenario this one stands on; null takes a key away.",
            "type": "array",
            "items": {"$ref": f"#/definitions/{name}{PARTIAL}"},
        }
        properties[REMOVE] = {
            "description": "What is taken out of it.",
            "anyOf": [{"const": ALL}, {"type": "array", "items": {"type": "string", "pattern": ID_PATTERN}}],
        }
    about = f"{kind.stem}.yaml: a list under '{kind.key}:'. {made['description']}"
    return _whole({
        "description": about, "type": "object", "properties": properties, "additionalProperties": False,
        "definitions": definitions,
    })  # fmt: skip


def _model(model: type[BaseModel]) -> Schema:
    """The schema of a model in the older dialect that editors know, with the manual's sentences."""
    made: Schema = _older(raw_schema(model))
    models = {one.__name__: one for one in _models_in(model)}
    for name, part in [(model.__name__, made), *made.get("definitions", {}).items()]:
        _describe(part, models[name])
    return made


def raw_schema(model: type[BaseModel]) -> Schema:
    """What pydantic makes of a model: a date is text or number, a condition text or truth."""
    return model.model_json_schema(by_alias=True, mode="validation")


def _describe(part: Schema, model: type[BaseModel]) -> None:
    part["description"] = (model.__doc__ or "").strip().partition("\n")[0].replace("``", "`")
    for key, value in part.get("properties", {}).items():
        value.pop("title", None)
        if value.get("default", 0) in ("", [], {}, None):
            del value["default"]
        value["description"] = meaning_of(model, key)
    part.pop("title", None)


def meaning_of(model: type[BaseModel], key: str) -> str:
    """What a key means; a what-if's lists are all explained alike."""
    if model is WhatIf and key in {kind.key for kind in KINDS} - {"sources", "claims"}:
        return f"What changes in {key}."
    return meaning(model.__name__, key)


def _models_in(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    yield model
    for info in model.model_fields.values():
        pending = [info.annotation]
        while pending:
            one: Any = pending.pop()
            pending.extend(getattr(one, "__args__", ()))
            if isinstance(one, type) and issubclass(one, BaseModel):
                yield from _models_in(one)


def _older(part: Any) -> Any:
    """The same in draft 7; texts that the loader takes in other forms too are widened."""
    if isinstance(part, list):
        return [_older(one) for one in part]
    if not isinstance(part, dict):
        return part
    made = {"definitions" if key == "$defs" else key: _older(value) for key, value in part.items()}
    if "prefixItems" in made:
        made["items"] = made.pop("prefixItems")
    if isinstance(made.get("$ref"), str):
        made["$ref"] = made["$ref"].replace("#/$defs/", "#/definitions/")
        if len(made) > 1:  # beside a reference nothing else is read
            made = {"allOf": [{"$ref": made.pop("$ref")}], **made}
    return made


def _partial(part: Schema, id_field: str) -> Schema:
    """As a patch has it: only the id must be there, everything may be null, and so may everything inside."""
    made: Schema = copy.deepcopy(part)
    made["required"] = [id_field] if id_field else []
    made["properties"] = {
        key: value if key == id_field else _or_null(_inside(value)) for key, value in made.get("properties", {}).items()
    }
    return made


def _inside(value: Schema) -> Schema:
    """Models within a patch are patches too; items of a list are not, for lists are replaced whole."""
    made = dict(value)
    if "$ref" in made:
        made["$ref"] += PARTIAL
    for key in ("anyOf", "allOf"):
        if key in made:
            made[key] = [_inside(one) for one in made[key]]
    for key, one in made.get("patternProperties", {}).items():
        made["patternProperties"] = {**made["patternProperties"], key: _or_null(one)}
    return made


def _or_null(value: Schema) -> Schema:
    described = {key: value[key] for key in ("description",) if key in value}
    rest = {key: one for key, one in value.items() if key not in described}
    return {"anyOf": [rest, {"type": "null"}], **described}
