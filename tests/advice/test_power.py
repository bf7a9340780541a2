"""Voting power: published tables, brute force over every order and coalition, and the bodies of a campaign."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, permutations

import pytest

from game.campaign import Campaign
from game.power import Power, power_in, power_of
from game.rules import names as n
from game.rules.bodies import committee_seats
from game.scenario import Scenario


def third(*parts: tuple[int, int]) -> list[Fraction]:
    return [Fraction(*part) for part in parts]


def test_security_council() -> None:
    """Shapley and Shubik 1954, with the ten elected members of 1965: 4/2145; a permanent member 421/2145."""
    found = power_of([7] * 5 + [1] * 10, 39)
    assert found[-1].shapley == Fraction(4, 2145)
    assert found[0].shapley == Fraction(421, 2145)


def test_the_six_of_1958() -> None:
    """Germany, France, Italy 4; Belgium, Netherlands 2; Luxembourg 1; 12 carry. Luxembourg never decided anything."""
    found = power_of([4, 4, 4, 2, 2, 1], 12)
    assert [one.banzhaf for one in found] == third((5, 21), (5, 21), (5, 21), (1, 7), (1, 7), (0, 1))
    assert [one.shapley for one in found] == third((7, 30), (7, 30), (7, 30), (3, 20), (3, 20), (0, 1))


def test_three_two_one_one() -> None:
    assert power_of([3, 2, 1, 1], 4) == [Power(*third(part, part)) for part in ((1, 2), (1, 6), (1, 6), (1, 6))]


def by_definition(weights: list[int], quota: int) -> list[Power]:
    """Every order and every coalition, one by one."""
    orders, swings = [0] * len(weights), [0] * len(weights)
    for order in permutations(range(len(weights))):
        weight = 0
        for voter in order:
            weight += weights[voter]
            if weight >= quota:
                orders[voter] += 1
                break
    for size in range(1, len(weights) + 1):
        for members in combinations(range(len(weights)), size):
            weight = sum(weights[voter] for voter in members)
            for voter in members:
                swings[voter] += weight >= quota > weight - weights[voter]
    return [Power(Fraction(o, sum(orders)), Fraction(s, sum(swings))) for o, s in zip(orders, swings, strict=True)]


@pytest.mark.parametrize(
    "weights", [[1], [2, 2], [5, 1, 1], [1, 1, 1, 1, 1, 1], [9, 7, 4, 3, 2, 1], [6, 6, 5, 1, 1, 1]]
)
def test_by_definition(weights: list[int]) -> None:
    for quota in range(1, sum(weights) + 1):
        assert power_of(weights, quota) == by_definition(weights, quota)


@pytest.mark.parametrize(("weights", "quota"), [([], 1), ([1, 0], 1), ([2, 2], 0), ([2, 2], 5)])
def test_no_such_body(weights: list[int], quota: int) -> None:
    with pytest.raises(ValueError, match="no body votes"):
        power_of(weights, quota)


def test_a_large_body_sums_to_one() -> None:
    found = power_of([1] * 120 + [3, 5, 8, 13] * 6, 150)
    assert sum(one.shapley for one in found) == sum(one.banzhaf for one in found) == 1
    assert found[-1].shapley > found[-2].shapley > found[0].shapley


def test_bodies_of_a_campaign(year_1922: Scenario) -> None:
    campaign = Campaign(year_1922, 3)
    assert power_in(campaign, 1, n.CONGRESS) is None
    politburo = power_in(campaign, 1, n.POLITBURO)
    assert politburo is not None
    assert politburo.quota == politburo.votes // 2 + 1
    committee = power_in(campaign, 1, n.COMMITTEE, two_thirds=True)
    assert committee is not None
    assert committee.votes == committee_seats(campaign.view(1), campaign.world)
    assert 3 * committee.quota >= 2 * committee.votes > 3 * (committee.quota - 1)
    assert sum(one.power.shapley for one in committee.followings) == 1
    apart = power_in(campaign, 1, n.COMMITTEE, apart=True)
    assert apart is not None
    assert len(apart.followings) > len(committee.followings)
    assert {one.power.shapley for one in apart.followings if one.votes == 1} == {Fraction(1, committee.votes)}
    control = power_in(campaign, 1, n.CONTROL)
    assert control is not None
    assert control.votes == sum(campaign.state.control_seats[m] for m in range(campaign.world.leaders + 1))


def test_power_is_what_a_leader_believes(year_1922: Scenario) -> None:
    """A secret follower counts for his patron in the patron's eyes only."""
    campaign = Campaign(year_1922, 3)
    s, w = campaign.state, campaign.world
    secret = next(
        p
        for p in range(1, w.persons + 1)
        if s.member[p, n.COMMITTEE] == n.FULL and not w.leader_of[p] and not s.patron[p] and not s.seen_patron[p]
    )
    before = [power_in(campaign, viewer, n.COMMITTEE) for viewer in (5, 2)]
    s.patron[secret] = 5
    after = [power_in(campaign, viewer, n.COMMITTEE) for viewer in (5, 2)]
    assert before[0] != after[0]
    assert before[1] == after[1]


def test_the_dead_lead_nobody(year_1922: Scenario) -> None:
    campaign = Campaign(year_1922, 11)
    before = power_in(campaign, 8, n.COMMITTEE)
    assert before is not None
    assert any(one.leader == 1 for one in before.followings)
    campaign.state.standing[campaign.world.person[1]] = n.DEAD
    after = power_in(campaign, 8, n.COMMITTEE)
    assert after is not None
    assert not any(one.leader == 1 for one in after.followings)
    assert after.votes == before.votes - 1, "he himself no longer sits"
    places = [one.voter for one in after.followings if one.voter]
    assert len(places) == len(set(places))
    assert not any(voter >= n.PERSONS and (voter - n.PERSONS) % n.LEADERS for voter in places)
