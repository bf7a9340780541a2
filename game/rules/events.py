"""Dispatches: which events happen this quarter, who is asked, and what an answer does."""

from __future__ import annotations

from game.rules.bodies import able, clamp
from game.rules.conditions import holds, quarters_since
from game.rules.effects import apply_effects
from game.rules.guidance import gamble_odds
from game.rules.ledger import record
from game.rules.luck import percent
from game.rules.names import (
    D_ASK,
    L_CHOICE,
    L_EVENT,
    L_GAMBLE,
    LUCK_GAMBLE,
    LUCK_HAZARD,
)
from game.rules.rule import rule
from game.rules.sitting import ask
from game.rules.state import Log, State
from game.rules.world import World


@rule
def ready(s: State, w: World, e: int) -> bool:
    """The event's window is open and it has not happened (or may come again)."""
    if s.turn < w.event_from[e] or s.turn > w.event_until[e]:
        return False
    if s.fired[e] == 0:
        return True
    return w.event_repeats[e] > 0 and quarters_since(s, e) >= w.event_repeats[e]


@rule
def hazard(s: State, w: World, e: int) -> int:
    """Chance this quarter, percent; historical guidance pulls it towards the quarter it happened in."""
    chance = w.event_hazard[e]
    if w.guidance == 0 or w.event_history[e] == 999:
        return chance
    pull = 100 if s.turn >= w.event_history[e] else 0
    return chance + (pull - chance) * w.guidance // 100


@rule
def asked(s: State, w: World, k: int) -> bool:
    """Whether the leader of ask ``k`` is there to be asked."""
    if not able(s, w, w.person[w.ask_leader[k]]):
        return False
    return holds(s, w, w.ask_when[k], w.ask_when_size[k])


@rule
def idle(s: State, w: World, e: int) -> bool:
    """Whether a recurring event would come and go unseen: it does nothing but ask, and nobody is there to be asked."""
    if w.event_repeats[e] == 0 or w.event_effects_n[e] > 0 or w.event_asks_n[e] == 0:
        return False
    for k in range(w.event_asks[e], w.event_asks[e] + w.event_asks_n[e]):
        if asked(s, w, k):
            return False
    return True


@rule
def happens(s: State, w: World, e: int) -> bool:
    """Whether the event happens now: ready, its condition true, and the die falls."""
    if not ready(s, w, e):
        return False
    if not holds(s, w, w.event_when[e], w.event_when_size[e]) or idle(s, w, e):
        return False
    return percent(s.seed, s.turn, LUCK_HAZARD, e) < hazard(s, w, e)


@rule
def open_options(s: State, w: World, k: int) -> int:
    """Bits of the options of ask ``k`` whose condition holds and that can be paid; the first always may be taken."""
    bits = 0
    for option in range(1, w.ask_options_n[k] + 1):
        x = w.ask_options[k] + option - 1
        paid = w.option_cost[x] <= s.capital[w.ask_leader[k]]
        if option == 1 or (paid and holds(s, w, w.option_when[x], w.option_when_size[x])):
            bits += 1 << option
    return bits


@rule
def dispatch(s: State, w: World, log: Log) -> int:
    """Go through the events of the quarter; 1 when a leader must choose, 0 when all is told.

    ``step`` is the event in hand; ``substep`` 0 means it has not been looked at, k + 1 that ask k comes next.
    """
    while s.step < w.events:
        e = s.step
        if s.substep == 0:
            if not happens(s, w, e):
                s.step = e + 1
                continue
            s.fired[e] = s.turn + 1
            record(log, s.turn, L_EVENT, e, 0, 0, 0, 0)
            apply_effects(s, w, w.event_effects[e], w.event_effects_n[e], log)
            s.substep = 1
        while s.substep <= w.event_asks_n[e]:
            k = w.event_asks[e] + s.substep - 1
            if asked(s, w, k):
                s.open = open_options(s, w, k)
                return ask(s, w.ask_leader[k], D_ASK, k)
            s.substep = s.substep + 1
        s.step = e + 1
        s.substep = 0
    return 0


@rule
def option_open(s: State, option: int) -> bool:
    """Whether option 1..n of the pending ask may be taken."""
    return 1 <= option <= 40 and (s.open >> option) & 1 == 1


@rule
def choose(s: State, w: World, k: int, option: int, log: Log) -> None:
    """Take option 1..n of ask ``k``: pay, do its effects, throw its die."""
    x = w.ask_options[k] + option - 1
    leader = w.ask_leader[k]
    s.chosen[k] = option
    s.capital[leader] = clamp(s.capital[leader] - w.option_cost[x], 0, 30)
    record(log, s.turn, L_CHOICE, k, option, leader, 0, 0)
    apply_effects(s, w, w.option_effects[x], w.option_effects_n[x], log)
    if w.option_odds[x] == 0:
        return
    won = percent(s.seed, s.turn, LUCK_GAMBLE, x) < gamble_odds(w, x)
    record(log, s.turn, L_GAMBLE, k, option, leader, 1 if won else 0, 0)
    if won:
        apply_effects(s, w, w.option_win[x], w.option_win_n[x], log)
    else:
        apply_effects(s, w, w.option_lose[x], w.option_lose_n[x], log)
