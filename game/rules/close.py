"""The close of a quarter: health, vacancies, grips, moods, capital, exposure, pacts - what runs by itself."""

from __future__ import annotations

from game.rules.beliefs import threat
from game.rules.bodies import allegiance, cells, clamp, committee_seats, in_party, leads, lives, members_following
from game.rules.effects import die
from game.rules.guidance import wish_for_man
from game.rules.ledger import record
from game.rules.luck import percent
from game.rules.names import (
    AWAY_FOR_GOOD,
    CANDIDATE,
    COMMITTEE,
    FULL,
    L_BODY,
    L_ILLNESS,
    LUCK_HEALTH,
    MOVES_KEPT,
    NOBODY,
    OUT,
    POLITBURO,
    SEAT_PROMOTED,
)
from game.rules.posts import (
    candidate_luck,
    fit_for_post,
    fitness,
    holds_great,
    just_posted,
    lacks,
    lasts,
    leave,
    may_fill,
    post,
)
from game.rules.rule import rule
from game.rules.sanctions import regain
from game.rules.settling import accuse
from game.rules.state import Log, State
from game.rules.world import World


@rule
def run_health(s: State, w: World, log: Log) -> None:
    """The sick recover a quarter; some fall ill; those whose time has come may die (leaders only by events)."""
    for p in range(1, w.persons + 1):
        if not lives(s, w, p) or s.turn < w.enters[p]:
            continue
        if 0 < s.away[p] < AWAY_FOR_GOOD:
            s.away[p] = s.away[p] - 1
        elif s.away[p] == 0 and s.health[p] < 60:
            if percent(s.seed, s.turn, LUCK_HEALTH, p) < (60 - s.health[p]) // w.illness_odds:
                s.away[p] = 1
                record(log, s.turn, L_ILLNESS, p, 1, 0, 0, 0)
        if w.leader_of[p] == NOBODY and s.turn >= w.dies[p] and percent(s.seed, s.turn, LUCK_HEALTH, 512 + p) < 60:
            die(s, w, p, log)


# --- vacancies -------------------------------------------------------------------------------------------------------


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


# --- grips, moods, leaders -------------------------------------------------------------------------------------------


