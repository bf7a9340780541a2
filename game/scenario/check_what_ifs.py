"""Every what-if of a scenario laid over it alone: what is wrong in one is told before somebody asks it."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from game.scenario.archive import open_files
from game.scenario.checks import check_all
from game.scenario.findings import Findings
from game.scenario.folder import WHAT_IFS, Folder
from game.scenario.gather import lay_over
from game.scenario.ground import Ground, read_ground
from game.scenario.load import find
from game.scenario.problems import ERROR, Problem
from game.scenario.survey import survey
from game.scenario.translating import translate
from game.scenario.what_ifs import what_if_names

MOST_WHOLE = 12
"""As many have their names and dates compared; of more only the form is looked at, for the rest would take long."""


def inspect_what_ifs(path: str | Path, known: Collection[Problem]) -> tuple[Problem, ...]:
    """What is wrong with the what-ifs that lie in a scenario's own folder or archive, beside the problems ``known``.

    Those of the scenarios it stands on are left to these. Of warnings and hints only those in a what-if's own file.
    What they are laid over is read, and its items checked, once for all of them.
    """
    folder = Folder(open_files(find(path)))
    names = what_if_names([folder])
    if not names:
        return ()
    findings, found = Findings(), dict[tuple[str, str], Problem]()
    ground = read_ground(folder, findings)
    said = {(problem.where, problem.message) for problem in known}
    for name in names:
        for problem in _laid(ground, name, findings.copy(), len(names) <= MOST_WHOLE):
            key = problem.where, problem.message
            if key not in said and (problem.severity == ERROR or problem.file.startswith(f"{WHAT_IFS}/")):
                found.setdefault(key, problem)
    return tuple(found.values())


def _laid(ground: Ground, name: str, findings: Findings, thorough: bool) -> tuple[Problem, ...]:
    """Everything there is to say about a what-if laid over a scenario, and about what it is laid over."""
    gathered = lay_over(ground, findings, [name])
    if thorough and not gathered.hopeless:
        translate(gathered, findings)
        check_all(survey(gathered, findings))
    return findings.all
