"""Reads every file of a scenario's folder into models, each with its place; one broken item never hides the others."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from game.scenario import faults
from game.scenario.documents import Document
from game.scenario.findings import Findings, Place
from game.scenario.folder import MOST_FILES, look_for_strays, open_one, paths_of
from game.scenario.models import KIND_OF, KINDS, NEWEST_FORMAT, OUTLINE_STEM, Kind, Model, Outline
from game.scenario.problems import ERROR, Problem, did_you_mean

M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Entry(Generic[M]):
    """A model and where it stands."""

    item: M
    place: Place


@dataclass
class Gathered:
    """What the files say: ``entries`` by list key in file order, and what could not be read.

    ``ids`` holds every id that was written, also those of broken items; ``incomplete`` the list keys of which a
    file could not be read at all; ``flawed`` those of which at least one item is broken.
    """

    outline: Entry[Outline] | None = None
    entries: dict[str, list[Entry[Any]]] = field(default_factory=dict)
    ids: dict[str, list[str]] = field(default_factory=dict)
    incomplete: set[str] = field(default_factory=set)
    flawed: set[str] = field(default_factory=set)
    too_new: bool = False


def gather(root: Path, findings: Findings) -> Gathered:
    """Read the folder; what is wrong goes to ``findings``."""
    found = Gathered()
    found.outline = _outline(root, findings, found)
    if found.too_new:
        return found
    files = 0
    for kind in KINDS:
        found.entries[kind.key], found.ids[kind.key] = [], []
        paths = list(paths_of(root, kind.stem))
        files += len(paths)
        if files > MOST_FILES:
            findings.add(Problem(kind.stem, 0, 0, ERROR, "too_many", f"more than {MOST_FILES} files"))
            break
        if not paths and kind.required:
            findings.add(Problem(f"{kind.stem}.yaml", 0, 0, ERROR, "missing_file", f"{kind.stem}.yaml is missing"))
            found.incomplete.add(kind.key)
        for path in paths:
            document = open_one(root, path, findings)
            if document is None or not _items(document, kind, findings, found):
                found.incomplete.add(kind.key)
    look_for_strays(root, findings)
    return found


def replace_milestones(found: Gathered, path: Path, findings: Findings) -> None:
    """Add the milestones of another file, wherever it lies; one of the same id takes the other's place."""
    kind, extra = KIND_OF["milestones"], Gathered(entries={"milestones": []}, ids={"milestones": []})
    document = open_one(path.parent, path, findings)
    if document is None or not _items(document, kind, findings, extra):
        found.incomplete.add(kind.key)
        return
    found.flawed |= extra.flawed
    others = [entry for entry in found.entries[kind.key] if entry.item.id not in extra.ids[kind.key]]
    found.entries[kind.key] = others + extra.entries[kind.key]


def gather_resolved(resolved: Any, findings: Findings) -> Gathered:
    """Take apart what :meth:`Contents.model_dump` wrote; there are no lines to point at, so problems name none."""
    document = Document("resolved", "", data=resolved)
    found, place = Gathered(), Place(document)
    if not isinstance(resolved, dict):
        findings.error(place, "wrong_kind", "a resolved scenario is a mapping")
        return found
    found.outline = _validate(resolved.get("outline"), Outline, place.at("outline"), findings)
    for kind in KINDS:
        found.entries[kind.key], found.ids[kind.key] = [], []
        part = Document("resolved", "", data={kind.key: resolved.get(kind.key, [])})
        if not _items(part, kind, findings, found):
            found.incomplete.add(kind.key)
    return found


def _outline(root: Path, findings: Findings, found: Gathered) -> Entry[Outline] | None:
    name = f"{OUTLINE_STEM}.yaml"
    path = root / name
    if not path.exists():
        findings.add(Problem(name, 0, 0, ERROR, "missing_file", f"{name} is missing: it says what the scenario is"))
        return None
    document = open_one(root, path, findings)
    if document is None:
        return None
    place = Place(document)
    if not isinstance(document.data, dict):
        findings.error(place, "wrong_kind", f"{name} must be keys and values, 'format: 1' first")
        return None
    version = document.data.get("format")
    if type(version) is int and version > NEWEST_FORMAT:
        findings.error(place.at("format"), "format", f"this scenario has format {version}; this game reads up to "
                       f"{NEWEST_FORMAT}", "a newer version of the game is needed")  # fmt: skip
        found.too_new = True
        return None
    return _validate(document.data, Outline, place, findings)


def _items(document: Document, kind: Kind, findings: Findings, found: Gathered) -> bool:
    """Take the items of one file; False when it has none that could be found."""
    place, data = Place(document), document.data
    if not isinstance(data, dict):
        findings.error(place, "wrong_kind", f"the file must begin with '{kind.key}:'")
        return False
    for key in data:
        if key != kind.key:
            target = place.at(key)
            suggestion = did_you_mean(key, [kind.key]) or f"this file holds '{kind.key}:'"
            findings.note(ERROR, target, "unknown_key", f"unknown key '{key[:60]}'", suggestion, target.key_spot)
    items = data.get(kind.key)
    if kind.key in data and not isinstance(items, list):
        findings.error(place.at(kind.key), "wrong_kind", f"'{kind.key}' must be a list", "write '- ' before each item")
    if not isinstance(items, list):
        return False
    for at, raw in enumerate(items):
        if isinstance(raw, dict) and isinstance(name := raw.get(kind.id_field), str):
            found.ids[kind.key].append(name)
        else:
            found.incomplete.add(kind.key)
        entry = _validate(raw, kind.item, place.at(kind.key, at), findings)
        if entry is not None:
            found.entries[kind.key].append(entry)
        else:
            found.flawed.add(kind.key)
    return True


def _validate(raw: Any, model: type[M], place: Place, findings: Findings) -> Entry[M] | None:
    try:
        return Entry(model.model_validate(raw), place)
    except ValidationError as error:
        faults.report(error, model, place, findings)
        return None
