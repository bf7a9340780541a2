"""Scenarios and leaders as the command line names them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.cli.faults import PROBLEMS, Fault
from game.scenario import ProblemsError, Scenario, load
from game.scenario.folder import WHAT_IFS
from game.scenario.load import SHELF
from game.scenario.problems import did_you_mean
from game.scenario.rendering import count
from game.scenario.settings import read_settings


def shelf() -> list[str]:
    """The scenarios that come with the game."""
    return sorted(path.name for path in SHELF.iterdir() if (path / "scenario.yaml").is_file()) if SHELF.is_dir() else []


def unknown(name: str) -> Fault:
    """There is no such scenario."""
    hint = did_you_mean(name, shelf()) or f"there are: {', '.join(shelf())}; or give the path of a folder"
    return Fault(f"there is no scenario '{name}'; {hint}")


def open_scenario(name: str, milestones: Path | None = None, what_ifs: Sequence[str] = ()) -> Scenario:
    """Load a scenario by its name on the shelf or its path, with milestones of another file and what-ifs if given.

    Raises:
        Fault: there is none, or it has errors.
    """
    try:
        return load(name, what_ifs, milestones)
    except FileNotFoundError:
        raise unknown(name) from None
    except ProblemsError as error:
        first = error.problems[0]
        if milestones is not None and first.file == milestones.name:
            told = f"{milestones.parent / first.where}: {first.message}"
            raise Fault(f"{told}; {first.suggestion}" if first.suggestion else told, PROBLEMS) from None
        if first.file == WHAT_IFS:
            raise Fault(f"{first.message}; {first.suggestion}") from None
        told = f"scenario '{name}' has {count(error.problems)}, the first in {first.where}: {first.message}"
        raise Fault(f"{told}. See all with: python main.py check {name}", PROBLEMS) from None


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
