"""How much a motion is wanted, in parts, one row for every kind the AI weighs; its chance against his caution."""

from __future__ import annotations

from typing import Any

from game.campaign import Campaign
from game.motives.candidates import Candidate, candidates
from game.motives.moves import TEMPERAMENT, UNEXPLAINED, Row, nothing
from game.motives.reasons import AN_AIM, Motive, Parts, Weighed, reasons, weighed
from game.notation import Answer
from game.players.appealing import worst_but
from game.players.daring import chance_asked, whim_of_motion
from game.players.moving import standing_mood
from game.players.placing import gain_of_office
from game.players.pursuing import pursuit
from game.players.tabling import left_to_hold, pick_motion
from game.players.taste import danger, humour, value_of_document
from game.players.trying import trial
from game.rules import names as n
from game.rules.bodies import clamp, members_following, share_following
from game.rules.sanctions import evidence_needed
from game.words import N_


def _sanction(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    shares = [share_following(v, w, n.COMMITTEE, m) for m in range(w.leaders + 1)]
    feared = danger(v, w, leader, a)
    case = clamp(v.evidence[a] - evidence_needed(w, b), 0, w.ai_case_most)
    return (
        (N_("danger of him"), feared * w.ai_strike_danger // 100),
        (N_("needed against a worse man"), -(max(0, worst_but(v, w, leader, a) - feared) * w.ai_balance // 100)),
        (N_("how far he has fallen"), 16 * v.rung[a]),
        (N_("a grudge"), v.distrust[leader, a] * w.ai_grudge // 100),
        (N_("the case against him"), case * w.ai_opportunity // 100),
        (N_("who holds the table then"), left_to_hold(v, w, leader, a, shares) * w.ai_hold // 100),
        (N_("the step itself"), -w.ai_strike_asked),
        (N_("patience"), -(humour(v, w, leader, 2, w.patience[leader]) // 3)),
    )


def _fill(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    holder = v.holder[a]
    if holder != n.NOBODY and w.leader_of[holder] != n.NOBODY:
        return ((N_("the post of a man he fears"), w.weight[a]),)
    return ((N_("what the office would bring"), gain_of_office(v, w, leader, a)),)


def _fill_known(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    holder = w.leader_of[v.holder[a]]
    fear = ((N_("danger of the holder"), danger(v, w, leader, holder)),) if holder else ()
    return ((N_("zeal for posts"), humour(v, w, leader, 4, w.patronage[leader])), *fear)


def _line(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    gap = v.stance[w.person[leader], a] - v.line[a]
    return (
        (N_("the line is far from his view"), abs(gap) * (10 + humour(v, w, leader, 1, w.doctrine[leader])) // 220),
        (N_("the crisis"), v.crisis // 4 if a == w.crisis_issue else 0),
        (N_("the delegates' mood"), 6 if (standing_mood(v, w, a) - v.line[a]) * gap > 0 else 0),
    )


def _line_known(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    return ((N_("his view"), v.stance[w.person[leader], a]), (N_("the line"), v.line[a]), (N_("proposed"), b))


def _publish(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    return ((N_("whom it hurts"), value_of_document(v, w, leader, a, 3) // 8),)


def _suppress(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    return ((N_("whom it spares"), -value_of_document(v, w, leader, a, 3) // 8),)


def _democracy(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    return ((N_("his view of the party"), abs(v.stance[w.person[leader], w.party_issue]) // 3), (N_("the trouble"), -8))


def _ban(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    return ((N_("his view of the party"), v.stance[w.person[leader], w.party_issue] // 3), (N_("the trouble"), -10))


def _enlarge(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    share = 100 * members_following(v, w, n.POLITBURO, leader) // max(1, v.body_size[n.POLITBURO])
    return ((N_("too few of his men at the table"), 2 * (v.strength[leader] - share)), (N_("the trouble"), -15))


def _reinstate(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    return (
        (N_("an understanding with him"), 2 * v.pact[leader, a]),
        (N_("a weight against another"), worst_but(v, w, leader, a) // 2),
        (N_("danger of him"), -max(0, danger(v, w, leader, a))),
        (N_("a grudge"), -(v.distrust[leader, a] // 4)),
        (N_("the step itself"), -w.ai_return_asked),
    )


MOTIONS: dict[int, Row] = {
    n.M_SANCTION: Row(_sanction),
    n.M_FILL: Row(_fill, TEMPERAMENT, _fill_known),
    n.M_LINE: Row(_line, "", _line_known),
    n.M_PUBLISH: Row(_publish),
    n.M_SUPPRESS: Row(_suppress),
    n.M_DEMOCRACY: Row(_democracy),
    n.M_BAN: Row(_ban),
    n.M_ENLARGE: Row(_enlarge),
    n.M_REINSTATE: Row(_reinstate),
}


class Fearless:
    """A world in which nobody is cautious: what a leader wants shows, whatever its chance."""

    def __init__(self, world: Any) -> None:
        self._world = world
        self.caution = [-1000] * n.LEADERS

    def __getattr__(self, name: str) -> Any:
        return getattr(self._world, name)


def why_tabled(campaign: Campaign, v: Any, leader: int, subject: int, answer: Answer) -> Motive:
    """A motion, or none: how much it is wanted, its chance as he sees it, what his caution asks."""
    w = campaign.world
    ordered = candidates(lambda out: pick_motion(v, Fearless(w), leader, out))
    taken = next((one for one in ordered if one.answer == answer), None)
    level = taken.score if taken is not None else 0
    wanted = next((one for one in ordered if one.answer != answer and one.score > level), None)
    lesser = (one for one in ordered if one.answer != answer and one.score <= level)
    other = next((one for one in lesser if _dares(v, w, leader, one)), None)
    return Motive(
        leader,
        n.D_TABLE,
        subject,
        Weighed(answer, 0, ()) if taken is None else _of_motion(v, w, leader, taken),
        None if other is None else _of_motion(v, w, leader, other),
        None if wanted is None else _of_motion(v, w, leader, wanted),
    )


def _dares(v: Any, w: Any, leader: int, one: Candidate) -> bool:
    """His forecast reaches what his caution asks."""
    kind = one.answer.verb
    if kind == n.NO_MOTION:
        return True
    asked: int = chance_asked(v, w, leader, kind)
    return trial(v, w, leader, kind, one.answer.a, one.answer.b) >= asked


def _of_motion(v: Any, w: Any, leader: int, one: Candidate) -> Weighed:
    kind, a, b = one.answer.verb, one.answer.a, one.answer.b
    if kind == n.NO_MOTION:
        return weighed(one.answer, ((N_("what a motion must be worth"), one.score),))
    row = MOTIONS.get(kind, Row(nothing, UNEXPLAINED))
    parts = [*row.parts(v, w, leader, a, b), (N_("the mood of the moment"), whim_of_motion(v, w, kind, a, b))]
    parts += [(AN_AIM, pursuit(v, w, leader, 1, kind, a, b))]
    left = one.score - sum(points for _, points in parts)
    rest = row.rest or ("the record" if w.guidance else UNEXPLAINED)
    told = reasons([*parts, (rest, left)])
    known = [
        (N_("chance as he sees it, percent"), trial(v, w, leader, kind, a, b)),
        (N_("asked by his caution, percent"), chance_asked(v, w, leader, kind)),
    ]
    return Weighed(one.answer, one.score, told, reasons([*known, *row.known(v, w, leader, a, b)]))
