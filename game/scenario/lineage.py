"""Which scenarios a scenario stands on: ``extends`` names one of the shelf or one beside it, never a path."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from game.places import SHELF
from game.scenario.archive import Refused, open_files
from game.scenario.characters import LARGEST_FILE
from game.scenario.documents import Document
from game.scenario.files import ZIP, Files, Unopened
from game.scenario.findings import Findings, Place
from game.scenario.folder import Folder
from game.scenario.models import NEWEST_FORMAT, OUTLINE_FILE, PARENT_PATTERN
from game.scenario.problems import ERROR, Problem, did_you_mean
from game.scenario.versions import opened

MOST_PARENTS = 8


@dataclass
class Lineage:
    """The folders of a scenario and of those it stands on, the eldest first, each with its scenario.yaml.

    ``broken`` is True when one of them cannot be found or read, so that nothing is known of the whole. A scenario
    whose own scenario.yaml is broken but names no other has no ``outlines`` and is not broken as a whole.
    """

    folders: list[Folder] = field(default_factory=list)
    outlines: list[Document] = field(default_factory=list)
    broken: bool = False


def lineage(folder: Folder, findings: Findings) -> Lineage:
    """Follow ``extends`` from a scenario's files; what is wrong goes to ``findings``."""
    found, seen = Lineage(), [folder.files.path.resolve()]
    while True:
        found.folders.insert(0, folder)
        document = _outline(folder, findings)
        if document is None:
            found.broken = len(seen) > 1 or _perhaps_more(folder)
            return found
        found.outlines.insert(0, document)
        if document.data.get("extends") is None:
            return found
        place = Place(document, ("extends",))
        parent = _parent(folder, place, seen, findings)
        if parent is None:
            found.broken = True
            return found
        seen.append(parent.path)
        folder = Folder(parent, f"{parent.name}/")


def _perhaps_more(folder: Folder) -> bool:
    """Whether a scenario.yaml that could not be used is of a newer format or may name another scenario."""
    try:
        raw = folder.files.read(OUTLINE_FILE, LARGEST_FILE)
    except Unopened:
        return False
    newer = rf"^(extends|format: *[^ 1-{NEWEST_FORMAT}])"
    return re.search(newer.encode(), raw, re.MULTILINE) is not None


def _outline(folder: Folder, findings: Findings) -> Document | None:
    name = folder.shown + OUTLINE_FILE
    if not folder.files.has(OUTLINE_FILE):
        findings.add(Problem(name, 0, 0, ERROR, "missing_file", f"{name} is missing: it says what the scenario is"))
        return None
    return opened(folder, OUTLINE_FILE, "scenario", findings)


def _parent(folder: Folder, place: Place, seen: list[Path], findings: Findings) -> Files | None:
    """The files of the scenario one stands on, or None with what is wrong."""
    name = _name(place.value)
    if name is None:
        said = "the id of a scenario is wanted, such as 1922: letters, digits, _ and -, no path"
        findings.error(place, "extends", said, "put the other scenario's folder beside this one")
        return None
    path = next(_candidates(folder.files.path, name), None)
    if path is None:
        known = sorted({_plain(one) for one in _neighbours(folder.files.path)})
        hint = did_you_mean(name, known) or f"there are: {', '.join(known)}"[:300]
        findings.error(place, "extends", f"there is no scenario '{name}' on the shelf or beside this one", hint)
        return None
    if path in seen:
        chain = " extends ".join(_plain(one) for one in (*seen, path))
        findings.error(place, "cycle", f"the scenarios go round in a circle: {chain}", "delete one 'extends'")
        return None
    if len(seen) > MOST_PARENTS:
        said = f"more than {MOST_PARENTS} scenarios stand on each other: {' extends '.join(map(_plain, seen))}"
        findings.error(place, "chain", said, "join some of them")
        return None
    try:
        return open_files(path)
    except Refused as fault:
        findings.error(place, fault.code, f"'{path.name}' cannot be opened: {fault.message}", fault.suggestion)
        return None


def _name(value: Any) -> str | None:
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    return value if isinstance(value, str) and re.fullmatch(PARENT_PATTERN, value) else None


def _plain(path: Path) -> str:
    return path.stem if path.suffix == ZIP else path.name


def _candidates(root: Path, name: str) -> Iterator[Path]:
    """Folders and archives of that name on the shelf and beside the scenario that do not lead anywhere else."""
    for base in (SHELF.resolve(), root.resolve().parent):
        for path in (base / name, base / f"{name}{ZIP}"):
            if _holds_scenario(path) and path.resolve().parent == base:
                yield path.resolve()


def _neighbours(root: Path) -> Iterator[Path]:
    for base in (SHELF, root.resolve().parent):
        if base.is_dir():
            yield from filter(_holds_scenario, base.iterdir())


def _holds_scenario(path: Path) -> bool:
    return (path / OUTLINE_FILE).is_file() or (path.suffix == ZIP and path.is_file())
