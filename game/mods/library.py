"""The folder of mods: every folder and zip archive in it, and which of them are on, in order."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from game.places import data_folder
from game.scenario.archive import Refused, open_files
from game.scenario.entry_names import is_junk
from game.scenario.files import ZIP, Files
from game.scenario.findings import Findings
from game.scenario.folder import Folder
from game.scenario.load import inspect
from game.scenario.manifest import CHANGES, SCENARIO, Manifest, read_manifest
from game.scenario.problems import ERROR, Problem

ORDER = "order.json"
"""The file that says which mods are on: their ids, the first laid first."""
MOST = 200


def mods_folder() -> Path:
    """``mods`` in the user's data folder; the environment variable POLITBURO_MODS names another."""
    if chosen := os.environ.get("POLITBURO_MODS"):
        return Path(chosen)
    return data_folder() / "mods"


@dataclass
class Mod:
    """One mod: where it lies, what its mod.yaml says (None where it cannot be used), whether it is on.

    ``problems`` are those of the archive and of mod.yaml; :meth:`look_over` adds those of everything else in it.
    """

    path: Path
    manifest: Manifest | None
    problems: tuple[Problem, ...]
    on: bool = False
    looked_over: bool = False

    @property
    def id(self) -> str:
        """Its id; the name of its file where it has none."""
        return self.manifest.id if self.manifest is not None else self.path.name

    @property
    def title(self) -> str:
        """What players read."""
        return self.manifest.title if self.manifest is not None else self.path.name

    @property
    def broken(self) -> bool:
        """Whether something known of it is an error."""
        return self.manifest is None or any(problem.severity == ERROR for problem in self.problems)

    def look_over(self) -> tuple[Problem, ...]:
        """Check everything in it, once; what it changes is loaded for that."""
        if self.manifest is not None and not self.looked_over:
            self.problems = inspect(self.path)[1]
            self.looked_over = True
        return self.problems


@dataclass
class Library:
    """The mods in the order in which they are laid over each other; those that are off come after, by name."""

    folder: Path
    mods: list[Mod] = field(default_factory=list)
    trouble: str = ""
    """What is wrong with the file of the order; it is then as if nothing were on."""

    @classmethod
    def read(cls, folder: Path | None = None) -> Library:
        """Look at every mod of the folder. Never raises: a folder that is not there has none."""
        folder = folder or mods_folder()
        order, trouble = _order(folder / ORDER)
        found = {mod.id: mod for mod in _mods(folder)}
        for name in order:
            if name in found and not found[name].broken:
                found[name].on = True
        on = [found[name] for name in order if name in found and found[name].on]
        return cls(folder, [*on, *(mod for mod in found.values() if not mod.on)], trouble)

    def named(self, name: str) -> Mod | None:
        """The mod of an id."""
        return next((mod for mod in self.mods if mod.id == name), None)

    def id_at(self, path: Path) -> str:
        """The id of the mod that lies there; the name of its file where none does."""
        return next((mod.id for mod in self.mods if mod.path == path), path.name)

    @property
    def on(self) -> list[Mod]:
        """Those that are on, in order."""
        return [mod for mod in self.mods if mod.on]

    def switch(self, name: str, on: bool) -> tuple[Problem, ...]:
        """Switch a mod on, after the others, or off; one with errors stays off, and they are given.

        Raises:
            KeyError: there is no such mod.
            OSError: the order cannot be kept.
        """
        mod = self.named(name)
        if mod is None:
            raise KeyError(name)
        problems = mod.look_over() if on else ()
        if on and mod.broken:
            return problems
        self.mods.remove(mod)
        mod.on = on
        self.mods.insert(len(self.on), mod)
        self.keep()
        return problems

    def move(self, name: str, by: int) -> None:
        """Move a mod that is on up (negative) or down among those that are on.

        Raises:
            KeyError: there is no such mod, or it is off.
            OSError: the order cannot be kept.
        """
        mod = self.named(name)
        if mod is None or not mod.on:
            raise KeyError(name)
        last = len(self.on) - 1
        at = self.mods.index(mod)
        self.mods.insert(max(0, min(last, at + by)), self.mods.pop(at))
        self.keep()

    def keep(self) -> None:
        """Write the order down, whole or not at all.

        Raises:
            OSError: it cannot be written.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        draft = self.folder / (ORDER + ".new")
        draft.write_text(json.dumps({"on": [mod.id for mod in self.on]}) + "\n", encoding="utf-8")
        os.replace(draft, self.folder / ORDER)

    def add(self, path: Path) -> Path:
        """Copy a mod's folder or archive into the folder of mods; gives its new place.

        Raises:
            FileExistsError: there is something of that name already.
            OSError: it cannot be copied.
        """
        target = self.folder / path.resolve().name
        if target.exists():
            raise FileExistsError(f"there is a mod '{target.name}' already")
        self.folder.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            shutil.copytree(path, target, symlinks=True)
        else:
            shutil.copyfile(path, target)
        return target

    def scenarios(self) -> dict[str, Path]:
        """Scenarios of mods that are on, by the id of the mod."""
        return {mod.id: mod.path for mod in self.on if mod.manifest is not None and mod.manifest.holds == SCENARIO}

    def changing(self, scenario: str) -> list[Path]:
        """The mods that are on and change a scenario of the shelf or of a mod, in order."""
        changes = (mod for mod in self.on if mod.manifest is not None and mod.manifest.holds == CHANGES)
        return [mod.path for mod in changes if mod.manifest is not None and scenario in mod.manifest.changes]


def _order(path: Path) -> tuple[list[str], str]:
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return [], ""
    except (OSError, ValueError, RecursionError) as error:
        return [], f"{path}: {error}"
    on = stored.get("on") if isinstance(stored, dict) else None
    if not isinstance(on, list) or not all(isinstance(one, str) for one in on):
        return [], f"{path}: a list of ids under 'on' was expected"
    return list(dict.fromkeys(on)), ""


def _mods(folder: Path) -> Iterator[Mod]:
    if not folder.is_dir():
        return
    places = [path for path in sorted(folder.iterdir()) if not is_junk(path.name) and path.name != ORDER]
    seen: dict[str, Path] = {}
    for path in [path for path in places if path.is_dir() or path.suffix.lower() == ZIP][:MOST]:
        mod = _mod(path)
        if mod.id in seen:
            said = f"'{seen[mod.id].name}' has the id '{mod.id}' already"
            twice = Problem(path.name, 0, 0, ERROR, "twice", said, "remove one of them")
            mod = Mod(path, None, (twice,))
        seen[mod.id] = path
        yield mod


def _mod(path: Path) -> Mod:
    findings = Findings()
    files = _opened(path, findings)
    manifest = read_manifest(Folder(files), findings) if files is not None else None
    return Mod(path, manifest, findings.all)


def _opened(path: Path, findings: Findings) -> Files | None:
    if path.is_symlink():
        findings.add(Problem(path.name, 0, 0, ERROR, "outside", "a link is no mod", "copy the mod itself here"))
        return None
    try:
        return open_files(path)
    except Refused as fault:
        name = f"{path.name}/{fault.entry}" if fault.entry else path.name
        findings.add(Problem(name, 0, 0, ERROR, fault.code, fault.message, fault.suggestion))
        return None
