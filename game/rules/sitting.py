"""A sitting of any body: table, hold over, whip, declare, count - stage by stage, stopping wherever a leader decides.

:func:`sit` goes on until a decision is pending (returns 1) or the sitting is over (returns 0). The answers are put in
by :mod:`game.rules.answers`.
"""

from __future__ import annotations

from game.rules.agenda import lay_appeals, lay_held, lay_resignations, tabler
from game.rules.aims import binds, strikes_at
from game.rules.annals import note_division
from game.rules.appeals import appealed
from game.rules.bodies import (
    able,
    call_roll,
    cells,
    in_charge,
    voter_leader,
    voter_person,
)
from game.rules.leanings import leaning
from game.rules.ledger import FIRST_PART, record
from game.rules.motions import may_table
from game.rules.names import (
    ABSTAIN,
    AGAINST,
    COUNT,
    D_HOLD,
    D_TABLE,
    D_VOTE,
    D_WHIP,
    DECLARE,
    FOR,
    HOLD,
    L_BALLOT,
    L_RESULT,
    NOBODY,
    OK,
    POLITBURO,
    R_LUCK,
    REASONS,
    TABLE,
    WHIPS,
)
from game.rules.notes import close_notes, open_notes
from game.rules.promises import FREE, someone_to_call, waits_for_another
from game.rules.rule import rule
from game.rules.settling import settle_motion
from game.rules.state import Cells, Log, State
from game.rules.votes import ballot_luck, carries, vote_of
from game.rules.world import World


@rule
def ask(s: State, leader: int, decision: int, subject: int) -> int:
    """Stop here: this leader must decide. Returns 1 for the caller to return."""
    s.decider = leader
    s.decision = decision
    s.subject = subject
    return 1


@rule
def open_sitting(s: State, w: World, body: int, joint: int, log: Log) -> None:
    """Call the roll and clear the table, but for what was held over, laid before this body or carried up to it."""
    s.body = body
    s.joint = joint
    s.motions = 0
    s.motion = 0
    s.stage = TABLE
    s.substep = 1
    call_roll(s, w, body, joint)
    for leader in range(w.leaders + 1):
        s.tabled[leader] = 0
    lay_held(s, w, log)
    lay_resignations(s, w, log)
    lay_appeals(s, w, log)


@rule
def stands_by(s: State, w: World, leader: int, m: int) -> bool:
    """The leader moved it himself and is there to vote: he is for it, and is not asked.

    He is asked about what he carried up by an appeal, quarters after it was lost, and where he has come to terms since
    with the man it strikes.
    """
    if leader == NOBODY or s.mover[m] != leader or not able(s, w, w.person[leader]):
        return False
    return not (appealed(s, leader, m) or binds(s, w, leader, s.kind[m], s.object_a[m], s.object_b[m]))


@rule
def begin_motion(s: State, w: World) -> None:
    """Take up the motion in hand: nobody but its mover has declared, no voter is pressed."""
    s.stage = WHIPS
    s.substep = 1
    for leader in range(w.leaders + 1):
        s.stand[leader] = FREE
        s.creditor[leader] = NOBODY
    for p in range(1, w.persons + 1):
        s.whip[p] = 0
    if s.motion < s.motions:
        mover = s.mover[s.motion]
        if stands_by(s, w, mover, s.motion):
            s.stand[mover] = FOR


@rule
def next_table(s: State, w: World) -> int:
    """Ask the next leader who may table something; go on to the chair when none is left."""
    while s.substep <= w.leaders:
        leader = tabler(s, w, s.substep)
        if may_table(s, w, leader) == OK:
            return ask(s, leader, D_TABLE, 0)
        s.substep = s.substep + 1
    s.stage = HOLD
    s.substep = 1
    return 0


@rule
def next_hold(s: State, w: World) -> int:
    """Ask the chair of the Politburo whether he holds a motion over."""
    chair = in_charge(s, w)
    waiting = s.motions - s.held[0] if s.motions > 0 else 0
    if s.body == POLITBURO and s.substep == 1 and waiting > 0 and chair != NOBODY:
        return ask(s, chair, D_HOLD, 0)
    begin_motion(s, w)
    return 0


@rule
def someone_to_press(s: State, w: World) -> bool:
    """Someone on the roll is neither a leader nor a bloc."""
    for k in range(s.voters):
        p = voter_person(s.voter[k])
        if p != NOBODY and w.leader_of[p] == NOBODY:
            return True
    return False


