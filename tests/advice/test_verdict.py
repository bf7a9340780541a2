"""How it would end now: the ending, and what those that would crown a leader still ask, as he sees it."""

from __future__ import annotations

import pytest

from game.campaign import Campaign
from game.epilogue.verdict import verdict
from game.rules import names as n
from game.scenario import Scenario

LENIN, TROTSKY, ZINOVIEV, KAMENEV, STALIN = range(1, 6)


@pytest.fixture
def campaign(year_1922: Scenario) -> Campaign:
    found = Campaign(year_1922, 4)
    found.advance_once()
    return found


@pytest.fixture
def without_lenin(campaign: Campaign) -> Campaign:
    """Nobody is bound to anybody, and no name is great."""
    s, w = campaign.state, campaign.world
    s.standing[w.person[LENIN]] = n.DEAD
    campaign.boards.array["pact"] = 0
    campaign.boards.array["prestige"] = 40
    return campaign


def test_what_would_come_now_and_what_is_missing(campaign: Campaign) -> None:
    first, *missing = verdict(campaign, STALIN)
    assert first == "If it ended now, as you see it: Lenin returns: Lenin."
    assert len(missing) == 3
    assert missing[0].startswith("'Unchallenged' still asks of you: percent of the Central Committee for Stalin ")
    assert "(44 or more)" in missing[0]


def test_only_what_is_missing_is_told(without_lenin: Campaign) -> None:
    s, w = without_lenin.state, without_lenin.world
    told = next(line for line in verdict(without_lenin, STALIN) if line.startswith("'The first name'"))
    assert told == "'The first name' still asks of you: prestige of Stalin 40 (66 or more)."
    s.prestige[w.person[STALIN]] = 70
    assert verdict(without_lenin, STALIN) == ["If it ended now, as you see it: The first name: Stalin."]


def test_a_weightier_man_is_named(without_lenin: Campaign) -> None:
    s, w = without_lenin.state, without_lenin.world
    s.prestige[w.person[TROTSKY]], s.prestige[w.person[STALIN]] = 70, 99
    told = verdict(without_lenin, TROTSKY)
    assert told[0] == "If it ended now, as you see it: The first name: Stalin."
    assert told[-1] == "'The first name' would be yours, but Stalin weighs more."


def test_an_ending_before_it_is_named(campaign: Campaign) -> None:
    s, w = campaign.state, campaign.world
    campaign.boards.array["pact"] = 0
    s.prestige[w.person[STALIN]] = 99
    assert "'The first name' would be yours, but 'Lenin returns' comes before it." in verdict(campaign, STALIN)


def test_one_whose_ending_it_is_not_is_told_so_in_russian(campaign: Campaign) -> None:
    assert verdict(campaign, STALIN, "ru")[0].endswith(": Ленин возвращается: Ленин.")
