"""How every voter is expected to vote, from what a leader may see: his side, how sure, and the named reasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from game.rules import names as n
from game.rules.bodies import cells, voter_leader, voter_person, voter_region
from game.rules.leanings import leaning
from game.rules.promises import FREE
from game.rules.reasons import patron_part
from game.rules.votes import stand_chance

NAMED = 45
"""Percent: a stand less likely than this is not called expected; the voter is undecided."""


Shares = tuple[int, int, int]
"""Cases in which somebody is against, abstains, and is for."""


@dataclass(frozen=True)
class Ballot:
    """How one voter is expected to vote.

    ``person``, ``region`` and ``leader`` are numbers (a bloc has a region and the leader it goes with), ``votes`` how
    many he casts. ``side`` is his likeliest stand, -1, 0 or 1, and ``sure`` its chance in percent; ``chances`` are all
    three, against first, over what his patron may declare. ``points`` is his leaning before luck if his patron stands
    as is likeliest, ``parts`` its named reasons (REASON_NAMES) that are not zero. ``declared``: it is settled.
    """

    voter: int
    person: int
    region: int
    leader: int
    votes: int
    side: int
    points: int
    sure: int
    parts: tuple[tuple[str, int], ...]
    chances: tuple[int, int, int]
    declared: bool

    @property
    def undecided(self) -> bool:
        """No stand of his is likely enough to be named."""
        return self.sure < NAMED


def ballots_of(v: Any, w: Any, m: int, going_with: int = -1) -> tuple[Ballot, ...]:
    """How every voter listed in a view is expected to vote on its motion ``m``; or those who go with one leader."""
    patrons = {leader: _of_leader(v, w, leader, m) for leader in range(w.leaders + 1) if going_with in (-1, leader)}
    voters = (k for k in range(v.voters) if voter_leader(v, w, v.voter[k]) in patrons)
    return tuple(_ballot(v, w, m, k, patrons) for k in voters)


def likeliest(shares: Shares) -> int:
    """The stand with the greatest share; where for and against are equally likely, neither."""
    against, idle, ayes = shares
    if ayes == against:
        return n.ABSTAIN
    side = n.FOR if ayes > against else n.AGAINST
    return side if max(ayes, against) >= idle else n.ABSTAIN


def _shares(v: Any, w: Any, points: int) -> Shares:
    """The cases of the luck of the hour in which who leans ``points`` votes so."""
    against, idle, ayes = (int(stand_chance(v, w, points, stand)) for stand in (n.AGAINST, n.ABSTAIN, n.FOR))
    return against, idle, ayes


def _of_leader(v: Any, w: Any, leader: int, m: int) -> Shares:
    """How a leader may declare; as he has, if he has, and nobody abstains."""
    every = (w.vote_luck + 1) ** 2
    stand = n.ABSTAIN if leader == n.NOBODY else v.stand[leader]
    if stand == FREE:
        return _shares(v, w, leaning(v, w, w.person[leader], m, n.ABSTAIN, cells(0)))
    return (every, 0, 0) if stand == n.AGAINST else (0, every, 0) if stand == n.ABSTAIN else (0, 0, every)


def _ballot(v: Any, w: Any, m: int, k: int, patrons: dict[int, Shares]) -> Ballot:
    voter = v.voter[k]
    leader, person = voter_leader(v, w, voter), voter_person(voter)
    own, patron = w.leader_of[person] != n.NOBODY, patrons[leader]
    parts = cells(n.REASONS)
    points = leaning(v, w, voter, m, likeliest(patron), parts)
    every = sum(patron)
    shares = patron if own else _mixed(v, w, voter, points - parts[n.R_PATRON], patron)
    whole = every if own else every * every
    chances = _rounded(shares, whole)
    side = likeliest(shares)
    named = tuple((n.REASON_NAMES[at], value) for at, value in enumerate(parts) if value)
    declared = bool(own and v.stand[leader] != FREE)
    region, votes = voter_region(voter), v.votes[k]
    return Ballot(voter, person, region, leader, votes, side, points, chances[side + 1], named, chances, declared)


def _mixed(v: Any, w: Any, voter: int, free: int, patron: Shares) -> Shares:
    """The cases of a voter who leans ``free`` points when nobody leads him, over the stands of his patron."""
    found = [0, 0, 0]
    for stand, weight in zip((n.AGAINST, n.ABSTAIN, n.FOR), patron, strict=True):
        if weight:
            points = max(-200, min(200, free + patron_part(v, w, voter, stand)))
            for at, share in enumerate(_shares(v, w, points)):
                found[at] += weight * share
    return found[0], found[1], found[2]


def _rounded(shares: Shares, whole: int) -> tuple[int, int, int]:
    """Shares in percent that add up to 100: what is lost by rounding goes where most was lost, first to abstaining."""
    percents = [100 * share // whole for share in shares]
    for at in sorted((1, 0, 2), key=lambda at: -(100 * shares[at] % whole))[: 100 - sum(percents)]:
        percents[at] += 1
    return percents[0], percents[1], percents[2]
