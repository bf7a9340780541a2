"""The standard AI's moves: for every verb the best object is found and scored; the highest score is played.

Scores are points on one scale; a move is worth its score less what it costs. Weights are the leader's temperament
(scenario) and the ai_ numbers (scenario); noise is keyed by the candidate.
"""

from __future__ import annotations

from game.players.taste import danger, humour, shared_danger, whim, worth_of_pact
from game.rules.beliefs import region_leader
from game.rules.bodies import allegiance, clamp, in_party, leads
from game.rules.close import suits
from game.rules.moves import object_to_move, price
from game.rules.moves_open import press_reach
from game.rules.moves_private import next_congress
from game.rules.names import (
    ADOPT,
    APPOINT,
    BEND,
    BREAK,
    BY_OFFICE,
    CALL,
    CELLS,
    CIRCULATE,
    COMMITTEE,
    CONVALESCE,
    COURT,
    DELAY,
    DROP,
    FULL,
    GATHER,
    LEAK,
    LIE_LOW,
    NOBODY,
    OFFER,
    OK,
    ORGBURO,
    PASS,
    POLITBURO,
    PRESS,
    PROTECT,
    QUOTE,
    RECANT,
    RESIGN,
    SECRETARIAT,
    SLATE,
    SPEAK,
    WRITE,
)
from game.rules.posts import (
    clients_of,
    exists,
    fit_for_post,
    may_fill,
    runs_orgburo,
    runs_secretariat,
)
from game.rules.rule import rule
from game.rules.state import Cells, State
from game.rules.world import World


@rule
def weigh(v: State, w: World, leader: int, points: int, verb: int, a: int, b: int, out: Cells) -> None:
    """Keep a candidate if it beats what ``out`` (score, verb, a, b) holds and is allowed."""
    score = points + whim(v, verb * 16384 + a * 128 + b + 1) - w.ai_thrift * price(v, w, leader, verb, a, b)
    if score > out[0] and object_to_move(v, w, leader, verb, a, b) == OK:
        out[0] = score
        out[1] = verb
        out[2] = a
        out[3] = b


# --- posts -----------------------------------------------------------------------------------------------------------


@rule
def value_of_office(v: State, w: World, o: int) -> int:
    """What holding an office through one's man is worth: delegates, then weight, press and force; 0..100."""
    r = w.area[o]
    points = w.weight[o] // 3 + w.press[o] // 8 + w.coercion[o] // 8
    if r != NOBODY:
        points += w.share[r, v.turn] // 3
    return min(points, 100)


@rule
def gain_of_office(v: State, w: World, leader: int, o: int) -> int:
    """What it would bring to put one's own man in: most from a rival's hands, least where one's man sits firmly."""
    value = value_of_office(v, w, o)
    holder = v.holder[o]
    if holder == NOBODY:
        return value * 3 // 4
    if w.leader_of[holder] != NOBODY:
        return 0
    other = allegiance(v, w, holder)
    if other == leader:
        return 0 if v.regard[holder, leader] >= w.regard_to_follow else value // 4
    if other == NOBODY:
        return value * 2 // 3
    if v.pact[leader, other] >= w.pact_binds and danger(v, w, leader, other) < 20:
        return value // 5
    return value * (60 + clamp(danger(v, w, leader, other), 0, 60)) // 80


@rule
def office_in_reach(v: State, w: World, leader: int, o: int, secretariat: bool, orgburo: bool) -> bool:
    """May be filled by this leader, given whether he runs the Secretariat and the Orgburo."""
    if not exists(v, w, o):
        return False
    if w.filler[o] == SECRETARIAT:
        return secretariat
    if w.filler[o] == ORGBURO:
        return orgburo
    return w.filler[o] == BY_OFFICE and may_fill(v, w, leader, o)


@rule
def region_served(v: State, w: World, p: int) -> bool:
    """The person already serves as a region's secretary."""
    for r in range(1, w.regions + 1):
        if v.holder[w.secretary[r]] == p:
            return True
    return False


@rule
def best_man(v: State, w: World, leader: int, o: int) -> int:
    """Whom a leader would put into an office, or nobody good enough."""
    best, most = NOBODY, w.ai_man_asked
    for p in range(1, w.persons + 1):
        if p == v.holder[o] or not fit_for_post(v, w, p, o):
            continue
        points = suits(v, w, leader, p, o) + v.regard[p, leader] // 3
        if v.patron[p] == leader and region_served(v, w, p):
            points -= 30
        if points > most and (v.patron[p] == leader or v.sheltered[p] == 0):
            best, most = p, points
    return best


