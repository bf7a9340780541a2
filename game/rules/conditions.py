"""Runs conditions: a program of (operation, a, b, c) rows on a small stack, the same in plain and compiled mode.

Programs are straight lines without jumps, so their cost is their length, which the loader caps.
"""

from __future__ import annotations

from game.rules import vocabulary as v
from game.rules.annals import annals_term
from game.rules.beliefs import region_leader, threat
from game.rules.bodies import able, cells, in_party, lives, share_following
from game.rules.careers import career_term
from game.rules.coalitions import coalition, leading, rank_in, rivals
from game.rules.names import BEFORE, CANDIDATE, FULL
from game.rules.rule import rule
from game.rules.state import State
from game.rules.world import World

STACK = 64
"""Deepest stack a program may need; the loader refuses deeper ones."""


@rule
def yes(truth: bool) -> int:
    """A truth as 0 or 1."""
    return 1 if truth else 0


@rule
def person_term(s: State, w: World, op: int, a: int, b: int) -> int:
    """Terms about a person."""
    if op == v.T_HOLDS:
        return yes(s.holder[b] == a)
    if op == v.T_VACANT:
        return yes(s.holder[a] == 0)
    if op == v.T_MEMBER:
        return yes(rank_in(s, a, b) == FULL)
    if op == v.T_CANDIDATE:
        return yes(rank_in(s, a, b) == CANDIDATE)
    if op == v.T_ALIVE:
        return yes(lives(s, w, a))
    if op == v.T_IN_PARTY:
        return yes(in_party(s, w, a))
    if op == v.T_ACTIVE:
        return yes(able(s, w, a))
    if op == v.T_REGARD:
        return s.regard[a, b]
    if op == v.T_STANCE:
        return s.stance[a, b]
    if op == v.T_PRESTIGE:
        return s.prestige[a]
    if op == v.T_HEALTH:
        return s.health[a]
    if op == v.T_AWAY:
        return s.away[a]
    if op == v.T_STANDING:
        return yes(s.standing[a] == b)
    return yes(s.patron[a] == b or w.leader_of[a] == b)


@rule
def leader_term(s: State, w: World, op: int, a: int, b: int) -> int:
    """Terms about a leader."""
    if op == v.T_RUNG:
        return s.rung[a]
    if op == v.T_EVIDENCE:
        return s.evidence[a]
    if op == v.T_EXPOSURE:
        return s.exposure[a]
    if op == v.T_CAPITAL:
        return s.capital[a]
    if op == v.T_STRENGTH:
        return s.strength[a]
    if op == v.T_BELIEF:
        return s.belief[a, b] // 100
    if op == v.T_THREAT:
        return threat(s, w, a, b)
    if op == v.T_PACT:
        return s.pact[a, b]
    if op == v.T_ALLIED:
        return yes(s.pact[a, b] >= w.pact_binds)
    if op == v.T_DISTRUST:
        return s.distrust[a, b]
    if op == v.T_RIVALS:
        return rivals(s, w, a)
    if op == v.T_COALITION:
        return coalition(s, w, a, b)
    if op == v.T_LEADING:
        return yes(leading(s, w, a))
    return s.removals[a]


@rule
def party_mood(s: State, w: World, issue: int) -> int:
    """Opinion of the whole party on an issue, weighted by members."""
    total, weight = 0, 0
    for r in range(1, w.regions + 1):
        total += s.mood[r, issue] * w.members[r, s.turn]
        weight += w.members[r, s.turn]
    return total // max(1, weight)


@rule
def apparatus_term(s: State, w: World, op: int, a: int, b: int) -> int:
    """Terms about the line, the regions and the bodies."""
    if op == v.T_LINE:
        return s.line[a]
    if op == v.T_SPONSOR:
        return yes(s.sponsor[a] == b)
    if op == v.T_MOOD:
        return s.mood[a, b]
    if op == v.T_PARTY_MOOD:
        return party_mood(s, w, a)
    if op == v.T_GRIP:
        return s.grip[a]
    if op == v.T_CONTROLS:
        return yes(region_leader(s, w, b) == a)
    if op == v.T_DELEGATES:
        return share_following(s, w, 5, a)
    if op == v.T_SEATS:
        return share_following(s, w, b, a)
    if op == v.T_SIZE:
        return s.body_size[a]
    return w.members[a, s.turn] // 1000


@rule
def figure_of(s: State, w: World, k: int, back: int) -> int:
    """A series' figure ``back`` quarters ago; the earliest one known for what lies before that."""
    if back <= s.turn:
        return s.series[k, s.turn - max(0, back)]
    before = min(back - s.turn, BEFORE)
    if w.before[k, before - 1] != 0:
        return w.before[k, before - 1]
    return s.series[k, 0]


@rule
def meeting_due(s: State, w: World, m: int) -> bool:
    """The meeting sits this quarter."""
    return s.met[m] == s.turn + 1 or (s.met[m] == 0 and w.meet_turn[m] + s.delay[m] == s.turn)


