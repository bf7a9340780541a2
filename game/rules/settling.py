"""After the count: what a motion carried or lost does to those who moved it, voted on it, or were struck by it."""

from __future__ import annotations

from game.rules.aims import target_of
from game.rules.bodies import (
    clamp,
)
from game.rules.motions import carry_out
from game.rules.names import (
    AGAINST,
    FOR,
    M_DEMOCRACY,
    M_LINE,
    M_RESIGN,
    M_SANCTION,
    NOBODY,
)
from game.rules.rule import rule
from game.rules.state import Log, State
from game.rules.world import World


@rule
def accuse(s: State, w: World, leader: int, points: int) -> None:
    """Evidence of factionalism, while the ban on factions holds."""
    if s.ban == 1 and leader != NOBODY:
        s.evidence[leader] = clamp(s.evidence[leader] + points, 0, 200)


@rule
def settle_grudges(s: State, w: World, m: int, carried: int) -> None:
    """Who voted against a man will be remembered by him; a pact broken by a vote is a pact lost."""
    target, mover = target_of(s, w, m), s.mover[m]
    if s.kind[m] == M_SANCTION:
        target = s.object_a[m]
    if target == NOBODY:
        return
    for leader in range(1, w.leaders + 1):
        if leader == target or s.stand[leader] != FOR:
            continue
        s.distrust[target, leader] = clamp(s.distrust[target, leader] + (10 if leader == mover else 5), 0, 100)
        if s.kind[m] == M_SANCTION:
            s.pact[target, leader] = s.pact[target, leader] // 2
            s.pact[leader, target] = s.pact[target, leader]


@rule
def settle_resignation(s: State, w: World, leader: int, accepted: int) -> None:
    """A resignation refused is a vote of confidence."""
    s.resigning[leader] = 0
    if accepted == 0:
        p = w.person[leader]
        s.prestige[p] = clamp(s.prestige[p] + w.refused_prestige, 0, 100)
        s.evidence[leader] = max(0, s.evidence[leader] - w.evidence_step)
        s.capital[leader] = clamp(s.capital[leader] + 2, 0, 30)
        s.refused[leader] = min(99, s.refused[leader] + 1)


@rule
def settle_motion(s: State, w: World, carried: int, log: Log) -> None:
    """Carry a motion out, or let its mover pay for the defeat; those on the losing side are noted."""
    m = s.motion
    mover = s.mover[m]
    if carried == 1:
        carry_out(s, w, m, log)
        if mover != NOBODY:
            s.prestige[w.person[mover]] = clamp(s.prestige[w.person[mover]] + w.motion_won, 0, 100)
    elif mover != NOBODY:
        s.prestige[w.person[mover]] = clamp(s.prestige[w.person[mover]] - w.motion_lost, 0, 100)
        accuse(s, w, mover, w.evidence_motion)
    lost_side = AGAINST if carried == 1 else FOR
    for leader in range(1, w.leaders + 1):
        if s.stand[leader] == lost_side and leader != mover:
            if s.kind[m] == M_LINE or s.kind[m] == M_DEMOCRACY:
                accuse(s, w, leader, w.evidence_minority)
            elif s.kind[m] == M_SANCTION and carried == 1 and leader != s.object_a[m]:
                accuse(s, w, leader, w.evidence_defence)
    settle_grudges(s, w, m, carried)
    if s.kind[m] == M_RESIGN:
        settle_resignation(s, w, s.object_a[m], carried)
