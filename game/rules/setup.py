"""The first state of a campaign, from its world and a seed."""

from __future__ import annotations

from game.rules.aims_dealt import deal_aims
from game.rules.beliefs import (
    first_belief,
    measure_gaps,
    measure_strength,
    shake_nerves,
)
from game.rules.bodies import clamp
from game.rules.clients import notice
from game.rules.guidance import follow_record
from game.rules.luck import tent
from game.rules.names import (
    ABSENT,
    BODIES,
    COMMITTEE,
    FULL,
    LUCK_CAUTION,
    NOBODY,
    SEAT_INHERITED,
)
from game.rules.posts import find_top
from game.rules.rule import rule
from game.rules.state import State
from game.rules.statements import say
from game.rules.world import World


@rule
def set_person(s: State, w: World, p: int) -> None:
    """One person as the scenario gives him."""
    s.standing[p] = w.standing0[p] if w.enters[p] == 0 else ABSENT
    s.health[p] = w.health0[p]
    s.away[p] = w.away0[p]
    s.prestige[p] = w.prestige0[p]
    own = w.leader_of[p]
    s.patron[p] = own if own != NOBODY else w.patron0[p]
    s.seen_patron[p] = s.patron[p]
    for leader in range(1, w.leaders + 1):
        s.regard[p, leader] = w.regard0[p, leader]
    for i in range(w.issues):
        s.stance[p, i] = w.stance0[p, i]
    for body in range(BODIES):
        s.member[p, body] = w.member0[p, body]
    if s.member[p, COMMITTEE] == FULL:
        s.seat_kind[p] = SEAT_INHERITED
        s.seat_leader[p] = s.patron[p]
        s.seat_region[p] = w.seat_region0[p]


@rule
def set_leaders(s: State, w: World) -> None:
    """Leaders: capital, exposure, what is between them, with a little luck of the draw."""
    for i in range(1, w.leaders + 1):
        s.capital[i] = w.capital0[i]
        s.exposure[i] = w.exposure0[i]
        s.rung[i] = w.rung0[i]
        s.evidence[i] = w.evidence0[i]
        s.removals[i] = w.removals0[i]
        for k in range(w.issues):
            s.statement[i, k] = w.statement0[i, k]
            if w.statement0[i, k] > 0:
                say(s, w, i, k)
        for j in range(1, w.leaders + 1):
            drawn = w.distrust0[i, j] + tent(s.seed, 0, LUCK_CAUTION, 512 + i * 16 + j, w.distrust_draw)
            s.distrust[i, j] = clamp(drawn, 0, 100) if i != j else 0
            s.belief[i, j] = first_belief(s, w, j)
            if j < i and w.pact0[i, j] > 0:
                firm = clamp(w.pact0[i, j] + tent(s.seed, 0, LUCK_CAUTION, i * 16 + j, w.pact_draw), 0, 100)
                s.pact[i, j] = firm
                s.pact[j, i] = firm


@rule
def set_apparatus(s: State, w: World) -> None:
    """Offices, regions and bodies."""
    for o in range(1, w.offices + 1):
        s.holder[o] = w.holder0[o]
    for p in range(1, w.persons + 1):
        find_top(s, w, p)
    for r in range(1, w.regions + 1):
        s.grip[r] = w.grip0[r]
        for i in range(w.issues):
            s.mood[r, i] = w.mood0[r, i]
        for m in range(w.leaders + 1):
            s.bloc[r, m] = w.bloc0[r, m]
    for body in range(BODIES):
        s.body_size[body] = w.body_size0[body]
    for m in range(w.leaders + 1):
        s.control_seats[m] = w.control0[m]


@rule
def set_past(s: State, w: World) -> None:
    """What has happened before the first quarter."""
    for e in range(w.events):
        s.fired[e] = w.fired0[e]
        for k in range(w.event_asks[e], w.event_asks[e] + w.event_asks_n[e]):
            s.chosen[k] = w.chosen0[k]
    for m in range(w.meetings):
        s.met[m] = w.met0[m]
    for f in range(w.flags):
        s.flag[f] = w.flag0[f]
    for d in range(w.doctrines):
        s.doctrine[d] = w.doctrine0[d]
    for d in range(w.documents):
        s.document[d] = w.document0[d]
    s.expelled = w.expelled0
    s.crisis = w.crisis0
    s.answers = w.sponsor0[w.crisis_issue]


@rule
def begin(s: State, w: World, seed: int) -> None:
    """Fill an all-zero state with the first quarter of a campaign."""
    s.seed = seed
    for p in range(1, w.persons + 1):
        set_person(s, w, p)
    set_leaders(s, w)
    set_apparatus(s, w)
    for i in range(w.issues):
        s.line[i] = w.line0[i]
        s.sponsor[i] = w.sponsor0[i]
    s.ban = w.ban0
    s.democracy = w.democracy0
    set_past(s, w)
    deal_aims(s, w)
    notice(s, w)
    measure_gaps(s, w)
    shake_nerves(s, w)
    measure_strength(s, w)
    for m in range(1, w.leaders + 1):
        s.belief[m, m] = s.strength[m] * 100
    follow_record(s, w)
