"""The early epilogue: one leader has held the CC for a year, and hardly a future from here crowns anybody else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from game.campaign import Campaign
from game.rules import names as n


def reigning(campaign: Campaign) -> int:
    """The leader who has held the CC for as many quarters as the scenario asks, or nobody."""
    s, w = campaign.state, campaign.world
    return next((m for m in range(1, w.leaders + 1) if s.reign[m] >= w.reign_quarters), n.NOBODY)


def is_settled(world: Any, leader: int, crowned: Sequence[int]) -> bool:
    """No leader but this one is crowned in as many percent of the futures as keep the game open; whom each crowns."""
    others = [crowned.count(m) for m in range(1, world.leaders + 1) if m != leader]
    return all(100 * count < world.reign_chance * len(crowned) for count in others)
