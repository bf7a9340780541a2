"""Lines of a save: JSON, a tab, the CRC-32 of the JSON in eight small hexadecimal digits; numbered from 0."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic_core import from_json

from game.saves.problems import SaveProblem

LARGEST_FILE = 64 * 1024 * 1024
LARGEST_LINE = 16 * 1024 * 1024
MOST_LINES = 100_000
"""A game of eight years has some thousand; undoing adds lines."""


@dataclass
class Raw:
    """The whole lines of a file.

    ``rows`` are their values; ``good`` is how many bytes they take, ``closed`` whether the last one has its line end;
    ``problem`` is what ended the reading before the end of the file.
    """

    rows: list[dict[str, Any]] = field(default_factory=list)
    good: int = 0
    closed: bool = True
    problem: SaveProblem | None = None


def canonical(value: dict[str, Any]) -> bytes:
    """JSON in the one form the game writes."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode("utf-8")


def seal(value: dict[str, Any]) -> bytes:
    """A line of a save."""
    body = canonical(value)
    return b"%b\t%08x\n" % (body, zlib.crc32(body))


def read_bytes(path: Path) -> bytes:
    """The bytes of a save.

    Raises:
        SaveProblem: the file cannot be read or is too large.
    """
    if path.exists() and not path.is_file():
        raise SaveProblem("unreadable", f"{path.name} is no file")
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST_FILE + 1)
    except OSError as error:
        raise SaveProblem("unreadable", f"{path.name} cannot be read: {error.strerror or error}") from None
    if len(data) > LARGEST_FILE:
        raise SaveProblem("too_large", f"{path.name} is larger than a save can be")
    return data


def split(data: bytes) -> Iterator[tuple[bytes, int, bool]]:
    """Lines with the offset of their end, and whether they have a line end; one at a time, for there may be many."""
    start = 0
    while start < len(data):
        end = data.find(b"\n", start)
        stop = len(data) if end < 0 else end + 1
        yield data[start : stop if end < 0 else end], stop, end >= 0
        start = stop


def unseal(line: bytes, number: int) -> bytes:
    """The JSON of a line whose CRC is right; a carriage return at its end is put up with.

    Raises:
        SaveProblem: the line is damaged.
    """
    body, tab, crc = line.removesuffix(b"\r").rpartition(b"\t")
    if not tab or crc != b"%08x" % zlib.crc32(body):
        raise SaveProblem("crc", "the line was damaged or edited", number)
    return body


def parse(body: bytes, number: int) -> dict[str, Any]:
    """The value of a line.

    Raises:
        SaveProblem: it is not JSON as the game writes it.
    """
    try:
        value = from_json(body, allow_inf_nan=False)
        same = isinstance(value, dict) and canonical(value) == body
    except (ValueError, RecursionError):
        raise SaveProblem("json", "the line is not JSON", number) from None
    if not same:
        raise SaveProblem("json", "the line is not as the game writes it (a key twice, a number out of form)", number)
    return dict(value)


def read_lines(data: bytes) -> Raw:
    """Every line up to the first bad one."""
    raw = Raw()
    for at, (line, end, closed) in enumerate(split(data)):
        try:
            if at >= MOST_LINES:
                raise SaveProblem("too_large", f"a save has at most {MOST_LINES:,} lines", at + 1)
            if len(line) > LARGEST_LINE:
                raise SaveProblem("too_large", "the line is longer than a save's can be", at + 1)
            row = parse(unseal(line, at + 1), at + 1)
            if type(row.get("n")) is not int or row["n"] != at:
                raise SaveProblem(
                    "sequence", f"the line should be number {at}, and says {str(row.get('n'))[:20]}", at + 1
                )
        except SaveProblem as problem:
            raw.problem = _torn(problem, line, end == len(data), closed)
            return raw
        raw.rows.append(row)
        raw.good, raw.closed = end, closed
    return raw


def _torn(problem: SaveProblem, line: bytes, last: bool, closed: bool) -> SaveProblem:
    """A last line without its end, or of NULs, is what a power cut leaves."""
    if problem.code == "crc" and last and (not closed or not line.strip(b"\0")):
        return SaveProblem("torn", "the last line is not complete", problem.line)
    return problem
