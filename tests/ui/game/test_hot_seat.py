"""Several people at one screen: the curtain between them, what each may see, his undo, his saves."""

from __future__ import annotations

import pygame
import pytest

from game.campaign import Campaign
from game.rules import names as n
from game.saves import load, path_for, save
from game.scenario import Scenario
from game.ui.beginning import begin
from game.ui.dialog import Dialog
from game.ui.panel import Label
from game.ui.screens.curtain import DEAF, CurtainScreen
from game.ui.screens.desk import DeskPage
from game.ui.screens.new_game import NewGameScreen
from game.ui.screens.report import ReportScreen
from tests.ui.game.conftest import Player

PEOPLE = ["stalin", "zinoviev"]


def shared(player: Player, scenario: Scenario, people: list[str] = PEOPLE) -> None:
    """A game of several people, as it begins."""
    player.window._apply(begin(Campaign(scenario, 9, people)))
    player.settle()


def sit_down(player: Player) -> str:
    """The next player sits down; who he is."""
    assert isinstance(player.top, CurtainScreen)
    player.window.pass_time(DEAF)
    player.key(pygame.K_RETURN)
    assert not isinstance(player.top, CurtainScreen)
    return player.session.who


def answer(player: Player) -> None:
    """The one who sits answers as his adviser would; reports are put away."""
    while isinstance(player.top, ReportScreen):
        player.key(pygame.K_RETURN)
    session = player.session
    session.campaign.answer_by_ai()
    session.advance()
    player.settle()


def to_decision(player: Player, kind: int, who: str) -> None:
    """Plays on until `who` sits before a decision of `kind`."""
    for _ in range(400):
        if isinstance(player.top, CurtainScreen):
            sit_down(player)
        while isinstance(player.top, ReportScreen):
            player.key(pygame.K_RETURN)
        pending = player.session.pending
        if pending is not None and pending.kind == kind and player.session.who == who:
            return
        answer(player)
    raise AssertionError("it does not come")


def test_nothing_is_seen_before_somebody_sits_down(player: Player, scenario: Scenario) -> None:
    drawn: list[str] = []
    player.window.log.write = lambda *words: drawn.append(" ".join(map(str, words)))  # type: ignore[method-assign]
    player.window._apply(begin(Campaign(scenario, 9, PEOPLE)))
    desk = player.top
    assert isinstance(desk, DeskPage)
    assert desk.session.veiled
    assert [type(widget).__name__ for widget in desk.widgets] == ["Poster"]
    assert desk.session.pending is None
    player.settle()
    assert isinstance(player.top, CurtainScreen)
    for key in (pygame.K_a, pygame.K_d, pygame.K_F1, pygame.K_z, pygame.K_F5, pygame.K_1):
        player.key(key)
        assert isinstance(player.top, CurtainScreen)
    assert sit_down(player) in PEOPLE


def test_a_held_key_does_not_lift_the_curtain(player: Player, scenario: Scenario) -> None:
    shared(player, scenario)
    curtain = player.top
    assert isinstance(curtain, CurtainScreen)
    curtain.deaf = DEAF
    player.key(pygame.K_RETURN)
    assert player.top is curtain
    player.window.pass_time(DEAF)
    player.click(curtain.widgets[-2].rect.center)
    assert isinstance(player.top, DeskPage)


def test_the_seat_is_passed_at_every_change_also_within_a_sitting(player: Player, scenario: Scenario) -> None:
    shared(player, scenario)
    passed, votes = [], []
    for _ in range(120):
        if isinstance(player.top, CurtainScreen):
            wanted = player.top.leader
            inside = player.window.stack.screens[0]
            passed.append(sit_down(player))
            assert player.session.leader == wanted
            assert player.window.stack.screens[0] is not inside, "the pages of the one who got up are gone"
        pending = player.session.campaign.pending
        assert pending is not None
        assert pending.leader == player.session.leader, "nobody is asked in another's place"
        if pending.kind == n.D_VOTE:
            votes.append(player.session.who)
        if player.session.turn >= 2:
            break
        answer(player)
    assert set(passed) == set(PEOPLE)
    assert set(votes) == set(PEOPLE)
    assert len(passed) >= 6


def test_each_reads_his_own_view_and_chronicle(player: Player, scenario: Scenario) -> None:
    shared(player, scenario)
    seen = {}
    for who in PEOPLE:
        to_decision(player, n.D_MOVE, who)
        session = player.session
        assert session.reader == who
        seen[who] = session.view().element.tobytes()
        assert seen[who] == session.campaign.view(session.leader).element.tobytes()
    assert seen["stalin"] != seen["zinoviev"]


