"""Motions: what may be moved where, by whom, and what a carried motion does."""

from __future__ import annotations

from game.rules.bodies import able, clamp, in_party, leads
from game.rules.guidance import calls_for
from game.rules.ledger import record
from game.rules.names import (
    COMMITTEE,
    CONGRESS,
    FULL,
    L_LINE,
    M_BAN,
    M_DEMOCRACY,
    M_ENLARGE,
    M_FILL,
    M_LINE,
    M_PUBLISH,
    M_RESIGN,
    M_SANCTION,
    M_SUPPRESS,
    NO_MOTION,
    NOBODY,
    O_ALREADY,
    O_BANNED,
    O_HOLDER_STRONG,
    O_LIMIT,
    O_NO_EVIDENCE,
    O_NO_SUCH,
    O_NOT_ACTIVE,
    O_NOT_MEMBER,
    O_NOTHING,
    O_ON_TABLE,
    O_SELF,
    O_SPENT,
    O_TOO_SOON,
    O_UNFIT,
    O_WRONG_BODY,
    OK,
    ORGBURO,
    POLITBURO,
    RUNG_COMMITTEE,
    RUNG_EXILE,
    RUNG_OFFICE,
    RUNG_POLITBURO,
)
from game.rules.posts import exists, leave, post
from game.rules.rule import rule
from game.rules.sanctions import (
    evidence_enough,
    next_rung,
    purge_following,
    strike,
    too_soon,
)
from game.rules.state import Log, State
from game.rules.world import World


@rule
def may_table(s: State, w: World, leader: int) -> int:
    """May the leader move anything at this sitting? A full member of the body (at a congress, of the CC), once."""
    p = w.person[leader]
    if not leads(s, w, leader) or not able(s, w, p):
        return O_NOT_ACTIVE
    seat = COMMITTEE if s.body == CONGRESS else s.body
    if s.member[p, seat] != FULL:
        return O_NOT_MEMBER
    if s.tabled[leader] == 1:
        return O_SPENT
    return OK


@rule
def sanction_body(rung: int) -> int:
    """Where a rung is voted: the Politburo for reprimand, office and exile, a plenum for seats and party cards."""
    if rung <= RUNG_OFFICE or rung == RUNG_EXILE:
        return POLITBURO
    return COMMITTEE


@rule
def object_to_line(s: State, w: World, issue: int, proposed: int) -> int:
    """Objection to a motion on the line."""
    if issue < 0 or issue >= w.issues or proposed < -100 or proposed > 100:
        return O_NO_SUCH
    if abs(proposed - s.line[issue]) < w.line_step:
        return O_ALREADY
    if abs(proposed - s.line[issue]) > w.line_leap:
        return O_LIMIT
    if s.settled[issue] > 0 and s.turn + 1 - s.settled[issue] < w.line_rests and s.body == POLITBURO:
        return O_TOO_SOON
    return OK


@rule
def shielded(s: State, w: World, office: int) -> bool:
    """A leader keeps his posts until he has been sanctioned; only the CC may re-elect to the posts it fills."""
    leader = w.leader_of[s.holder[office]]
    if leader == NOBODY or not leads(s, w, leader) or s.rung[leader] >= RUNG_OFFICE:
        return False
    return not (w.filler[office] == COMMITTEE and s.body == COMMITTEE)


@rule
def object_to_fill(s: State, w: World, office: int, p: int) -> int:
    """Objection to a motion to fill or vacate an office."""
    if office <= 0 or office > w.offices or not exists(s, w, office) or p < 0 or p > w.persons:
        return O_NO_SUCH
    if s.holder[office] == p:
        return O_ALREADY
    if w.filler[office] == COMMITTEE and s.body == POLITBURO:
        return O_WRONG_BODY
    if w.filler[office] >= CONGRESS - 1 and w.filler[office] <= CONGRESS:
        return O_WRONG_BODY
    if shielded(s, w, office):
        return O_HOLDER_STRONG
    if p == NOBODY:
        return OK
    if not able(s, w, p) or s.turn < w.enters[p]:
        return O_UNFIT
    if w.control_office[office] == 1 and s.member[p, COMMITTEE] != 0:
        return O_UNFIT
    return OK


