"""The corpus of hostile saves, each threat in the real format: what is refused, and in what words."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from game import RULES_VERSION
from game.rules.state import STATE
from game.saves import CODES, Recorder, SaveProblem, load, save
from game.scenario import Scenario
from tests.saves.playing import played, raw_line, rows_of, write_rows

DECISIONS = 60

Rows = list[dict[str, Any]]


@pytest.fixture
def good(small: Scenario, tmp_path: Path) -> Path:
    path = tmp_path / "a.save"
    save(played(small, DECISIONS), path)
    return path


def change(at: int, **values: Any) -> Callable[[Rows], None]:
    """Another value in a row; negative rows count decisions from the end."""

    def edit(rows: Rows) -> None:
        rows[at].update(values)

    return edit


def second_decision(rows: Rows) -> dict[str, Any]:
    return [row for row in rows if row["do"] == "decide"][1]


REFUSED: dict[str, tuple[str, Callable[[Rows], None]]] = {
    "version_future": ("version", change(0, save=2)),
    "version_negative": ("header", change(0, save=-1)),
    "version_true": ("header", change(0, save=True)),
    "seed_huge": ("header", change(0, seed=2**63)),
    "seed_text": ("header", change(0, seed="1")),
    "scenario_traversal": ("id", change(0, scenario="../../etc/passwd")),
    "human_unknown": ("header", change(0, humans=["nobody_here"])),
    "human_path": ("id", change(0, humans=["../ada"])),
    "setting_unknown": ("header", change(0, settings={"__class__": 1})),
    "setting_range": ("header", change(0, settings={"guidance": 10**6})),
    "header_more": ("header", change(0, run="rm")),
    "header_absent": ("header", change(0, do="decide")),
}


@pytest.mark.parametrize("name", REFUSED)
def test_headers_that_are_refused(good: Path, name: str) -> None:
    code, edit = REFUSED[name]
    rows = rows_of(good)
    edit(rows)
    write_rows(good, rows)
    before = good.read_bytes()
    try:
        loaded = load(good)
    except SaveProblem as problem:
        assert problem.code == code
    else:
        assert loaded.campaign is None
        assert loaded.problems[0].code == code
    assert good.read_bytes() == before


ACTIONS = {
    "dunder": "__class__",
    "unknown": "assassinate boris",
    "illegal": "appoint ada secretary",
    "empty": "",
    "path": "court ../../boris",
    "huge": "table line tolls " + "9" * 100,
}


@pytest.mark.parametrize("name", ACTIONS)
def test_actions_are_looked_up_and_checked(good: Path, name: str) -> None:
    rows = rows_of(good)
    second_decision(rows)["text"] = ACTIONS[name]
    write_rows(good, rows)
    loaded = load(good)
    assert [problem.code for problem in loaded.problems] == ["action"]
    assert loaded.campaign is not None
    assert len(loaded.campaign.decisions) == 1


@pytest.mark.parametrize("values", [{"who": "clara"}, {"kind": "vote"}, {"turn": 3}, {"human": None}])
def test_a_decision_of_somebody_else_does_not_fit(good: Path, values: dict[str, Any]) -> None:
    rows = rows_of(good)
    row = second_decision(rows)
    row.update({key: not row["human"] if value is None else value for key, value in values.items()})
    write_rows(good, rows)
    loaded = load(good)
    assert [problem.code for problem in loaded.problems] == ["action"]


def test_a_state_that_comes_out_differently_is_named(good: Path) -> None:
    rows = rows_of(good)
    notes = [row for row in rows if row["do"] == "state"]
    notes[1]["hash"] = "0" * 16
    write_rows(good, rows)
    loaded = load(good)
    assert [problem.code for problem in loaded.problems] == ["desync"]
    assert "October to December 1922" in loaded.problems[0].message
    assert loaded.campaign is not None
    assert len(loaded.campaign.decisions) == notes[0]["after"]


def test_the_first_differing_field_is_named(small: Scenario, tmp_path: Path) -> None:
    path = tmp_path / "a.save"
    save(played(small, 1000), path)
    rows = rows_of(path)
    taken = next(row for row in rows if row["do"] == "snapshot")
    note = next(row for row in rows if row["do"] == "state" and row["after"] == taken["after"])
    note["hash"] = "0" * 16
    import base64
    import zlib

    state = bytearray(zlib.decompress(base64.b64decode(taken["bytes"])))
    state[(STATE.fields or {})["turn"][1]] ^= 1
    taken["bytes"] = base64.b64encode(zlib.compress(bytes(state))).decode()
    write_rows(path, rows)
    assert "the first difference is in 'turn'" in load(path).problems[0].message
    taken["bytes"] = base64.b64encode(zlib.compress(b"\0" * 10_000_000)).decode()
    write_rows(path, rows)
    assert load(path).problems[0].code == "desync"


def test_another_scenario_is_not_replayed(good: Path) -> None:
    rows = rows_of(good)
    rows[0]["hash"] = "0" * 64
    write_rows(good, rows)
    loaded = load(good)
    assert loaded.campaign is None
    assert loaded.problems[0].code == "scenario"
    assert loaded.chronicle
    with pytest.raises(SaveProblem):
        Recorder(good).resume(loaded)


@pytest.mark.parametrize("scenario", [None, [], {}, {"scenario": 1}, "__import__('os')", 10**30])
def test_a_scenario_that_is_none(good: Path, scenario: Any) -> None:
    rows = rows_of(good)
    rows[1]["scenario"] = scenario
    write_rows(good, rows)
    loaded = load(good)
    assert loaded.campaign is None
    assert loaded.problems[0].code == "scenario"


def test_other_rules_open_for_reading(good: Path) -> None:
    rows = rows_of(good)
    rows[0]["rules"] = RULES_VERSION + 1
    write_rows(good, rows)
    before = good.read_bytes()
    loaded = load(good)
    assert loaded.campaign is None
    assert loaded.problems[0].code == "rules"
    assert f"version {RULES_VERSION + 1}" in str(loaded.problems[0])
    assert loaded.chronicle[0].text == "April to June 1922"
    assert good.read_bytes() == before


def lines_of(path: Path) -> list[bytes]:
    return path.read_bytes().splitlines(keepends=True)


def test_line_ends_changed_by_mail(good: Path) -> None:
    good.write_bytes(good.read_bytes().replace(b"\n", b"\r\n"))
    loaded = load(good)
    assert loaded.problems == ()
    assert loaded.campaign is not None
    assert len(loaded.campaign.decisions) == DECISIONS


MIDDLES: dict[str, tuple[str, Callable[[list[bytes]], list[bytes]]]] = {
    "duplicated": ("sequence", lambda rows: [*rows[:5], rows[4], *rows[5:]]),
    "missing": ("sequence", lambda rows: [*rows[:4], *rows[5:]]),
    "swapped": ("sequence", lambda rows: [*rows[:4], rows[5], rows[4], *rows[6:]]),
    "header_twice": ("sequence", lambda rows: [*rows[:4], rows[0], *rows[4:]]),
    "bitflip": ("crc", lambda rows: [*rows[:4], rows[4].replace(b"t", b"u", 1), *rows[5:]]),
    "upper_crc": ("crc", lambda rows: [*rows[:4], rows[4][:-9] + b"ABCDEF00\n", *rows[5:]]),
    "no_tab": ("crc", lambda rows: [*rows[:4], b"{}\n", *rows[5:]]),
    "json_nan": ("json", lambda rows: [*rows[:4], raw_line(b'{"n":4,"do":"rewind","to":NaN}')]),
    "json_dup_key": ("json", lambda rows: [*rows[:4], raw_line(b'{"n":4,"do":"rewind","to":9,"to":0}')]),
    "json_big_int": ("json", lambda rows: [*rows[:4], raw_line(b'{"n":4,"do":"rewind","to":' + b"9" * 5000 + b"}")]),
    "json_deep": ("json", lambda rows: [*rows[:4], raw_line(b"[" * 100_000)]),
    "json_list": ("json", lambda rows: [*rows[:4], raw_line(b"[4]")]),
    "json_blanks": ("json", lambda rows: [*rows[:4], raw_line(b'{"n": 4}')]),
    "float_number": ("sequence", lambda rows: [*rows[:4], raw_line(b'{"n":4.0,"do":"rewind","to":0}')]),
    "unknown_record": ("record", lambda rows: [*rows[:4], raw_line(b'{"n":4,"do":"exec","code":"1"}')]),
    "scenario_twice": ("sequence", lambda rows: [*rows[:4], raw_line(b'{"n":4,"do":"scenario","scenario":{}}')]),
    "record_more": ("record", lambda rows: [*rows[:4], raw_line(b'{"n":4,"do":"rewind","to":0,"x":1}')]),
    "record_type": ("record", lambda rows: [*rows[:4], raw_line(b'{"n":4,"do":"rewind","to":"0"}')]),
    "rewind_ahead": ("sequence", lambda rows: [*rows[:4], raw_line(b'{"n":4,"do":"rewind","to":77}')]),
    "zero_tail": ("torn", lambda rows: [*rows[:4], b"\0" * 512]),
    "zero_line": ("torn", lambda rows: [*rows[:4], b"\0" * 512 + b"\n"]),
    "torn_line": ("torn", lambda rows: [*rows[:4], rows[4][:20]]),
}


@pytest.mark.parametrize("name", MIDDLES)
def test_everything_before_the_first_bad_line(good: Path, name: str) -> None:
    code, edit = MIDDLES[name]
    good.write_bytes(b"".join(edit(lines_of(good))))
    loaded = load(good)
    assert [problem.code for problem in loaded.problems] == [code]
    assert loaded.problems[0].line == (6 if name in ("duplicated",) else 5)
    assert loaded.campaign is not None
    assert len(loaded.campaign.decisions) in (2, 3)


NOTHING = {
    "pickle": (pickle.dumps({"n": 0}), "not_a_save"),
    "zip": (b"PK\x03\x04" + b"x" * 90, "not_a_save"),
    "gzip": (b"\x1f\x8b\x08" + b"x" * 90, "not_a_save"),
    "zeros": (b"\0" * 4096, "not_a_save"),
    "empty": (b"", "not_a_save"),
    "text": (b"Dear comrade,\n", "not_a_save"),
    "list": (raw_line(b"[0]"), "json"),
    "number": (raw_line(b'{"n":1}'), "sequence"),
}


@pytest.mark.parametrize("name", NOTHING)
def test_files_that_are_no_saves(tmp_path: Path, name: str) -> None:
    data, code = NOTHING[name]
    (tmp_path / "a.save").write_bytes(data)
    with pytest.raises(SaveProblem) as caught:
        load(tmp_path / "a.save")
    assert caught.value.code == code


def test_a_damaged_first_line(good: Path) -> None:
    good.write_bytes(good.read_bytes().replace(b'"seed"', b'"sead"', 1))
    with pytest.raises(SaveProblem, match="first line is damaged") as caught:
        load(good)
    assert caught.value.code == "crc"


def test_a_header_alone(good: Path) -> None:
    good.write_bytes(lines_of(good)[0])
    with pytest.raises(SaveProblem, match="ends before its scenario"):
        load(good)


def test_nothing_there_and_a_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "none.save", tmp_path):
        with pytest.raises(SaveProblem) as caught:
            load(path)
        assert caught.value.code == "unreadable"


def test_decisions_after_the_end(small: Scenario, tmp_path: Path) -> None:
    path = tmp_path / "a.save"
    save(played(small, 1000), path)
    rows = rows_of(path)
    rows.append([row for row in rows if row["do"] == "decide"][-1] | {"n": len(rows)})
    write_rows(path, rows)
    loaded = load(path)
    assert [problem.code for problem in loaded.problems] == ["action"]
    assert loaded.campaign is not None


def test_every_code_is_explained() -> None:
    assert all(text.endswith((".", "60.")) for text in CODES.values())
    with pytest.raises(KeyError):
        SaveProblem("no_such_code", "")
    assert "line 3: x" in repr(SaveProblem("crc", "x", 3))
