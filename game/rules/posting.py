"""Posting: what it does to a man and to his patron to get or lose a post."""

from __future__ import annotations

from game.rules.bodies import clamp
from game.rules.ledger import record
from game.rules.names import L_PATRON, L_POST, NOBODY
from game.rules.posts import find_top
from game.rules.rule import rule
from game.rules.state import Log, State
from game.rules.world import World


@rule
def follow(s: State, w: World, p: int, leader: int, log: Log) -> None:
    """Make a person the client of a leader (or of nobody)."""
    if w.leader_of[p] != NOBODY or s.patron[p] == leader:
        return
    record(log, s.turn, L_PATRON, p, s.patron[p], leader, 0, 0)
    s.patron[p] = leader
    s.gratitude[p] = 0


@rule
def please(s: State, w: World, p: int, leader: int, points: int) -> None:
    """Change what a person thinks of a leader."""
    if leader != NOBODY and w.leader_of[p] != leader:
        s.regard[p, leader] = clamp(s.regard[p, leader] + points, -100, 100)


@rule
def leave(s: State, w: World, o: int) -> None:
    """Empty an office."""
    p = s.holder[o]
    s.holder[o] = NOBODY
    s.author[o] = NOBODY
    s.vacant[o] = 0
    if p != NOBODY:
        find_top(s, w, p)


@rule
def settle_in(s: State, w: World, o: int, p: int, author: int) -> None:
    """A new secretary starts with what his skill gives him against a local machine."""
    r = w.area[o]
    if r == NOBODY:
        return
    own = s.mood[r, w.party_issue]
    s.grip[r] = clamp(w.grip_first + w.administration[p] // 4 - w.autonomy[r] // 5 - max(0, own) // 5, 10, 70)


@rule
def seat_holder(s: State, w: World, o: int, p: int, author: int, log: Log) -> None:
    """Put a person into an office: its holder leaves, a distant or regional post takes him from his other posts."""
    record(log, s.turn, L_POST, o, s.holder[o], p, author, 0)
    for other in range(1, w.offices + 1):
        if s.holder[other] == p and other != o:
            local = w.area[other] != NOBODY or w.far[other] == 1
            if w.area[o] != NOBODY or w.far[o] == 1 or local:
                leave(s, w, other)
    if s.holder[o] != NOBODY:
        leave(s, w, o)
    s.holder[o] = p
    s.since[o] = s.turn + 1
    s.author[o] = author
    s.vacant[o] = 0
    find_top(s, w, p)
    settle_in(s, w, o, p, author)


@rule
def wins_over(s: State, w: World, p: int, leader: int) -> bool:
    """The leader now stands higher with the person than his patron does, and high enough to follow."""
    if s.patron[p] == leader:
        return True
    if s.regard[p, leader] < w.regard_to_follow:
        return False
    if s.patron[p] == NOBODY:
        return True
    return s.regard[p, leader] > s.regard[p, s.patron[p]] + w.regard_to_leave


@rule
def reward(s: State, w: World, o: int, p: int, author: int, log: Log) -> None:
    """Gratitude for a post goes to whoever gave it, and may make a client."""
    if author == NOBODY or w.leader_of[p] != NOBODY:
        return
    thanks = w.gratitude * (50 + w.weight[o]) // 100
    if w.far[o] == 1:
        thanks = -w.gratitude // 2
    please(s, w, p, author, thanks)
    if thanks > 0 and wins_over(s, w, p, author):
        follow(s, w, p, author, log)
        s.gratitude[p] = clamp(thanks, 0, 100)


@rule
def post(s: State, w: World, o: int, p: int, author: int, log: Log) -> None:
    """Post a person, with all it does to him and to the man he replaces."""
    before = s.holder[o]
    seat_holder(s, w, o, p, author, log)
    if before != NOBODY and before != p:
        please(s, w, before, author, -w.grudge)
    reward(s, w, o, p, author, log)
