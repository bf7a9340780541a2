"""What events and choices do: a closed list of verbs, one short branch each (their manual is in the vocabulary)."""

from __future__ import annotations

from game.rules import vocabulary as v
from game.rules.bodies import clamp
from game.rules.carrying import set_document
from game.rules.ledger import record
from game.rules.names import (
    DEAD,
    EXILED,
    EXPELLED,
    FULL,
    L_BODY,
    L_DEATH,
    L_ILLNESS,
    L_LINE,
    MEMBER,
    NOBODY,
    RUNG_EXILE,
    RUNG_PARTY,
)
from game.rules.posting import follow, leave, please, post
from game.rules.posts import exists
from game.rules.rule import rule
from game.rules.sanctions import leave_party, lose_offices, lose_seats
from game.rules.state import Log, State
from game.rules.world import World


@rule
def die(s: State, w: World, p: int, log: Log) -> None:
    """A person dies: his seats and offices fall vacant."""
    if s.standing[p] == DEAD:
        return
    record(log, s.turn, L_DEATH, p, 0, 0, 0, 0)
    s.standing[p] = DEAD
    s.health[p] = 0
    lose_offices(s, w, p, 1)
    lose_seats(s, w, p, log)


@rule
def set_standing(s: State, w: World, p: int, standing: int, log: Log) -> None:
    """Make a person member, expelled, exiled, dead or absent."""
    leader = w.leader_of[p]
    if standing == DEAD:
        die(s, w, p, log)
    elif standing == EXPELLED or standing == EXILED:
        if leader != NOBODY:
            s.rung[leader] = max(s.rung[leader], RUNG_PARTY if standing == EXPELLED else RUNG_EXILE)
        leave_party(s, w, p, standing, log)
    elif s.standing[p] != DEAD:
        s.standing[p] = standing
        if standing == MEMBER and leader != NOBODY:
            s.rung[leader] = min(s.rung[leader], RUNG_PARTY - 1)


@rule
def person_effect(s: State, w: World, verb: int, a: int, b: int, c: int, log: Log) -> None:
    """Effects on a person."""
    if verb == v.E_PRESTIGE:
        s.prestige[a] = clamp(s.prestige[a] + b, 0, 100)
    elif verb == v.E_REGARD:
        please(s, w, a, b, c)
    elif verb == v.E_HEALTH:
        s.health[a] = clamp(s.health[a] + b, 0, 100)
        if s.health[a] == 0:
            die(s, w, a, log)
    elif verb == v.E_AWAY:
        record(log, s.turn, L_ILLNESS, a, b, 0, 0, 0)
        s.away[a] = clamp(max(s.away[a], b), 0, 60) if b > 0 else 0
    elif verb == v.E_STANCE:
        s.stance[a, b] = clamp(s.stance[a, b] + c, -100, 100)
    elif verb == v.E_POST:
        if exists(s, w, b) and s.standing[a] == MEMBER:
            post(s, w, b, a, NOBODY, log)
    elif verb == v.E_VACATE:
        leave(s, w, a)
    elif verb == v.E_STANDING:
        set_standing(s, w, a, b, log)
    elif verb == v.E_SEAT:
        if s.standing[a] == MEMBER:
            s.member[a, b] = clamp(c, 0, FULL)
            record(log, s.turn, L_BODY, a, b, s.member[a, b], 0, 0)
    elif verb == v.E_PATRON:
        follow(s, w, a, b, log)


