"""The ten minutes at the desk: who does what he is asked has learned it, who does nothing has not."""

from __future__ import annotations

import pytest

from game.campaign import Campaign
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


def played(lesson: Scenario, seed: int, diligent: bool) -> Campaign:
    """A lesson to its end by a pupil who does as he is told, or who lets everything pass."""
    campaign = Campaign(lesson, seed, humans=["stalin"])
    while (pending := campaign.advance()) is not None:
        if pending.kind == n.D_MOVE and diligent:
            campaign.answer(asked_for(campaign))
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


def test_who_does_nothing_has_not(lesson: Scenario) -> None:
    campaign = played(lesson, 1, False)
    fired = {event.id for at, event in enumerate(lesson.contents.events) if campaign.state.fired[at] > 0}
    assert {"tula_is_not_yours", "lesson_loop_lost"} <= fired
    assert ending(campaign) != "learned"
