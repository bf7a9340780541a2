"""Motions: what may be moved where, and by whom."""

from __future__ import annotations

from game.rules.bodies import able, leads
from game.rules.guidance import calls_for
from game.rules.names import (
    COMMITTEE,
    CONGRESS,
    EXILED,
    FULL,
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
    NO_MOTION,
    NOBODY,
    O_ALREADY,
    O_BANNED,
    O_HOLDER_STRONG,
    O_LIMIT,
    O_NO_EVIDENCE,
    O_NO_SUCH,
    O_NOT_ACTIVE,
    O_NOT_DUE,
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
from game.rules.posts import exists
from game.rules.rule import rule
from game.rules.sanctions import (
    evidence_enough,
    next_rung,
    too_soon,
)
from game.rules.state import State
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
    if s.settled[issue] > 0 and s.turn + 1 - s.settled[issue] < w.line_rests and s.body != CONGRESS:
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
    if kind == M_PUBLISH and s.document[document] == 1 and s.turn < w.document_from[document]:
        return O_NOT_DUE
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
    """The same question lies on the table already, be it the other way round.

    More and less freedom in the cells are one question, and so are to bring out a document and to keep it inside.
    """
    for m in range(s.motions):
        if question_of(s.kind[m]) == question_of(kind) and (s.object_a[m] == a or kind == M_DEMOCRACY):
            return True
    return False


@rule
def question_of(kind: int) -> int:
    """The kind of motion that stands for a question and its opposite."""
    return M_PUBLISH if kind == M_SUPPRESS else kind


@rule
def lost_lately(s: State, w: World, leader: int, kind: int, a: int) -> bool:
    """What a leader lost last is not moved by him again at once, unless a higher body sits."""
    if kind != s.lost_kind[leader] or kind == M_REINSTATE or s.body > s.lost_body[leader] or s.lost_turn[leader] == 0:
        return False
    same = s.lost_a[leader] == a
    return same and s.turn + 1 - s.lost_turn[leader] < w.lost_rests


@rule
def posted_lately(s: State, w: World, kind: int, office: int) -> bool:
    """Who holds the office was put there so lately that the Politburo does not open the question again."""
    if kind != M_FILL or s.body != POLITBURO:
        return False
    if s.holder[office] == NOBODY or s.since[office] == 0:
        return False
    return s.turn + 1 - s.since[office] < w.vote_rests


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
    if kind == M_REINSTATE and a == leader:
        return O_SELF
    if kind == M_REINSTATE and fresh(s, w, a):
        return O_TOO_SOON
    refused = object_to_matter(s, w, leader, kind, a, b)
    if refused == OK and (lost_lately(s, w, leader, kind, a) or posted_lately(s, w, kind, a)):
        return O_TOO_SOON
    return refused


@rule
def object_to_reinstating(s: State, w: World, target: int) -> int:
    """Objection to giving a rung back: a plenum gives back as far as a CC seat, a congress a party card too."""
    if target <= 0 or target > w.leaders or s.standing[w.person[target]] > EXILED:
        return O_NO_SUCH
    if s.rung[target] == 0:
        return O_NOTHING
    if s.body == CONGRESS or (s.body == COMMITTEE and s.rung[target] <= RUNG_COMMITTEE):
        return OK
    return O_WRONG_BODY


@rule
def fresh(s: State, w: World, target: int) -> bool:
    """The man was struck so lately that nobody else may move to take it back."""
    if target <= 0 or target > w.leaders or s.struck[target] == 0:
        return False
    return s.turn + 1 - s.struck[target] < w.return_rest


@rule
def object_to_matter(s: State, w: World, leader: int, kind: int, a: int, b: int) -> int:
    """Objection to what a motion asks, whoever may move it."""
    if kind == M_REINSTATE:
        return object_to_reinstating(s, w, a)
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
