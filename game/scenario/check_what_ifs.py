"""Every what-if of a scenario laid over it alone: what is wrong in one is told before somebody asks it."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from game.scenario.archive import open_files
from game.scenario.folder import WHAT_IFS, Folder
from game.scenario.load import find, inspect
from game.scenario.problems import ERROR, Problem
from game.scenario.what_ifs import what_if_names

MOST_WHOLE = 12
"""As many have their names and dates compared; of more only the form is looked at, for the rest would take long."""


def inspect_what_ifs(path: str | Path, known: Collection[Problem]) -> tuple[Problem, ...]:
    """What is wrong with the what-ifs that lie in a scenario's own folder or archive, beside the problems ``known``.

    Those of the scenarios it stands on are left to these. Of warnings and hints only those in a what-if's own file.
    """
    root = find(path)
    names = what_if_names([Folder(open_files(root))])
    found: dict[tuple[str, str], Problem] = {}
    said = {(problem.where, problem.message) for problem in known}
    for name in names:
        for problem in inspect(root, [name], thorough=len(names) <= MOST_WHOLE)[1]:
            key = problem.where, problem.message
            if key not in said and (problem.severity == ERROR or problem.file.startswith(f"{WHAT_IFS}/")):
                found.setdefault(key, problem)
    return tuple(found.values())
