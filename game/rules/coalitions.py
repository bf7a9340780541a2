"""Who stands with whom: leaders bound by pacts, what they weigh together, and who is outside."""

from __future__ import annotations

from game.rules.bodies import able, share_following
from game.rules.names import FULL, NOBODY, OUT, POLITBURO
from game.rules.rule import rule
from game.rules.state import State
from game.rules.world import World


@rule
def rank_in(s: State, p: int, body: int) -> int:
    """A person's rank in a body while he is in the party."""
    return s.member[p, body] if s.standing[p] == 0 else OUT


@rule
def rivals(s: State, w: World, leader: int) -> int:
    """Other leaders with a full seat in the Politburo, a tenth of the machine and no binding pact with the leader."""
    count = 0
    for m in range(1, w.leaders + 1):
        if m == leader or s.pact[leader, m] >= w.pact_binds:
            continue
        if rank_in(s, w.person[m], POLITBURO) == FULL and s.strength[m] >= 10:
            count += 1
    return count


@rule
def coalition(s: State, w: World, leader: int, body: int) -> int:
    """Percent of a body that follows a leader or a leader bound to him by pact."""
    share = share_following(s, w, body, leader)
    for m in range(1, w.leaders + 1):
        if m != leader and s.pact[leader, m] >= w.pact_binds:
            share += share_following(s, w, body, m)
    return share


@rule
def strongest_camp(s: State, w: World, body: int, against: int) -> int:
    """The leader whose coalition is the largest in a body, or nobody.

    With ``against`` a leader, only such as have no binding pact with him.
    """
    best, most = NOBODY, 0
    for m in range(1, w.leaders + 1):
        if against != NOBODY and (m == against or s.pact[against, m] >= w.pact_binds):
            continue
        share = coalition(s, w, m, body)
        if share > most:
            best, most = m, share
    return best


@rule
def second_camp(s: State, w: World, body: int) -> int:
    """Percent of a body that follows the strongest leader outside its largest camp, with his partners outside it."""
    first = strongest_camp(s, w, body, NOBODY)
    other = strongest_camp(s, w, body, first)
    if other == NOBODY:
        return 0
    share = share_following(s, w, body, other)
    for m in range(1, w.leaders + 1):
        inside = m == first or s.pact[first, m] >= w.pact_binds
        if m != other and not inside and s.pact[other, m] >= w.pact_binds:
            share += share_following(s, w, body, m)
    return share


@rule
def weight_of(s: State, w: World, leader: int) -> int:
    """What a leader weighs: his prestige and twice his strength, 0..300."""
    return s.prestige[w.person[leader]] + 2 * s.strength[leader]


@rule
def leading(s: State, w: World, leader: int) -> bool:
    """The leader is able, and no able leader bound to him weighs more."""
    if not able(s, w, w.person[leader]):
        return False
    for m in range(1, w.leaders + 1):
        if m != leader and s.pact[leader, m] >= w.pact_binds and able(s, w, w.person[m]):
            if weight_of(s, w, m) > weight_of(s, w, leader):
                return False
    return True
