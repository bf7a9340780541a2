"""Brokering: two others are brought to terms on a third man's word."""

from __future__ import annotations

from game.rules.bodies import leads
from game.rules.deals import seal_pact
from game.rules.ledger import record
from game.rules.names import (
    BROKER,
    D_PACT,
    L_BROKER,
    NOBODY,
    O_ALREADY,
    O_LIMIT,
    O_NO_SUCH,
    O_SELF,
    O_TOO_SOON,
    OK,
)
from game.rules.posting import please
from game.rules.rule import rule
from game.rules.sitting import ask
from game.rules.state import Log, State
from game.rules.world import World


@rule
def object_to_brokering(s: State, w: World, leader: int, first: int, second: int) -> int:
    """Two others who lead, who were not asked of late, and have something left to agree on."""
    if first <= NOBODY or first > w.leaders or second <= NOBODY or second > w.leaders:
        return O_NO_SUCH
    if first == leader or second == leader or first == second:
        return O_SELF
    if not leads(s, w, first) or not leads(s, w, second):
        return O_NO_SUCH
    if s.done[leader, BROKER] > 0:
        return O_LIMIT
    if s.pact[first, second] >= w.pact_full:
        return O_ALREADY
    last = max(s.offered[first, second], s.offered[second, first])
    return O_TOO_SOON if last > 0 and s.turn + 1 - last < w.offer_pause else OK


@rule
def broker(s: State, w: World, leader: int, first: int, second: int) -> None:
    """Put an understanding to two others: the first is asked, and if he agrees the second."""
    s.offered[first, second] = s.turn + 1
    s.offered[second, first] = s.turn + 1
    s.broker = leader
    s.agreed = 0
    ask(s, first, D_PACT, second)


@rule
def answer_brokered(s: State, w: World, other: int, asked: int, accepted: int, log: Log) -> None:
    """One of the two has answered: a refusal ends it, a first yes goes to the other, the second seals the pact."""
    leader, sealed = s.broker, 1 if accepted == 1 and s.agreed == 1 else 0
    record(log, s.turn, L_BROKER, leader, asked, other, accepted, sealed)
    if accepted == 1 and sealed == 0:
        s.agreed = 1
        ask(s, other, D_PACT, asked)
        return
    s.broker = NOBODY
    s.agreed = 0
    if sealed == 0:
        return
    seal_pact(s, w, other, asked, 1)
    s.brokered[leader] = min(99, s.brokered[leader] + 1)
    owe_broker(s, w, asked, leader)
    owe_broker(s, w, other, leader)


@rule
def owe_broker(s: State, w: World, partner: int, leader: int) -> None:
    """A man brought to terms thinks better of him who stood surety, and trusts him more."""
    please(s, w, w.person[partner], leader, w.broker_thanks)
    s.distrust[partner, leader] = max(0, s.distrust[partner, leader] - w.broker_thanks)
