"""Opens the file that says what a scenario or mod is, and in which version of the format it is written."""

from __future__ import annotations

from game.scenario.documents import Document
from game.scenario.findings import Findings, Place
from game.scenario.folder import Folder
from game.scenario.models import NEWEST_FORMAT


def opened(folder: Folder, file: str, what: str, findings: Findings) -> Document | None:
    """The file's keys and values; None, with what is wrong, where it has none or is newer than this game.

    ``what`` it speaks of: ``scenario`` or ``mod``.
    """
    document = folder.open_one(file, findings)
    if document is None:
        return None
    place = Place(document)
    if not isinstance(document.data, dict):
        findings.error(place, "wrong_kind", f"{folder.shown}{file} must be keys and values, 'format: 1' first")
        return None
    version = document.data.get("format")
    if type(version) is int and version > NEWEST_FORMAT:
        said = f"this {what} has format {version}; this game reads up to {NEWEST_FORMAT}"
        findings.error(place.at("format"), "format", said, "a newer version of the game is needed")
        return None
    return document
