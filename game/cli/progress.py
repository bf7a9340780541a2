"""How far a study is, on standard error: a line that is written over where somebody looks, else one a minute."""

from __future__ import annotations

import shlex
import sys

from game.cli.faults import OK, PROBLEMS
from game.studies.run import Progress, Study
from game.words import N_, _

STOPPED = N_("stopped before all campaigns were played")
SELDOM = 60.0
"""Seconds between two lines where nobody looks."""


class _Clock:
    """When the last line was written."""

    seconds = 0.0


def report(progress: Progress) -> None:
    """Write over the line of progress; into a file or pipe, a line a minute."""
    if sys.stderr.isatty():
        print(f"\r{line_of(progress):<78}", end="", file=sys.stderr, flush=True)
    elif progress.seconds - _Clock.seconds >= SELDOM or progress.seconds < _Clock.seconds:
        if progress.seconds >= SELDOM:
            print(line_of(progress), file=sys.stderr, flush=True)
        _Clock.seconds = progress.seconds


def line_of(progress: Progress) -> str:
    """How far it is, in one line."""
    if progress.compiling:
        return _("{done} of {planned}, compiling the rules", done=progress.done, planned=progress.planned)
    percent = 100 * progress.done // progress.planned
    told = [_("{done} of {planned} ({percent} %)", done=progress.done, planned=progress.planned, percent=percent)]
    if progress.failed:
        told.append(_("{count} failed", count=progress.failed))
    if progress.eta is not None:
        told.append(_("about {duration} left", duration=duration(progress.eta)))
    return ", ".join(told)


def duration(seconds: float) -> str:
    """``45 s``, ``12 min``, ``2 h 5 min``."""
    whole = int(seconds + 0.5)
    if whole < 120:
        return _("{seconds} s", seconds=whole)
    minutes = (whole + 30) // 60
    if minutes < 120:
        return _("{minutes} min", minutes=minutes)
    return _("{hours} h {minutes} min", hours=minutes // 60, minutes=minutes % 60)


def conclude(study: Study, folder: str | None = None) -> int:
    """Tell what went wrong with a study that is over, and how to go on with it; its exit code."""
    for failure in study.failures:
        print(_("error: {message}", message=failure), file=sys.stderr)
    if study.stopped:
        print(_("error: {message}", message=_(STOPPED)), file=sys.stderr)
        if folder is not None:
            command = shlex.join(["python", "main.py", "study", "--resume", folder])
            print(_("Go on with: {command}", command=command), file=sys.stderr)
    return PROBLEMS if study.failures or study.stopped else OK
