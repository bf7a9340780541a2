"""Voting power: how often a voter is the one who makes a majority, exactly (Shapley and Shubik; Banzhaf).

Votes are counted as weights that must reach a quota. The coalitions of the others are counted by size and weight, in
one pass over the voters, so that a Central Committee takes milliseconds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import factorial
from typing import Any

from game.campaign import Campaign
from game.rules import names as n
from game.rules.bodies import CONTROL_VOTERS, add_voter, call_roll, in_party, lives, voter_leader


@dataclass(frozen=True)
class Power:
    """Power of one voter, two shares of the whole, each 0 .. 1 and summing to 1 over the body.

    ``shapley``: of all orders in which the voters may join, the share in which he brings the majority (L. S. Shapley
    and M. Shubik, American Political Science Review 48, 1954, 787-792). ``banzhaf``: his share of all cases in which a
    coalition wins with a voter and loses without him (J. F. Banzhaf, Rutgers Law Review 19, 1965, 317-343).
    """

    shapley: Fraction
    banzhaf: Fraction


class Coalitions:
    """How many coalitions there are of each size and weight.

    ``rows[size]`` is one integer whose digit ``at`` to the base 2**bits is the count for weight ``at``: to add a voter
    is to shift and add, which Python does to whole rows at once.
    """

    def __init__(self, weights: Sequence[int]) -> None:
        """All coalitions of voters with these weights; a count is at most 2**len(weights), so no digit carries over."""
        self.bits = len(weights) + 2
        self.rows = [1] + [0] * len(weights)
        for weight in weights:
            for size in range(len(weights), 0, -1):
                self.rows[size] += self.rows[size - 1] << (self.bits * weight)

    def without(self, weight: int) -> list[int]:
        """The rows of the coalitions without one voter of this weight, who must be among them."""
        rows = [1]
        for row in self.rows[1:-1]:
            rows.append(row - (rows[-1] << (self.bits * weight)))
        return rows

    def swings(self, weight: int, quota: int) -> list[int]:
        """By their size, how many coalitions of the others win with one voter of this weight and lose without him."""
        low = max(0, quota - weight)
        mask = (1 << (self.bits * (quota - low))) - 1
        # The digits of a number to the base B leave the same remainder by B - 1 as the number, as in casting out nines.
        nines = (1 << self.bits) - 1
        return [((row >> (self.bits * low)) & mask) % nines for row in self.without(weight)]


def power_of(weights: Sequence[int], quota: int) -> list[Power]:
    """The power of every voter of a body, in the order of ``weights``.

    Raises:
        ValueError: there is no voter, a weight below 1, or a quota that all together do not reach or nobody needs.
    """
    if not weights or min(weights) < 1 or not 1 <= quota <= sum(weights):
        raise ValueError(f"no body votes with weights {list(weights)} and quota {quota}")
    coalitions, count = Coalitions(weights), len(weights)
    swings = {weight: coalitions.swings(weight, quota) for weight in set(weights)}
    every = sum(sum(swings[weight]) for weight in weights)
    orders = [factorial(size) * factorial(count - 1 - size) for size in range(count)]
    found = {}
    for weight, by_size in swings.items():
        decisive = sum(number * many for number, many in zip(by_size, orders, strict=True))
        found[weight] = Power(Fraction(decisive, factorial(count)), Fraction(sum(by_size), every))
    return [found[weight] for weight in weights]


def living(v: Any, w: Any, leader: int) -> int:
    """The leader, or nobody where he is dead: what he led, or had to answer for, is nobody's then."""
    return leader if leader != n.NOBODY and lives(v, w, w.person[leader]) else n.NOBODY


@dataclass(frozen=True)
class Following:
    """Those who vote as one: a leader and all who are believed to follow him, or one unattached voter (``voter``)."""

    leader: int
    voter: int
    votes: int
    power: Power


@dataclass(frozen=True)
class BodyPower:
    """A body (POLITBURO ..) with its votes, how many carry a motion, and its followings, the strongest first.

    ``candidates``: persons who sit there without a vote.
    """

    body: int
    votes: int
    quota: int
    followings: tuple[Following, ...]
    candidates: tuple[int, ...] = ()


def power_in(
    campaign: Campaign, leader: int, body: int, two_thirds: bool = False, apart: bool = False
) -> BodyPower | None:
    """Who decides in a body as ``leader`` believes its members to follow one another; None if nobody votes in it.

    The dead lead nobody: a bloc of theirs counts with the unattached of its place.

    Args:
        campaign: the campaign.
        leader: whose beliefs.
        body: POLITBURO .. CONGRESS; a congress is the last one that met, or its conference.
        two_thirds: the majority of the gravest sanctions, instead of more than half.
        apart: everyone (a bloc: as one) votes for himself, as if nobody followed anyone.
    """
    v, w = campaign.view(leader), campaign.world
    call_roll(v, w, body, 0)
    if body == n.CONTROL:
        v.voters = 0
        for m in range(w.leaders + 1):
            add_voter(v, CONTROL_VOTERS + m, v.control_seats[m])
    votes: Counter[tuple[int, int]] = Counter()
    for k in range(v.voters):
        voter, led = v.voter[k], voter_leader(v, w, v.voter[k])
        own = living(v, w, led)
        if own != led and voter >= n.PERSONS:
            voter -= led
        votes[(own, 0) if own != n.NOBODY and not apart else (own, voter)] += v.votes[k]
    total = sum(votes.values())
    if total == 0:
        return None
    quota = -(-2 * total // 3) if two_thirds else total // 2 + 1
    powers = power_of(list(votes.values()), quota)
    found = [
        Following(own, voter, count, power) for ((own, voter), count), power in zip(votes.items(), powers, strict=True)
    ]
    found.sort(key=lambda one: (-one.power.shapley, -one.votes, one.leader == n.NOBODY, one.leader, one.voter))
    persons = range(1, w.persons + 1)
    candidates = tuple(p for p in persons if v.member[p, body] == n.CANDIDATE and in_party(v, w, p))
    return BodyPower(body, total, quota, tuple(found), candidates)
