"""Reads a save by playing it again, checking every noted state on the way."""

from __future__ import annotations

import base64
import binascii
import zlib
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np

from game import RULES_VERSION
from game.campaign import Campaign, Decision, Refused
from game.notation import Unreadable
from game.rules.state import STATE
from game.saves_lines import Raw, read_bytes, read_lines
from game.saves_problems import SaveProblem
from game.saves_records import Decided, Header, Noted, Record, Rewound, Snapshot, Told, read_header, read_record
from game.scenario import ProblemsError, Scenario, restore


@dataclass(frozen=True)
class StoredLine:
    """A line of the chronicle as a save keeps it: for reading when the rules have changed."""

    after: int
    turn: int
    kind: str
    text: str
    secret_of: str | None


@dataclass(frozen=True)
class Loaded:
    """A save that was read.

    ``campaign`` stands where the save ends, or at the last place that is certain; None when the save can only be read
    (then ``chronicle`` tells what happened). ``problems`` are for the player, in words: empty when all is well.
    ``records`` counts the whole lines, ``good`` the bytes they take, ``noted`` where states are noted.
    """

    path: Path
    header: Header
    campaign: Campaign | None
    problems: tuple[SaveProblem, ...]
    chronicle: tuple[StoredLine, ...]
    records: int
    good: int
    closed: bool
    noted: frozenset[int]

    @property
    def title(self) -> str:
        """What the player called it."""
        return self.header.title

    @property
    def torn_only(self) -> bool:
        """Whether all that is wrong is an incomplete last line."""
        return all(problem.code == "torn" for problem in self.problems)


@dataclass
class History:
    """What the lines say, rewinds carried out; decisions and notes with the number of their line.

    A record belongs to the era between two rewinds. Whether it still holds is only looked at by :meth:`settle`, once:
    a forger may write very many rewinds.
    """

    decisions: list[tuple[Decided, int]] = field(default_factory=list)
    notes: dict[int, list[tuple[Noted, int]]] = field(default_factory=dict)
    snapshots: dict[int, Snapshot] = field(default_factory=dict)
    lines: list[StoredLine] = field(default_factory=list)
    rewinds: list[int] = field(default_factory=list)
    kept: list[tuple[Noted | Snapshot, int]] = field(default_factory=list)
    """States and snapshots, each with its era: how many rewinds came before it."""

    def take(self, record: Record) -> None:
        """Add a record.

        Raises:
            SaveProblem: it speaks of decisions that have not been taken.
        """
        line, many = record.n + 1, len(self.decisions)
        if isinstance(record, Decided):
            self.decisions.append((record, line))
            return
        after = record.to if isinstance(record, Rewound) else getattr(record, "after", 0)
        if after > many:
            raise SaveProblem("sequence", f"the line speaks of decision {after}; there are {many}", line)
        if isinstance(record, Rewound):
            del self.decisions[record.to :]
            self.rewinds.append(record.to)
        elif isinstance(record, (Noted, Snapshot)):
            self.kept.append((record, len(self.rewinds)))

    def settle(self) -> None:
        """Fill ``notes``, ``snapshots`` and ``lines`` with what no later rewind has undone."""
        lowest = [*accumulate(reversed(self.rewinds), min)][::-1]
        for record, era in self.kept:
            reach = lowest[era] if era < len(lowest) else len(self.decisions)
            if isinstance(record, Noted):
                self.lines += [one for one in map(_stored, record.lines) if one.after <= reach]
            if record.after > reach:
                continue
            if isinstance(record, Noted):
                self.notes.setdefault(record.after, []).append((record, record.n + 1))
            else:
                self.snapshots[record.after] = record


def _stored(told: Told) -> StoredLine:
    return StoredLine(*told)


def load(path: Path) -> Loaded:
    """Read a save.

    Raises:
        SaveProblem: there is nothing in it that could be read.
    """
    data = read_bytes(path)
    raw = read_lines(data)
    if not raw.rows:
        raise _nothing(data, raw)
    header = read_header(raw.rows[0])
    problems = [raw.problem] if raw.problem else []
    if len(raw.rows) < 2:
        raise raw.problem or SaveProblem("scenario", "the save ends before its scenario", 2)
    history, broken = _history(raw)
    if broken:
        problems = [broken]
    campaign = None
    if header.rules != RULES_VERSION:
        words = f"it was played under version {header.rules} of the rules; these are version {RULES_VERSION}"
        problems.insert(0, SaveProblem("rules", words, 1))
    else:
        try:
            campaign, wrong = _replay(header, _scenario(header, raw.rows[1]), history)
            problems = [wrong] if wrong else problems
        except SaveProblem as problem:
            problems.insert(0, problem)
    told, noted = tuple(history.lines), frozenset(history.notes)
    return Loaded(path, header, campaign, tuple(problems), told, len(raw.rows), raw.good, raw.closed, noted)


