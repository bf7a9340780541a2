"""Moves of patronage: appoint, dismiss, court, protect, drop, slate."""

from __future__ import annotations

from game.rules.bodies import clamp, in_party
from game.rules.names import (
    APPOINT,
    COURT,
    DISMISS,
    DROP,
    NOBODY,
    O_ALREADY,
    O_HOLDER_STRONG,
    O_LIMIT,
    O_NO_SUCH,
    O_NOT_YOURS,
    O_NOTHING,
    O_TOO_SOON,
    O_UNFIT,
    OK,
    PROTECT,
    SLATE,
)
from game.rules.posting import follow, leave, please, post, wins_over
from game.rules.posts import exists, fit_for_post, just_posted, may_fill, postings, rests
from game.rules.rule import rule
from game.rules.state import Log, State
from game.rules.world import World


@rule
def post_price(s: State, w: World, leader: int, verb: int, office: int, p: int) -> int:
    """What filling or emptying a post takes: more for a weighty one, more against one known as another man's."""
    if office <= NOBODY or office > w.offices:
        return 0
    cost = w.cost_small + w.weight[office] // w.weight_price
    holder = s.holder[office]
    if holder != NOBODY and s.patron[holder] != leader and s.seen_patron[holder] != NOBODY:
        cost += w.cost_rival
    return cost


@rule
def object_to_holder(s: State, w: World, leader: int, office: int) -> int:
    """Whether the man in a post can be moved at all by a stroke of the pen."""
    holder = s.holder[office]
    if holder == NOBODY:
        return OK
    if w.leader_of[holder] != NOBODY:
        return O_HOLDER_STRONG
    if s.sheltered[holder] > 0 and s.patron[holder] != leader:
        return O_HOLDER_STRONG
    return O_TOO_SOON if rests(s, w, leader, office) else OK


@rule
def object_to_taking(s: State, w: World, leader: int, office: int, p: int) -> int:
    """Whether a person can be taken from the posts he would lose: they must be the leader's to fill, or he his man."""
    if s.patron[p] == leader:
        return OK
    if s.sheltered[p] > 0:
        return O_HOLDER_STRONG
    moving = w.area[office] != NOBODY or w.far[office] == 1
    for o in range(1, w.offices + 1):
        if s.holder[o] != p or o == office:
            continue
        local = w.area[o] != NOBODY or w.far[o] == 1
        if (moving or local) and not may_fill(s, w, leader, o):
            return O_NOT_YOURS
    return OK


@rule
def object_to_appointment(s: State, w: World, leader: int, office: int, p: int) -> int:
    """Objection to appointing a person to an office by a move."""
    if office <= NOBODY or office > w.offices or p <= NOBODY or p > w.persons or not exists(s, w, office):
        return O_NO_SUCH
    if not may_fill(s, w, leader, office):
        return O_NOT_YOURS
    if s.holder[office] == p:
        return O_ALREADY
    if not fit_for_post(s, w, p, office):
        return O_UNFIT
    if just_posted(s, w, p):
        return O_TOO_SOON
    if w.area[office] != NOBODY and s.posted[leader] >= postings(w, leader):
        return O_LIMIT
    refused = object_to_holder(s, w, leader, office)
    if refused != OK:
        return refused
    return object_to_taking(s, w, leader, office, p)


@rule
def object_to_post_move(s: State, w: World, leader: int, verb: int, a: int, b: int) -> int:
    """Objections to the moves of patronage."""
    if verb == APPOINT:
        return object_to_appointment(s, w, leader, a, b)
    if verb == DISMISS:
        if a <= NOBODY or a > w.offices or s.holder[a] == NOBODY:
            return O_NO_SUCH
        if not may_fill(s, w, leader, a):
            return O_NOT_YOURS
        return object_to_holder(s, w, leader, a)
    if a <= NOBODY or a > w.persons or not in_party(s, w, a) or w.leader_of[a] != NOBODY or s.turn < w.enters[a]:
        return O_UNFIT
    if verb == COURT:
        if s.done[leader, COURT] >= w.courted_a_quarter:
            return O_LIMIT
        return OK if s.patron[a] != leader or s.regard[a, leader] < 80 else O_NOTHING
    if s.patron[a] != leader:
        return O_NOT_YOURS
    if verb == PROTECT:
        return O_ALREADY if s.sheltered[a] > 1 else OK
    if verb == SLATE:
        return O_ALREADY if s.slated[a] == leader else OK
    return OK


@rule
def warmth(s: State, w: World, leader: int, p: int) -> int:
    """What an evening with a man adds to his regard, points; less the more he thinks of the leader, half the second."""
    most = w.court_gain + w.cunning[w.person[leader]] // 12
    points = most * (140 - s.regard[p, leader]) // 140
    return max(1, points // 2 if s.courted[leader] == p else points)


@rule
def court(s: State, w: World, leader: int, p: int, log: Log) -> None:
    """Spend an evening on a man."""
    please(s, w, p, leader, warmth(s, w, leader, p))
    s.courted[leader] = p
    if wins_over(s, w, p, leader):
        follow(s, w, p, leader, log)


@rule
def post_move(s: State, w: World, leader: int, verb: int, a: int, b: int, log: Log) -> None:
    """Do a move of patronage."""
    if verb == APPOINT:
        if w.area[a] != NOBODY:
            s.posted[leader] = s.posted[leader] + 1
        post(s, w, a, b, leader, log)
    elif verb == DISMISS:
        please(s, w, s.holder[a], leader, -w.grudge)
        leave(s, w, a)
    elif verb == COURT:
        court(s, w, leader, a, log)
    elif verb == PROTECT:
        s.sheltered[a] = w.shelter_quarters
        please(s, w, a, leader, 8)
    elif verb == DROP:
        please(s, w, a, leader, -20)
        follow(s, w, a, NOBODY, log)
        s.capital[leader] = clamp(s.capital[leader] + 1, 0, 30)
    elif verb == SLATE:
        s.slated[a] = leader
        please(s, w, a, leader, 5)
