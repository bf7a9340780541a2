"""What a leader may see: a state with everything else replaced by what is known or believed.

A view has the same fields as a state, so every rule - legality, leanings, forecasts - runs on it unchanged. Public
facts stay; others' secrets (capital, material, who is really whose man and how firmly) are replaced by what the party
has noticed; of other leaders' beliefs the viewer assumes his own; the dice are his private ones.
"""

from __future__ import annotations

from game.rules.luck import luck
from game.rules.names import AIMS_DEALT, D_PACT, DEAL_PLAIN, LUCK_PRIVATE, NOBODY
from game.rules.rule import rule
from game.rules.state import Boards, State
from game.rules.world import World


@rule
def private_seed(s: State, leader: int) -> int:
    """A seed that only one leader's deliberations use; it says nothing about the campaign's dice."""
    return luck(s.seed, 0, LUCK_PRIVATE, leader)


@rule
def hide_people(v: State, s: State, w: World, leader: int) -> None:
    """Patrons and regard as the party has noticed them; one's own men as they are."""
    for p in range(1, w.persons + 1):
        if s.patron[p] == leader or w.leader_of[p] == leader:
            continue
        v.patron[p] = s.seen_patron[p] if s.seen_patron[p] != leader else NOBODY
        v.gratitude[p] = 0
        v.slated[p] = NOBODY
        for m in range(1, w.leaders + 1):
            v.regard[p, m] = s.seen_regard[p, m]


@rule
def hide_leaders(v: State, s: State, w: World, leader: int) -> None:
    """Others' purses, papers and thoughts."""
    for i in range(1, w.leaders + 1):
        if i == leader:
            continue
        v.capital[i] = w.capital0[i]
        v.courted[i] = NOBODY
        v.strength[i] = s.belief[leader, i] // 100
        for j in range(1, w.leaders + 1):
            v.material[i, j] = 0
            v.nerve[i, j] = 0
            v.belief[i, j] = s.belief[leader, j]
        if s.decision != 0 and i != s.decider:
            v.moves_left[i] = 0


@rule
def hide_aims(v: State, w: World, leader: int) -> None:
    """Others' aims but the public one, and how they stand; a milestone is nobody's."""
    for m in range(1, w.leaders + 1):
        for secret in range(1, AIMS_DEALT):
            if m != leader:
                v.aim[m, secret] = 0
                v.aim_stood[m, secret] = 0
    for k in range(w.watches):
        if w.watch_leader[k] != NOBODY and w.watch_leader[k] != leader:
            v.watch_first[k] = 0
            v.watch_count[k] = 0


@rule
def hide_deals(v: State, s: State, w: World, leader: int) -> None:
    """What two others have promised or owe each other; that they understand each other is known.

    That a debtor's word is taken is told to whoever he owes a favour.
    """
    for i in range(1, w.leaders + 1):
        if i != leader and s.creditor[i] != leader and s.debt[i, leader] == 0:
            v.creditor[i] = NOBODY
        for j in range(1, w.leaders + 1):
            if i != leader and j != leader:
                v.pact_term[i, j] = DEAL_PLAIN
                v.pact_until[i, j] = 0
                v.pact_aim[i, j] = 0
                v.debt[i, j] = 0
    if s.decision == D_PACT and leader != s.decider and leader != s.subject:
        v.offer_terms = DEAL_PLAIN


@rule
def look(boards: Boards, at: int, s: State, w: World, leader: int) -> State:
    """Fill board ``at`` with what ``leader`` may see of ``s``, and return it."""
    boards[at] = s
    v = boards[at]
    v.seed = private_seed(s, leader)
    hide_people(v, s, w, leader)
    hide_leaders(v, s, w, leader)
    hide_aims(v, w, leader)
    hide_deals(v, s, w, leader)
    return v
