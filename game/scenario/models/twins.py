"""Texts that stand in two languages: a field ``text`` and its twin ``text_ru``, here and in whatever is inside."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from game.scenario.models.fields import Model

M = TypeVar("M", bound=Model)

TWIN = "_ru"
"""What is put behind a field's name for its Russian."""
LONGEST = 8000
"""Letters of a text where the format says nothing less."""


@dataclass(frozen=True)
class Twins:
    """A text and its translation: ``address`` is where it stands, ``events.lenin_stroke.asks.stalin.wait.label``.

    A list of names is one text, a name a line. ``most`` letters fit; ``field`` is the last word of the address.
    """

    address: str
    english: str
    russian: str
    most: int

    @property
    def field(self) -> str:
        """``label``, ``text``, ``name``..."""
        return self.address.rpartition(".")[2]


Change = Callable[[Twins], str]
"""Gives the Russian that a text is to have."""


@cache
def twin_fields(model: type[Model]) -> dict[str, int]:
    """The fields of a model that have a twin, each with the most letters its twin may have."""
    fields = model.model_fields
    found = [name for name in fields if name + TWIN in fields]
    limits = {name: [getattr(one, "max_length", None) for one in fields[name + TWIN].metadata] for name in found}
    return {name: next((limit for limit in limits[name] if limit), LONGEST) for name in found}


def twins(model: Model, address: str) -> Iterator[Twins]:
    """Every text of a model, and of whatever is inside, that is not empty."""
    for name, most in twin_fields(type(model)).items():
        found = Twins(f"{address}.{name}", _joined(getattr(model, name)), _joined(getattr(model, name + TWIN)), most)
        if found.english:
            yield found
    for _name, _at, part, inner in _parts(model, address):
        yield from twins(part, inner)


def rewritten(model: M, address: str, change: Change) -> M:
    """The same model with the Russian that ``change`` gives to each text; the model itself where nothing differs."""
    update: dict[str, object] = {}
    for name, most in twin_fields(type(model)).items():
        own = getattr(model, name + TWIN)
        found = Twins(f"{address}.{name}", _joined(getattr(model, name)), _joined(own), most)
        russian = change(found)
        if russian != found.russian:
            update[name + TWIN] = _twinned(own, russian)
    lists: dict[str, list[Model]] = {}
    for name, at, part, inner in _parts(model, address):
        other = rewritten(part, inner, change)
        if other is part:
            continue
        if at is None:
            update[name] = other
        else:
            lists.setdefault(name, list(getattr(model, name)))[at] = other
    update |= {name: tuple(items) for name, items in lists.items()}
    return model.model_copy(update=update) if update else model


def _joined(value: object) -> str:
    return "\n".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _twinned(own: object, russian: str) -> object:
    """A translation as the twin field keeps it: a text, or a list of names."""
    return tuple(filter(None, russian.split("\n"))) if isinstance(own, tuple) else russian


def _parts(model: Model, address: str) -> Iterator[tuple[str, int | None, Model, str]]:
    """The models inside a model: (field, place in its list or None, model, address)."""
    for name in _nested(type(model)):
        value = getattr(model, name)
        if isinstance(value, Model):
            yield name, None, value, f"{address}.{name}" if address else name
        elif isinstance(value, tuple):
            seen: dict[str, int] = {}
            for at, item in enumerate(value):
                yield name, at, item, f"{address or name}.{_named(item, name, seen)}"


def _named(item: Model, name: str, seen: dict[str, int]) -> str:
    """An item of a list in an address: its id, whom it asks or who it is; a second one of the same is ``stalin.2``."""
    known = (getattr(item, key, None) for key in ("id", "leader", "person"))
    word = next((str(value) for value in known if value), name)
    seen[word] = seen.get(word, 0) + 1
    return word if seen[word] == 1 else f"{word}.{seen[word]}"


@cache
def _nested(model: type[Model]) -> tuple[str, ...]:
    """The fields of a model that hold models with twins in them."""
    return tuple(name for name in model.model_fields if _inside(model, name))


def _inside(model: type[Model], name: str) -> list[type[Model]]:
    """The models with twins that a field may hold."""
    waiting: list[object] = [model.model_fields[name].annotation]
    found: list[type[Model]] = []
    while waiting:
        part = waiting.pop()
        if isinstance(part, type) and issubclass(part, Model):
            found += [part] if twin_fields(part) or _nested(part) else []
        else:
            waiting += getattr(part, "__args__", ())
    return found


@cache
def translations(model: type[Model]) -> dict[str, Any]:
    """What a dump of a model leaves out to leave out every translation, in the words of pydantic."""
    found: dict[str, Any] = {name + TWIN: True for name in twin_fields(model)}
    for name in _nested(model):
        inner = {key: value for part in _inside(model, name) for key, value in translations(part).items()}
        single = isinstance(model.model_fields[name].annotation, type)
        found[name] = inner if single or _optional(model, name) else {"__all__": inner}
    return found


def _optional(model: type[Model], name: str) -> bool:
    """Whether a field holds one model or None."""
    return type(None) in getattr(model.model_fields[name].annotation, "__args__", ())
