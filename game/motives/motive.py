"""One function for every kind of decision: the reasons of an answer, reckoned on the leader's own view before it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.campaign import Campaign
from game.motives.answers import why_asked, why_held, why_pact, why_pressed, why_voted
from game.motives.candidates import Candidate, candidates
from game.motives.motions import why_tabled
from game.motives.moves import MOVES, UNEXPLAINED, Row, nothing
from game.motives.own import OWN
from game.motives.reasons import AN_AIM, Motive, Weighed, reasons, weighed
from game.notation import Answer
from game.players.moving import pick_move
from game.players.placing import whim_of_move
from game.players.pursuing import pursuit
from game.players.sight import see
from game.players.standard import choose
from game.rules import names as n
from game.rules.bodies import cells
from game.rules.moves import price
from game.words import N_

EXPLAINED: dict[int, Row] = MOVES | OWN
"""Verb of a move -> how its score is explained."""

Explainer = Callable[[Campaign, Any, int, int, Answer], Motive]

__all__ = ["EXPLAINED", "EXPLAINERS", "motive"]


def motive(campaign: Campaign, answer: Answer | None = None) -> Motive:
    """Why the standard AI gives, or would give, this answer to the pending decision.

    Args:
        campaign: stands before the decision.
        answer: the answer given; by default the one the standard AI gives.

    Raises:
        ValueError: nothing is pending.
    """
    pending = campaign.pending
    if pending is None:
        raise ValueError("there is no decision to explain")
    if answer is None:
        out = cells(4)
        choose(campaign.view(pending.leader), campaign.world, out)
        answer = Answer(out[1], out[2], out[3])
    v = campaign.view(pending.leader)
    see(v, campaign.world, pending.leader)
    return EXPLAINERS[pending.kind](campaign, v, pending.leader, pending.subject, answer)


def why_moved(campaign: Campaign, v: Any, leader: int, subject: int, answer: Answer) -> Motive:
    """A move: the parts of its score, and the best of the others."""
    w = campaign.world
    ordered = candidates(lambda out: pick_move(v, w, leader, out))
    taken = next((one for one in ordered if one.answer == answer), None)
    other = next((one for one in ordered if one.answer != answer), None)
    return Motive(
        leader,
        n.D_MOVE,
        subject,
        Weighed(answer, 0, ()) if taken is None else _of_move(v, w, leader, taken),
        None if other is None else _of_move(v, w, leader, other),
    )


def _of_move(v: Any, w: Any, leader: int, one: Candidate) -> Weighed:
    verb, a, b = one.answer.verb, one.answer.a, one.answer.b
    if verb == n.PASS:
        return weighed(one.answer, ((N_("what a move must be worth"), one.score),))
    row = EXPLAINED.get(verb, Row(nothing, UNEXPLAINED))
    parts = list(row.parts(v, w, leader, a, b))
    parts += [(N_("the mood of the moment"), whim_of_move(v, w, verb, a, b))]
    parts += [(AN_AIM, pursuit(v, w, leader, 0, verb, a, b))]
    parts += [(N_("the price"), -w.ai_thrift * price(v, w, leader, verb, a, b))]
    left = one.score - sum(points for _, points in parts)
    told = reasons([*parts, (row.rest or UNEXPLAINED, left)])
    return Weighed(one.answer, one.score, told, reasons(row.known(v, w, leader, a, b)))


EXPLAINERS: dict[int, Explainer] = {
    n.D_ASK: why_asked,
    n.D_MOVE: why_moved,
    n.D_PACT: why_pact,
    n.D_TABLE: why_tabled,
    n.D_HOLD: why_held,
    n.D_WHIP: why_pressed,
    n.D_VOTE: why_voted,
}
"""Kind of decision -> how it is explained."""
