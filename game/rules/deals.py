"""Deals: understandings with terms. What may be offered, what is promised when they are sealed, and how it lapses.

The terms of an offer are one number: a term (DEAL_PLAIN, a leader's number, DEAL_LINE + issue, DEAL_VOTES), and OWING
added to it when the offerer will owe the other a favour at once. A promise has a direction: ``pact_term[i, j]`` is what
i has promised j. Against a third both promise; for a line it is the other who does; votes are promised by the offerer,
and the other owes him a favour for them.
"""

from __future__ import annotations

from game.rules.bodies import clamp, committee_following, leads
from game.rules.names import (
    DEAL_LINE,
    DEAL_PLAIN,
    DEAL_VOTES,
    O_ALREADY,
    O_BOUND,
    O_LIMIT,
    O_NO_SUCH,
    O_NOTHING,
    O_SELF,
    O_TOO_SOON,
    OK,
    OWING,
)
from game.rules.rule import rule
from game.rules.state import State
from game.rules.world import World

MOST_OWED = 9
"""Favours one man can owe another."""


@rule
def term_of(terms: int) -> int:
    """The term alone, without what the offerer will owe."""
    return terms % OWING


@rule
def owing(terms: int) -> int:
    """1 when the offerer will owe a favour at once."""
    return terms // OWING


# --- what may be offered -------------------------------------------------------------------------------------------


@rule
def tied_against(s: State, w: World, leader: int, enemy: int) -> bool:
    """The leader has promised somebody to stand against this man."""
    for other in range(1, w.leaders + 1):
        if s.pact_term[leader, other] == enemy:
            return True
    return False


@rule
def object_to_enemy(s: State, w: World, leader: int, other: int, enemy: int) -> int:
    """Objection to a deal against a third: both must be free to strike at him."""
    if enemy == leader or enemy == other:
        return O_SELF
    if not leads(s, w, enemy):
        return O_NO_SUCH
    if s.pact[leader, enemy] >= w.pact_binds or s.pact[other, enemy] >= w.pact_binds:
        return O_BOUND
    return O_ALREADY if s.pact_term[leader, other] == enemy else OK


@rule
def object_to_term(s: State, w: World, leader: int, other: int, term: int) -> int:
    """Objection to a term of an offer to another leader."""
    if term == DEAL_PLAIN:
        return O_ALREADY if s.pact[leader, other] >= w.pact_full else OK
    if 0 < term <= w.leaders:
        return object_to_enemy(s, w, leader, other, term)
    if DEAL_LINE <= term < DEAL_LINE + w.issues:
        if s.stance[w.person[leader], term - DEAL_LINE] == s.line[term - DEAL_LINE]:
            return O_NOTHING
        return O_ALREADY if s.pact_term[other, leader] == term else OK
    if term != DEAL_VOTES:
        return O_NO_SUCH
    if committee_following(s, w, leader) == 0:
        return O_NOTHING
    if s.debt[other, leader] >= MOST_OWED:
        return O_LIMIT
    return O_ALREADY if s.pact_term[leader, other] == term else OK


@rule
def object_to_offer(s: State, w: World, leader: int, other: int, terms: int) -> int:
    """Objection to an offer, but for what it costs."""
    if not leads(s, w, other) or terms < 0 or terms >= 2 * OWING:
        return O_NO_SUCH
    if tied_against(s, w, leader, other):
        return O_BOUND
    refused = object_to_term(s, w, leader, other, term_of(terms))
    if refused != OK:
        return refused
    if owing(terms) == 1 and s.debt[leader, other] >= MOST_OWED:
        return O_LIMIT
    if owing(terms) == 1 and term_of(terms) == DEAL_VOTES:
        return O_NOTHING
    last = s.offered[leader, other]
    return O_TOO_SOON if last > 0 and s.turn + 1 - last < w.offer_pause else OK


