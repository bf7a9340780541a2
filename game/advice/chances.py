"""What a leader can reckon: the chance of a motion with its reasons, from what he may see, as a range.

The middle figure is exact for what he believes; the range is what it would be if every voter who is not his own man
leaned a little less, or a little more, than he thinks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from game.advice.ballots import Ballot, ballots_of
from game.campaign import Campaign
from game.rules import names as n
from game.rules.agenda import TRIAL_SLOT
from game.rules.bodies import call_roll
from game.rules.forecast import chance, has_voters
from game.rules.promises import FREE

DOUBT = 8
"""Points by which a leader may misjudge a voter who is not his own man."""


SURPRISE = 5
"""Percent of the votes on which a leader yet to declare turns out to be bound by words given elsewhere.

Measured (``python -m benchmarks.forecasts``): of what is reckoned as all but certain 2 to 3 in a hundred fail, and of
what is reckoned as hopeless 2 to 5 in a hundred carry.
"""


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
