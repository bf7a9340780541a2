"""The adviser and the leader's aims: how near a condition is, what an answer does for it, and what he then advises."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from game.campaign import Campaign
from game.campaign.advice import advised
from game.campaign.aims import nearness, open_aims, service
from game.notation import Answer
from game.rules import names as n
from game.rules import vocabulary as v_
from game.rules.state import STATE, PlainState
from game.rules.world import WORLD, PlainWorld
from game.scenario import load

BUKHARIN, STALIN = 8, 5
SEED = 1927
"""Bukharin is dealt: no emergency measures, to remain editor of Pravda, three at the table."""


def board(flag: int, mode: int = n.ONCE) -> tuple[Any, Any]:
    """One watch: flag 0 is 50 or more, and flag 1 is set."""
    world, state = np.zeros(1, WORLD), np.zeros(1, STATE)
    w = world[0]
    w["turns"], w["watches"], w["flags"] = 8, 1, 2
    program = ((v_.T_FLAG, 0), (v_.PUSH, 50), (v_.AT_LEAST, 0), (v_.T_FLAG, 1), (v_.AND, 0))
    for at, (op, a) in enumerate(program):
        w["word"][at] = (op, a, 0, 0)
    w["watch_when_size"][0], w["watch_mode"][0] = len(program), mode
    s = PlainState(state)
    s.flag[0], s.flag[1] = flag, 1
    return s, PlainWorld(world)


def test_a_condition_is_nearer_the_less_is_missing() -> None:
    found = [nearness(*board(flag), 0) for flag in (0, 20, 40, 49, 50, 60)]
    assert found == sorted(found)
    assert found[0] == 0.5, "the half that holds"
    assert found[3] < found[4] == found[5] == 1.0
    assert nearness(*board(60, n.NEVER), 0) == 0.0


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    return Campaign(load("1922"), SEED, ["bukharin"])


def dismissal(campaign: Campaign) -> Any:
    """Bukharin's view of a vote on putting somebody else into Pravda."""
    v = campaign.view(BUKHARIN)
    ids = campaign.scenario.register.ids
    v.decision, v.decider, v.subject, v.motion = n.D_VOTE, BUKHARIN, 0, 0
    v.kind[0], v.mover[0] = n.M_FILL, STALIN
    v.object_a[0], v.object_b[0] = ids["office"]["pravda_editor"], ids["person"]["molotov"]
    return v


def test_a_vote_that_costs_an_aim_is_cast_against(campaign: Campaign) -> None:
    v, w = dismissal(campaign), campaign.adviser
    aims = open_aims(v, w, BUKHARIN)
    assert len(aims) == n.AIMS_DEALT
    lost, saved = (service(v, w, BUKHARIN, Answer(0, vote)) for vote in (n.FOR, n.AGAINST))
    assert lost.points < 0 < saved.points
    assert [watch for watch, near in lost.aims if near < 0] == [aims[1]], "Pravda, and nothing else"
    assert service(v, w, BUKHARIN, Answer(0, n.ABSTAIN)).points == 0
    assert advised(v, w, BUKHARIN) == Answer(0, n.AGAINST)


def test_trying_an_answer_leaves_the_view_alone(campaign: Campaign) -> None:
    v = dismissal(campaign)
    before = v.element.tobytes()
    service(v, campaign.adviser, BUKHARIN, Answer(0, n.FOR))
    assert v.element.tobytes() == before


def test_the_aims_of_others_are_not_asked_for(campaign: Campaign) -> None:
    v, w = campaign.view(BUKHARIN), campaign.adviser
    own = open_aims(v, w, BUKHARIN)
    for leader in range(1, w.leaders + 1):
        if leader != BUKHARIN:
            assert len(open_aims(v, w, leader)) <= 1, "the public one"
    assert own == open_aims(campaign.state, w, BUKHARIN)
