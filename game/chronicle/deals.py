"""Deals in words: the terms of an offer, what came of it, words kept and broken, debts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.campaign import Happening
from game.chronicle.line import Said
from game.chronicle.names import Names
from game.chronicle.secrets import terms_known
from game.chronicle.tracking import Tracking
from game.rules import names as n
from game.rules.deals import owing, term_of
from game.words import N_


def terms_clause(names: Names, leader: int, other: int, terms: int) -> str:
    """What the terms of an offer add to the sentence: ``: both against Trotsky; Stalin will owe him a favour``."""
    term, who = term_of(terms), {"leader": names.leader(leader), "other": names.leader(other)}
    parts = []
    if term == n.DEAL_VOTES:
        parts.append(names.say("{leader} votes as {other} does, and is owed a favour", **who))
    elif term >= n.DEAL_LINE:
        issue = names.issue(term - n.DEAL_LINE)
        parts.append(names.say("{other} does not stand in {leader}'s way on {issue}", issue=issue, **who))
    elif term != n.DEAL_PLAIN:
        parts.append(names.say("both against {enemy}", enemy=names.leader(term)))
    if owing(terms):
        parts.append(names.say("{leader} owes {other} a favour", **who))
    return ": " + "; ".join(parts) if parts else ""


def word_about(names: Names, term: int) -> str:
    """What a word was given about: ``over Trotsky``, ``on the NEP``, ``on his votes``, ``to repay a favour``."""
    if term == n.DEAL_DEBT:
        return names.say("to repay a favour")
    if term == n.DEAL_VOTES:
        return names.say("to vote with him")
    if term >= n.DEAL_LINE:
        return names.say("on {issue}", issue=names.issue(term - n.DEAL_LINE))
    return names.say("over {enemy}", enemy=names.leader(term))


def between(names: Names, seen: Any, leader: int, other: int) -> Iterator[str]:
    """What a leader and another have promised and owe each other, from his view: a clause for each thing."""
    who = names.leader(other)
    mine, his = seen.pact_term[leader, other], seen.pact_term[other, leader]
    if mine != n.DEAL_PLAIN:
        text = N_("you promised to vote as {other} does") if mine == n.DEAL_VOTES else N_("you gave your word {about}")
        yield names.say(text, other=who, about=word_about(names, mine))
    if his != n.DEAL_PLAIN:
        text = (
            N_("{other} promised to vote as you do") if his == n.DEAL_VOTES else N_("{other} gave you his word {about}")
        )
        yield names.say(text, other=who, about=word_about(names, his))
    for debtor, creditor, text in (
        (leader, other, N_("you owe him {number}")),
        (other, leader, N_("{other} owes you {number}")),
    ):
        favours = seen.debt[debtor, creditor]
        if favours:
            number = names.say("a favour") if favours == 1 else names.say("{count} favours", count=favours)
            yield names.say(text, other=who, number=number)


def replaced(names: Names, seen: Any, leader: int, other: int, terms: int) -> str:
    """The words given between two that an offer of ``leader`` would put new ones in the place of; empty for none."""
    term = term_of(terms)
    if term == n.DEAL_PLAIN:
        return ""
    pairs = [(leader, other), (other, leader)]
    if term >= n.DEAL_LINE:
        pairs = pairs[:1] if term == n.DEAL_VOTES else pairs[1:]
    told = []
    for giver, taker in pairs:
        old = seen.pact_term[giver, taker]
        if old not in (n.DEAL_PLAIN, term):
            who = {"giver": names.leader(giver), "taker": names.leader(taker)}
            told.append(names.say("the word of {giver} to {taker} {about}", about=word_about(names, old), **who))
    return names.listed(told)


def pact(names: Names, tracking: Tracking, row: Happening) -> Said:
    """The answer to an offer; its terms are for the two alone."""
    leader, other, accepted, terms, until = row.cells[:5]
    who = {"leader": names.leader(leader), "other": names.leader(other)}
    if not accepted:
        why = refused(names, tracking, row, leader, other) if terms_known(tracking.reader, leader, other) else ""
        return Said(names.say("{other} declines {leader}'s offer.", **who) + why)
    if not terms_known(tracking.reader, leader, other):
        terms = n.DEAL_PLAIN
    clause = terms_clause(names, leader, other, terms)
    if term_of(terms) != n.DEAL_PLAIN and until < int(names.world["turns"]):
        clause += names.say(", until {quarter}", quarter=names.quarter(until))
    return Said(names.say("{other} comes to an understanding with {leader}{terms}.", terms=clause, **who))


REFUSALS = {
    "bound": N_("{other}'s hands are tied."),
    "distrust": N_("{other} does not trust {leader}."),
    "danger": N_("{leader} has grown too dangerous for {other}'s taste."),
    "regard": N_("{other} thinks too little of {leader}."),
    "views": N_("Their views lie too far apart."),
    "fallen": N_("{other} does not bind himself to a fallen man."),
    "enemy": N_("{other} sees nothing to gain by standing against {enemy}."),
    "line": N_("The term on {issue} asks more than {other} will give."),
    "votes": N_("{leader}'s votes are not worth a favour to {other}."),
    "need": N_("{other} fears nobody enough to need {leader}."),
    "little": N_("It offered {other} too little."),
    "mood": N_("It was close; another day {other} might have agreed."),
}
"""Why a man declined, by the names of game.campaign.offers.REFUSALS."""


def refused(names: Names, tracking: Tracking, row: Happening, leader: int, other: int) -> str:
    """Why ``other`` declined an understanding with ``leader``, after a blank; empty where it is not known."""
    why = tracking.refusals.get(row.after, "")
    if not why:
        return ""
    term = term_of(row.cells[3]) if row.kind == n.L_PACT else n.DEAL_PLAIN
    places = {"leader": names.leader(leader), "other": names.leader(other)}
    if 0 < term < n.DEAL_LINE:
        places["enemy"] = names.leader(term)
    elif n.DEAL_LINE <= term < n.DEAL_VOTES:
        places["issue"] = names.issue(term - n.DEAL_LINE)
    return " " + names.say(REFUSALS[why], **places)


def _word(names: Names, tracking: Tracking, row: Happening, text: str) -> Said:
    leader, other, term = row.cells[:3]
    about = ""
    if terms_known(tracking.reader, leader, other):
        about = " " + word_about(names, term)
    return Said(names.say(text, leader=names.leader(leader), other=names.leader(other), about=about))


def breach(names: Names, tracking: Tracking, row: Happening) -> Said:
    """A word broken: everybody hears of it, two know what it was about."""
    return _word(names, tracking, row, N_("{leader} breaks the word he gave {other}{about}."))


def kept(names: Names, tracking: Tracking, row: Happening) -> Said:
    """A word kept."""
    return _word(names, tracking, row, N_("{leader} keeps the word he gave {other}{about}."))


def called(names: Names, tracking: Tracking, row: Happening) -> Said:
    """A debt called in."""
    creditor, debtor, push = row.cells[:3]
    text = (
        N_("{leader} reminds {other} of a favour: he is to vote for.")
        if push > 0
        else N_("{leader} reminds {other} of a favour: he is to vote against.")
    )
    return Said(names.say(text, leader=names.leader(creditor), other=names.leader(debtor)))


def favour(names: Names, tracking: Tracking, row: Happening) -> Said:
    """A favour done by a vote."""
    debtor, creditor = row.cells[:2]
    who = {"leader": names.leader(debtor), "other": names.leader(creditor)}
    return Said(names.say("{leader} owes {other} a favour for his vote.", **who))
