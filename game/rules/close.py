"""The close of a quarter: health, grips, moods, capital, exposure - what runs by itself."""

from __future__ import annotations

from game.rules.bodies import clamp, in_party, leads, lives
from game.rules.effects import die
from game.rules.ledger import record
from game.rules.luck import percent
from game.rules.names import AWAY_FOR_GOOD, FULL, L_ILLNESS, LUCK_HEALTH, MOVES_KEPT, NOBODY, OUT, POLITBURO
from game.rules.posts import holds_great
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
