"""The Central Committee as a congress elects it: quotas by delegation, named men first, unnamed seats as blocs."""

from __future__ import annotations

from game.rules.bodies import (
    allegiance,
    cells,
    delegates_all,
    delegates_following,
    in_party,
)
from game.rules.delegates import note_origins
from game.rules.ledger import record
from game.rules.names import (
    CANDIDATE,
    COMMITTEE,
    CONTROL,
    FULL,
    L_PASSED_OVER,
    L_SEAT,
    LEADERS,
    NOBODY,
    OUT,
    REGIONS,
    RUNG_COMMITTEE,
    SEAT_GRIP,
    SEAT_MOOD,
    SEAT_NONE,
)
from game.rules.posts import runs_secretariat
from game.rules.rule import rule
from game.rules.state import Cells, Log, State
from game.rules.world import World


@rule
def share_out(weights: Cells, start: int, stop: int, seats: int, result: Cells) -> None:
    """Largest remainder: give ``seats`` to cells start..stop-1 of ``result`` in proportion to ``weights``."""
    total = 0
    for k in range(start, stop):
        total += weights[k]
        result[k] = 0
    if total <= 0:
        return
    given = 0
    for k in range(start, stop):
        result[k] = weights[k] * seats // total
        given += result[k]
    for _ in range(seats - given):
        best, most = -1, -1
        for k in range(start, stop):
            left = weights[k] * seats - result[k] * total
            if left > most:
                best, most = k, left
        result[best] += 1


@rule
def worth(s: State, w: World, p: int) -> int:
    """A person's claim to a CC seat: prestige, post, the seat he has, a place on a slate, seniority."""
    points = s.prestige[p] + w.weight[s.top[p]] // 2 + 10 * w.old_guard[p]
    if s.member[p, COMMITTEE] == FULL:
        points += 25
    elif s.member[p, COMMITTEE] == CANDIDATE:
        points += 10
    if s.slated[p] != NOBODY:
        points += w.slate_worth
    return points


@rule
def eligible(s: State, w: World, p: int) -> bool:
    """May be elected: in the party, on the scene, not serving in the Control Commission, not struck from the CC."""
    if not in_party(s, w, p) or s.turn < w.enters[p]:
        return False
    leader = w.leader_of[p]
    if leader != NOBODY and s.rung[leader] >= RUNG_COMMITTEE:
        return False
    for o in range(1, w.offices + 1):
        if w.control_office[o] == 1 and s.holder[o] == p:
            return False
    return True


@rule
def next_worthy(s: State, w: World, leader: int, taken: Cells) -> int:
    """The worthiest eligible person of a leader's following (or of nobody's) who has no seat yet."""
    best, most = NOBODY, -1
    for p in range(1, w.persons + 1):
        if taken[p] == 0 and allegiance(s, w, p) == leader and eligible(s, w, p):
            points = worth(s, w, p)
            if points > most:
                best, most = p, points
    return best


@rule
def home_region(s: State, w: World, p: int, leader: int, quota: Cells) -> int:
    """From which delegation a person takes his seat: his own post's, else the one with most seats left."""
    for o in range(1, w.offices + 1):
        r = w.area[o]
        if r != NOBODY and s.holder[o] == p and quota[r * LEADERS + leader] > 0:
            return r
    best, most = NOBODY, 0
    for r in range(1, w.regions + 1):
        if quota[r * LEADERS + leader] > most:
            best, most = r, quota[r * LEADERS + leader]
    return best


@rule
def give_seat(s: State, w: World, p: int, leader: int, r: int, log: Log) -> None:
    """Seat a person in the CC out of the share of a leader in a delegation."""
    s.member[p, COMMITTEE] = FULL
    s.seat_leader[p] = leader
    s.seat_region[p] = r
    s.seat_turn[p] = s.turn
    s.seat_kind[p] = SEAT_GRIP if s.origin_leader[r] == leader and leader != NOBODY else SEAT_MOOD
    record(log, s.turn, L_SEAT, p, leader, r, s.seat_kind[p], 0)


@rule
def quotas(s: State, w: World, seats: int, quota: Cells) -> None:
    """CC seats by (region, leader): first by leader over the whole congress, then within his delegations."""
    whole, by_leader = cells(LEADERS), cells(LEADERS)
    for m in range(w.leaders + 1):
        for r in range(1, w.regions + 1):
            whole[m] += s.delegates[r, m]
    share_out(whole, 0, w.leaders + 1, seats, by_leader)
    lines, parts = cells(REGIONS), cells(REGIONS)
    for m in range(w.leaders + 1):
        for r in range(1, w.regions + 1):
            lines[r] = s.delegates[r, m]
        share_out(lines, 1, w.regions + 1, by_leader[m], parts)
        for r in range(1, w.regions + 1):
            quota[r * LEADERS + m] = parts[r] if by_leader[m] > 0 else 0


