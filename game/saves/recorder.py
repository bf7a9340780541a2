"""Writes saves: whole ones at once, and the running autosave line by line."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Callable
from io import FileIO, RawIOBase
from pathlib import Path

from game.campaign import Campaign
from game.saves.pen import Pen
from game.saves.problems import SaveProblem
from game.saves.replay import Loaded

DAMAGED = ".damaged"
"""What is added to the name of a damaged autosave that is kept as it was."""


def save(campaign: Campaign, path: str | Path, title: str = "") -> None:
    """Write a whole save; a file of that name is replaced at once or, if anything goes wrong, not at all.

    Raises:
        SaveProblem: the file cannot be written; what was there before is still there.
    """
    pen = Pen()
    _replace(Path(path), [*pen.opening(campaign, title), *pen.fresh(campaign, closing=True)])


def _replace(path: Path, lines: list[bytes]) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.writelines(lines)
                stream.flush()
                os.fsync(stream.fileno())
            os.replace(name, path)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(name)
            raise
        _sync_folder(path.parent)
    except OSError as error:
        raise _unwritten(path, error) from None


def _sync_folder(folder: Path) -> None:
    """Make a new name last through a power cut, where the system can."""
    with contextlib.suppress(OSError, AttributeError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


class Recorder:
    """The running autosave: appends what is new after every decision, and makes it last at every quarter."""

    def __init__(self, path: str | Path) -> None:
        """A recorder to ``path``; :meth:`start` or :meth:`resume` opens it."""
        self.path = Path(path)
        self.make_last: Callable[[int], None] = os.fsync
        """Makes what was written to an open file last; it may do so beside the program, with a copy of the handle."""
        self._pen = Pen()
        self._stream: FileIO | None = None

    def start(self, campaign: Campaign, title: str = "") -> None:
        """Begin the file with what has happened so far.

        Raises:
            SaveProblem: it cannot be written.
        """
        self.close()
        self._pen = Pen()
        _replace(self.path, [*self._pen.opening(campaign, title), *self._pen.fresh(campaign)])
        self._open()

    def resume(self, loaded: Loaded) -> None:
        """Go on with a save that was read; a torn tail is cut off, other damage kept aside as ``.damaged``.

        Raises:
            SaveProblem: the save can only be read, or cannot be written.
        """
        campaign = loaded.campaign
        if campaign is None:
            raise loaded.problems[0]
        self.path = loaded.path
        if not loaded.torn_only:
            with contextlib.suppress(OSError):
                shutil.copy2(self.path, self.path.with_name(self.path.name + DAMAGED))
            self.start(campaign, loaded.title)
            return
        self._pen = Pen(loaded.records)
        self._pen.decisions = list(campaign.decisions)
        self._pen.noted = set(loaded.noted)
        self._pen.told = max(loaded.noted, default=-1)
        self._open(loaded.good, not loaded.closed)

    def _open(self, good: int | None = None, unclosed: bool = False) -> None:
        self.close()
        try:
            self._stream = self.path.open("r+b", buffering=0)
            if good is not None:
                self._stream.truncate(good)
            self._stream.seek(0, os.SEEK_END)
            if unclosed:
                self._stream.write(b"\n")
        except OSError as error:
            raise _unwritten(self.path, error) from None

    def record(self, campaign: Campaign) -> None:
        """Write what is new; after an undo the campaign may be another one.

        Raises:
            SaveProblem: it cannot be written; the file is as it was, and the next call tries again.
        """
        if self._stream is None:
            raise SaveProblem("unreadable", "no autosave is open")
        before, at = self._pen.copy(), self._stream.tell()
        lines = self._pen.fresh(campaign)
        try:
            _write_all(self._stream, b"".join(lines))
            if self._pen.noted != before.noted:
                self.make_last(self._stream.fileno())
        except OSError as error:
            self._pen = before
            with contextlib.suppress(OSError):
                self._stream.truncate(at)
                self._stream.seek(at)
            raise _unwritten(self.path, error) from None

    def __enter__(self) -> Recorder:
        """Closes the file at the end of a ``with``."""
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; it can be resumed from a load."""
        if self._stream is not None:
            with contextlib.suppress(OSError):
                self._stream.close()
            self._stream = None


def _write_all(stream: RawIOBase, data: bytes) -> None:
    """Hand everything to the operating system: a killed game loses nothing of it."""
    rest = memoryview(data)
    while rest:
        rest = rest[stream.write(rest) or 0 :]


def _unwritten(path: Path, error: OSError) -> SaveProblem:
    return SaveProblem("unreadable", f"{path.name} cannot be written: {error.strerror or error}")
