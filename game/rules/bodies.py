"""Who is who: able persons, followers, members, and the list of voters of a sitting."""

from __future__ import annotations

import numpy as np

from game.rules.names import (
    AWAY_FOR_GOOD,
    COMMITTEE,
    CONGRESS,
    DEAD,
    FULL,
    LEADERS,
    MEMBER,
    NOBODY,
    PERSONS,
    POLITBURO,
    REGIONS,
    VOTERS,
)
from game.rules.rule import rule, rule_pair
from game.rules.state import Cells, State
from game.rules.world import World


def _plain_cells(n: int) -> Cells:
    return [0] * n


@rule_pair(_plain_cells)
def cells(n: int) -> Cells:
    """``n`` zeroed integers to work on: a list in plain mode, an int64 array when compiled."""
    return np.zeros(n, np.int64)


@rule
def clamp(value: int, low: int, high: int) -> int:
    """``value`` held within low..high."""
    if value < low:
        return low
    if value > high:
        return high
    return value


@rule
def lives(s: State, w: World, p: int) -> bool:
    """The person is on the scene and alive."""
    return p != NOBODY and s.standing[p] < DEAD


@rule
def in_party(s: State, w: World, p: int) -> bool:
    """The person is a member of the party."""
    return p != NOBODY and s.standing[p] == MEMBER


@rule
def able(s: State, w: World, p: int) -> bool:
    """The person is a party member and at work."""
    return p != NOBODY and s.standing[p] == MEMBER and s.away[p] == 0


@rule
def leads(s: State, w: World, leader: int) -> bool:
    """The leader can act in party politics: alive, in the party, not lastingly ill."""
    p = w.person[leader]
    return leader != NOBODY and s.standing[p] == MEMBER and s.away[p] < AWAY_FOR_GOOD


@rule
def allegiance(s: State, w: World, p: int) -> int:
    """The leader a person votes with: himself if he is one, else his patron, else nobody."""
    own = w.leader_of[p]
    if own != NOBODY:
        return own
    return s.patron[p]


@rule
def full_members(s: State, w: World, body: int) -> int:
    """How many full members of a body are in the party."""
    count = 0
    for p in range(1, w.persons + 1):
        if s.member[p, body] == FULL and s.standing[p] == MEMBER:
            count += 1
    return count


@rule
def members_following(s: State, w: World, body: int, leader: int) -> int:
    """Full members of a small body who follow a leader, himself included."""
    count = 0
    for p in range(1, w.persons + 1):
        if s.member[p, body] == FULL and s.standing[p] == MEMBER and allegiance(s, w, p) == leader:
            count += 1
    return count


@rule
def count_committee(s: State, w: World) -> None:
    """Note how many CC seats follow each leader and nobody, blocs of unnamed seats included."""
    for m in range(w.leaders + 1):
        s.seats[m] = 0
    for p in range(1, w.persons + 1):
        if s.member[p, COMMITTEE] == FULL and s.standing[p] == MEMBER:
            m = allegiance(s, w, p)
            s.seats[m] = s.seats[m] + 1
    for r in range(1, w.regions + 1):
        for m in range(w.leaders + 1):
            s.seats[m] = s.seats[m] + s.bloc[r, m]


@rule
def committee_following(s: State, w: World, leader: int) -> int:
    """CC seats that follow a leader, blocs of unnamed seats included."""
    if s.noted == 0 or s.seats[leader] < 0:
        count_committee(s, w)
    return s.seats[leader]


@rule
def committee_seats(s: State, w: World) -> int:
    """Filled full seats of the CC."""
    if s.noted == 0 or s.seats[NOBODY] < 0:
        count_committee(s, w)
    count = 0
    for m in range(w.leaders + 1):
        count += s.seats[m]
    return count


@rule
def delegates_following(s: State, w: World, leader: int) -> int:
    """Delegates of the last congress or conference who follow a leader."""
    count = 0
    for r in range(1, w.regions + 1):
        count += s.delegates[r, leader]
    return count


@rule
def delegates_all(s: State, w: World) -> int:
    """All delegates of the last congress or conference."""
    count = 0
    for m in range(w.leaders + 1):
        count += delegates_following(s, w, m)
    return count


@rule
def share_following(s: State, w: World, body: int, leader: int) -> int:
    """Percent of a body's full members (a congress: delegates) who follow a leader."""
    if body == COMMITTEE:
        return 100 * committee_following(s, w, leader) // max(1, committee_seats(s, w))
    if body == CONGRESS:
        return 100 * delegates_following(s, w, leader) // max(1, delegates_all(s, w))
    if body == CONGRESS - 1:
        total = 0
        for m in range(w.leaders + 1):
            total += s.control_seats[m]
        return 100 * s.control_seats[leader] // max(1, total)
    return 100 * members_following(s, w, body, leader) // max(1, full_members(s, w, body))


@rule
def in_charge(s: State, w: World) -> int:
    """Who presides at the Politburo: the first able one of the scenario's order, else any able full member."""
    for at in range(w.chairs.shape[0]):
        leader = w.chairs[at]
        p = w.person[leader]
        if leader != NOBODY and able(s, w, p) and s.member[p, POLITBURO] == FULL:
            return leader
    for leader in range(1, w.leaders + 1):
        p = w.person[leader]
        if able(s, w, p) and s.member[p, POLITBURO] == FULL:
            return leader
    return NOBODY


# --- voters --------------------------------------------------------------------------------------------------------
# A voter is one small integer: a person's row, or PERSONS + region * LEADERS + leader for a bloc of unnamed seats or a
# delegation, or CONTROL_VOTERS + leader for the members of the Control Commission.
CONTROL_VOTERS = PERSONS + REGIONS * LEADERS


@rule
def voter_person(voter: int) -> int:
    """The person behind a voter, or nobody for a bloc."""
    if voter < PERSONS:
        return voter
    return NOBODY


@rule
def voter_region(voter: int) -> int:
    """The region of a bloc or delegation, or nobody."""
    if voter < PERSONS or voter >= CONTROL_VOTERS:
        return NOBODY
    return (voter - PERSONS) // LEADERS


@rule
def voter_leader(s: State, w: World, voter: int) -> int:
    """The leader a voter goes with."""
    if voter < PERSONS:
        return allegiance(s, w, voter)
    if voter >= CONTROL_VOTERS:
        return voter - CONTROL_VOTERS
    return (voter - PERSONS) % LEADERS


@rule
def add_voter(s: State, voter: int, votes: int) -> None:
    """Put a voter on the list of the sitting."""
    if votes > 0 and s.voters < VOTERS:
        s.voter[s.voters] = voter
        s.votes[s.voters] = votes
        s.cast[s.voters] = 0
        s.voters = s.voters + 1


@rule
def call_roll(s: State, w: World, body: int, joint: int) -> None:
    """List who votes: present full members; at a plenum blocs too (and the CCC if joint); at a congress delegations."""
    s.voters = 0
    if body == CONGRESS:
        for r in range(1, w.regions + 1):
            for m in range(w.leaders + 1):
                add_voter(s, PERSONS + r * LEADERS + m, s.delegates[r, m])
        return
    for p in range(1, w.persons + 1):
        if s.member[p, body] == FULL and able(s, w, p):
            add_voter(s, p, 1)
    if body != COMMITTEE:
        return
    for r in range(1, w.regions + 1):
        for m in range(w.leaders + 1):
            add_voter(s, PERSONS + r * LEADERS + m, s.bloc[r, m])
    if joint == 1:
        for m in range(w.leaders + 1):
            add_voter(s, CONTROL_VOTERS + m, s.control_seats[m])
