"""What a carried motion does."""

from __future__ import annotations

from game.rules.bodies import clamp, in_party
from game.rules.ledger import record
from game.rules.names import (
    L_LINE,
    M_BAN,
    M_DEMOCRACY,
    M_ENLARGE,
    M_FILL,
    M_LINE,
    M_PUBLISH,
    M_REINSTATE,
    M_RESIGN,
    M_SANCTION,
    M_SUPPRESS,
    NOBODY,
    RUNG_COMMITTEE,
)
from game.rules.posting import leave, please, post
from game.rules.rule import rule
from game.rules.sanctions import purge_following, regain, strike
from game.rules.state import Log, State
from game.rules.world import World


@rule
def move_line(s: State, w: World, issue: int, proposed: int, mover: int, log: Log) -> None:
    """Change the party's line; the mover answers for it, moods follow a little."""
    record(log, s.turn, L_LINE, issue, s.line[issue], proposed, mover, 0)
    shift = proposed - s.line[issue]
    s.line[issue] = proposed
    s.sponsor[issue] = mover
    s.settled[issue] = s.turn + 1
    for r in range(1, w.regions + 1):
        s.mood[r, issue] = clamp(s.mood[r, issue] + shift * w.line_pulls_mood // 100, -100, 100)


@rule
def set_document(s: State, w: World, document: int, state: int) -> None:
    """Bring a document before the party (2) or print it (3): those it names suffer, the more the wider it goes.

    What is printed is read by everyone, and everyone thinks the less of them.
    """
    before = s.document[document]
    s.document[document] = state
    if state <= before or state < 2:
        return
    share = 50 if state == 2 else (100 if before < 2 else 50)
    for m in range(1, w.leaders + 1):
        p = w.person[m]
        s.prestige[p] = clamp(s.prestige[p] - w.document_hurts[document, m] * share // 100, 0, 100)
        if state == 3:
            for reader in range(1, w.persons + 1):
                please(s, w, reader, m, -w.document_hurts[document, m] * w.document_regard // 100)


@rule
def release(s: State, w: World, leader: int) -> None:
    """Accept a resignation: the leader gives up his weightiest office."""
    p, top = w.person[leader], NOBODY
    for o in range(1, w.offices + 1):
        if s.holder[o] == p and (top == NOBODY or w.weight[o] > w.weight[top]):
            top = o
    if top != NOBODY:
        leave(s, w, top)
    s.prestige[p] = clamp(s.prestige[p] - 6, 0, 100)


@rule
def reinstate(s: State, w: World, leader: int, mover: int, log: Log) -> None:
    """A body gives a leader a rung back; he is obliged to whoever moved it."""
    regain(s, w, leader, mover, log)
    p = w.person[leader]
    s.prestige[p] = clamp(s.prestige[p] + w.reinstated_prestige, 0, 100)
    s.evidence[leader] = max(0, s.evidence[leader] - w.evidence_step)
    if mover != leader:
        s.distrust[leader, mover] = max(0, s.distrust[leader, mover] - 10)


@rule
def carry_out(s: State, w: World, m: int, log: Log) -> None:
    """Do what a carried motion says."""
    kind, a, b, mover = s.kind[m], s.object_a[m], s.object_b[m], s.mover[m]
    if kind == M_LINE:
        move_line(s, w, a, b, mover, log)
    elif kind == M_FILL:
        if b == NOBODY:
            leave(s, w, a)
        elif in_party(s, w, b):
            post(s, w, a, b, mover, log)
    elif kind == M_PUBLISH:
        set_document(s, w, a, b)
    elif kind == M_SUPPRESS:
        s.document[a] = 1
    elif kind == M_ENLARGE:
        s.body_size[a] = b
    elif kind == M_SANCTION:
        strike(s, w, a, b, mover, log)
        if b == RUNG_COMMITTEE + 1:
            s.expulsions[mover] = min(99, s.expulsions[mover] + 1)
            purge_following(s, w, a, log)
    elif kind == M_DEMOCRACY:
        s.democracy = clamp(s.democracy + a * w.democracy_step, 0, 100)
    elif kind == M_BAN:
        s.ban = a
    elif kind == M_RESIGN:
        release(s, w, a)
    elif kind == M_REINSTATE:
        reinstate(s, w, a, mover, log)
