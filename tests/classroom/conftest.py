"""A campaign of the small scenario that somebody has played."""

from __future__ import annotations

import pytest

from game.campaign import Campaign
from game.scenario import Scenario
from tests.saves.playing import played


@pytest.fixture(scope="session")
def past(small: Scenario) -> Campaign:
    return played(small, 120)
