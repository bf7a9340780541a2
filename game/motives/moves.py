"""The parts of a move's score, one row for every verb the AI weighs.

A row gives parts in points, reckoned by the AI's own rules, and the name of what is left of the score when whim and
price are taken off: what his temperament made of it. Where the name is empty nothing may be left.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from game.campaign.offers import pact_parts
from game.motives.reasons import Parts
from game.players.dealing import worth_of_asking
from game.players.moving import standing_mood
from game.players.placing import gain_of_office, influence, value_of_office
from game.players.taste import danger, humour, shared_danger, siege, worth_of_pact
from game.rules import names as n
from game.rules.beliefs import region_leader
from game.rules.bodies import clamp
from game.rules.clients import held_by
from game.rules.moves_open import press_reach
from game.rules.posts import clients_of
from game.rules.statements import quotable, worst_said
from game.words import N_

Teller = Callable[[Any, Any, int, int, int], Parts]


def nothing(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    """No parts, or no numbers behind them."""
    return ()


@dataclass(frozen=True)
class Row:
    """How a verb is explained: ``parts`` of its score, ``rest`` the name of what is left, ``known`` numbers behind."""

    parts: Teller
    rest: str = ""
    known: Teller = nothing


def _appoint(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    gain = gain_of_office(v, w, leader, a)
    value = value_of_office(v, w, a)
    return ((N_("the office"), value), (N_("whose hands it is in"), gain - value))


def _appoint_known(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    return (
        (N_("zeal for posts"), humour(v, w, leader, 4, w.patronage[leader])),
        (N_("his man's regard"), v.regard[b, leader]),
    )


def _dismiss(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    return ((N_("a rival's man out of it"), gain_of_office(v, w, leader, a)),)


def _dismiss_known(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    patron = v.patron[v.holder[a]]
    return (
        (N_("zeal for posts"), humour(v, w, leader, 4, w.patronage[leader])),
        (N_("danger of his patron"), danger(v, w, leader, patron)),
    )


def _court(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    patron = v.patron[a]
    near = v.regard[a, leader] - (max(0, v.regard[a, patron]) if patron else 0)
    worth = influence(v, w, a)
    return ((N_("his influence"), worth), (N_("within reach"), worth * clamp(60 + near, 0, 100) // 50 - worth))


def _court_known(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    return (
        (N_("zeal for posts"), humour(v, w, leader, 4, w.patronage[leader])),
        (N_("regard"), v.regard[a, leader]),
        (N_("clients held"), clients_of(v, w, leader)),
    )


def _protect(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    return ((N_("his influence"), influence(v, w, a)),)


def _slate(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    return ((N_("a seat for a client"), 8), (N_("his name"), v.prestige[a] // 4))


def _drop(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    return ((N_("too many clients"), clients_of(v, w, leader) - held_by(v, w, leader) - 16),)


def _offer(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    worth = worth_of_pact(v, w, leader, a)
    return (
        *pact_parts(v, w, leader, a),
        (N_("a third off"), worth * 2 // 3 - worth),
        (N_("already"), -(v.pact[leader, a] // 2)),
        (N_("the terms"), worth_of_asking(v, w, leader, a, b)),
    )


def _break(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    return (
        (N_("danger of him"), danger(v, w, leader, a)),
        (N_("firmness to be rid of"), v.pact[leader, a]),
        (N_("a common danger"), -shared_danger(v, w, leader, a)),
        (N_("loyalty"), -(humour(v, w, leader, 5, w.loyalty[leader]) // 3)),
        (N_("the step itself"), -w.ai_break_asked),
    )


def _feared(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    return ((N_("danger of him"), danger(v, w, leader, a)),)


def _intrigue(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    return (
        (N_("taste for intrigue"), humour(v, w, leader, 3, w.intrigue[leader])),
        (N_("material on him"), v.material[leader, a]),
    )


def _quote_known(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    words = quotable(v, w, a, worst_said(v, w, a))
    return (
        (N_("taste for intrigue"), humour(v, w, leader, 3, w.intrigue[leader])),
        (N_("what his words are good for"), words),
    )


def _press_known(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    return (
        (N_("taste for publicity"), humour(v, w, leader, 0, w.publicity[leader])),
        (N_("reach in the press"), press_reach(v, w, leader)),
    )


def _opinion(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    own, mood = v.stance[w.person[leader], a], standing_mood(v, w, a)
    return ((N_("his view"), own), (N_("the delegates' mood"), mood))


def _write_known(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    zeal = humour(v, w, leader, 1, w.doctrine[leader])
    return ((N_("theory"), w.theory[w.person[leader]]), (N_("zeal for doctrine"), zeal), *_opinion(v, w, leader, a, b))


def _speak_known(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    taste = humour(v, w, leader, 0, w.publicity[leader])
    return (
        (N_("oratory"), w.oratory[w.person[leader]]),
        (N_("taste for publicity"), taste),
        (N_("feared, and knows it"), -(siege(v, w, leader) // 4)),
        *_opinion(v, w, leader, a, b),
    )


def _adopt(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    issue, pull = w.doctrine_issue[a], w.doctrine_pull[a]
    return (
        (N_("near his views"), 60 - abs(v.stance[w.person[leader], issue] - pull)),
        (N_("liked by delegates"), 40 - abs(standing_mood(v, w, issue) - pull) // 2),
    )


def _adopt_known(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    return ((N_("zeal for doctrine"), humour(v, w, leader, 1, w.doctrine[leader])),)


def _cells(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    p = w.person[leader]
    apart = max(0, abs(v.stance[p, w.party_issue] - v.line[w.party_issue]) - 40) // 4
    return (
        (N_("his voice"), w.oratory[p] * (10 + humour(v, w, leader, 0, w.publicity[leader])) // 400),
        (N_("nothing to lose"), 10 * v.rung[leader]),
        (N_("far from the line"), apart),
        (N_("dread of appeals"), -w.ai_cells_dread),
        (N_("feared, and knows it"), -(siege(v, w, leader) // 4)),
    )


def _circulate(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    harm = 0
    for m in range(1, w.leaders + 1):
        harm += w.document_hurts[a, m] * clamp(danger(v, w, leader, m), -40, 60) // 60
    own = 3 * w.document_hurts[a, leader]
    return (
        (N_("harm to rivals"), (harm - own) // 2 - (-own) // 2),
        (N_("harm to himself"), (-own) // 2),
        (N_("nothing to lose"), 5 * v.rung[leader]),
        (N_("the step itself"), -10),
    )


def _rest(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    return ((N_("poor health"), (55 - v.health[w.person[leader]]) // 2),)


def _lie_low_known(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    return (
        (N_("evidence against him"), v.evidence[leader]),
        (N_("exposure"), v.exposure[leader]),
        (N_("feared, and knows it"), siege(v, w, leader)),
        (N_("patience"), humour(v, w, leader, 2, w.patience[leader])),
    )


def _lie_low(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    return ((N_("nothing to save"), -4 * v.rung[leader]),)


def _recant(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    return (
        (N_("evidence against him"), v.evidence[leader]),
        (N_("how far he has fallen"), 8 * v.rung[leader]),
        (N_("pride"), -w.ai_pride),
        (N_("conviction"), -(humour(v, w, leader, 1, w.doctrine[leader]) // 3)),
    )


def _resign(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    p = w.person[leader]
    return (
        (N_("his strength"), v.strength[leader]),
        (N_("his name"), v.prestige[p] // 2),
        (N_("cunning"), w.cunning[p] // 4),
        (N_("evidence against him"), v.evidence[leader]),
        (N_("the risk"), -w.ai_gambit_asked),
    )


def _calendar(v: Any, w: Any, leader: int, a: int, b: int) -> Parts:
    carried = 0
    for r in range(1, w.regions + 1):
        if region_leader(v, w, r) == leader:
            carried += w.share[r, v.turn] * v.grip[r] // 1000
    return ((N_("delegates in hand, percent"), carried), (N_("strength, percent"), v.strength[leader]))


TEMPERAMENT = N_("temperament")
UNEXPLAINED = N_("not explained")
"""What is left where a row should account for everything; tests look for it."""

MOVES: dict[int, Row] = {
    n.APPOINT: Row(_appoint, TEMPERAMENT, _appoint_known),
    n.DISMISS: Row(_dismiss, TEMPERAMENT, _dismiss_known),
    n.COURT: Row(_court, TEMPERAMENT, _court_known),
    n.PROTECT: Row(_protect, TEMPERAMENT, _appoint_known),
    n.SLATE: Row(_slate),
    n.DROP: Row(_drop),
    n.OFFER: Row(_offer),
    n.BREAK: Row(_break),
    n.GATHER: Row(_feared, TEMPERAMENT, _intrigue),
    n.LEAK: Row(_feared, TEMPERAMENT, _intrigue),
    n.QUOTE: Row(_feared, TEMPERAMENT, _quote_known),
    n.PRESS: Row(_feared, TEMPERAMENT, _press_known),
    n.WRITE: Row(nothing, N_("his pen"), _write_known),
    n.SPEAK: Row(nothing, N_("his voice"), _speak_known),
    n.BEND: Row(nothing, N_("the pull of opinion"), _opinion),
    n.ADOPT: Row(_adopt, TEMPERAMENT, _adopt_known),
    n.CELLS: Row(_cells),
    n.CIRCULATE: Row(_circulate),
    n.CONVALESCE: Row(_rest),
    n.LIE_LOW: Row(_lie_low, N_("being watched"), _lie_low_known),
    n.RECANT: Row(_recant),
    n.RESIGN: Row(_resign),
    n.DELAY: Row(nothing, N_("delegates to be won"), _calendar),
    n.CALL: Row(nothing, N_("delegates in hand"), _calendar),
}
