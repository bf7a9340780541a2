"""How a leader values things: other men, understandings, effects. Shared by every AI player; in points.

All functions here read a *view* (see game.rules.view), so they know what the leader knows.
"""

from __future__ import annotations

from game.rules import vocabulary as v_
from game.rules.beliefs import threat
from game.rules.bodies import allegiance, clamp, leads
from game.rules.luck import luck, tent
from game.rules.names import LUCK_CAUTION, LUCK_CHOICE, NOBODY
from game.rules.rule import rule
from game.rules.state import State
from game.rules.world import World

GUMBEL = (
    -9, -7, -6, -6, -5, -5, -4, -4, -3, -3, -3, -2, -2, -2, -1, -1, -1, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 4,
    5, 5, 5, 6, 6, 7, 7, 7, 8, 8, 9, 9, 10, 11, 11, 12, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 24, 26, 29, 32, 38, 50,
)  # fmt: skip
"""Sixty-four even quantiles of a Gumbel distribution of scale 6: the best of noisy scores is a logit choice."""


MOST_WHIM = max(GUMBEL)


@rule
def whim(v: State, key: int) -> int:
    """Noise of a choice, keyed by the candidate so that a changed option does not reshuffle the others; -9..50."""
    return GUMBEL[luck(v.seed, v.turn, LUCK_CHOICE, key) % 64]


@rule
def humour(v: State, w: World, leader: int, trait: int, given: int) -> int:
    """A trait of temperament as it is in this campaign: the scenario's, and a draw that lasts; 0..100."""
    return clamp(given + tent(v.seed, 0, LUCK_CAUTION, 900 + leader * 16 + trait, w.ai_humour_draw), 0, 100)


@rule
def danger(v: State, w: World, leader: int, other: int) -> int:
    """How far another leader's threat exceeds a colleague's, -100..100; 0 for nobody."""
    if other == NOBODY or other == leader:
        return 0
    return clamp(threat(v, w, leader, other) - w.threat_neutral, -100, 100)


@rule
def shared_danger(v: State, w: World, leader: int, other: int) -> int:
    """The greatest danger both would face from a third, points."""
    most = 0
    for m in range(1, w.leaders + 1):
        if m != leader and m != other and leads(v, w, m):
            most = max(most, min(danger(v, w, leader, m), danger(v, w, other, m)))
    return most


@rule
def siege(v: State, w: World, leader: int) -> int:
    """How dangerous he must look to the worst of those who have no understanding with him: a reason to keep quiet.

    As he sees it, in the percent of it that counts with an AI leader (ai_siege); points.
    """
    worst = 0
    for m in range(1, w.leaders + 1):
        if m != leader and leads(v, w, m) and v.pact[m, leader] < w.pact_binds:
            worst = max(worst, danger(v, w, m, leader))
    return worst * w.ai_siege // 100


@rule
def worth_of_pact(v: State, w: World, leader: int, other: int) -> int:
    """What an understanding is worth: a common danger and kindred views, less distrust and the other's own danger."""
    p, q, gap = w.person[leader], w.person[other], 0
    for i in range(w.issues):
        gap += abs(v.stance[p, i] - v.stance[q, i])
    points = shared_danger(v, w, leader, other) - max(0, danger(v, w, leader, other)) * 2 // 3
    points += v.regard[p, other] // 4 - v.distrust[leader, other] // 2
    points += 15 - gap // w.issues // 3
    points -= 5 * v.rung[other]
    return points + v.prestige[q] // 10


