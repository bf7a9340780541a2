"""How an open aim stands: the present values its condition asks, in words."""

from __future__ import annotations

import re

import pytest

from game.campaign import Campaign
from game.epilogue.progress import figures, progress
from game.epilogue.scores import possible_aims
from game.rules import names as n
from game.scenario import load

KAMENEV, ZINOVIEV, BUKHARIN, TROTSKY, STALIN = 4, 3, 8, 2, 5


@pytest.fixture
def campaign() -> Campaign:
    found = Campaign(load("1922"), 4)
    found.advance_once()
    return found


def told(campaign: Campaign, leader: int, aim: str) -> tuple[str, str]:
    watch = next(watch for watch, words in possible_aims(campaign.scenario, leader) if words.id == aim)
    return progress(campaign, leader, watch), figures(campaign, leader, watch)


def test_a_number_and_what_it_must_come_to(campaign: Campaign) -> None:
    campaign.state.prestige[campaign.world.person[ZINOVIEV]] = 72
    watch = next(w for w, words in possible_aims(campaign.scenario, ZINOVIEV) if words.title == "The first voice")
    assert progress(campaign, ZINOVIEV, watch) == "prestige of Zinoviev 72 (85 or more); until October to December 1925"
    assert figures(campaign, ZINOVIEV, watch) == "72 (85 or more)"


def test_places_on_the_line_have_a_sign(campaign: Campaign) -> None:
    campaign.state.line[0] = -40
    assert told(campaign, TROTSKY, "the_plan")[0].startswith("the line on the NEP -40 (+10 or more)")


def test_what_must_never_come_is_told_as_it_is_wanted(campaign: Campaign) -> None:
    """``0 (1 or more)`` would ask for an expulsion of him who wants clean hands."""
    text, short = told(campaign, STALIN, "clean_hands")
    assert text.startswith("expulsions moved by Stalin 0 (below 1)")
    assert short == "0 (below 1)"


def test_what_has_not_come_of_many_things_is_no_failure(campaign: Campaign) -> None:
    text, short = told(campaign, BUKHARIN, "nobody_exiled")
    assert text.startswith("none of the 7 things that must not be has come about; kept for ")
    assert short == "0 of 7 against it"


def test_many_facts_are_counted_and_the_few_that_differ_named(campaign: Campaign) -> None:
    s, w = campaign.state, campaign.world
    text, short = told(campaign, KAMENEV, "same_table")
    assert (text.partition(";")[0], short) == ("6 of 6 conditions", "6 of 6")
    s.member[w.person[TROTSKY], n.POLITBURO] = n.OUT
    text, short = told(campaign, KAMENEV, "same_table")
    assert text.partition(";")[0] == "5 of 6 conditions (Trotsky in the Politburo: no)"
    assert short == "5 of 6"
    s.member[w.person[TROTSKY], n.POLITBURO] = n.CANDIDATE
    text = told(campaign, KAMENEV, "same_table")[0]
    assert text.partition(";")[0] == "5 of 6 conditions (Trotsky in the Politburo: no, a candidate does not count)"
    assert "it counts from January to March 1924" in text


def test_what_is_kept_is_told_by_quarters(campaign: Campaign) -> None:
    campaign.state.turn = 3
    watch = next(w for w, words in possible_aims(campaign.scenario, TROTSKY) if words.title == "At the table")
    text = progress(campaign, TROTSKY, watch)
    assert text == "Trotsky in the Politburo: yes; kept for 3 of 19 quarters"


def test_only_its_leader_sees_how_it_stands(campaign: Campaign) -> None:
    from game.epilogue.scores import aims_of

    own = aims_of(campaign, STALIN, STALIN)
    assert all(one.now for one in own if one.stands == n.OPEN)
    assert not any(one.now or one.figures for one in aims_of(campaign, STALIN, TROTSKY))


@pytest.mark.parametrize("name", ["company", "classroom"])
def test_no_aim_that_is_shipped_stands_in_the_language_of_conditions(name: str) -> None:
    campaign = Campaign(load(name), 1)
    w = campaign.world
    aims = [(int(w.watch_leader[k]), k) for k in range(w.watches) if w.watch_leader[k]]
    assert aims
    for leader, watch in aims:
        told = progress(campaign, leader, watch)
        assert not re.search(r"\w\(\w", told), told
