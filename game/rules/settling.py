"""After the count: what a motion carried or lost does to those who moved it, voted on it, or were struck by it."""

from __future__ import annotations

from game.rules.aims import target_of
from game.rules.bodies import cells, clamp
from game.rules.carrying import carry_out
from game.rules.deals import owe
from game.rules.leanings import leaning
from game.rules.ledger import record
from game.rules.names import (
    ABSTAIN,
    AGAINST,
    COMMITTEE,
    FOR,
    L_FAVOUR,
    L_REBUFF,
    M_DEMOCRACY,
    M_LINE,
    M_REINSTATE,
    M_RESIGN,
    M_SANCTION,
    NOBODY,
    POLITBURO,
)
from game.rules.promises import FREE, demanded, reward_promises
from game.rules.rule import rule
from game.rules.state import Log, State
from game.rules.world import World


@rule
def accuse(s: State, w: World, leader: int, points: int) -> None:
    """Evidence of factionalism; discipline asks for less of it where the ban on factions does not hold."""
    if leader == NOBODY:
        return
    if s.ban == 0:
        points = (points * w.evidence_unbanned + 99) // 100
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
def note_favours(s: State, w: World, m: int, log: Log) -> None:
    """The mover of a carried motion owes a favour to each leader who was for it against his own leaning, unasked."""
    mover = s.mover[m]
    if mover == NOBODY:
        return
    for leader in range(1, w.leaders + 1):
        asked = s.creditor[leader] != NOBODY or demanded(s, w, leader, mover, m) != FREE
        if leader == mover or s.stand[leader] != FOR or asked:
            continue
        if leaning(s, w, w.person[leader], m, ABSTAIN, cells(0)) <= -w.vote_threshold:
            owe(s, mover, leader)
            record(log, s.turn, L_FAVOUR, mover, leader, m, 0, 0)


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
def keep_lost(s: State, w: World, leader: int, kind: int, a: int, b: int) -> None:
    """What a leader lost last at the Politburo or a plenum: he may carry it to a higher body."""
    if leader == NOBODY or (s.body != POLITBURO and s.body != COMMITTEE):
        return
    s.lost_kind[leader] = kind
    s.lost_a[leader] = a
    s.lost_b[leader] = b
    s.lost_body[leader] = s.body
    s.lost_turn[leader] = s.turn + 1
    s.appealing[leader] = POLITBURO


@rule
def rebuffed(s: State, w: World, m: int) -> bool:
    """Nobody but the mover voted for it, and there were at least two to vote against."""
    noes = 0
    for k in range(s.voters):
        if s.cast[k] == FOR and s.voter[k] != w.person[s.mover[m]]:
            return False
        if s.cast[k] == AGAINST:
            noes += s.votes[k]
    return noes >= 2


@rule
def settle_defeat(s: State, w: World, m: int, log: Log) -> None:
    """A motion lost costs its mover a little, and more where he stood alone; he may carry it higher."""
    mover = s.mover[m]
    p, loss = w.person[mover], w.motion_lost
    if rebuffed(s, w, m):
        record(log, s.turn, L_REBUFF, mover, s.body, 0, 0, 0)
        loss += w.rebuff_prestige
        s.capital[mover] = max(0, s.capital[mover] - w.rebuff_capital)
    s.prestige[p] = clamp(s.prestige[p] - loss, 0, 100)
    accuse(s, w, mover, w.evidence_motion)
    keep_lost(s, w, mover, s.kind[m], s.object_a[m], s.object_b[m])


@rule
def settle_motion(s: State, w: World, carried: int, log: Log) -> None:
    """Carry a motion out, or let its mover pay for the defeat; those on the losing side are noted."""
    m = s.motion
    mover = s.mover[m]
    if carried == 1:
        note_favours(s, w, m, log)
        reward_promises(s, w, log)
        carry_out(s, w, m, log)
        if s.kind[m] == M_SANCTION:
            keep_lost(s, w, s.object_a[m], M_REINSTATE, s.object_a[m], 0)
        if mover != NOBODY:
            s.prestige[w.person[mover]] = clamp(s.prestige[w.person[mover]] + w.motion_won, 0, 100)
    elif mover != NOBODY:
        settle_defeat(s, w, m, log)
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
