"""The scenarios that come with the game load without an error or a warning, in time."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from game.rules.record import faults
from game.rules.world import FIELDS
from game.scenario import find, inspect, load, restore
from game.scenario.load import SHELF
from game.scenario.rendering import as_text

SCENARIOS = sorted(path.name for path in SHELF.iterdir() if (path / "scenario.yaml").exists())
SECONDS = 2.0
"""Four times what is wanted (half a second), so that a busy machine fails no test."""


@pytest.mark.parametrize("name", SCENARIOS)
def test_no_errors_and_no_warnings(name: str) -> None:
    scenario, problems = inspect(name)
    loud = [problem for problem in problems if problem.severity != "hint"]
    assert not loud, "\n" + as_text(loud)
    assert scenario is not None


@pytest.mark.parametrize("name", SCENARIOS)
def test_its_world_is_in_range_and_survives_a_save(name: str) -> None:
    start = time.process_time()
    scenario = load(name)
    assert faults(scenario.world, FIELDS) == []
    assert time.process_time() - start < SECONDS
    again = restore(json.loads(json.dumps(scenario.resolved())))
    assert again.hash == scenario.hash
    assert (again.world == scenario.world).all()


def test_the_shelf_is_beside_the_game() -> None:
    assert Path(__file__).parents[2] / "scenarios" == SHELF
    assert find("1922") == SHELF / "1922"
