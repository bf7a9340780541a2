"""A campaign played again on a scenario that has been changed meanwhile, as far as its decisions still fit."""

from __future__ import annotations

from game.campaign.campaign import Campaign
from game.campaign.pending import Refused
from game.notation import Unreadable
from game.scenario import Scenario


def same_numbers(campaign: Campaign, scenario: Scenario) -> bool:
    """Whether only texts are different: the World is the same, and so is every id and its number."""
    was, now = campaign.scenario, scenario
    return bool((was.world == now.world).all()) and was.register.ids == now.register.ids


def played_again(campaign: Campaign, scenario: Scenario) -> Campaign:
    """The same seed, people, settings and decisions on another scenario; it stops before the first that does not fit.

    Raises:
        ValueError: the scenario lacks one of the chairs that people sit in, or one of the settings.
    """
    other = Campaign(scenario, campaign.seed, campaign.humans, campaign.settings)
    other.thinker = campaign.thinker
    for decision in campaign.decisions:
        going = other.advance_once()
        pending = other.pending
        if not going or pending is None or (pending.who, pending.kind_name) != (decision.leader, decision.kind):
            break
        try:
            other.play(decision.text)
        except (Unreadable, Refused):
            break
    other.advance_once()
    return other
