"""A chronicle told on as the game goes is the one that is told from the beginning."""

from __future__ import annotations

import random

import pytest

from game.campaign import Campaign
from game.chronicle import Telling, lines
from game.scenario import load


@pytest.mark.parametrize("reader", [None, "stalin", "trotsky"])
def test_it_is_told_on_as_if_from_the_beginning(reader: str | None) -> None:
    campaign, dice = Campaign(load("tutorial"), 5, ["stalin"]), random.Random(5)  # noqa: S311
    telling = Telling(campaign, "en", reader)
    while campaign.advance_once():
        if dice.random() < 0.3:
            assert telling.lines() == lines(campaign, "en", reader)
        campaign.answer_by_ai()
    assert telling.lines() == lines(campaign, "en", reader)
    assert telling.lines() is telling.lines(), "nothing is told twice"


def test_a_telling_begun_before_the_first_refusal_gives_its_reason() -> None:
    campaign = Campaign(load("tutorial"), 5, ["stalin"])
    telling = Telling(campaign, "en", "stalin")
    while campaign.advance_once():
        campaign.answer_by_ai()
    assert campaign.refusals, "somebody has declined"
    declined = [
        line.text for line in telling.lines() if line.kind == "pact" and "declines Stalin's offer." in line.text
    ]
    assert declined
    assert not [text for text in declined if text.endswith("declines Stalin's offer.")]
