"""Reads a save by playing it again, checking every noted state on the way."""

from __future__ import annotations

import base64
import binascii
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from game import RULES_VERSION
from game.campaign import Campaign, Decision, Refused
from game.notation import Unreadable
from game.rules.state import STATE
from game.saves.history import History, StoredLine, history_of
from game.saves.lines import Raw, read_bytes, read_lines
from game.saves.problems import SaveProblem
from game.saves.records import Decided, Header, Snapshot, read_header
from game.scenario import ProblemsError, Scenario, restore


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


def load(path: str | Path) -> Loaded:
    """Read a save: everything up to the first bad line, with what is wrong in words.

    Raises:
        SaveProblem: nothing in it can be read.
    """
    path = Path(path)
    data = read_bytes(path)
    raw = read_lines(data)
    if not raw.rows:
        raise _nothing(data, raw)
    header = read_header(raw.rows[0])
    problems = [raw.problem] if raw.problem else []
    if len(raw.rows) < 2:
        raise raw.problem or SaveProblem("scenario", "the save ends before its scenario", 2)
    history, broken = history_of(raw)
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
