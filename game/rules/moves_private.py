"""Moves behind the scenes: pacts, intrigue, procedure, and what a man does with himself."""

from __future__ import annotations

from game.rules.bodies import clamp, in_charge
from game.rules.deals import end_pact, object_to_offer
from game.rules.ledger import record
from game.rules.luck import percent
from game.rules.moves_open import trespass
from game.rules.names import (
    BREAK,
    CALL,
    CONGRESS_MEETS,
    CONVALESCE,
    D_PACT,
    DEAL_PLAIN,
    DELAY,
    GATHER,
    L_QUOTED,
    LEAK,
    LIE_LOW,
    LUCK_MOVE,
    NOBODY,
    O_ALREADY,
    O_LIMIT,
    O_NO_PACT,
    O_NO_SUCH,
    O_NOT_YOURS,
    O_NOTHING,
    O_SELF,
    O_TOO_SOON,
    OFFER,
    OK,
    QUOTE,
    RECANT,
    RESIGN,
    RUNG_POLITBURO,
)
from game.rules.posts import runs_secretariat
from game.rules.rule import rule
from game.rules.settling import accuse
from game.rules.sitting import ask
from game.rules.state import Log, State
from game.rules.statements import quotable, say, worst_said
from game.rules.world import World


@rule
def next_congress(s: State, w: World) -> int:
    """The next congress that has not sat, or -1."""
    for m in range(w.meetings):
        if w.meet_kind[m] == CONGRESS_MEETS and s.met[m] == 0 and w.meet_turn[m] + s.delay[m] >= s.turn:
            return m
    return -1


@rule
def object_to_procedure(s: State, w: World, leader: int, verb: int) -> int:
    """Calling or putting off a congress is for the Secretariat or the chair."""
    if not runs_secretariat(s, w, leader) and in_charge(s, w) != leader:
        return O_NOT_YOURS
    m = next_congress(s, w)
    if m < 0:
        return O_NOTHING
    due = w.meet_turn[m] + s.delay[m]
    if verb == CALL:
        return O_TOO_SOON if due - s.turn <= 1 or s.delay[m] <= -2 else OK
    return O_LIMIT if s.delay[m] >= 4 or due >= w.turns - 1 else OK


@rule
def object_to_pair(s: State, w: World, leader: int, verb: int, other: int, b: int) -> int:
    """Objections to a move that concerns another leader."""
    if other <= NOBODY or other > w.leaders or s.standing[w.person[other]] > 1:
        return O_NO_SUCH
    if other == leader:
        return O_SELF
    if verb == OFFER:
        return object_to_offer(s, w, leader, other, b)
    if verb == BREAK:
        return OK if s.pact[leader, other] > 0 else O_NO_PACT
    if verb == LEAK:
        return OK if s.material[leader, other] >= 10 else O_NOTHING
    if verb == GATHER:
        return O_ALREADY if s.material[leader, other] >= 60 else OK
    return O_LIMIT if s.done[leader, QUOTE] > 0 else OK


@rule
def object_to_private_move(s: State, w: World, leader: int, verb: int, a: int, b: int) -> int:
    """Objections to the moves behind the scenes."""
    p = w.person[leader]
    if verb == OFFER or verb == BREAK or verb == GATHER or verb == LEAK or verb == QUOTE:
        return object_to_pair(s, w, leader, verb, a, b)
    if verb == CALL or verb == DELAY:
        return object_to_procedure(s, w, leader, verb)
    if verb == LIE_LOW:
        if s.low[leader] == 1:
            return O_LIMIT
        return O_TOO_SOON if s.lay_low[leader] > 0 and s.turn + 1 - s.lay_low[leader] < w.low_rest else OK
    if verb == CONVALESCE:
        return O_NOTHING if s.health[p] >= 90 else OK
    if verb == RESIGN:
        if s.resigning[leader] == 1:
            return O_ALREADY
        last = s.offered[leader, leader]
        if last > 0 and s.turn + 1 - last < w.resign_pause:
            return O_TOO_SOON
        return OK if w.weight[s.top[p]] >= 60 else O_NOTHING
    if verb == RECANT:
        if s.rung[leader] < RUNG_POLITBURO or s.evidence[leader] == 0:
            return O_NOTHING
        return O_TOO_SOON if s.recanted[leader] > 0 and s.turn + 1 - s.recanted[leader] < w.rung_regained else OK
    return O_NO_SUCH


