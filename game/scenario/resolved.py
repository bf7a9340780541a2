"""The resolved scenario as an author would write it: everything laid over everything; comments say who said what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import yaml

from game.scenario.documents import Woven
from game.scenario.findings import Place
from game.scenario.gather import Entry
from game.scenario.load import Scenario
from game.scenario.models import KIND_OF, OUTLINE_STEM

WIDTH = 110
EVERYTHING = "all"
_OLD_WORDS = re.compile(r"^(yes|no|on|off|y|n|~|null|true|false)$", re.IGNORECASE)


def resolved_lines(scenario: Scenario, what: str = EVERYTHING) -> Iterator[str]:
    """YAML of the whole scenario, of one kind (``people``) or of one item (``people.ada``), with origins.

    Raises:
        LookupError: the scenario has no such thing.
    """
    kind, _, name = what.partition(".")
    kinds = [OUTLINE_STEM, *KIND_OF] if what == EVERYTHING else [kind]
    if kind != EVERYTHING and kind not in (OUTLINE_STEM, *KIND_OF):
        raise LookupError(f"there is no kind '{kind}'; kinds are: {', '.join((OUTLINE_STEM, *KIND_OF))}")
    found = False
    for key in kinds:
        for line in _kind(scenario, key, name):
            found = True
            yield line
    if name and not found:
        raise LookupError(f"there is no '{name}' in {kind}")


def _kind(scenario: Scenario, key: str, name: str) -> Iterator[str]:
    if key == OUTLINE_STEM:
        assert scenario.survey.outline is not None
        yield f"{OUTLINE_STEM}:"
        yield from _mapping(scenario.survey.outline.place, "  ")
        return
    entries: list[Entry[Any]] = scenario.survey.entries.get(key, [])
    field = KIND_OF[key].id_field
    chosen = [entry for entry in entries if not name or getattr(entry.item, field) == name]
    if chosen:
        yield f"{key}:"
    for entry in chosen:
        yield "  -"
        yield from _mapping(entry.place, "    ")


def _mapping(place: Place, indent: str) -> Iterator[str]:
    """A mapping key by key: first whence most of it comes, then each key, with its own origin where it has another."""
    home = _home(place)
    yield f"{indent}# {home[0]}:{home[1]}"
    for key, value in place.value.items():
        others = sorted({where for where in _origins(place.at(key)) if where[0] != home[0]})
        if others:
            yield f"{indent}# {', '.join(f'{file}:{line}' for file, line in others)}"
        text = yaml.dump({key: value}, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=WIDTH)
        yield from (indent + line for line in text.rstrip("\n").split("\n"))


def _home(place: Place) -> tuple[str, int]:
    """File and line where a value begins to be said: where the first of the files that say it together does."""
    document, path = place.document, place.path
    while isinstance(document, Woven):
        document, path = document.origins[()]
    return document.file, document.mark(path).key_line + 1


def _origins(place: Place) -> Iterator[tuple[str, int]]:
    """Where a value and everything in it are said."""
    document, path = place.document.home(place.path)
    yield document.file, document.mark(path).key_line + 1
    value = place.value
    keys = value.keys() if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield from _origins(place.at(key))


class _Plain(yaml.SafeDumper):
    """Writes what the strict reader reads back as the same: lists and mappings of plain values in one line."""

    inside = False
    """Whether something is being written inside the outermost mapping."""

    def ignore_aliases(self, data: Any) -> bool:
        """Never a name for what was said before."""
        return True

    def represent_sequence(self, tag: str, sequence: Any, flow_style: bool | None = None) -> yaml.SequenceNode:
        """A list."""
        return super().represent_sequence(tag, sequence, flow_style=_plain(sequence))

    def represent_mapping(self, tag: str, mapping: Any, flow_style: bool | None = None) -> yaml.MappingNode:
        """A mapping."""
        outermost = not self.inside
        self.inside = True
        return super().represent_mapping(tag, mapping, flow_style=not outermost and _plain(mapping.values()))


def _plain(values: Iterable[Any]) -> bool:
    return not any(isinstance(one, dict | list) or (isinstance(one, str) and "\n" in one) for one in values)


def _text(dumper: _Plain, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text.rstrip("\n") else '"' if _OLD_WORDS.match(text) or _looks_like_number(text) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _looks_like_number(text: str) -> bool:
    return re.fullmatch(r"[-+]?[.0-9][0-9_.eE+-]*", text) is not None and "-" not in text[1:]


_Plain.add_representer(str, _text)