@rule
def may_whip(s: State, w: World, leader: int) -> bool:
    """Those concerned, the mover and the man struck at, may press a voter or call in a debt."""
    m = s.motion
    if s.mover[m] != leader and strikes_at(s, w, s.kind[m], s.object_a[m], s.object_b[m]) != leader:
        return False
    if not able(s, w, w.person[leader]):
        return False
    return (s.capital[leader] >= w.whip_cost and someone_to_press(s, w)) or someone_to_call(s, w, leader)


@rule
def next_whip(s: State, w: World) -> int:
    """Ask the next leader who may press a voter."""
    while s.substep <= w.leaders:
        leader = s.substep
        if may_whip(s, w, leader):
            return ask(s, leader, D_WHIP, s.motion)
        s.substep = s.substep + 1
    s.stage = DECLARE
    s.substep = 1
    return 0


@rule
def has_following(s: State, w: World, leader: int) -> bool:
    """Someone on the roll, himself included, goes with the leader."""
    for k in range(s.voters):
        if voter_leader(s, w, s.voter[k]) == leader:
            return True
    return False


@rule
def next_declaration(s: State, w: World) -> int:
    """Ask the next leader how he declares, those who have sold their votes in a second round; the absent abstain."""
    while s.substep <= 2 * w.leaders:
        leader, second = (s.substep - 1) % w.leaders + 1, s.substep > w.leaders
        if s.stand[leader] == FREE and (second or not waits_for_another(s, w, leader)):
            if able(s, w, w.person[leader]) and has_following(s, w, leader):
                return ask(s, leader, D_VOTE, s.motion)
            s.stand[leader] = ABSTAIN
        s.substep = s.substep + 1
    s.stage = COUNT
    return 0


@rule
def log_ballot(s: State, k: int, points: int, luck: int, parts: Cells, log: Log) -> None:
    """Write one line of the roll call with its thirteen reasons."""
    at = record(log, s.turn, L_BALLOT, s.voter[k], s.cast[k], s.votes[k], points, s.motion)
    if at > 0:
        for part in range(REASONS):
            log[at, FIRST_PART + part] = parts[part]
        log[at, FIRST_PART + R_LUCK] = luck


@rule
def count_votes(s: State, w: World, log: Log) -> int:
    """Call the roll on the motion in hand; returns 1 if it carries."""
    m = s.motion
    parts = cells(REASONS if log.shape[0] > 1 else 0)
    ayes, noes, present = 0, 0, 0
    open_notes(s, w)
    for k in range(s.voters):
        voter = s.voter[k]
        leader = voter_leader(s, w, voter)
        points = leaning(s, w, voter, m, s.stand[leader] if leader != NOBODY else ABSTAIN, parts)
        luck = ballot_luck(s, w, voter, m)
        s.cast[k] = vote_of(points + luck, w)
        if voter < w.persons + 1 and w.leader_of[voter] != NOBODY:
            s.cast[k] = s.stand[leader]
        log_ballot(s, k, points, luck, parts, log)
        present += s.votes[k]
        if s.cast[k] == FOR:
            ayes += s.votes[k]
        elif s.cast[k] == AGAINST:
            noes += s.votes[k]
    close_notes(s)
    carried = 1 if carries(s, w, m, ayes, noes, present) else 0
    note_division(s, w, carried, ayes, noes)
    record(log, s.turn, L_RESULT, m, carried, ayes, noes, present)
    return carried


@rule
def sit(s: State, w: World, log: Log) -> int:
    """Go on with the sitting until someone must decide (1) or it is over (0)."""
    while True:
        if s.stage == TABLE:
            if next_table(s, w) == 1:
                return 1
        elif s.stage == HOLD:
            if next_hold(s, w) == 1:
                return 1
        elif s.motion >= s.motions:
            return 0
        elif s.stage == WHIPS:
            if next_whip(s, w) == 1:
                return 1
        elif s.stage == DECLARE:
            if next_declaration(s, w) == 1:
                return 1
        else:
            carried = count_votes(s, w, log)
            settle_motion(s, w, carried, log)
            s.motion = s.motion + 1
            if s.motion < s.motions:
                call_roll(s, w, s.body, s.joint)
                begin_motion(s, w)
