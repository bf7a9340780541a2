"""``translate``: how complete the Russian of a scenario is, and the catalogues in which it is written."""

from __future__ import annotations

from pathlib import Path

from game.cli.faults import OK, PROBLEMS, Fault
from game.cli.scenarios import open_scenario
from game.scenario.catalogue import CatalogueError
from game.scenario.cataloguing import Sheet, sheets
from game.scenario.characters import Unreadable
from game.scenario.coverage import coverage
from game.scenario.files import Unopened
from game.scenario.load import find
from game.words import N_, N_meant, _, meant

SORTS = (
    N_meant("sort of text", "names"),
    N_meant("sort of text", "titles"),
    N_meant("sort of text", "bodies of events"),
    N_meant("sort of text", "options"),
    N_meant("sort of text", "aims and roles"),
    N_meant("sort of text", "bios"),
    N_meant("sort of text", "papers"),
    N_meant("sort of text", "descriptions"),
    N_meant("sort of text", "book"),
    N_meant("sort of text", "reasons"),
    N_meant("sort of text", "other"),
)
"""What the sorts of text are called (game.scenario.coverage)."""


def translate(name: str, write: bool) -> int:
    """Print what is translated, by sort of text; with ``write`` first bring the catalogues up to date."""
    scenario, folder = open_scenario(name), find(name)
    if not folder.is_dir():
        raise Fault(_("'{name}' is an archive: unpack it to translate it", name=name))
    try:
        found = sheets(folder)
    except (CatalogueError, Unreadable, Unopened) as error:
        said = N_("a catalogue cannot be read: {why}; see: python main.py check {name}")
        raise Fault(_(said, why=error.message, name=name), PROBLEMS) from None
    if write:
        for sheet in found:
            _write(sheet)
    for sort, (done, every) in coverage(scenario).items():
        print(_("{done} of {every}  {sort}", done=f"{done:5}", every=f"{every:5}", sort=meant("sort of text", sort)))
    _tell_stale(found)
    return OK


def _write(sheet: Sheet) -> None:
    if sheet.stale:
        sheet.path.parent.mkdir(parents=True, exist_ok=True)
        sheet.path.write_text(sheet.text, encoding="utf-8", newline="\n")
        print(_("written: {path}", path=_shown(sheet.path)))


def _tell_stale(found: list[Sheet]) -> None:
    """How many entries want another look, and how many are of no use any more."""
    for what, counts in (
        (_("translated from an English that has changed (fuzzy)"), {one.path: _fuzzy(one) for one in found}),
        (_("for texts that are gone"), {one.path: len(one.gone) for one in found}),
    ):
        if sum(counts.values()):
            places = ", ".join(f"{_shown(path)}: {count}" for path, count in counts.items() if count)
            print(f"{sum(counts.values()):5} {what}: {places}")


def _fuzzy(sheet: Sheet) -> int:
    return sum(entry.fuzzy for entry in sheet.entries)


def _shown(path: Path) -> str:
    return "/".join(path.parts[path.parts.index("translations") :])
