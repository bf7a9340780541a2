"""Reads the files of a scenario and of those it stands on into models, each with its place.

The items of all files are first laid over each other as they are written; only what comes of that is checked. One
broken item never hides the others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from game.scenario import faults
from game.scenario.documents import Document
from game.scenario.files import DiskFiles
from game.scenario.findings import Findings, Place
from game.scenario.folder import Folder
from game.scenario.ground import GROWN, Ground, Made, read_ground
from game.scenario.migrations import migrated_values
from game.scenario.models import ID_PATTERN, KIND_OF, KINDS, TESTS, Kind, Model, Outline, Trial, WhatIf
from game.scenario.problems import ERROR, Problem
from game.scenario.standard import fill_numbers
from game.scenario.stock import Sheaf, Stock, read_sheaf
from game.scenario.weave import weave
from game.scenario.what_ifs import check_sources, open_what_if, sheaf_of

M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Entry(Generic[M]):
    """A model and where it stands; ``inherited`` when it comes from a scenario that this one stands on."""

    item: M
    place: Place
    inherited: bool = False


@dataclass
class Gathered:
    """What the files say: ``entries`` by list key in file order, and what could not be read.

    ``ids`` holds every id that was written, also those of broken items; ``incomplete`` the list keys of which a
    file could not be read at all; ``flawed`` those of which at least one item is broken; ``removed`` says where an
    id was taken out; ``trials`` are the scenario's own tests, or those of the last mod; ``pictures`` are brought by the
    scenario and its mods, None where that is not known; ``event_order`` are events that keep their order whatever their
    dates: under a what-if the others keep their numbers, and with them their luck; ``hopeless`` says that the whole
    cannot be known; ``folders`` are those it was read from, the eldest first, mods last.
    """

    outline: Entry[Outline] | None = None
    entries: dict[str, list[Entry[Any]]] = field(default_factory=dict)
    ids: dict[str, list[str]] = field(default_factory=dict)
    incomplete: set[str] = field(default_factory=set)
    flawed: set[str] = field(default_factory=set)
    removed: dict[str, dict[str, str]] = field(default_factory=dict)
    what_ifs: tuple[WhatIf, ...] = ()
    trials: list[Entry[Trial]] = field(default_factory=list)
    pictures: frozenset[str] | None = None
    event_order: tuple[str, ...] = ()
    hopeless: bool = False
    folders: list[Folder] = field(default_factory=list)


def gather(folder: Folder, findings: Findings, what_ifs: Sequence[str] = (), mods: Sequence[Folder] = ()) -> Gathered:
    """Read a scenario, those it stands on, the mods that change it and the what-ifs, laid over it in that order.

    What is wrong goes to ``findings``.
    """
    return lay_over(read_ground(folder, findings, mods), findings, what_ifs)


def lay_over(ground: Ground, findings: Findings, what_ifs: Sequence[str] = ()) -> Gathered:
    """Lay what-ifs over what was read, which others may be laid over after them; what is wrong goes to ``findings``."""
    found = Gathered(folders=ground.folders)
    if ground.line.broken:
        found.hopeless = True
        return found
    stocks, outline = {key: stock.copy() for key, stock in ground.stocks.items()}, ground.outline
    found.event_order = ground.event_order if what_ifs else ()
    opened: list[tuple[Document, WhatIf]] = []
    for name in what_ifs:
        document, model = open_what_if(name, ground.line.folders, findings)
        if document is None or model is None:
            found.hopeless = True
            continue
        opened.append((document, model))
        if "scenario" in document.data and outline is not None:
            outline = weave(outline, Place(document, ("scenario",)), GROWN)
        for kind in KINDS:
            if kind.key in document.data:
                stocks[kind.key].lay(sheaf_of(document, kind, findings), findings)
    found.outline = None if outline is None else _validate(Outline, outline, findings)
    fill_numbers(stocks["numbers"])
    _note_missing(ground.lacking, stocks, findings)
    for kind in KINDS:
        _settle(stocks[kind.key], kind, bool(what_ifs), findings, found, ground.made)
    found.trials = _trials(found.folders[-1], findings)
    found.pictures = ground.pictures
    found.what_ifs = tuple(model for _, model in opened)
    for document, model in opened:
        check_sources(document, model, found.ids["sources"], findings)
    return found


def replace_milestones(found: Gathered, path: Path, findings: Findings) -> None:
    """Add the milestones of another file, wherever it lies; one of the same id takes the other's place."""
    kind, sheaf, extra = KIND_OF["milestones"], Sheaf(), Gathered()
    document = Folder(DiskFiles(path.parent)).open_one(path.name, findings)
    if document is not None:
        read_sheaf(document, kind, False, sheaf, findings)
    if document is None or not sheaf.whole:
        found.incomplete.add(kind.key)
        return
    stock = Stock(kind)
    stock.lay(sheaf, findings)
    _settle(stock, kind, False, findings, extra)
    found.flawed |= extra.flawed
    others = [entry for entry in found.entries[kind.key] if entry.item.id not in extra.ids[kind.key]]
    found.entries[kind.key] = others + extra.entries[kind.key]


