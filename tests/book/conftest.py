"""The scenario that comes with the game, its book, and a campaign some way on."""

from __future__ import annotations

import pytest

from game.book import Book
from game.campaign import Campaign
from game.scenario import Scenario, load

TURNS = 9


@pytest.fixture(scope="session")
def scenario() -> Scenario:
    return load("1922")


@pytest.fixture(scope="session")
def book(scenario: Scenario) -> Book:
    return Book(scenario)


@pytest.fixture(scope="session")
def campaign(scenario: Scenario) -> Campaign:
    campaign = Campaign(scenario, 3)
    while campaign.advance_once() and campaign.state.turn < TURNS:
        campaign.answer_by_ai()
    return campaign
