"""A game that nobody plays: its speeds and keys, the truth, and the way into a chair."""

from __future__ import annotations

import pygame
import pytest

from game.campaign import Campaign
from game.saves import load
from game.scenario import Scenario
from game.ui.beginning import begin
from game.ui.dialog import Dialog
from game.ui.pace import BEAT, RATES, Pace
from game.ui.screens.epilogue import EpilogueScreen
from game.ui.screens.frame import GamePage
from game.ui.screens.new_game import NewGameScreen
from game.ui.screens.pages import ACTIONS, available_tabs
from tests.ui.game.conftest import Player


def watched(player: Player, scenario: Scenario) -> GamePage:
    """A paused game that is watched."""
    player.window._apply(begin(Campaign(scenario, 9)))
    player.window.draw()
    page = player.top
    assert isinstance(page, GamePage)
    return page


def decisions(player: Player) -> int:
    """How many have been taken."""
    return len(player.session.campaign.decisions)


def test_a_pace_gives_what_is_due_and_no_more() -> None:
    pace = Pace()
    assert pace.due(100.0) == 0, "it begins with a pause"
    for speed, rate in enumerate(RATES, 1):
        pace.pause()
        pace.go(speed)
        count = sum(pace.due(0.05) for _ in range(200))
        assert abs(count - 10 * rate) <= rate * BEAT + 1
        assert 0 < pace.wait() <= 1
    with pytest.raises(ValueError, match="speeds"):
        pace.go(9)


def test_keys_pause_step_and_set_the_speed(player: Player, scenario: Scenario) -> None:
    page = watched(player, scenario)
    pace = page.session.pace
    assert pace is not None
    before = decisions(player)
    player.key(pygame.K_RIGHT)
    assert decisions(player) == before + 1
    player.window.pass_time(5.0)
    assert decisions(player) == before + 1, "a step pauses"
    player.key(pygame.K_3)
    assert (pace.speed, pace.paused) == (3, False)
    player.window.pass_time(1.0)
    assert decisions(player) > before + 1
    player.key(pygame.K_SPACE)
    paused = decisions(player)
    player.window.pass_time(1.0)
    assert decisions(player) == paused
    player.key(pygame.K_RETURN)
    assert not pace.paused, "the red button goes on"


def test_every_page_may_be_looked_at_while_it_plays(player: Player, scenario: Scenario) -> None:
    page = watched(player, scenario)
    page.session.run(5)
    for action, tab in ACTIONS.items():
        if tab not in available_tabs():
            continue
        key = player.window.stage.keys.keys[action][0]
        player.key(pygame.key.key_code(key))
        top = player.top
        assert isinstance(top, GamePage)
        assert top.tab == tab
        before = decisions(player)
        player.window.pass_time(0.5)
        player.window.draw()
        assert decisions(player) > before
    texts = [getattr(widget, "text", "") for widget in player.top.widgets]  # type: ignore[attr-defined]
    assert any("TRUTH" in str(text) for text in texts)


def test_the_truth_is_shown(player: Player, scenario: Scenario) -> None:
    session = watched(player, scenario).session
    session.campaign.state.capital[2] = 23
    session.look_from(1)
    assert session.view().capital[2] == 23
    assert session.reader is None
    session.view().capital[2] = 1
    assert session.campaign.state.capital[2] == 23, "what is shown is a copy"


def test_a_dialog_stops_it(player: Player, scenario: Scenario) -> None:
    page = watched(player, scenario)
    page.session.run(5)
    player.key(pygame.K_ESCAPE)
    assert isinstance(player.top, Dialog)
    before = decisions(player)
    player.window.pass_time(2.0)
    assert decisions(player) == before


def test_a_chair_is_taken_over(player: Player, scenario: Scenario) -> None:
    page = watched(player, scenario)
    page.session.run(5)
    while decisions(player) < 40:
        player.window.pass_time(0.5)
    player.window.draw()
    take = next(widget for widget in page.widgets if getattr(widget, "text", "").startswith("TAKE OVER"))
    player.click(take.rect.center)
    assert isinstance(player.top, Dialog)
    past = decisions(player)
    player.key(pygame.K_2)
    session = player.session
    assert len(session.campaign.humans) == 1
    assert not session.spectating
    assert len(session.campaign.decisions) >= past
    assert session.pending is not None


def test_it_goes_on_to_the_epilogue_and_is_kept(player: Player, scenario: Scenario) -> None:
    campaign = Campaign(scenario, 2)
    while campaign.state.turn < 30 and not campaign.ended and campaign.advance_once():
        campaign.answer_by_ai()
    player.window._apply(begin(campaign))
    session = player.session
    session.run(5)
    for _ in range(4000):
        player.window.pass_time(0.5)
        if not isinstance(player.top, GamePage):
            break
    player.settle()
    assert isinstance(player.top, EpilogueScreen)
    assert session.keeper.recorder is not None
    path = session.keeper.recorder.path
    session.keeper.close()
    kept = load(path).campaign
    assert kept is not None
    assert kept.humans == ()
    assert kept.state_hash() == session.campaign.state_hash()


def test_watching_is_chosen_on_the_new_game_screen(player: Player) -> None:
    player.show(NewGameScreen("1922"))
    screen = player.top
    assert isinstance(screen, NewGameScreen)
    screen.leaders.choose_mode("none")
    player.window._apply(screen._begin())
    player.settle()
    assert player.session.spectating
    assert isinstance(player.top, Dialog), "the prologue comes first"
    before = decisions(player)
    player.window.pass_time(5.0)
    assert decisions(player) == before, "nothing happens behind it"
    player.key(pygame.K_RETURN)
    assert isinstance(player.top, GamePage)
    player.window.pass_time(5.0)
    assert decisions(player) > before
