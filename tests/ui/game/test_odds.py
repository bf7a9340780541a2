"""The odds on the desk: asked for, followed, ended, and gone when the question is answered; the game's difficulty."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from game.campaign import Campaign
from game.rules import names as n
from game.scenario import Scenario
from game.studies.futures import WORKERS
from game.studies.thinking import Thinker
from game.ui.screens.desk import DeskPage
from game.ui.screens.desk_odds import outlook_lines
from game.ui.screens.new_game import NewGameScreen
from game.ui.session import Session
from tests.ui.pages.playing import shown


@pytest.fixture
def desk(small: Scenario, monkeypatch: pytest.MonkeyPatch) -> Iterator[DeskPage]:
    """The desk at a move, with workers whose rules are not compiled."""
    monkeypatch.setattr("game.studies.futures.can_compile", lambda: False)
    campaign = Campaign(small, 3, ["ada"])
    session = Session(campaign)
    session.advance()
    session.finish()
    while session.pending is None or session.pending.kind != n.D_MOVE:
        campaign.answer_by_ai()
        session.advance()
        session.finish()
    page = DeskPage(session)
    shown(page)
    yield page
    WORKERS.close()


def wait(page: DeskPage) -> None:
    end = time.monotonic() + 300
    while page.odds.playing and time.monotonic() < end:
        time.sleep(0.05)
        page.update(0.05)
    page.update(0.05)
    assert not page.odds.playing


def words(page: DeskPage) -> str:
    return " ".join(span.text for one in page.odds.text.blocks for span in one.spans)


def test_odds_are_played_and_told(desk: DeskPage) -> None:
    desk._turn("odds")
    assert "plays out" in words(desk)
    desk.odds.ask()
    assert desk.odds.playing
    assert desk.wake_after() is not None
    wait(desk)
    told = words(desk)
    assert "8 futures of each answer" in told
    assert told.casefold().count("struck within the year") == len(desk.odds.request.answers)  # type: ignore[union-attr]


def test_enough_ends_it(desk: DeskPage) -> None:
    desk._turn("odds")
    desk.odds.ask()
    assert desk.odds.request is not None
    desk.odds.cancel()
    wait(desk)
    assert desk.odds.request.done < desk.odds.request.planned


def test_an_answer_takes_the_odds_away(desk: DeskPage) -> None:
    desk.odds.ask()
    asked = desk.odds.request
    desk.session.campaign.answer_by_ai()
    desk.session.advance()
    desk.update(0.01)
    assert desk.odds.request is None
    assert asked is not None
    assert asked.stopped.is_set()


def test_reasons_are_said(desk: DeskPage) -> None:
    from game.notation import Answer
    from game.studies.odds import REASONS, Outlook
    from game.studies.statistics import wilson

    share = wilson(200, 256)
    for reason in REASONS:
        one = Outlook(Answer(0), "pass", 256, share, share, share, 50.0, reason, -2.0, 30.0)
        assert "30" in outlook_lines(one)[-1]
        assert "-2.0" in outlook_lines(one)[-1]
    assert "likely, 73 to 83 of 100" in outlook_lines(one)[0]


def test_experts_think_while_the_window_lives(small: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    """A slice of the others' work never takes longer than a slice, whoever is thinking."""
    monkeypatch.setattr("game.studies.futures.can_compile", lambda: False)
    campaign = Campaign(small, 3, ["ada"], {"skill": n.EXPERT})
    session = Session(campaign)
    assert isinstance(campaign.thinker, Thinker)
    session.advance()
    longest, end = 0.0, time.monotonic() + 300
    while session.busy and time.monotonic() < end:
        began = time.monotonic()
        session.work()
        longest = max(longest, time.monotonic() - began)
    WORKERS.close()
    assert not session.busy
    assert longest < 2.0


def test_a_game_that_is_left_keeps_no_workers(small: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.studies.futures.can_compile", lambda: False)
    first, second = Session(Campaign(small, 3, ["ada"])), Session(Campaign(small, 3, ["ada"], {"guidance": 50}))
    before = first.futures
    assert first.futures is before
    assert second.futures is not before
    assert before._closed
    WORKERS.close()


def test_the_difficulty_is_chosen_and_kept(small: Scenario) -> None:
    begun: list[Campaign] = []
    page = NewGameScreen("1922", begun.append)  # type: ignore[arg-type]
    shown(page)
    page.choices._setter("skill")(n.HARD)
    page._begin()
    assert begun[0].settings == {"skill": n.HARD}
    assert begun[0].world.skill == n.HARD