@rule
def sympathy(v: State, w: World, leader: int, p: int) -> int:
    """What a person's good fortune is worth to a leader: himself 6, his men 1, allies, rivals negative; eighths."""
    own = allegiance(v, w, p)
    if w.leader_of[p] == leader:
        return 24
    if own == leader:
        return 4
    if own == NOBODY:
        return 0
    side = v.pact[leader, own] // 6 - danger(v, w, leader, own) // 6
    if w.leader_of[p] != NOBODY:
        return clamp(side, -12, 6)
    return clamp(side // 4, -4, 2)


@rule
def value_between(v: State, w: World, leader: int, verb: int, a: int, b: int, c: int) -> int:
    """Value of an effect between leaders, eighths of a point."""
    if verb == v_.E_CAPITAL:
        return 20 * b if a == leader else -b * clamp(danger(v, w, leader, a), -20, 40) // 10
    if verb == v_.E_EXPOSURE:
        return -2 * b if a == leader else 0
    if verb == v_.E_EVIDENCE:
        return -14 * b if a == leader else b * clamp(danger(v, w, leader, a), -40, 60) // 4
    if verb == v_.E_PACT:
        if a == leader or b == leader:
            return c * clamp(worth_of_pact(v, w, leader, a + b - leader), -20, 40) // 6
        return -c * clamp(danger(v, w, leader, a) + danger(v, w, leader, b), 0, 60) // 10
    if verb == v_.E_DISTRUST:
        return -6 * c if b == leader else c * clamp(danger(v, w, leader, b), -20, 40) // 16
    if verb == v_.E_ADOPT:
        return 30 if a == leader else 0
    if verb == v_.E_MATERIAL:
        return 3 * c if a == leader else (-4 * c if b == leader else 0)
    return 0


@rule
def value_of_document(v: State, w: World, leader: int, document: int, state: int) -> int:
    """What a document coming out is worth: whom it hurts, eighths of a point."""
    if state < 2:
        return 0
    points = 0
    for m in range(1, w.leaders + 1):
        points -= w.document_hurts[document, m] * sympathy(v, w, leader, w.person[m])
    return points // 2


@rule
def value_of_opinion(v: State, w: World, leader: int, issue: int, at: int, shift: int) -> int:
    """What it is worth that an opinion moves towards (or from) one's own stance, points of distance saved."""
    own = v.stance[w.person[leader], issue]
    return (abs(own - at) - abs(own - clamp(at + shift, -100, 100))) * (20 + w.doctrine[leader]) // 40


@rule
def value_of_effect(v: State, w: World, leader: int, at: int) -> int:
    """What the effect in row ``at`` is worth to a leader, eighths of a point."""
    verb, a, b, c = w.effect[at, 0], w.effect[at, 1], w.effect[at, 2], w.effect[at, 3]
    if verb == v_.E_PRESTIGE:
        return b * sympathy(v, w, leader, a)
    if verb == v_.E_HEALTH or verb == v_.E_SEAT:
        return sympathy(v, w, leader, a) * (b if verb == v_.E_HEALTH else 4 * c - 4)
    if verb == v_.E_AWAY:
        return -b * sympathy(v, w, leader, a)
    if verb == v_.E_REGARD:
        return 5 * c if b == leader else -c * clamp(danger(v, w, leader, b), -20, 40) // 12
    if verb == v_.E_POST:
        return sympathy(v, w, leader, a) * w.weight[b] // 6
    if verb == v_.E_VACATE:
        return -sympathy(v, w, leader, v.holder[a]) * w.weight[a] // 6 if v.holder[a] != NOBODY else 0
    if verb == v_.E_PATRON:
        return 40 if b == leader else 0
    if verb == v_.E_LINE:
        return 3 * value_of_opinion(v, w, leader, a, v.line[a], b)
    if verb == v_.E_MOOD:
        return 2 * value_of_opinion(v, w, leader, b, v.mood[max(a, 1), b], c)
    if verb == v_.E_DEMOCRACY:
        return a * v.stance[w.person[leader], w.party_issue] // 20
    if verb == v_.E_DOCUMENT:
        return value_of_document(v, w, leader, a, b)
    return value_between(v, w, leader, verb, a, b, c)


@rule
def value_of_effects(v: State, w: World, leader: int, start: int, count: int) -> int:
    """What a list of effects is worth to a leader, eighths of a point."""
    points = 0
    for at in range(start, start + count):
        points += value_of_effect(v, w, leader, at)
    return points
