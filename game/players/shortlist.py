"""The candidates of a choice, best first: rows of (score, verb, a, b) in one piece of scratch.

Scratch of one row holds the choice itself, as the standard AI makes it; scratch of more rows keeps the runners-up too,
for a player who looks ahead before he chooses.
"""

from __future__ import annotations

from game.rules.rule import rule
from game.rules.state import Cells

ROW = 4
"""Cells of a candidate: score, verb, a, b."""

EMPTY = -100000
"""The score of a row that holds no candidate."""


@rule
def bar(out: Cells) -> int:
    """The score that a candidate must exceed to be kept."""
    return out[len(out) - ROW]


@rule
def keep(out: Cells, score: int, verb: int, a: int, b: int) -> None:
    """Put a candidate that exceeds the bar in its place; the last one falls out."""
    at = len(out) - ROW
    while at > 0 and out[at - ROW] < score:
        for cell in range(ROW):
            out[at + cell] = out[at - ROW + cell]
        at -= ROW
    out[at] = score
    out[at + 1] = verb
    out[at + 2] = a
    out[at + 3] = b


@rule
def open_list(out: Cells, score: int, verb: int) -> None:
    """Begin with what is done if nothing better is found."""
    for at in range(0, len(out), ROW):
        out[at] = EMPTY
        out[at + 1] = 0
        out[at + 2] = 0
        out[at + 3] = 0
    out[0] = score
    out[1] = verb


@rule
def listed(out: Cells) -> int:
    """How many candidates are kept."""
    count = 0
    for at in range(0, len(out), ROW):
        if out[at] > EMPTY:
            count += 1
    return count
