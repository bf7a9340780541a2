"""The circular flow: secretaries bring delegates, delegates elect the CC, the CC elects the Politburo.

Every full seat of the CC can be traced: seat (leader, region) <- delegation <- secretary <- who appointed him, when.
"""

from __future__ import annotations

from game.rules.beliefs import region_leader, threat
from game.rules.bodies import (
    allegiance,
    cells,
    clamp,
    committee_following,
    committee_seats,
    delegates_all,
    delegates_following,
    in_party,
    leads,
)
from game.rules.ledger import record
from game.rules.luck import luck
from game.rules.names import (
    AWAY_FOR_GOOD,
    BY_INTEREST,
    CANDIDATE,
    COMMITTEE,
    CONTROL,
    FULL,
    L_BODY,
    L_DELEGATES,
    L_ELECTED,
    L_SANCTION,
    L_SEAT,
    LEADERS,
    LUCK_ELECTION,
    NOBODY,
    ORGBURO,
    OUT,
    POLITBURO,
    REGIONS,
    RUNG_COMMITTEE,
    RUNG_OFFICE,
    RUNG_POLITBURO,
    SEAT_GRIP,
    SEAT_MOOD,
    SEAT_NONE,
)
from game.rules.posts import runs_secretariat
from game.rules.rule import rule
from game.rules.sanctions import evidence_needed
from game.rules.state import Cells, Log, State
from game.rules.world import World

# --- delegates -----------------------------------------------------------------------------------------------------


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
    """For whom a secretary carries his delegation: his patron, or in the interest model the secretaries' protector."""
    own = region_leader(s, w, r)
    if w.secretaries == BY_INTEREST and w.autonomy[r] < 70:
        shield = protector(s, w)
        if own == NOBODY or s.strength[shield] >= s.strength[own]:
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
    if w.appointment_power == 0:
        held = held // 3
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


# --- the Central Committee ------------------------------------------------------------------------------------------


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
    points = s.prestige[p] + w.weight[s.top[p]] // 2 + 10 * w.since1917[p]
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
    guests = 0
    for m in range(1, w.leaders + 1):
        if eligible(s, w, w.person[m]) and delegates_following(s, w, m) == 0:
            guests += 1
    quotas(s, w, w.meet_full[meeting] - guests, quota)
    seat_leaders(s, w, taken, quota, log)
    for m in range(w.leaders + 1):
        seat_following(s, w, m, taken, quota, log)
    unseat_rest(s, w, taken)
    s.body_size[COMMITTEE] = w.meet_full[meeting]
    elect_candidates(s, w, w.meet_candidates[meeting], taken)
    elect_control(s, w, w.meet_control[meeting])
    for p in range(1, w.persons + 1):
        s.slated[p] = NOBODY


# --- Politburo and Orgburo -------------------------------------------------------------------------------------------


@rule
def favour(s: State, w: World, leader: int, p: int, body: int) -> int:
    """How far a leader's following wants a person in a small body, in points; above 0 it votes for him."""
    other = allegiance(s, w, p)
    points = s.prestige[p] // 3 + w.weight[s.top[p]] // 5 - w.favour_asked
    if s.member[p, body] == FULL:
        points += w.favour_sitting
    if leader == NOBODY:
        return points
    if other == leader:
        points += 35
    elif other != NOBODY:
        points -= max(0, threat(s, w, leader, other) - w.threat_neutral) // 2
        if w.leader_of[p] == NOBODY:
            points += s.pact[leader, other] // 3 - w.favour_stranger
        else:
            points += s.pact[leader, other] // 2
            points += w.favour_unity if s.evidence[other] < evidence_needed(w, s.rung[other] + 1) else 0
    noise = luck(s.seed, s.turn, LUCK_ELECTION, (body * LEADERS + leader) * 256 + p) % 7
    return points + noise - 3


