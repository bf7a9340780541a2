"""Aims on the desk, the score in the epilogue, and leaving a game before its end."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.campaign import Campaign
from game.epilogue.reign import is_settled, reigning
from game.rules import names as n
from game.rules.turn import enter_phase
from game.saves import load as load_save
from game.saves import save
from game.scenario import Scenario, load
from game.studies.futures import Futures
from game.studies.retiring import Outlook, Retiring
from game.ui.choices import ChoiceList
from game.ui.language import percent
from game.ui.panel import Label, Panel
from game.ui.screens.desk import DeskPage
from game.ui.screens.endings import chairs_left
from game.ui.screens.epilogue import EpilogueScreen
from game.ui.screens.epilogue_chart import BOTH, chart_names, epilogue_chart
from game.ui.screens.goals import Goals
from game.ui.screens.menu import retire_why_not
from game.ui.screens.tasks import Tasks
from game.ui.session import Session
from game.ui.view_aims import goals, score_story, verdict_told
from game.ui.view_epilogue import real_course, told_course
from game.ui.view_moves import move_lists
from game.ui.view_news import also_reported
from game.ui.view_people import believed_strength
from game.ui.view_tasks import tasks
from tests.ui.game.conftest import Player
from tests.ui.game.test_session import begun


def late(scenario: Scenario, who: str = "stalin") -> Campaign:
    """A campaign put, with force, into its last quarter, in which Stalin has held everything for years."""
    campaign = Campaign(scenario, 3, [who])
    s, w = campaign.state, campaign.world
    stalin = scenario.register.ids["leader"]["stalin"]
    s.turn = w.turns - 1
    for p in range(1, w.persons + 1):
        if w.leader_of[p] == n.NOBODY:
            s.patron[p] = stalin
        elif w.leader_of[p] != stalin:
            s.member[p, n.POLITBURO] = n.OUT
            s.prestige[p] = 0
    s.reign[stalin] = w.reign_quarters
    enter_phase(s, w, n.MOVES)
    return campaign


def test_the_desk_shows_the_aims(player: Player, scenario: Scenario) -> None:
    session = player.play(Campaign(scenario, 9, ["trotsky"]))
    assert isinstance(player.top, DeskPage)
    shown = next(widget for widget in player.top.widgets if isinstance(widget, Goals))
    assert shown.items == tuple(goals(session))
    told = verdict_told(session)
    assert told.startswith("If it ended now, as you see it: ")
    assert len(told.splitlines()) > 1, "each ending that would crown him on a line of its own"
    above = next(one for one in player.top.widgets if isinstance(one, Panel) and one.heading == "Your aims")
    hint = above.tip_at(above.heading_rect().center)
    assert hint is not None
    assert hint.text == told
    assert [aim.public for aim in shown.items] == [True, False, False]
    tip = shown.tip_at(shown._boxes()[1].center)
    assert tip is not None
    assert shown.items[1].text in tip.text
    assert "Nobody knows" in tip.text


def test_the_chart_of_places_writes_the_strongest_as_the_first(scenario: Scenario) -> None:
    session = begun(scenario, "kamenev")
    chart, strength = epilogue_chart(session, "rank", session.leader), session.campaign.state.strength
    strongest = max(range(1, session.world.leaders + 1), key=lambda m: strength[m])
    points = chart.series[strongest - 1].values[-1]
    assert points is not None
    assert (points, chart.write(points)) == (chart.high, "1")
    assert chart.write(chart.low) == str(int(session.world.leaders))


def test_the_course_is_read_once_for_a_state_of_the_campaign(scenario: Scenario) -> None:
    session = begun(scenario, "kamenev")
    told = told_course(session)
    assert told_course(session) is told, "laying the epilogue out anew reads no chronicle"
    session.campaign.answer_by_ai()
    session.advance()
    assert told_course(session) is not told


def test_shares_have_their_unit_at_the_axis(scenario: Scenario) -> None:
    session = begun(scenario, "kamenev")
    for name in ("real", "believed", BOTH):
        assert epilogue_chart(session, name, session.leader).write(20) == percent(20)


def test_what_was_undertaken_stands_on_the_desk(player: Player) -> None:
    session = player.play(Campaign(load("tutorial"), 7, ["stalin"]))
    assert not [widget for widget in player.top.widgets if isinstance(widget, Tasks)]
    player.key(pygame.K_1)
    assert tasks(session) == [], "an answer among several is none"
    player.key(pygame.K_1)
    player.key(pygame.K_1)
    assert session.pending is not None
    assert session.pending.kind == n.D_MOVE
    shown = next(widget for widget in player.top.widgets if isinstance(widget, Tasks))
    undertaken = ["I will appoint a secretary of Tula", "I will look at the chances first"]
    assert [task.text for task in shown.items] == undertaken
    assert move_lists(session).advice() == [], "who has a task is not led away from it"
    assert not [widget for widget in player.top.widgets if isinstance(widget, ChoiceList)]
    tip = shown.tip_at(shown._boxes()[0].center)
    assert tip is not None
    assert "Choose Appoint" in tip.text
    turn = session.turn
    while session.turn == turn:
        session.campaign.answer_by_ai()
        session.advance()
        session.finish()
    assert tasks(session) == [], "the next quarter asks for something else"
    assert session.pending is not None
    told = also_reported(session, session.pending.subject)
    assert [words for kind, words in told if kind == "heading"] == ["Tula, still"]


def test_the_score_is_told_with_its_parts(scenario: Scenario) -> None:
    session = begun(scenario, "kamenev")
    told = score_story(session)
    assert told[0][1].startswith("Score: ")
    assert len([text for kind, text in told if kind == "bullet"]) == 3 + 3


def test_nothing_is_settled_while_nobody_reigns(scenario: Scenario) -> None:
    campaign = Campaign(scenario, 3, ["stalin"])
    campaign.advance()
    assert reigning(campaign) == n.NOBODY
    assert Outlook(Futures(campaign.world_array), campaign, campaign.state.decider).settled is False
    session = Session(campaign)
    assert not session.retiring.possible
    assert retire_why_not(session)


def test_a_reign_without_an_alternative_is_settled(scenario: Scenario) -> None:
    campaign = late(scenario)
    assert campaign.advance() is not None
    before = campaign.boards.array[0].tobytes()
    futures = Futures(campaign.world_array, compiled=False, workers=1)
    try:
        outlook = Outlook(futures, campaign, campaign.state.decider)
        assert outlook.wait()
        assert outlook.leader == scenario.register.ids["leader"]["stalin"]
    finally:
        futures.close()
    assert campaign.boards.array[0].tobytes() == before


def test_what_keeps_a_game_open(scenario: Scenario) -> None:
    world = Campaign(scenario, 1).world
    assert is_settled(world, 5, [5] * 40 + [0] * 20)
    assert is_settled(world, 5, [5] * 60 + [2] * 3)
    assert not is_settled(world, 5, [5] * 56 + [2] * 4)


class Settled(Outlook):
    """Everything is settled, in a quarter."""

    def __init__(self, turn: int) -> None:
        self.turn = turn

    settled = True  # type: ignore[assignment]


def test_who_plays_on_is_asked_again_after_a_year() -> None:
    retiring = Retiring()
    assert not retiring.due
    for turn, due in ((20, True), (21, False), (23, False), (24, True)):
        retiring.outlook = Settled(turn)
        assert retiring.possible
        assert retiring.due is due
        if turn == 20:
            retiring.decline()


@pytest.mark.parametrize("takes_it", [True, False])
def test_the_epilogue_is_offered_and_the_game_left_as_it_is(player: Player, scenario: Scenario, takes_it: bool) -> None:
    session = player.play(late(scenario))
    assert session.retiring.outlook is not None
    session.retiring.outlook.wait()
    player.settle()
    assert player.name == "Dialog"
    before = session.campaign.state_hash()
    player.key(pygame.K_1 if takes_it else pygame.K_2)
    assert player.name == ("EpilogueScreen" if takes_it else "DeskPage")
    assert session.campaign.state_hash() == before
    assert not session.campaign.ended
    if takes_it:
        player.key(pygame.K_ESCAPE)
        assert not session.retiring.left
    player.settle()
    assert player.name == "DeskPage"


def test_who_has_fallen_sees_the_epilogue_or_takes_another_chair(player: Player, scenario: Scenario) -> None:
    session = player.fall(scenario)
    player.key(pygame.K_3)
    assert isinstance(player.top, EpilogueScreen)
    player.key(pygame.K_ESCAPE)
    assert player.name == "Dialog"
    others = chairs_left(session)
    assert session.leader not in others


def test_a_fork_shares_the_past_and_is_kept_for_itself(player: Player, scenario: Scenario) -> None:
    session = player.play(Campaign(scenario, 9, ["trotsky"]))
    for _ in range(3):
        session.campaign.answer_by_ai()
        session.advance()
        session.finish()
    past, kept = list(session.campaign.decisions), session.keeper.recorder
    session.sit_as("kamenev")
    session.finish()
    assert session.campaign.humans == ("kamenev",)
    assert session.campaign.decisions[: len(past)] == [
        type(one)(one.turn, one.leader, one.kind, one.text, one.leader == "kamenev") for one in past
    ]
    assert session.keeper.recorder is not kept
    assert session.pending is not None
    assert session.pending.who == "kamenev"


def test_a_loaded_game_keeps_the_whole_course_of_strength(scenario: Scenario, tmp_path: Path) -> None:
    """The charts of the desk and of the epilogue do not begin anew with a save."""
    campaign = Campaign(scenario, 4, ["stalin"])
    while campaign.state.turn < 3 and campaign.advance_once():
        campaign.answer_by_ai()
    save(campaign, tmp_path / "x.save", "x")
    loaded = load_save(tmp_path / "x.save").campaign
    assert loaded is not None
    turns, strengths = believed_strength(Session(loaded))
    assert turns == [0, 1, 2, 3]
    assert believed_strength(Session(campaign)) == (turns, strengths)
    assert real_course(Session(loaded)).turns == (0, 1, 2, 3)


def test_the_marked_row_of_the_epilogue_is_explained(player: Player, scenario: Scenario) -> None:
    session = player.play(Campaign(scenario, 3, ["stalin"]))
    screen = EpilogueScreen(session)
    player.show(screen)
    labels = [widget.text for widget in screen.widgets if isinstance(widget, Label)]
    assert any("the one marked red" in text for text in labels)


def test_real_and_believed_strength_of_a_leader_lie_in_one_chart(scenario: Scenario) -> None:
    session = begun(scenario, "stalin")
    trotsky = scenario.register.ids["leader"]["trotsky"]
    chart = epilogue_chart(session, BOTH, trotsky)
    state = session.campaign.state
    real, others = (series.values[-1] for series in chart.series)
    assert real == state.strength[trotsky]
    believers = [m for m in range(1, session.world.leaders + 1) if m != trotsky]
    assert others == sum(state.belief[m, trotsky] for m in believers) // (100 * len(believers))
    assert [series.dashed for series in chart.series] == [False, True]
    assert len(epilogue_chart(session, BOTH, session.leader).series) == 2
    for name, _words in chart_names():
        assert epilogue_chart(session, name, trotsky).series


def test_where_the_player_believed_otherwise_his_line_is_drawn_apart(scenario: Scenario) -> None:
    session = begun(scenario, "stalin")
    trotsky = scenario.register.ids["leader"]["trotsky"]
    session.campaign.state.belief[session.leader, trotsky] = 9000
    session.campaign._snapshot()
    lines = epilogue_chart(session, BOTH, trotsky).series
    assert [line.name for line in lines][1:] == ["the others", "you"]
    assert lines[-1].values[-1] == 90
