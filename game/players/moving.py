"""The standard AI's moves: for every verb the best object is found and scored; the highest score is played.

Scores are points on one scale; a move is worth its score less what it costs. Weights are the leader's temperament
(scenario) and the ai_ numbers (scenario); noise is keyed by the candidate.
"""

from __future__ import annotations

from game.players.appealing import weigh_appeal
from game.players.dealing import best_terms, worth_of_asking
from game.players.owning import weigh_own
from game.players.placing import weigh, weigh_courting, weigh_dismissal, weigh_posts, weigh_slate
from game.players.shortlist import open_list
from game.players.taste import danger, humour, shared_danger, siege, worth_of_pact
from game.rules.beliefs import region_leader
from game.rules.bodies import clamp, leads
from game.rules.deals import tied_against
from game.rules.moves_open import press_reach
from game.rules.names import (
    ADOPT,
    BEND,
    BREAK,
    CALL,
    CELLS,
    CIRCULATE,
    CONVALESCE,
    DELAY,
    GATHER,
    LEAK,
    LIE_LOW,
    OFFER,
    PASS,
    PRESS,
    QUOTE,
    RECANT,
    RESIGN,
    SPEAK,
    WRITE,
)
from game.rules.posts import (
    runs_secretariat,
)
from game.rules.rule import rule
from game.rules.state import Cells, State
from game.rules.statements import quotable, worst_said
from game.rules.world import World


@rule
def weigh_pacts(v: State, w: World, leader: int, out: Cells) -> None:
    """Whom to approach, and on what terms; whom to leave once he is the greater danger."""
    for m in range(1, w.leaders + 1):
        if m == leader or not leads(v, w, m):
            continue
        if not tied_against(v, w, leader, m):
            terms = best_terms(v, w, leader, m)
            points = worth_of_pact(v, w, leader, m) * 2 // 3 - v.pact[leader, m] // 2
            points += worth_of_asking(v, w, leader, m, terms)
            weigh(v, w, leader, points, OFFER, m, terms, out)
        firm = v.pact[leader, m]
        if firm > 0:
            points = (
                danger(v, w, leader, m)
                + firm
                - shared_danger(v, w, leader, m)
                - humour(v, w, leader, 5, w.loyalty[leader]) // 3
            )
            weigh(v, w, leader, points - w.ai_break_asked, BREAK, m, 0, out)


