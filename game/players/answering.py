"""The standard AI's smaller answers: events, offers, holding over, whips, votes."""

from __future__ import annotations

from game.players.dealing import debtor_to_call, true_to_word, worth_accepted
from game.players.pursuing import pursuit
from game.players.shortlist import EMPTY, bar, keep, open_list
from game.players.sight import impulse
from game.players.taste import danger, value_of_effects, worth_of_pact
from game.rules.aims import binds, target_of
from game.rules.bodies import cells, clamp, voter_leader, voter_person
from game.rules.deals import object_to_accept
from game.rules.events import option_open
from game.rules.leanings import leaning
from game.rules.names import AGAINST, FOR, NOBODY, OK
from game.rules.rule import rule
from game.rules.state import Cells, State
from game.rules.votes import ballot_luck, likely_stand, quick_forecast, vote_of
from game.rules.world import World


@rule
def value_of_option(v: State, w: World, leader: int, x: int) -> int:
    """What an option is worth: how natural it is to the man, and what it brings, points; a gamble by its odds."""
    eighths = value_of_effects(v, w, leader, w.option_effects[x], w.option_effects_n[x])
    odds = w.option_odds[x]
    if odds > 0:
        won = value_of_effects(v, w, leader, w.option_win[x], w.option_win_n[x])
        lost = value_of_effects(v, w, leader, w.option_lose[x], w.option_lose_n[x])
        eighths += (odds * won + (100 - odds) * lost) // 100
    points = clamp(eighths // 8, -60, 60) + w.option_appeal[x] - 2 * w.option_cost[x]
    return points + w.option_history[x] * w.guidance


@rule
def weigh_options(v: State, w: World, leader: int, k: int, out: Cells) -> None:
    """The options of a question, by number from 1; what the scenario has decided goes before his own mind."""
    open_list(out, EMPTY, 0)
    decided = w.decided[k] if w.decided[k] > 0 and option_open(v, w.decided[k]) else 0
    for option in range(1, w.ask_options_n[k] + 1):
        if not option_open(v, option) or (decided > 0 and option != decided):
            continue
        x = w.ask_options[k] + option - 1
        score = value_of_option(v, w, leader, x) + impulse(v, w, 100000 + x)
        if score > bar(out):
            keep(out, score, 0, option, 0)


@rule
def weigh_offer(v: State, w: World, leader: int, other: int, out: Cells) -> None:
    """Whether to accept a pact on its terms, 1 or 0; a guarantor's word counts, less what one holds against him."""
    open_list(out, w.ai_pact_asked, 0)
    if object_to_accept(v, w, leader, other, 1) != OK:
        return
    score = worth_of_pact(v, w, leader, other) + impulse(v, w, 200000 + other)
    score += worth_accepted(v, w, leader, other, v.offer_terms)
    if v.broker != NOBODY:
        score += w.ai_broker_word - v.distrust[leader, v.broker] // 8
    if score > bar(out):
        keep(out, score, 0, 1, 0)


@rule
def answer_hold(v: State, w: World, leader: int) -> int:
    """Which motion a chair holds over: one that would harm him or an ally and may carry; 0 for none."""
    for m in range(v.motions):
        if v.held[m] == 1 or v.mover[m] == leader:
            continue
        target = target_of(v, w, m)
        points = leaning(v, w, w.person[leader], m, 0, cells(0))
        hurt = target == leader or (target != NOBODY and v.pact[leader, target] >= w.pact_binds)
        if hurt and points < -w.ai_hold_stake and quick_forecast(v, w, m) >= 40:
            return m + 1
    return 0


@rule
def stake(v: State, w: World, leader: int, m: int) -> int:
    """How much a leader cares how a motion ends, points."""
    return abs(leaning(v, w, w.person[leader], m, 0, cells(0)))


@rule
def worth_whipping(v: State, w: World, leader: int, m: int, side: int) -> bool:
    """The motion is in doubt, and the leader cares."""
    if stake(v, w, leader, m) < w.ai_whip_stake:
        return False
    chance = quick_forecast(v, w, m)
    if side == AGAINST:
        chance = 100 - chance
    return 15 <= chance <= 60


@rule
def answer_whip(v: State, w: World, leader: int, m: int, out: Cells) -> None:
    """Whom to press, and which way: a debtor, else the waverer whom the least pressure turns. Writes out[2], out[3]."""
    side = FOR if v.mover[m] == leader else AGAINST
    out[2] = NOBODY
    out[3] = side
    if not worth_whipping(v, w, leader, m, side):
        return
    debtor = debtor_to_call(v, w, leader, m, side)
    if debtor != NOBODY:
        out[2] = w.person[debtor]
        return
    if v.capital[leader] <= w.whip_cost:
        return
    nearest = w.whip_force
    for k in range(v.voters):
        p = voter_person(v.voter[k])
        if p == NOBODY or w.leader_of[p] != NOBODY:
            continue
        patron = voter_leader(v, w, p)
        points = leaning(v, w, p, m, likely_stand(v, w, patron, m), cells(0))
        short = w.vote_threshold - side * points
        if 0 < short < nearest:
            out[2] = p
            nearest = short


@rule
def answer_vote(v: State, w: World, leader: int, m: int) -> int:
    """How to declare: as one leans, luck of the hour included, or as one's word asks; never for harming an ally."""
    points = leaning(v, w, w.person[leader], m, 0, cells(0)) + ballot_luck(v, w, w.person[leader], m)
    points += pursuit(v, w, leader, 1, v.kind[m], v.object_a[m], v.object_b[m])
    vote = true_to_word(v, w, leader, m, vote_of(points, w))
    if vote == FOR and binds(v, w, leader, v.kind[m], v.object_a[m], v.object_b[m]):
        return 0
    return vote


@rule
def fears(v: State, w: World, leader: int, other: int) -> bool:
    """The other is more than a colleague to be watched."""
    return danger(v, w, leader, other) > 0
