"""The standard AI's moves of patronage: which post, which man, whom to court, keep, slate or let go."""

from __future__ import annotations

from game.players.pursuing import pursuit
from game.players.shortlist import bar, keep
from game.players.sight import impulse
from game.players.taste import MOST_WHIM, danger, humour, whim
from game.rules.bodies import allegiance, clamp, in_party
from game.rules.clients import held_by
from game.rules.guidance import wish_to_post
from game.rules.luck import luck
from game.rules.moves import object_to_move, price
from game.rules.moves_private import next_congress
from game.rules.names import (
    APPOINT,
    BY_OFFICE,
    COMMITTEE,
    COURT,
    DISMISS,
    DROP,
    FULL,
    LUCK_CHOICE,
    NOBODY,
    OK,
    ORGBURO,
    POLITBURO,
    PROTECT,
    SECRETARIAT,
    SLATE,
)
from game.rules.posts import (
    CANDIDATE_LUCK,
    candidate_luck,
    clients_of,
    exists,
    fit_for_post,
    just_posted,
    may_fill,
    postings,
    rests,
    runs_orgburo,
    runs_secretariat,
    sent,
)
from game.rules.rule import rule
from game.rules.state import Cells, State
from game.rules.vacancies import suits_but_for_luck
from game.rules.world import World


@rule
def whim_of_move(v: State, w: World, verb: int, a: int, b: int) -> int:
    """The noise of one move."""
    return impulse(v, w, verb * 16384 + a * 128 + b + 1)


@rule
def weigh(v: State, w: World, leader: int, points: int, verb: int, a: int, b: int, out: Cells) -> None:
    """Keep a candidate if it is allowed and beats what is on the list (rows of score, verb, a, b)."""
    score = points + whim_of_move(v, w, verb, a, b) - w.ai_thrift * price(v, w, leader, verb, a, b)
    score += pursuit(v, w, leader, 0, verb, a, b)
    if score > bar(out) and object_to_move(v, w, leader, verb, a, b) == OK:
        keep(out, score, verb, a, b)


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
    """May be filled by this leader, given whether he runs the Secretariat and the Orgburo; not while a post rests."""
    if not exists(v, w, o) or rests(v, w, leader, o):
        return False
    if w.filler[o] == SECRETARIAT:
        return secretariat and sent(w, o)
    if w.filler[o] == ORGBURO:
        return orgburo and sent(w, o)
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
        if p == v.holder[o] or (v.patron[p] != leader and v.sheltered[p] > 0) or not fit_for_post(v, w, p, o):
            continue
        points = suits_but_for_luck(v, w, leader, p, o) + v.regard[p, leader] // 3
        if points + CANDIDATE_LUCK <= most:
            continue
        points += candidate_luck(v, o, p)
        if v.patron[p] == leader and region_served(v, w, p):
            points -= 30
        if points > most and not just_posted(v, w, p):
            best, most = p, points
    return best


@rule
def weigh_posts(v: State, w: World, leader: int, out: Cells) -> None:
    """The most gainful office in reach, with the best man for it."""
    secretariat, orgburo = runs_secretariat(v, w, leader), runs_orgburo(v, w, leader)
    first, most, serves = NOBODY, 0, 0
    for o in range(1, w.offices + 1):
        if w.area[o] != NOBODY and v.posted[leader] >= postings(w, leader):
            continue
        if not office_in_reach(v, w, leader, o, secretariat, orgburo):
            continue
        points = gain_of_office(v, w, leader, o) + wish_to_post(v, w, o) + whim(v, 300000 + o) // 2
        aim = pursuit(v, w, leader, 0, APPOINT, o, NOBODY)
        if points + aim > most + serves:
            first, most, serves = o, points, aim
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
def weigh_dismissal(v: State, w: World, leader: int, out: Cells) -> None:
    """A dangerous man's client put out of a post that is his to fill: when no more may be posted this quarter."""
    if v.posted[leader] < postings(w, leader):
        return
    secretariat, orgburo = runs_secretariat(v, w, leader), runs_orgburo(v, w, leader)
    first, most = NOBODY, 0
    for o in range(1, w.offices + 1):
        holder = v.holder[o]
        if w.area[o] == NOBODY or holder == NOBODY or not office_in_reach(v, w, leader, o, secretariat, orgburo):
            continue
        if danger(v, w, leader, allegiance(v, w, holder)) <= 0:
            continue
        points = gain_of_office(v, w, leader, o)
        if points > most:
            first, most = o, points
    if first != NOBODY:
        zeal = 40 + humour(v, w, leader, 4, w.patronage[leader])
        weigh(v, w, leader, most * zeal // w.ai_post_scale, DISMISS, first, 0, out)


@rule
def influence(v: State, w: World, p: int) -> int:
    """What a man's vote and post are worth, points."""
    points = v.prestige[p] // 8
    if v.member[p, COMMITTEE] == FULL:
        points += 10
    if v.member[p, POLITBURO] != 0:
        points += 6 * v.member[p, POLITBURO]
    return points


LIKING = 360000
"""Where the addresses of a leader's lasting likings begin, apart from those of the quarter's whims."""


@rule
def liking(v: State, leader: int, p: int) -> int:
    """How gladly a leader spends an evening with a man, as long as the campaign lasts; 50..150 percent."""
    return 50 + luck(v.seed, 0, LUCK_CHOICE, LIKING + p) % 101


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
        points = influence(v, w, p) * clamp(60 + near, 0, 100) // 50
        points = points * liking(v, leader, p) // (200 if v.courted[leader] == p else 100)
        if points + MOST_WHIM // 4 <= most:
            continue
        points += whim(v, 310000 + p) // 4
        if points > most:
            best, most = p, points
    room = clamp(held_by(v, w, leader) + 12 - clients_of(v, w, leader), 0, 20)
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
    over = clients_of(v, w, leader) - held_by(v, w, leader) - 16
    for p in range(1, w.persons + 1):
        if v.patron[p] != leader or w.leader_of[p] != NOBODY or not in_party(v, w, p):
            continue
        if soon and v.member[p, COMMITTEE] != FULL and v.slated[p] == NOBODY:
            weigh(v, w, leader, 8 + v.prestige[p] // 4, SLATE, p, 0, out)
        if over > 0 and influence(v, w, p) < 3 and v.regard[p, leader] < 20:
            weigh(v, w, leader, over, DROP, p, 0, out)
