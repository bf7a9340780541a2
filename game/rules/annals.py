"""Annals: what a campaign keeps of its past, so that conditions can speak of it - votes, opponents, pacts, counts."""

from __future__ import annotations

from game.rules import vocabulary as v
from game.rules.bodies import clamp
from game.rules.names import AGAINST, FOR, MEETINGS_SIT
from game.rules.rule import rule
from game.rules.state import State
from game.rules.world import World


@rule
def note_division(s: State, w: World, carried: int, ayes: int, noes: int) -> None:
    """Keep a vote of a plenum, conference or congress: the largest minority so far, and who opposed whom."""
    if s.phase != MEETINGS_SIT:
        return
    losing = noes if carried == 1 else ayes
    share = 100 * losing // max(1, ayes + noes)
    if share > s.minority[s.meeting] or s.ayes[s.meeting] + s.noes[s.meeting] == 0:
        s.minority[s.meeting] = share
        s.ayes[s.meeting] = ayes
        s.noes[s.meeting] = noes
    for i in range(1, w.leaders + 1):
        for j in range(1, w.leaders + 1):
            if s.stand[i] == FOR and s.stand[j] == AGAINST:
                s.opposed[i, j] = s.turn + 1
                s.opposed[j, i] = s.turn + 1


@rule
def note_quarter(s: State, w: World) -> None:
    """Keep, at the close of a quarter, whom a pact binds and how many have been expelled."""
    for i in range(1, w.leaders + 1):
        for j in range(1, w.leaders + 1):
            if i != j and s.pact[i, j] >= w.pact_binds:
                s.bound[i, j] = s.bound[i, j] + 1
    s.expelled_by[s.turn] = s.expelled


@rule
def party_members(w: World, turn: int) -> int:
    """Members of the whole party in a quarter, thousands."""
    count = 0
    for r in range(1, w.regions + 1):
        count += w.members[r, turn]
    return count // 1000


@rule
def delegation(s: State, w: World, r: int, leader: int) -> int:
    """Percent of a region's delegates to the last congress or conference who followed a leader."""
    count = 0
    for m in range(w.leaders + 1):
        count += s.delegates[r, m]
    return 100 * s.delegates[r, leader] // max(1, count)


@rule
def expelled_before(s: State, w: World, quarters: int) -> int:
    """Persons expelled up to so many quarters ago; 0 is now."""
    if quarters <= 0:
        return s.expelled
    return s.expelled_by[s.turn - quarters] if quarters <= s.turn else w.expelled0


@rule
def annals_term(s: State, w: World, op: int, a: int, b: int) -> int:
    """Terms about what has been: meetings, delegations, members, the expelled."""
    if op == v.T_SHARE:
        return (w.share[a, s.turn] + 5) // 10
    if op == v.T_DELEGATION:
        return delegation(s, w, a, b)
    if op == v.T_PARTY_MEMBERS:
        return party_members(w, s.turn)
    if op == v.T_EARLIER_MEMBERS:
        return party_members(w, clamp(s.turn - a, 0, s.turn))
    if op == v.T_MINORITY:
        return s.minority[a]
    if op == v.T_AYES:
        return s.ayes[a]
    if op == v.T_NOES:
        return s.noes[a]
    if op == v.T_OPPOSED:
        return s.turn + 1 - s.opposed[a, b] if s.opposed[a, b] > 0 else 99
    if op == v.T_ALLIED_QUARTERS:
        return s.bound[a, b]
    return expelled_before(s, w, a)
