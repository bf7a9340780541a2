"""Names, places and lists of saves."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.saves import Recorder, SaveProblem, autosave_path, list_saves, path_for, save, saves_folder, shelf
from game.scenario import Scenario
from tests.saves.playing import played


@pytest.mark.parametrize("name", ["Before the congress", "1924", "проба", "a-b_c", "old.save"])
def test_names_that_can_be(tmp_path: Path, name: str) -> None:
    assert path_for(name, tmp_path).parent == tmp_path
    assert path_for(name, tmp_path).suffix == ".save"


@pytest.mark.parametrize(
    "name", ["", ".", "..", "../x", "a/b", "a\\b", "C:x", "con", "COM1", "_x", "x\0", "a" * 61, "a\n"]
)
def test_names_that_cannot_be(tmp_path: Path, name: str) -> None:
    if name == "a\n":
        assert path_for(name, tmp_path).name == "a.save"
        return
    with pytest.raises(SaveProblem) as caught:
        path_for(name, tmp_path)
    assert caught.value.code == "name"


def test_five_autosaves_are_kept(tmp_path: Path, small: Scenario) -> None:
    made = []
    for at in range(8):
        path = autosave_path(tmp_path)
        path.write_bytes(b"x")
        os.utime(path, (at, at))
        made.append(path)
    assert sorted(tmp_path.iterdir()) == sorted(made[-5:])


def test_the_list_says_what_each_save_is(tmp_path: Path, small: Scenario) -> None:
    save(played(small, 60), tmp_path / "one.save", "One")
    with Recorder(autosave_path(tmp_path)) as recorder:
        recorder.start(played(small, 3))
    (tmp_path / "zip.save").write_bytes(b"PK\x03\x04")
    (tmp_path / "empty.save").write_bytes(b"")
    (tmp_path / "other.txt").write_bytes(b"")
    found = {one.path.name: one for one in list_saves(tmp_path)}
    assert len(found) == 4
    assert found["zip.save"].problem
    assert found["empty.save"].problem
    one = found["one.save"]
    assert (one.title, one.leaders, one.decisions, one.autosave) == ("One", ("Ada Brandt",), 60, False)
    assert one.quarter.endswith(("1922", "1923"))
    assert one.scenario
    auto = found[recorder.path.name]
    assert (auto.title, auto.decisions, auto.autosave) == (recorder.path.stem, 3, True)


def test_an_undone_decision_is_not_counted(tmp_path: Path, small: Scenario) -> None:
    campaign = played(small, 30)
    undone = campaign.undone()
    assert undone is not None
    with Recorder(tmp_path / "a.save") as recorder:
        recorder.start(campaign)
        recorder.record(undone)
    assert list_saves(tmp_path)[0].decisions == len(undone.decisions)


def test_where_saves_lie(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("POLITBURO_SAVES", raising=False)
    monkeypatch.setattr(shelf, "BESIDE", tmp_path / "beside")
    assert saves_folder() == tmp_path / "beside"
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(shelf, "BESIDE", tmp_path / "file" / "saves")
    monkeypatch.setattr(shelf, "_of_the_user", lambda: tmp_path / "user")
    assert saves_folder() == tmp_path / "user"
    monkeypatch.setenv("POLITBURO_SAVES", str(tmp_path / "chosen"))
    assert saves_folder() == tmp_path / "chosen"


def test_a_summary_names_the_chairs(tmp_path: Path, small: Scenario) -> None:
    """Ids and names go together: the one gives the portrait, the other the words."""
    save(played(small, 10), tmp_path / "one.save", "One")
    (found,) = list_saves(tmp_path)
    assert len(found.chairs) == len(found.leaders) == 1
    assert found.chairs[0] in {leader.person for leader in small.contents.leaders}
