"""The session: slices, rests, undo, trust, autosave."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

import game.saves.shelf
from game.campaign import Campaign
from game.notation import Answer
from game.rules import names as n
from game.saves import load
from game.scenario import Scenario
from game.ui.session import Session


def begun(scenario: Scenario, who: str = "stalin", seed: int = 1) -> Session:
    session = Session(Campaign(scenario, seed, [who]))
    session.advance()
    session.finish()
    return session


def until(session: Session, kind: int) -> None:
    for _ in range(500):
        assert session.pending is not None
        if session.pending.kind == kind:
            return
        session.campaign.answer_by_ai()
        session.advance()
        session.finish()
    raise AssertionError(f"no decision of kind {kind}")


def test_it_stops_for_the_player_and_at_the_end_of_every_quarter(scenario: Scenario) -> None:
    session = begun(scenario)
    rests = 0
    while rests < 3:
        session.advance()
        while session.busy:
            session.work()
        if session.resting:
            rests += 1
            assert session.turn == rests
        elif session.pending is not None:
            session.campaign.answer_by_ai()


def test_a_step_that_takes_the_whole_slice_is_recorded_by_the_next(
    scenario: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = begun(scenario)
    until(session, n.D_MOVE)
    once = session.campaign.advance_once

    def slowly() -> bool:
        time.sleep(0.02)
        return once()

    monkeypatch.setattr(session.campaign, "advance_once", slowly)
    kept: list[int] = []
    monkeypatch.setattr(session.keeper, "record", lambda campaign: kept.append(session.version))
    session.advance()
    version = session.version
    assert not session.work(0.01)
    assert (kept, session.busy, session.version) == ([], True, version)
    assert session.work(0.01)
    assert (kept, session.busy, session.version) == ([version], False, version + 1)


def test_the_changed_are_told(scenario: Scenario) -> None:
    session = begun(scenario)
    told: list[int] = []
    session.changed.append(lambda: told.append(session.version))
    session.advance()
    assert told == [session.version]


def test_the_view_is_made_once_and_hides_what_others_keep(scenario: Scenario) -> None:
    session = begun(scenario, "trotsky")
    assert session.view() is session.view()
    stalin = scenario.register.ids["leader"]["stalin"]
    session.campaign.state.capital[stalin] = 23
    session.advance()
    session.finish()
    assert session.view().capital[stalin] != 23


def test_undo_goes_back_one_choice_and_not_beyond_the_quarter(scenario: Scenario) -> None:
    session = begun(scenario)
    until(session, n.D_MOVE)
    before = session.campaign.state_hash()
    session.answer(Answer(n.LIE_LOW))
    session.finish()
    assert session.undo_why_not() == ""
    assert session.undo()
    session.finish()
    assert session.campaign.state_hash() == before
    fresh = begun(scenario)
    assert fresh.undo_why_not() == "nothing"
    assert not fresh.undo()


def test_where_nobody_can_be_pressed_nobody_is_asked(scenario: Scenario) -> None:
    session = begun(scenario)
    for _ in range(120):
        pending = session.pending
        if pending is None or session.turn > 1:
            break
        if pending.kind == n.D_WHIP:
            s, w = session.campaign.state, session.world
            assert any(s.voter[k] < n.PERSONS and not w.leader_of[s.voter[k]] for k in range(s.voters))
        session.campaign.answer_by_ai()
        session.advance()
        session.finish()


def test_trust_answers_the_votes_of_one_sitting(scenario: Scenario) -> None:
    session = begun(scenario)
    until(session, n.D_VOTE)
    body, turn = session.campaign.state.body, session.turn
    session.trust()
    session.finish()
    pending = session.pending
    assert pending is not None
    assert pending.kind != n.D_VOTE or (session.campaign.state.body, session.turn) != (body, turn)


def test_rewinding_begins_a_quarter_again(scenario: Scenario) -> None:
    session = begun(scenario)
    while session.turn < 2:
        session.campaign.answer_by_ai()
        session.advance()
        session.finish()
    session.rewind(1)
    session.finish()
    assert session.turn == 1
    assert session.untold() == [] or all(row.turn == 1 for row in session.untold())


def test_the_keeper_writes_after_every_decision(
    scenario: Scenario, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(game.saves.shelf, "BESIDE", tmp_path)
    session = begun(scenario)
    session.keeper.start(session.campaign, session.title())
    assert session.keeper.works
    session.campaign.answer_by_ai()
    session.advance()
    session.finish()
    (path,) = tmp_path.glob("*.save")
    session.keeper.close()
    loaded = load(path)
    assert loaded.campaign is not None
    assert loaded.campaign.state_hash() == session.campaign.state_hash()


def test_a_full_disk_does_not_stop_the_game(
    scenario: Scenario, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = begun(scenario)

    def full(folder: Path | None = None) -> Path:
        raise OSError("no space left on device")

    monkeypatch.setattr("game.ui.keeping.autosave_path", full)
    session.keeper.start(session.campaign, "x")
    assert "no space" in session.keeper.problem
    session.campaign.answer_by_ai()
    session.advance()
    session.finish()
    assert session.pending is not None
