"""The standard AI's own move of its chair: where to send instructors, where to appeal, whom to bring together."""

from __future__ import annotations

from game.players.placing import weigh
from game.players.taste import danger, humour, shared_danger, siege, whim, worth_of_pact
from game.rules.beliefs import region_leader
from game.rules.bodies import clamp, leads
from game.rules.moves_own import assigned_shift, below_sway, formula_line
from game.rules.names import APPEAL_BELOW, ASSIGN, BROKER, FORMULA, NOBODY, STAGE
from game.rules.rule import rule
from game.rules.state import Cells, State
from game.rules.world import World


@rule
def weigh_assigning(v: State, w: World, leader: int, out: Cells) -> None:
    """The region where instructors tell most: delegates won for oneself, or taken from a man one fears."""
    best, most = NOBODY, 0
    for r in range(1, w.regions + 1):
        shift, other = assigned_shift(v, w, leader, r), region_leader(v, w, r)
        points = abs(shift) * w.share[r, v.turn] // 40
        if shift < 0:
            points = points * clamp(20 + danger(v, w, leader, other), 0, 60) // 60 if other != NOBODY else 0
        points += whim(v, 330000 + r) // 8
        if shift != 0 and points > most:
            best, most = r, points
    if best != NOBODY:
        weigh(v, w, leader, most * (40 + humour(v, w, leader, 4, w.patronage[leader])) // 100, ASSIGN, best, 0, out)


@rule
def weigh_appealing_below(v: State, w: World, leader: int, out: Cells) -> None:
    """The region and question where a speech over the secretary's head turns most delegates; louder in opposition."""
    p = w.person[leader]
    loud = 10 + humour(v, w, leader, 0, w.publicity[leader])
    opposed = 8 * v.rung[leader] + max(0, abs(v.stance[p, w.party_issue] - v.line[w.party_issue]) - 40) // 4
    best, about, most = NOBODY, 0, 0
    for r in range(1, w.regions + 1):
        held = region_leader(v, w, r)
        for i in range(w.issues):
            turned = min(below_sway(w, p), abs(v.stance[p, i] - v.mood[r, i]))
            points = turned * w.share[r, v.turn] // 100 + whim(v, 340000 + 4 * r + i) // 8
            if held != leader and points > most:
                best, about, most = r, i, points
    if best != NOBODY:
        weigh(
            v,
            w,
            leader,
            most * loud // 100 + opposed - w.ai_cells_dread // 2 - siege(v, w, leader) // 4,
            APPEAL_BELOW,
            best,
            about,
            out,
        )


@rule
def weigh_stage(v: State, w: World, leader: int, out: Cells) -> None:
    """The stage abroad: for a man who speaks well and likes to be seen."""
    gain = (100 - w.stage_defeat) * (w.stage_gain + 2) - w.stage_defeat * w.stage_loss
    loud = 20 + humour(v, w, leader, 0, w.publicity[leader])
    weigh(v, w, leader, (gain // 20 + w.oratory[w.person[leader]] // 8) * loud // 80, STAGE, 0, 0, out)


@rule
def worth_of_brokering(v: State, w: World, leader: int, first: int, second: int) -> int:
    """What it is worth to bring two others to terms; below 0 if either is a danger or would hardly agree."""
    if danger(v, w, leader, first) > 15 or danger(v, w, leader, second) > 15:
        return -1
    likely = min(worth_of_pact(v, w, first, second), worth_of_pact(v, w, second, first)) + w.ai_broker_word
    if likely < w.ai_pact_asked:
        return -1
    points = likely // 4 + min(shared_danger(v, w, leader, first), shared_danger(v, w, leader, second)) // 3
    return points + (v.pact[leader, first] + v.pact[leader, second]) // 8 - v.pact[first, second] // 2


@rule
def weigh_brokering(v: State, w: World, leader: int, out: Cells) -> None:
    """The pair who would gain most by coming to terms."""
    one, other, most = NOBODY, NOBODY, 0
    for first in range(1, w.leaders + 1):
        for second in range(first + 1, w.leaders + 1):
            if first == leader or second == leader or not leads(v, w, first) or not leads(v, w, second):
                continue
            last = max(v.offered[first, second], v.offered[second, first])
            if last > 0 and v.turn + 1 - last < w.offer_pause:
                continue
            points = worth_of_brokering(v, w, leader, first, second) + whim(v, 350000 + 16 * first + second) // 8
            if points > most:
                one, other, most = first, second, points
    if one != NOBODY:
        weigh(v, w, leader, most, BROKER, one, other, out)


@rule
def weigh_formula(v: State, w: World, leader: int, out: Cells) -> None:
    """The line that lies farthest from one's own stance, named anew; more gladly where it presses."""
    p = w.person[leader]
    for i in range(w.issues):
        moved = abs(formula_line(v, w, leader, i) - v.line[i])
        points = moved + abs(v.stance[p, i] - v.line[i]) // 5
        if i == w.crisis_issue:
            points += v.crisis // 8
        weigh(v, w, leader, points * (20 + humour(v, w, leader, 1, w.doctrine[leader])) // 100, FORMULA, i, 0, out)


@rule
def weigh_own(v: State, w: World, leader: int, out: Cells) -> None:
    """Whether to make the move that only this chair has."""
    verb = w.own_verb[leader]
    if verb == ASSIGN:
        weigh_assigning(v, w, leader, out)
    elif verb == APPEAL_BELOW:
        weigh_appealing_below(v, w, leader, out)
    elif verb == STAGE:
        weigh_stage(v, w, leader, out)
    elif verb == BROKER:
        weigh_brokering(v, w, leader, out)
    elif verb == FORMULA:
        weigh_formula(v, w, leader, out)
