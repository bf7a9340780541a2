"""The one cause of a refusal: what rests and until when, which limit, what ails the man concerned."""

from __future__ import annotations

from typing import Any

from game.chronicle.names import Names
from game.chronicle.objections import MOVE_OBJECTIONS
from game.rules import names as n
from game.rules.bodies import able, leads
from game.rules.posts import just_posted, postings
from game.words import N_

ONCE = N_("Once a quarter.")
"""The limit of a move that has no words of its own."""

GONE = {
    n.EXPELLED: N_("{person} has been expelled from the party."),
    n.EXILED: N_("{person} is in exile."),
    n.DEAD: N_("{person} is dead."),
    n.ABSENT: N_("{person} is not yet on the scene."),
}


def move_cause(names: Names, v: Any, w: Any, leader: int, verb: int, a: int, b: int, objection: str) -> str:
    """Why a move (names.COURT ..) of a leader is refused, a sentence; empty where the objection says it all.

    ``v`` is his view; ``objection`` one of OBJECTION_NAMES.
    """
    if objection == "too_soon":
        told = MOVE_OBJECTIONS.get((verb, objection))
        again = _move_rests(v, w, leader, verb, a, b)
        parts = (names.say(told) if told else "", until(names, w, again) if again > v.turn else "")
        return " ".join(filter(None, parts))
    if objection == "limit":
        return _move_limit(names, w, leader, verb)
    if objection == "not_active":
        return ails(names, v, w, w.person[leader])
    if objection == "unfit":
        if verb == n.APPOINT:
            return unfit(names, v, w, b, a, by_pen=True)
        if w.leader_of[a]:
            return names.say("{person} is a leader, and nobody's man.", person=names.person(a))
        return ails(names, v, w, a)
    return ""


def motion_cause(names: Names, v: Any, w: Any, leader: int, kind: int, a: int, b: int, objection: str) -> str:
    """The same of a motion (names.M_LINE ..); ``v`` has the body that is to decide it."""
    if objection == "too_soon":
        return _motion_rests(names, v, w, leader, kind, a, b)
    if objection == "limit" and kind == n.M_LINE:
        low, high = (max(-100, min(100, v.line[a] + step)) for step in (-w.line_leap, w.line_leap))
        return names.say(
            "One motion moves the line by {most} points at most: from {line} to between {low} and {high}.",
            most=w.line_leap, line=names.number(v.line[a]), low=names.number(low), high=names.number(high),
        )  # fmt: skip
    if objection == "limit" and kind == n.M_ENLARGE:
        size = v.body_size[a]
        most = min(size + 2, w.largest_politburo)
        text = N_("It has {size} seats, and can be given more, up to {most}.")
        if most <= size:
            text = N_("It has {size} seats, the most there may be.")
        return names.say(text, size=size, most=most)
    if objection == "not_member" and v.member[w.person[leader], v.body] == n.CANDIDATE:
        return names.say("You are a candidate there: you may speak, but neither move nor vote.")
    if objection == "not_active" and able(v, w, w.person[leader]) and leads(v, w, leader):
        return ails(names, v, w, w.person[a]) if kind == n.M_SANCTION else ""
    if objection == "not_active":
        return ails(names, v, w, w.person[leader])
    return unfit(names, v, w, b, a) if objection == "unfit" and kind == n.M_FILL else ""


def until(names: Names, w: Any, quarter: int) -> str:
    """From when something that rests is open again."""
    if quarter >= w.turns:
        return names.say("It is not open again before the end of the game.")
    return names.say("It is open again from {quarter}.", quarter=names.quarter(quarter))


def ails(names: Names, v: Any, w: Any, person: int) -> str:
    """What keeps a person from work; empty if nothing does."""
    who = names.person(person)
    if v.standing[person] in GONE:
        return names.say(GONE[v.standing[person]], person=who)
    if v.turn < w.enters[person]:
        return names.say(GONE[n.ABSENT], person=who)
    if v.away[person] >= n.AWAY_FOR_GOOD:
        return names.say("{person} is ill, for good.", person=who)
    return names.say("{person} is ill.", person=who) if v.away[person] else ""


