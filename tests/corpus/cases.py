"""A case of the corpus of bad inputs: a threat by its name, made in the real format, and what must come of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from game.saves import SaveProblem
from game.saves import load as load_save
from game.scenario import inspect
from game.scenario.problems import ERROR
from game.scenario.reader import read
from game.scenario.rendering import as_text
from tests.scenario.conftest import SMALL, write_numbers

Make = Callable[[Path], Path]
"""Makes the case in an empty folder; gives the folder or file that is opened."""


@dataclass(frozen=True)
class Case:
    """``code`` is that of the problem that must be told first, "" where the case is good.

    ``shown`` is a text that must come out as it was written. ``differs`` says why the verdict is another than that of
    the corpus, which was written for a stand-in format.
    """

    name: str
    make: Make
    code: str = ""
    shown: str = ""
    differs: str = ""


@dataclass(frozen=True)
class Verdict:
    """What came of a case; ``codes`` of all problems that are no hints, in order; ``shown`` is the title."""

    accepted: bool
    codes: tuple[str, ...] = ()
    shown: str = ""


def small_in(folder: Path) -> Path:
    """A fresh copy of the small scenario of the tests."""
    target = folder / "small"
    shutil.copytree(SMALL, target)
    write_numbers(target)
    return target


def judge_scenario(path: Path) -> Verdict:
    """What the loader says of a scenario or mod; also as it would be printed."""
    scenario, problems = inspect(path)
    as_text(problems)
    loud = tuple(problem.code for problem in problems if problem.severity != "hint")
    broken = any(problem.severity == ERROR for problem in problems)
    if scenario is not None:
        assert scenario.world.shape == (1,)
    return Verdict(not broken, loud, scenario.texts.scenario.title if scenario is not None else "")


def judge_text(path: Path) -> Verdict:
    """What the reader says of a single file, whatever its place in the format."""
    _, problems = read(path.name, path.read_bytes())
    return Verdict(not any(one.severity == ERROR for one in problems), tuple(one.code for one in problems))


def judge_save(path: Path) -> Verdict:
    """What comes of a save: accepted is one that is whole, or whole but for a torn tail."""
    try:
        loaded = load_save(path)
    except SaveProblem as problem:
        return Verdict(False, (problem.code,))
    codes = tuple(problem.code for problem in loaded.problems)
    return Verdict(loaded.campaign is not None and codes in ((), ("torn",)), codes)


def fault_of(case: Case, verdict: Verdict) -> str:
    """Why a verdict is not what the case demands, "" if it is."""
    if case.code:
        if case.code in ("torn", "cut_text", "old_boolean"):
            return "" if verdict.accepted and verdict.codes == (case.code,) else f"{verdict}"
        return "" if not verdict.accepted and verdict.codes[:1] == (case.code,) else f"{verdict}"
    if not verdict.accepted or verdict.codes:
        return f"{verdict}"
    return "" if verdict.shown == case.shown or not case.shown else f"shown as {verdict.shown!r}"
