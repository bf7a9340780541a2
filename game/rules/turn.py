"""The order of a quarter, and the resumable machine that plays it: :func:`advance` to the next decision."""

from __future__ import annotations

from game.rules.annals import note_quarter
from game.rules.answers import answer
from game.rules.beliefs import (
    measure_gaps,
    measure_strength,
    settle_beliefs,
    shake_nerves,
)
from game.rules.clients import burden, drift_clients, drift_regard, notice
from game.rules.close import run_health, run_leaders, run_regions
from game.rules.common_ruin import run_ruin
from game.rules.conditions import meeting_due
from game.rules.congress import elect_all
from game.rules.deals import run_promises
from game.rules.delegates import elect_delegates
from game.rules.dissent import desert
from game.rules.economy import run_economy
from game.rules.endings import end_campaign, find_ending, run_reigns
from game.rules.events import dispatch
from game.rules.guidance import follow_record
from game.rules.ledger import record
from game.rules.moves import moves_a_quarter
from game.rules.names import (
    CLOSE,
    COMMITTEE,
    CONGRESS,
    CONGRESS_MEETS,
    D_MOVE,
    DISPATCHES,
    L_MEETING,
    L_QUARTER,
    MEETINGS_SIT,
    MOVES,
    NO_DECISION,
    ORGBURO,
    PLENUM,
    POLITBURO,
    POLITBURO_SITS,
)
from game.rules.pacts import forget, run_pacts
from game.rules.rule import rule
from game.rules.sitting import ask, open_sitting, sit
from game.rules.small_bodies import co_opt
from game.rules.state import Log, State
from game.rules.vacancies import fill_vacancies, promote
from game.rules.watches import glance_at_aims, look_at_watches, tell_aims
from game.rules.world import World


@rule
def enter_phase(s: State, w: World, phase: int) -> None:
    """Begin a phase with its cursors at the start."""
    s.phase = phase
    s.step = 0
    s.substep = 0
    glance_at_aims(s, w)
    measure_gaps(s, w)
    if phase == DISPATCHES:
        follow_record(s, w)
        shake_nerves(s, w)
    if phase == MOVES:
        for leader in range(1, w.leaders + 1):
            s.moves_left[leader] = moves_a_quarter(s, w, leader)


@rule
def next_mover(s: State, w: World) -> int:
    """Ask the leaders in order of rank until none has a move left; 1 when one must decide."""
    if s.step == 0:
        s.step = 1
    while s.step <= w.leaders:
        if s.moves_left[s.step] > 0:
            return ask(s, s.step, D_MOVE, s.step)
        s.step = s.step + 1
    return 0


@rule
def politburo_sits(s: State, w: World, log: Log) -> int:
    """The weekly Politburo, as one sitting a quarter."""
    if s.step == 0:
        s.step = 1
        open_sitting(s, w, POLITBURO, 0, log)
    return sit(s, w, log)


@rule
def open_meeting(s: State, w: World, m: int, log: Log) -> None:
    """Open a plenum, conference or congress; the latter two elect their delegates first."""
    s.meeting = m
    s.met[m] = s.turn + 1
    record(log, s.turn, L_MEETING, m, w.meet_kind[m], 0, 0, 0)
    if w.meet_kind[m] == PLENUM:
        open_sitting(s, w, COMMITTEE, w.meet_joint[m], log)
    else:
        elect_delegates(s, w, m, log)
        open_sitting(s, w, CONGRESS, 0, log)


@rule
def meetings_sit(s: State, w: World, log: Log) -> int:
    """Every meeting due this quarter, in date order. ``step`` - 1 is the meeting in hand, ``held`` by its sitting."""
    while s.step <= w.meetings:
        if s.step > 0 and s.met[s.step - 1] == s.turn + 1 and s.meeting == s.step - 1:
            if sit(s, w, log) == 1:
                return 1
            if w.meet_kind[s.meeting] == CONGRESS_MEETS:
                elect_all(s, w, s.meeting, log)
        s.step = s.step + 1
        if s.step <= w.meetings and s.met[s.step - 1] == 0 and meeting_due(s, w, s.step - 1):
            open_meeting(s, w, s.step - 1, log)
    return 0


@rule
def close_quarter(s: State, w: World, log: Log) -> None:
    """What runs by itself, in order; then an ending, or the next quarter."""
    run_economy(s, w, log)  # 1. the economy, whom it discredits, and what is lost while nobody acts
    run_ruin(s, w, log)
    run_regions(s, w)  # 2. grips and moods
    run_health(s, w, log)  # 3. illness and death
    fill_vacancies(s, w, log)  # 4. posts
    co_opt(s, w, POLITBURO, log)  # 5. seats
    co_opt(s, w, ORGBURO, log)
    promote(s, w, log)
    drift_regard(s, w)  # 6. regard, gratitude, clients
    burden(s, w)
    drift_clients(s, w, log)
    desert(s, w, log)
    run_pacts(s, w)  # 7. understandings, what was promised, what is held against whom
    run_promises(s, w)
    forget(s, w)
    run_leaders(s, w, log)  # 8. capital, exposure, evidence, prestige
    notice(s, w)  # 9. what the party has noticed
    measure_strength(s, w)  # 10. power, and what each believes of it
    settle_beliefs(s, w)
    note_quarter(s, w)  # 11. what is kept for later; milestones and aims
    look_at_watches(s, w)
    run_reigns(s, w)  # 12. who holds the CC
    last = s.turn >= w.turns - 1
    ending = find_ending(s, w, 0 if last else 1)
    if ending > 0:
        end_campaign(s, w, ending, log)
    else:
        s.turn = s.turn + 1
        record(log, s.turn, L_QUARTER, s.turn, 0, 0, 0, 0)
        tell_aims(s, w, log)


@rule
def advance(s: State, w: World, log: Log) -> int:
    """Play on until a leader must decide (1) or the campaign has ended (0).

    A quarter: 1 dispatches, 2 moves, 3 the Politburo, 4 meetings, 5 the close. ``s.decider``, ``s.decision`` and
    ``s.subject`` say who must decide what.
    """
    if s.decision != NO_DECISION:
        return 1
    while s.ended == 0:
        if s.phase == DISPATCHES:
            if dispatch(s, w, log) == 1:
                return 1
            enter_phase(s, w, MOVES)
        elif s.phase == MOVES:
            if next_mover(s, w) == 1:
                return 1
            enter_phase(s, w, POLITBURO_SITS)
        elif s.phase == POLITBURO_SITS:
            if politburo_sits(s, w, log) == 1:
                return 1
            enter_phase(s, w, MEETINGS_SIT)
        elif s.phase == MEETINGS_SIT:
            if meetings_sit(s, w, log) == 1:
                return 1
            enter_phase(s, w, CLOSE)
        else:
            close_quarter(s, w, log)
            if s.ended == 0:
                enter_phase(s, w, DISPATCHES)
    return 0


@rule
def decide(s: State, w: World, verb: int, a: int, b: int, log: Log) -> int:
    """Put in the pending decision; returns the objection (OK when it was taken and the rules can advance)."""
    return answer(s, w, verb, a, b, log)
