"""What a vote hangs on: how it is expected to go, the least change that would turn it, and who wavers.

A change is a set of voters won over; the least has the fewest voters, and among those asks the least pressure, in
points of leaning. Winning a leader who has not declared counts as one voter and brings along whoever goes with him.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from game.advice.ballots import Ballot, ballots_of
from game.advice.chances import trial_view
from game.advice.least_change import MANY, Turn, least_change, reach_of
from game.campaign import Campaign
from game.rules import names as n
from game.rules.agenda import TRIAL_SLOT
from game.rules.votes import casting, needs_two_thirds

DOUBTFUL = 85
"""Percent: a voter surer of his side than this does not count as wavering."""

SHOWN = 5
"""Waverers named, and men named as alternatives."""


@dataclass(frozen=True)
class Waverer:
    """A voter who may turn: the side expected of him, how sure (percent), and what pulls him the other way."""

    voter: int
    side: int
    sure: int
    reason: str
    points: int


@dataclass(frozen=True)
class Swing:
    """What a vote hangs on.

    ``carried`` is the expected result, ``short`` how much the margin lacks to the other one: votes for a simple
    majority (halves at the Politburo, whose chair breaks ties), thirds of a vote where two thirds are needed. ``turns``
    is the least change that brings it about, empty if none of at most MANY voters can; ``fewest`` are voters that it
    asks at least. One of ``instead`` would do in the place of the one who adds least.
    """

    carried: bool
    ayes: int
    noes: int
    present: int
    short: int
    fewest: int
    turns: tuple[Turn, ...]
    instead: tuple[Turn, ...]
    waverers: tuple[Waverer, ...]


def swing(campaign: Campaign, leader: int, kind: int, a: int, b: int, body: int | None = None) -> Swing:
    """What a motion of the leader's own would hang on (a names.M_..., its two objects), as he believes."""
    v = trial_view(campaign, leader, kind, a, b, body)
    v.stand[leader] = 1
    return _read(v, campaign.world, leader, TRIAL_SLOT)


def swing_pending(campaign: Campaign, leader: int, m: int) -> Swing:
    """What motion ``m`` on the table of the sitting under way hangs on."""
    return _read(campaign.view(leader), campaign.world, leader, m)


def _read(v: Any, w: Any, leader: int, m: int) -> Swing:
    ballots = ballots_of(v, w, m)
    ayes, noes, present = _count(ballots)
    ballots = _weighed(v, w, ballots)
    thirds = needs_two_thirds(v, m)
    weight, least = (3, 0) if thirds else (1, 1)
    margin = 3 * ayes - 2 * present if thirds else sum(one.side * one.votes for one in ballots)
    carried = margin >= least
    short = margin - least + 1 if carried else least - margin
    groups = _groups(v, w, leader, m, ballots, -1 if carried else 1, weight)
    known = [turn for group in groups for turn in group]
    reach = reach_of(known)
    fewest = next((count for count, gain in enumerate(reach) if gain >= short), len(reach))
    turns = least_change(groups, short, reach[: MANY + 1])
    waverers = _waverers(v, w, leader, ballots)
    return Swing(carried, ayes, noes, present, short, fewest, turns, _instead(known, turns, short), waverers)


def _weighed(v: Any, w: Any, ballots: tuple[Ballot, ...]) -> tuple[Ballot, ...]:
    """At the Politburo a vote counts two and its chair's three, so that a tie goes as he votes."""
    chair = casting(v, w)
    if chair == n.NOBODY:
        return ballots
    return tuple(replace(one, votes=2 * one.votes + (one.person == w.person[chair])) for one in ballots)


def _count(ballots: tuple[Ballot, ...]) -> tuple[int, int, int]:
    votes = {side: sum(one.votes for one in ballots if one.side == side) for side in (n.AGAINST, n.ABSTAIN, n.FOR)}
    return votes[n.FOR], votes[n.AGAINST], sum(votes.values())


def _fixed(v: Any, w: Any, leader: int, one: Ballot) -> bool:
    """The leader's own vote, or one that has been declared: nobody turns it any more."""
    own = w.leader_of[one.person]
    return bool(own == leader or (own != n.NOBODY and v.stand[own] != 2))


# --- who could be won, and for how much ------------------------------------------------------------------------------


