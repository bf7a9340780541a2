"""Watches: conditions looked at once a quarter - milestones of history, and what a leader aims at."""

from __future__ import annotations

from game.rules.bodies import clamp
from game.rules.conditions import holds
from game.rules.ledger import record
from game.rules.names import AIMS_DEALT, ALWAYS, KEPT, L_AIM, LOST, NOBODY, ONCE, OPEN
from game.rules.rule import entry, rule
from game.rules.state import Boards, Cells, Log, State
from game.rules.world import World


@rule
def in_window(s: State, w: World, k: int) -> bool:
    """This quarter belongs to the window of watch ``k``."""
    return w.watch_from[k] <= s.turn <= w.watch_until[k]


@rule
def look_at_watches(s: State, w: World) -> None:
    """Look at every condition that can still tell something: not yet seen to hold, or counted in its window."""
    for k in range(w.watches):
        counted = in_window(s, w, k)
        if s.watch_first[k] > 0 and (w.watch_mode[k] == ONCE or not counted):
            continue
        if not holds(s, w, w.watch_when[k], w.watch_when_size[k]):
            continue
        if s.watch_first[k] == 0:
            s.watch_first[k] = s.turn + 1
        if counted:
            s.watch_count[k] = s.watch_count[k] + 1


@rule
def glance_at_aims(s: State, w: World) -> None:
    """Between the phases of a quarter: what a leader need reach but once, in its window, is kept when he has it.

    Milestones are looked at when a quarter closes, and only then.
    """
    for k in range(w.watches):
        if w.watch_leader[k] == NOBODY or w.watch_mode[k] != ONCE or s.watch_first[k] > 0:
            continue
        if in_window(s, w, k) and holds(s, w, w.watch_when[k], w.watch_when_size[k]):
            s.watch_first[k] = s.turn + 1
            s.watch_count[k] = s.watch_count[k] + 1


@rule
def quarters_seen(s: State, w: World, k: int) -> int:
    """Quarters of the window of watch ``k`` that have been closed."""
    closed = s.turn + (1 if s.ended > 0 else 0)
    return clamp(closed - w.watch_from[k], 0, w.watch_until[k] + 1 - w.watch_from[k])


@rule
def watch_kept(s: State, w: World, k: int) -> int:
    """Whether watch ``k`` is KEPT (1), LOST for good (-1) or OPEN (0) now.

    What must begin in its window is kept the quarter it does, and lost once it began elsewhere, once the window is
    past, or at the end of the campaign. The other modes are lost at the first quarter that contradicts them and
    kept when the window, or the campaign, is over.
    """
    seen = quarters_seen(s, w, k)
    over = s.ended > 0 or seen > w.watch_until[k] - w.watch_from[k]
    if w.watch_mode[k] == ONCE:
        if s.watch_first[k] > 0:
            began = s.watch_first[k] - 1
            return KEPT if w.watch_from[k] <= began <= w.watch_until[k] else LOST
        return LOST if over else OPEN
    wanted = seen if w.watch_mode[k] == ALWAYS else 0
    if s.watch_count[k] != wanted:
        return LOST
    return KEPT if over else OPEN


@rule
def tell_aims(s: State, w: World, log: Log) -> None:
    """Note which aims have been kept or lost for good since the last quarter."""
    for leader in range(1, w.leaders + 1):
        for place in range(AIMS_DEALT):
            if s.aim[leader, place] == 0:
                continue
            stands = watch_kept(s, w, s.aim[leader, place] - 1)
            if stands != s.aim_stood[leader, place]:
                record(log, s.turn, L_AIM, leader, s.aim[leader, place] - 1, stands, place, 0)
            s.aim_stood[leader, place] = stands


@entry
def judge_watches(boards: Boards, w: World, kept: Cells) -> None:
    """Write how every watch of board 0 stands into ``kept``: KEPT, LOST or OPEN."""
    for k in range(w.watches):
        kept[k] = watch_kept(boards[0], w, k)
