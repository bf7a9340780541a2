"""What is saved comes back, goes on alike, and outlives a killed game and a full disk."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from game.campaign import Campaign
from game.chronicle import lines
from game.saves import Recorder, SaveProblem, load, save
from game.scenario import Scenario
from tests.saves.playing import played, rows_of, same_past


@pytest.mark.parametrize("decisions", [0, 1, 40, 1000])
def test_comes_back_and_goes_on_alike(small: Scenario, tmp_path: Path, decisions: int) -> None:
    campaign = played(small, decisions)
    save(campaign, tmp_path / "a.save", "Before the congress")
    loaded = load(tmp_path / "a.save")
    assert loaded.problems == ()
    assert loaded.title == "Before the congress"
    assert loaded.campaign is not None
    assert same_past(loaded.campaign, campaign)
    while campaign.advance_once():
        campaign.answer_by_ai()
        assert loaded.campaign.advance_once()
        loaded.campaign.answer_by_ai()
    assert not loaded.campaign.advance_once()
    assert same_past(loaded.campaign, campaign)


def test_settings_and_chairs_come_back(small: Scenario, tmp_path: Path) -> None:
    campaign = Campaign(small, 9, ["ada", "boris"], {"secret_ballot": 1})
    save(campaign, tmp_path / "a.save")
    loaded = load(tmp_path / "a.save")
    assert loaded.campaign is not None
    assert (loaded.campaign.seed, loaded.campaign.settings) == (9, {"secret_ballot": 1})
    assert loaded.campaign.humans == ("ada", "boris")


def test_the_stored_chronicle_is_the_chronicle(small: Scenario, tmp_path: Path) -> None:
    campaign = played(small, 1000)
    save(campaign, tmp_path / "a.save")
    stored = [(one.after, one.kind, one.text, one.secret_of) for one in load(tmp_path / "a.save").chronicle]
    assert stored == [(one.after, one.kind, one.text, one.secret_of) for one in lines(campaign)]


def test_snapshots_every_five_quarters(small: Scenario, tmp_path: Path) -> None:
    save(played(small, 1000), tmp_path / "a.save")
    assert [row["turn"] for row in rows_of(tmp_path / "a.save") if row["do"] == "snapshot"] == [5]


def test_recorded_decision_by_decision(small: Scenario, tmp_path: Path) -> None:
    campaign, recorder = Campaign(small, 5, ["ada"]), Recorder(tmp_path / "a.save")
    recorder.start(campaign, "Auto")
    while campaign.advance():
        recorder.record(campaign)
        loaded = load(tmp_path / "a.save")
        assert loaded.problems == ()
        assert loaded.campaign is not None
        assert same_past(loaded.campaign, campaign)
        campaign.answer_by_ai()
    recorder.record(campaign)
    recorder.record(campaign)
    recorder.close()
    loaded = load(tmp_path / "a.save")
    assert loaded.campaign is not None
    assert loaded.campaign.outcome == campaign.outcome
    assert [one.text for one in loaded.chronicle] == [one.text for one in lines(campaign)]


def test_undo_is_a_record(small: Scenario, tmp_path: Path) -> None:
    campaign, recorder = played(small, 30), Recorder(tmp_path / "a.save")
    recorder.start(campaign)
    for _ in range(3):
        undone = campaign.undone()
        assert undone is not None
        campaign = undone
        recorder.record(campaign)
    assert [row["do"] for row in rows_of(tmp_path / "a.save")].count("rewind") == 3
    loaded = load(tmp_path / "a.save")
    assert loaded.campaign is not None
    assert same_past(loaded.campaign, campaign)
    while campaign.advance():
        campaign.answer_by_ai()
        recorder.record(campaign)
    recorder.record(campaign)
    recorder.close()
    loaded = load(tmp_path / "a.save")
    assert loaded.problems == ()
    assert loaded.campaign is not None
    assert same_past(loaded.campaign, campaign)
    assert [one.text for one in loaded.chronicle] == [one.text for one in lines(campaign)]


def test_a_torn_tail_is_cut_before_appending(small: Scenario, tmp_path: Path) -> None:
    path, campaign = tmp_path / "a.save", played(small, 20)
    save(campaign, path)
    whole = path.read_bytes()
    path.write_bytes(whole[:-7])
    loaded = load(path)
    assert [problem.code for problem in loaded.problems] == ["torn"]
    assert loaded.campaign is not None
    recorder = Recorder(path)
    recorder.resume(loaded)
    again = loaded.campaign
    while again.advance():
        again.answer_by_ai()
        recorder.record(again)
    recorder.record(again)
    recorder.close()
    loaded = load(path)
    assert loaded.problems == ()
    assert loaded.campaign is not None
    assert same_past(loaded.campaign, again)


def test_a_missing_last_line_end_is_put_up_with(small: Scenario, tmp_path: Path) -> None:
    path, campaign = tmp_path / "a.save", played(small, 20)
    save(campaign, path)
    path.write_bytes(path.read_bytes()[:-1])
    loaded = load(path)
    assert loaded.problems == ()
    assert loaded.campaign is not None
    recorder = Recorder(path)
    recorder.resume(loaded)
    loaded.campaign.answer_by_ai()
    loaded.campaign.advance()
    recorder.record(loaded.campaign)
    recorder.close()
    again = load(path)
    assert again.problems == ()
    assert again.campaign is not None
    assert same_past(again.campaign, loaded.campaign)


def test_other_damage_is_kept_aside(small: Scenario, tmp_path: Path) -> None:
    path = tmp_path / "a.save"
    save(played(small, 60), path)
    lines_ = path.read_bytes().splitlines(keepends=True)
    damaged = b"".join([*lines_[:10], lines_[10].replace(b"a", b"b"), *lines_[11:]])
    path.write_bytes(damaged)
    loaded = load(path)
    recorder = Recorder(path)
    recorder.resume(loaded)
    recorder.close()
    assert path.with_name("a.save.damaged").read_bytes() == damaged
    again = load(path)
    assert again.problems == ()
    assert again.campaign is not None
    assert loaded.campaign is not None
    assert same_past(again.campaign, loaded.campaign)


def test_a_full_disk_keeps_the_old_save(small: Scenario, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.save"
    save(played(small, 5), path)
    before = path.read_bytes()

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SaveProblem, match="No space left"):
        save(played(small, 50), path)
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["a.save"]


def test_a_full_disk_keeps_the_autosave(small: Scenario, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    campaign, recorder = Campaign(small, 5, ["ada"]), Recorder(tmp_path / "a.save")
    recorder.start(campaign)
    campaign.advance()
    recorder.record(campaign)
    before = (tmp_path / "a.save").read_bytes()
    stream = recorder._stream
    assert stream is not None

    class Full:
        def write(self, data: memoryview) -> int:
            stream.write(data[:9])
            raise OSError(28, "No space left on device")

        def __getattr__(self, name: str) -> object:
            return getattr(stream, name)

    monkeypatch.setattr(recorder, "_stream", Full())
    campaign.answer_by_ai()
    campaign.advance()
    with pytest.raises(SaveProblem, match="No space left"):
        recorder.record(campaign)
    assert (tmp_path / "a.save").read_bytes() == before
    monkeypatch.setattr(recorder, "_stream", stream)
    recorder.record(campaign)
    recorder.close()
    loaded = load(tmp_path / "a.save")
    assert loaded.problems == ()
    assert loaded.campaign is not None
    assert same_past(loaded.campaign, campaign)


def test_nothing_is_recorded_before_the_start(small: Scenario, tmp_path: Path) -> None:
    with pytest.raises(SaveProblem):
        Recorder(tmp_path / "a.save").record(Campaign(small))


WRITER = """
import sys
from game.campaign import Campaign
from game.saves import Recorder
from game.scenario import load
campaign, recorder = Campaign(load(sys.argv[1]), 3, ["ada"]), Recorder(sys.argv[2])
recorder.start(campaign)
while campaign.advance():
    campaign.answer_by_ai()
    recorder.record(campaign)
    print(len(campaign.decisions), flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kill -9 is of Unix")
@pytest.mark.parametrize("acknowledged", [1, 13, 31])
def test_a_killed_game_loses_no_acknowledged_decision(small_folder: Path, tmp_path: Path, acknowledged: int) -> None:
    path = tmp_path / "a.save"
    command = [sys.executable, "-c", WRITER, str(small_folder), str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        seen = [int(writer.stdout.readline()) for _ in range(acknowledged)]
        writer.kill()
    loaded = load(path)
    assert loaded.campaign is not None
    assert len(loaded.campaign.decisions) >= seen[-1]
    assert all(problem.code == "torn" for problem in loaded.problems)