@rule
def quarters_since(s: State, e: int) -> int:
    """Quarters since an event that has happened."""
    return s.turn + 1 - s.fired[e] if s.fired[e] > 0 else s.turn - s.fired[e]


@rule
def country_term(s: State, w: World, op: int, a: int, b: int) -> int:
    """Terms about the country, the calendar and what has happened."""
    if op == v.T_SERIES:
        return s.series[a, s.turn]
    if op == v.T_EARLIER:
        return figure_of(s, w, a, b)
    if op == v.T_CRISIS:
        return s.crisis
    if op == v.T_DEMOCRACY:
        return s.democracy
    if op == v.T_BAN:
        return s.ban
    if op == v.T_FLAG:
        return s.flag[a]
    if op == v.T_FIRED:
        return yes(s.fired[a] != 0)
    if op == v.T_SINCE:
        return quarters_since(s, a) if s.fired[a] != 0 else 99
    if op == v.T_CHOSE:
        return yes(s.chosen[a] == b)
    if op == v.T_ADOPTED:
        return yes(s.doctrine[a] != 0)
    if op == v.T_HOLDS_DOCTRINE:
        return yes(s.doctrine[b] == a)
    if op == v.T_KNOWN:
        return yes(s.document[a] >= 1)
    if op == v.T_READ:
        return yes(s.document[a] >= 2)
    if op == v.T_PRINTED:
        return yes(s.document[a] >= 3)
    if op == v.T_MET:
        return yes(s.met[a] != 0)
    if op == v.T_DUE:
        return yes(meeting_due(s, w, a))
    if op == v.T_EXPELLED:
        return s.expelled
    if op == v.T_SECRET_BALLOT:
        return w.secret_ballot
    return yes(s.turn >= w.turns - 1)


@rule
def setting_term(w: World, op: int, a: int, b: int) -> int:
    """Terms about how this game was set up."""
    if op == v.T_SETTING:
        return yes(w.own_setting[a] == b)
    return w.harvests


@rule
def term(s: State, w: World, op: int, a: int, b: int) -> int:
    """The value of one term."""
    if op == v.T_TURN:
        return s.turn
    if op <= v.T_FOLLOWS or op == v.T_STANDING:
        return person_term(s, w, op, a, b)
    if v.T_FELL <= op <= v.T_BROKEN:
        return career_term(s, w, op, a)
    if op <= v.T_DISTRUST or op == v.T_REMOVALS or v.T_RIVALS <= op <= v.T_LEADING:
        return leader_term(s, w, op, a, b)
    if v.T_SETTING <= op <= v.T_HARVESTS:
        return setting_term(w, op, a, b)
    if v.T_SHARE <= op <= v.T_EARLIER_EXPELLED:
        return annals_term(s, w, op, a, b)
    if op <= v.T_MEMBERS:
        return apparatus_term(s, w, op, a, b)
    return country_term(s, w, op, a, b)


@rule
def combine(op: int, x: int, y: int) -> int:
    """A two-place operation; division rounds down and gives 0 by zero."""
    if op == v.ADD:
        return x + y
    if op == v.SUBTRACT:
        return x - y
    if op == v.MULTIPLY:
        return x * y
    if op == v.DIVIDE:
        return x // y if y != 0 else 0
    if op == v.LESS:
        return yes(x < y)
    if op == v.AT_MOST:
        return yes(x <= y)
    if op == v.EQUAL:
        return yes(x == y)
    if op == v.UNEQUAL:
        return yes(x != y)
    if op == v.AT_LEAST:
        return yes(x >= y)
    if op == v.MORE:
        return yes(x > y)
    if op == v.AND:
        return yes(x != 0 and y != 0)
    if op == v.OR:
        return yes(x != 0 or y != 0)
    if op == v.MINIMUM:
        return min(x, y)
    return max(x, y)


LARGEST = 1 << 31
"""Results are held within -LARGEST..LARGEST, so that no chain of products overflows."""


@rule
def value_of(s: State, w: World, start: int, size: int) -> int:
    """Run the program of ``size`` rows at ``start``; an empty program is 1."""
    if size == 0:
        return 1
    stack = cells(STACK)
    top = 0
    for at in range(start, start + size):
        op, a = w.word[at, 0], w.word[at, 1]
        if op == v.PUSH:
            stack[top] = a
            top += 1
        elif op >= v.FIRST_TERM:
            stack[top] = term(s, w, op, a, w.word[at, 2])
            top += 1
        elif op == v.NEGATE:
            stack[top - 1] = -stack[top - 1]
        elif op == v.NOT:
            stack[top - 1] = yes(stack[top - 1] == 0)
        elif op == v.SIZE:
            stack[top - 1] = abs(stack[top - 1])
        else:
            top -= 1
            result = combine(op, stack[top - 1], stack[top])
            stack[top - 1] = min(max(result, -LARGEST), LARGEST)
    return stack[0]


@rule
def holds(s: State, w: World, start: int, size: int) -> bool:
    """Whether the condition at ``start`` is true now; an empty one always is."""
    return size == 0 or value_of(s, w, start, size) != 0
