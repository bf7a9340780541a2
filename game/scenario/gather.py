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
from game.scenario.assets import VIGNETTES, assets_in
from game.scenario.dates import Date, parse_date
from game.scenario.documents import Document
from game.scenario.files import DiskFiles
from game.scenario.findings import Findings, Place
from game.scenario.folder import MOST_FILES, Folder
from game.scenario.lineage import Lineage, lineage
from game.scenario.migrations import migrated_values
from game.scenario.models import ID_PATTERN, KIND_OF, KINDS, OUTLINE_FILE, TESTS, Kind, Model, Outline, Trial, WhatIf
from game.scenario.problems import ERROR, Problem
from game.scenario.standard import fill_numbers
from game.scenario.stock import Sheaf, Stock, read_sheaf
from game.scenario.weave import weave
from game.scenario.what_ifs import check_sources, open_what_if, sheaf_of

M = TypeVar("M", bound=Model)

GROWN = frozenset([("flags",), ("past",)])
"""Lists of scenario.yaml that a scenario adds to those of the one it stands on."""
OF_ITS_OWN = frozenset(("format", "id", "extends"))
"""Keys of scenario.yaml that a mod leaves alone."""


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
    found, line = Gathered(), lineage(folder, findings)
    found.folders = [*line.folders, *mods]
    stocks = {kind.key: Stock(kind) for kind in KINDS}
    if line.broken:
        for one in line.folders:
            _lay_folder(one, True, {}, findings)
        found.hopeless = True
        return found
    for one in line.folders:
        _lay_folder(one, one is not line.folders[0], stocks, findings)
    outline = _woven_outline(line, findings) if line.outlines else None
    for mod in mods:
        _lay_folder(mod, True, stocks, findings)
        outline = _changed_outline(outline, mod, findings)
    found.event_order = by_date(stocks["events"]) if what_ifs else ()
    opened: list[tuple[Document, WhatIf]] = []
    for name in what_ifs:
        document, model = open_what_if(name, line.folders, findings)
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
    _look_for_missing(line.folders, stocks, findings)
    for kind in KINDS:
        _settle(stocks[kind.key], kind, bool(what_ifs), findings, found)
    found.trials = _trials(mods[-1] if mods else line.folders[-1], findings)
    brought = (name for one in (*line.folders, *mods) for name in assets_in(one.files, VIGNETTES))
    found.pictures = frozenset(brought)
    found.what_ifs = tuple(model for _, model in opened)
    for document, model in opened:
        check_sources(document, model, found.ids["sources"], findings)
    return found


def by_date(events: Stock) -> tuple[str, ...]:
    """The ids of events in the order of their dates, as they are written; those without one come first."""

    def when(place: Place) -> Date:
        try:
            return parse_date(place.value.get("date") or place.value.get("from") or 0)
        except (ValueError, TypeError):
            return Date(0)

    known = [(name, when(place)) for place in events.items if (name := events.id_of(place)) is not None]
    return tuple(name for name, _ in sorted(known, key=lambda one: one[1]))


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


def _lay_folder(folder: Folder, child: bool, stocks: dict[str, Stock], findings: Findings) -> None:
    """Lay what a folder says over the stocks; without stocks its files are only read, and their form looked at."""
    files = 0
    for kind in KINDS:
        paths, sheaf = list(folder.paths_of(kind.stem)), Sheaf()
        files += len(paths)
        if files > MOST_FILES:
            findings.add(Problem(folder.shown + kind.stem, 0, 0, ERROR, "too_many", f"more than {MOST_FILES} files"))
            return
        for path in paths:
            document = folder.open_one(path, findings)
            if document is None:
                sheaf.whole = False
            else:
                read_sheaf(document, kind, child, sheaf, findings)
        if stocks:
            stocks[kind.key].lay(sheaf, findings)
    folder.look_for_strays(findings)


def _trials(folder: Folder, findings: Findings) -> list[Entry[Trial]]:
    sheaf = Sheaf()
    for name in folder.paths_of(TESTS.stem):
        document = folder.open_one(name, findings)
        if document is not None:
            read_sheaf(document, TESTS, False, sheaf, findings)
    return [entry for place in sheaf.add if (entry := _validate(Trial, place, findings)) is not None]


def _woven_outline(line: Lineage, findings: Findings) -> Place:
    """Every scenario.yaml laid over the one before; ``format`` and ``id`` are each scenario's own."""
    outline = Place(line.outlines[0])
    for document in line.outlines[1:]:
        own = Place(document)
        missing = [f"'{key}'" for key in ("format", "id") if key not in document.data]
        if missing:
            said = f"{' and '.join(missing)} {'is' if len(missing) == 1 else 'are'} missing"
            findings.error(own, "missing", said, "every scenario has its own")
        outline = weave(outline, own, GROWN)
    return outline


def _changed_outline(outline: Place | None, mod: Folder, findings: Findings) -> Place | None:
    """A scenario's outline with the keys of a mod's scenario.yaml laid over it."""
    if outline is None or not mod.files.has(OUTLINE_FILE):
        return outline
    document = mod.open_one(OUTLINE_FILE, findings)
    if document is None:
        return None
    place = Place(document)
    if not isinstance(document.data, dict):
        findings.error(place, "wrong_kind", f"{document.file} must be keys and values")
        return None
    for key in OF_ITS_OWN & document.data.keys():
        said = f"'{key}' is the scenario's own; a mod does not change it"
        findings.note(ERROR, place.at(key), "patch", said, "delete it", place.at(key).key_spot)
    return weave(outline, place, GROWN)


def _look_for_missing(folders: list[Folder], stocks: dict[str, Stock], findings: Findings) -> None:
    for kind in KINDS:
        if kind.required and not any(True for folder in folders for _ in folder.paths_of(kind.stem)):
            findings.add(Problem(f"{kind.stem}.yaml", 0, 0, ERROR, "missing_file", f"{kind.stem}.yaml is missing"))
            stocks[kind.key].incomplete = True


def _settle(stock: Stock, kind: Kind, all_inherited: bool, findings: Findings, found: Gathered) -> None:
    """Make models of the items of a kind as they came out."""
    entries: list[Entry[Any]] = []
    found.entries[kind.key], found.ids[kind.key] = entries, []
    found.removed[kind.key] = {name: place.where for name, place in stock.removed.items()}
    if stock.incomplete:
        found.incomplete.add(kind.key)
    for at, place in enumerate(stock.items):
        name = stock.id_of(place)
        if name is not None and re.fullmatch(ID_PATTERN, name):
            found.ids[kind.key].append(name)
        else:
            found.incomplete.add(kind.key)
        entry = _validate(kind.item, place, findings, all_inherited or at not in stock.own)
        if entry is not None:
            entries.append(entry)
        else:
            found.flawed.add(kind.key)


def _validate(model: type[M], place: Place, findings: Findings, inherited: bool = False) -> Entry[M] | None:
    try:
        return Entry(model.model_validate(place.value), place, inherited)
    except ValidationError as error:
        faults.report(error, model, place, findings)
        return None
