"""What a leader cannot know does not move him: secrets of others are scrambled, and his choice stays."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from game.campaign import Campaign
from game.players.standard import choose
from game.rules import names as n
from game.rules.bodies import cells
from game.rules.state import PlainBoards
from game.rules.view import look, private_seed
from game.scenario import Scenario


def scramble(state: Any, world: Any, leader: int, draw: np.random.Generator) -> None:
    """Replace, in an element of dtype STATE, everything ``leader`` has no way to know."""
    leaders, persons = int(world["leaders"]), int(world["persons"])
    others = [m for m in range(1, leaders + 1) if m != leader]
    for p in range(1, persons + 1):
        if state["patron"][p] == leader or world["leader_of"][p] == leader:
            continue
        if world["leader_of"][p] == 0:
            state["patron"][p] = draw.choice([0, *others])
        state["gratitude"][p] = draw.integers(0, 101)
        state["slated"][p] = draw.integers(0, leaders + 1)
        state["regard"][p, 1 : leaders + 1] = draw.integers(-100, 101, leaders)
    for k in range(int(world["watches"])):
        if world["watch_leader"][k] not in (0, leader):
            state["watch_first"][k], state["watch_count"][k] = draw.integers(0, 8, 2)
    for m in others:
        state["courted"][m] = draw.integers(0, persons + 1)
        state["capital"][m] = draw.integers(0, 31)
        state["aim"][m, 1:] = draw.integers(0, int(world["watches"]) + 1, n.AIMS_DEALT - 1)
        state["strength"][m] = draw.integers(0, 101)
        state["material"][m, 1 : leaders + 1] = draw.integers(0, 101, leaders)
        state["nerve"][m, 1 : leaders + 1] = draw.integers(-60, 61, leaders)
        state["belief"][m, 1 : leaders + 1] = draw.integers(0, 10001, leaders)
        state["moves_left"][m] = draw.integers(0, 5)
        if state["creditor"][m] != leader and state["debt"][m, leader] == 0:
            state["creditor"][m] = draw.choice([0, *others])
        for other in others:
            state["pact_term"][m, other] = draw.choice([0, *others, n.DEAL_LINE, n.DEAL_LINE + 1, n.DEAL_VOTES])
            state["pact_until"][m, other] = draw.integers(0, 40)
            state["pact_aim"][m, other] = draw.integers(-100, 101)
            state["debt"][m, other] = draw.integers(0, 10)
    if state["decision"] == n.D_PACT and leader not in (state["decider"], state["subject"]):
        state["offer_terms"] = draw.choice([0, *others, n.DEAL_VOTES, n.DEAL_VOTES + n.OWING])
    state["seed"] = draw.integers(0, 2**63 - 1)


def choice(state: Any, campaign: Campaign, leader: int, seed: int) -> tuple[int, int, int]:
    """What the standard AI answers for ``leader``, who deliberates with his own private dice."""
    boards, out = PlainBoards(2), cells(4)
    boards.array[0] = state
    view = look(boards, 1, boards[0], campaign.world, leader)
    view.seed = seed
    choose(view, campaign.world, out)
    return out[1], out[2], out[3]


def positions(scenario: Scenario, seed: int, every: int) -> Iterator[Campaign]:
    """A campaign of the AI, at every so many of its decisions."""
    campaign = Campaign(scenario, seed)
    while campaign.advance_once():
        if len(campaign.decisions) % every == 0:
            yield campaign
        campaign.answer_by_ai()


def check(campaign: Campaign, draw: np.random.Generator) -> None:
    pending = campaign.pending
    assert pending is not None
    own = private_seed(campaign.state, pending.leader)
    state = campaign.boards.array[0].copy()
    before = choice(state, campaign, pending.leader, own)
    scramble(state, campaign.world_array[0], pending.leader, draw)
    after = choice(state, campaign, pending.leader, own)
    assert after == before, (
        f"{pending.who} knows too much for a {pending.kind_name}: decision {len(campaign.decisions)}"
    )


@pytest.mark.parametrize("seed", range(6))
def test_small(small: Scenario, seed: int) -> None:
    draw, kinds = np.random.default_rng(seed), set()
    for campaign in positions(small, seed, every=1):
        kinds.add(campaign.state.decision)
        check(campaign, draw)
    assert len(kinds) >= 3


@pytest.mark.slow
@pytest.mark.parametrize("seed", [0, pytest.param(1, marks=pytest.mark.long)])
def test_1922(year_1922: Scenario, seed: int) -> None:
    draw, kinds = np.random.default_rng(seed), set()
    for campaign in positions(year_1922, seed, every=3):
        kinds.add(campaign.state.decision)
        check(campaign, draw)
    assert len(kinds) >= 6


def test_a_view_shows_no_secret(year_1922: Scenario) -> None:
    """Two states that differ only in a leader's secrets look the same to the others, all but the private dice."""
    draw = np.random.default_rng(5)
    campaign = next(positions(year_1922, 3, every=1))
    for leader in range(1, campaign.world.leaders + 1):
        views = []
        for secrets in (False, True):
            boards = PlainBoards(2)
            boards.array[0] = campaign.boards.array[0]
            if secrets:
                scramble(boards.array[0], campaign.world_array[0], leader, draw)
            boards[1].seed = 0
            look(boards, 1, boards[0], campaign.world, leader).seed = 0
            views.append(boards.array[1].copy())
        assert campaign.state.decider != leader or views[0].tobytes() == views[1].tobytes()
        same = [name for name in views[0].dtype.names or () if np.array_equal(views[0][name], views[1][name])]
        assert set(views[0].dtype.names or ()) - set(same) <= {"moves_left"}
