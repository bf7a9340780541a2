"""What a leader can reckon: the chance of a motion with its reasons, from what he may see, as a range.

The middle figure is exact for what he believes; the range is what it would be if every voter who is not his own man
leaned a little less, or a little more, than he thinks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from game.campaign import Campaign
from game.rules import names as n
from game.rules.agenda import TRIAL_SLOT
from game.rules.bodies import call_roll, cells, voter_leader, voter_person, voter_region
from game.rules.forecast import chance, has_voters
from game.rules.leanings import leaning
from game.rules.promises import FREE
from game.rules.reasons import patron_part
from game.rules.votes import stand_chance

DOUBT = 8
"""Points by which a leader may misjudge a voter who is not his own man."""


SURPRISE = 5
"""Percent of the votes on which a leader yet to declare turns out to be bound by words given elsewhere.

Measured (``python -m benchmarks.forecasts``): of what is reckoned as all but certain 2 to 3 in a hundred fail, and of
what is reckoned as hopeless 2 to 5 in a hundred carry.
"""

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


@dataclass(frozen=True)
class Forecast:
    """The chance of a motion, percent: as believed, and if all waver against it or for it."""

    chance: int
    low: int
    high: int
    ballots: tuple[Ballot, ...]


def trial_view(campaign: Campaign, leader: int, kind: int, a: int, b: int, body: int | None = None) -> Any:
    """The leader's view with the motion in its trial row and the roll called; what a forecast is made on.

    ``body`` is POLITBURO or COMMITTEE for a sitting that is not under way; by default the one that is.
    """
    s, w = campaign.state, campaign.world
    v = campaign.view(leader)
    sitting = s.phase in (n.POLITBURO_SITS, n.MEETINGS_SIT) and s.voters > 0
    if body is not None or not sitting:
        v.body = n.POLITBURO if body is None else body
        v.joint = 0
        call_roll(v, w, v.body, 0)
    v.kind[TRIAL_SLOT], v.mover[TRIAL_SLOT] = kind, leader
    v.object_a[TRIAL_SLOT], v.object_b[TRIAL_SLOT] = a, b
    for m in range(w.leaders + 1):
        v.stand[m] = 2
    for p in range(1, w.persons + 1):
        v.whip[p] = 0
    return v


def forecast(campaign: Campaign, leader: int, kind: int, a: int, b: int, body: int | None = None) -> Forecast:
    """What a leader can expect of a motion of his own (a names.M_..., its two objects)."""
    v, w = trial_view(campaign, leader, kind, a, b, body), campaign.world
    v.stand[leader] = 1
    return _read(v, w, leader, TRIAL_SLOT)


def forecast_pending(campaign: Campaign, leader: int, m: int) -> Forecast:
    """What a leader can expect of motion ``m`` on the table of the sitting under way."""
    return _read(campaign.view(leader), campaign.world, leader, m)


def chance_voting(campaign: Campaign, leader: int, m: int, stand: int) -> int:
    """The chance, percent, of motion ``m`` on the table if the leader, who is yet to declare, stands so (-1, 0, 1)."""
    v = campaign.view(leader)
    v.stand[leader] = stand
    return believed(v, campaign.world, m, leader)


def _read(v: Any, w: Any, leader: int, m: int) -> Forecast:
    middle = believed(v, w, m, leader)
    ballots = ballots_of(v, w, m)
    low, high = (_shifted(v, w, leader, m, shift) for shift in (-DOUBT, DOUBT))
    return Forecast(middle, min(low, middle), max(high, middle), ballots)


def believed(v: Any, w: Any, m: int, viewer: int) -> int:
    """The chance, percent, of motion ``m`` in a view; while another leader is yet to declare there may be surprises."""
    parts = int(chance(v, w, m))
    others = (leader for leader in range(1, w.leaders + 1) if leader != viewer and has_voters(v, w, leader))
    if any(v.stand[leader] == FREE for leader in others):
        parts += (5000 - parts) * SURPRISE // 100
    return percent(parts)


def percent(parts: int) -> int:
    """Parts of 10,000 in percent; what is possible and not certain is 1 to 99."""
    return min(99, max(1, (parts + 50) // 100)) if 0 < parts < 10000 else parts // 100


def _shifted(v: Any, w: Any, leader: int, m: int, shift: int) -> int:
    others = [p for p in range(1, w.persons + 1) if v.patron[p] != leader and w.leader_of[p] != leader]
    before = {p: v.whip[p] for p in others}
    for p in others:
        v.whip[p] = max(-60, min(60, before[p] + shift))
    result = believed(v, w, m, leader)
    for p in others:
        v.whip[p] = before[p]
    return result


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
