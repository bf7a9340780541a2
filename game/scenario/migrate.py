"""Writing a scenario or mod of an older format anew: every file in place, comments and layout as they were."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from game.scenario.files import DiskFiles
from game.scenario.findings import Findings
from game.scenario.folder import WHAT_IFS, Folder
from game.scenario.models import KINDS, MANIFEST_FILE, NEWEST_FORMAT, OUTLINE_STEM, TESTS


def changed_files(root: Path) -> Iterator[tuple[str, str]]:
    """The files of a folder that the newest format writes otherwise, each with its new text.

    A file that cannot be read is left out; `check` says what is wrong with it.
    """
    folder = Folder(DiskFiles(root))
    if folder.format >= NEWEST_FORMAT:
        return
    stems = (OUTLINE_STEM, *(kind.stem for kind in (*KINDS, TESTS)), WHAT_IFS)
    names = [name for stem in stems for name in folder.paths_of(stem)]
    for name in [*names, *([MANIFEST_FILE] if folder.files.has(MANIFEST_FILE) else [])]:
        document = folder.open_one(name, Findings())
        if document is not None and document.text != _text(root / name):
            yield name, document.text


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def write(root: Path, name: str, text: str) -> None:
    """Write one file whole or not at all.

    Raises:
        OSError: it cannot be written.
    """
    path = root / name
    draft = path.with_name(path.name + ".new")
    draft.write_text(text, encoding="utf-8", newline="\n")
    os.replace(draft, path)
