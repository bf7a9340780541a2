"""Vacancies: posts and seats that are empty, who fills them, and with whom."""

from __future__ import annotations

from game.rules.beliefs import threat
from game.rules.bodies import allegiance, clamp, committee_seats, in_party, leads, members_following
from game.rules.guidance import wish_for_man
from game.rules.ledger import record
from game.rules.names import AWAY_FOR_GOOD, CANDIDATE, COMMITTEE, FULL, L_BODY, NOBODY, POLITBURO, SEAT_PROMOTED
from game.rules.posting import leave, post
from game.rules.posts import candidate_luck, fit_for_post, fitness, just_posted, lacks, lasts, may_fill
from game.rules.rule import rule
from game.rules.state import Log, State
from game.rules.world import World


@rule
def who_fills(s: State, w: World, o: int) -> int:
    """The leader whose word decides a vacancy: who may fill it by a move, else the strongest in the Politburo."""
    for leader in range(1, w.leaders + 1):
        if leads(s, w, leader) and may_fill(s, w, leader, o):
            return leader
    best, most = NOBODY, 0
    for leader in range(1, w.leaders + 1):
        if not leads(s, w, leader):
            continue
        votes = 10 * members_following(s, w, POLITBURO, leader) + s.prestige[w.person[leader]] // 12
        for ally in range(1, w.leaders + 1):
            if ally != leader and s.pact[leader, ally] >= w.pact_binds:
                votes += 5 * members_following(s, w, POLITBURO, ally)
        if votes > most:
            best, most = leader, votes
    return best


@rule
def suits(s: State, w: World, leader: int, p: int, o: int) -> int:
    """How gladly a leader would see a person in a vacancy, the luck of the candidate included; points."""
    return suits_but_for_luck(s, w, leader, p, o) + candidate_luck(s, o, p)


@rule
def suits_but_for_luck(s: State, w: World, leader: int, p: int, o: int) -> int:
    """How gladly a leader would see a person in a post: fit, of its field, his own man, no rival's, not placed high."""
    points = fitness(w, p, o) + wish_for_man(s, w, p, o) - lacks(s, w, p, o)
    other = allegiance(s, w, p)
    if other == leader and leader != NOBODY:
        points += 40
    elif other != NOBODY:
        points -= clamp(threat(s, w, leader, other) - s.pact[leader, other], 0, 80) // 2
    held = s.top[p]
    if held != NOBODY:
        points -= 20 + w.weight[held] // 2
        if w.weight[held] >= w.weight[o]:
            points -= 60
    return points


@rule
def fill_one(s: State, w: World, o: int, log: Log) -> None:
    """Fill one vacancy with the person the deciding leader likes best, if anyone is good enough."""
    leader = who_fills(s, w, o)
    best, most = NOBODY, 20
    for p in range(1, w.persons + 1):
        if fit_for_post(s, w, p, o):
            points = suits(s, w, leader, p, o)
            if points > most and not just_posted(s, w, p):
                best, most = p, points
    if best != NOBODY:
        post(s, w, o, best, leader, log)


@rule
def fill_vacancies(s: State, w: World, log: Log) -> None:
    """Posts left empty are filled after a while by whoever may: at most some a quarter, the weightiest first.

    A post that is abolished with the quarter has no holder any more.
    """
    for o in range(1, w.offices + 1):
        if s.holder[o] != NOBODY and s.turn + 1 >= w.exists_until[o]:
            leave(s, w, o)
        if not lasts(s, w, o):
            continue
        if s.holder[o] == NOBODY:
            s.vacant[o] = min(99, s.vacant[o] + 1)
    for _ in range(w.filled_a_quarter):
        office = NOBODY
        for o in range(1, w.offices + 1):
            waits = s.holder[o] == NOBODY and lasts(s, w, o) and s.vacant[o] >= w.vacancy_waits
            if waits and w.holder0[o] + s.since[o] > 0 and (office == NOBODY or w.weight[o] > w.weight[office]):
                office = o
        if office == NOBODY:
            return
        s.vacant[office] = 0
        fill_one(s, w, office, log)


@rule
def empty_seats(s: State, w: World) -> int:
    """Full CC seats that nobody fills, blocs counted as filled."""
    return s.body_size[COMMITTEE] - committee_seats(s, w)


@rule
def promote(s: State, w: World, log: Log) -> None:
    """Empty full seats of the CC go to its most prestigious candidate members."""
    for _ in range(empty_seats(s, w)):
        best = NOBODY
        for p in range(1, w.persons + 1):
            waits = s.member[p, COMMITTEE] == CANDIDATE and in_party(s, w, p) and s.away[p] < AWAY_FOR_GOOD
            if waits and (best == NOBODY or s.prestige[p] > s.prestige[best]):
                best = p
        if best == NOBODY:
            return
        s.member[best, COMMITTEE] = FULL
        s.seat_kind[best] = SEAT_PROMOTED
        s.seat_leader[best] = allegiance(s, w, best)
        s.seat_region[best] = NOBODY
        s.seat_turn[best] = s.turn
        record(log, s.turn, L_BODY, best, COMMITTEE, FULL, 0, 0)
