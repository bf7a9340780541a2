"""Appeal from body to body: what was lost at the Politburo goes before a plenum, from there before a congress."""

from __future__ import annotations

from game.rules.aims import binds
from game.rules.bodies import in_party
from game.rules.motions import object_to_matter, on_table
from game.rules.names import (
    COMMITTEE,
    CONGRESS,
    M_ENLARGE,
    M_SANCTION,
    O_ALREADY,
    O_BOUND,
    O_NOT_ACTIVE,
    O_NOT_DUE,
    O_NOTHING,
    O_ON_TABLE,
    O_WRONG_BODY,
    OK,
    PLENUM,
    POLITBURO,
    RUNG_POLITBURO,
)
from game.rules.rule import rule
from game.rules.settling import accuse
from game.rules.state import State
from game.rules.world import World


@rule
def higher_body(body: int) -> int:
    """The body one appeals to."""
    return COMMITTEE if body == POLITBURO else CONGRESS


@rule
def hears(kind: int, b: int, body: int) -> bool:
    """Whether a body may decide a matter that comes up to it; a congress strikes nobody and enlarges nothing."""
    if kind == M_SANCTION:
        return body == COMMITTEE and b <= RUNG_POLITBURO
    return kind != M_ENLARGE or body == COMMITTEE


@rule
def sits_again(s: State, w: World, body: int) -> bool:
    """A plenum, or a congress or conference, lies ahead."""
    for m in range(w.meetings):
        plenum = w.meet_kind[m] == PLENUM
        if s.met[m] == 0 and w.meet_turn[m] + s.delay[m] >= s.turn and plenum == (body == COMMITTEE):
            return True
    return False


@rule
def object_to_appeal(s: State, w: World, leader: int) -> int:
    """Something lost of late, a higher body that hears it, and a sitting of it to come."""
    if s.appealing[leader] != POLITBURO:
        return O_ALREADY
    if s.lost_turn[leader] == 0 or s.turn + 1 - s.lost_turn[leader] > w.appeal_within:
        return O_NOTHING
    body = higher_body(s.lost_body[leader])
    if not hears(s.lost_kind[leader], s.lost_b[leader], body):
        return O_WRONG_BODY
    return OK if sits_again(s, w, body) else O_NOT_DUE


@rule
def appeal(s: State, w: World, leader: int) -> None:
    """Carry what was lost up; a man who will not bow to a vote gives evidence."""
    s.appealing[leader] = higher_body(s.lost_body[leader])
    accuse(s, w, leader, w.evidence_open)


@rule
def appealed(s: State, leader: int, m: int) -> bool:
    """Motion ``m`` is what the leader lost before and has carried up to this body."""
    if s.lost_turn[leader] > 0 or s.lost_kind[leader] != s.kind[m]:
        return False
    return s.lost_a[leader] == s.object_a[m] and s.lost_b[leader] == s.object_b[m]


@rule
def lapse_or_lay(s: State, w: World, leader: int) -> int:
    """End the waiting of an appeal as its body sits; OK when it may be put on the table, else why it lapses."""
    kind, a, b = s.lost_kind[leader], s.lost_a[leader], s.lost_b[leader]
    s.appealing[leader] = POLITBURO
    s.lost_turn[leader] = 0
    if not in_party(s, w, w.person[leader]):
        return O_NOT_ACTIVE
    if on_table(s, kind, a):
        return O_ON_TABLE
    if binds(s, w, leader, kind, a, b):
        return O_BOUND
    return object_to_matter(s, w, leader, kind, a, b)