def gather_resolved(resolved: Any, findings: Findings) -> Gathered:
    """Take apart what :meth:`Contents.model_dump` wrote; there are no lines to point at, so problems name none."""
    resolved = migrated_values(resolved)
    document = Document("resolved", "", data=resolved)
    found, place = Gathered(), Place(document)
    if not isinstance(resolved, dict):
        findings.error(place, "wrong_kind", "a resolved scenario is a mapping")
        return found
    found.outline = _validate(Outline, place.at("outline"), findings)
    inherits = found.outline is not None and found.outline.item.extends is not None
    for kind in KINDS:
        part = Document("resolved", "", data={kind.key: resolved.get(kind.key, [])})
        sheaf, stock = Sheaf(), Stock(kind)
        read_sheaf(part, kind, False, sheaf, findings)
        stock.lay(sheaf, findings)
        _settle(stock, kind, inherits, findings, found)
    found.event_order = tuple(found.ids["events"])
    return found


def _trials(folder: Folder, findings: Findings) -> list[Entry[Trial]]:
    sheaf = Sheaf()
    for name in folder.paths_of(TESTS.stem):
        document = folder.open_one(name, findings)
        if document is not None:
            read_sheaf(document, TESTS, False, sheaf, findings)
    return [entry for place in sheaf.add if (entry := _validate(Trial, place, findings)) is not None]


def _note_missing(lacking: tuple[Kind, ...], stocks: dict[str, Stock], findings: Findings) -> None:
    for kind in lacking:
        findings.add(Problem(f"{kind.stem}.yaml", 0, 0, ERROR, "missing_file", f"{kind.stem}.yaml is missing"))
        stocks[kind.key].incomplete = True


def _settle(
    stock: Stock, kind: Kind, all_inherited: bool, findings: Findings, found: Gathered, made: Made | None = None
) -> None:
    """Make models of the items of a kind as they came out; those in ``made`` are taken from it, new ones go there."""
    entries: list[Entry[Any]] = []
    found.entries[kind.key], found.ids[kind.key] = entries, []
    found.removed[kind.key] = {name: place.where for name, place in stock.removed.items()}
    if stock.incomplete:
        found.incomplete.add(kind.key)
    made = {} if made is None else made
    for at, place in enumerate(stock.items):
        key = id(place), all_inherited or at not in stock.own
        name, entry = made.get(key) or _made(stock, place, key[1], findings)
        if name is None:
            found.incomplete.add(kind.key)
        else:
            found.ids[kind.key].append(name)
        if entry is None:
            found.flawed.add(kind.key)
        else:
            entries.append(entry)
        if name is not None and entry is not None:
            made[key] = name, entry


def _made(stock: Stock, place: Place, inherited: bool, findings: Findings) -> tuple[str | None, Entry[Any] | None]:
    """The id of an item, None unless it can be one, and its model, None where something is wrong with it."""
    name = stock.id_of(place)
    usable = name is not None and re.fullmatch(ID_PATTERN, name)
    return name if usable else None, _validate(stock.kind.item, place, findings, inherited)


def _validate(model: type[M], place: Place, findings: Findings, inherited: bool = False) -> Entry[M] | None:
    try:
        return Entry(model.model_validate(place.value), place, inherited)
    except ValidationError as error:
        faults.report(error, model, place, findings)
        return None