@rule
def run_regions(s: State, w: World) -> None:
    """A secretary works himself in; a region without one slips; moods tend back to what they were."""
    for r in range(1, w.regions + 1):
        p = s.holder[w.secretary[r]]
        if p == NOBODY:
            s.grip[r] = max(15, s.grip[r] - 3)
        else:
            most = clamp(w.grip_most + w.administration[p] // 2 - max(0, s.democracy - 20) // 2, 20, 95)
            s.grip[r] = clamp(s.grip[r] + clamp(most - s.grip[r], -w.grip_step, w.grip_step), 0, 100)
        for i in range(w.issues):
            s.mood[r, i] = s.mood[r, i] + (w.mood0[r, i] - s.mood[r, i]) // 12
    s.democracy = clamp(s.democracy - w.democracy_fades, 0, 100)


@rule
def income(s: State, w: World, leader: int) -> int:
    """Capital of a quarter: something for everyone, more for posts, a Politburo seat and a name."""
    p = w.person[leader]
    if not leads(s, w, leader):
        return 0
    points = w.income_base + (1 if s.member[p, POLITBURO] != OUT else 0) + s.prestige[p] // 40
    points += (w.administration[p] + w.cunning[p] - 100) // w.skill_pays
    if holds_great(s, w, leader):
        points += 1
    return points


@rule
def readmit(s: State, w: World, m: int, log: Log) -> None:
    """A recantation counts: a rung is regained for every four quiet quarters, and with it the right to be elected."""
    if s.recanted[m] == 0 or s.turn + 1 - s.recanted[m] < w.rung_regained or s.evidence[m] > w.evidence_base:
        return
    if in_party(s, w, w.person[m]) and s.rung[m] > 0:
        regain(s, w, m, NOBODY, log)
        s.recanted[m] = s.turn + 1


@rule
def deviation(s: State, w: World, leader: int) -> int:
    """Evidence of a quarter for views alone: how far what he has said in public stands from the line in force."""
    p, worst = w.person[leader], 0
    for i in range(w.issues):
        beyond = abs(s.stance[p, i] - s.line[i]) - w.deviation_grace
        worst = max(worst, beyond * (50 + s.statement[leader, i]) // 100)
    return clamp(worst // w.deviation_step, 0, w.deviation_most)


@rule
def company(s: State, w: World, leader: int) -> int:
    """Evidence of a quarter for the company kept: bound to a man in the party who has been struck."""
    points = 0
    for m in range(1, w.leaders + 1):
        if m != leader and s.rung[m] > 0 and s.pact[leader, m] >= w.pact_binds and leads(s, w, m):
            points += w.evidence_company
    return points


@rule
def run_leaders(s: State, w: World, log: Log) -> None:
    """Capital comes in, exposure and evidence settle, prestige fades, pacts cool where no common threat is left."""
    for m in range(1, w.leaders + 1):
        p = w.person[m]
        s.capital[m] = clamp(max(s.capital[m] + income(s, w, m), w.capital_floor), 0, w.capital_most)
        watched = w.exposure0[m] + s.prestige[p] // 5 + w.weight[s.top[p]] // 10
        s.exposure[m] = clamp(s.exposure[m] + (watched - s.exposure[m]) // 6, 0, 100)
        s.evidence[m] = max(0, s.evidence[m] - (w.evidence_fades if s.turn % 2 == 0 else 0))
        if s.low[m] == 0 and leads(s, w, m):
            accuse(s, w, m, deviation(s, w, m) + company(s, w, m))
        tend = w.prestige0[p] // 2 + w.weight[s.top[p]] // 3 + 4 * (s.member[p, POLITBURO] == FULL)
        s.prestige[p] = clamp(s.prestige[p] + (tend - s.prestige[p]) // w.prestige_fades, 0, 100)
        s.fell[m] = max(s.fell[m], s.rung[m])
        readmit(s, w, m, log)
        s.low[m] = 0
        s.convalescing[m] = 0
        s.posted[m] = 0
        s.courted[m] = NOBODY
        for verb in range(MOVES_KEPT):
            s.done[m, verb] = 0


@rule
def common_threat(s: State, w: World, i: int, j: int) -> bool:
    """Someone else looks dangerous to both."""
    for m in range(1, w.leaders + 1):
        if m != i and m != j and threat(s, w, i, m) >= w.threat_danger and threat(s, w, j, m) >= w.threat_danger:
            return True
    return False


@rule
def strain(s: State, w: World, i: int, j: int) -> int:
    """What fear of each other takes from a pact a quarter: danger of the partner as it would be without the pact."""
    worst = max(threat(s, w, i, j), threat(s, w, j, i)) + s.pact[i, j] - w.threat_neutral
    return max(0, worst) // w.pact_strain


@rule
def crowd(s: State, w: World, i: int) -> int:
    """What each understanding of a man loses a quarter for being one of many: who is everybody's friend is nobody's."""
    bound = 0
    for m in range(1, w.leaders + 1):
        if m != i and s.pact[i, m] >= w.pact_binds:
            bound += 1
    return w.pact_crowd * max(0, bound - 2)


@rule
def forget(s: State, w: World) -> None:
    """What one holds against another fades a little."""
    for i in range(1, w.leaders + 1):
        for j in range(1, w.leaders + 1):
            s.distrust[i, j] = max(0, s.distrust[i, j] - w.distrust_fades)


@rule
def run_pacts(s: State, w: World) -> None:
    """A pact lasts while there is someone to fear together; without, it cools, faster between men far apart."""
    crowded = cells(w.leaders + 1)
    for m in range(1, w.leaders + 1):
        crowded[m] = crowd(s, w, m)
    for i in range(1, w.leaders + 1):
        for j in range(i + 1, w.leaders + 1):
            if s.pact[i, j] == 0:
                continue
            firm = 0
            if leads(s, w, i) and leads(s, w, j):
                lost = strain(s, w, i, j) + max(crowded[i], crowded[j])
                firm = max(0, s.pact[i, j] - lost - (0 if common_threat(s, w, i, j) else w.pact_cools))
            s.pact[i, j] = firm
            s.pact[j, i] = firm
