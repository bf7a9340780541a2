"""A man's word at a vote: what a promise asks, what keeping or breaking it does, and debts called in."""

from __future__ import annotations

from game.rules.aims import binds, strikes_at
from game.rules.bodies import able, clamp
from game.rules.deals import end_pact
from game.rules.ledger import record
from game.rules.names import (
    AGAINST,
    DEAL_DEBT,
    DEAL_LINE,
    DEAL_PLAIN,
    DEAL_VOTES,
    FOR,
    L_BREACH,
    L_CALLED,
    L_KEPT,
    M_LINE,
    M_SANCTION,
    NOBODY,
    O_ALREADY,
    O_BOUND,
    O_NO_DEBT,
    O_NO_SUCH,
    O_NOT_ACTIVE,
    OK,
    POLITBURO,
)
from game.rules.rule import rule
from game.rules.state import Log, State
from game.rules.world import World

FREE = 2
"""A promise asks nothing of a declaration (also: a leader who has not declared, see ``stand``)."""


# --- what a promise asks -------------------------------------------------------------------------------------------


@rule
def asks_votes(s: State, w: World, leader: int, m: int) -> bool:
    """Sold votes are due on this motion: before plenums and congresses, not on his own motions nor for his own fall."""
    if s.mover[m] == leader:
        return False
    return s.body != POLITBURO and strikes_at(s, w, s.kind[m], s.object_a[m], s.object_b[m]) != leader


@rule
def asks_line(s: State, leader: int, other: int, m: int) -> bool:
    """The other moves the line the way that was agreed."""
    issue, aim = s.pact_term[leader, other] - DEAL_LINE, s.pact_aim[leader, other]
    if s.kind[m] != M_LINE or s.object_a[m] != issue:
        return False
    return abs(s.object_b[m] - aim) < abs(s.line[issue] - aim)


@rule
def demanded(s: State, w: World, leader: int, other: int, m: int) -> int:
    """How the leader must declare on a motion by his word to the other: -1, 0, 1, or FREE.

    A pact that forbids him to vote for the motion comes before any promise.
    """
    term = s.pact_term[leader, other]
    if term == DEAL_PLAIN:
        return FREE
    stand = FREE
    if term == DEAL_VOTES:
        stand = s.stand[other] if asks_votes(s, w, leader, m) else FREE
    elif s.mover[m] == other and term >= DEAL_LINE:
        stand = FOR if asks_line(s, leader, other, m) else FREE
    elif s.mover[m] == other and s.kind[m] == M_SANCTION and s.object_a[m] == term:
        stand = FOR
    if stand == FOR and binds(s, w, leader, s.kind[m], s.object_a[m], s.object_b[m]):
        return FREE
    return stand


@rule
def promise_part(s: State, w: World, leader: int, m: int) -> int:
    """What a leader's promises add to his leaning on a motion, points."""
    points = 0
    for other in range(1, w.leaders + 1):
        stand = demanded(s, w, leader, other, m)
        if stand != FREE:
            points += stand * w.promise_pull
    return points


@rule
def waits_for_another(s: State, w: World, leader: int) -> bool:
    """The leader has sold his votes at such a sitting: he declares after the rest."""
    for other in range(1, w.leaders + 1):
        if s.pact_term[leader, other] == DEAL_VOTES and s.body != POLITBURO:
            return True
    return False


# --- a word kept or broken -------------------------------------------------------------------------------------------


@rule
def honours(s: State, w: World, leader: int, other: int, m: int, stand: int) -> bool:
    """Declaring so, the leader does as he promised the other; on a line he need only not be against."""
    wanted = demanded(s, w, leader, other, m)
    if wanted == FREE:
        return True
    if DEAL_LINE <= s.pact_term[leader, other] < DEAL_VOTES:
        return stand != AGAINST
    return stand == wanted


@rule
def honours_debt(s: State, w: World, leader: int, stand: int) -> bool:
    """Declaring so, the leader does what the man who called in his debt asked of him."""
    return s.creditor[leader] == NOBODY or stand * s.whip[w.person[leader]] > 0


@rule
def wrongs(s: State, w: World, leader: int, other: int, m: int, stand: int) -> bool:
    """The leader would break a word given to the other, promise or debt, by declaring so."""
    if s.creditor[leader] == other and not honours_debt(s, w, leader, stand):
        return True
    return not honours(s, w, leader, other, m, stand)


