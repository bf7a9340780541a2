"""``share``, and ``play --code``: a campaign in one line."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from pathlib import Path

from game.cli.faults import OK, PROBLEMS, Fault
from game.cli.scenarios import checked_seed, leader_named, open_scenario, settings_of
from game.sharing import OTHER_VERSION, CodeProblem, Opened, Shared, code_for, code_of_save, name_of, open_code
from game.words import N_, _


def share(what: str, leader: str | None, seed: int | None, what_ifs: Sequence[str], changes: list[str]) -> int:
    """Print the code of a save, or of a scenario with a seat, a seed, what-ifs and settings."""
    try:
        print(_of_save(Path(what)) if Path(what).is_file() else _of_scenario(what, leader, seed, what_ifs, changes))
    except CodeProblem as problem:
        raise Fault(_told(problem), PROBLEMS) from None
    return OK


def _told(problem: CodeProblem) -> str:
    """Why a code cannot be used, in the language in use."""
    return _(problem.text, **problem.places)


def _of_save(path: Path) -> str:
    try:
        return code_of_save(path)
    except CodeProblem as problem:
        raise Fault(f"{path}: {_told(problem)}", PROBLEMS) from None


def _of_scenario(name: str, leader: str | None, seed: int | None, what_ifs: Sequence[str], changes: list[str]) -> str:
    scenario = open_scenario(name, what_ifs=what_ifs)
    seats = () if leader is None else tuple(leader_named(scenario, one) for one in leader.split("+"))
    settings = tuple(sorted(settings_of(scenario, changes).items()))
    chosen = secrets.randbelow(10**6) if seed is None else checked_seed(seed)
    shelf = name_of(scenario)
    if shelf is None:
        said = N_("'{name}' is on no shelf, so that nobody else could open it by a code; make it a mod")
        raise Fault(_(said, name=name), PROBLEMS)
    return code_for(Shared(shelf, chosen, seats, tuple(what_ifs), settings), scenario.hash)


def opened(code: str) -> Opened:
    """The campaign of a code that was typed; what is worth a remark is printed.

    Raises:
        Fault: it cannot be used.
    """
    try:
        found = open_code(code)
    except CodeProblem as problem:
        raise Fault(_told(problem)) from None
    if found.other:
        print(_(OTHER_VERSION))
    return found
