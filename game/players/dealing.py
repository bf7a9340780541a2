"""The standard AI's deals: terms to offer and to accept, debts to call in, words to keep or break."""

from __future__ import annotations

from game.players.taste import danger, humour, worth_of_pact
from game.rules.bodies import cells, clamp, share_following, voter_leader
from game.rules.conditions import meeting_due
from game.rules.deals import object_to_term, owing, term_of
from game.rules.leanings import leaning
from game.rules.names import (
    ABSTAIN,
    AGAINST,
    COMMITTEE,
    DEAL_LINE,
    DEAL_PLAIN,
    DEAL_VOTES,
    FOR,
    FULL,
    NOBODY,
    OK,
    OWING,
    POLITBURO,
)
from game.rules.promises import FREE, demanded, object_to_call, wronged
from game.rules.rule import rule
from game.rules.sanctions import evidence_needed, next_rung
from game.rules.state import State
from game.rules.votes import likely_stand
from game.rules.world import World


@rule
def plenum_near(v: State, w: World) -> bool:
    """A plenum, conference or congress is due this quarter."""
    for m in range(w.meetings):
        if v.met[m] == 0 and meeting_due(v, w, m):
            return True
    return False


@rule
def worth_against(v: State, w: World, leader: int, enemy: int) -> int:
    """What a common stand against a man is worth: how far he is feared; nothing gained, a friend lost if he is not."""
    return clamp(danger(v, w, leader, enemy) - 10, -20, 30) // 2 - v.pact[leader, enemy]


@rule
def worth_accepted(v: State, w: World, leader: int, other: int, terms: int) -> int:
    """What the terms add to an understanding for the leader who is asked by the other, points."""
    term, points = term_of(terms), w.ai_favour * owing(terms)
    if term == DEAL_VOTES:
        return points + share_following(v, w, COMMITTEE, other) - w.ai_favour // 2
    if term >= DEAL_LINE:
        issue = term - DEAL_LINE
        gap = abs(v.stance[w.person[leader], issue] - v.stance[w.person[other], issue])
        return points + clamp((40 - gap) // 4, -20, 5)
    if term != DEAL_PLAIN:
        return points + worth_against(v, w, leader, term)
    return points


@rule
def worth_of_votes(v: State, w: World, leader: int, other: int) -> int:
    """What a favour for one's votes is worth: much to a man in trouble, who has nothing else to sell."""
    trouble = 8 * v.rung[leader] + max(0, v.evidence[leader] - w.evidence_base)
    if v.member[w.person[leader], POLITBURO] != FULL:
        trouble += 10
    return w.ai_favour // 2 + trouble - 15 - max(0, danger(v, w, leader, other)) // 2


@rule
def worth_offered(v: State, w: World, leader: int, other: int, term: int) -> int:
    """What a term is worth to the leader who offers it, points."""
    if term == DEAL_VOTES:
        return worth_of_votes(v, w, leader, other)
    if term >= DEAL_LINE:
        issue = term - DEAL_LINE
        gap = abs(v.stance[w.person[leader], issue] - v.line[issue])
        if gap < w.line_step:
            return 0
        return gap * (10 + humour(v, w, leader, 1, w.doctrine[leader])) // 600
    if term == DEAL_PLAIN:
        return 0
    points = worth_against(v, w, leader, term)
    if v.evidence[term] < evidence_needed(w, next_rung(v, w, term)):
        points -= 10
    return points + (4 if plenum_near(v, w) else 0)


@rule
def worth_of_asking(v: State, w: World, leader: int, other: int, terms: int) -> int:
    """What the terms add to the wish to approach a man, 0..6 points: an understanding is wanted for its own sake."""
    return clamp(worth_offered(v, w, leader, other, term_of(terms)) - w.ai_terms_asked, 0, 6)


@rule
def readiness(v: State, w: World, leader: int, other: int) -> int:
    """By how much the other would welcome an offer on plain terms, as the leader sees it; he is asked from 0."""
    return worth_of_pact(v, w, other, leader) - w.ai_pact_asked


@rule
def gain_of_terms(v: State, w: World, leader: int, other: int, terms: int, ready: int, offered: int) -> int:
    """What terms are worth to the offerer, less what they bind and cost him, and less if the other may well refuse.

    ``ready`` is the other's :func:`readiness`, ``offered`` the :func:`worth_offered` of the term.
    """
    points = offered - owing(terms) * w.ai_favour * 3 // 4
    if term_of(terms) != DEAL_PLAIN:
        points -= w.ai_terms_asked
    return points + clamp(ready + worth_accepted(v, w, other, leader, terms), -20, 0)


@rule
def best_terms(v: State, w: World, leader: int, other: int) -> int:
    """The terms on which to approach a man; plain unless others are worth more."""
    best, most = DEAL_PLAIN, -100000
    ready = readiness(v, w, leader, other)
    for term in range(DEAL_VOTES + 1):
        if w.leaders < term < DEAL_LINE or DEAL_LINE + w.issues <= term < DEAL_VOTES:
            continue
        if object_to_term(v, w, leader, other, term) != OK:
            continue
        offered = worth_offered(v, w, leader, other, term)
        for security in range(2):
            terms = term + security * OWING
            points = gain_of_terms(v, w, leader, other, terms, ready, offered)
            if points > most:
                best, most = terms, points
    return best


@rule
def reluctance(v: State, w: World, leader: int, m: int) -> int:
    """How strongly a man leans away from what he has promised on a motion, points."""
    return abs(leaning(v, w, w.person[leader], m, ABSTAIN, cells(0)))


@rule
def keeps_word(v: State, w: World, leader: int, other: int, m: int) -> bool:
    """A word is kept unless the man who has it is feared, or the thing disliked, beyond loyalty."""
    pressing = max(0, danger(v, w, leader, other)) + reluctance(v, w, leader, m) // 2
    return pressing <= w.ai_breach_asked + humour(v, w, leader, 5, w.loyalty[leader]) // 2


@rule
def word_given(v: State, w: World, leader: int, other: int, m: int, vote: int) -> int:
    """The declaration that keeps the word given to the other instead of ``vote``."""
    if v.creditor[leader] == other:
        return FOR if v.whip[w.person[leader]] > 0 else AGAINST
    wanted = demanded(v, w, leader, other, m)
    if wanted == FREE:
        return vote
    if DEAL_LINE <= v.pact_term[leader, other] < DEAL_VOTES:
        return ABSTAIN
    return wanted


@rule
def true_to_word(v: State, w: World, leader: int, m: int, vote: int) -> int:
    """The vote, or the one his word asks for if he keeps it."""
    other = wronged(v, w, leader, m, vote)
    if other == NOBODY or not keeps_word(v, w, leader, other, m):
        return vote
    return word_given(v, w, leader, other, m, vote)


@rule
def votes_behind(v: State, w: World, leader: int) -> int:
    """Votes at this sitting that go with a leader, his own included, as the viewer believes."""
    votes = 0
    for k in range(v.voters):
        if voter_leader(v, w, v.voter[k]) == leader:
            votes += v.votes[k]
    return votes


@rule
def debtor_to_call(v: State, w: World, leader: int, m: int, side: int) -> int:
    """The debtor whose word would turn the most votes over the motion in hand, or nobody."""
    best, most = NOBODY, 0
    for debtor in range(1, w.leaders + 1):
        if object_to_call(v, w, leader, debtor, side) != OK or likely_stand(v, w, debtor, m) == side:
            continue
        votes = votes_behind(v, w, debtor)
        if votes > most:
            best, most = debtor, votes
    return best
