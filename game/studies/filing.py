"""A study in a folder: plan.json, the journal while it runs, and the rows when it is over."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Unpack

from game.studies.journal import Journal, JournalError
from game.studies.plan_file import NAME, PlanFile, PlanFileError, read_plan
from game.studies.rows import Rows
from game.studies.rows_file import write_rows
from game.studies.run import CannotKeep, More, run_plan
from game.studies.study import Study
from game.studies.tally import Progress
from game.studies.worlds import World
from game.words import _

JOURNAL = "journal"


@dataclass(frozen=True)
class Filed:
    """A study that was run in a folder, and the files of its rows; none when it was stopped."""

    study: Study
    folder: Path
    paths: tuple[Path, ...]


def begin(folder: Path, file: PlanFile) -> PlanFile:
    """Make the folder of a study and write its plan, unless this very study is there already.

    Returns:
        The plan of the folder: the one given, or the one that was there.

    Raises:
        PlanFileError: the folder has another study.
        OSError: it cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if (folder / NAME).exists():
        there = read_plan(folder)
        if there.plan.hash != file.plan.hash:
            raise PlanFileError(
                _("'{folder}' has another study, made by: {command}", folder=folder, command=there.command)
            )
        return there
    file.write(folder)
    return file


def run_in(
    folder: Path,
    file: PlanFile,
    worlds: Sequence[World],
    workers: int | None = None,
    progress: Callable[[Progress], None] | None = None,
    compiled: bool | None = None,
    **more: Unpack[More],
) -> Filed:
    """Play what is missing of a study in a folder, and write the rows when nothing is.

    Raises:
        CannotKeep: the disk is full or cannot be written; what was finished is in the journal.
        JournalError: the journal cannot be used.
    """
    with locked(folder), _opened(folder, file) as journal:
        study = run_plan(
            file.plan, worlds, file.outcomes, workers, progress, compiled,
            **(more | {"keeper": journal, "done": journal.done, "played": _played(journal),
                       "milestones": file.milestones}),
        )  # fmt: skip
        if study.stopped:
            return Filed(study, folder, ())
        try:
            paths = write_rows(folder, file, journal)
        except OSError as error:
            raise CannotKeep(_("the rows cannot be written: {why}", why=error.strerror or error)) from error
    return Filed(study, folder, tuple(paths))


def _played(journal: Journal) -> Iterator[Rows]:
    """What the journal held when the study was taken up, in the order it was finished."""
    for entry in list(journal.entries):
        yield journal.rows_of(entry)


@contextmanager
def _opened(folder: Path, file: PlanFile) -> Iterator[Journal]:
    try:
        journal = Journal(folder / JOURNAL, file.plan.hash)
    except OSError as error:
        raise CannotKeep(_("the journal cannot be opened: {why}", why=error.strerror or error)) from error
    with journal:
        yield journal


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """One process at a time works in a folder; the lock goes with the process that holds it.

    Raises:
        JournalError: another has it.
    """
    try:
        import fcntl
    except ImportError:  # Windows: two processes at once are not noticed
        yield
        return
    with (folder / ".lock").open("w") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise JournalError(_("another process is at work in '{folder}'", folder=folder)) from None
        yield
