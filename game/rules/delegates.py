"""The delegates of a congress: what a secretary carries for his patron, what the cells decide themselves."""

from __future__ import annotations

from game.rules.beliefs import region_leader
from game.rules.bodies import (
    clamp,
    leads,
)
from game.rules.ledger import record
from game.rules.names import (
    BY_INTEREST,
    FULL,
    L_DELEGATES,
    NOBODY,
    POLITBURO,
    RUNG_COMMITTEE,
    RUNG_OFFICE,
)
from game.rules.rule import rule
from game.rules.state import Log, State
from game.rules.world import World


@rule
def protector(s: State, w: World) -> int:
    """The leader who shields secretaries from criticism: the one least given to democracy (interest model)."""
    best, least = NOBODY, 0
    for leader in range(1, w.leaders + 1):
        p = w.person[leader]
        if not leads(s, w, leader) or s.member[p, POLITBURO] != FULL or s.rung[leader] >= RUNG_OFFICE:
            continue
        points = 100 - s.stance[p, w.party_issue] + s.strength[leader] + s.prestige[p] // 4
        if best == NOBODY or points > least:
            best, least = leader, points
    return best


@rule
def carried_for(s: State, w: World, r: int) -> int:
    """For whom a secretary carries his delegation: his patron; by interest, unless he is firm, the protector.

    Protection is for him who has something to fear of democracy in the party; who wishes for it seeks none.
    """
    own, p = region_leader(s, w, r), s.holder[w.secretary[r]]
    if w.secretaries == BY_INTEREST and w.autonomy[r] < 70 and s.stance[p, w.party_issue] <= 0:
        shield = protector(s, w)
        firm = own != NOBODY and s.regard[p, own] >= w.firm_regard
        if own == NOBODY or (not firm and s.strength[shield] >= s.strength[own]):
            return shield
    return own


@rule
def local_appeal(s: State, w: World, r: int, leader: int) -> int:
    """How far the rank and file of a region go with a leader: kindred views, times his name; 0..200."""
    p = w.person[leader]
    if not leads(s, w, leader) or s.rung[leader] >= RUNG_COMMITTEE:
        return 0
    gap = 0
    for i in range(w.issues):
        gap += abs(s.stance[p, i] - s.mood[r, i])
    near = max(0, 90 - gap // w.issues)
    points = near * s.prestige[p] // 60
    if s.rung[leader] > 0:
        points = points * (6 - s.rung[leader]) // 8
    return points


@rule
def elect_delegation(s: State, w: World, r: int, seats: int) -> None:
    """Fill one delegation: the secretary's grip for his patron, the rest as the cells think."""
    leader = carried_for(s, w, r)
    held = clamp(s.grip[r] - s.democracy * w.democracy_loosens // 100, 0, 100)
    if w.appointment_power == 0 and w.secretaries != BY_INTEREST:
        held = held * w.grip_local // 100
    carried = seats * held // 100
    for m in range(w.leaders + 1):
        s.delegates[r, m] = 0
    s.delegates[r, leader] = carried
    free = seats - carried
    total = w.unaligned
    for m in range(1, w.leaders + 1):
        total += local_appeal(s, w, r, m)
    given = 0
    for m in range(1, w.leaders + 1):
        part = free * local_appeal(s, w, r, m) // total
        s.delegates[r, m] = s.delegates[r, m] + part
        given += part
    s.delegates[r, NOBODY] = s.delegates[r, NOBODY] + free - given


@rule
def elect_delegates(s: State, w: World, meeting: int, log: Log) -> None:
    """Elect the delegations of a congress or conference, and note for each who led it, by whose appointment."""
    for r in range(1, w.regions + 1):
        seats = (w.meet_delegates[meeting] * w.share[r, s.turn] + 500) // 1000
        elect_delegation(s, w, r, seats)
        office = w.secretary[r]
        record(log, s.turn, L_DELEGATES, r, carried_for(s, w, r), seats, s.grip[r], s.holder[office])


@rule
def note_origins(s: State, w: World) -> None:
    """Keep, for the seats a congress is about to fill, who led each delegation and who had put him there."""
    for r in range(1, w.regions + 1):
        office = w.secretary[r]
        s.origin_person[r] = s.holder[office]
        s.origin_author[r] = s.author[office]
        s.origin_since[r] = s.since[office]
        s.origin_leader[r] = carried_for(s, w, r)
        s.origin_grip[r] = s.grip[r]
