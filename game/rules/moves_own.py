"""The move that only one chair has: assign, appeal below, the stage abroad, broker, formula.

Which leader has which is the scenario's (``own`` in ``leaders.yaml``); what each does is here.
"""

from __future__ import annotations

from game.rules.beliefs import region_leader
from game.rules.bodies import clamp
from game.rules.brokering import broker, object_to_brokering
from game.rules.carrying import move_line
from game.rules.ledger import record
from game.rules.luck import percent
from game.rules.moves_open import press_reach, seen, sway
from game.rules.names import (
    APPEAL_BELOW,
    ASSIGN,
    BROKER,
    FORMULA,
    L_STAGE,
    LUCK_STAGE,
    NOBODY,
    O_LIMIT,
    O_NO_POST,
    O_NO_PRESS,
    O_NO_SUCH,
    O_NOT_YOURS,
    O_NOTHING,
    O_TOO_SOON,
    OK,
    STAGE,
)
from game.rules.posting import please
from game.rules.posts import runs_secretariat
from game.rules.rule import rule
from game.rules.settling import accuse
from game.rules.state import Log, State
from game.rules.statements import commit
from game.rules.world import World


@rule
def own_price(w: World, verb: int) -> int:
    """Political capital one's own move takes."""
    if verb == ASSIGN:
        return w.cost_small
    if verb == APPEAL_BELOW:
        return w.cost_great
    return w.cost_middling


# --- assign ----------------------------------------------------------------------------------------------------------


