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
from game.rules.forecast import chance
from game.rules.leanings import leaning
from game.rules.votes import likely_stand, stand_chance, vote_of

DOUBT = 8
"""Points by which a leader may misjudge a voter who is not his own man."""


@dataclass(frozen=True)
class Ballot:
    """How one voter is expected to vote.

    ``person``, ``region`` and ``leader`` are numbers (a bloc has a region and the leader it goes with), ``votes`` how
    many he casts, ``side`` -1, 0 or 1, ``points`` his leaning before luck, ``sure`` the percent chance of that side,
    ``parts`` the named reasons (REASON_NAMES) that are not zero.
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


def _read(v: Any, w: Any, leader: int, m: int) -> Forecast:
    middle = _percent(chance(v, w, m))
    ballots = ballots_of(v, w, m)
    low, high = (_percent(_shifted(v, w, leader, m, shift)) for shift in (-DOUBT, DOUBT))
    return Forecast(middle, min(low, middle), max(high, middle), ballots)


def _percent(parts: int) -> int:
    return min(99, max(1, (parts + 50) // 100)) if 0 < parts < 10000 else parts // 100


def _shifted(v: Any, w: Any, leader: int, m: int, shift: int) -> int:
    others = [p for p in range(1, w.persons + 1) if v.patron[p] != leader and w.leader_of[p] != leader]
    before = {p: v.whip[p] for p in others}
    for p in others:
        v.whip[p] = max(-60, min(60, before[p] + shift))
    result = int(chance(v, w, m))
    for p in others:
        v.whip[p] = before[p]
    return result


def ballots_of(v: Any, w: Any, m: int) -> tuple[Ballot, ...]:
    """How every voter listed in a view is expected to vote on its motion ``m``."""
    return tuple(_ballot(v, w, m, k) for k in range(v.voters))


def _ballot(v: Any, w: Any, m: int, k: int) -> Ballot:
    voter = v.voter[k]
    leader, person = voter_leader(v, w, voter), voter_person(voter)
    stand = likely_stand(v, w, leader, m)
    parts = cells(n.REASONS)
    points = leaning(v, w, voter, m, stand, parts)
    side = vote_of(points, w)
    if w.leader_of[person] != n.NOBODY and v.stand[leader] != 2:
        side = v.stand[leader]
    sure = 100 * stand_chance(v, w, points, side) // (w.vote_luck + 1) ** 2
    named = tuple((n.REASON_NAMES[at], value) for at, value in enumerate(parts) if value)
    return Ballot(voter, person, voter_region(voter), leader, v.votes[k], side, points, sure, named)
