"""The standard AI's motions: what he wants most of what may carry, by his own forecast and caution."""

from __future__ import annotations

from game.players.appealing import fallen, worth_of_return
from game.players.daring import wants
from game.players.filling import want_head, want_named, want_posts
from game.players.moving import standing_mood
from game.players.pursuing import pursuit
from game.players.shortlist import open_list
from game.players.taste import danger, humour, value_of_document
from game.rules.aims import binds
from game.rules.bodies import allegiance, cells, clamp, members_following, share_following
from game.rules.guidance import calls_for, judges, unrecorded
from game.rules.motions import may_table, object_to_motion
from game.rules.names import (
    COMMITTEE,
    CONGRESS,
    M_BAN,
    M_DEMOCRACY,
    M_ENLARGE,
    M_LINE,
    M_PUBLISH,
    M_REINSTATE,
    M_SANCTION,
    M_SUPPRESS,
    NO_MOTION,
    NOBODY,
    OK,
    POLITBURO,
    RECORDED_SANCTION,
)
from game.rules.rule import rule
from game.rules.sanctions import evidence_needed, next_rung
from game.rules.state import Cells, State
from game.rules.world import World


@rule
def left_to_hold(v: State, w: World, leader: int, fallen: int, shares: Cells) -> int:
    """What holds without a man: CC percent of the leader, of his bound partners in part, less the others'; -100..100.

    Partners count for less than one's own: who drops a third man with a senior partner makes the partner stronger.
    """
    held, against = 0, 0
    for m in range(1, w.leaders + 1):
        if m == fallen:
            continue
        if m == leader:
            held += shares[m]
        elif v.pact[leader, m] >= w.pact_binds:
            held += shares[m] * w.ai_partner // 100
        else:
            against += shares[m]
    return clamp(held - against, -100, 100)


@rule
def wish_to_strike(v: State, w: World, leader: int, m: int, rung: int, worst: int, shares: Cells) -> int:
    """How much a leader wants another a rung lower: danger, grudge, the case there is, and who holds the table then.

    ``worst`` is the danger of the worst of all: a man less feared than another may be needed against him.
    """
    points = danger(v, w, leader, m) * w.ai_strike_danger // 100 + 16 * v.rung[m] - w.ai_strike_asked
    points += v.distrust[leader, m] * w.ai_grudge // 100
    points -= max(0, worst - danger(v, w, leader, m)) * w.ai_balance // 100
    points += clamp(v.evidence[m] - evidence_needed(w, rung), 0, w.ai_case_most) * w.ai_opportunity // 100
    points += left_to_hold(v, w, leader, m, shares) * w.ai_hold // 100
    return points - humour(v, w, leader, 2, w.patience[leader]) // 3


@rule
def want_sanctions(v: State, w: World, leader: int, out: Cells) -> None:
    """Against every man he fears or can do without: the next rung."""
    shares = cells(w.leaders + 1)
    worst = 0
    for m in range(1, w.leaders + 1):
        shares[m] = share_following(v, w, COMMITTEE, m)
        worst = max(worst, danger(v, w, leader, m))
    for m in range(1, w.leaders + 1):
        if m == leader or v.standing[w.person[m]] > 1:
            continue
        rung = next_rung(v, w, m)
        wanted = wish_to_strike(v, w, leader, m, rung, worst, shares)
        wanted -= unrecorded(w)
        if wanted + pursuit(v, w, leader, 1, M_SANCTION, m, rung) > 0:
            wants(v, w, leader, wanted, M_SANCTION, m, rung, out)


@rule
def falls_to(v: State, w: World, leader: int, k: int) -> bool:
    """It is for this leader to move what the record calls for: he did, or he who did cannot."""
    mover = w.record_b[k]
    if mover == NOBODY or leader == mover:
        return True
    return may_table(v, w, mover) != OK


@rule
def want_recorded(v: State, w: World, leader: int, out: Cells) -> None:
    """What historical guidance calls for comes before everything else, and without counting votes."""
    if w.guidance == 0:
        return
    for k in range(w.records):
        struck, rung = w.record_a[k], w.record_to[k]
        if v.called[k] == 0 or w.record_kind[k] != RECORDED_SANCTION or not falls_to(v, w, leader, k):
            continue
        if not calls_for(v, w, struck, rung) or binds(v, w, leader, M_SANCTION, struck, rung):
            continue
        if object_to_motion(v, w, leader, M_SANCTION, struck, rung) == OK:
            out[0] = 10000
            out[1] = M_SANCTION
            out[2] = struck
            out[3] = rung
            return


@rule
def want_returns(v: State, w: World, leader: int, out: Cells) -> None:
    """A rung given back to a fallen man; no Politburo can."""
    if v.body == POLITBURO:
        return
    for m in range(1, w.leaders + 1):
        if fallen(v, w, leader, m):
            wants(v, w, leader, worth_of_return(v, w, leader, m), M_REINSTATE, m, 0, out)


@rule
def want_line(v: State, w: World, leader: int, out: Cells) -> None:
    """Pull the line towards one's own stance, a step; the more it presses, the more it is wanted."""
    p = w.person[leader]
    for i in range(w.issues):
        gap = v.stance[p, i] - v.line[i]
        if abs(gap) < w.line_step:
            continue
        step = clamp(gap, -w.line_leap, w.line_leap)
        wanted = abs(gap) * (10 + humour(v, w, leader, 1, w.doctrine[leader])) // 220
        if i == w.crisis_issue:
            wanted += v.crisis // 4
        if (standing_mood(v, w, i) - v.line[i]) * gap > 0:
            wanted += 6
        wants(v, w, leader, wanted, M_LINE, i, v.line[i] + step, out)


@rule
def want_papers(v: State, w: World, leader: int, out: Cells) -> None:
    """Documents to be read or printed; freer cells; the ban; a larger Politburo."""
    for d in range(w.documents):
        if v.document[d] == 1 or v.document[d] == 2:
            gain = value_of_document(v, w, leader, d, 3) // 8
            wants(v, w, leader, gain, M_PUBLISH, d, v.document[d] + 1, out)
        if v.document[d] == 2:
            wants(v, w, leader, -value_of_document(v, w, leader, d, 3) // 8, M_SUPPRESS, d, 0, out)
    own = v.stance[w.person[leader], w.party_issue]
    wants(v, w, leader, abs(own) // 3 - 8, M_DEMOCRACY, 1 if own > 0 else -1, 0, out)
    wants(v, w, leader, own // 3 - 10, M_BAN, 0, 0, out)
    if v.body != CONGRESS:
        short = v.strength[leader] - 100 * members_following(v, w, POLITBURO, leader) // max(1, v.body_size[POLITBURO])
        wants(v, w, leader, 2 * short - 15, M_ENLARGE, POLITBURO, v.body_size[POLITBURO] + 2, out)


@rule
def pick_motion(v: State, w: World, leader: int, out: Cells) -> None:
    """Write the leader's motion into ``out`` (score, kind, a, b); NO_MOTION if none is worth moving."""
    open_list(out, w.ai_motion_asked, NO_MOTION)
    want_recorded(v, w, leader, out)
    if judges(v, w):
        return
    want_sanctions(v, w, leader, out)
    want_returns(v, w, leader, out)
    want_posts(v, w, leader, out)
    want_head(v, w, leader, out)
    want_line(v, w, leader, out)
    want_papers(v, w, leader, out)
    want_named(v, w, leader, out)


@rule
def serves(v: State, w: World, p: int, leader: int) -> bool:
    """The person follows the leader, as the viewer believes."""
    return allegiance(v, w, p) == leader
