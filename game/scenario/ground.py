"""What a scenario, those it stands on and mods say before any what-if is laid over it: read once for all of these."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from game.scenario.assets import VIGNETTES, assets_in
from game.scenario.dates import Date, parse_date
from game.scenario.findings import Findings, Place
from game.scenario.folder import MOST_FILES, Folder
from game.scenario.lineage import Lineage, lineage
from game.scenario.models import KINDS, OUTLINE_FILE, Kind
from game.scenario.problems import ERROR, Problem
from game.scenario.stock import Sheaf, Stock, read_sheaf
from game.scenario.weave import weave

if TYPE_CHECKING:
    from game.scenario.gather import Entry

GROWN = frozenset([("flags",), ("past",)])
"""Lists of scenario.yaml that a scenario adds to those of the one it stands on."""
OF_ITS_OWN = frozenset(("format", "id", "extends"))
"""Keys of scenario.yaml that a mod leaves alone."""

Made = dict[tuple[int, bool], "tuple[str, Entry[Any]]"]
"""Checked items, each with its id, by the identity of their places, which they keep alive, and whether inherited."""


@dataclass
class Ground:
    """The items of every kind as they lie before a what-if, and the outline; both empty where the lineage is broken.

    What-ifs are laid over copies. ``made`` are the items that one of them has had checked: they are the same under
    every other that leaves them alone.
    """

    line: Lineage
    mods: tuple[Folder, ...] = ()
    stocks: dict[str, Stock] = field(default_factory=dict)
    outline: Place | None = None
    made: Made = field(default_factory=dict)

    @property
    def folders(self) -> list[Folder]:
        """Those it was read from, the eldest first, mods last."""
        return [*self.line.folders, *self.mods]

    @cached_property
    def event_order(self) -> tuple[str, ...]:
        """The ids of events by date."""
        return by_date(self.stocks["events"])

    @cached_property
    def pictures(self) -> frozenset[str]:
        """The pictures that the scenario and its mods bring."""
        return frozenset(name for one in self.folders for name in assets_in(one.files, VIGNETTES))

    @cached_property
    def lacking(self) -> tuple[Kind, ...]:
        """The kinds that a scenario needs and of which there is no file."""
        needed = (kind for kind in KINDS if kind.required)
        return tuple(one for one in needed if not any(True for f in self.line.folders for _ in f.paths_of(one.stem)))


def read_ground(folder: Folder, findings: Findings, mods: Sequence[Folder] = ()) -> Ground:
    """Read a scenario, those it stands on and the mods that change it, laid over it in that order.

    What is wrong goes to ``findings``.
    """
    line = lineage(folder, findings)
    ground = Ground(line, tuple(mods))
    if line.broken:
        for one in line.folders:
            _lay_folder(one, True, {}, findings)
        return ground
    stocks = {kind.key: Stock(kind) for kind in KINDS}
    for one in line.folders:
        _lay_folder(one, one is not line.folders[0], stocks, findings)
    outline = _woven_outline(line, findings) if line.outlines else None
    for mod in mods:
        _lay_folder(mod, True, stocks, findings)
        outline = _changed_outline(outline, mod, findings)
    ground.stocks, ground.outline = stocks, outline
    return ground


def by_date(events: Stock) -> tuple[str, ...]:
    """The ids of events in the order of their dates, as they are written; those without one come first."""

    def when(place: Place) -> Date:
        try:
            return parse_date(place.value.get("date") or place.value.get("from") or 0)
        except (ValueError, TypeError):
            return Date(0)

    known = [(name, when(place)) for place in events.items if (name := events.id_of(place)) is not None]
    return tuple(name for name, _ in sorted(known, key=lambda one: one[1]))


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
