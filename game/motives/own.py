"""Rows of the moves that only one chair has, and of appeals."""

from __future__ import annotations

from typing import Any

from game.motives.moves import TEMPERAMENT, Row, nothing
from game.motives.reasons import Parts
from game.players.appealing import chance_above, own_case
from game.players.owning import worth_of_brokering
from game.players.taste import danger, humour, siege, whim
from game.rules import names as n
from game.rules.beliefs import region_leader
from game.rules.bodies import clamp
from game.rules.moves_own import assigned_shift, below_sway, formula_line
from game.words import N_


def _assign(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    shift = assigned_shift(v, w, leader, a)
    other = region_leader(v, w, a)
    won = abs(shift) * w.share[a, v.turn] // 40
    part = (
        won * clamp(20 + danger(v, w, leader, other), 0, 60) // 60 if shift < 0 and other else won if shift > 0 else 0
    )
    return (
        (N_("delegates won or taken"), won),
        (N_("little fear of him who holds them"), part - won),
        (N_("a hunch"), whim(v, 330000 + a) // 8),
    )


def _assign_known(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    return (
        (N_("zeal for posts"), humour(v, w, leader, 4, w.patronage[leader])),
        (N_("what instructors change"), assigned_shift(v, w, leader, a)),
    )


def _appeal(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    p = w.person[leader]
    return (
        (N_("nothing to lose"), 8 * v.rung[leader]),
        (N_("far from the line"), max(0, abs(v.stance[p, w.party_issue] - v.line[w.party_issue]) - 40) // 4),
        (N_("dread of appeals"), -(w.ai_cells_dread // 2)),
        (N_("feared, and knows it"), -(siege(v, w, leader) // 4)),
    )


def _appeal_known(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    p = w.person[leader]
    return (
        (N_("sway over the hall"), below_sway(w, p)),
        (N_("distance of the mood"), abs(v.stance[p, b] - v.mood[a, b])),
        (N_("taste for publicity"), humour(v, w, leader, 0, w.publicity[leader])),
    )


def _stage_known(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    return (
        (N_("oratory"), w.oratory[w.person[leader]]),
        (N_("taste for publicity"), humour(v, w, leader, 0, w.publicity[leader])),
        (N_("risk of a defeat, percent"), w.stage_defeat),
    )


def _broker(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    return (
        (N_("what their peace is worth"), worth_of_brokering(v, w, leader, a, b)),
        (N_("a hunch"), whim(v, 350000 + 16 * a + b) // 8),
    )


def _carry_up(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    return (
        (N_("chance before the higher body"), chance_above(v, w, leader)),
        (N_("what his caution asks"), -w.caution[leader]),
        (N_("it is his own case"), own_case(v, w, leader)),
    )


def _formula(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    return (
        (N_("how far the line moves"), abs(formula_line(v, w, leader, a) - v.line[a])),
        (N_("the line is far from his view"), abs(v.stance[w.person[leader], a] - v.line[a]) // 5),
        (N_("the crisis"), v.crisis // 8 if a == w.crisis_issue else 0),
    )


def _formula_known(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    return ((N_("zeal for doctrine"), humour(v, w, leader, 1, w.doctrine[leader])),)


OWN: dict[int, Row] = {
    n.ASSIGN: Row(_assign, TEMPERAMENT, _assign_known),
    n.APPEAL_BELOW: Row(_appeal, N_("delegates to be turned"), _appeal_known),
    n.STAGE: Row(nothing, N_("the stage abroad"), _stage_known),
    n.BROKER: Row(_broker),
    n.APPEAL: Row(_carry_up),
    n.FORMULA: Row(_formula, TEMPERAMENT, _formula_known),
}
