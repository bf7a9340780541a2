"""What a motion aims at and for whom: the man struck, the man served, and whom a pact forbids to touch."""

from __future__ import annotations

from game.rules.bodies import (
    allegiance,
)
from game.rules.names import (
    M_FILL,
    M_REINSTATE,
    M_RESIGN,
    M_SANCTION,
    NOBODY,
)
from game.rules.rule import rule
from game.rules.state import State
from game.rules.world import World


@rule
def aimed_at(s: State, w: World, kind: int, a: int, b: int) -> int:
    """The leader a motion is aimed at, or nobody: the sanctioned, the released, the holder to be replaced."""
    if kind == M_SANCTION or kind == M_RESIGN:
        return a
    if kind == M_FILL:
        holder = s.holder[a]
        if holder != NOBODY and holder != b:
            return allegiance(s, w, holder)
    return NOBODY


@rule
def strikes_at(s: State, w: World, kind: int, a: int, b: int) -> int:
    """The leader a motion strikes in person - himself, not a man of his; nobody else's secret shows in it."""
    if kind == M_SANCTION or kind == M_RESIGN:
        return a
    if kind == M_FILL and s.holder[a] != b:
        return w.leader_of[s.holder[a]]
    return NOBODY


@rule
def binds(s: State, w: World, leader: int, kind: int, a: int, b: int) -> bool:
    """A pact forbids the leader to move or vote for this: it strikes at his partner in person."""
    struck = strikes_at(s, w, kind, a, b)
    return struck != NOBODY and struck != leader and s.pact[leader, struck] >= w.pact_binds


@rule
def target_of(s: State, w: World, m: int) -> int:
    """The leader motion ``m`` is aimed at, or nobody."""
    return aimed_at(s, w, s.kind[m], s.object_a[m], s.object_b[m])


@rule
def beneficiary_of(s: State, w: World, m: int) -> int:
    """The leader a motion would serve, or nobody: he whose man is to be posted, or who is to be let back.

    A man who is nobody's owes a post to whoever moved that he should have it.
    """
    if s.kind[m] == M_FILL and s.object_b[m] != NOBODY:
        own = allegiance(s, w, s.object_b[m])
        return own if own != NOBODY else s.mover[m]
    if s.kind[m] == M_REINSTATE:
        return s.object_a[m]
    return NOBODY
