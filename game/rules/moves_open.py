"""Moves in the open: write, bend, adopt, speak, press campaign, circulate a document, call on the cells."""

from __future__ import annotations

from game.rules.bodies import clamp
from game.rules.names import (
    ADOPT,
    BEND,
    CELLS,
    CIRCULATE,
    NOBODY,
    O_ALREADY,
    O_LIMIT,
    O_NO_PRESS,
    O_NO_SUCH,
    O_NOT_DUE,
    O_SELF,
    OK,
    PRESS,
    SPEAK,
    WRITE,
)
from game.rules.posting import please
from game.rules.rule import rule
from game.rules.settling import accuse
from game.rules.state import Log, State
from game.rules.statements import commit
from game.rules.world import World


@rule
def press_reach(s: State, w: World, leader: int) -> int:
    """Press reach a leader commands through himself and his men, 0..100."""
    reach = 0
    for o in range(1, w.offices + 1):
        p = s.holder[o]
        if w.press[o] > 0 and p != NOBODY and (w.leader_of[p] == leader or s.patron[p] == leader):
            reach += w.press[o]
    return min(100, reach)


@rule
def object_to_open_move(s: State, w: World, leader: int, verb: int, a: int, b: int) -> int:
    """Objections to the moves in the open."""
    if s.done[leader, verb] > 0:
        return O_LIMIT
    if verb == WRITE or verb == SPEAK or verb == CELLS or verb == BEND:
        if a >= w.issues or (verb == BEND and b != 1 and b != -1 and b != 0):
            return O_NO_SUCH
        return OK
    if verb == ADOPT:
        if a >= w.doctrines:
            return O_NO_SUCH
        if s.turn < w.doctrine_from[a]:
            return O_NOT_DUE
        return O_ALREADY if s.doctrine[a] != NOBODY else OK
    if verb == PRESS:
        if a <= NOBODY or a > w.leaders or s.standing[w.person[a]] > 1:
            return O_NO_SUCH
        if a == leader:
            return O_SELF
        return OK if press_reach(s, w, leader) >= w.press_needed else O_NO_PRESS
    if a >= w.documents or s.document[a] == 0:
        return O_NO_SUCH
    if s.document[a] >= 2:
        return O_ALREADY
    return O_NOT_DUE if s.turn < w.document_from[a] else OK


@rule
def seen(s: State, w: World, leader: int, points: int) -> None:
    """Public acts are seen at once."""
    s.exposure[leader] = clamp(s.exposure[leader] + points, 0, 100)


@rule
def sway(s: State, w: World, issue: int, towards: int, points: int) -> None:
    """Move every region's mood some points towards a stance, not past it."""
    for r in range(1, w.regions + 1):
        gap = towards - s.mood[r, issue]
        s.mood[r, issue] = s.mood[r, issue] + clamp(gap, -points, points)


@rule
def bend(s: State, w: World, leader: int, issue: int, direction: int) -> None:
    """Shift one's own stance a step left (1) or right (-1 or 0); what was said in public makes it dear."""
    p = w.person[leader]
    step = w.bend_step if direction == 1 else -w.bend_step
    s.prestige[p] = clamp(s.prestige[p] - s.statement[leader, issue] // 20, 0, 100)
    s.stance[p, issue] = clamp(s.stance[p, issue] + step, -100, 100)
    s.statement[leader, issue] = s.statement[leader, issue] * 2 // 3


@rule
def adopt(s: State, w: World, leader: int, doctrine: int) -> None:
    """Make a doctrine one's own: a name for one's course, a commitment; who thinks so likes him, who does not, not."""
    p, issue, pull = w.person[leader], w.doctrine_issue[doctrine], w.doctrine_pull[doctrine]
    s.doctrine[doctrine] = leader
    agree = 0
    for r in range(1, w.regions + 1):
        agree += (100 - abs(s.mood[r, issue] - pull)) * w.share[r, s.turn] // 1000
    s.prestige[p] = clamp(s.prestige[p] + clamp((agree - 30) // 8, -4, 8), 0, 100)
    s.stance[p, issue] = clamp(s.stance[p, issue] + (pull - s.stance[p, issue]) // 3, -100, 100)
    commit(s, w, leader, issue, 30)
    for q in range(1, w.persons + 1):
        please(s, w, q, leader, clamp((100 - abs(s.stance[q, issue] - pull)) * w.doctrine_regard // 100, -6, 8))
    sway(s, w, issue, pull, w.doctrine_sway)


@rule
def trespass(s: State, w: World, leader: int, target: int) -> None:
    """Who attacks a founder in print is thought the less of."""
    p = w.person[leader]
    s.prestige[p] = clamp(s.prestige[p] - w.reverence[target] // 10, 0, 100)


@rule
def campaign_against(s: State, w: World, leader: int, target: int) -> None:
    """A press campaign: the target's name suffers, and the hand that did it is known."""
    q = w.person[target]
    s.prestige[q] = clamp(s.prestige[q] - 1 - press_reach(s, w, leader) // 30, 0, 100)
    s.distrust[target, leader] = clamp(s.distrust[target, leader] + 8, 0, 100)
    s.pact[target, leader] = max(0, s.pact[target, leader] - 8)
    s.pact[leader, target] = s.pact[target, leader]
    trespass(s, w, leader, target)
    if s.rung[leader] > 0:
        accuse(s, w, leader, 2)


@rule
def circulate(s: State, w: World, leader: int, document: int) -> None:
    """Pass a document from hand to hand: those it names suffer a little, and it is factional work."""
    for m in range(1, w.leaders + 1):
        q = w.person[m]
        s.prestige[q] = clamp(s.prestige[q] - w.document_hurts[document, m] // 5, 0, 100)
        if w.document_hurts[document, m] > 10 and m != leader:
            s.distrust[m, leader] = clamp(s.distrust[m, leader] + 6, 0, 100)
    accuse(s, w, leader, w.evidence_open)


@rule
def open_move(s: State, w: World, leader: int, verb: int, a: int, b: int, log: Log) -> None:
    """Do a move in the open."""
    p = w.person[leader]
    stance = s.stance[p, a] if a < w.issues else 0
    if verb == WRITE:
        commit(s, w, leader, a, 15)
        sway(s, w, a, stance, 1 + w.theory[p] // 30)
        s.prestige[p] = clamp(s.prestige[p] + (w.theory[p] - 40) // 20, 0, 100)
        seen(s, w, leader, 3)
    elif verb == SPEAK:
        commit(s, w, leader, a, 10)
        sway(s, w, a, stance, 1 + w.oratory[p] // 40)
        s.prestige[p] = clamp(s.prestige[p] + (w.oratory[p] - 40) // 20, 0, 100)
        seen(s, w, leader, 6)
    elif verb == CELLS:
        commit(s, w, leader, a, 20)
        sway(s, w, a, stance, 2 + w.oratory[p] // 20)
        s.democracy = clamp(s.democracy + 4, 0, 100)
        s.prestige[p] = clamp(s.prestige[p] + 1, 0, 100)
        accuse(s, w, leader, w.evidence_open + 2)
        seen(s, w, leader, 10)
    elif verb == BEND:
        bend(s, w, leader, a, b)
    elif verb == ADOPT:
        adopt(s, w, leader, a)
        seen(s, w, leader, 5)
    elif verb == PRESS:
        campaign_against(s, w, leader, a)
        seen(s, w, leader, 6)
    elif verb == CIRCULATE:
        circulate(s, w, leader, a)
        seen(s, w, leader, 5)
