"""How a leader stands, in tenths of a point, as a future is judged by him: what he has, and what hangs over him."""

from __future__ import annotations

from game.rules.bodies import clamp, in_party, leads
from game.rules.names import CANDIDATE, COMMITTEE, FULL, POLITBURO
from game.rules.rule import rule
from game.rules.state import State
from game.rules.world import World

MOST = 1000
"""The best prospect there is; 0 is the worst: out of the party."""


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
def prospect(s: State, w: World, leader: int) -> int:
    """How he stands, 0 .. MOST; at the end of a campaign the winner stands above all others."""
    p = w.person[leader]
    if not in_party(s, w, p):
        return 0
    points = 150 + seat_worth(s, p) - 30 * s.rung[leader]
    points += 150 * w.weight[s.top[p]] // 100 + s.prestige[p]
    if s.ended > 0:
        return clamp(points + 300 * (s.winner == leader) + s.strength[leader], 0, MOST)
    points += 2 * s.strength[leader] - strongest_rival(s, w, leader) - s.evidence[leader] // 2
    return clamp(points + 100, 0, MOST)
