"""The standard AI's motions about posts: the one that would bring most, the appointer's, and those his aims name."""

from __future__ import annotations

from game.players.daring import wants
from game.players.placing import best_man, gain_of_office
from game.players.pursuing import pursuit
from game.players.taste import MOST_WHIM, danger, humour, whim
from game.rules.bodies import allegiance, clamp
from game.rules.guidance import wish_to_post
from game.rules.names import (
    AIMS_DEALT,
    ANY,
    CONGRESS,
    M_FILL,
    NOBODY,
)
from game.rules.posts import exists
from game.rules.rule import rule
from game.rules.state import Cells, State
from game.rules.world import World


@rule
def worth_of_post(v: State, w: World, leader: int, o: int) -> int:
    """What it would bring to fill a post by a vote: by a man of one's own, or without the man one fears; 0..100."""
    holder = v.holder[o]
    points = gain_of_office(v, w, leader, o) * 3 // 4
    if holder != NOBODY and w.leader_of[holder] != NOBODY:
        other = w.leader_of[holder]
        points = w.weight[o] * clamp(danger(v, w, leader, other), 0, 60) // 60 if other != leader else 0
    if holder != w.person[leader]:
        points += wish_to_post(v, w, o)
    return points


@rule
def want_filled(v: State, w: World, leader: int, o: int, p: int, worth: int, out: Cells) -> None:
    """To have a post filled by a man, the more gladly the more one makes of posts."""
    wants(v, w, leader, worth * (40 + humour(v, w, leader, 4, w.patronage[leader])) // 120, M_FILL, o, p, out)


@rule
def want_posts(v: State, w: World, leader: int, out: Cells) -> None:
    """Posts that only a vote can fill: the most gainful one, a feared man's own seat among them."""
    first, most, serves = NOBODY, 0, 0
    for o in range(1, w.offices + 1):
        if not exists(v, w, o) or w.filler[o] == CONGRESS or w.filler[o] == CONGRESS - 1:
            continue
        points = worth_of_post(v, w, leader, o)
        aim = pursuit(v, w, leader, 1, M_FILL, o, NOBODY)
        if points + aim + MOST_WHIM // 2 <= most + serves:
            continue
        points += whim(v, 320000 + o) // 2
        if points + aim > most + serves:
            first, most, serves = o, points, aim
    if first == NOBODY or most + serves < w.ai_post_motion:
        return
    p = best_man(v, w, leader, first)
    if p != NOBODY:
        want_filled(v, w, leader, first, p, most, out)


@rule
def want_head(v: State, w: World, leader: int, out: Cells) -> None:
    """To put a man of his own where the posts are given out, when he who sits there is a danger."""
    for o in range(1, w.offices + 1):
        holder = v.holder[o]
        other = allegiance(v, w, holder)
        if w.appoints[o] == 0 or other == NOBODY or other == leader:
            continue
        points = 2 * danger(v, w, leader, other) + v.distrust[leader, other] * w.ai_grudge // 100
        points += 6 * wish_to_post(v, w, o) - humour(v, w, leader, 2, w.patience[leader]) // 3
        if points <= 0:
            continue
        p = best_man(v, w, leader, o)
        if p != NOBODY:
            wants(v, w, leader, points, M_FILL, o, p, out)


@rule
def names_man_for_post(w: World, k: int) -> bool:
    """Row ``k`` of the means is to have a named man put into a named post."""
    if w.mean_sign[k] < 0 or w.mean_tabled[k] == 0 or w.mean_verb[k] != M_FILL:
        return False
    return w.mean_a[k] != ANY and w.mean_b[k] != ANY


@rule
def want_named(v: State, w: World, leader: int, out: Cells) -> None:
    """A post for the very man whom an open aim would see in it."""
    for place in range(AIMS_DEALT):
        aim = v.aim[leader, place] - 1
        if aim < 0:
            continue
        for k in range(w.watch_means[aim], w.watch_means[aim] + w.watch_means_n[aim]):
            if names_man_for_post(w, k):
                o = w.mean_a[k]
                want_filled(v, w, leader, o, w.mean_b[k], worth_of_post(v, w, leader, o), out)