@rule
def guests(s: State, w: World, quota: Cells) -> int:
    """Eligible leaders without a seat in any delegation: each takes one beside the quotas."""
    count = 0
    for m in range(1, w.leaders + 1):
        if eligible(s, w, w.person[m]) and home_region(s, w, w.person[m], m, quota) == NOBODY:
            count += 1
    return count


@rule
def share_seats(s: State, w: World, seats: int, quota: Cells) -> None:
    """Quotas that leave room for the guests; fewer seats may make another guest, so it is counted until it agrees."""
    kept = 0
    for _ in range(w.leaders + 1):
        quotas(s, w, seats - kept, quota)
        needed = guests(s, w, quota)
        if needed <= kept:
            return
        kept = needed


@rule
def seat_leaders(s: State, w: World, taken: Cells, quota: Cells, log: Log) -> None:
    """Leaders not struck from the CC are seated first, out of their own share; without one, as guests."""
    for m in range(1, w.leaders + 1):
        p = w.person[m]
        if not eligible(s, w, p):
            continue
        r = home_region(s, w, p, m, quota)
        if r != NOBODY:
            quota[r * LEADERS + m] -= 1
        give_seat(s, w, p, m, r, log)
        taken[p] = 1


@rule
def seat_following(s: State, w: World, leader: int, taken: Cells, quota: Cells, log: Log) -> None:
    """Seat a leader's named men, worthiest first, out of his share; what is left becomes blocs by region."""
    named = 0
    for r in range(1, w.regions + 1):
        named += quota[r * LEADERS + leader]
    for _ in range(named * w.named_share // 100):
        p = next_worthy(s, w, leader, taken)
        if p == NOBODY:
            break
        r = home_region(s, w, p, leader, quota)
        quota[r * LEADERS + leader] -= 1
        give_seat(s, w, p, leader, r, log)
        taken[p] = 1
    for r in range(1, w.regions + 1):
        s.bloc[r, leader] = max(0, quota[r * LEADERS + leader])


@rule
def unseat_rest(s: State, w: World, taken: Cells) -> None:
    """Whoever was not elected leaves the CC."""
    for p in range(1, w.persons + 1):
        if taken[p] == 0:
            s.member[p, COMMITTEE] = OUT
            s.seat_kind[p] = SEAT_NONE
            s.seat_region[p] = NOBODY
            s.seat_leader[p] = NOBODY


@rule
def elect_candidates(s: State, w: World, places: int, taken: Cells) -> None:
    """The worthiest of those not elected become candidate members."""
    for _ in range(places):
        best, most = NOBODY, -1
        for p in range(1, w.persons + 1):
            if taken[p] == 0 and w.leader_of[p] == NOBODY and eligible(s, w, p):
                points = worth(s, w, p)
                if points > most:
                    best, most = p, points
        if best == NOBODY:
            return
        taken[best] = 1
        s.member[best, COMMITTEE] = CANDIDATE


@rule
def elect_control(s: State, w: World, seats: int) -> None:
    """The Control Commission is chosen like the CC, but its presidium comes from whoever runs the Secretariat."""
    if seats <= 0:
        return
    whole, parts = cells(LEADERS), cells(LEADERS)
    for m in range(w.leaders + 1):
        whole[m] = 10 * delegates_following(s, w, m)
        if m != NOBODY and runs_secretariat(s, w, m):
            whole[m] = whole[m] + delegates_all(s, w) * w.control_bias // 10
    share_out(whole, 0, w.leaders + 1, seats, parts)
    for m in range(w.leaders + 1):
        s.control_seats[m] = parts[m]
    s.body_size[CONTROL] = seats


@rule
def elect_committee(s: State, w: World, meeting: int, log: Log) -> None:
    """Elect the CC, its candidates and the Control Commission from the delegates of this congress."""
    note_origins(s, w)
    quota, taken = cells(REGIONS * LEADERS), cells(w.persons + 1)
    share_seats(s, w, w.meet_full[meeting], quota)
    seat_leaders(s, w, taken, quota, log)
    for m in range(w.leaders + 1):
        seat_following(s, w, m, taken, quota, log)
    unseat_rest(s, w, taken)
    s.body_size[COMMITTEE] = w.meet_full[meeting]
    elect_candidates(s, w, w.meet_candidates[meeting], taken)
    elect_control(s, w, w.meet_control[meeting])
    for p in range(1, w.persons + 1):
        if s.slated[p] != NOBODY and s.member[p, COMMITTEE] != FULL:
            record(log, s.turn, L_PASSED_OVER, s.slated[p], p, s.member[p, COMMITTEE], 0, 0)
        s.slated[p] = NOBODY
