"""A scenario's texts in another language, from the catalogues in ``translations/ru`` beside its files.

They fill the Russian that the files themselves do not give. They are no part of what a scenario says: its hash is the
same with and without them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

from game.scenario.catalogue import CatalogueError, Translation, read_catalogue
from game.scenario.characters import FORBIDDEN, LARGEST_FILE, Unreadable, decode, said
from game.scenario.files import Unopened
from game.scenario.findings import Findings
from game.scenario.folder import Folder
from game.scenario.gather import Entry, Gathered
from game.scenario.models.twins import Twins, rewritten
from game.scenario.problems import WARNING, Problem

FOLDER = "translations"
LANGUAGE = "ru"
ENDING = ".po"
MOST_CATALOGUES = 400
OUTLINE = "outline"
"""Where the texts of scenario.yaml stand in a catalogue."""
NEVER_SHOWN = ("numbers",)
"""Lists of a scenario whose texts no player reads."""

Words = dict[tuple[str, str], str]
"""Translations by address and English: a text that has changed since is not found, and stays English."""


def translate(found: Gathered, findings: Findings) -> None:
    """Fill in the translations of the scenario, of those it stands on and of mods; what cannot be read is a warning."""
    words: Words = {}
    for folder in found.folders:
        for entry in catalogue_of(folder, findings):
            if entry.words and not entry.fuzzy:
                words[entry.address, entry.english] = entry.words
    if not words:
        return
    touched = {".".join(address.split(".", 2)[:2]) for address, _english in words}
    change = _filling(words)
    if found.outline is not None:
        found.outline = replace(found.outline, item=rewritten(found.outline.item, OUTLINE, change))
    for key, entries in found.entries.items():
        found.entries[key] = [_translated(entry, key, touched, change) for entry in entries]


def _translated(entry: Entry[Any], key: str, touched: set[str], change: Any) -> Entry[Any]:
    address = item_address(key, entry.item)
    return replace(entry, item=rewritten(entry.item, address, change)) if address in touched else entry


def item_address(key: str, item: Any) -> str:
    """Where the texts of an item of a list stand: ``events.lenin_stroke``, ``leaders.stalin``."""
    return f"{key}.{getattr(item, 'id', None) or item.person}"


def _filling(words: Words) -> Any:
    """What the file gives, else what the catalogues give, as long as there is room for it."""

    def fill(text: Twins) -> str:
        given = text.russian or words.get((text.address, text.english), "")
        return given if len(given) <= text.most else ""

    return fill


def catalogues_in(folder: Folder) -> list[str]:
    """The catalogues among the files of a scenario, by name: in the folder of the language and one below it."""
    inside = folder.files.within(f"{FOLDER}/{LANGUAGE}")
    below = (name for place in inside if not place.endswith(ENDING) for name in folder.files.within(place))
    found = (name for name in (*inside, *below) if name.endswith(ENDING))
    return [name for name in found if not name.rpartition("/")[2].startswith(".")][:MOST_CATALOGUES]


def catalogue_of(folder: Folder, findings: Findings) -> Iterator[Translation]:
    """Every entry of every catalogue of a scenario's files; what cannot be read is a warning."""
    for name in catalogues_in(folder):
        try:
            yield from opened(folder, name)
        except (Unopened, Unreadable, CatalogueError) as fault:
            line = fault.line if isinstance(fault, CatalogueError) else 0
            told = f"this catalogue is not used: {fault.message}"
            findings.add(Problem(folder.shown + name, line, int(bool(line)), WARNING, "catalogue", told))


def opened(folder: Folder, name: str) -> tuple[Translation, ...]:
    """The entries of a file.

    Raises:
        Unopened: it cannot be read, or lies elsewhere.
        Unreadable: it is no text, too large, or holds characters that a scenario may not contain.
        CatalogueError: it is no catalogue.
    """
    return _entries(folder.files.read(name, LARGEST_FILE))


@lru_cache(maxsize=64)
def _entries(raw: bytes) -> tuple[Translation, ...]:
    text = decode(raw)
    if bad := FORBIDDEN.search(text):
        raise CatalogueError(text.count("\n", 0, bad.start()) + 1, f"it holds {said(bad.group())}")
    entries = tuple(read_catalogue(text))
    for entry in entries:
        if bad := FORBIDDEN.search(entry.words):
            raise CatalogueError(entry.line, f"it holds {said(bad.group())}")
    return entries
