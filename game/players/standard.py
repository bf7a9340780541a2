"""The standard AI: weighs everything he may do by his temperament, on what he may see."""

from __future__ import annotations

from game.players.answering import (
    answer_hold,
    answer_vote,
    answer_whip,
    weigh_offer,
    weigh_options,
)
from game.players.moving import pick_move
from game.players.sight import see
from game.players.tabling import pick_motion
from game.rules.names import D_ASK, D_HOLD, D_MOVE, D_PACT, D_TABLE, D_WHIP
from game.rules.notes import close_notes, open_notes
from game.rules.rule import rule
from game.rules.state import Cells, State
from game.rules.world import World


@rule
def choose(v: State, w: World, out: Cells) -> None:
    """Write the decider's answer (verb, a, b) into out[1..3]; ``v`` is his view, which may be scribbled on.

    Of moves, motions, options and offers the runners-up follow, as far as ``out`` has room (game.players.shortlist).
    """
    leader = v.decider
    see(v, w, leader)
    open_notes(v, w)
    out[1] = 0
    out[2] = 0
    out[3] = 0
    if v.decision == D_MOVE:
        pick_move(v, w, leader, out)
    elif v.decision == D_TABLE:
        pick_motion(v, w, leader, out)
    elif v.decision == D_ASK:
        weigh_options(v, w, leader, v.subject, out)
    elif v.decision == D_PACT:
        weigh_offer(v, w, leader, v.subject, out)
    elif v.decision == D_HOLD:
        out[2] = answer_hold(v, w, leader)
    elif v.decision == D_WHIP:
        answer_whip(v, w, leader, v.motion, out)
    else:
        out[2] = answer_vote(v, w, leader, v.motion)
    close_notes(v)
