"""Opening a scenario by its name, with the mods that are on: those that hold it, and those that change it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from game.mods.library import Library
from game.scenario import Problem, Scenario, find, inspect, load
from game.scenario.archive import Refused, open_files
from game.scenario.findings import Findings
from game.scenario.folder import Folder
from game.scenario.load import SHELF
from game.scenario.models import OUTLINE_FILE


def names(library: Library) -> list[str]:
    """The scenarios that can be named: of the shelf, then of mods that are on."""
    shelf = sorted(path.name for path in SHELF.iterdir() if (path / OUTLINE_FILE).is_file()) if SHELF.is_dir() else []
    return [*shelf, *(name for name in library.scenarios() if name not in shelf)]


def place(name: str | Path, library: Library) -> Path:
    """Where a scenario lies: by its name on the shelf, by the id of its mod, or by a path.

    Raises:
        FileNotFoundError: there is none.
    """
    if not (SHELF / name).is_dir() and str(name) in library.scenarios():
        return library.scenarios()[str(name)]
    return find(name)


def changes(name: str | Path, library: Library) -> list[Path]:
    """The mods that are on and change a scenario, in order; of one named by a path, its last part counts."""
    return library.changing(Path(name).name)


def look_into(
    name: str | Path, library: Library, overlays: Sequence[str] = (), milestones: Path | None = None
) -> tuple[Scenario | None, tuple[Problem, ...]]:
    """As :func:`game.scenario.inspect`, with the mods that are on.

    Raises:
        FileNotFoundError: there is no such scenario.
    """
    return inspect(place(name, library), overlays, milestones, changes(name, library))


def open_with_mods(name: str | Path, overlays: Sequence[str] = (), *, thorough: bool = True) -> Scenario:
    """As :func:`game.scenario.load`, with the mods that are on.

    Raises:
        ProblemsError: something in it is an error; everything that was found is in it.
        FileNotFoundError: there is no such scenario.
    """
    library = Library.read()
    return load(place(name, library), overlays, mods=changes(name, library), thorough=thorough)


def read_again(scenario: Scenario) -> tuple[Scenario | None, tuple[Problem, ...]]:
    """A scenario as its files are now, with the same mods and what-ifs.

    Raises:
        FileNotFoundError: they are gone.
    """
    return inspect(scenario.path, [one.id for one in scenario.what_ifs], None, scenario.mods)


def titles(name: str, library: Library) -> tuple[str, str]:
    """What a scenario is called in English and in Russian, by its scenario.yaml alone; else its name."""
    data = _outline(name, library)
    english, russian = data.get("title"), data.get("title_ru")
    return english if isinstance(english, str) else name, russian if isinstance(russian, str) else ""


def outline_id(name: str, library: Library) -> str:
    """The id of a scenario, by its scenario.yaml alone; empty where that says none."""
    found = _outline(name, library).get("id")
    return found if isinstance(found, str) else ""


def _outline(name: str, library: Library) -> dict[Any, Any]:
    """What a scenario's scenario.yaml says, unchecked."""
    try:
        document = Folder(open_files(place(name, library))).open_one(OUTLINE_FILE, Findings())
    except (FileNotFoundError, Refused):
        document = None
    return document.data if document is not None and isinstance(document.data, dict) else {}