@rule
def break_pact(s: State, w: World, leader: int, other: int) -> None:
    """End an understanding: the other remembers it, and others note a man who breaks his word."""
    firm = s.pact[leader, other]
    if s.pact_term[leader, other] != DEAL_PLAIN:
        s.broken[leader] = min(99, s.broken[leader] + 1)
    end_pact(s, leader, other)
    s.distrust[other, leader] = clamp(s.distrust[other, leader] + firm // 2, 0, 100)
    p = w.person[leader]
    s.prestige[p] = clamp(s.prestige[p] - firm // 15, 0, 100)


@rule
def leak(s: State, w: World, leader: int, other: int) -> None:
    """Let it out: the man's name suffers; sometimes the source is found."""
    q, kept = w.person[other], s.material[leader, other]
    s.prestige[q] = clamp(s.prestige[q] - kept // 6, 0, 100)
    s.material[leader, other] = 0
    if percent(s.seed, s.turn, LUCK_MOVE, leader * 16 + other) < 60 - w.cunning[w.person[leader]] // 2:
        s.distrust[other, leader] = clamp(s.distrust[other, leader] + 20, 0, 100)
        s.exposure[leader] = clamp(s.exposure[leader] + 8, 0, 100)


@rule
def quote(s: State, w: World, leader: int, other: int, log: Log) -> None:
    """Spread a quotation of the worst he has said: it hurts his name, and may be read as a case."""
    q, issue = w.person[other], worst_said(s, w, other)
    worst = quotable(s, w, other, issue)
    if worst > 0:
        record(log, s.turn, L_QUOTED, other, issue, s.said[other, issue], s.said_turn[other, issue] - 1, leader)
    s.prestige[q] = clamp(s.prestige[q] - 1 - worst // w.quote_scale, 0, 100)
    s.distrust[other, leader] = clamp(s.distrust[other, leader] + 6, 0, 100)
    trespass(s, w, leader, other)
    if worst > w.quote_case:
        accuse(s, w, other, 1)


@rule
def recant(s: State, w: World, leader: int) -> None:
    """Bow to the party: the name suffers, the case against him is closed, the view is given up in public."""
    p, far = w.person[leader], 0
    for i in range(w.issues):
        if abs(s.stance[p, i] - s.line[i]) > abs(s.stance[p, far] - s.line[far]):
            far = i
    s.stance[p, far] = s.line[far]
    s.statement[leader, far] = max(s.statement[leader, far], w.recant_said)
    say(s, w, leader, far)
    s.prestige[p] = clamp(s.prestige[p] - 20, 0, 100)
    s.evidence[leader] = 0
    s.recanted[leader] = s.turn + 1


@rule
def private_move(s: State, w: World, leader: int, verb: int, a: int, b: int, log: Log) -> None:
    """Do a move behind the scenes."""
    p = w.person[leader]
    if verb == OFFER:
        s.offered[leader, a] = s.turn + 1
        s.offer_terms = b
        ask(s, a, D_PACT, leader)
    elif verb == BREAK:
        break_pact(s, w, leader, a)
    elif verb == GATHER:
        s.material[leader, a] = clamp(s.material[leader, a] + 4 + w.cunning[p] // 10, 0, 100)
    elif verb == LEAK:
        leak(s, w, leader, a)
    elif verb == QUOTE:
        quote(s, w, leader, a, log)
    elif verb == CALL:
        s.delay[next_congress(s, w)] = s.delay[next_congress(s, w)] - 1
    elif verb == DELAY:
        s.delay[next_congress(s, w)] = s.delay[next_congress(s, w)] + 1
    elif verb == LIE_LOW:
        s.low[leader] = 1
        s.lay_low[leader] = s.turn + 1
        s.exposure[leader] = clamp(s.exposure[leader] - 8, 0, 100)
        s.evidence[leader] = max(0, s.evidence[leader] - 2)
    elif verb == CONVALESCE:
        s.convalescing[leader] = 1
        s.health[p] = clamp(s.health[p] + 8, 0, 100)
        s.exposure[leader] = clamp(s.exposure[leader] - 4, 0, 100)
        s.moves_left[leader] = 0
    elif verb == RESIGN:
        s.resigning[leader] = 1
        s.offered[leader, leader] = s.turn + 1
    elif verb == RECANT:
        recant(s, w, leader)
