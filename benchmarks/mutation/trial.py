"""Trials: a mutant written into a copy of the tree, and the tests that run its line played until one fails.

Every trial is a fork of one process that has imported pytest and the libraries, but nothing of the game. The tests
that run the line come in the order of their time, whole games last.
"""

from __future__ import annotations

import importlib
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from benchmarks.mutation.mapping import function_of
from benchmarks.mutation.operators import Mutant
from benchmarks.mutation.strata import LAST, ROOT

LIBRARIES = ("pytest", "hypothesis", "numpy", "yaml", "pydantic", "rich", "typer", "platformdirs", "_pytest.doctest")
MOST_SECONDS = 30.0
"""Of tests (as timed under coverage) that are asked about one mutant."""
UNKNOWN = 6.0
"""Seconds allowed to a test that was not timed."""
ONE_CASE = "tests/golden/"
"""Of these tests only the case that is named is played."""
MEGABYTES = 4096
KILLED, SURVIVED, TIMEOUT, UNCOVERED, BROKEN = "killed", "survived", "timeout", "uncovered", "broken"


@dataclass(frozen=True)
class Outcome:
    """What came of a trial: KILLED by the test named, or TIMEOUT; SURVIVED, or UNCOVERED when no test runs the line.

    BROKEN is a trial that could not be held, and counts as nothing.
    """

    verdict: str
    by: str
    seconds: float
    asked: int


class Chosen:
    """A pytest plugin: keeps the tests named and their other cases, in this order, and notes the first that fails."""

    def __init__(self, names: list[str], told: Path) -> None:
        self.order = {name: at for at, name in enumerate(names)}
        self.wanted = {function_of(name) for name in names}
        self.told = told

    def pytest_collection_modifyitems(self, items: list[Any]) -> None:
        """Keep and order."""
        kept = [one for one in items if one.nodeid in self.order or self._is_a_case(one.nodeid)]
        items[:] = sorted(kept, key=lambda one: self.order.get(one.nodeid, len(self.order)))

    def _is_a_case(self, name: str) -> bool:
        whole = function_of(name) in self.wanted or name.partition("::")[0] in self.wanted
        return whole and not name.startswith(ONE_CASE)

    def pytest_runtest_logreport(self, report: Any) -> None:
        """Write down who found the mutant."""
        if report.failed:
            self.told.write_text(report.nodeid, encoding="utf-8")


def copy_tree(target: Path) -> None:
    """A copy of what git knows of and of what is new, with its bytecode."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout.decode()
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target / name)
    subprocess.run([sys.executable, "-m", "compileall", "-q", "game", "tests", "benchmarks"], cwd=target, check=True)


def tests_of_line(mutant: Mutant, known: dict[str, Any]) -> list[str]:
    """The tests that run the line, or that of the statement it goes on from."""
    lines: dict[str, list[str]] = known["files"].get(mutant.path, {}).get("tests", {})
    nearest = (lines[str(line)] for line in range(mutant.line, mutant.line - 6, -1) if str(line) in lines)
    return next(nearest, [])


def time_of(name: str, known: dict[str, Any]) -> float:
    """Seconds that a test and its share of the cases which the map has not run will take."""
    function = function_of(name)
    shown = sum(function_of(one) == function for one in known["seconds"]) or 1
    return float(known["seconds"].get(name, UNKNOWN)) * float(known["counts"].get(function, 1)) / shown


def tests_for(mutant: Mutant, known: dict[str, Any], also: list[str]) -> tuple[list[str], float]:
    """The tests that are asked about a mutant, the quickest first, and their seconds."""
    times = {name: time_of(name, known) for name in tests_of_line(mutant, known) if name not in known["failed"]}
    asked, total = [], 0.0
    for name in sorted(times, key=lambda one: (times[one], one)):
        if asked and total + times[name] > MOST_SECONDS:
            break
        asked.append(name)
        total += times[name]
    more = [*also, *LAST[mutant.stratum]]
    return [*dict.fromkeys([*asked, *more])], total + UNKNOWN * len(more)


def try_out(mutant: Mutant, tree: Path, known: dict[str, Any], also: list[str]) -> Outcome:
    """Put a mutant into the copy, ask the tests, and take it out again."""
    found = known["files"].get(mutant.path, {})
    if mutant.line in found.get("missing", ()) and not also:
        return Outcome(UNCOVERED, "", 0.0, 0)
    names, expected = tests_for(mutant, known, also)
    file = tree / mutant.path
    source = file.read_bytes()
    for stale in (file.parent / "__pycache__").glob(f"{file.stem}.*.pyc"):
        stale.unlink()
    began = time.perf_counter()
    try:
        file.write_bytes(source[: mutant.start] + mutant.text.encode("utf-8") + source[mutant.end :])
        verdict, by = _ask(names, tree, expected)
    finally:
        file.write_bytes(source)
    return Outcome(verdict, by, round(time.perf_counter() - began, 1), len(names))


def _ask(names: list[str], tree: Path, expected: float) -> tuple[str, str]:
    told = tree / ".found"
    told.unlink(missing_ok=True)
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        _play(names, tree, told, expected)
    patience = time.monotonic() + 60 + 6 * expected
    while time.monotonic() < patience:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return _verdict(os.waitstatus_to_exitcode(status), told)
        time.sleep(0.02)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return TIMEOUT, ""


def _verdict(code: int, told: Path) -> tuple[str, str]:
    if code == 0:
        return SURVIVED, ""
    if code == -signal.SIGXCPU or code == -signal.SIGKILL:
        return TIMEOUT, ""
    if told.exists():
        return KILLED, told.read_text(encoding="utf-8")
    crashed = code == int(pytest.ExitCode.INTERRUPTED) or code < 0
    return KILLED if crashed else BROKEN, f"exit code {code}"


def _play(names: list[str], tree: Path, told: Path, expected: float) -> None:
    """In the fork: play the tests and leave with pytest's exit code; never returns."""
    seconds = int(15 + 3 * expected)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES << 20, MEGABYTES << 20))
    silence = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(silence, stream)
    for module in [one for one in sys.modules if one.partition(".")[0] in ("game", "tests", "benchmarks")]:
        del sys.modules[module]
    sys.path[:] = [str(tree), *(one for one in sys.path if one not in ("", str(ROOT)))]
    sys.dont_write_bytecode = True
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    os.chdir(tree)
    code = 99
    try:
        files = [*dict.fromkeys(name.partition("::")[0] for name in names)]
        options = ["-x", "-q", "--assert=plain", "-m", "not ray", "-p", "no:cacheprovider", "--hypothesis-seed=0"]
        code = int(pytest.main([*options, *files], plugins=[Chosen(names, told)]))
    finally:
        os._exit(code)


def get_ready() -> None:
    """Import what no mutant changes."""
    for name in LIBRARIES:
        importlib.import_module(name)