def test_nobody_takes_back_what_another_decided(player: Player, scenario: Scenario) -> None:
    shared(player, scenario)
    to_decision(player, n.D_MOVE, "stalin")
    before = player.session.campaign.state_hash()
    player.session.answer(next(one for one in player.session.campaign.legal() if one.verb == n.LIE_LOW))
    player.settle()
    assert player.session.who == "stalin"
    assert player.session.undo_why_not() == ""
    player.session.undo()
    player.settle()
    assert player.session.campaign.state_hash() == before
    to_decision(player, n.D_MOVE, "zinoviev")
    stalins = [one for one in player.session.campaign.decisions if one.leader == "stalin" and one.human]
    assert stalins
    assert player.session.undo_why_not() == "nothing"


def test_what_happened_meanwhile_is_told_to_each(player: Player, scenario: Scenario) -> None:
    shared(player, scenario)
    told: dict[str, int] = dict.fromkeys(PEOPLE, 0)
    for _ in range(300):
        if isinstance(player.top, CurtainScreen):
            sit_down(player)
        if isinstance(player.top, ReportScreen):
            told[player.session.who] += 1
            assert isinstance(player.top, ReportScreen)
            if player.top.sheet is not None:
                assert player.top.sheet.turn == player.session.turn - 1, "of the quarter that is over, not the new one"
                assert [one for one in player.top.sheet.changes if one.what == "Capital"]
            player.key(pygame.K_RETURN)
            continue
        if player.session.turn >= 3:
            break
        answer(player)
    assert all(count >= 2 for count in told.values()), told


def test_a_save_keeps_who_is_human_and_loads_behind_the_curtain(player: Player, scenario: Scenario) -> None:
    shared(player, scenario)
    to_decision(player, n.D_MOVE, "zinoviev")
    save(player.session.campaign, path_for("two"), "two")
    loaded = load(path_for("two")).campaign
    assert loaded is not None
    assert loaded.humans == tuple(PEOPLE)
    player.window._apply(begin(loaded))
    player.settle()
    assert isinstance(player.top, CurtainScreen)
    assert sit_down(player) == "zinoviev"
    assert "Stalin" in player.session.title()
    assert "Zinoviev" in player.session.title()


def test_the_menu_at_the_curtain_shows_nothing_and_a_rewind_from_it_stays_hidden(
    player: Player, scenario: Scenario
) -> None:
    shared(player, scenario)
    sit_down(player)
    player.key(pygame.K_ESCAPE)
    menu = player.top
    assert isinstance(menu, Dialog)
    closed = {choice.id: choice.why_not for choice in menu.options.choices}
    assert "several people" in closed["retire"]
    player.key(pygame.K_ESCAPE)
    to_decision(player, n.D_MOVE, "zinoviev")
    while not isinstance(player.top, CurtainScreen):
        answer(player)
    player.session.rewind(0)
    player.settle()
    assert isinstance(player.top, CurtainScreen), "a rewind asks who sits there"


def test_a_fallen_player_is_passed_over_and_the_others_play_on(player: Player, scenario: Scenario) -> None:
    shared(player, scenario)
    to_decision(player, n.D_MOVE, "stalin")
    session = player.session
    fallen = session.campaign.scenario.register.ids["leader"]["zinoviev"]
    session.campaign.state.standing[session.world.person[fallen]] = n.EXPELLED
    turn = session.turn
    for _ in range(200):
        if session.turn > turn + 1:
            break
        assert not isinstance(player.top, CurtainScreen)
        answer(player)
    assert session.turn == turn + 2


@pytest.mark.parametrize("people", [["stalin"], ["trotsky", "stalin", "kamenev"]])
def test_people_are_chosen_on_the_new_game_screen(player: Player, people: list[str]) -> None:
    player.show(NewGameScreen("1922"))
    screen = player.top
    assert isinstance(screen, NewGameScreen)
    screen.leaders.choose_mode("several")
    assert screen.leaders.why_not()
    assert screen.leaders.why_not() in [widget.text for widget in screen.widgets if isinstance(widget, Label)]
    for who in people:
        if who not in screen.leaders.people:
            screen.leaders.selected = screen.leader = who
            screen.focus.give(screen.leaders)
            player.key(pygame.K_RETURN)
    screen.focus.give(None)
    player.key(pygame.K_RETURN)
    if len(people) < 2:
        assert isinstance(player.top, NewGameScreen)
        assert "two chairs" in screen.toast.words
    else:
        assert not screen.leaders.why_not()
        assert list(player.session.campaign.humans) == [one for one in screen.leaders.known if one in people]
