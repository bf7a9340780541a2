"""Scenarios and leaders as the command line names them."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from game.cli.faults import PROBLEMS, Fault
from game.cli.sentences import did_you_mean
from game.mods import Library
from game.mods.opening import changes, look_into, names
from game.scenario import Problem, Scenario
from game.scenario.folder import WHAT_IFS
from game.scenario.problems import SEVERITIES
from game.scenario.rendering import MOST_SHOWN, as_text, count, printable
from game.scenario.settings import read_settings
from game.words import N_plural, _, plural

COUNTED = {
    "error": N_plural("{count} error", "{count} errors"),
    "warning": N_plural("{count} warning", "{count} warnings"),
    "hint": N_plural("{count} hint", "{count} hints"),
}


def counted(problems: Sequence[Problem]) -> str:
    """``2 errors, 1 warning``."""
    numbers = Counter(problem.severity for problem in problems)
    said = [plural(*COUNTED[one], numbers[one], count=numbers[one]) for one in SEVERITIES if numbers[one]]
    return ", ".join(said) or _("no problems")


def told_of(problems: Sequence[Problem]) -> str:
    """Problems as text (game.scenario.rendering), which is English, with their count in the language in use."""
    shown, more = problems[:MOST_SHOWN], len(problems) - MOST_SHOWN
    rest = [_("... and {count} more", count=more)] if more > 0 else []
    return as_text(shown).removesuffix(count(shown)) + "\n".join([*rest, counted(problems)]) if problems else ""


def unknown(name: str) -> Fault:
    """There is no such scenario."""
    shelf = names(Library.read())
    there = _("there are: {names}; or give the path of a folder", names=", ".join(shelf))
    hint = did_you_mean(name, shelf) or there
    return Fault(_("there is no scenario '{name}'; {hint}", name=name, hint=hint))


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
        print(_("changed by mods: {names}", names=told), file=sys.stderr)
    return scenario


def _fault(name: str, problems: Sequence[Problem], milestones: Path | None, changed: dict[str, str]) -> Fault:
    """Why a scenario cannot be played, by the first of its problems; ``changed`` are ids of mods by their places."""
    if not problems:
        return Fault(_("'{name}' holds no scenario; switch it on among the mods", name=name), PROBLEMS)
    first = problems[0]
    if milestones is not None and first.file == milestones.name:
        told = f"{milestones.parent / first.where}: {first.message}"
        return Fault(f"{told}; {first.suggestion}" if first.suggestion else told, PROBLEMS)
    if first.file == WHAT_IFS:
        return Fault(f"{first.message}; {first.suggestion}")
    told = _(
        "scenario '{name}' has {problems}, the first in {where}: {message}",
        name=name,
        problems=counted(problems),
        where=first.where,
        message=first.message,
    )
    if guilty := changed.get(first.file.partition("/")[0]):
        off = _("Switch the mod off with: python main.py mods off {name}", name=printable(guilty))
        return Fault(f"{told}. {off}", PROBLEMS)
    return Fault(f"{told}. {_('See all with: python main.py check {name}', name=name)}", PROBLEMS)


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
    hint = did_you_mean(wanted, known) or _("leaders are: {names}", names=", ".join(known))
    raise Fault(_("'{name}' is no leader of this scenario; {hint}", name=name, hint=hint))


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
        raise Fault(_("a seed is a number from 0 to {most}, not {seed}", most=2**63 - 1, seed=seed))
    return seed
