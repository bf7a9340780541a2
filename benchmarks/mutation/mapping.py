"""Which test runs which line: the tests of strata.TESTS once under coverage.py, each in a context of its own.

Run in a copy of the tree by a process of its own (``python -m benchmarks.mutation.mapping OUT CASES TEST...``); what it
finds is a map of the lines of every file to the tests, and how much time of the processor each takes. Of a test with
many cases only a few are run where CASES says so: the others run much the same lines.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import coverage
import pytest

from benchmarks.mutation.strata import ROOT, TESTS, TOO_SLOW, strata


class Watch:
    """A pytest plugin: tells coverage.py which test runs, and takes the time."""

    def __init__(self, measured: coverage.Coverage, cases: int) -> None:
        self.measured = measured
        self.cases = cases
        self.counts: Counter[str] = Counter()
        self.seconds: dict[str, float] = {}
        self.failed: list[str] = []

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keep a few cases of each test, and those that are quick enough to be asked."""
        names = [function_of(item.nodeid) for item in items]
        self.counts, kept, seen = Counter(names), [], Counter[str]()
        for item, name in zip(items, names, strict=True):
            every = -(-self.counts[name] // self.cases) if self.cases else 1
            if seen[name] % every == 0 and name not in TOO_SLOW:
                kept.append(item)
            seen[name] += 1
        items[:] = kept

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Any:
        """One test with its fixtures."""
        self.measured.switch_context(item.nodeid)
        began = time.process_time()
        yield
        self.seconds[item.nodeid] = round(time.process_time() - began, 3)
        self.measured.switch_context("")

    def pytest_runtest_logreport(self, report: Any) -> None:
        """Note what fails: it could find no mutant."""
        if report.failed:
            self.failed.append(report.nodeid)


def function_of(test: str) -> str:
    """The name of a test without that of its case."""
    return test.partition("[")[0]


def lines_of(measured: coverage.Coverage, path: str) -> dict[str, Any]:
    """The lines of a file that hold code, those nobody ran, and the tests of the others."""
    _, statements, _, missing, _ = measured.analysis2(str(ROOT / path))
    contexts = measured.get_data().contexts_by_lineno(str(ROOT / path))
    tests = {line: [one for one in who if one] for line, who in contexts.items()}
    return {"statements": statements, "missing": missing, "tests": tests}


def merged(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """Two maps as one, the second of tests that the first lacks or of the same tests as they are now."""
    files = {}
    for path, found in other["files"].items():
        before = one["files"].get(path, found)
        lines = {line: [*before["tests"].get(line, ())] for line in {*before["tests"], *found["tests"]}}
        for line, tests in found["tests"].items():
            lines[line] = [*dict.fromkeys([*lines[line], *tests])]
        missing = sorted(set(before["missing"]) & set(found["missing"]))
        files[path] = {"statements": found["statements"], "missing": missing, "tests": lines}
    failed = [name for name in one["failed"] if name not in other["seconds"]]
    return {
        "files": files,
        "seconds": one["seconds"] | other["seconds"],
        "counts": one["counts"] | other["counts"],
        "failed": [*failed, *other["failed"]],
    }


def main(out: Path, cases: int, tests: list[str]) -> int:
    """Run the tests and write the map."""
    files = [path for paths in strata().values() for path in paths]
    measured = coverage.Coverage(
        data_file=None, config_file=False, include=[str(ROOT / path) for path in files], branch=False
    )
    watch = Watch(measured, cases)
    measured.start()
    code = pytest.main(
        ["-q", "-m", "not slow and not ray", "-p", "no:cacheprovider", *(tests or TESTS)], plugins=[watch]
    )
    measured.stop()
    found = {path: lines_of(measured, path) for path in files}
    known = {"files": found, "seconds": watch.seconds, "failed": watch.failed, "counts": watch.counts}
    out.write_text(json.dumps(known), encoding="utf-8")
    return int(code)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]))
