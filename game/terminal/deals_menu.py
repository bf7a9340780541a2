"""Menus of an offer: to whom, on what term, and whether you will owe him a favour for it."""

from __future__ import annotations

from functools import partial

from game.chronicle_deals import terms_clause
from game.notation import Answer
from game.rules import names as n
from game.rules.deals import owing, term_of
from game.terminal.labels import Labels
from game.terminal.menu import Entry, Menu

PLAIN = "an understanding, and nothing more"


def partners_menu(labels: Labels, answers: list[Answer]) -> Menu:
    """To whom."""
    partners = dict.fromkeys(one.a for one in answers)
    entries = [
        Entry(labels.leader_line(other), opens=partial(_terms, labels, [one for one in answers if one.a == other]))
        for other in partners
    ]
    return Menu("To whom?", entries)


def _terms(labels: Labels, answers: list[Answer]) -> Menu:
    """On what term."""
    entries = []
    for term in dict.fromkeys(term_of(one.b) for one in answers):
        some = [one for one in answers if term_of(one.b) == term]
        entries.append(Entry(_term(labels, some[0].a, term), opens=partial(_securities, labels, some)))
    return Menu(f"On what terms? They hold for {labels.world.deal_quarters} quarters.", entries)


def _term(labels: Labels, other: int, term: int) -> str:
    clause = terms_clause(labels.names, labels.leader, other, term).removeprefix(": ")
    return clause[:1].upper() + clause[1:] if term != n.DEAL_PLAIN else PLAIN.capitalize()


def _securities(labels: Labels, answers: list[Answer]) -> Menu:
    """For nothing, or for a favour."""
    words = {0: "Offer it for its own sake", 1: "Offer it and owe him a favour"}
    return Menu("What do you give for it?", [Entry(words[owing(one.b)], one) for one in answers])
