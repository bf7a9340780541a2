"""The commands for a class: what they write, and one line for every fault."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

import game.studies.process
import game.studies.run
from game.cli.app import run
from game.saves import save
from game.scenario import Scenario
from tests.cli.test_commands import one_line
from tests.saves.playing import played


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(game.studies.run, "can_compile", lambda: False)


def test_share_prints_a_code_that_play_takes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(["share", "classroom", "--as", "Stalin", "--seed", "7", "--set", "guidance=50"]) == 0
    code = capsys.readouterr().out.strip()
    assert code.startswith("classroom:7:stalin::guidance=50:")
    monkeypatch.setenv("POLITBURO_SAVES", str(tmp_path))
    monkeypatch.setattr("sys.stdin", io.StringIO("quit\n"))
    assert run(["play", "--code", code[:-1] + ("A" if code[-1] != "A" else "B"), "--terminal"]) == 0
    told = capsys.readouterr().out
    assert "another version" in told
    assert "Seed 7." in told


@pytest.mark.parametrize("code", ["1922:7:stalin::x", "hello", "1922:8:stalin::8EV6J63"])
def test_a_wrong_code_is_one_line(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["play", "--code", code, "--terminal"]) == 2
    one_line(capsys.readouterr().err)


def test_share_of_what_is_on_no_shelf(small_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["share", str(small_folder)]) == 1
    assert "no shelf" in one_line(capsys.readouterr().err)


def test_role_sheets(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["role-sheets", "classroom", "--out", str(tmp_path / "roles"), "--seed", "7", "--lang", "ru"]) == 0
    pages = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "roles").iterdir()}
    assert {"all.html", "leader-of-the-game.html", "role-stalin.html"} < set(pages)
    assert pages["all.html"].count('<section class="page">') == len(pages) - 1
    assert "classroom:7:::" in pages["all.html"] or "classroom:7::" in pages["all.html"]
    assert 'lang="ru"' in pages["role-stalin.html"]


def test_the_class_flags_and_fails(small: Scenario, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "handed-in"
    save(played(small, 20), folder / "one.save")
    (folder / "two.save").write_bytes(b"nothing")
    assert run(["class", str(folder), "--out", str(tmp_path / "out"), "-n", "0"]) == 1
    told = capsys.readouterr()
    assert "1 of 2 count" in told.out
    assert "two.save" in one_line(told.err)
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"class.html", "class.txt", "class.csv"}


def test_no_saves_is_a_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["class", str(tmp_path)]) == 2
    assert "no saves" in one_line(capsys.readouterr().err)


def test_a_worksheet_is_written(
    small: Scenario, tmp_path: Path, plain: None, capsys: pytest.CaptureFixture[str]
) -> None:
    save(played(small, 8), tmp_path / "one.save")
    assert run(["worksheet", str(tmp_path / "one.save"), "--out", str(tmp_path / "out"), "-n", "10"]) == 0
    text = (tmp_path / "out" / "worksheet.txt").read_text(encoding="utf-8")
    assert "CLAIM, EVIDENCE" in text.upper()
    assert "turning points among" in capsys.readouterr().out


@pytest.mark.parametrize("humans", [(), ("ada",)])
def test_a_worksheet_needs_somebody_who_played(
    small: Scenario, tmp_path: Path, humans: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    save(played(small, 10, humans=humans), tmp_path / "one.save")
    chair = ["--as", "boris"] if humans else []
    assert run(["worksheet", str(tmp_path / "one.save"), *chair]) in (1, 2)
    assert "nobody played" in one_line(capsys.readouterr().err)