def unfit(names: Names, v: Any, w: Any, person: int, office: int, by_pen: bool = False) -> str:
    """Why a person cannot hold an office; ``by_pen`` where he would be posted without a vote."""
    who = names.person(person)
    if told := ails(names, v, w, person):
        return told
    if by_pen and w.leader_of[person]:
        return names.say("{person} is a leader: it takes a vote to give one a post.", person=who)
    if w.control_office[office] and v.member[person, n.COMMITTEE]:
        return names.say("{person} sits in the Central Committee, which bars this post.", person=who)
    return ""


def _move_rests(v: Any, w: Any, leader: int, verb: int, a: int, b: int) -> int:
    """The quarter from which a move that rests is open again; 0 where it cannot be told.

    The state keeps a quarter one too high, with 0 for never.
    """
    last, rest = 0, 0
    if verb in (n.APPOINT, n.DISMISS):
        last, rest = v.since[a], w.post_rests
        if verb == n.APPOINT and just_posted(v, w, b):
            return int(v.turn) + 1
        if v.holder[a] == n.NOBODY or last == 0:
            return 0
        return max(int(last) - 1 + (0 if v.patron[v.holder[a]] == leader else rest), int(v.turn) + 1)
    if verb == n.OFFER:
        last, rest = v.offered[leader, a], w.offer_pause
    elif verb == n.BROKER:
        last, rest = max(v.offered[a, b], v.offered[b, a]), w.offer_pause
    elif verb == n.LIE_LOW:
        last, rest = v.lay_low[leader], w.low_rest
    elif verb == n.RESIGN:
        last, rest = v.offered[leader, leader], w.resign_pause
    elif verb == n.RECANT:
        last, rest = v.recanted[leader], w.rung_regained
    elif verb == n.STAGE:
        last, rest = v.staged[leader], w.stage_rest
    elif verb == n.FORMULA:
        last, rest = v.settled[a], w.line_rests
    return int(last) - 1 + int(rest) if last else 0


def _move_limit(names: Names, w: Any, leader: int, verb: int) -> str:
    """Which limit a move has reached."""
    if verb == n.APPOINT:
        most = postings(w, leader)
        return names.say("You have made the {most} regional appointments that a quarter allows you.", most=most)
    if verb == n.COURT:
        return names.say("You have had the {most} evenings that a quarter has.", most=w.courted_a_quarter)
    told = MOVE_OBJECTIONS.get((verb, "limit"))
    return "" if told else names.say(ONCE)


def _motion_rests(names: Names, v: Any, w: Any, leader: int, kind: int, a: int, b: int) -> str:
    """What of a motion rests, since when and until when."""
    person = ""
    if kind == n.M_LINE and v.settled[a] > 0 and v.turn + 1 - v.settled[a] < w.line_rests and v.body != n.CONGRESS:
        last, rest, text = (
            v.settled[a],
            w.line_rests,
            N_("The line was settled in {quarter}; only a congress reopens it."),
        )
    elif kind == n.M_SANCTION:
        last, rest, text = v.struck[a], w.sanction_pause, N_("{person} was last struck in {quarter}.")
        person = names.leader(a)
    elif kind == n.M_REINSTATE:
        last, rest, text = v.struck[a], w.return_rest, N_("{person} was last struck in {quarter}.")
        person = names.leader(a)
    elif kind == v.lost_kind[leader] and a == v.lost_a[leader] and v.turn + 1 - v.lost_turn[leader] < w.lost_rests:
        last, rest = v.lost_turn[leader], w.lost_rests
        text = N_("You lost this in {quarter}; only a higher body hears it again at once.")
    elif kind == n.M_FILL and v.holder[a]:
        last, rest, text = v.since[a], w.vote_rests, N_("{person} was put there in {quarter}.")
        person = names.person(v.holder[a])
    else:
        return ""
    told = names.say(text, quarter=names.quarter(int(last) - 1), person=person)
    return f"{told} {until(names, w, int(last) - 1 + int(rest))}"
