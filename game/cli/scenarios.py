"""Scenarios and leaders as the command line names them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from game.cli.faults import PROBLEMS, Fault
from game.mods import Library
from game.mods.opening import changes, look_into, names
from game.scenario import Problem, Scenario
from game.scenario.folder import WHAT_IFS
from game.scenario.problems import did_you_mean
from game.scenario.rendering import count, printable
from game.scenario.settings import read_settings


def unknown(name: str) -> Fault:
    """There is no such scenario."""
    shelf = names(Library.read())
    hint = did_you_mean(name, shelf) or f"there are: {', '.join(shelf)}; or give the path of a folder"
    return Fault(f"there is no scenario '{name}'; {hint}")


def open_scenario(name: str, milestones: Path | None = None, what_ifs: Sequence[str] = ()) -> Scenario:
    """Load a scenario by its name or its path, with the mods that are on, and milestones and what-ifs if given.

    Mods that change it are named on standard error.

    Raises:
        Fault: there is none, or it has errors.
    """
    library = Library.read()
    try:
        scenario, problems = look_into(name, library, what_ifs, milestones)
    except FileNotFoundError:
        raise unknown(name) from None
    changed = {path.stem: library.id_at(path) for path in changes(name, library)}
    if scenario is None:
        raise _fault(name, problems, milestones, changed)
    if changed:
        told = ", ".join(map(printable, changed.values()))
        print(f"changed by mods: {told}", file=sys.stderr)
    return scenario


def _fault(name: str, problems: Sequence[Problem], milestones: Path | None, changed: dict[str, str]) -> Fault:
    """Why a scenario cannot be played, by the first of its problems; ``changed`` are ids of mods by their places."""
    if not problems:
        return Fault(f"'{name}' holds no scenario; switch it on among the mods", PROBLEMS)
    first = problems[0]
    if milestones is not None and first.file == milestones.name:
        told = f"{milestones.parent / first.where}: {first.message}"
        return Fault(f"{told}; {first.suggestion}" if first.suggestion else told, PROBLEMS)
    if first.file == WHAT_IFS:
        return Fault(f"{first.message}; {first.suggestion}")
    told = f"scenario '{name}' has {count(problems)}, the first in {first.where}: {first.message}"
    if guilty := changed.get(first.file.partition("/")[0]):
        return Fault(f"{told}. Switch the mod off with: python main.py mods off {printable(guilty)}", PROBLEMS)
    return Fault(f"{told}. See all with: python main.py check {name}", PROBLEMS)


def leader_named(scenario: Scenario, name: str) -> str:
    """The person id of a leader.

    Raises:
        Fault: nobody of that name leads in this scenario.
    """
    known = scenario.register.names("leader")
    wanted = name.casefold().strip()
    for words in scenario.texts.leaders[1:]:
        if wanted in (words.id, words.short.casefold(), words.name.casefold()):
            return words.id
    hint = did_you_mean(wanted, known) or f"leaders are: {', '.join(known)}"
    raise Fault(f"'{name}' is no leader of this scenario; {hint}")


def settings_of(scenario: Scenario, changes: list[str]) -> dict[str, int]:
    """Settings by their field, from texts such as ``guidance=100``.

    Raises:
        Fault: one of them is none.
    """
    try:
        return read_settings(tuple(changes), scenario.contents.outline)
    except ValueError as error:
        raise Fault(str(error)) from None


def checked_seed(seed: int) -> int:
    """The seed, if it can be one.

    Raises:
        Fault: it is out of range.
    """
    if not 0 <= seed < 2**63:
        raise Fault(f"a seed is a number from 0 to {2**63 - 1}, not {seed}")
    return seed
