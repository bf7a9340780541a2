"""The one cause of a refusal in the window: its term, its number, or what ails the man."""

from __future__ import annotations

from game.chronicle.causes import motion_cause, move_cause
from game.chronicle.names import Names
from game.notation import Answer
from game.ui.session import Session
from game.ui.view_objections import why_not, why_not_move


def why_not_this_move(session: Session, move: Answer, objection: str) -> str:
    """Why a move is refused; ``objection`` is of OBJECTION_NAMES; empty for "ok"."""
    if objection == "ok":
        return ""
    names = Names(session.campaign.scenario, session.language, session.turn)
    asked = (session.leader, move.verb, move.a, move.b)
    cause = move_cause(names, session.view(), session.world, *asked, objection)
    return cause or why_not_move(move.verb, objection)


def why_not_this_motion(session: Session, motion: Answer, objection: str) -> str:
    """Why a motion is refused by the body that sits; empty for "ok"."""
    if objection == "ok":
        return ""
    names = Names(session.campaign.scenario, session.language, session.turn)
    asked = (session.leader, motion.verb, motion.a, motion.b)
    return motion_cause(names, session.view(), session.world, *asked, objection) or why_not(objection)
