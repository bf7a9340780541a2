"""What an understanding is worth to the man who is asked, part by part, and why he declined one.

A refusal is kept as one of REFUSALS: coarse enough to be public, from the arithmetic he decided by.
"""

from __future__ import annotations

from typing import Any

from game.players.dealing import worth_accepted
from game.players.sight import see
from game.players.taste import danger, shared_danger
from game.rules import names as n
from game.rules.deals import object_to_accept, term_of
from game.words import N_

Parts = tuple[tuple[str, int], ...]

REFUSALS = ("bound", "distrust", "danger", "regard", "views", "fallen", "enemy", "line", "votes", "need", "little",
            "mood")  # fmt: skip
"""Why a man declined: his hands are tied; what weighed most against it; or he needs nobody, or only his mood."""

WEIGHTY = 5
"""Points that a part must take away to be the reason."""

SAFE = 10
"""A common danger below this brings nobody together."""


def pact_parts(v: Any, w: Any, leader: int, other: int) -> Parts:
    """Named parts that add up to :func:`game.players.taste.worth_of_pact`."""
    p, q = w.person[leader], w.person[other]
    gap = sum(abs(v.stance[p, i] - v.stance[q, i]) for i in range(w.issues))
    feared = max(0, danger(v, w, leader, other))
    return (
        (N_("a common danger"), shared_danger(v, w, leader, other)),
        (N_("danger of him"), -(feared * 2 // 3)),
        (N_("regard"), v.regard[p, other] // 4),
        (N_("distrust"), -(v.distrust[leader, other] // 2)),
        (N_("kindred views"), 15 - gap // w.issues // 3),
        (N_("how far he has fallen"), -5 * v.rung[other]),
        (N_("his name"), v.prestige[q] // 10),
    )


def offer_parts(v: Any, w: Any, leader: int, other: int, terms: int) -> Parts:
    """What the leader weighs who is asked by the other, whims apart: he accepts where the parts add up to more than 0.

    The names are said of the man who asks: ``danger of him`` is what the leader fears of the other.
    """
    return (
        *pact_parts(v, w, leader, other),
        (N_("the terms"), worth_accepted(v, w, leader, other, terms)),
        (N_("the broker's word"), w.ai_broker_word if v.broker else 0),
        (N_("distrust of the broker"), -(v.distrust[leader, v.broker] // 8) if v.broker else 0),
        (N_("what an understanding must be worth"), -w.ai_pact_asked),
    )


def refusal_of(v: Any, w: Any, leader: int, other: int) -> str:
    """Why the leader declines the offer of the other that is pending in his view ``v``: one of REFUSALS."""
    if object_to_accept(v, w, leader, other, 1) != n.OK:
        return "bound"
    see(v, w, leader)
    parts = offer_parts(v, w, leader, other, v.offer_terms)
    if sum(points for _, points in parts) > 0:
        return "mood"
    points = dict(parts)
    against = {
        "distrust": points["distrust"],
        "danger": points["danger of him"],
        "regard": points["regard"],
        "views": points["kindred views"],
        "fallen": points["how far he has fallen"],
        term_kind(v.offer_terms): points["the terms"],
    }
    reason = min(against, key=lambda name: against[name])
    if reason and against[reason] <= -WEIGHTY:
        return reason
    return "need" if points["a common danger"] < SAFE else "little"


def term_kind(terms: int) -> str:
    """What a term is about, as a name of REFUSALS; empty where there is none."""
    term = term_of(terms)
    if term == n.DEAL_PLAIN:
        return ""
    if term == n.DEAL_VOTES:
        return "votes"
    return "line" if term >= n.DEAL_LINE else "enemy"