@rule
def standing_for(s: State, w: World, p: int, body: int, tally: Cells) -> None:
    """How the CC sees a candidate: tally[0] the seats that would vote for him, tally[1] its favour in all."""
    tally[0] = 0
    tally[1] = 0
    for m in range(w.leaders + 1):
        seats = committee_following(s, w, m)
        points = favour(s, w, m, p, body)
        tally[1] += seats * clamp(points, -40, 60)
        if points > 0:
            tally[0] += seats


@rule
def stands_for(s: State, w: World, p: int, body: int) -> bool:
    """May be elected to a small body: a CC member; a man dropped from the Politburo must come back first."""
    if not in_party(s, w, p) or s.member[p, COMMITTEE] == OUT or s.away[p] >= AWAY_FOR_GOOD:
        return False
    leader = w.leader_of[p]
    return not (leader != NOBODY and body == POLITBURO and s.rung[leader] >= RUNG_POLITBURO)


@rule
def rank_candidates(s: State, w: World, body: int, points: Cells) -> None:
    """Write how everyone stands for a small body: sitting members first, then by the CC's favour; 0 is no majority."""
    total, tally = committee_seats(s, w), cells(2)
    for p in range(1, w.persons + 1):
        points[p] = 0
        if not stands_for(s, w, p, body):
            continue
        weight = s.prestige[p] + w.weight[s.top[p]]
        if weight < w.notable and s.member[p, body] == OUT:
            continue
        standing_for(s, w, p, body, tally)
        if 2 * tally[0] > total:
            points[p] = 10000 + 100 * tally[1] // max(1, total)
            points[p] += 10000 if s.member[p, body] == FULL else 0


@rule
def elect_small_body(s: State, w: World, body: int, log: Log) -> None:
    """The CC elects Politburo or Orgburo: the most approved, each with a majority; the next become candidates."""
    points = cells(w.persons + 1)
    rank_candidates(s, w, body, points)
    for p in range(1, w.persons + 1):
        s.member[p, body] = OUT
    places = s.body_size[body]
    for k in range(places + w.candidates0[body]):
        best = NOBODY
        for p in range(1, w.persons + 1):
            if points[p] > 0 and (best == NOBODY or points[p] > points[best]):
                best = p
        if best == NOBODY:
            return
        points[best] = 0
        s.member[best, body] = FULL if k < places else CANDIDATE
        record(log, s.turn, L_ELECTED, best, body, s.member[best, body], 0, 0)


@rule
def co_opt(s: State, w: World, body: int, log: Log) -> None:
    """An empty full seat of a small body goes to the candidate member the CC favours most."""
    seats = 0
    for p in range(1, w.persons + 1):
        if s.member[p, body] == FULL:
            seats += 1
    while seats < s.body_size[body]:
        best, most, tally = NOBODY, 0, cells(2)
        for p in range(1, w.persons + 1):
            if s.member[p, body] == CANDIDATE and stands_for(s, w, p, body):
                standing_for(s, w, p, body, tally)
                if best == NOBODY or tally[1] > most:
                    best, most = p, tally[1]
        if best == NOBODY:
            return
        s.member[best, body] = FULL
        record(log, s.turn, L_BODY, best, body, FULL, 0, 0)
        seats += 1


@rule
def note_dropped(s: State, w: World, log: Log) -> None:
    """A leader whom the new CC did not return to the Politburo has fallen to that rung."""
    for m in range(1, w.leaders + 1):
        p = w.person[m]
        if (
            in_party(s, w, p)
            and s.member[p, POLITBURO] == OUT
            and s.rung[m] < RUNG_POLITBURO
            and s.away[p] < AWAY_FOR_GOOD
        ):
            s.rung[m] = RUNG_POLITBURO
            s.struck[m] = s.turn + 1
            record(log, s.turn, L_SANCTION, m, RUNG_POLITBURO, NOBODY, 0, 0)


@rule
def elect_all(s: State, w: World, meeting: int, log: Log) -> None:
    """What a congress elects, in order: CC and CCC, then the new CC elects Politburo and Orgburo."""
    elect_committee(s, w, meeting, log)
    elect_small_body(s, w, POLITBURO, log)
    elect_small_body(s, w, ORGBURO, log)
    note_dropped(s, w, log)
