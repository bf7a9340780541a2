"""Pacts: what holds an understanding together, and how it cools."""

from __future__ import annotations

from game.rules.beliefs import threat
from game.rules.bodies import cells, leads
from game.rules.rule import rule
from game.rules.state import State
from game.rules.world import World


@rule
def common_threat(s: State, w: World, i: int, j: int) -> bool:
    """Someone else looks dangerous to both."""
    for m in range(1, w.leaders + 1):
        if m != i and m != j and threat(s, w, i, m) >= w.threat_danger and threat(s, w, j, m) >= w.threat_danger:
            return True
    return False


@rule
def strain(s: State, w: World, i: int, j: int) -> int:
    """What fear of each other takes from a pact a quarter: danger of the partner as it would be without the pact."""
    worst = max(threat(s, w, i, j), threat(s, w, j, i)) + s.pact[i, j] - w.threat_neutral
    return max(0, worst) // w.pact_strain


@rule
def crowd(s: State, w: World, i: int) -> int:
    """What each understanding of a man loses a quarter for being one of many: who is everybody's friend is nobody's."""
    bound = 0
    for m in range(1, w.leaders + 1):
        if m != i and s.pact[i, m] >= w.pact_binds:
            bound += 1
    return w.pact_crowd * max(0, bound - 2)


@rule
def forget(s: State, w: World) -> None:
    """What one holds against another fades a little."""
    for i in range(1, w.leaders + 1):
        for j in range(1, w.leaders + 1):
            s.distrust[i, j] = max(0, s.distrust[i, j] - w.distrust_fades)


@rule
def run_pacts(s: State, w: World) -> None:
    """A pact lasts while there is someone to fear together; without, it cools, faster between men far apart."""
    crowded = cells(w.leaders + 1)
    for m in range(1, w.leaders + 1):
        crowded[m] = crowd(s, w, m)
    for i in range(1, w.leaders + 1):
        for j in range(i + 1, w.leaders + 1):
            if s.pact[i, j] == 0:
                continue
            firm = 0
            if leads(s, w, i) and leads(s, w, j):
                lost = strain(s, w, i, j) + max(crowded[i], crowded[j])
                firm = max(0, s.pact[i, j] - lost - (0 if common_threat(s, w, i, j) else w.pact_cools))
            s.pact[i, j] = firm
            s.pact[j, i] = firm
