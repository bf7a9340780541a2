"""One file of a scenario, checked: as a part of its scenario where it lies in one, else by itself."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from game.scenario import faults
from game.scenario.documents import Document
from game.scenario.files import DiskFiles
from game.scenario.findings import Findings, Place
from game.scenario.folder import WHAT_IFS, Folder
from game.scenario.load import inspect
from game.scenario.manifest import Manifest
from game.scenario.models import KINDS, MANIFEST_FILE, OUTLINE_FILE, TESTS, Kind, Model, Outline, WhatIf
from game.scenario.problems import Problem
from game.scenario.stock import Sheaf, read_sheaf

_WHOLE: dict[str, type[Model]] = {OUTLINE_FILE: Outline, MANIFEST_FILE: Manifest}
"""Files that are one thing, not a list."""


def home_of(path: Path) -> Path | None:
    """The folder of the scenario or mod that a file belongs to; None if it lies alone."""
    folders = (path.parent, path.parent.parent) if path.parent.name in _FOLDERS else (path.parent,)
    for folder in folders:
        if (folder / OUTLINE_FILE).is_file() or (folder / MANIFEST_FILE).is_file():
            return folder
    return None


_FOLDERS = frozenset((WHAT_IFS, TESTS.stem, *(kind.stem for kind in KINDS)))


def inspect_file(path: Path) -> tuple[Problem, ...]:
    """What is wrong in one file; names of other files are looked up where it lies in a scenario.

    A what-if is laid over its scenario.
    """
    home = home_of(path.absolute())
    if home is None:
        return _alone(path)
    overlays = [path.stem] if path.absolute().parent.name == WHAT_IFS else []
    name = path.absolute().relative_to(home).as_posix()
    return tuple(one for one in inspect(home, overlays)[1] if one.file == name)


def _alone(path: Path) -> tuple[Problem, ...]:
    findings = Findings()
    document = Folder(DiskFiles(path.parent)).open_one(path.name, findings)
    if document is not None:
        kind = _kind_of(path, document)
        if kind is not None:
            sheaf = Sheaf()
            read_sheaf(document, kind, True, sheaf, findings)
            for place in sheaf.add:
                _validate(kind.item, place, findings)
        elif path.name in _WHOLE:
            _validate(_WHOLE[path.name], Place(document), findings)
        elif isinstance(document.data, dict) and "question" in document.data:
            _validate(WhatIf, Place(document), findings)
    return findings.all


def _kind_of(path: Path, document: Document) -> Kind | None:
    """By the file's name, its folder's name, or the list it holds."""
    keys = document.data if isinstance(document.data, dict) else {}
    for kind in (*KINDS, TESTS):
        if kind.stem in (path.stem, path.parent.name) or kind.key in keys:
            return None if "question" in keys else kind
    return None


def _validate(model: type[Model], place: Place, findings: Findings) -> None:
    try:
        model.model_validate(place.value)
    except ValidationError as error:
        faults.report(error, model, place, findings)
