"""The journal of a study: a file to which every finished chunk is appended, each with a check sum.

A record is a line of JSON and the bytes it announces, as on the wire: first the hash of the plan, then chunks with
their rows (compressed) and, without rows, campaigns that failed. What comes after the first record that is torn or
does not agree with its sum is cut off when the journal is opened to go on.
"""

from __future__ import annotations

import os
import time
import zlib
from binascii import crc32
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from game.studies.plan import Done
from game.studies.rows import ROW, Rows
from game.studies.wire import receive, send
from game.studies.workers import Failure
from game.words import _

FORMAT = 1
SYNC = 2.0
"""Seconds after which what was appended is forced onto the disk; the end of the process loses nothing anyway."""


class JournalError(Exception):
    """A journal cannot be used; the message says why."""


@dataclass(frozen=True)
class Entry:
    """A finished chunk: campaigns ``first`` .. ``first + count - 1`` of a variant, and where its record begins."""

    variant: int
    first: int
    count: int
    offset: int


def _sum(head: dict[str, Any], body: bytes) -> int:
    said = "|".join(f"{key}={head[key]}" for key in sorted(head) if key not in ("crc", "bytes"))
    return crc32(body, crc32(said.encode()))


def _records(stream: BinaryIO) -> Iterator[tuple[dict[str, Any], bytes, int, int]]:
    """Every good record from the start of a file on: head, body, where it begins and ends."""
    while True:
        begins = stream.tell()
        try:
            message = receive(stream)
        except (ValueError, KeyError, TypeError):
            return
        if message is None:
            return
        head, body = message
        if head.get("crc") != _sum(head, body):
            return
        yield head, body, begins, stream.tell()


class Journal:
    """The journal of one study, open to be appended to."""

    def __init__(self, path: Path, plan_hash: str) -> None:
        """Open it, or begin it; a torn end is cut off.

        Raises:
            JournalError: it is the journal of another study, or none at all.
            OSError: it cannot be read or written.
        """
        self.path = path
        self.done = Done()
        self.entries: list[Entry] = []
        self.failures: list[Failure] = []
        fresh = not path.exists() or path.stat().st_size == 0
        self._pen = path.open("wb" if fresh else "r+b", buffering=0)
        self._reader: BinaryIO = path.open("rb")
        self.end = 0
        self._synced = time.monotonic()
        if fresh:
            self._append({"journal": FORMAT, "plan": plan_hash}, b"")
        else:
            self._read(plan_hash)

    def _read(self, plan_hash: str) -> None:
        for head, _body, begins, ends in _records(self._reader):
            if begins == 0 and (head.get("journal") != FORMAT or head.get("plan") != plan_hash):
                self.close()
                raise JournalError(_("{path} is the journal of another study", path=self.path))
            if "failed" in head:
                self.failures.append(Failure(head["variant"], head["first"], head["count"], head["failed"]))
            elif begins:
                self._note(Entry(head["variant"], head["first"], head["count"], begins))
            self.end = ends
        if self.end == 0:
            self.close()
            raise JournalError(_("{path} is no journal of a study", path=self.path))
        self._pen.truncate(self.end)

    def _note(self, entry: Entry) -> None:
        self.entries.append(entry)
        self.done.add(entry.variant, entry.first, entry.count)

    def _append(self, head: dict[str, Any], body: bytes) -> None:
        """Append one record whole, or leave the journal as it was.

        Raises:
            OSError: it could not be written, as on a full disk.
        """
        record = BytesIO()
        send(record, head | {"crc": _sum(head, body)}, body)
        rest = record.getbuffer()
        try:
            self._pen.seek(self.end)
            while len(rest):
                rest = rest[self._pen.write(rest) :]
            if time.monotonic() - self._synced > SYNC:
                os.fsync(self._pen.fileno())
                self._synced = time.monotonic()
        except OSError:
            self._pen.truncate(self.end)
            raise
        self.end = self._pen.tell()

    def keep(self, rows: Rows, failures: tuple[Failure, ...]) -> None:
        """Append what came of a chunk. The rows are of one variant, by index; where one failed, two spans are noted.

        Raises:
            OSError: it could not be written; the journal holds what it held before.
        """
        breaks = np.flatnonzero(np.diff(rows["index"]) != 1) + 1
        for part in np.split(rows, breaks):
            if len(part):
                variant, first, body = int(part["variant"][0]), int(part["index"][0]), zlib.compress(part.tobytes(), 1)
                begins = self.end
                self._append({"variant": variant, "first": first, "count": len(part)}, body)
                self._note(Entry(variant, first, len(part), begins))
        for failure in failures:
            said = {"variant": failure.variant, "first": failure.first, "count": failure.count}
            self._append(said | {"failed": failure.reason}, b"")
            self.failures.append(failure)

    def rows_of(self, entry: Entry) -> Rows:
        """The rows of a finished chunk.

        Raises:
            JournalError: the file has changed since it was opened.
        """
        self._reader.seek(entry.offset)
        for head, body, _begins, _ends in _records(self._reader):
            if (head.get("variant"), head.get("first"), head.get("count")) == (entry.variant, entry.first, entry.count):
                return np.frombuffer(zlib.decompress(body), ROW).copy()
            break
        raise JournalError(_("{path} has changed under the study", path=self.path))

    def in_order(self) -> Iterator[Rows]:
        """The rows of every finished chunk, by variant and index."""
        for entry in sorted(self.entries, key=lambda one: (one.variant, one.first)):
            yield self.rows_of(entry)

    def missing(self, campaigns: int) -> int:
        """How many of so many planned campaigns have no rows."""
        return campaigns - sum(entry.count for entry in self.entries)

    def close(self) -> None:
        """Force everything onto the disk and close."""
        if not self._pen.closed:
            with suppress(OSError):
                os.fsync(self._pen.fileno())
            self._pen.close()
            self._reader.close()

    def __enter__(self) -> Journal:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
