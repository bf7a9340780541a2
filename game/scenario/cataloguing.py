"""Brings the catalogues of a scenario up to date: every text it says itself and gives no Russian for, in its order.

The texts of ``events/1923.yaml`` stand in ``translations/ru/events/1923.po``. What was translated stays; where the
English has changed it is marked fuzzy; what is no longer said is kept as a comment at the end.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from game.scenario.catalogue import Translation, read_catalogue, write_catalogue
from game.scenario.characters import LARGEST_FILE, decode
from game.scenario.files import DiskFiles
from game.scenario.findings import Findings
from game.scenario.folder import Folder
from game.scenario.gather import Gathered, gather
from game.scenario.models import OUTLINE_STEM
from game.scenario.models.twins import Twins, twins
from game.scenario.problems import ProblemsError
from game.scenario.translating import (
    ENDING,
    FOLDER,
    LANGUAGE,
    NEVER_SHOWN,
    OUTLINE,
    catalogues_in,
    item_address,
    opened,
)

GONE = "#~ "


@dataclass
class Sheet:
    """A catalogue as it should be: its file, its entries in the order of the scenario, and what is gone."""

    path: Path
    entries: list[Translation] = field(default_factory=list)
    gone: list[Translation] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text of the file."""
        return write_catalogue(self.entries, LANGUAGE, self.gone)

    @property
    def stale(self) -> bool:
        """Whether the file is not so yet."""
        return not self.path.exists() or self.path.read_text(encoding="utf-8") != self.text


def sheets(root: Path) -> list[Sheet]:
    """The catalogues of the scenario in a folder, those it has and those it wants.

    Raises:
        ProblemsError: the scenario cannot be read.
        CatalogueError, Unreadable, Unopened: one of its catalogues cannot.
    """
    findings = Findings()
    gathered = gather(Folder(DiskFiles(root)), findings)
    if gathered.hopeless or gathered.outline is None:
        raise ProblemsError(findings.all)
    own = gathered.folders[-1]
    kept = {name: list(_kept(own, name)) for name in catalogues_in(own)}
    known = {entry.address: entry for entries in kept.values() for entry in entries}
    found = {name: Sheet(root / name) for name in kept}
    wanted = set()
    for file, text in _own_texts(gathered):
        name = f"{FOLDER}/{LANGUAGE}/{file.removesuffix('.yaml')}{ENDING}"
        entry = _brought_up_to_date(text, known.get(text.address))
        found.setdefault(name, Sheet(root / name)).entries.append(entry)
        wanted.add(text.address)
    for name, entries in kept.items():
        found[name].gone = [entry for entry in entries if entry.address not in wanted and entry.words]
    return list(found.values())


def _kept(folder: Folder, name: str) -> Iterator[Translation]:
    """The entries of a catalogue, first what it keeps of texts that were gone."""
    entries = opened(folder, name)
    lines = decode(folder.files.read(name, LARGEST_FILE)).split("\n")
    yield from read_catalogue("\n".join(line[len(GONE) :] for line in lines if line.startswith(GONE)))
    yield from entries


def _own_texts(gathered: Gathered) -> Iterator[tuple[str, Twins]]:
    """What the scenario says itself without a translation in its files: (file, text)."""
    inherited = {(one.address, one.english) for _file, one in _inherited(gathered)}
    for file, one in _all_texts(gathered):
        if not one.russian and (one.address, one.english) not in inherited:
            yield file, one


def _inherited(gathered: Gathered) -> Iterator[tuple[str, Twins]]:
    """Every text of the scenario that this one stands on."""
    if len(gathered.folders) > 1:
        yield from _all_texts(gather(gathered.folders[-2], Findings()))


def _all_texts(gathered: Gathered) -> Iterator[tuple[str, Twins]]:
    if gathered.outline is not None:
        yield from ((f"{OUTLINE_STEM}.yaml", one) for one in twins(gathered.outline.item, OUTLINE))
    for key, entries in gathered.entries.items():
        for entry in entries if key not in NEVER_SHOWN else ():
            file = entry.place.file
            yield from ((file, one) for one in twins(entry.item, item_address(key, entry.item)))


def _brought_up_to_date(text: Twins, known: Translation | None) -> Translation:
    if known is None or not known.words:
        return Translation(text.address, text.english, "")
    if known.english == text.english:
        return Translation(text.address, text.english, known.words, known.fuzzy, known.english_then)
    then = known.english_then if known.fuzzy else known.english
    return Translation(text.address, text.english, known.words, True, then)
