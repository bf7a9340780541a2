"""Counts: what happened in a chunk of campaigns, summed in a worker."""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np

from game.players import counting
from game.rules.names import ENDINGS, EVENTS, LEADERS, LOG_WIDTH, MOVE_COUNT, OPTIONS, TURNS
from game.rules.rule import COMPILED
from game.studies.chunk import Table

Counts: TypeAlias = np.ndarray[Any, np.dtype[np.void]]
"""A structured array of shape (1,) and dtype COUNTS."""

COUNTS = np.dtype(
    [
        ("campaigns", "i8"),  # played to an ending
        ("faults", "i8"),  # in which an answer was refused
        ("fired", "i8", (EVENTS,)),  # campaigns in which the event happened
        ("ended", "i8", (ENDINGS + 1,)),  # campaigns by ending, from 1
        ("moves", "i8", (LEADERS, MOVE_COUNT)),  # times
        ("motions", "i8", (LEADERS, counting.MOTION_COUNT)),  # times; 0 is "nothing moved"
        ("open", "i8", (OPTIONS,)),  # times the option could be taken
        ("taken", "i8", (OPTIONS,)),  # times it was
        ("acted", "i8", (LEADERS, TURNS)),  # campaigns in which the leader had a move in the quarter
        ("unasked", "i8", (LEADERS, TURNS)),  # of these, with no question put to him in it
    ]
)


def count_chunk(table: Table, seeds: np.ndarray[Any, np.dtype[np.int64]]) -> Counts:
    """Play a campaign for every seed and sum what happened in them."""
    counts = np.zeros(1, COUNTS)
    for seed in seeds.tolist():
        _count_one(table, seed, counts)
    return counts


def _count_one(table: Table, seed: int, counts: Counts) -> None:
    tally = np.zeros(counting.TALLY, np.int64)
    cells: Any = tally if COMPILED else tally.tolist()
    table.cells[:] = 0
    taken = counting.count_seed(table.boards, table.world, seed, np.zeros((1, LOG_WIDTH), np.int64), cells)
    tally = np.asarray(cells, np.int64)
    sums, end = counts[0], table.cells[0]
    if taken < 0 or end["ended"] == 0:
        sums["faults"] += 1
        return
    sums["campaigns"] += 1
    sums["fired"] += end["fired"] > 0
    sums["ended"][end["ended"]] += 1
    sums["moves"] += tally[: counting.MOTIONS_AT].reshape(LEADERS, MOVE_COUNT)
    sums["motions"] += tally[counting.MOTIONS_AT : counting.ACTED_AT].reshape(LEADERS, counting.MOTION_COUNT)
    sums["open"] += tally[counting.OPEN_AT : counting.TAKEN_AT]
    sums["taken"] += tally[counting.TAKEN_AT :]
    acted = tally[counting.ACTED_AT : counting.ASKED_AT].reshape(LEADERS, TURNS) > 0
    asked = tally[counting.ASKED_AT : counting.OPEN_AT].reshape(LEADERS, TURNS) > 0
    sums["acted"] += acted
    sums["unasked"] += acted & ~asked
