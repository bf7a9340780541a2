"""Power as it is and as it is seen: strength, belief with its lag, and how dangerous one man looks to another.

Underestimation is the lag and nothing else: belief enters threat, forecasts use the public list of the CC.
"""

from __future__ import annotations

from game.rules.bodies import (
    allegiance,
    clamp,
    committee_following,
    committee_seats,
    leads,
)
from game.rules.luck import tent
from game.rules.names import LEADERS, LUCK_THREAT, MEMBER, NOBODY
from game.rules.rule import rule
from game.rules.state import State
from game.rules.world import World


@rule
def region_leader(s: State, w: World, r: int) -> int:
    """The leader a region's secretary would carry his delegation for, or nobody."""
    p = s.holder[w.secretary[r]]
    if p == NOBODY:
        return NOBODY
    return allegiance(s, w, p)


@rule
def machine(s: State, w: World, leader: int) -> int:
    """Percent of the next congress that his secretaries would bring him."""
    carried = 0
    for r in range(1, w.regions + 1):
        if region_leader(s, w, r) == leader:
            carried += w.share[r, s.turn] * s.grip[r]
    return carried // 1000


@rule
def real_strength(s: State, w: World, leader: int) -> int:
    """Percent of the loop in his hands: half CC seats, half the delegations his secretaries would bring."""
    if not leads(s, w, leader):
        return 0
    seats = 100 * committee_following(s, w, leader) // max(1, committee_seats(s, w))
    return clamp((seats + machine(s, w, leader)) // 2, 0, 100)


@rule
def measure_strength(s: State, w: World) -> None:
    """Write every leader's real strength into the state."""
    for leader in range(1, w.leaders + 1):
        s.strength[leader] = real_strength(s, w, leader)


@rule
def first_belief(s: State, w: World, j: int) -> int:
    """What the party thinks of a man before anyone has counted: his part of all prestige, hundredths of a percent."""
    total = 0
    for m in range(1, w.leaders + 1):
        total += s.prestige[w.person[m]]
    return 10000 * s.prestige[w.person[j]] // max(1, total)


@rule
def settle_beliefs(s: State, w: World) -> None:
    """Move every belief towards the truth: 1/lag of the gap a quarter, slower for one whom nobody watches or reads."""
    for i in range(1, w.leaders + 1):
        for j in range(1, w.leaders + 1):
            truth = s.strength[j] * 100
            if i == j or w.belief_lag == 0:
                s.belief[i, j] = truth
                continue
            hidden = (w.cunning[w.person[j]] - 50) * w.cunning_hides // 100
            lag = w.belief_lag_quarters * (150 - s.exposure[j] + hidden)
            gap = truth - s.belief[i, j]
            s.belief[i, j] = s.belief[i, j] + gap * 100 // max(100, lag)


@rule
def stance_gap(s: State, w: World, p: int, q: int) -> int:
    """Mean distance of two persons over the issues, 0..200."""
    gap = 0
    for i in range(w.issues):
        gap += abs(s.stance[p, i] - s.stance[q, i])
    return gap // w.issues


@rule
def measure_gaps(s: State, w: World) -> None:
    """Write the distances of the leaders' stances into the state."""
    for i in range(1, w.leaders + 1):
        for j in range(i + 1, w.leaders + 1):
            s.gap[i, j] = stance_gap(s, w, w.person[i], w.person[j])
            s.gap[j, i] = s.gap[i, j]


@rule
def shake_nerves(s: State, w: World) -> None:
    """Draw the quarter's nerves: how much more or less dangerous each man looks to each, part of it for good."""
    for i in range(1, w.leaders + 1):
        for j in range(1, w.leaders + 1):
            lasting = tent(s.seed, 0, LUCK_THREAT, 1024 + i * LEADERS + j, w.threat_draw)
            lasting += tent(s.seed, 0, LUCK_THREAT, 2048 + j, w.threat_fame)
            s.nerve[i, j] = clamp(lasting + tent(s.seed, s.turn, LUCK_THREAT, i * LEADERS + j, w.threat_noise), -60, 60)


@rule
def partners_share(s: State, w: World, i: int, j: int) -> int:
    """What i believes the strength of j's bound partners to be, hundredths of a percent; i himself not counted."""
    total = 0
    for m in range(1, w.leaders + 1):
        if m != i and m != j and s.pact[j, m] >= w.pact_binds:
            total += s.belief[i, m]
    return total


@rule
def quarrel_over_crisis(s: State, w: World, i: int, j: int) -> int:
    """How dangerous a crisis makes a man who would end it the other way, points."""
    if s.crisis == 0 or w.crisis_issue < 0:
        return 0
    apart = abs(s.stance[w.person[i], w.crisis_issue] - s.stance[w.person[j], w.crisis_issue])
    return apart * s.crisis * w.threat_crisis // 10000


@rule
def threat(s: State, w: World, i: int, j: int) -> int:
    """How dangerous leader j looks to leader i, in points; about 60 is a colleague, 100 a danger."""
    if s.noted == 0:
        return reckon_threat(s, w, i, j)
    if s.dread[i, j] < 0:
        s.dread[i, j] = reckon_threat(s, w, i, j)
    return s.dread[i, j]


@rule
def reckon_threat(s: State, w: World, i: int, j: int) -> int:
    """The threat as it is now, no notes asked."""
    q = w.person[j]
    if i == j or s.standing[q] != MEMBER or not leads(s, w, j):
        return 0
    points = s.prestige[q] * w.threat_prestige // 100
    points += (s.belief[i, j] + partners_share(s, w, i, j) // 2) * w.threat_share // 10000
    points += s.gap[i, j] // w.threat_stance
    points += quarrel_over_crisis(s, w, i, j)
    points += s.distrust[i, j] * w.threat_distrust // 100
    points -= s.pact[i, j]
    points -= w.threat_rung * s.rung[j] + w.reverence[j]
    points += s.evidence[j] * w.threat_evidence // 100
    points += s.removals[j] * w.threat_removal
    return max(0, points + s.nerve[i, j])
