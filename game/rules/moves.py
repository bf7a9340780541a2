"""Moves: for each verb its cost, why it may be refused, and what it does.

A move is (verb, a, b). :func:`object_to_move` says why not; :func:`make_move` does it. What chance and others make of a
move is told by the log, not promised by the move.
"""

from __future__ import annotations

from game.rules.appeals import appeal, object_to_appeal
from game.rules.bodies import able, clamp, leads
from game.rules.ledger import record
from game.rules.moves_open import object_to_open_move, open_move
from game.rules.moves_own import object_to_own_move, own_move, own_price
from game.rules.moves_posts import object_to_post_move, post_move, post_price
from game.rules.moves_private import object_to_private_move, private_move
from game.rules.names import (
    ADOPT,
    APPEAL,
    APPOINT,
    ASSIGN,
    BEND,
    BREAK,
    CALL,
    CELLS,
    CIRCULATE,
    COURT,
    DELAY,
    DISMISS,
    FORMULA,
    GATHER,
    L_MOVE,
    LEAK,
    MOVE_COUNT,
    NOBODY,
    O_COST,
    O_NO_SUCH,
    O_NOT_ACTIVE,
    O_SPENT,
    OFFER,
    OK,
    PASS,
    PRESS,
    PROTECT,
    QUOTE,
    SLATE,
    SPEAK,
    WRITE,
)
from game.rules.posts import holds_great
from game.rules.rule import rule
from game.rules.state import Log, State
from game.rules.world import World


@rule
def moves_a_quarter(s: State, w: World, leader: int) -> int:
    """Two, three with a great office, one for a man out of the Politburo or lying ill a part of the quarter."""
    if not leads(s, w, leader) or not able(s, w, w.person[leader]):
        return 0
    if holds_great(s, w, leader):
        return 3
    return 2


@rule
def price(s: State, w: World, leader: int, verb: int, a: int, b: int) -> int:
    """Political capital a move takes, in points."""
    if verb == APPOINT or verb == DISMISS:
        return post_price(s, w, leader, verb, a, b)
    if verb == COURT or verb == PROTECT or verb == SLATE or verb == GATHER:
        return w.cost_small
    if verb == OFFER or verb == WRITE or verb == SPEAK or verb == QUOTE or verb == BREAK or verb == LEAK:
        return w.cost_middling
    if verb == PRESS or verb == CIRCULATE or verb == CELLS or verb == ADOPT or verb == CALL or verb == DELAY:
        return w.cost_great
    if verb == APPEAL:
        return w.cost_great
    if verb == BEND:
        return w.cost_small + s.statement[leader, clamp(a, 0, 3)] * w.bend_price // 100
    if ASSIGN <= verb <= FORMULA:
        return own_price(w, verb)
    return 0


@rule
def object_to_kind(s: State, w: World, leader: int, verb: int, a: int, b: int) -> int:
    """Objections that belong to the verb itself."""
    if verb <= SLATE:
        return object_to_post_move(s, w, leader, verb, a, b)
    if verb <= CELLS and verb >= WRITE:
        return object_to_open_move(s, w, leader, verb, a, b)
    if ASSIGN <= verb <= FORMULA:
        return object_to_own_move(s, w, leader, verb, a, b)
    if verb == APPEAL:
        return object_to_appeal(s, w, leader)
    return object_to_private_move(s, w, leader, verb, a, b)


@rule
def object_to_move(s: State, w: World, leader: int, verb: int, a: int, b: int) -> int:
    """Why a leader cannot make a move now; OK if he can."""
    if verb == PASS:
        return OK
    if verb < 0 or verb >= MOVE_COUNT or a < 0 or b < -1:
        return O_NO_SUCH
    if not leads(s, w, leader) or not able(s, w, w.person[leader]):
        return O_NOT_ACTIVE
    if s.moves_left[leader] <= 0:
        return O_SPENT
    refused = object_to_kind(s, w, leader, verb, a, b)
    if refused != OK:
        return refused
    if price(s, w, leader, verb, a, b) > s.capital[leader]:
        return O_COST
    return OK


@rule
def make_move(s: State, w: World, leader: int, verb: int, a: int, b: int, log: Log) -> None:
    """Pay for a legal move and do it."""
    cost = price(s, w, leader, verb, a, b)
    record(log, s.turn, L_MOVE, leader, verb, a, b, cost)
    if verb == PASS:
        s.moves_left[leader] = 0
        return
    s.capital[leader] = s.capital[leader] - cost
    s.moves_left[leader] = s.moves_left[leader] - 1
    s.done[leader, verb] = min(99, s.done[leader, verb] + 1)
    if verb <= SLATE:
        post_move(s, w, leader, verb, a, b, log)
    elif verb <= CELLS and verb >= WRITE:
        open_move(s, w, leader, verb, a, b, log)
    elif ASSIGN <= verb <= FORMULA:
        own_move(s, w, leader, verb, a, b, log)
    elif verb == APPEAL:
        appeal(s, w, leader)
    else:
        private_move(s, w, leader, verb, a, b, log)
    if s.capital[leader] < w.capital_floor and leader != NOBODY:
        s.capital[leader] = max(0, s.capital[leader])
