"""The ten minutes at the desk: who does what he is asked has learned it, who does nothing has not."""

from __future__ import annotations

import pytest

from game.campaign import Campaign
from game.epilogue.scores import aims_of
from game.notation import Answer
from game.rules import names as n
from game.rules.beliefs import region_leader
from game.scenario import Scenario, load


@pytest.fixture(scope="module")
def lesson() -> Scenario:
    """The scenario."""
    return load("tutorial")


def ending(campaign: Campaign) -> str:
    """The id of the ending reached."""
    return str(campaign.scenario.texts.endings[campaign.state.ended - 1].id)


def asked_for(campaign: Campaign) -> Answer:
    """The move the lessons ask for now; to pass when all is done or cannot be."""
    s, w, register = campaign.state, campaign.world, campaign.scenario.register
    stalin, kamenev = register.number("leader", "stalin"), register.number("leader", "kamenev")
    tula = register.number("office", "tula_party")
    for move in campaign.legal():
        mine = move.verb == n.APPOINT and move.a == tula and s.patron[move.b] == stalin
        if mine and region_leader(s, w, register.number("region", "tula")) != stalin:
            return move
    for move in campaign.legal():
        if move.verb == n.OFFER and move.a == kamenev and s.pact[stalin, kamenev] == 0:
            return move
    return campaign.legal()[0]


def played(lesson: Scenario, seed: int, diligent: bool, idle: bool = True) -> Campaign:
    """A lesson to its end by a pupil who does as he is told (and no more if ``idle``), or who lets everything pass."""
    campaign = Campaign(lesson, seed, humans=["stalin"])
    while (pending := campaign.advance()) is not None:
        if pending.kind == n.D_MOVE and diligent:
            asked = asked_for(campaign)
            campaign.answer(asked if idle or asked.verb != n.PASS else campaign.advice())
        elif pending.kind == n.D_PACT and not diligent:
            campaign.answer(campaign.legal()[0])
        else:
            campaign.answer_by_ai() if diligent else campaign.answer(campaign.legal()[0])
    return campaign


def test_only_one_chair_is_offered(lesson: Scenario) -> None:
    assert [leader.person for leader in lesson.contents.leaders if leader.playable] == ["stalin"]


def test_who_does_as_he_is_asked_has_learned_it(lesson: Scenario) -> None:
    campaigns = [played(lesson, seed, True) for seed in (1, 2)]
    fired = {event.id for at, event in enumerate(lesson.contents.events) if campaigns[0].state.fired[at] > 0}
    assert {"lesson_dispatch", "lesson_appoint", "tula_is_yours", "lesson_pact", "lesson_count"} <= fired
    assert {"lesson_congress", "lesson_loop_won"} <= fired
    assert "learned" in {ending(campaign) for campaign in campaigns}


def test_the_aims_can_be_won_within_the_lesson(lesson: Scenario) -> None:
    """A pupil who does as he is asked, and lets the adviser use the moves left over, wins all three."""
    aims = next(leader.aims for leader in lesson.contents.leaders if leader.person == "stalin")
    assert [aim.id for aim in aims] == ["tula", "kamenev", "delegates"], "no more than are dealt"
    campaign, stalin = played(lesson, 1, True, idle=False), lesson.register.number("leader", "stalin")
    assert {aim.id: aim.stands for aim in aims_of(campaign, stalin)} == dict.fromkeys(
        ("tula", "kamenev", "delegates"), n.KEPT
    )
    lazy = played(lesson, 1, False)
    assert {aim.stands for aim in aims_of(lazy, stalin)} == {n.LOST}


def test_what_comes_first_is_taught_first(lesson: Scenario) -> None:
    """The first quarter ends with a sitting: what a motion is has been said by then, and Tula's is the first move."""
    campaign, told = Campaign(lesson, 1, humans=["stalin"]), list[str]()
    while (pending := campaign.advance()) is not None and pending.kind != n.D_MOVE:
        told.append(lesson.texts.events[campaign.world.ask_event[pending.subject]].id)
        campaign.answer(campaign.legal()[0])
    assert told == ["lesson_dispatch", "lesson_appoint", "lesson_count"]
    assert campaign.state.turn == 0


def test_who_does_nothing_has_not(lesson: Scenario) -> None:
    campaign = played(lesson, 1, False)
    fired = {event.id for at, event in enumerate(lesson.contents.events) if campaign.state.fired[at] > 0}
    assert {"tula_is_not_yours", "lesson_loop_lost"} <= fired
    assert ending(campaign) != "learned"


def test_no_aim_of_the_classroom_counts_from_after_its_end() -> None:
    """Such an aim would be kept for nothing."""
    scenario = load("classroom")
    world, first = scenario.world[0], len(scenario.texts.milestones)
    late = [
        words.id
        for at, words in enumerate(scenario.texts.aims, first)
        if int(world["watch_from"][at]) >= int(world["turns"])
    ]
    assert late == []
