"""Menus of an offer: to whom, on what term, and whether you will owe him a favour for it."""

from __future__ import annotations

from functools import partial

from game.advice.offers import Reception, reception
from game.chronicle.deals import terms_clause
from game.notation import Answer
from game.rules import names as n
from game.rules.deals import owing, term_of
from game.terminal.counsel import weighed
from game.terminal.labels import Labels
from game.terminal.menu import Entry, Menu
from game.terminal.phrases import received

PLAIN = "an understanding, and nothing more"


def partners_menu(labels: Labels, answers: list[Answer]) -> Menu:
    """To whom."""
    partners = dict.fromkeys(one.a for one in answers)
    entries = []
    for other in partners:
        some = [one for one in answers if one.a == other]
        told = "a plain one is no longer open"
        if any(term_of(one.b) == n.DEAL_PLAIN for one in some):
            told = f"he accepts a plain one: {received(_reception(labels, other, n.DEAL_PLAIN))}"
        entries.append(Entry(f"{labels.leader_line(other)}; {told}", opens=partial(_terms, labels, some)))
    return Menu("To whom?", entries)


def _terms(labels: Labels, answers: list[Answer]) -> Menu:
    """On what term."""
    entries = []
    for term in dict.fromkeys(term_of(one.b) for one in answers):
        some = [one for one in answers if term_of(one.b) == term]
        told = f"{_term(labels, some[0].a, term)}: {received(_reception(labels, some[0].a, term))}"
        entries.append(Entry(told, opens=partial(_securities, labels, some)))
    title = f"On what terms? They hold for {labels.world.deal_quarters} quarters. The chance is that he accepts."
    return Menu(title, entries)


def _reception(labels: Labels, other: int, terms: int) -> Reception:
    return reception(labels.seen, labels.world, labels.leader, other, terms)


def _term(labels: Labels, other: int, term: int) -> str:
    clause = terms_clause(labels.names, labels.leader, other, term).removeprefix(": ")
    return clause[:1].upper() + clause[1:] if term != n.DEAL_PLAIN else PLAIN.capitalize()


def _securities(labels: Labels, answers: list[Answer]) -> Menu:
    """For nothing, or for a favour."""
    words = {0: "Offer it for its own sake", 1: "Offer it and owe him a favour"}
    told = {one.b: _reception(labels, one.a, one.b) for one in answers}
    title = f"What do you give for it? {weighed(told[answers[0].b])}"
    return Menu(title, [Entry(f"{words[owing(one.b)]}: he accepts: {received(told[one.b])}", one) for one in answers])
