"""Votes: how a leaning and the luck of the hour make a vote, what majority a motion needs, a quick forecast.

A leaning is a sum of named parts on one scale of points. A voter is for a motion when leaning plus luck reaches
``vote_threshold``, against below its negative, and abstains between. Luck is a triangular die, so chances are exact.
"""

from __future__ import annotations

from game.rules.bodies import (
    able,
    cells,
    clamp,
    in_charge,
    voter_leader,
    voter_person,
)
from game.rules.guidance import vote_pull
from game.rules.leanings import lean, plea
from game.rules.luck import tent, tent_at_least
from game.rules.names import (
    ABSTAIN,
    AGAINST,
    COMMITTEE,
    FOR,
    LUCK_BALLOT,
    M_SANCTION,
    NOBODY,
    POLITBURO,
    RUNG_COMMITTEE,
    RUNG_PARTY,
)
from game.rules.reasons import speech_part
from game.rules.rule import rule
from game.rules.state import State
from game.rules.world import World

NORMAL = (50, 60, 69, 77, 84, 89, 93, 96, 98, 99, 99, 100, 100)
"""Percent of a standard normal below 0, 0.25, 0.5, ... 3 standard deviations."""


@rule
def vote_of(points: int, w: World) -> int:
    """For, against or abstaining at so many points, luck included."""
    if points >= w.vote_threshold:
        return FOR
    if points <= -w.vote_threshold:
        return AGAINST
    return ABSTAIN


@rule
def ballot_luck(s: State, w: World, voter: int, m: int) -> int:
    """The luck of one voter on one motion, -vote_luck..vote_luck; more where it leans to what happened.

    Two meetings of one quarter are two occasions.
    """
    drawn = tent(s.seed, s.turn, LUCK_BALLOT, ((8 * s.meeting + s.phase) * 64 + m) * 4096 + voter, w.vote_luck)
    return drawn + vote_pull(s, w, voter, m)


@rule
def needs_two_thirds(s: State, m: int) -> bool:
    """Whether the motion needs two thirds: to take a CC seat or a party card (the secret clause of 1921)."""
    return s.kind[m] == M_SANCTION and s.body == COMMITTEE and RUNG_COMMITTEE <= s.object_b[m] <= RUNG_PARTY


@rule
def casting(s: State, w: World) -> int:
    """The leader whose vote breaks a tie: whoever presides at the Politburo; nobody elsewhere."""
    return in_charge(s, w) if s.body == POLITBURO else NOBODY


@rule
def carries(s: State, w: World, m: int, ayes: int, noes: int, present: int) -> bool:
    """Whether so many votes carry the motion: more ayes than noes (the chair breaks a tie), or two thirds present."""
    if needs_two_thirds(s, m):
        return 3 * ayes >= 2 * present
    chair = casting(s, w)
    return ayes > noes or (ayes == noes and chair != NOBODY and s.stand[chair] == FOR)


@rule
def stand_chance(s: State, w: World, points: int, stand: int) -> int:
    """Cases of (vote_luck + 1)**2 in which a voter leaning ``points`` votes ``stand``; exact."""
    side = w.vote_luck + 1
    ayes = tent_at_least(w.vote_luck, w.vote_threshold - points)
    if stand == FOR:
        return ayes
    not_noes = tent_at_least(w.vote_luck, -w.vote_threshold - points + 1)
    if stand == AGAINST:
        return side * side - not_noes
    return not_noes - ayes


@rule
def likely_stand(s: State, w: World, leader: int, m: int) -> int:
    """How a leader will probably declare; what he has declared if he has. One who is away declares nothing."""
    if leader == NOBODY or not able(s, w, w.person[leader]):
        return ABSTAIN
    if s.stand[leader] != 2:
        return s.stand[leader]
    return vote_of(lean(s, w, w.person[leader], m, ABSTAIN, plea(s, w, m), speech_part(s, w, m)), w)


@rule
def normal_above(z: int) -> int:
    """The table at ``z`` hundredths of a deviation, 0..300."""
    at = min(z // 25, 11)
    return NORMAL[at] + (NORMAL[at + 1] - NORMAL[at]) * (z - 25 * at) // 25


@rule
def root(value: int) -> int:
    """Integer square root (Newton)."""
    if value <= 0:
        return 0
    x = 1
    while x * x < value:
        x *= 2
    while True:
        y = (x + value // x) // 2
        if y >= x:
            return x
        x = y


@rule
def normal_share(mean: int, variance: int) -> int:
    """Percent of a normal distribution above zero, 0..100; straight lines between quarter deviations."""
    if variance <= 0:
        return 100 if mean > 0 else 0
    z = clamp(100 * mean // root(variance), -300, 300)
    if z < 0:
        return 100 - normal_above(-z)
    return normal_above(z)


@rule
def quick_forecast(s: State, w: World, m: int) -> int:
    """Chance that motion ``m`` carries, percent, by mean and spread: what the AI reckons with.

    Every leader is taken at his likely stand. Within 6 points of :func:`game.rules.forecast.exact` on real boards.
    """
    alike, speech, two_thirds = plea(s, w, m), speech_part(s, w, m), needs_two_thirds(s, m)
    stands = cells(w.leaders + 1)
    for leader in range(1, w.leaders + 1):
        stands[leader] = likely_stand(s, w, leader, m)
    side = (w.vote_luck + 1) * (w.vote_luck + 1)
    chair = casting(s, w)
    mean, spread = 0, 0
    for k in range(s.voters):
        voter, votes = s.voter[k], s.votes[k]
        leader = voter_leader(s, w, voter)
        if w.leader_of[voter_person(voter)] != NOBODY and s.stand[leader] != 2:
            ayes = side if s.stand[leader] == FOR else 0
            noes = side if s.stand[leader] == AGAINST else 0
        else:
            points = lean(s, w, voter, m, stands[leader], alike, speech)
            ayes, noes = stand_chance(s, w, points, FOR), stand_chance(s, w, points, AGAINST)
        if two_thirds:
            mean += votes * (3 * ayes - 2 * side)
            spread += 9 * votes * votes * ayes * (side - ayes) // side
        else:
            mean += votes * (ayes - noes)
            if chair != NOBODY and voter == w.person[chair]:
                mean += (ayes - noes) // 2
            spread += votes * votes * (ayes + noes - (ayes - noes) * (ayes - noes) // side)
    return normal_share(mean, spread * side)