@rule
def wronged(s: State, w: World, leader: int, m: int, stand: int) -> int:
    """To whom first the leader would break his word by declaring so, or nobody; a creditor comes first."""
    if not honours_debt(s, w, leader, stand):
        return s.creditor[leader]
    for other in range(1, w.leaders + 1):
        if wrongs(s, w, leader, other, m, stand):
            return other
    return NOBODY


@rule
def keep_word(s: State, w: World, leader: int, other: int, term: int, log: Log) -> None:
    """A promise or debt honoured is remembered, and makes a pact a little firmer."""
    s.kept[leader] = min(99, s.kept[leader] + 1)
    if s.pact[leader, other] > 0:
        s.pact[leader, other] = clamp(s.pact[leader, other] + w.promise_kept, 0, 100)
        s.pact[other, leader] = s.pact[leader, other]
    record(log, s.turn, L_KEPT, leader, other, term, s.motion, 0)


@rule
def break_word(s: State, w: World, leader: int, other: int, term: int, log: Log) -> None:
    """A promise or debt denied ends the pact, is held against the man, and is noted by the party."""
    end_pact(s, leader, other)
    p = w.person[leader]
    s.broken[leader] = min(99, s.broken[leader] + 1)
    s.distrust[other, leader] = clamp(s.distrust[other, leader] + w.breach_distrust, 0, 100)
    s.prestige[p] = clamp(s.prestige[p] - w.breach_prestige, 0, 100)
    record(log, s.turn, L_BREACH, leader, other, term, s.motion, 0)


@rule
def judge_word(s: State, w: World, leader: int, log: Log) -> None:
    """The leader has declared on the motion in hand: did he do as he had promised, and as he was asked to?"""
    m, stand, creditor = s.motion, s.stand[leader], s.creditor[leader]
    for other in range(1, w.leaders + 1):
        if not honours(s, w, leader, other, m, stand):
            break_word(s, w, leader, other, s.pact_term[leader, other], log)
    if creditor == NOBODY:
        return
    if honours_debt(s, w, leader, stand):
        keep_word(s, w, leader, creditor, DEAL_DEBT, log)
    else:
        break_word(s, w, leader, creditor, DEAL_DEBT, log)


@rule
def reward_promises(s: State, w: World, log: Log) -> None:
    """The motion in hand has carried: whoever gave it the vote he had promised its mover has kept his word."""
    m = s.motion
    mover = s.mover[m]
    if mover == NOBODY:
        return
    for leader in range(1, w.leaders + 1):
        if s.stand[leader] == FOR and demanded(s, w, leader, mover, m) == FOR:
            keep_word(s, w, leader, mover, s.pact_term[leader, mover], log)


# --- debts ---------------------------------------------------------------------------------------------------------


@rule
def on_roll(s: State, p: int) -> bool:
    """The person votes at this sitting."""
    for k in range(s.voters):
        if s.voter[k] == p:
            return True
    return False


@rule
def object_to_call(s: State, w: World, creditor: int, debtor: int, push: int) -> int:
    """Objection to calling in a debt over the motion in hand: nobody is asked to act against himself or an ally."""
    m = s.motion
    if debtor == creditor or not on_roll(s, w.person[debtor]):
        return O_NO_SUCH
    if s.debt[debtor, creditor] == 0:
        return O_NO_DEBT
    if not able(s, w, w.person[debtor]):
        return O_NOT_ACTIVE
    if s.creditor[debtor] != NOBODY:
        return O_ALREADY
    if s.mover[m] == debtor:
        return O_BOUND
    if push == AGAINST:
        return OK
    struck = strikes_at(s, w, s.kind[m], s.object_a[m], s.object_b[m])
    if struck != NOBODY and (struck == debtor or s.pact[debtor, struck] >= w.pact_binds):
        return O_BOUND
    return OK


@rule
def someone_to_call(s: State, w: World, leader: int) -> bool:
    """Some debtor of the leader can be asked for or against the motion in hand."""
    for debtor in range(1, w.leaders + 1):
        if object_to_call(s, w, leader, debtor, FOR) == OK or object_to_call(s, w, leader, debtor, AGAINST) == OK:
            return True
    return False


@rule
def call_debt(s: State, w: World, creditor: int, debtor: int, push: int, log: Log) -> None:
    """Spend a favour: the debtor is to declare so."""
    s.debt[debtor, creditor] = s.debt[debtor, creditor] - 1
    s.creditor[debtor] = creditor
    s.whip[w.person[debtor]] = push * w.debt_force
    record(log, s.turn, L_CALLED, creditor, debtor, push, s.motion, 0)
