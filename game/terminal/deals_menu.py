"""Menus of an offer: to whom, on what term, and whether you will owe him a favour for it."""

from __future__ import annotations

from functools import partial

from game.advice.offers import Reception, reception
from game.chronicle.deals import replaced, terms_clause
from game.notation import Answer
from game.rules import names as n
from game.rules.deals import owing, term_of
from game.terminal.counsel import weighed
from game.terminal.labels import Labels
from game.terminal.menu import Entry, Menu
from game.terminal.phrases import received
from game.words import N_, _, plural

SECURITIES = (N_("Offer it for its own sake"), N_("Offer it and owe him a favour"))


def partners_menu(labels: Labels, answers: list[Answer]) -> Menu:
    """To whom."""
    partners = dict.fromkeys(one.a for one in answers)
    entries = []
    for other in partners:
        some = [one for one in answers if one.a == other]
        told = _("a plain one is no longer open")
        if any(term_of(one.b) == n.DEAL_PLAIN for one in some):
            told = _("he accepts a plain one: {chance}", chance=received(_reception(labels, other, n.DEAL_PLAIN)))
        entries.append(Entry(f"{labels.leader_line(other)}; {told}", opens=partial(_terms, labels, some)))
    return Menu(_("To whom?"), entries)


def _terms(labels: Labels, answers: list[Answer]) -> Menu:
    """On what term."""
    entries = []
    for term in dict.fromkeys(term_of(one.b) for one in answers):
        some = [one for one in answers if term_of(one.b) == term]
        told = f"{_term(labels, some[0].a, term)}: {received(_reception(labels, some[0].a, term))}"
        old = replaced(labels.names, labels.seen, labels.leader, some[0].a, term)
        told += "; " + _("replaces: {promises}", promises=old) if old else ""
        entries.append(Entry(told, opens=partial(_securities, labels, some)))
    quarters = labels.world.deal_quarters
    title = plural(
        "On what terms? They hold for {count} quarter. The chance is that he accepts.",
        "On what terms? They hold for {count} quarters. The chance is that he accepts.",
        quarters,
        count=quarters,
    )
    return Menu(title, entries)


def _reception(labels: Labels, other: int, terms: int) -> Reception:
    return reception(labels.seen, labels.world, labels.leader, other, terms)


def _term(labels: Labels, other: int, term: int) -> str:
    if term == n.DEAL_PLAIN:
        return _("An understanding, and nothing more")
    clause = terms_clause(labels.names, labels.leader, other, term).removeprefix(": ")
    return clause[:1].upper() + clause[1:]


def _securities(labels: Labels, answers: list[Answer]) -> Menu:
    """For nothing, or for a favour."""
    told = {one.b: _reception(labels, one.a, one.b) for one in answers}
    title = _("What do you give for it?") + " " + weighed(told[answers[0].b])
    return Menu(title, [Entry(_accepts(one, told[one.b]), one) for one in answers])


def _accepts(answer: Answer, told: Reception) -> str:
    return _("{offer}: he accepts: {chance}", offer=_(SECURITIES[owing(answer.b)]), chance=received(told))
