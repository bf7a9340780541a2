"""Why an answer is refused, in the terminal: the one cause that holds, with its term or its number."""

from __future__ import annotations

from typing import Any

from game.campaign import Campaign, Pending
from game.chronicle.causes import motion_cause, move_cause
from game.chronicle.names import Names
from game.notation import Answer
from game.rules import names as n
from game.rules.motions import fresh, lost_lately, may_table, object_to_matter, posted_lately
from game.terminal.phrases import refused
from game.words import Catalogue, _


def refusal(campaign: Campaign, pending: Pending, answer: Answer, objection: str) -> str:
    """Why an answer to a pending decision is refused; ``objection`` is of OBJECTION_NAMES."""
    if pending.kind == n.D_MOVE:
        return move_refusal(campaign, pending.leader, answer, objection)
    if pending.kind == n.D_TABLE:
        return motion_refusal(campaign, campaign.view(pending.leader), pending.leader, answer, objection)
    return refused(0, objection)


def move_refusal(campaign: Campaign, leader: int, move: Answer, objection: str) -> str:
    """Why a move is refused."""
    seen, asked = campaign.view(leader), (leader, move.verb, move.a, move.b)
    return move_cause(_names(campaign), seen, campaign.world, *asked, objection) or refused(move.verb, objection)


def motion_refusal(campaign: Campaign, seen: Any, leader: int, motion: Answer, objection: str) -> str:
    """Why a motion is refused by the body of a view."""
    asked = (leader, motion.verb, motion.a, motion.b)
    return motion_cause(_names(campaign), seen, campaign.world, *asked, objection) or refused(0, objection)


def not_now(campaign: Campaign, seen: Any, leader: int, motion: Answer) -> str:
    """What stands against a motion between sittings, in the body of a view; empty where nothing does."""
    w, (kind, a, b) = campaign.world, (motion.verb, motion.a, motion.b)
    objection = may_table(seen, w, leader)
    if objection in (n.OK, n.O_SPENT):
        objection = object_to_matter(seen, w, leader, kind, a, b)
    if objection == n.OK:
        rests = lost_lately(seen, w, leader, kind, a) or posted_lately(seen, w, kind, a)
        if rests or (kind == n.M_REINSTATE and fresh(seen, w, a)):
            objection = n.O_TOO_SOON
    if objection == n.OK:
        return ""
    told = motion_refusal(campaign, seen, leader, motion, n.OBJECTION_NAMES[objection])
    return _("You cannot move it now.") + " " + told


def _names(campaign: Campaign) -> Names:
    return Names(campaign.scenario, Catalogue.language, campaign.state.turn)