@rule
def pair_effect(s: State, w: World, verb: int, a: int, b: int, c: int) -> None:
    """Effects on leaders and what is between them."""
    if verb == v.E_CAPITAL:
        s.capital[a] = clamp(s.capital[a] + b, 0, 30)
    elif verb == v.E_EXPOSURE:
        s.exposure[a] = clamp(s.exposure[a] + b, 0, 100)
    elif verb == v.E_EVIDENCE:
        s.evidence[a] = clamp(s.evidence[a] + b, 0, 200)
    elif verb == v.E_PACT:
        s.pact[a, b] = clamp(s.pact[a, b] + c, 0, 100)
        s.pact[b, a] = s.pact[a, b]
    elif verb == v.E_DISTRUST:
        s.distrust[a, b] = clamp(s.distrust[a, b] + c, 0, 100)
    elif verb == v.E_ADOPT:
        s.doctrine[b] = a
    elif verb == v.E_MATERIAL:
        s.material[a, b] = clamp(s.material[a, b] + c, 0, 100)
    elif verb == v.E_BELIEF:
        s.belief[a, b] = clamp(s.belief[a, b] + 100 * c, 0, 10000)


@rule
def mood_effect(s: State, w: World, r: int, issue: int, points: int) -> None:
    """Move the mood of a region, or of all when ``r`` is nobody's."""
    for k in range(1, w.regions + 1):
        if r == NOBODY or r == k:
            s.mood[k, issue] = clamp(s.mood[k, issue] + points, -100, 100)


@rule
def country_effect(s: State, w: World, verb: int, a: int, b: int, c: int, log: Log) -> None:
    """Effects on the country, the apparatus and the scenario's own flags."""
    if verb == v.E_MOOD:
        mood_effect(s, w, a, b, c)
    elif verb == v.E_LINE:
        record(log, s.turn, L_LINE, a, s.line[a], clamp(s.line[a] + b, -100, 100), NOBODY, 0)
        s.line[a] = clamp(s.line[a] + b, -100, 100)
    elif verb == v.E_GRIP:
        for k in range(1, w.regions + 1):
            if a == NOBODY or a == k:
                s.grip[k] = clamp(s.grip[k] + b, 0, 100)
    elif verb == v.E_SERIES:
        fresh = b * (100 - w.guidance) // 100  # at full guidance the series are those of history, events included
        s.series[a, s.turn] = clamp(s.series[a, s.turn] + fresh, -32768, 32767)
    elif verb == v.E_FLAG:
        s.flag[a] = clamp(b, -1000, 1000)
    elif verb == v.E_COUNT:
        s.flag[a] = clamp(s.flag[a] + b, -1000, 1000)
    elif verb == v.E_DOCUMENT:
        set_document(s, w, a, clamp(b, 0, 3))
    elif verb == v.E_DEMOCRACY:
        s.democracy = clamp(s.democracy + a, 0, 100)
    elif verb == v.E_SIZE:
        s.body_size[a] = clamp(b, 0, 2000)
    elif verb == v.E_EXPELLED:
        s.expelled = clamp(s.expelled + a, 0, 10000)


@rule
def apply_effect(s: State, w: World, at: int, log: Log) -> None:
    """Do the effect in row ``at`` of the world."""
    verb, a, b, c = w.effect[at, 0], w.effect[at, 1], w.effect[at, 2], w.effect[at, 3]
    person = verb == v.E_PRESTIGE or verb == v.E_REGARD or verb == v.E_STANCE
    person = person or verb == v.E_HEALTH or verb == v.E_AWAY or (v.E_POST <= verb <= v.E_PATRON)
    pair = verb == v.E_CAPITAL or verb == v.E_EXPOSURE or verb == v.E_EVIDENCE or verb == v.E_PACT
    pair = pair or verb == v.E_DISTRUST or verb == v.E_ADOPT or verb == v.E_MATERIAL or verb == v.E_BELIEF
    if person:
        person_effect(s, w, verb, a, b, c, log)
    elif pair:
        pair_effect(s, w, verb, a, b, c)
    else:
        country_effect(s, w, verb, a, b, c, log)


@rule
def apply_effects(s: State, w: World, start: int, count: int, log: Log) -> None:
    """Do ``count`` effects from row ``start``."""
    for at in range(start, start + count):
        apply_effect(s, w, at, log)