@rule
def assigned_shift(s: State, w: World, leader: int, r: int) -> int:
    """What new instructors do to a region's grip: more for one's own secretary, less for any other's.

    A strong local machine takes the edge off what is done against it.
    """
    if region_leader(s, w, r) == leader:
        return clamp(95 - s.grip[r], 0, w.assign_grip)
    return -clamp(s.grip[r] - 10, 0, w.assign_grip * (125 - w.autonomy[r]) // 100)


@rule
def object_to_assigning(s: State, w: World, leader: int, r: int) -> int:
    """Second-rank posts are filled by paper, where one runs the Secretariat; so many papers a quarter."""
    if r <= NOBODY or r > w.regions:
        return O_NO_SUCH
    if w.appointment_power == 0 or not runs_secretariat(s, w, leader):
        return O_NO_POST
    if s.done[leader, ASSIGN] >= w.assigned_a_quarter:
        return O_LIMIT
    return OK if assigned_shift(s, w, leader, r) != 0 else O_NOTHING


@rule
def assign(s: State, w: World, leader: int, r: int) -> None:
    """Send instructors: one's own secretary sits firmer and is obliged; another's loses his region by inches."""
    shift = assigned_shift(s, w, leader, r)
    s.grip[r] = clamp(s.grip[r] + shift, 0, 100)
    p = s.holder[w.secretary[r]]
    if shift > 0 and p != NOBODY:
        please(s, w, p, leader, w.assign_regard)


# --- appeal below ----------------------------------------------------------------------------------------------------


@rule
def below_sway(w: World, p: int) -> int:
    """Points by which a speaker moves the mood of one region: the students, the garrison, the works."""
    return w.below_sway + w.oratory[p] // 10


@rule
def appeal_below(s: State, w: World, leader: int, r: int, issue: int) -> None:
    """Speak over the secretary's head: his region turns to the speaker; the others take note, and so does the file."""
    p = w.person[leader]
    step = below_sway(w, p)
    s.mood[r, issue] = s.mood[r, issue] + clamp(s.stance[p, issue] - s.mood[r, issue], -step, step)
    s.grip[r] = max(0, s.grip[r] - w.oratory[p] // w.below_loosens)
    commit(s, w, leader, issue, 20)
    seen(s, w, leader, 10)
    accuse(s, w, leader, w.evidence_below)
    for m in range(1, w.leaders + 1):
        if m != leader:
            s.distrust[m, leader] = clamp(s.distrust[m, leader] + w.below_distrust, 0, 100)


# --- the stage abroad ------------------------------------------------------------------------------------------------


@rule
def holds_stage(s: State, w: World, leader: int) -> bool:
    """The leader himself holds an office that is a stage."""
    for o in range(1, w.offices + 1):
        if w.stage[o] == 1 and s.holder[o] == w.person[leader]:
            return True
    return False


@rule
def object_to_staging(s: State, w: World, leader: int) -> int:
    """It takes the office, a question that is fought out abroad, and something to report."""
    if w.abroad_issue < 0:
        return O_NO_SUCH
    if not holds_stage(s, w, leader):
        return O_NO_POST
    last = s.staged[leader]
    return O_TOO_SOON if last > 0 and s.turn + 1 - last < w.stage_rest else OK


@rule
def take_stage(s: State, w: World, leader: int, log: Log) -> None:
    """Speak for the movement abroad: a name and a mood made by oratory, or a defeat to answer for."""
    p, issue = w.person[leader], w.abroad_issue
    s.staged[leader] = s.turn + 1
    beaten = percent(s.seed, s.turn, LUCK_STAGE, leader) < w.stage_defeat
    record(log, s.turn, L_STAGE, leader, 0 if beaten else 1, issue, 0, 0)
    commit(s, w, leader, issue, 10)
    seen(s, w, leader, 6)
    if beaten:
        s.prestige[p] = clamp(s.prestige[p] - w.stage_loss, 0, 100)
        sway(s, w, issue, -s.stance[p, issue], 2)
        return
    s.prestige[p] = clamp(s.prestige[p] + w.stage_gain + w.oratory[p] // 40, 0, 100)
    sway(s, w, issue, s.stance[p, issue], 2 + w.oratory[p] // 30)


# --- formula ---------------------------------------------------------------------------------------------------------


@rule
def formula_line(s: State, w: World, leader: int, issue: int) -> int:
    """Where the line would stand once it is named anew: some points towards the author, not past him."""
    p = w.person[leader]
    step = w.formula_step + w.theory[p] // 20
    return s.line[issue] + clamp(s.stance[p, issue] - s.line[issue], -step, step)


@rule
def object_to_formula(s: State, w: World, leader: int, issue: int) -> int:
    """A paper to print it in, a line that has rested, and something to move."""
    if issue >= w.issues:
        return O_NO_SUCH
    if s.done[leader, FORMULA] > 0:
        return O_LIMIT
    if press_reach(s, w, leader) < w.press_needed:
        return O_NO_PRESS
    if s.settled[issue] > 0 and s.turn + 1 - s.settled[issue] < w.line_rests:
        return O_TOO_SOON
    return OK if formula_line(s, w, leader, issue) != s.line[issue] else O_NOTHING


@rule
def formula(s: State, w: World, leader: int, issue: int, log: Log) -> None:
    """Name the line, and so move it: its author answers for it; those who stand far from it hold it against him."""
    line = formula_line(s, w, leader, issue)
    move_line(s, w, issue, line, leader, log)
    commit(s, w, leader, issue, 15)
    seen(s, w, leader, 4)
    for m in range(1, w.leaders + 1):
        if m != leader and abs(s.stance[w.person[m], issue] - line) >= w.formula_far:
            s.distrust[m, leader] = clamp(s.distrust[m, leader] + w.formula_distrust, 0, 100)


# --- all of them -----------------------------------------------------------------------------------------------------


@rule
def object_to_own_move(s: State, w: World, leader: int, verb: int, a: int, b: int) -> int:
    """Objections to a move that is one chair's own."""
    if w.own_verb[leader] != verb:
        return O_NOT_YOURS
    if verb == ASSIGN:
        return object_to_assigning(s, w, leader, a)
    if verb == APPEAL_BELOW:
        if a <= NOBODY or a > w.regions or b < 0 or b >= w.issues:
            return O_NO_SUCH
        return O_LIMIT if s.done[leader, APPEAL_BELOW] > 0 else OK
    if verb == STAGE:
        return object_to_staging(s, w, leader)
    if verb == BROKER:
        return object_to_brokering(s, w, leader, a, b)
    return object_to_formula(s, w, leader, a)


@rule
def own_move(s: State, w: World, leader: int, verb: int, a: int, b: int, log: Log) -> None:
    """Do a move that is one chair's own."""
    if verb == ASSIGN:
        assign(s, w, leader, a)
    elif verb == APPEAL_BELOW:
        appeal_below(s, w, leader, a, b)
    elif verb == STAGE:
        take_stage(s, w, leader, log)
    elif verb == BROKER:
        broker(s, w, leader, a, b)
    else:
        formula(s, w, leader, a, log)
