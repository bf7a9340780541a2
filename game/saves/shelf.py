"""Where saves lie, what they are called, and the list of them."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from game.places import ROOT, bundled, data_folder
from game.saves.lines import MOST_LINES, parse, read_bytes, split, unseal
from game.saves.problems import SaveProblem
from game.saves.records import Header, Noted, Rewound, read_header, read_record

SUFFIX = ".save"
AUTOSAVE = "autosave-"
AUTOSAVES_KEPT = 5
BESIDE = ROOT / "saves"

_NAME = re.compile(r"[^\W_][\w \-]{0,59}")
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
_STATE = re.compile(rb'^\{"n":\d+,"do":"(state|decide|rewind)"')


@dataclass(frozen=True)
class Summary:
    """A save in a list.

    ``leaders`` are the names of those played by people, in English and Russian; ``modified`` is in seconds since 1970;
    ``problem`` says why it cannot be opened, or is empty (a damaged tail only shows when it is loaded); ``chairs`` are
    the ids of those leaders, in the same order, ``scenario_id`` that of the scenario, whose title is ``scenario``.
    """

    path: Path
    title: str
    scenario: str
    leaders: tuple[str, ...]
    leaders_ru: tuple[str, ...]
    quarter: str
    decisions: int
    modified: float
    autosave: bool
    problem: str = ""
    chairs: tuple[str, ...] = ()
    scenario_id: str = ""


def saves_folder() -> Path:
    """``saves/`` beside the game if it can be written to, else the user's data folder, which a bundle has beside it.

    The environment variable POLITBURO_SAVES names another folder.
    """
    if chosen := os.environ.get("POLITBURO_SAVES"):
        return Path(chosen)
    for folder in (_of_the_user(),) if bundled() else (BESIDE, _of_the_user()):
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            continue
        if os.access(folder, os.W_OK):
            return folder
    return BESIDE


def _of_the_user() -> Path:
    return data_folder() / "saves"


def path_for(name: str, folder: Path | None = None) -> Path:
    """The file of a save a player names; a name, never a path.

    Raises:
        SaveProblem: the name cannot be a file's name everywhere.
    """
    name = name.strip().removesuffix(SUFFIX)
    if not _NAME.fullmatch(name) or _DEVICES.fullmatch(name.strip()) or name != name.rstrip():
        raise SaveProblem("name", f"'{name[:40]}' cannot be the name of a save: use letters, digits, spaces, - and _")
    return (folder or saves_folder()) / f"{name}{SUFFIX}"


def autosave_path(folder: Path | None = None) -> Path:
    """A file for a new autosave; the oldest go, so that with it there are five."""
    folder = folder or saves_folder()
    old = sorted(folder.glob(f"{AUTOSAVE}*{SUFFIX}"), key=_modified)
    for path in old[: max(0, len(old) - AUTOSAVES_KEPT + 1)]:
        path.unlink(missing_ok=True)
    stem = AUTOSAVE + time.strftime("%Y%m%d-%H%M%S")
    path, count = folder / f"{stem}{SUFFIX}", 1
    while path.exists():
        count += 1
        path = folder / f"{stem}-{count}{SUFFIX}"
    return path


def _modified(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def list_saves(folder: Path | None = None) -> list[Summary]:
    """Every save of a folder, the newest first; those that cannot be opened say why."""
    folder = folder or saves_folder()
    paths = [path for path in folder.glob(f"*{SUFFIX}") if not path.name.startswith(".")]
    return [summary(path) for path in sorted(paths, key=_modified, reverse=True)]


def summary(path: Path) -> Summary:
    """What a list says of a save, without playing it again."""
    auto, modified = path.name.startswith(AUTOSAVE), _modified(path)
    try:
        rows = split(read_bytes(path))
        header = _header_in(rows)
    except SaveProblem as problem:
        return Summary(path, path.stem, "", (), (), "", 0, modified, auto, problem.told())
    quarter, decisions = _where(islice(rows, 1, MOST_LINES))
    english, russian = tuple(header.leaders), tuple(header.leaders_ru or header.leaders)
    told = (_title(header, path), header.about, english, russian, quarter, decisions, modified, auto)
    return Summary(path, *told, chairs=tuple(header.humans), scenario_id=header.scenario)


def header_of(path: Path) -> Header:
    """The first line of a save.

    Raises:
        SaveProblem: it has none that can be read.
    """
    return _header_in(split(read_bytes(path)))


def _header_in(rows: Iterator[tuple[bytes, int, bool]]) -> Header:
    first, _, _ = next(rows, (b"", 0, False))
    return read_header(parse(unseal(first, 1), 1))


def _title(header: Header, path: Path) -> str:
    return header.title or path.stem


def _where(rows: Iterable[tuple[bytes, int, bool]]) -> tuple[str, int]:
    """The quarter last noted and the number of decisions, as far as the lines after the scenario are whole."""
    noted, decisions = [(0, "")], 0
    for at, (line, _, _) in enumerate(rows, 3):
        found = _STATE.match(line)
        try:
            body = unseal(line, at)
            record = read_record(parse(body, at)) if found and found[1] != b"decide" else None
        except SaveProblem:
            break
        if isinstance(record, Noted):
            noted.append((record.after, record.quarter))
        elif isinstance(record, Rewound):
            decisions = min(decisions, record.to)
            while noted[-1][0] > decisions:
                noted.pop()
        elif found:
            decisions += 1
    return noted[-1][1], decisions
