"""Politburo and Orgburo as the Central Committee fills them: by the favour of every following."""

from __future__ import annotations

from game.rules.beliefs import threat
from game.rules.bodies import (
    allegiance,
    cells,
    clamp,
    committee_following,
    committee_seats,
    in_party,
)
from game.rules.ledger import record
from game.rules.luck import luck
from game.rules.names import (
    AWAY_FOR_GOOD,
    CANDIDATE,
    COMMITTEE,
    FULL,
    L_BODY,
    L_ELECTED,
    L_SANCTION,
    LEADERS,
    LUCK_ELECTION,
    NOBODY,
    OUT,
    POLITBURO,
    RUNG_POLITBURO,
)
from game.rules.rule import rule
from game.rules.sanctions import evidence_needed
from game.rules.state import Cells, Log, State
from game.rules.world import World


@rule
def favour(s: State, w: World, leader: int, p: int, body: int) -> int:
    """How far a leader's following wants a person in a small body, in points; above 0 it votes for him."""
    other = allegiance(s, w, p)
    points = s.prestige[p] // 3 + w.weight[s.top[p]] // 5 - w.favour_asked
    if s.member[p, body] == FULL:
        points += w.favour_sitting
    if leader == NOBODY:
        return points
    if other == leader:
        points += 35
    elif other != NOBODY:
        points -= max(0, threat(s, w, leader, other) - w.threat_neutral) // 2
        if w.leader_of[p] == NOBODY:
            points += s.pact[leader, other] // 3 - w.favour_stranger
        else:
            points += s.pact[leader, other] // 2
            points += w.favour_unity if s.evidence[other] < evidence_needed(w, s.rung[other] + 1) else 0
    noise = luck(s.seed, s.turn, LUCK_ELECTION, (body * LEADERS + leader) * 256 + p) % 7
    return points + noise - 3


@rule
def followings(s: State, w: World) -> Cells:
    """The CC seats that follow nobody (0) and each leader, counted once for a whole election."""
    seats = cells(w.leaders + 1)
    seats[NOBODY] = committee_following(s, w, NOBODY)
    for m in range(1, w.leaders + 1):
        seats[m] = s.seats[m]
    return seats


@rule
def standing_for(s: State, w: World, p: int, body: int, seats: Cells, tally: Cells) -> None:
    """How the CC sees a candidate: tally[0] the ``seats`` that would vote for him, tally[1] its favour in all."""
    tally[0] = 0
    tally[1] = 0
    for m in range(w.leaders + 1):
        points = favour(s, w, m, p, body)
        tally[1] += seats[m] * clamp(points, -40, 60)
        if points > 0:
            tally[0] += seats[m]


@rule
def stands_for(s: State, w: World, p: int, body: int) -> bool:
    """May be elected to a small body: a CC member; a man dropped from the Politburo must come back first."""
    if not in_party(s, w, p) or s.member[p, COMMITTEE] == OUT or s.away[p] >= AWAY_FOR_GOOD:
        return False
    leader = w.leader_of[p]
    return not (leader != NOBODY and body == POLITBURO and s.rung[leader] >= RUNG_POLITBURO)


@rule
def rank_candidates(s: State, w: World, body: int, points: Cells) -> None:
    """Write how everyone stands for a small body: sitting members first, then by the CC's favour; 0 is no majority."""
    total, tally, seats = committee_seats(s, w), cells(2), followings(s, w)
    for p in range(1, w.persons + 1):
        points[p] = 0
        if not stands_for(s, w, p, body):
            continue
        weight = s.prestige[p] + w.weight[s.top[p]]
        if weight < w.notable and s.member[p, body] == OUT:
            continue
        standing_for(s, w, p, body, seats, tally)
        if 2 * tally[0] > total:
            points[p] = 10000 + 100 * tally[1] // max(1, total)
            points[p] += 10000 if s.member[p, body] == FULL else 0


@rule
def elect_small_body(s: State, w: World, body: int, log: Log) -> None:
    """The CC elects Politburo or Orgburo: the most approved, each with a majority; the next become candidates."""
    points = cells(w.persons + 1)
    rank_candidates(s, w, body, points)
    for p in range(1, w.persons + 1):
        s.member[p, body] = OUT
    places = s.body_size[body]
    for k in range(places + w.candidates0[body]):
        best = NOBODY
        for p in range(1, w.persons + 1):
            if points[p] > 0 and (best == NOBODY or points[p] > points[best]):
                best = p
        if best == NOBODY:
            return
        points[best] = 0
        s.member[best, body] = FULL if k < places else CANDIDATE
        record(log, s.turn, L_ELECTED, best, body, s.member[best, body], 0, 0)


@rule
def co_opt(s: State, w: World, body: int, log: Log) -> None:
    """An empty full seat of a small body goes to the candidate member the CC favours most."""
    seats = 0
    for p in range(1, w.persons + 1):
        if s.member[p, body] == FULL:
            seats += 1
    while seats < s.body_size[body]:
        best, most, tally, followed = NOBODY, 0, cells(2), followings(s, w)
        for p in range(1, w.persons + 1):
            if s.member[p, body] == CANDIDATE and stands_for(s, w, p, body):
                standing_for(s, w, p, body, followed, tally)
                if best == NOBODY or tally[1] > most:
                    best, most = p, tally[1]
        if best == NOBODY:
            return
        s.member[best, body] = FULL
        record(log, s.turn, L_BODY, best, body, FULL, 0, 0)
        seats += 1


@rule
def note_dropped(s: State, w: World, log: Log) -> None:
    """A leader whom the new CC did not return to the Politburo has fallen to that rung."""
    for m in range(1, w.leaders + 1):
        p = w.person[m]
        if (
            in_party(s, w, p)
            and s.member[p, POLITBURO] == OUT
            and s.rung[m] < RUNG_POLITBURO
            and s.away[p] < AWAY_FOR_GOOD
        ):
            s.rung[m] = RUNG_POLITBURO
            s.struck[m] = s.turn + 1
            record(log, s.turn, L_SANCTION, m, RUNG_POLITBURO, NOBODY, 0, 0)
