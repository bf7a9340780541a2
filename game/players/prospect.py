"""How good a future is for a leader, in tenths of a point of his score (game.rules.score).

A future that is not played to the end is judged by the score as it stands and by the position that would have to bear
it: aims still open give nothing yet, and a man without a seat, a following or friends will not keep what he has.
"""

from __future__ import annotations

from game.rules.bodies import clamp, in_party, leads
from game.rules.names import CANDIDATE, COMMITTEE, FULL, POLITBURO
from game.rules.rule import rule
from game.rules.score import score
from game.rules.state import State
from game.rules.world import World

MOST = 1000
"""The best prospect there is."""


@rule
def seat_worth(s: State, p: int) -> int:
    """The highest body he sits in, 0..200."""
    if s.member[p, POLITBURO] == FULL:
        return 200
    if s.member[p, POLITBURO] == CANDIDATE:
        return 100
    return 60 if s.member[p, COMMITTEE] == FULL else 0


@rule
def strongest_rival(s: State, w: World, leader: int) -> int:
    """The greatest share of the machine that a man commands who is bound to him by nothing, percent."""
    most = 0
    for m in range(1, w.leaders + 1):
        if m != leader and leads(s, w, m) and s.pact[leader, m] < w.pact_binds:
            most = max(most, s.strength[m])
    return most


@rule
def standing(s: State, w: World, leader: int) -> int:
    """How strong his position is, 0..1000: what he has to live on in the quarters to come."""
    p = w.person[leader]
    if not in_party(s, w, p):
        return 0
    points = 250 + seat_worth(s, p) - 30 * s.rung[leader]
    points += 150 * w.weight[s.top[p]] // 100 + s.prestige[p]
    points += 2 * s.strength[leader] - strongest_rival(s, w, leader) - s.evidence[leader] // 2
    return clamp(points, 0, 1000)


@rule
def prospect(s: State, w: World, leader: int) -> int:
    """His score, in tenths, at the end; before it, his score as it stands and the position it rests on, half each."""
    now = 10 * score(s, w, leader)
    if s.ended > 0:
        return now
    return (now + standing(s, w, leader)) // 2