@rule
def weigh_posts(v: State, w: World, leader: int, out: Cells) -> None:
    """The most gainful office in reach, with the best man for it."""
    secretariat, orgburo = runs_secretariat(v, w, leader), runs_orgburo(v, w, leader) and w.appointment_power == 1
    first, most = NOBODY, 0
    for o in range(1, w.offices + 1):
        if w.area[o] != NOBODY and v.posted[leader] >= w.posts_a_quarter:
            continue
        if not office_in_reach(v, w, leader, o, secretariat, orgburo):
            continue
        points = gain_of_office(v, w, leader, o) + whim(v, 300000 + o) // 2
        if points > most:
            first, most = o, points
    if first == NOBODY:
        return
    p = best_man(v, w, leader, first)
    if p != NOBODY:
        weigh(
            v,
            w,
            leader,
            most * (40 + humour(v, w, leader, 4, w.patronage[leader])) // w.ai_post_scale,
            APPOINT,
            first,
            p,
            out,
        )


@rule
def influence(v: State, w: World, p: int) -> int:
    """What a man's vote and post are worth, points."""
    points = v.prestige[p] // 8
    if v.member[p, COMMITTEE] == FULL:
        points += 10
    if v.member[p, POLITBURO] != 0:
        points += 6 * v.member[p, POLITBURO]
    return points


@rule
def weigh_courting(v: State, w: World, leader: int, out: Cells) -> None:
    """The man whose favour can be turned, and is worth it; the client to be kept."""
    best, most = NOBODY, 0
    keep, need = NOBODY, 0
    for p in range(1, w.persons + 1):
        if w.leader_of[p] != NOBODY or not in_party(v, w, p) or v.turn < w.enters[p]:
            continue
        patron = v.patron[p]
        near = v.regard[p, leader]
        if patron == leader:
            if near < w.regard_to_follow and influence(v, w, p) > need:
                keep, need = p, influence(v, w, p)
            continue
        if patron != NOBODY:
            near -= max(0, v.regard[p, patron])
        points = influence(v, w, p) * clamp(60 + near, 0, 100) // 50 + whim(v, 310000 + p) // 4
        if points > most:
            best, most = p, points
    room = clamp(w.clients_held + 12 - clients_of(v, w, leader), 0, 20)
    if best != NOBODY:
        weigh(
            v,
            w,
            leader,
            most * (30 + humour(v, w, leader, 4, w.patronage[leader])) * room // w.ai_court_scale,
            COURT,
            best,
            0,
            out,
        )
    if keep != NOBODY:
        weigh(v, w, leader, need * (30 + humour(v, w, leader, 4, w.patronage[leader])) // 80, PROTECT, keep, 0, out)


@rule
def weigh_slate(v: State, w: World, leader: int, out: Cells) -> None:
    """Before a congress: a client without a CC seat whom a place on the slate may bring in; or one to let go."""
    m = next_congress(v, w)
    soon = m >= 0 and w.meet_turn[m] + v.delay[m] - v.turn <= 1
    over = clients_of(v, w, leader) - w.clients_held - 16
    for p in range(1, w.persons + 1):
        if v.patron[p] != leader or w.leader_of[p] != NOBODY or not in_party(v, w, p):
            continue
        if soon and v.member[p, COMMITTEE] != FULL and v.slated[p] == NOBODY:
            weigh(v, w, leader, 8 + v.prestige[p] // 4, SLATE, p, 0, out)
        if over > 0 and influence(v, w, p) < 3 and v.regard[p, leader] < 20:
            weigh(v, w, leader, over, DROP, p, 0, out)


# --- other leaders ---------------------------------------------------------------------------------------------------


@rule
def weigh_pacts(v: State, w: World, leader: int, out: Cells) -> None:
    """Whom to approach; whom to leave once he is the greater danger."""
    for m in range(1, w.leaders + 1):
        if m == leader or not leads(v, w, m):
            continue
        if v.pact[leader, m] < w.pact_full:
            points = worth_of_pact(v, w, leader, m) * 2 // 3 - v.pact[leader, m] // 2
            weigh(v, w, leader, points, OFFER, m, 0, out)
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
        weigh(v, w, leader, secret // 2, QUOTE, m, 0, out)
        loud = fear * (10 + humour(v, w, leader, 0, w.publicity[leader])) // 100
        weigh(v, w, leader, loud * (30 + press_reach(v, w, leader)) // 120, PRESS, m, 0, out)


# --- ideas -----------------------------------------------------------------------------------------------------------


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
            (w.oratory[p] - 30) * (10 + humour(v, w, leader, 0, w.publicity[leader])) * (20 + gap) // 12000,
            SPEAK,
            i,
            0,
            out,
        )
        loud = (
            w.oratory[p] * (10 + humour(v, w, leader, 0, w.publicity[leader])) // 400 + in_opposition - w.ai_cells_dread
        )
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
    watched = v.evidence[leader] + (v.exposure[leader] - 50) // 4
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
    out[0] = w.ai_idle
    out[1] = PASS
    out[2] = 0
    out[3] = 0
    weigh_posts(v, w, leader, out)
    weigh_courting(v, w, leader, out)
    weigh_slate(v, w, leader, out)
    weigh_pacts(v, w, leader, out)
    weigh_intrigue(v, w, leader, out)
    weigh_words(v, w, leader, out)
    weigh_papers(v, w, leader, out)
    weigh_himself(v, w, leader, out)
