"""Where the player's numbers come from, as 'why' tells it."""

from __future__ import annotations

import pytest

from game.campaign import Campaign
from game.rules import names as n
from game.scenario import Scenario
from game.terminal.readings import why
from game.terminal.sources import MOVED_BY, NUMBERS, why_number


@pytest.mark.parametrize("what", NUMBERS)
def test_a_number_is_told_with_its_course_and_its_causes(small: Scenario, what: str) -> None:
    campaign = Campaign(small, 1, humans=("ada",))
    ada = int(small.register.ids["leader"]["ada"])
    spent = 0
    while campaign.state.turn < 3 and (pending := campaign.advance()) is not None:
        answer = campaign.advice()
        before = int(campaign.state.capital[ada])
        campaign.answer(answer)
        if pending.kind == n.D_MOVE and campaign.state.turn == 2:
            spent += before - int(campaign.state.capital[ada])
    first, *causes, last = why_number(campaign, ada, "ada", what)
    row = campaign.world.person[ada] if what == "prestige" else ada
    assert f" now: {int(getattr(campaign.state, what)[row])}; " in first
    assert first.count(" at the start of ") == 2
    assert last == MOVED_BY[what]
    assert causes
    if what == "capital" and spent:
        assert any("Brandt" in told for told in causes)


def test_before_any_vote_it_is_said_what_may_be_asked(small: Scenario) -> None:
    told = next(why(Campaign(small, 1, humans=("ada",)), "ada", "nothing"))
    assert told.startswith("There has been no vote yet. You may ask why ")