@rule
def fits_body(s: State, rung: int) -> bool:
    """Whether the sitting body may vote this rung: its own and, for a plenum, also a reprimand or an office."""
    if sanction_body(rung) == s.body:
        return True
    return s.body == COMMITTEE and rung <= RUNG_POLITBURO


@rule
def object_to_sanction(s: State, w: World, leader: int, target: int, rung: int) -> int:
    """Objection to a motion against a leader."""
    if target <= 0 or target > w.leaders or rung <= 0 or rung > RUNG_EXILE:
        return O_NO_SUCH
    if target == leader:
        return O_SELF
    called = calls_for(s, w, target, rung)
    if s.standing[w.person[target]] > 1 or (rung != next_rung(s, w, target) and not called):
        return O_NO_SUCH
    if not leads(s, w, target) and rung != RUNG_EXILE:
        return O_NOT_ACTIVE
    if not fits_body(s, rung):
        return O_WRONG_BODY
    if called:
        return OK
    if too_soon(s, w, target, rung):
        return O_TOO_SOON
    if not evidence_enough(s, w, target, rung):
        return O_NO_EVIDENCE
    return OK


@rule
def object_to_document(s: State, w: World, document: int, kind: int, state: int) -> int:
    """Objection to reading, printing or suppressing a document."""
    if document < 0 or document >= w.documents or s.document[document] == 0:
        return O_NO_SUCH
    if kind == M_PUBLISH and (state < 2 or state > 3 or s.document[document] >= state):
        return O_ALREADY
    if kind == M_SUPPRESS and s.document[document] != 2:
        return O_ALREADY
    return OK


@rule
def object_to_size(s: State, w: World, body: int, size: int) -> int:
    """Objection to enlarging a body: the Politburo or Orgburo, by at most two seats, at a plenum."""
    if body != POLITBURO and body != ORGBURO:
        return O_NO_SUCH
    if s.body != COMMITTEE:
        return O_WRONG_BODY
    if size <= s.body_size[body] or size > s.body_size[body] + 2 or size > w.largest_politburo:
        return O_LIMIT
    return OK


@rule
def on_table(s: State, kind: int, a: int) -> bool:
    """The same question lies on the table already."""
    for m in range(s.motions):
        if s.kind[m] == kind and s.object_a[m] == a:
            return True
    return False


@rule
def object_to_motion(s: State, w: World, leader: int, kind: int, a: int, b: int) -> int:
    """Why a leader may not move this at the sitting; OK if he may. NO_MOTION (nothing to move) is always allowed."""
    if kind == NO_MOTION:
        return OK
    refused = may_table(s, w, leader)
    if refused != OK:
        return refused
    if on_table(s, kind, a):
        return O_ON_TABLE
    if kind == M_LINE:
        return object_to_line(s, w, a, b)
    if kind == M_FILL:
        return object_to_fill(s, w, a, b)
    if kind == M_PUBLISH or kind == M_SUPPRESS:
        return object_to_document(s, w, a, kind, b)
    if kind == M_ENLARGE:
        return object_to_size(s, w, a, b)
    if kind == M_SANCTION:
        return object_to_sanction(s, w, leader, a, b)
    if kind == M_DEMOCRACY:
        if a != 1 and a != -1:
            return O_NO_SUCH
        if (a == 1 and s.democracy >= 100) or (a == -1 and s.democracy <= 0):
            return O_NOTHING
        return OK
    if kind == M_BAN:
        if s.body != CONGRESS:
            return O_WRONG_BODY
        if a < 0 or a > 1 or s.ban == a:
            return O_ALREADY
        return OK
    if kind == M_RESIGN:
        if s.body != COMMITTEE:
            return O_WRONG_BODY
        if a <= 0 or a > w.leaders or s.resigning[a] == 0:
            return O_NO_SUCH
        return OK
    return O_BANNED


# --- what a carried motion does ----------------------------------------------------------------------------------


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
    """Bring a document before the party (2) or print it (3): those it names suffer, the more the wider it goes."""
    before = s.document[document]
    s.document[document] = state
    if state <= before or state < 2:
        return
    share = 50 if state == 2 else (100 if before < 2 else 50)
    for m in range(1, w.leaders + 1):
        p = w.person[m]
        s.prestige[p] = clamp(s.prestige[p] - w.document_hurts[document, m] * share // 100, 0, 100)


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
