"""The edges of saves: sizes just fitting and just not, the words of problems, and what is told of where one ends."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import game.saves.lines
import game.saves.shelf
from game.campaign import Campaign
from game.chronicle import lines as chronicle_of
from game.chronicle import quarter_name
from game.saves import CODES, Recorder, SaveProblem, list_saves, load, path_for, save, saves_folder
from game.saves.lines import read_bytes, read_lines, seal
from game.saves.pen import SNAPSHOT_EVERY, Pen
from game.scenario import Scenario
from game.words import speaking
from tests.saves.playing import played, raw_line, rows_of, same_past, write_rows


def test_a_file_may_be_as_large_as_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.save"
    path.write_bytes(b"x" * 100)
    monkeypatch.setattr(game.saves.lines, "LARGEST_FILE", 100)
    assert read_bytes(path) == b"x" * 100
    monkeypatch.setattr(game.saves.lines, "LARGEST_FILE", 99)
    with pytest.raises(SaveProblem, match="larger than a save can be") as caught:
        read_bytes(path)
    assert caught.value.code == "too_large"


def test_a_line_may_be_as_long_as_said(monkeypatch: pytest.MonkeyPatch) -> None:
    line = seal({"n": 0, "do": "x"})
    monkeypatch.setattr(game.saves.lines, "LARGEST_LINE", len(line) - 1)
    raw = read_lines(line)
    assert (raw.problem, raw.rows, raw.good, raw.closed) == (None, [{"n": 0, "do": "x"}], len(line), True)
    monkeypatch.setattr(game.saves.lines, "LARGEST_LINE", len(line) - 2)
    problem = read_lines(line).problem
    assert problem is not None
    assert (problem.code, problem.line) == ("too_large", 1)


def test_lines_may_be_as_many_as_said(monkeypatch: pytest.MonkeyPatch) -> None:
    data = b"".join(seal({"n": at}) for at in range(3))
    monkeypatch.setattr(game.saves.lines, "MOST_LINES", 3)
    assert read_lines(data).problem is None
    monkeypatch.setattr(game.saves.lines, "MOST_LINES", 2)
    problem = read_lines(data).problem
    assert problem is not None
    assert (problem.code, problem.line) == ("too_large", 3)


def test_the_limits_are_those_that_are_told() -> None:
    assert game.saves.lines.LARGEST_FILE == 64 * 2**20
    assert "64 MB" in CODES["too_large"]
    assert game.saves.lines.LARGEST_LINE == 16 * 2**20


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"", None, None),
        (raw_line(b'{"n":true}'), "sequence", 1),
        (raw_line(b'{"m":0}'), "sequence", 1),
        (raw_line(b"{}")[:-2], "torn", 1),
        (b"\0\0\n", "torn", 1),
        (b"\0\0\n" + seal({"n": 0}), "crc", 1),
        (seal({"n": 0}) + seal({"n": 1})[:-3] + b"\n", "crc", 2),
        (seal({"n": 0}) + seal({"n": 1})[:-3], "torn", 2),
        (seal({"n": 0}) + seal({"n": 2}), "sequence", 2),
        (seal({"n": 0}).rstrip(b"\n"), None, None),
    ],
)
def test_what_ends_the_reading(data: bytes, code: str | None, line: int | None) -> None:
    raw = read_lines(data)
    assert ((raw.problem.code, raw.problem.line) if raw.problem else (None, None)) == (code, line)
    assert raw.good == sum(len(seal(row)) for row in raw.rows) - (not raw.closed)


def test_a_save_that_has_gone_is_not_taken_up(small: Scenario, tmp_path: Path) -> None:
    path = tmp_path / "a.save"
    save(played(small, 3), path)
    loaded = load(path)
    path.unlink()
    with pytest.raises(SaveProblem, match="cannot be written") as caught:
        Recorder(path).resume(loaded)
    assert caught.value.code == "unreadable"


def test_a_past_that_differs_in_the_middle_is_rewound_to_there(small: Scenario, tmp_path: Path) -> None:
    campaign, path = played(small, 30), tmp_path / "a.save"
    other = campaign.rewound(10)
    other.answer(
        next(one for one in other.legal() if other.notation.text(*asked(other), one) != campaign.decisions[10].text)
    )
    with Recorder(path) as recorder:
        recorder.start(campaign)
        recorder.record(other)
    assert [row["to"] for row in rows_of(path) if row["do"] == "rewind"] == [10]
    loaded = load(path)
    assert loaded.problems == ()
    assert loaded.campaign is not None
    other.advance_once()
    assert same_past(loaded.campaign, other)


def asked(campaign: Campaign) -> tuple[int, int]:
    pending = campaign.pending
    assert pending is not None
    return pending.kind, pending.subject


def test_snapshots_come_at_their_quarters(small: Scenario, tmp_path: Path) -> None:
    save(played(small, 1000), tmp_path / "a.save")
    rows = rows_of(tmp_path / "a.save")
    taken = [row["turn"] for row in rows if row["do"] == "snapshot"]
    noted = [row["turn"] for row in rows if row["do"] == "state"]
    assert taken == [turn for turn in sorted(set(noted)) if turn % SNAPSHOT_EVERY == 0 and turn]
    assert [row["n"] for row in rows] == list(range(len(rows)))


def test_titles_are_cut(small: Scenario) -> None:
    header = Pen().opening(played(small, 0), "x" * 300)[0]
    assert b'"title":"' + b"x" * 200 + b'"' in header


Rows = list[dict[str, Any]]


def first(rows: Rows, do: str) -> dict[str, Any]:
    return next(row for row in rows if row["do"] == do)


def other_spacing(rows: Rows) -> None:
    row = next(row for row in rows if row["do"] == "decide" and " " in row["text"])
    row["text"] = row["text"].replace(" ", "  ", 1)


def no_scenario(rows: Rows) -> None:
    rows[1]["do"] = "scenery"


def more_beside_the_scenario(rows: Rows) -> None:
    rows[1]["more"] = 1


def setting_out_of_range(rows: Rows) -> None:
    rows[0]["settings"] = {"guidance": -1}


def broken_snapshot(rows: Rows) -> None:
    taken = first(rows, "snapshot")
    next(row for row in rows if row["do"] == "state" and row["after"] == taken["after"])["hash"] = "0" * 16
    taken["bytes"] = "!"


def same_snapshot(rows: Rows) -> None:
    taken = first(rows, "snapshot")
    next(row for row in rows if row["do"] == "state" and row["after"] == taken["after"])["hash"] = "0" * 16


@pytest.mark.parametrize(
    ("edit", "code", "words"),
    [
        (other_spacing, "action", "is not how the game writes that"),
        (no_scenario, "sequence", "the second line is not the scenario"),
        (more_beside_the_scenario, "sequence", "the second line is not the scenario"),
        (setting_out_of_range, "header", "guidance"),
        (broken_snapshot, "desync", "comes out differently"),
        (same_snapshot, "desync", "comes out differently"),
    ],
)
def test_what_is_told(small: Scenario, tmp_path: Path, edit: Callable[[Rows], None], code: str, words: str) -> None:
    path = tmp_path / "a.save"
    save(played(small, 1000), path)
    rows = rows_of(path)
    edit(rows)
    write_rows(path, rows)
    problem = load(path).problems[0]
    assert problem.code == code
    assert words in str(problem)
    assert "difference" not in str(problem)


def test_a_list_tells_where_a_save_ends(small: Scenario, tmp_path: Path) -> None:
    campaign = played(small, 60)
    with Recorder(tmp_path / "a.save") as recorder:
        recorder.start(campaign)
        recorder.record(campaign.rewound(12))
        recorder.record(played(small, 15))
    found = list_saves(tmp_path)[0]
    assert found.decisions == 15
    assert found.scenario == small.texts.scenario.title
    loaded = load(tmp_path / "a.save")
    assert loaded.campaign is not None
    assert len(loaded.campaign.decisions) == 15
    assert found.quarter == quarter_name(loaded.campaign, loaded.campaign.state.turn)
    lines = (tmp_path / "a.save").read_bytes().splitlines(keepends=True)
    ends = next(at for at, line in enumerate(lines) if b'"do":"rewind"' in line)
    (tmp_path / "a.save").write_bytes(b"".join(lines[:ends]) + b"{}\n")
    assert list_saves(tmp_path)[0].decisions == 60


def test_the_newest_save_comes_first(small: Scenario, tmp_path: Path) -> None:
    for at, name in enumerate(("b", "c", "a")):
        path = path_for(name, tmp_path)
        save(played(small, at), path, name)
        os.utime(path, (at, at))
    (tmp_path / ".hidden.save").write_bytes(b"")
    assert [one.title for one in list_saves(tmp_path)] == ["a", "c", "b"]
    assert [one.modified for one in list_saves(tmp_path)] == [2.0, 1.0, 0.0]


def test_no_folder_can_be_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("POLITBURO_SAVES", raising=False)
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(game.saves.shelf, "BESIDE", tmp_path / "file" / "saves")
    monkeypatch.setattr(game.saves.shelf, "_of_the_user", lambda: tmp_path / "file" / "user")
    assert saves_folder() == tmp_path / "file" / "saves"
    assert list_saves() == []


def test_a_save_that_has_gone_has_no_time(tmp_path: Path) -> None:
    assert game.saves.shelf.summary(tmp_path / "gone.save").modified == 0.0


def texts_of(path: Path) -> list[str]:
    return [one.text for one in load(path).chronicle]


def go_on(campaign: Campaign, recorder: Recorder) -> None:
    while campaign.advance_once():
        campaign.answer_by_ai()
        recorder.record(campaign)
    recorder.record(campaign)


def test_what_is_told_follows_a_rewind_over_quarters(small: Scenario, tmp_path: Path) -> None:
    campaign = played(small, 60)
    with Recorder(tmp_path / "a.save") as recorder:
        recorder.start(campaign)
        campaign = campaign.rewound(12)
        go_on(campaign, recorder)
    assert texts_of(tmp_path / "a.save") == [one.text for one in chronicle_of(campaign)]


def test_what_is_told_follows_a_save_taken_up(small: Scenario, tmp_path: Path) -> None:
    path = tmp_path / "a.save"
    save(played(small, 40), path)
    loaded = load(path)
    assert loaded.campaign is not None
    recorder = Recorder(path)
    recorder.resume(loaded)
    go_on(loaded.campaign, recorder)
    recorder.close()
    assert texts_of(path) == [one.text for one in chronicle_of(loaded.campaign)]


def test_a_list_does_not_count_behind_a_bad_line(small: Scenario, tmp_path: Path) -> None:
    path = tmp_path / "a.save"
    save(played(small, 9), path)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines[:5], b"{}\n", *lines[6:]]))
    assert list_saves(tmp_path)[0].decisions == sum(b'"do":"decide"' in line for line in lines[:5])


def test_other_rules_are_told_before_a_torn_tail(small: Scenario, tmp_path: Path) -> None:
    path = tmp_path / "a.save"
    save(played(small, 9), path)
    rows = rows_of(path)
    rows[0]["rules"] += 1
    write_rows(path, rows)
    path.write_bytes(path.read_bytes()[:-5])
    assert [problem.code for problem in load(path).problems] == ["rules", "torn"]


def test_autosaves_of_one_second_are_numbered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(game.saves.shelf.time, "strftime", lambda form: "20240101-000000")
    names = []
    for _ in range(3):
        path = game.saves.shelf.autosave_path(tmp_path)
        path.write_bytes(b"")
        names.append(path.stem)
    assert names == [f"autosave-20240101-000000{more}" for more in ("", "-2", "-3")]


def test_what_is_written_is_made_to_last_at_every_quarter_and_only_there(small: Scenario, tmp_path: Path) -> None:
    campaign, path = Campaign(small, 5, ["ada"]), tmp_path / "a.save"
    made: list[int] = []
    with Recorder(path) as recorder:
        recorder.make_last = made.append
        recorder.start(campaign)
        while campaign.advance_once():
            before, noted = len(made), sum(row["do"] == "state" for row in rows_of(path))
            campaign.answer_by_ai()
            recorder.record(campaign)
            assert len(made) - before == (sum(row["do"] == "state" for row in rows_of(path)) > noted)
    assert len(made) > 3


def test_a_list_names_leaders_in_both_languages(small: Scenario, tmp_path: Path) -> None:
    path = tmp_path / "a.save"
    save(played(small, 1), path)
    found = list_saves(tmp_path)[0]
    assert (found.leaders, found.leaders_ru) == (("Ada Brandt",), ("Ада Брандт",))
    assert not found.autosave
    rows = rows_of(path)
    del rows[0]["leaders_ru"]
    write_rows(path, rows)
    assert list_saves(tmp_path)[0].leaders_ru == ("Ada Brandt",)


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="only Linux tells which files are open")
def test_no_file_is_left_open(small: Scenario, tmp_path: Path) -> None:
    def opened() -> int:
        return len(os.listdir("/proc/self/fd"))

    before, recorder = opened(), Recorder(tmp_path / "a.save")
    for _again in range(3):
        recorder.start(played(small, 5))
        assert opened() == before + 1
    recorder.resume(load(tmp_path / "a.save"))
    assert opened() == before + 1
    recorder.close()
    assert opened() == before


def test_a_problem_is_told_as_a_part_of_a_sentence() -> None:
    with speaking("ru"):
        told = SaveProblem("too_large", "it is too large").told()
    assert told[0].islower()
    assert told[1:] == told[1:].rstrip(".")
    assert SaveProblem("too_large", "it is too large", 3).told() == "line 3: it is too large"
