"""Which picture, sound or font is in force: the scenario's own, else that of the last mod that brings it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from game.mods.library import Library
from game.scenario import Scenario
from game.scenario.archive import Refused, open_files
from game.scenario.assets import SHELVES, assets_in, read_asset
from game.scenario.characters import LARGEST_FILE
from game.scenario.files import ZIP, Files, Unopened
from game.scenario.load import SHELF
from game.scenario.manifest import ASSETS
from game.scenario.models import OUTLINE_FILE

_ID = re.compile(rb"^id: *([a-z][a-z0-9_]*)", re.MULTILINE)


class Wardrobe:
    """Assets of scenarios and mods by what they stand for. ``version`` changes with every other one.

    ``trouble`` says which assets were left aside, and why.
    """

    versions = 0

    def __init__(self, places: Iterable[Path] = ()) -> None:
        """``places`` are folders or archives; a later one goes before."""
        Wardrobe.versions += 1
        self.version = Wardrobe.versions
        self.trouble: list[str] = []
        self._where: dict[tuple[str, str], tuple[Files, str]] = {}
        for place in places:
            self._take(place)

    def _take(self, place: Path) -> None:
        try:
            files = open_files(place)
        except Refused as fault:
            self.trouble.append(f"{place.name}: {fault.message}")
            return
        for shelf in SHELVES:
            for stem, name in assets_in(files, shelf).items():
                self._where[shelf, stem] = (files, name)

    def names(self, shelf: str) -> frozenset[str]:
        """What there is in a folder of assets."""
        return frozenset(stem for where, stem in self._where if where == shelf)

    def read(self, shelf: str, stem: str) -> tuple[str, bytes] | None:
        """The file's name and its bytes, looked over; None where there is none that can be used."""
        found = self._where.get((shelf, stem))
        if found is None:
            return None
        files, name = found
        try:
            return name, read_asset(files, name)
        except Unopened as fault:
            self.trouble.append(f"{files.name}/{name}: {fault.message}")
            del self._where[shelf, stem]
            return None


def place_of(scenario: Scenario, library: Library) -> Path | None:
    """Where a scenario's own assets lie: beside its files, or, for one out of a save, beside its namesake's."""
    if (scenario.path / OUTLINE_FILE).is_file() or scenario.path.suffix == ZIP:
        return scenario.path
    shelf = sorted(SHELF.iterdir()) if SHELF.is_dir() else []
    return next((path for path in (*library.scenarios().values(), *shelf) if _id_in(path) == scenario.id), None)


def _id_in(path: Path) -> str:
    try:
        raw = open_files(path).read(OUTLINE_FILE, LARGEST_FILE)
    except (Refused, Unopened):
        return ""
    found = _ID.search(raw)
    return found[1].decode() if found else ""


def wardrobe_of(scenario: Scenario | None, library: Library) -> Wardrobe:
    """What is in force while a scenario is played: of the mods that are on in order, then of the scenario itself.

    Without a scenario: of the mods of assets alone.
    """
    worn = [mod.path for mod in library.on if mod.manifest is not None and mod.manifest.holds == ASSETS]
    if scenario is None:
        return Wardrobe(worn)
    own = place_of(scenario, library)
    return Wardrobe([*worn, *scenario.mods, *([own] if own is not None else [])])
