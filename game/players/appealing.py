"""The standard AI's appeals: whether a higher body would give what a lower one refused, and whom to bring back."""

from __future__ import annotations

from game.players.placing import weigh
from game.players.taste import danger
from game.players.trying import trial
from game.rules.appeals import higher_body, object_to_appeal
from game.rules.bodies import call_roll
from game.rules.names import APPEAL, M_REINSTATE, NOBODY, OK
from game.rules.rule import rule
from game.rules.state import Cells, State
from game.rules.world import World


@rule
def chance_above(v: State, w: World, leader: int) -> int:
    """Chance that the higher body gives a leader what he lost, percent; calls its roll in the view."""
    before = v.body
    v.body = higher_body(v.lost_body[leader])
    call_roll(v, w, v.body, 0)
    chance = trial(v, w, leader, v.lost_kind[leader], v.lost_a[leader], v.lost_b[leader])
    v.body = before
    return chance


@rule
def own_case(v: State, w: World, leader: int) -> int:
    """How much more an appeal is worth when it is over a sanction against oneself, points."""
    return 10 + 6 * v.rung[leader] if v.lost_kind[leader] == M_REINSTATE else 0


@rule
def weigh_appeal(v: State, w: World, leader: int, out: Cells) -> None:
    """Whether to carry up what was lost: when the higher body looks better, and more gladly for oneself."""
    if object_to_appeal(v, w, leader) == OK:
        points = chance_above(v, w, leader) - w.caution[leader] + own_case(v, w, leader)
        weigh(v, w, leader, points, APPEAL, 0, 0, out)


@rule
def worst_but(v: State, w: World, leader: int, m: int) -> int:
    """The greatest danger a leader sees in anyone but one man, points."""
    worst = 0
    for k in range(1, w.leaders + 1):
        if k != m:
            worst = max(worst, danger(v, w, leader, k))
    return worst


@rule
def worth_of_return(v: State, w: World, leader: int, m: int) -> int:
    """What it is worth to have a fallen man back: an ally, or a weight against somebody feared far more; points."""
    worst = worst_but(v, w, leader, m)
    points = 2 * v.pact[leader, m] + worst // 2 - max(0, danger(v, w, leader, m)) - v.distrust[leader, m] // 4
    return points - w.ai_return_asked


@rule
def fallen(v: State, w: World, leader: int, m: int) -> bool:
    """Another leader who has lost a rung and lives in the country or out of it."""
    return m != leader and m != NOBODY and v.rung[m] > 0 and v.standing[w.person[m]] <= 2
