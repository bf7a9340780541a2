"""Loading a scenario: read, check, number, and build the World on first use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from game.places import SHELF as SHELF
from game.scenario.archive import Refused, open_files
from game.scenario.assets import check_assets
from game.scenario.build import build_world
from game.scenario.checks import check_all
from game.scenario.files import ZIP, Files, MemoryFiles
from game.scenario.findings import Findings
from game.scenario.folder import Folder
from game.scenario.gather import Gathered, gather, gather_resolved, replace_milestones
from game.scenario.manifest import ASSETS, CHANGES, Manifest, read_manifest
from game.scenario.models import KINDS, MANIFEST_FILE, OUTLINE_FILE, Contents, Trial, WhatIf
from game.scenario.problems import ERROR, Problem, ProblemsError
from game.scenario.register import Register
from game.scenario.rendering import printable
from game.scenario.survey import Survey, survey
from game.scenario.texts import Texts, build_texts
from game.scenario.translating import translate


@dataclass(frozen=True)
class Scenario:
    """A scenario without errors: its models, its names, its World and its texts.

    ``problems`` are the warnings and hints; ``survey`` serves the builders; ``mods`` and then ``what_ifs`` were laid
    over it; ``overlays`` are the what-ifs' ids, also where a save has kept no more of them. ``places`` are the folders
    and archives that were read.
    """

    path: Path
    contents: Contents
    problems: tuple[Problem, ...]
    survey: Survey
    what_ifs: tuple[WhatIf, ...] = ()
    mods: tuple[Path, ...] = ()
    places: tuple[Path, ...] = ()
    overlays: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The scenario's id."""
        return self.contents.outline.id

    @property
    def register(self) -> Register:
        """Every id and its number in the World."""
        return self.survey.register

    @property
    def trials(self) -> tuple[Trial, ...]:
        """What its author expects of it."""
        return tuple(entry.item for entry in self.survey.trials)

    def terms(self, language: str = "en") -> tuple[tuple[str, str], ...]:
        """Words of the interface that this scenario says otherwise."""
        outline = self.contents.outline
        return tuple((outline.words_ru if language == "ru" else outline.words).items())

    @property
    def all_terms(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """Words of the interface that this scenario says otherwise, by language."""
        return {language: self.terms(language) for language in ("en", "ru")}

    def resolved(self) -> dict[str, Any]:
        """Everything the scenario says as plain JSON values; :func:`restore` makes the same scenario of it."""
        return self.contents.model_dump(mode="json", by_alias=True)

    @cached_property
    def hash(self) -> str:
        """SHA-256 of everything the scenario says, in canonical form; translations do not count."""
        return self.contents.resolved_hash()

    @cached_property
    def world(self) -> np.ndarray[Any, np.dtype[np.void]]:
        """The World record, a structured array of shape (1,) of dtype WORLD."""
        return build_world(self.survey)

    @cached_property
    def texts(self) -> Texts:
        """Every text of the scenario by the number of what it belongs to."""
        return build_texts(self.survey)


def find(name: str | Path) -> Path:
    """The folder or archive of a scenario or mod: an id of the shelf (``1922``), or a path.

    Raises:
        FileNotFoundError: there is neither.
    """
    for path in (SHELF / name, Path(name)):
        place = path.parent if path.name in (OUTLINE_FILE, MANIFEST_FILE) else path
        if place.is_dir() or (place.suffix.lower() == ZIP and place.is_file()):
            return place
    known = ", ".join(sorted(path.name for path in SHELF.iterdir() if path.is_dir())) if SHELF.is_dir() else ""
    raise FileNotFoundError(f"there is no scenario '{name}'" + (f"; there are: {known}" if known else ""))


def restore(resolved: Any, overlays: Sequence[str] = ()) -> Scenario:
    """The scenario that :meth:`Scenario.resolved` described, as a save keeps it: no file is needed.

    ``overlays`` are the ids of the what-ifs that had been laid over it.

    Raises:
        ProblemsError: the description is not a whole scenario of this format.
    """
    findings = Findings()
    scenario = _finish(Path(), gather_resolved(resolved, findings), findings)
    if scenario is None:
        raise ProblemsError(findings.all)
    return replace(scenario, overlays=tuple(overlays))


def inspect(
    path: str | Path,
    overlays: Sequence[str] = (),
    milestones: Path | None = None,
    mods: Sequence[Path] = (),
    thorough: bool = True,
) -> tuple[Scenario | None, tuple[Problem, ...]]:
    """Everything there is to say about a scenario or mod, and the scenario itself unless something is an error.

    ``overlays`` are ids of what-ifs, laid over it in that order, after the ``mods`` that change it; ``milestones`` is a
    file whose milestones are added to the scenario's own. Of a mod that changes scenarios the first of them is given,
    changed; of one that holds assets alone there is none. Unless ``thorough`` names and dates are not compared, and
    nothing is translated: each overlay has been checked alone.
    """
    root, findings = find(path), Findings()
    files = _open(root, findings)
    if files is None:
        return None, findings.all
    manifest = None
    if isinstance(files, MemoryFiles) or files.has(MANIFEST_FILE):
        manifest = read_manifest(Folder(files), findings)
        if manifest is None:
            return None, findings.all
    if thorough:
        check_assets(Folder(files), findings)
    if manifest is not None and manifest.holds == ASSETS:
        return None, findings.all
    if manifest is not None and manifest.holds == CHANGES:
        return _changed(files, manifest, overlays, findings), findings.all
    others = [Folder(one, f"{one.name}/") for mod in mods if (one := _open(mod, findings)) is not None]
    gathered = gather(Folder(files), findings, overlays, others)
    if milestones is not None and not gathered.hopeless:
        replace_milestones(gathered, milestones, findings)
    return _finish(root, gathered, findings, thorough, tuple(mods)), findings.all


def _open(path: Path, findings: Findings) -> Files | None:
    try:
        return open_files(path)
    except Refused as fault:
        name = f"{path.name}/{fault.entry}" if fault.entry else path.name
        findings.add(Problem(printable(name), 0, 0, ERROR, fault.code, fault.message, fault.suggestion))
        return None


def _changed(mod: Files, manifest: Manifest, overlays: Sequence[str], findings: Findings) -> Scenario | None:
    """The scenarios a mod changes, with its changes; every one is checked, and the first given."""
    made = []
    for name in manifest.changes:
        try:
            root = find(SHELF / name) if (SHELF / name).is_dir() else find(mod.path.resolve().parent / name)
        except FileNotFoundError:
            said = f"there is no scenario '{name}' on the shelf or beside this mod"
            findings.add(Problem(MANIFEST_FILE, 0, 0, ERROR, "manifest", said))
            continue
        files = _open(root, findings)
        if files is not None:
            gathered = gather(Folder(files, f"{files.name}/"), findings, overlays, [Folder(mod)])
            made.append(_finish(root, gathered, findings, mods=(mod.path,)))
    return made[0] if made and None not in made else None


def _finish(
    root: Path, gathered: Gathered, findings: Findings, thorough: bool = True, mods: tuple[Path, ...] = ()
) -> Scenario | None:
    if gathered.hopeless:
        return None
    if thorough:
        translate(gathered, findings)
    surveyed = survey(gathered, findings)
    if thorough:
        check_all(surveyed)
    if findings.broken or surveyed.outline is None:
        return None
    lists: dict[str, Any] = {kind.key: tuple(surveyed.items(kind.key)) for kind in KINDS}
    contents = Contents.model_construct(None, outline=surveyed.outline.item, **lists)
    places = tuple(folder.files.path for folder in gathered.folders)
    overlays = tuple(one.id for one in gathered.what_ifs)
    return Scenario(root, contents, findings.all, surveyed, gathered.what_ifs, mods, places, overlays)


def load(
    path: str | Path,
    overlays: Sequence[str] = (),
    milestones: Path | None = None,
    mods: Sequence[Path] = (),
    thorough: bool = True,
) -> Scenario:
    """Load a scenario by id or path.

    The ``mods`` that change it and then the what-ifs whose ids are ``overlays`` are laid over it in that order, and the
    milestones of another file added; ``thorough`` as for :func:`inspect`.

    Raises:
        ProblemsError: something in it is an error; everything that was found is in it.
        FileNotFoundError: there is no such folder.
    """
    scenario, problems = inspect(path, overlays, milestones, mods, thorough)
    if scenario is None:
        if not any(problem.severity == ERROR for problem in problems):
            said = "this mod holds no scenario"
            problems = (Problem(MANIFEST_FILE, 0, 0, ERROR, "manifest", said, "switch it on among the mods"), *problems)
        raise ProblemsError(problems)
    return scenario
