"""Clients: how regard drifts, who leaves his patron, and how late the party learns whose man somebody is."""

from __future__ import annotations

from game.rules.bodies import clamp, in_party, leads, lives
from game.rules.dissent import dissent
from game.rules.luck import percent
from game.rules.names import LUCK_PATRON, LUCK_SEEN, NOBODY
from game.rules.posting import follow, please, wins_over
from game.rules.posts import clients_of
from game.rules.rule import rule
from game.rules.state import Log, State
from game.rules.world import World


@rule
def natural_regard(s: State, w: World, p: int, leader: int) -> int:
    """Where a person's regard for a leader tends: old ties, kindred views, the leader's prestige, gratitude."""
    gap = 0
    for i in range(w.issues):
        gap += abs(s.stance[p, i] - s.stance[w.person[leader], i])
    kin = 30 - gap // w.issues * 2 // 3
    points = w.regard0[p, leader] // 2 + kin + (s.prestige[w.person[leader]] - 50) // 4
    if s.patron[p] == leader:
        points += s.gratitude[p] // 2 + w.patron_tie
    return clamp(points - w.fallen_regard * s.rung[leader], -100, 100)


@rule
def drift_regard(s: State, w: World) -> None:
    """Everyone's regard moves an eighth of the way to where it tends; gratitude fades."""
    for p in range(1, w.persons + 1):
        if not lives(s, w, p):
            continue
        for leader in range(1, w.leaders + 1):
            if w.leader_of[p] == leader:
                continue
            gap = natural_regard(s, w, p, leader) - s.regard[p, leader]
            s.regard[p, leader] = s.regard[p, leader] + gap // 8
        s.gratitude[p] = max(0, s.gratitude[p] - w.gratitude_fades)
        s.sheltered[p] = max(0, s.sheltered[p] - 1)


@rule
def held_by(s: State, w: World, leader: int) -> int:
    """How many clients a leader keeps without loss: the better he administers, the more."""
    return max(1, w.clients_held + (w.administration[w.person[leader]] - 70) // w.skill_keeps)


@rule
def burden(s: State, w: World) -> None:
    """A leader with more clients than he can keep loses a little of each man's regard."""
    for leader in range(1, w.leaders + 1):
        over = clients_of(s, w, leader) - held_by(s, w, leader)
        if over <= 0:
            continue
        loss = clamp(1 + over // 6, 1, 4)
        for p in range(1, w.persons + 1):
            if s.patron[p] == leader and w.leader_of[p] == NOBODY:
                please(s, w, p, leader, -loss)


@rule
def better_patron(s: State, w: World, p: int) -> int:
    """The able leader a person thinks most of."""
    best = NOBODY
    for leader in range(1, w.leaders + 1):
        if not leads(s, w, leader) or s.rung[leader] >= 4:
            continue
        if best == NOBODY or s.regard[p, leader] > s.regard[p, best]:
            best = leader
    return best


@rule
def drift_clients(s: State, w: World, log: Log) -> None:
    """Men without a patron find one; clients of a fallen or outshone patron may leave him."""
    for p in range(1, w.persons + 1):
        if w.leader_of[p] != NOBODY or not in_party(s, w, p):
            continue
        patron = s.patron[p]
        if patron != NOBODY and not leads(s, w, patron):
            follow(s, w, p, NOBODY, log)
            patron = NOBODY
        if patron != NOBODY and s.regard[p, patron] < w.regard_too_low:
            follow(s, w, p, NOBODY, log)
            patron = NOBODY
        best = better_patron(s, w, p)
        if best == NOBODY or best == patron or not wins_over(s, w, p, best):
            continue
        if dissent(s, w, p, best) > w.dissent_most:
            continue
        if percent(s.seed, s.turn, LUCK_PATRON, p) < w.drift_chance:
            follow(s, w, p, best, log)


@rule
def notice(s: State, w: World) -> None:
    """The party learns who is whose man, the sooner the more a patron is watched; regard is guessed from that."""
    for p in range(1, w.persons + 1):
        own = w.leader_of[p]
        if own != NOBODY:
            s.seen_patron[p] = own
        elif s.seen_patron[p] != s.patron[p]:
            patron = s.patron[p]
            watched = w.notice_chance + s.exposure[patron] // 3 - w.cunning[w.person[patron]] // 12
            if percent(s.seed, s.turn, LUCK_SEEN, p) < watched:
                s.seen_patron[p] = s.patron[p]
        for leader in range(1, w.leaders + 1):
            guess = w.regard0[p, leader]
            if own == NOBODY and s.seen_patron[p] == leader and w.patron0[p] != leader:
                guess += 30
            elif own == NOBODY and s.seen_patron[p] != leader and w.patron0[p] == leader:
                guess -= 30
            s.seen_regard[p, leader] = clamp(guess, -100, 100)
