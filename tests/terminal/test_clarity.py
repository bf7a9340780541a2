"""What the terminal says where a player was once left to guess."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.advice import forecast_pending
from game.campaign import Campaign
from game.chronicle import Ballot
from game.notation import Answer
from game.rules import names as n
from game.scenario import Scenario
from game.terminal.counsel import foresee
from game.terminal.decisions import menu_for
from game.terminal.labels import Labels
from game.terminal.phrases import OBJECTIONS
from game.terminal.readings import _ballot, line, people

STALIN = 5


def test_every_objection_has_a_sentence() -> None:
    assert set(n.OBJECTION_NAMES) - {n.OBJECTION_NAMES[n.OK]} == set(OBJECTIONS)


def decisions(scenario: Scenario, kind: int, leader: str) -> Iterator[Campaign]:
    """Campaigns of the first seeds at every decision of a kind that is the leader's."""
    for seed in range(1, 4):
        campaign = Campaign(scenario, seed, humans=(leader,))
        while (pending := campaign.advance()) is not None:
            if pending.kind == kind:
                yield campaign
            campaign.answer(campaign.advice())


def test_a_vote_tells_what_each_stand_would_make_of_the_chance(small: Scenario) -> None:
    told = 0
    for campaign in decisions(small, n.D_VOTE, "ada"):
        pending = campaign.pending
        assert pending is not None
        entries = menu_for(campaign, pending).entries
        chances = [int(entry.label.rpartition("then ")[2].split()[0]) for entry in entries]
        assert chances == sorted(chances, reverse=True), "to vote for helps a motion most"
        between = forecast_pending(campaign, pending.leader, pending.subject).chance
        assert chances[-1] - 1 <= between <= chances[0] + 1 or len(chances) < 3
        told += chances[0] > chances[-1]
        if told > 2:
            return
    raise AssertionError("no vote of the player made a difference")


def test_a_stand_that_the_reasons_do_not_explain_is_said_to_be_one() -> None:
    one = Ballot("Kamenev", n.AGAINST, 1, 20, (("pact", 20),), True)
    assert "That would have been for" in _ballot(one, n.FOR)
    assert "would have been" not in _ballot(one, n.AGAINST)


def test_an_offer_that_is_not_open_is_said_to_be_closed(year_1922: Scenario) -> None:
    campaign = Campaign(year_1922, 11, humans=("bukharin",))
    pending = campaign.advance()
    while pending is not None and pending.kind != n.D_MOVE:
        campaign.answer(campaign.advice())
        pending = campaign.advance()
    assert pending is not None
    words = "offer rykov"
    closed = [next(iter(foresee(campaign, pending, pending.leader, words)))]
    campaign.state.pact[pending.leader, 6] = campaign.state.pact[6, pending.leader] = 0
    closed.append(next(iter(foresee(campaign, pending, pending.leader, words))))
    assert closed[0] == "You cannot offer it now. Your pact is as firm as pacts are."
    assert closed[1].startswith("Rykov would accept")


def test_who_is_ill_or_fallen_is_said_of_others_and_of_oneself(year_1922: Scenario) -> None:
    campaign = Campaign(year_1922, 11, humans=("bukharin",))
    w, me = campaign.world, int(year_1922.register.ids["leader"]["bukharin"])
    campaign.state.rung[me] = n.RUNG_OFFICE
    campaign.state.away[w.person[me]] = 2
    campaign.state.away[w.person[1]] = n.AWAY_FOR_GOOD
    first, lenin, *_ = people(Labels(campaign, me))
    assert first.endswith("fallen to rung 2 (office), ill.")
    assert "ill for good; " in lenin


def test_the_crisis_is_told_with_the_line(year_1922: Scenario) -> None:
    campaign = Campaign(year_1922, 11, humans=("bukharin",))
    campaign.state.crisis, campaign.state.answers = 43, 0
    assert list(line(Labels(campaign, 8)))[-1] == "The country's crisis stands at 43 of 100."
    campaign.state.answers = 8
    told = list(line(Labels(campaign, 8)))[-1]
    assert told == "The country's crisis stands at 43 of 100; Bukharin answers for the line it came under."


def test_nobody_follows_the_dead(year_1922: Scenario) -> None:
    campaign = Campaign(year_1922, 11, humans=("bukharin",))
    man = int(year_1922.register.ids["person"]["menzhinsky"])
    assert Labels(campaign, 8).follows(man) == "follows Lenin"
    campaign.state.standing[campaign.world.person[1]] = n.DEAD
    assert Labels(campaign, 8).follows(man) == "follows nobody you know of"


def test_men_of_a_list_have_their_price_or_their_chance(year_1922: Scenario) -> None:
    campaign = Campaign(year_1922, 11, humans=("stalin",))
    seen = set()
    pending = campaign.advance()
    while pending is not None and len(seen) < 2:
        if pending.kind in (n.D_MOVE, n.D_TABLE) and pending.kind not in seen:
            menu = menu_for(campaign, pending)
            posts = next(entry for entry in menu.entries if "post" in entry.label and entry.opens)
            assert posts.opens is not None
            first = posts.opens().entries[0]
            assert first.opens is not None
            mark = "point" if pending.kind == n.D_MOVE else "; chance "
            assert mark in first.opens().entries[0].label
            seen.add(pending.kind)
        campaign.answer(campaign.advice() if pending.kind != n.D_MOVE else Answer(n.PASS))
        pending = campaign.advance()
    assert seen == {n.D_MOVE, n.D_TABLE}


@pytest.mark.parametrize(("body", "words"), [(n.POLITBURO, "A tie goes as the chair votes: ")])
def test_the_chair_is_named(year_1922: Scenario, body: int, words: str) -> None:
    for campaign in decisions(year_1922, n.D_TABLE, "stalin"):
        pending = campaign.pending
        assert pending is not None
        if campaign.state.body == body:
            title = menu_for(campaign, pending).title
            assert words in title
            assert "presid" in title
            return


def test_the_dead_answer_for_nothing_and_are_nobodys_men(year_1922: Scenario) -> None:
    campaign = Campaign(year_1922, 11, humans=("bukharin",))
    s, w = campaign.state, campaign.world
    man = next(p for p in range(1, w.persons + 1) if s.patron[p] == 8 and not w.leader_of[p])
    issue = next(i for i in range(w.issues) if s.sponsor[i] == 1)
    named = Labels(campaign, 8).names.person(man)
    assert "Lenin answers for it" in Labels(campaign, 8).issue(issue)
    assert any(told.startswith(f"{named}: ") for told in people(Labels(campaign, 8)))
    s.standing[w.person[1]] = s.standing[man] = n.DEAD
    labels = Labels(campaign, 8)
    assert "answers for it" not in labels.issue(issue)
    assert not any(told.startswith(f"{named}: ") for told in people(labels))
    assert labels.person(man) == f"{named}: dead"
    bloc = n.PERSONS + n.LEADERS + 1
    assert labels.names.voter(bloc).endswith(", once for Lenin")
