"""What-ifs: one file each in ``what_ifs/``, laid over a scenario as a child's patches are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError

from game.scenario import faults
from game.scenario.archive import open_files
from game.scenario.documents import Document
from game.scenario.findings import Findings, Place
from game.scenario.folder import WHAT_IFS, Folder
from game.scenario.lineage import lineage
from game.scenario.models import ID_PATTERN, Kind, WhatIf
from game.scenario.problems import ERROR, Problem, ProblemsError, did_you_mean
from game.scenario.stock import ALL, REMOVE, Sheaf, take


def what_if_names(folders: Sequence[Folder]) -> tuple[str, ...]:
    """The what-ifs of a scenario and of those it stands on, by id."""
    found = (name for folder in folders for name in folder.paths_of(WHAT_IFS) if name.startswith(f"{WHAT_IFS}/"))
    return tuple(sorted({name.rpartition("/")[2].removesuffix(".yaml") for name in found}))


def read_what_ifs(root: Path) -> tuple[WhatIf, ...]:
    """Every what-if of the scenario in a folder and of those it stands on, by id; what they change is not checked.

    Raises:
        ProblemsError: one of them cannot be read.
        Refused: the folder, or archive, cannot be opened.
    """
    findings = Findings()
    line = lineage(Folder(open_files(root)), findings)
    opened = [open_what_if(name, line.folders, findings)[1] for name in what_if_names(line.folders)]
    if findings.broken:
        raise ProblemsError(findings.all)
    return tuple(one for one in opened if one is not None)


def open_what_if(name: str, folders: Sequence[Folder], findings: Findings) -> tuple[Document | None, WhatIf | None]:
    """Read a what-if, the scenario's own before those it inherits; None for what cannot be used.

    What it changes is left as it stands in the document: see :func:`sheaf_of`.
    """
    document = _find(name, folders, findings)
    if document is None:
        return None, None
    place = Place(document)
    try:
        model = WhatIf.model_validate(document.data)
    except ValidationError as error:
        faults.report(error, WhatIf, place, findings)
        return document, None
    if model.id != name:
        said = f"the what-if of the file {name}.yaml must have the id '{name}'"
        findings.error(place.at("id"), "id", said)
    return document, model


def sheaf_of(document: Document, kind: Kind, findings: Findings) -> Sheaf:
    """What a checked what-if says of one kind."""
    sheaf, place = Sheaf(), Place(document, (kind.key,))
    if kind.key != "sources" and isinstance(place.value, dict):
        sheaf.fresh = place.value.get(REMOVE) == ALL
        for key, items in (("add", sheaf.add), ("patch", sheaf.patch), ("remove", sheaf.remove)):
            if key in place.value and place.value[key] != ALL:
                take(place.at(key), items, findings)
    return sheaf


def check_sources(document: Document, model: WhatIf, known: Sequence[str], findings: Findings) -> None:
    """A what-if names sources of the scenario it changes."""
    for at, source in enumerate(model.sources):
        if source not in known:
            place = Place(document, ("sources", at))
            findings.error(place, "unknown_name", f"there is no source '{source}'", did_you_mean(source, known))


def _find(name: str, folders: Sequence[Folder], findings: Findings) -> Document | None:
    if re.fullmatch(ID_PATTERN, name):
        for folder in reversed(folders):
            path = f"{WHAT_IFS}/{name}.yaml"
            if folder.files.has(path):
                return folder.open_one(path, findings)
    known = what_if_names(folders)
    hint = did_you_mean(name, known) or (f"there are: {', '.join(known)}" if known else "the scenario has none")
    findings.add(Problem(WHAT_IFS, 0, 0, ERROR, "unknown_name", f"there is no what-if '{name[:60]}'", hint))
    return None