def _nothing(data: bytes, raw: Raw) -> SaveProblem:
    """Why a file without one good line is no save."""
    for start, kind in ((b"PK", "a zip archive"), (b"\x1f\x8b", "a gzip archive"), (b"\x80", "a Python pickle")):
        if data.startswith(start):
            return SaveProblem("not_a_save", f"the file is {kind}, not a save; it has not been opened")
    if not data.strip(b"\0 \r\n\t"):
        return SaveProblem("not_a_save", "the file is empty; take the autosave before it")
    if raw.problem and raw.problem.code in ("json", "sequence", "too_large"):
        return raw.problem
    if data.startswith(b'{"n":0,'):
        return SaveProblem("crc", "the first line is damaged, so that nothing can be read; take another save", 1)
    return SaveProblem("not_a_save", "the file is not a save of this game")


def _history(raw: Raw) -> tuple[History, SaveProblem | None]:
    """What the rows after the first two say, up to the first that makes no sense."""
    history, broken = History(), None
    for row in raw.rows[2:]:
        try:
            history.take(read_record(row))
        except SaveProblem as problem:
            broken = problem
            break
    history.settle()
    return history, broken


def _scenario(header: Header, row: dict[str, Any]) -> Scenario:
    """The scenario a save carries.

    Raises:
        SaveProblem: it is not what the header names.
    """
    if row.get("do") != "scenario" or set(row) != {"n", "do", "scenario"}:
        raise SaveProblem("sequence", "the second line is not the scenario", 2)
    try:
        scenario = restore(row["scenario"], header.what_ifs)
    except ProblemsError as error:
        first = error.problems[0].message if error.problems else "no reason given"
        raise SaveProblem("scenario", f"this game cannot play the scenario in the save: {first[:200]}", 2) from None
    if (scenario.id, scenario.hash) != (header.scenario, header.hash):
        raise SaveProblem("scenario", "the scenario in the save is not the one the header names", 2)
    return scenario


def _replay(header: Header, scenario: Scenario, history: History) -> tuple[Campaign, SaveProblem | None]:
    """Play the decisions again; stops where one does not fit or a state comes out differently."""
    try:
        campaign = Campaign(scenario, header.seed, header.humans, dict(header.settings))
    except ValueError as error:
        raise SaveProblem("header", str(error)[:200], 1) from None
    certain = 0
    for after in range(len(history.decisions) + 1):
        if after:
            problem = _put_in(campaign, *history.decisions[after - 1])
            if problem:
                return campaign, problem
        going = campaign.advance_once()
        notes = history.notes.get(after, [])
        now = campaign.state_hash() if notes else ""
        for note, line in notes:
            if note.hash != now:
                words = _difference(campaign, history.snapshots.get(after))
                turn = scenario.register.calendar.name(note.turn)
                problem = SaveProblem("desync", f"in {turn} the game comes out differently{words}", line)
                return campaign.rewound(certain), problem
            certain = after
        if not going and after < len(history.decisions):
            return campaign, SaveProblem("action", "the game had ended before this", history.decisions[after][1])
    return campaign, None


def _put_in(campaign: Campaign, decided: Decided, line: int) -> SaveProblem | None:
    """Play one decision; what is wrong with it, or None."""
    pending = campaign.pending
    wanted = Decision(decided.turn, decided.who, decided.kind, decided.text, decided.human)
    if pending is None or (pending.who, pending.kind_name) != (decided.who, decided.kind):
        due = f"{pending.who} must decide ({pending.kind_name})" if pending else "nothing is to be decided"
        return SaveProblem("action", f"'{decided.text[:60]}' by {decided.who}, but {due}", line)
    if (campaign.state.turn, pending.leader in campaign.chairs) != (decided.turn, decided.human):
        return SaveProblem("action", f"'{decided.text[:60]}' is noted for another quarter or hand", line)
    try:
        campaign.play(decided.text)
    except (Unreadable, Refused) as error:
        return SaveProblem("action", str(error)[:200], line)
    if campaign.decisions[-1] != wanted:
        return SaveProblem("action", f"'{decided.text[:60]}' is not how the game writes that", line)
    return None


def _difference(campaign: Campaign, snapshot: Snapshot | None) -> str:
    """The first field in which a snapshot and the campaign differ."""
    if snapshot is None:
        return ""
    try:
        unpacker = zlib.decompressobj()
        packed = base64.b64decode(snapshot.bytes, validate=True)
        then = np.frombuffer(unpacker.decompress(packed, STATE.itemsize), STATE)[0]
    except (ValueError, zlib.error, binascii.Error, IndexError):
        return ""
    now = campaign.boards.array[0]
    for name in STATE.names or ():
        if not np.array_equal(then[name], now[name]):
            return f"; the first difference is in '{name}'"
    return ""
