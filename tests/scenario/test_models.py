"""The models are the one definition of the format: closed, frozen, and able to say themselves as JSON Schema."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from game.scenario import load
from game.scenario.models import KINDS, Contents, Event, Outline, Person, Settings
from game.scenario.references import REFERENCES, named


def models_in(model: type[BaseModel]) -> set[type[BaseModel]]:
    found = {model}
    pending: list[Any] = [model]
    while pending:
        for info in pending.pop().model_fields.values():
            stack = [info.annotation]
            while stack:
                kind = stack.pop()
                stack.extend(getattr(kind, "__args__", ()))
                if isinstance(kind, type) and issubclass(kind, BaseModel) and kind not in found:
                    found.add(kind)
                    pending.append(kind)
    return found


MODELS = sorted(models_in(Contents), key=lambda model: model.__name__)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_model_is_strict_closed_and_frozen(model: type[BaseModel]) -> None:
    assert model.model_config.get("strict") is True
    assert model.model_config.get("extra") == ("allow" if model is Settings else "forbid")
    assert model.model_config.get("frozen") is True
    assert model.__doc__


@pytest.mark.parametrize("model", [Outline, *(kind.item for kind in KINDS)], ids=lambda model: model.__name__)
def test_every_model_has_a_json_schema(model: type[BaseModel]) -> None:
    schema = model.model_json_schema(by_alias=True)
    assert schema["additionalProperties"] is False


def test_models_cannot_be_changed(small: Path) -> None:
    person = load(small).contents.people[0]
    with pytest.raises(ValidationError):
        person.name = "x"


def test_the_table_of_references_names_real_fields(small: Path) -> None:
    contents = load(small).contents
    for key, paths in REFERENCES.items():
        items = [contents.outline] if key == "outline" else getattr(contents, key)
        for path, _ in paths:
            for item in items:
                list(named(item, path))


def test_dates_may_be_years_texts_or_quoted() -> None:
    kept = [Event.model_validate({"id": "a", "title": "x", "text": "y", "date": d}).date for d in (1922, "1922", None)]
    assert kept[0] == kept[1]
    assert kept[2] is None


@pytest.mark.parametrize("wrong", [True, 1.5, "x", [], 99])
def test_what_is_no_date(wrong: object) -> None:
    with pytest.raises(ValidationError):
        Event.model_validate({"id": "a", "title": "x", "text": "y", "date": wrong})


def test_keys_of_python_are_no_keys_here() -> None:
    with pytest.raises(ValidationError):
        Person.model_validate({"__class__": 1})
