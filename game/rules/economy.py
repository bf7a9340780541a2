"""The economy of a quarter: series around their historical course, how hard they press, whom a crisis discredits."""

from __future__ import annotations

from game.rules.bodies import clamp, leads
from game.rules.ledger import record
from game.rules.luck import tent
from game.rules.names import L_CRISIS, LUCK_ECONOMY, NOBODY
from game.rules.rule import rule
from game.rules.state import Log, State
from game.rules.world import World


@rule
def figure(s: State, w: World, k: int) -> int:
    """This quarter's figure of series ``k``: the historical one, moved by chance and by the line in force.

    Guidance takes both away, for the record holds what the line and the chance of history did.
    """
    base = w.base[k, s.turn]
    percent = tent(s.seed, s.turn, LUCK_ECONOMY, k, w.spread[k]) * (100 - w.guidance) // 100
    percent += w.harvests * w.reaped[k, (w.start_quarter + s.turn) % 4] // 100
    for i in range(w.issues):
        percent += w.steered[k, i] * (s.line[i] - w.line0[i]) // 200 * (100 - w.guidance) // 100
    return clamp(base + base * percent // 100, -32768, 32767)


@rule
def pressure(s: State, w: World, k: int) -> int:
    """Crisis points of one series: so many for every tenth that it falls short of (or exceeds) its norm."""
    norm = w.norm[k, s.turn]
    if w.pressing[k] == 0 or norm == 0:
        return 0
    short = 100 * (norm - s.series[k, s.turn]) // norm
    return max(0, w.pressing[k] * short // 10)


@rule
def blame(s: State, w: World, log: Log) -> None:
    """A crisis discredits whoever answered for the line as it began, or answers for it now if he no longer leads.

    It credits who stands farthest from the line, and moods turn away.
    """
    issue = w.crisis_issue
    sponsor = s.answers if leads(s, w, s.answers) else s.sponsor[issue]
    record(log, s.turn, L_CRISIS, s.crisis, sponsor, 0, 0, 0)
    loss = clamp(s.crisis // w.crisis_costs, 1, 5)
    away = -1 if s.line[issue] > 0 else 1
    if sponsor != NOBODY:
        p = w.person[sponsor]
        s.prestige[p] = clamp(s.prestige[p] - loss, 0, 100)
    for m in range(1, w.leaders + 1):
        p = w.person[m]
        if m != sponsor and (s.stance[p, issue] - s.line[issue]) * away > 40:
            s.prestige[p] = clamp(s.prestige[p] + (loss + 1) // 2, 0, 100)
    for r in range(1, w.regions + 1):
        s.mood[r, issue] = clamp(s.mood[r, issue] + away * loss * 2, -100, 100)


@rule
def run_economy(s: State, w: World, log: Log) -> None:
    """Set the quarter's figures and the crisis they make."""
    press = 0
    for k in range(w.all_series):
        s.series[k, s.turn] = clamp(s.series[k, s.turn] + figure(s, w, k), -32768, 32767)
        press += pressure(s, w, k)
    s.crisis = clamp((s.crisis + press) // 2, 0, 100)
    if s.crisis >= w.crisis_felt:
        blame(s, w, log)
    else:
        s.answers = s.sponsor[w.crisis_issue]
