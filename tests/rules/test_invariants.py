"""Invariants hold after every decision of whole campaigns, and would notice if they did not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from game.campaign import Campaign
from game.rules import names as n
from game.scenario import Scenario
from tests.rules.invariants import INVARIANTS, broken


def play_checked(scenario: Scenario, seed: int, every: int) -> int:
    """Play a campaign, looking at every so many decisions and at every new quarter; returns the decisions."""
    campaign = Campaign(scenario, seed)
    state, world = campaign.boards.array, campaign.world_array[0]
    turn = -1
    while campaign.advance_once():
        campaign.answer_by_ai()
        if campaign.state.turn != turn or len(campaign.decisions) % every == 0:
            turn = campaign.state.turn
            found = broken(state[0], world)
            assert not found, f"seed {seed}, quarter {turn}, decision {len(campaign.decisions)}: {found}"
    assert campaign.ended
    assert not broken(state[0], world)
    return len(campaign.decisions)


@pytest.mark.parametrize("seed", range(8))
def test_small_campaigns(small: Scenario, seed: int) -> None:
    assert play_checked(small, seed, every=1) > 20


@pytest.mark.slow
@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.long) for seed in (1, 2))])
def test_campaigns_of_1922(year_1922: Scenario, seed: int) -> None:
    assert play_checked(year_1922, seed, every=20) > 500


def _two_sided(s: Any) -> None:
    s["pact"][0, 1, 2] = 50


def _ghost(s: Any) -> None:
    s["standing"][0, int(s["holder"][0][1:].max())] = n.DEAD


def _crowd(s: Any) -> None:
    s["body_size"][0, n.POLITBURO] = 0


DAMAGE: list[tuple[str, Callable[[Any], None]]] = [
    ("ranges", lambda s: s["health"].__setitem__((0, 1), 101)),
    ("nobody", lambda s: s["prestige"].__setitem__((0, 0), 1)),
    ("strangers", lambda s: s["grip"].__setitem__((0, n.REGIONS - 1), 1)),
    ("symmetry", _two_sided),
    ("offices", _ghost),
    ("offices", lambda s: s["top"].__setitem__((0, 1), n.OFFICES - 1)),
    ("bodies", _crowd),
    ("leaders", lambda s: s["patron"].__setitem__((0, slice(1, None)), n.LEADERS - 1)),
    ("clock", lambda s: s["turn"].__setitem__(0, n.TURNS - 1)),
    ("pending", lambda s: s["decider"].__setitem__(0, 0)),
]


@pytest.mark.parametrize(("name", "damage"), DAMAGE)
def test_damage_is_noticed(small: Scenario, name: str, damage: Callable[[Any], None]) -> None:
    campaign = Campaign(small, 1)
    campaign.advance_once()
    state: np.ndarray[Any, Any] = campaign.boards.array[:1].copy()
    invariant = next(one for one in INVARIANTS if one.__name__ == name)
    assert not list(invariant(state[0], campaign.world_array[0]))
    damage(state)
    assert list(invariant(state[0], campaign.world_array[0]))