@rule
def object_to_accept(s: State, w: World, leader: int, other: int, accepted: int) -> int:
    """Objection to an answer: nobody comes to terms with a man he has promised to stand against."""
    if accepted != 0 and accepted != 1:
        return O_NO_SUCH
    return O_BOUND if accepted == 1 and tied_against(s, w, leader, other) else OK


# --- sealing and ending --------------------------------------------------------------------------------------------


@rule
def owe(s: State, debtor: int, creditor: int) -> None:
    """One favour more; favours both ways cancel out."""
    if s.debt[creditor, debtor] > 0:
        s.debt[creditor, debtor] = s.debt[creditor, debtor] - 1
    else:
        s.debt[debtor, creditor] = min(MOST_OWED, s.debt[debtor, creditor] + 1)


@rule
def promise(s: State, w: World, leader: int, other: int, term: int, aim: int) -> None:
    """The leader gives his word to the other."""
    s.pact_term[leader, other] = term
    s.pact_until[leader, other] = s.turn + w.deal_quarters
    s.pact_aim[leader, other] = aim


@rule
def seal_terms(s: State, w: World, leader: int, other: int, terms: int) -> None:
    """What an accepted offer of ``leader`` makes each of the two owe."""
    term = term_of(terms)
    if term == DEAL_VOTES:
        promise(s, w, leader, other, term, 0)
        owe(s, other, leader)
    elif term >= DEAL_LINE:
        promise(s, w, other, leader, term, s.stance[w.person[leader], term - DEAL_LINE])
    elif term != DEAL_PLAIN:
        promise(s, w, leader, other, term, 0)
        promise(s, w, other, leader, term, 0)
    if owing(terms) == 1:
        owe(s, leader, other)


@rule
def seal_pact(s: State, w: World, leader: int, other: int, accepted: int) -> None:
    """The answer to an offer of ``leader``: an understanding with its terms, or a small rebuff."""
    if accepted == 1:
        firm = clamp(s.pact[leader, other] + w.pact_gain, 0, 100)
        s.pact[leader, other] = firm
        s.pact[other, leader] = firm
        s.pact_since[leader, other] = s.turn + 1
        s.pact_since[other, leader] = s.turn + 1
        s.distrust[leader, other] = max(0, s.distrust[leader, other] - 5)
        s.distrust[other, leader] = max(0, s.distrust[other, leader] - 5)
        seal_terms(s, w, leader, other, s.offer_terms)
    else:
        s.distrust[leader, other] = clamp(s.distrust[leader, other] + 3, 0, 100)
    s.offer_terms = 0


@rule
def release_word(s: State, leader: int, other: int) -> None:
    """The leader owes the other nothing any more by his promise."""
    s.pact_term[leader, other] = DEAL_PLAIN
    s.pact_until[leader, other] = 0
    s.pact_aim[leader, other] = 0


@rule
def end_pact(s: State, leader: int, other: int) -> None:
    """Nothing is left between the two but debts."""
    s.pact[leader, other] = 0
    s.pact[other, leader] = 0
    s.pact_since[leader, other] = 0
    s.pact_since[other, leader] = 0
    release_word(s, leader, other)
    release_word(s, other, leader)


@rule
def lapses(s: State, w: World, leader: int, other: int) -> bool:
    """The promise ends with the quarter: its time is up, its pact is gone, or there is nobody left to keep it."""
    term = s.pact_term[leader, other]
    if s.turn + 1 >= s.pact_until[leader, other] or s.pact[leader, other] == 0:
        return True
    return 0 < term < DEAL_LINE and not leads(s, w, term)


@rule
def run_promises(s: State, w: World) -> None:
    """The close of a quarter: promises lapse, and the debts of and to fallen men are nobody's."""
    for i in range(1, w.leaders + 1):
        for j in range(1, w.leaders + 1):
            if s.pact_term[i, j] != DEAL_PLAIN and lapses(s, w, i, j):
                release_word(s, i, j)
            if not leads(s, w, i) or not leads(s, w, j):
                s.debt[i, j] = 0
