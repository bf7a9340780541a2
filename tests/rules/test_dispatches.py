"""An event that can only ask waits until there is somebody to be asked."""

from __future__ import annotations

from game.campaign import Campaign
from game.rules import names as n
from game.rules.events import happens, idle
from game.scenario import Scenario


def test_an_event_for_the_fallen_waits_for_a_fall(year_1922: Scenario) -> None:
    campaign = Campaign(year_1922, seed=11)
    state, world = campaign.state, campaign.world
    event, trotsky = year_1922.register.ids["event"]["small_office"], year_1922.register.ids["leader"]["trotsky"]
    assert idle(state, world, event)
    state.turn = world.event_from[event]
    assert not any(_comes(campaign, event, seed) for seed in range(40))
    state.rung[trotsky] = n.RUNG_OFFICE
    state.member[world.person[trotsky], n.POLITBURO] = n.OUT
    assert not idle(state, world, event)
    assert any(_comes(campaign, event, seed) for seed in range(40))


def test_an_event_that_does_something_or_comes_once_does_not_wait(year_1922: Scenario) -> None:
    campaign = Campaign(year_1922, seed=11)
    world = campaign.world
    waiting = [e for e in range(world.events) if idle(campaign.state, world, e)]
    assert waiting
    assert all(world.event_repeats[e] > 0 and world.event_effects_n[e] == 0 for e in waiting)


def _comes(campaign: Campaign, event: int, seed: int) -> bool:
    campaign.state.seed = seed
    return bool(happens(campaign.state, campaign.world, event))
