"""Pictures, sounds and fonts that a scenario or mod brings: which there may be, and whether they are what they say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.places import ASSETS
from game.scenario.entry_names import entry_fault, is_junk
from game.scenario.files import Files, Unopened
from game.scenario.findings import Findings
from game.scenario.folder import Folder
from game.scenario.headers import LARGEST_ASSET, fault_of
from game.scenario.problems import ERROR, WARNING, Problem, did_you_mean


@dataclass(frozen=True)
class Shelf:
    """A folder of assets: the kinds of file a mod may put there, and whether it may hold names the game lacks."""

    name: str
    suffixes: tuple[str, ...]
    open: bool


PORTRAITS, VIGNETTES, EMBLEMS, FONTS, SOUNDS = "portraits", "vignettes", "emblems", "fonts", "sounds"
SHELVES = {
    shelf.name: shelf
    for shelf in (
        Shelf(PORTRAITS, ("png", "jpg"), True),
        Shelf(VIGNETTES, ("png", "jpg"), True),
        Shelf(EMBLEMS, ("png",), True),
        Shelf(FONTS, ("ttf",), False),
        Shelf(SOUNDS, ("ogg",), False),
    )
}


def assets_in(files: Files, shelf: str) -> dict[str, str]:
    """The assets of a folder by what they stand for: ``{"stalin": "portraits/stalin.png"}``; unfit ones left out."""
    found: dict[str, str] = {}
    for name in files.within(shelf):
        stem, _, suffix = name.rpartition("/")[2].rpartition(".")
        if suffix in SHELVES[shelf].suffixes and entry_fault(name) is None:
            found.setdefault(stem, name)
    return found


def read_asset(files: Files, name: str) -> bytes:
    """The bytes of an asset that may be handed to a library.

    Raises:
        Unopened: it is not there, or not what its name says.
    """
    raw = files.read(name, LARGEST_ASSET)
    fault = fault_of(name, raw)
    if fault is not None:
        raise Unopened("asset", fault)
    return raw


def own_names(shelf: str) -> list[str]:
    """What the game itself has in a folder of assets."""
    suffixes = (".svg", ".ttf", ".wav")
    return sorted(path.stem for path in (ASSETS / shelf).glob("*") if path.suffix in suffixes)


def check_assets(folder: Folder, findings: Findings) -> None:
    """Look at everything in the folders of assets of a scenario or mod."""
    for shelf in SHELVES.values():
        for name in folder.files.within(shelf.name):
            if not is_junk(name):
                for problem in _problems(folder, shelf, name):
                    findings.add(problem)


def _problems(folder: Folder, shelf: Shelf, name: str) -> Iterator[Problem]:
    shown = folder.shown + name
    stem, _, suffix = name.rpartition("/")[2].rpartition(".")
    if fault := entry_fault(name):
        yield Problem(shown, 0, 0, ERROR, *fault)
    elif suffix in ("md", "txt"):
        return
    elif suffix not in shelf.suffixes:
        kinds = " or ".join(f".{one}" for one in shelf.suffixes)
        yield Problem(shown, 0, 0, ERROR, "entry_kind", f"files of '{shelf.name}' are {kinds}", "convert it")
    else:
        known = own_names(shelf.name)
        if not shelf.open and stem not in known:
            hint = did_you_mean(stem, known) or f"there are: {', '.join(known)}"
            yield Problem(shown, 0, 0, WARNING, "stray_asset", "the game has nothing of this name", hint)
        try:
            read_asset(folder.files, name)
        except Unopened as fault_found:
            said = fault_found.message
            yield Problem(shown, 0, 0, ERROR, fault_found.code, said, "save it anew, as what its name says")
