"""Which test runs which line: the tests of strata.TESTS once under coverage.py, each in a context of its own.

Run in a copy of the tree by a process of its own (``python -m benchmarks.mutation.mapping OUT``); what it finds is a
map of the lines of every file to the tests, and how long each test takes.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

import coverage
import pytest

from benchmarks.mutation.strata import ROOT, TESTS, strata


class Watch:
    """A pytest plugin: tells coverage.py which test runs, and takes the time."""

    def __init__(self, measured: coverage.Coverage) -> None:
        self.measured = measured
        self.seconds: dict[str, float] = {}
        self.failed: list[str] = []

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Any:
        """One test with its fixtures."""
        self.measured.switch_context(item.nodeid)
        began = time.perf_counter()
        yield
        self.seconds[item.nodeid] = round(time.perf_counter() - began, 3)
        self.measured.switch_context("")

    def pytest_runtest_logreport(self, report: Any) -> None:
        """Note what fails: it could find no mutant."""
        if report.failed:
            self.failed.append(report.nodeid)


def lines_of(measured: coverage.Coverage, path: str) -> dict[str, Any]:
    """The lines of a file that hold code, those nobody ran, and the tests of the others."""
    _, statements, _, missing, _ = measured.analysis2(str(ROOT / path))
    contexts = measured.get_data().contexts_by_lineno(str(ROOT / path))
    tests = {line: [one for one in who if one] for line, who in contexts.items()}
    return {"statements": statements, "missing": missing, "tests": tests}


def main(out: Path) -> int:
    """Run the tests and write the map."""
    files = [path for paths in strata().values() for path in paths]
    measured = coverage.Coverage(
        data_file=None, config_file=False, include=[str(ROOT / path) for path in files], branch=False
    )
    watch = Watch(measured)
    measured.start()
    code = pytest.main(["-q", "-m", "not slow and not ray", "-p", "no:cacheprovider", *TESTS], plugins=[watch])
    measured.stop()
    found = {path: lines_of(measured, path) for path in files}
    out.write_text(json.dumps({"files": found, "seconds": watch.seconds, "failed": watch.failed}), encoding="utf-8")
    return int(code)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
