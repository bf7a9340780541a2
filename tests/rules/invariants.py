"""What must hold of every state between two quarters, whatever was played. Each fault is told in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from game.rules import names as n
from game.rules.record import faults
from game.rules.state import FIELDS

Cells = Any
"""A state or a world as a structured element: fields by name."""

ROW_0 = (
    "standing", "health", "away", "prestige", "patron", "seen_patron", "regard", "seen_regard", "gratitude", "stance",
    "member", "seat_leader", "seat_region", "seat_kind", "slated", "top", "capital", "moves_left", "posted",
    "exposure", "evidence", "rung", "struck", "removals", "belief", "pact", "pact_since", "nerve", "distrust",
    "material", "statement", "offered", "done", "holder", "since", "author", "vacant", "grip", "mood",
    "pact_term", "pact_until", "pact_aim", "debt", "kept", "broken", "creditor",
)  # fmt: skip
"""Fields whose row 0 is *nobody* and stays zero."""

SYMMETRIC = ("pact", "pact_since", "gap", "opposed", "bound")


def ranges(s: Cells, w: Cells) -> Iterator[str]:
    """Every field is within its range."""
    yield from faults(s.reshape(1), FIELDS)


def nobody(s: Cells, w: Cells) -> Iterator[str]:
    """Nobody has nothing."""
    yield from (f"{name}: nobody has something" for name in ROW_0 if np.any(s[name][0]))


def strangers(s: Cells, w: Cells) -> Iterator[str]:
    """Rows beyond the scenario's persons, offices and regions stay empty."""
    for name, last in (
        ("member", w["persons"]),
        ("top", w["persons"]),
        ("holder", w["offices"]),
        ("grip", w["regions"]),
    ):
        if np.any(s[name][int(last) + 1 :]):
            yield f"{name}: a row beyond {last} is not empty"


def symmetry(s: Cells, w: Cells) -> Iterator[str]:
    """What is between two is the same from both sides, and nothing is between a man and himself."""
    for name in SYMMETRIC:
        if not np.array_equal(s[name], s[name].T):
            yield f"{name} is not symmetric"
        if np.any(np.diag(s[name])):
            yield f"{name} of a leader with himself"


def deals(s: Cells, w: Cells) -> Iterator[str]:
    """A promise has a term and a time; nobody owes himself, or what he is owed by the same man."""
    promised = s["pact_term"] > 0
    if not np.array_equal(promised, s["pact_until"] > 0) or np.any(s["pact_aim"][~promised]):
        yield "a promise without its time, or a time without its promise"
    if np.any(np.diag(s["pact_term"])) or np.any(np.diag(s["debt"])):
        yield "somebody promised or owes himself something"
    if np.any((s["debt"] > 0) & (s["debt"].T > 0)):
        yield "two owe each other"
    if s["offer_terms"] and s["decision"] != n.D_PACT:
        yield "terms of an offer that nobody has made"


def offices(s: Cells, w: Cells) -> Iterator[str]:
    """Holders are party members; everyone's weightiest office is one he holds and the weightiest of his."""
    for office in range(1, int(w["offices"]) + 1):
        holder = int(s["holder"][office])
        if holder and s["standing"][holder] != n.MEMBER:
            yield f"office {office} is held by person {holder}, who is {n.STANDING_NAMES[s['standing'][holder]]}"
    for person in range(1, int(w["persons"]) + 1):
        held, top = np.flatnonzero(s["holder"] == person), int(s["top"][person])
        if (top in held) != (len(held) > 0) or (top == 0) != (len(held) == 0):
            yield f"person {person}: top is {top}, he holds {held.tolist()}"
        elif len(held) and w["weight"][held].max() > w["weight"][top]:
            yield f"person {person}: top is {top}, he holds weightier"


def bodies(s: Cells, w: Cells) -> Iterator[str]:
    """No body has more full members than seats; the dead and the expelled sit nowhere."""
    for body in (n.POLITBURO, n.ORGBURO, n.SECRETARIAT):
        full = int(np.sum((s["member"][:, body] == n.FULL) & (s["standing"] == n.MEMBER)))
        if full > s["body_size"][body]:
            yield f"{n.BODY_NAMES[body]}: {full} full members on {s['body_size'][body]} seats"
    seated = int(np.sum(s["member"][:, n.COMMITTEE] == n.FULL)) + int(np.sum(s["bloc"]))
    if seated > s["body_size"][n.COMMITTEE]:
        yield f"committee: {seated} full members and bloc seats on {s['body_size'][n.COMMITTEE]} seats"
    gone = np.isin(s["standing"], (n.DEAD, n.EXPELLED, n.EXILED))
    for body in range(n.BODIES):
        for person in np.flatnonzero(gone & (s["member"][:, body] > 0)):
            yield f"person {person} sits in {n.BODY_NAMES[body]} and is {n.STANDING_NAMES[s['standing'][person]]}"


def leaders(s: Cells, w: Cells) -> Iterator[str]:
    """Leaders follow themselves; rungs and standing agree; nobody follows a leader that is not."""
    for leader in range(1, int(w["leaders"]) + 1):
        person = int(w["person"][leader])
        if s["patron"][person] != leader:
            yield f"leader {leader} follows {s['patron'][person]}"
        if s["standing"][person] == n.EXPELLED and s["rung"][leader] < n.RUNG_PARTY:
            yield f"leader {leader} is expelled on rung {s['rung'][leader]}"
    if s["patron"].max() > w["leaders"] or s["seen_patron"].max() > w["leaders"]:
        yield "somebody follows a leader the scenario does not have"


def clock(s: Cells, w: Cells) -> Iterator[str]:
    """The quarter exists; an ended campaign asks nothing and crowns whom its ending names."""
    if not 0 <= s["turn"] < w["turns"]:
        yield f"quarter {s['turn']} of {w['turns']}"
    if s["ended"] > 0:
        if s["ended"] > w["endings"]:
            yield f"ending {s['ended']} of {w['endings']}"
        elif s["winner"] != w["ending_leader"][s["ended"] - 1]:
            yield f"ending {s['ended']} crowns leader {s['winner']}"
        if s["decision"] != n.NO_DECISION:
            yield "the campaign has ended and waits for a decision"
    elif s["winner"]:
        yield "somebody has won before the end"


def pending(s: Cells, w: Cells) -> Iterator[str]:
    """A decision is some living leader's."""
    if s["decision"] == n.NO_DECISION:
        return
    decider = int(s["decider"])
    if not 1 <= decider <= w["leaders"]:
        yield f"decision {n.DECISION_NAMES[s['decision']]} is leader {decider}'s"
    elif s["standing"][int(w["person"][decider])] >= n.DEAD:
        yield f"leader {decider} must decide and is not alive"


INVARIANTS: tuple[Callable[[Cells, Cells], Iterator[str]], ...] = (
    ranges, nobody, strangers, symmetry, deals, offices, bodies, leaders, clock, pending,
)  # fmt: skip


def broken(s: Cells, w: Cells) -> list[str]:
    """Everything that is wrong with a state; ``s`` and ``w`` are single elements of dtype STATE and WORLD."""
    return [fault for invariant in INVARIANTS for fault in invariant(s, w)]
