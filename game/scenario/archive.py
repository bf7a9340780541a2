"""Zip archives from strangers: looked over as a whole, then read into memory; nothing is ever unpacked to the disk."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from game.scenario.entry_names import entry_fault, is_junk, same_names
from game.scenario.files import ZIP, DiskFiles, Files, MemoryFiles

LARGEST_ARCHIVE = 40_000_000
"""Bytes of the archive itself."""
LARGEST_WHOLE = 60_000_000
"""Bytes of everything in it together."""
LARGEST_ENTRY = 8_000_000
"""Bytes of one file in it."""
MOST_ENTRIES = 2_000

_PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, OSError, EOFError, ValueError, LookupError, RuntimeError,
    OverflowError,
)  # fmt: skip
"""What zipfile and zlib are known to raise at damaged archives."""
_DIRECTORY_ENTRY = b"PK\x01\x02"
"""zipfile makes an object of each of these before it tells how many there are."""


class Refused(Exception):
    """An archive is not read; ``entry`` names the file in it that is the reason, "" the archive as a whole."""

    def __init__(self, code: str, message: str, entry: str = "", suggestion: str = "") -> None:
        self.code, self.message, self.entry, self.suggestion = code, message, entry, suggestion
        super().__init__(message)


def read_archive(path: Path) -> MemoryFiles:
    """Every file of an archive; a single folder around everything, as GitHub makes it, is left away.

    Raises:
        Refused: something in it is not as it must be.
    """
    raw = _bytes_of(path)
    _count(raw.count(_DIRECTORY_ENTRY))
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            entries = list(_entries(archive))
            files = {entry.filename: _content(archive, entry) for entry in entries}
    except _BROKEN as error:
        raise Refused("archive", f"the archive is damaged: {_said(error)}") from None
    return MemoryFiles(path, _unwrapped(files))


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            raw = stream.read(LARGEST_ARCHIVE + 1)
    except OSError as error:
        raise Refused("unreadable", f"the file cannot be read: {error.strerror}") from None
    if len(raw) > LARGEST_ARCHIVE:
        raise Refused("archive_size", f"the archive has more than {LARGEST_ARCHIVE:,} bytes")
    return raw


def _count(many: int) -> None:
    if many > MOST_ENTRIES:
        raise Refused("archive_size", f"the archive holds {many:,} files; at most {MOST_ENTRIES:,}")


def _entries(archive: zipfile.ZipFile) -> Iterator[zipfile.ZipInfo]:
    """The files to be read, once everything that can be known beforehand of all of them has been looked at."""
    found = archive.infolist()
    _count(len(found))
    kept = []
    for entry in found:
        if "\0" in entry.orig_filename or not entry.filename:
            raise Refused("entry_name", "the name of a file is empty or holds a NUL character", entry.filename)
        if is_junk(entry.filename):
            continue
        _look_at(entry)
        if not entry.is_dir():
            kept.append(entry)
    if twice := same_names([entry.filename for entry in kept]):
        raise Refused("entry_twice", f"'{twice[0]}' and '{twice[1]}' are one file on some systems", twice[1])
    whole = sum(entry.file_size for entry in kept)
    if whole > LARGEST_WHOLE:
        raise Refused("archive_size", f"unpacked it would have {whole:,} bytes; at most {LARGEST_WHOLE:,}")
    yield from kept


def _look_at(entry: zipfile.ZipInfo) -> None:
    fault = entry_fault(entry.filename.rstrip("/"), entry.is_dir())
    if fault is not None:
        raise Refused(*fault[:2], entry.filename, fault[2])
    mode = entry.external_attr >> 16
    if stat.S_ISLNK(mode) or (stat.S_IFMT(mode) and not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)):
        raise Refused("outside", "this is a link or a device, no file", entry.filename)
    if entry.flag_bits & 0x1:
        raise Refused("entry_kind", "this file is encrypted", entry.filename, "pack it without a password")
    if entry.compress_type not in _PLAIN:
        said = "this file is packed by a method that not every system reads"
        raise Refused("entry_kind", said, entry.filename, "pack it as an ordinary zip (deflate)")
    if entry.file_size > LARGEST_ENTRY:
        said = f"this file has {entry.file_size:,} bytes; at most {LARGEST_ENTRY:,}"
        raise Refused("archive_size", said, entry.filename)


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    with archive.open(entry) as stream:
        raw = stream.read(LARGEST_ENTRY + 1)
        if len(raw) > LARGEST_ENTRY:  # whatever its header says
            raise Refused("archive_size", f"this file has more than {LARGEST_ENTRY:,} bytes", entry.filename)
        return raw


def _said(error: BaseException) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__


def _unwrapped(files: dict[str, bytes]) -> dict[str, bytes]:
    tops = {name.partition("/")[0] for name in files}
    if len(tops) != 1 or any("/" not in name for name in files):
        return files
    start = len(tops.pop()) + 1
    return {name[start:]: raw for name, raw in files.items()}


def open_files(path: Path) -> Files:
    """The files of a folder or of a zip archive.

    Raises:
        Refused: the archive is not as it must be.
    """
    return read_archive(path) if path.suffix.lower() == ZIP and not path.is_dir() else DiskFiles(path)
