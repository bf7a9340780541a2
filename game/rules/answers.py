"""Answers to pending decisions: whether one is allowed, and putting it in.

An answer is (verb, a, b). Which verbs fit depends on the decision: a move for D_MOVE, a kind of motion for D_TABLE,
0 for the rest, whose answer is in a (and b): option, accept, motion to hold, voter pressed, vote.
"""

from __future__ import annotations

from game.rules.agenda import HELD_SLOT, put_on_table
from game.rules.aims import binds
from game.rules.bodies import clamp
from game.rules.brokering import answer_brokered
from game.rules.deals import object_to_accept, seal_pact
from game.rules.events import choose, option_open
from game.rules.ledger import record
from game.rules.motions import object_to_motion
from game.rules.moves import make_move, object_to_move
from game.rules.names import (
    D_ASK,
    D_HOLD,
    D_MOVE,
    D_PACT,
    D_TABLE,
    D_VOTE,
    D_WHIP,
    FOR,
    HOLD,
    L_HELD,
    L_PACT,
    L_WHIP,
    NO_DECISION,
    NO_MOTION,
    NOBODY,
    O_BOUND,
    O_COST,
    O_NO_SUCH,
    O_NOT_YOUR_TURN,
    OK,
)
from game.rules.promises import call_debt, judge_word, object_to_call, on_roll
from game.rules.rule import rule
from game.rules.sitting import begin_motion
from game.rules.state import Log, State
from game.rules.world import World


@rule
def object_to_whip(s: State, w: World, p: int, push: int) -> int:
    """Objection to pressing a voter, for capital, or a leader, for a debt of his; 0 presses nobody."""
    if p == NOBODY:
        return OK
    if p < 0 or p > w.persons or not on_roll(s, p) or (push != 1 and push != -1):
        return O_NO_SUCH
    if w.leader_of[p] != NOBODY:
        return object_to_call(s, w, s.decider, w.leader_of[p], push)
    if s.capital[s.decider] < w.whip_cost:
        return O_COST
    return OK


@rule
def object_to_vote(s: State, w: World, vote: int) -> int:
    """A pact that binds forbids voting to harm an ally: break it first, or abstain."""
    if vote < -1 or vote > 1:
        return O_NO_SUCH
    m = s.motion
    if vote == FOR and binds(s, w, s.decider, s.kind[m], s.object_a[m], s.object_b[m]):
        return O_BOUND
    return OK


@rule
def object_to_hold(s: State, choice: int) -> int:
    """Objection to holding a motion over: 0 holds none; one already held over must be taken now."""
    if choice < 0 or choice > s.motions:
        return O_NO_SUCH
    if choice > 0 and s.held[choice - 1] == 1:
        return O_BOUND
    return OK


@rule
def object_to_table(s: State, w: World, kind: int, a: int, b: int) -> int:
    """Objection to a motion, a binding pact with its target included."""
    refused = object_to_motion(s, w, s.decider, kind, a, b)
    if refused != OK or kind == NO_MOTION:
        return refused
    if binds(s, w, s.decider, kind, a, b):
        return O_BOUND
    return OK


@rule
def object_to_answer(s: State, w: World, verb: int, a: int, b: int) -> int:
    """Why the pending decision may not be answered so; OK if it may."""
    if s.decision == D_MOVE:
        return object_to_move(s, w, s.decider, verb, a, b)
    if s.decision == D_TABLE:
        return object_to_table(s, w, verb, a, b)
    if s.decision == D_ASK:
        return OK if option_open(s, a) else O_NO_SUCH
    if s.decision == D_PACT:
        return object_to_accept(s, w, s.decider, s.subject, a)
    if s.decision == D_HOLD:
        return object_to_hold(s, a)
    if s.decision == D_WHIP:
        return object_to_whip(s, w, a, b)
    if s.decision == D_VOTE:
        return object_to_vote(s, w, a)
    return O_NOT_YOUR_TURN


@rule
def put_in_whip(s: State, w: World, leader: int, p: int, push: int, log: Log) -> None:
    """Press a voter for a price, or call in a leader's debt."""
    if p != NOBODY and w.leader_of[p] != NOBODY:
        call_debt(s, w, leader, w.leader_of[p], push, log)
    elif p != NOBODY:
        s.capital[leader] = s.capital[leader] - w.whip_cost
        s.whip[p] = clamp(s.whip[p] + push * w.whip_force, -60, 60)
        record(log, s.turn, L_WHIP, leader, p, push, w.whip_cost, s.motion)
    s.substep = s.substep + 1


@rule
def put_in_hold(s: State, w: World, choice: int, log: Log) -> None:
    """Hold a motion over to the next quarter, or none; then the first motion comes up."""
    if choice > 0:
        m = choice - 1
        record(log, s.turn, L_HELD, s.decider, s.kind[m], s.object_a[m], s.object_b[m], s.mover[m])
        s.kind[HELD_SLOT] = s.kind[m]
        s.mover[HELD_SLOT] = s.mover[m]
        s.object_a[HELD_SLOT] = s.object_a[m]
        s.object_b[HELD_SLOT] = s.object_b[m]
        for k in range(m, s.motions - 1):
            s.kind[k] = s.kind[k + 1]
            s.mover[k] = s.mover[k + 1]
            s.object_a[k] = s.object_a[k + 1]
            s.object_b[k] = s.object_b[k + 1]
            s.held[k] = s.held[k + 1]
        s.motions = s.motions - 1
    s.stage = HOLD
    begin_motion(s, w)


@rule
def answer(s: State, w: World, verb: int, a: int, b: int, log: Log) -> int:
    """Put an answer in if it is allowed; returns the objection, OK when taken."""
    refused = object_to_answer(s, w, verb, a, b)
    if refused != OK:
        return refused
    leader, decision, subject = s.decider, s.decision, s.subject
    s.decision = NO_DECISION
    if decision == D_MOVE:
        make_move(s, w, leader, verb, a, b, log)
    elif decision == D_PACT and s.broker != NOBODY:
        answer_brokered(s, w, subject, leader, a, log)
    elif decision == D_PACT:
        record(log, s.turn, L_PACT, subject, leader, a, s.offer_terms, s.turn + w.deal_quarters)
        seal_pact(s, w, subject, leader, a)
    elif decision == D_ASK:
        choose(s, w, subject, a, log)
        s.substep = s.substep + 1
    elif decision == D_TABLE:
        if verb != NO_MOTION:
            put_on_table(s, w, leader, verb, a, b, log)
        s.substep = s.substep + 1
    elif decision == D_HOLD:
        put_in_hold(s, w, a, log)
    elif decision == D_WHIP:
        put_in_whip(s, w, leader, a, b, log)
    else:
        s.stand[leader] = a
        judge_word(s, w, leader, log)
        s.substep = s.substep + 1
    if s.decision == NO_DECISION:
        s.decider = NOBODY
        s.subject = 0
    return OK
