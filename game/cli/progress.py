"""How far a study is, on standard error where somebody looks."""

from __future__ import annotations

import sys

from game.cli.faults import OK, PROBLEMS
from game.studies.run import Progress, Study


def report(progress: Progress) -> None:
    """Write over the line of progress."""
    if sys.stderr.isatty():
        left = f", about {progress.eta:.0f} s left" if progress.eta is not None else ""
        state = "compiling the rules" if progress.compiling else f"{progress.done} of {progress.planned}{left}"
        print(f"\r{state:<60}", end="", file=sys.stderr, flush=True)


def conclude(study: Study) -> int:
    """Tell what went wrong with a study that is over; its exit code."""
    for failure in study.failures:
        print(f"error: {failure}", file=sys.stderr)
    if study.stopped:
        print("error: stopped before all campaigns were played", file=sys.stderr)
    return PROBLEMS if study.failures or study.stopped else OK
