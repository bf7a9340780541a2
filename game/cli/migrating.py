"""``migrate``: a scenario or mod of an older format is written anew."""

from __future__ import annotations

import difflib
from pathlib import Path

from game.cli.faults import OK, PROBLEMS, Fault
from game.cli.scenarios import unknown
from game.scenario.files import DiskFiles
from game.scenario.folder import Folder
from game.scenario.migrate import changed_files, write
from game.scenario.migrations import due
from game.scenario.models import NEWEST_FORMAT
from game.scenario.rendering import printable
from game.words import _


def migrate(path: str, show: bool) -> int:
    """Write the files of a folder in the newest format and name each; with ``show`` only show what would change."""
    root = Path(path)
    if root.is_file():
        said = _(
            "'{path}' is no folder; an archive is read as it is, or unpack it, migrate it and pack it again", path=path
        )
        raise Fault(said)
    if not root.is_dir():
        raise unknown(path)
    version = Folder(DiskFiles(root)).format
    if version >= NEWEST_FORMAT:
        print(_("format {number} already", number=NEWEST_FORMAT))
        return OK
    for migration in due(version):
        print(_("to format {number}, {name}: {about}", number=migration.to, name=migration.name, about=migration.about))
    for name, text in changed_files(root):
        if show:
            print(_difference(name, (root / name).read_text(encoding="utf-8-sig"), text), end="")
            continue
        try:
            write(root, name, text)
        except OSError as error:
            raise Fault(_("{path} cannot be written: {why}", path=root / name, why=error.strerror), PROBLEMS) from None
        print(name)
    return OK


def _difference(name: str, old: str, new: str) -> str:
    lines = difflib.unified_diff(old.splitlines(), new.splitlines(), name, name, n=0, lineterm="")
    return "".join(printable(line) + "\n" for line in lines)