def _groups(
    v: Any, w: Any, leader: int, m: int, ballots: tuple[Ballot, ...], wanted: int, weight: int
) -> list[list[Turn]]:
    """Who could be won for the side ``wanted``: for each leader still open he or his men, else one voter a group."""
    open_leaders = {w.leader_of[one.person] for one in ballots if not _fixed(v, w, leader, one)} - {n.NOBODY}
    groups: dict[int, list[Turn]] = {}
    for at, one in enumerate(ballots):
        if _fixed(v, w, leader, one):
            continue
        own = w.leader_of[one.person]
        key = one.leader if one.leader in open_leaders else -1 - at
        found = list(_led(v, w, m, ballots, one, wanted, weight) if own else _turns(w, one, wanted, weight))
        groups.setdefault(key, []).extend(found)
    return list(groups.values())


def _turns(w: Any, one: Ballot, wanted: int, weight: int) -> Iterator[Turn]:
    """The ways to win one voter: to abstain, or all the way."""
    for side in (n.ABSTAIN, wanted):
        if (side - one.side) * wanted <= 0:
            continue
        gain = _worth(side, weight) - _worth(one.side, weight)
        pressure = _asked(w, one, side, wanted)
        if gain * wanted > 0:
            reason, points = _against(one, wanted)
            yield Turn(one.voter, side, abs(gain) * one.votes, pressure, reason, points, False)


def _worth(side: int, weight: int) -> int:
    """What a vote does to the margin; where two thirds are needed only votes for the motion do anything."""
    return side if weight == 1 else 3 * (side == n.FOR)


def _asked(w: Any, one: Ballot, side: int, wanted: int) -> int:
    """Points of pressure until a voter leans to a side."""
    bound = w.vote_threshold if side == wanted else 1 - w.vote_threshold
    return int(max(0, bound - wanted * one.points))


def _led(v: Any, w: Any, m: int, ballots: tuple[Ballot, ...], one: Ballot, wanted: int, weight: int) -> Iterator[Turn]:
    """The ways to win an open leader, with all who go with him."""
    own = w.leader_of[one.person]
    for turn in _turns(w, one, wanted, weight):
        v.stand[own] = turn.side
        after = {new.voter: new for new in ballots_of(v, w, m, own)}
        v.stand[own] = 2
        pairs = ((old, after[old.voter]) for old in ballots if old.voter in after)
        gain = sum((_worth(new.side, weight) - _worth(old.side, weight)) * old.votes for old, new in pairs) * wanted
        if gain > 0:
            led = gain > turn.gain
            yield Turn(one.voter, turn.side, gain, turn.pressure, turn.reason, turn.points, led)


def _against(one: Ballot, wanted: int) -> tuple[str, int]:
    """The weightiest reason that holds a voter from the side wanted."""
    name, points = min(one.parts, key=lambda part: part[1] * wanted, default=("", 0))
    return (name, points) if points * wanted < 0 else ("", 0)


# --- who would do instead --------------------------------------------------------------------------------------------


def _instead(known: list[Turn], turns: tuple[Turn, ...], short: int) -> tuple[Turn, ...]:
    """Other voters of whom one would do in the place of the change's smallest, the cheapest way for each."""
    if not turns:
        return ()
    taken = {turn.voter for turn in turns}
    lacking = short - (sum(turn.gain for turn in turns) - min(turn.gain for turn in turns))
    found: dict[int, Turn] = {}
    for turn in sorted(known, key=lambda turn: turn.pressure):
        if turn.voter not in taken and turn.gain >= lacking:
            found.setdefault(turn.voter, turn)
    return tuple(found.values())[:SHOWN]


# --- who may turn ----------------------------------------------------------------------------------------------------


def _waverers(v: Any, w: Any, leader: int, ballots: tuple[Ballot, ...]) -> tuple[Waverer, ...]:
    """Voters nearest to another side, the likeliest to turn first."""
    found = []
    for one in ballots:
        if _fixed(v, w, leader, one) or one.sure > DOUBTFUL:
            continue
        towards = -one.side if one.side else (1 if one.points >= 0 else -1)
        pull = max(one.parts, key=lambda part: part[1] * towards, default=("", 0))
        reason, points = pull if pull[1] * towards > 0 else ("", 0)
        found.append(Waverer(one.voter, one.side, one.sure, reason, points))
    votes = {one.voter: one.votes for one in ballots}
    found.sort(key=lambda one: (one.sure, -votes[one.voter], one.voter))
    return tuple(found[:SHOWN])
