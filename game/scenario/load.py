"""Loading a scenario: read, check, number, and build the World on first use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from game.scenario.build import build_world
from game.scenario.checks import check_all
from game.scenario.findings import Findings
from game.scenario.gather import Gathered, gather, gather_resolved, replace_milestones
from game.scenario.lineage import SHELF as SHELF
from game.scenario.models import KINDS, Contents, WhatIf
from game.scenario.problems import Problem, ProblemsError
from game.scenario.register import Register
from game.scenario.survey import Survey, survey
from game.scenario.texts import Texts, build_texts


@dataclass(frozen=True)
class Scenario:
    """A scenario without errors: its models, its names, its World and its texts.

    ``problems`` are the warnings and hints; ``survey`` serves the builders; ``what_ifs`` were laid over it.
    """

    path: Path
    contents: Contents
    problems: tuple[Problem, ...]
    survey: Survey
    what_ifs: tuple[WhatIf, ...] = ()

    @property
    def id(self) -> str:
        """The scenario's id."""
        return self.contents.outline.id

    @property
    def register(self) -> Register:
        """Every id and its number in the World."""
        return self.survey.register

    def resolved(self) -> dict[str, Any]:
        """Everything the scenario says as plain JSON values; :func:`restore` makes the same scenario of it."""
        return self.contents.model_dump(mode="json", by_alias=True)

    @cached_property
    def hash(self) -> str:
        """SHA-256 of everything the scenario says, in canonical form."""
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
    """The folder of a scenario: an id of the shelf (``1922``), or a path.

    Raises:
        FileNotFoundError: there is neither.
    """
    for path in (SHELF / name, Path(name)):
        folder = path.parent if path.name == "scenario.yaml" else path
        if folder.is_dir():
            return folder
    known = ", ".join(sorted(path.name for path in SHELF.iterdir() if path.is_dir())) if SHELF.is_dir() else ""
    raise FileNotFoundError(f"there is no scenario '{name}'" + (f"; there are: {known}" if known else ""))


def restore(resolved: Any) -> Scenario:
    """The scenario that :meth:`Scenario.resolved` described, as a save keeps it: no file is needed.

    Raises:
        ProblemsError: the description is not a whole scenario of this format.
    """
    findings = Findings()
    scenario = _finish(Path(), gather_resolved(resolved, findings), findings)
    if scenario is None:
        raise ProblemsError(findings.all)
    return scenario


def inspect(
    path: str | Path, overlays: Sequence[str] = (), milestones: Path | None = None
) -> tuple[Scenario | None, tuple[Problem, ...]]:
    """Everything there is to say about a scenario, and the scenario itself unless something is an error.

    ``overlays`` are ids of what-ifs, laid over it in that order; ``milestones`` is a file whose milestones are added to
    the scenario's own.
    """
    root = find(path)
    findings = Findings()
    gathered = gather(root, findings, overlays)
    if milestones is not None and not gathered.hopeless:
        replace_milestones(gathered, milestones, findings)
    return _finish(root, gathered, findings), findings.all


def _finish(root: Path, gathered: Gathered, findings: Findings) -> Scenario | None:
    if gathered.hopeless:
        return None
    surveyed = survey(gathered, findings)
    check_all(surveyed)
    if findings.broken or surveyed.outline is None:
        return None
    lists: dict[str, Any] = {kind.key: tuple(surveyed.items(kind.key)) for kind in KINDS}
    contents = Contents.model_construct(None, outline=surveyed.outline.item, **lists)
    return Scenario(root, contents, findings.all, surveyed, gathered.what_ifs)


def load(path: str | Path, overlays: Sequence[str] = (), milestones: Path | None = None) -> Scenario:
    """Load a scenario by id or path.

    The what-ifs whose ids are ``overlays`` are laid over it in that order, and the milestones of another file added.

    Raises:
        ProblemsError: something in it is an error; everything that was found is in it.
        FileNotFoundError: there is no such folder.
    """
    scenario, problems = inspect(path, overlays, milestones)
    if scenario is None:
        raise ProblemsError(problems)
    return scenario