@rule
def weigh_intrigue(v: State, w: World, leader: int, out: Cells) -> None:
    """Against the men he fears: material, leaks, quotations, the press."""
    for m in range(1, w.leaders + 1):
        if m == leader or v.standing[w.person[m]] > 1 or v.pact[leader, m] >= w.pact_binds:
            continue
        fear = danger(v, w, leader, m)
        if fear <= 0:
            continue
        secret = fear * (10 + humour(v, w, leader, 3, w.intrigue[leader])) // 100
        weigh(v, w, leader, secret // 3, GATHER, m, 0, out)
        weigh(v, w, leader, secret * v.material[leader, m] // 60, LEAK, m, 0, out)
        words = quotable(v, w, m, worst_said(v, w, m))
        weigh(v, w, leader, secret * (20 + min(words, 100)) // 100, QUOTE, m, 0, out)
        loud = fear * (10 + humour(v, w, leader, 0, w.publicity[leader])) // 100
        weigh(v, w, leader, loud * (30 + press_reach(v, w, leader)) // 120, PRESS, m, 0, out)


@rule
def standing_mood(v: State, w: World, issue: int) -> int:
    """Opinion of the delegates-to-be on an issue."""
    total = 0
    for r in range(1, w.regions + 1):
        total += v.mood[r, issue] * w.share[r, v.turn]
    return total // 1000


@rule
def weigh_bending(v: State, w: World, leader: int, i: int, own: int, mood: int, out: Cells) -> None:
    """Whether to move one's own stance towards the delegates: for a man of few principles, when far from them."""
    gap = mood - own
    if abs(gap) < 30:
        return
    points = (abs(gap) - 20) * (110 - humour(v, w, leader, 1, w.doctrine[leader])) // 250 + v.crisis * (
        i == w.crisis_issue
    ) // 8
    weigh(v, w, leader, points, BEND, i, 1 if gap > 0 else 0, out)


@rule
def weigh_words(v: State, w: World, leader: int, out: Cells) -> None:
    """What to write, say, adopt or give up on each issue."""
    p = w.person[leader]
    quiet = siege(v, w, leader) // 4
    in_opposition = 10 * v.rung[leader] + max(0, abs(v.stance[p, w.party_issue] - v.line[w.party_issue]) - 40) // 4
    for i in range(w.issues):
        own, mood = v.stance[p, i], standing_mood(v, w, i)
        gap = clamp(abs(own - mood), 0, 80)
        weigh(
            v,
            w,
            leader,
            (w.theory[p] - 30) * (10 + humour(v, w, leader, 1, w.doctrine[leader])) * (20 + gap) // 12000,
            WRITE,
            i,
            0,
            out,
        )
        weigh(
            v,
            w,
            leader,
            (w.oratory[p] - 30) * (10 + humour(v, w, leader, 0, w.publicity[leader])) * (20 + gap) // 12000 - quiet,
            SPEAK,
            i,
            0,
            out,
        )
        loud = (
            w.oratory[p] * (10 + humour(v, w, leader, 0, w.publicity[leader])) // 400 + in_opposition - w.ai_cells_dread
        )
        loud -= quiet
        weigh(v, w, leader, loud, CELLS, i, 0, out)
        weigh_bending(v, w, leader, i, own, mood, out)
    for d in range(w.doctrines):
        near = 60 - abs(v.stance[p, w.doctrine_issue[d]] - w.doctrine_pull[d])
        liked = 40 - abs(standing_mood(v, w, w.doctrine_issue[d]) - w.doctrine_pull[d]) // 2
        weigh(
            v, w, leader, (near + liked) * (30 + humour(v, w, leader, 1, w.doctrine[leader])) // 150, ADOPT, d, 0, out
        )


@rule
def weigh_papers(v: State, w: World, leader: int, out: Cells) -> None:
    """Whether to pass a document from hand to hand."""
    for d in range(w.documents):
        if v.document[d] != 1:
            continue
        points = 0
        for m in range(1, w.leaders + 1):
            points += w.document_hurts[d, m] * clamp(danger(v, w, leader, m), -40, 60) // 60
        points -= 3 * w.document_hurts[d, leader]
        weigh(v, w, leader, points // 2 + 5 * v.rung[leader] - 10, CIRCULATE, d, 0, out)


@rule
def weigh_himself(v: State, w: World, leader: int, out: Cells) -> None:
    """Rest, cover, a gambit, and the calendar."""
    p = w.person[leader]
    weigh(v, w, leader, (55 - v.health[p]) // 2, CONVALESCE, 0, 0, out)
    watched = v.evidence[leader] + (v.exposure[leader] - 50) // 4 + siege(v, w, leader)
    weigh(
        v,
        w,
        leader,
        watched * (20 + humour(v, w, leader, 2, w.patience[leader])) // 160 - 4 * v.rung[leader],
        LIE_LOW,
        0,
        0,
        out,
    )
    weigh(
        v,
        w,
        leader,
        v.evidence[leader] + 8 * v.rung[leader] - w.ai_pride - humour(v, w, leader, 1, w.doctrine[leader]) // 3,
        RECANT,
        0,
        0,
        out,
    )
    trusted = v.strength[leader] + v.prestige[p] // 2 + w.cunning[p] // 4
    weigh(v, w, leader, trusted - w.ai_gambit_asked + v.evidence[leader], RESIGN, 0, 0, out)
    if runs_secretariat(v, w, leader):
        carried = 0
        for r in range(1, w.regions + 1):
            if region_leader(v, w, r) == leader:
                carried += w.share[r, v.turn] * v.grip[r] // 1000
        weigh(v, w, leader, (v.strength[leader] - carried) // 3 - 6, DELAY, 0, 0, out)
        weigh(v, w, leader, (carried - v.strength[leader]) // 3 - 10, CALL, 0, 0, out)


@rule
def pick_move(v: State, w: World, leader: int, out: Cells) -> None:
    """Write the leader's move into ``out`` (score, verb, a, b); PASS if nothing is worth its price."""
    open_list(out, w.ai_idle, PASS)
    weigh_posts(v, w, leader, out)
    weigh_dismissal(v, w, leader, out)
    weigh_courting(v, w, leader, out)
    weigh_slate(v, w, leader, out)
    weigh_pacts(v, w, leader, out)
    weigh_intrigue(v, w, leader, out)
    weigh_words(v, w, leader, out)
    weigh_papers(v, w, leader, out)
    weigh_himself(v, w, leader, out)
    weigh_own(v, w, leader, out)
    weigh_appeal(v, w, leader, out)
