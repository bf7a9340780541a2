"""Campaigns of the AI, whose every decision is explained before it is taken."""

from __future__ import annotations

import pytest

from game.scenario import Scenario, load


@pytest.fixture(scope="session")
def scenario() -> Scenario:
    return load("1922")
