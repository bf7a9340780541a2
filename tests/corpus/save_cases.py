"""Every hostile save of the corpus in the real format: a good save of the small scenario with one thing changed."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

from game.saves import save
from game.scenario import load
from tests.corpus.cases import Case, Make, small_in
from tests.saves.playing import played, raw_line, rows_of, write_rows

Rows = list[dict[str, Any]]
Lines = list[bytes]


def good(folder: Path, decisions: int = 60) -> Path:
    """A save of the small scenario after so many decisions."""
    path = folder / "a.save"
    save(played(load(small_in(folder)), decisions), path)
    return path


def rows(edit: Callable[[Rows], None]) -> Make:
    """The good save with values changed and every check sum right."""

    def make(folder: Path) -> Path:
        path = good(folder)
        found = rows_of(path)
        edit(found)
        write_rows(path, found)
        return path

    return make


def lines(edit: Callable[[Lines], Lines]) -> Make:
    """The good save with whole lines changed."""

    def make(folder: Path) -> Path:
        path = good(folder)
        path.write_bytes(b"".join(edit(path.read_bytes().splitlines(keepends=True))))
        return path

    return make


def whole(data: bytes) -> Make:
    """Something else under the name of a save."""

    def make(folder: Path) -> Path:
        path = folder / "a.save"
        path.write_bytes(data)
        return path

    return make


def header(**values: Any) -> Make:
    """Other values in the first line."""
    return rows(lambda found: found[0].update(values))


def second_decision(text: str) -> Make:
    """Another answer in the second decision."""
    return rows(lambda found: [row for row in found if row["do"] == "decide"][1].update(text=text))


def other_state(found: Rows) -> None:
    """A noted state that comes out differently."""
    [row for row in found if row["do"] == "state"][1]["hash"] = "0" * 16


def line_of(body: bytes) -> Make:
    """The good save cut after four lines, with a line of that content."""
    return lines(lambda found: [*found[:4], raw_line(body)])


SAVE_CASES = (
    Case("000_good", good),
    Case("action_dunder", second_decision("__class__"), "action"),
    Case("action_illegal", second_decision("appoint ada secretary"), "action"),
    Case("action_unknown", second_decision("assassinate boris"), "action"),
    Case("bitflip_header", lines(lambda found: [found[0].replace(b'"seed"', b'"sead"'), *found[1:]]), "crc"),
    Case("bitflip_middle", lines(lambda found: [*found[:4], found[4].replace(b"t", b"u", 1), *found[5:]]), "crc"),
    Case("crlf", lines(lambda found: [line.replace(b"\n", b"\r\n") for line in found])),
    Case("duplicated_line", lines(lambda found: [*found[:5], found[4], *found[5:]]), "sequence"),
    Case("hash_mismatch", header(hash="0" * 64), "scenario"),
    Case("header_only", lambda folder: good(folder, 0)),
    Case("header_twice", lines(lambda found: [*found[:4], found[0], *found[4:]]), "sequence"),
    Case("json_big_int", line_of(b'{"n":4,"do":"rewind","to":' + b"9" * 5000 + b"}"), "json"),
    Case("json_dup_key", line_of(b'{"n":4,"do":"rewind","to":9,"to":0}'), "json"),
    Case("json_nan", line_of(b'{"n":4,"do":"rewind","to":NaN}'), "json"),
    Case("missing_line", lines(lambda found: [*found[:4], *found[5:]]), "sequence"),
    Case("pickle", whole(pickle.dumps({"n": 0})), "not_a_save"),
    Case("scenario_traversal", header(scenario="../../etc/passwd"), "id"),
    Case("seed_huge", header(seed=2**63), "header"),
    Case("state_desync", rows(other_state), "desync"),
    Case("trunc_last_line", lines(lambda found: [*found[:-1], found[-1][:-9]]), "torn"),
    Case("version_future", header(save=2), "version"),
    Case("version_negative", header(save=-1), "header"),
    Case("zero_all", whole(b"\0" * 4096), "not_a_save"),
    Case("zero_tail", lines(lambda found: [*found, b"\0" * 512]), "torn"),
)

MORE_SAVE_CASES = (Case("bomb_line_ends", lines(lambda found: [*found[:2], b"\n" * 30_000_000]), "crc"),)
