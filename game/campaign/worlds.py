"""The worlds of a campaign: the one in which it is played, and the one in which people are advised."""

from __future__ import annotations

from typing import Any

import numpy as np

from game.rules import names as n
from game.rules.world import PlainWorld
from game.scenario import Scenario
from game.scenario.settings import cell_of, checked_number

WorldArray = np.ndarray[Any, np.dtype[np.void]]


def world_with(scenario: Scenario, settings: dict[str, int]) -> WorldArray:
    """The scenario's world with other numbers for some of its settings, by field.

    Raises:
        ValueError: there is no such setting, or the number is out of its range.
    """
    world = scenario.world.copy()
    for name, value in settings.items():
        field, at = cell_of(scenario.contents.outline, name)
        world[field][(0, *at)] = checked_number(scenario.contents.outline, name, value)
    return world


def advised_in(world: WorldArray) -> Any:
    """The world in which people are advised: their adviser sees well and has few whims, however the AI plays."""
    array = world.copy()
    array["skill"] = n.HARD
    return PlainWorld(array)
