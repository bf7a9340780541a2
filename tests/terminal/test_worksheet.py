"""The worksheet in the terminal: how far it is, an end by Ctrl-C, where it lies, and when there is nothing to print."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from game.campaign import Campaign
from game.classroom.turning import Found
from game.classroom.written import worksheets_folder
from game.scenario import Scenario
from game.studies.run import Progress
from game.terminal import worksheet
from game.terminal.console import Console
from game.terminal.session import Session

HALF = Progress(planned=40, done=20, failed=0, seconds=1.0, eta=1.0, compiling=False, counts={})
Find = Callable[..., Found]


@pytest.fixture
def told(small: Scenario, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Find, int], str]:
    """What the game says to ``worksheet`` after so many decisions, where turning points are found in that way."""
    monkeypatch.setenv("POLITBURO_SAVES", str(tmp_path / "saves"))

    def say(find: Find, decisions: int) -> str:
        monkeypatch.setattr(worksheet, "find", find)
        monkeypatch.setattr(worksheet, "TICK", 0.01)
        campaign, target = Campaign(small, 1, humans=("ada",)), io.StringIO()
        for _ in range(decisions):
            campaign.advance()
            campaign.answer(campaign.advice())
        campaign.advance()
        Session(Console(io.StringIO(), target), campaign, tmp_path).hear("worksheet")
        return target.getvalue()

    return say


def test_the_page_of_a_game_under_way_is_written(told: Callable[[Find, int], str]) -> None:
    heard = threading.Event()

    def find(past: Campaign, leader: str, report: Callable[[str, Progress], None], cancelled: threading.Event) -> Found:
        assert (leader, past.ended, len(past.decisions) > 0) == ("ada", False, True)
        report("first", HALF)
        heard.wait(0.2)
        return Found(48, 200, (), False)

    said = told(find, 3)
    (page,) = worksheets_folder().glob("*.html")
    assert str(page) in said
    assert page.with_suffix(".txt").exists()
    assert "First look: 20 of 40" in said
    assert "48 decisions were looked at" in said


def test_nothing_is_searched_before_something_is_decided(told: Callable[[Find, int], str]) -> None:
    assert told(lambda *_args, **_more: pytest.fail("it was searched"), 0) == "You have decided nothing yet.\n"


def test_ctrl_c_ends_it_and_nothing_is_written(
    told: Callable[[Find, int], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def find(past: Campaign, leader: str, report: object, cancelled: threading.Event) -> Found:
        assert cancelled.wait(20), "nobody ended it"
        return Found(48, 200, (), True)

    def press(*_args: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(worksheet, "wait", press)
    assert "nothing is written" in told(find, 3)
    assert not worksheets_folder().exists()


def test_what_keeps_it_from_being_written_is_said(told: Callable[[Find, int], str]) -> None:
    def find(*_args: object, **_more: object) -> Found:
        raise ValueError("the futures cannot be played")

    assert "could not be written: the futures cannot be played" in told(find, 3)
    worksheets_folder().write_text("a file where the folder should be", encoding="utf-8")
    assert "could not be written: " in told(lambda *_args, **_more: Found(48, 200, (), False), 3)
