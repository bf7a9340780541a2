"""A chunk of campaigns played one after the other, and the row each leaves."""

from __future__ import annotations

from binascii import crc32
from typing import Any

import numpy as np

from game.players.automatic import PAST, play_on, start
from game.rules.names import LEADERS, LOG_WIDTH, TURNS, WATCHES
from game.rules.rule import COMPILED
from game.rules.score import score_all
from game.rules.state import STATE, PlainBoards
from game.rules.watches import judge_watches
from game.rules.world import PlainWorld
from game.studies.rows import ROW, Rows

COURSE = ("standing", "member", "rung", "holder", "line")
"""Fields of a state by which two campaigns are said to run alike: who sits and holds what, who has fallen, the line."""


MOST = 1 << 40
"""Decisions of a campaign: it ends by itself."""


class Table:
    """Everything one worker needs to play campaigns of one variant."""

    def __init__(self, world: np.ndarray[Any, np.dtype[np.void]], begun: bytes = b"") -> None:
        """``world`` is a structured array of shape (1,) of dtype WORLD.

        ``begun`` are the bytes of the STATE from which every campaign goes on, each with luck of its own; empty: from
        the beginning.
        """
        self.array = world
        self.begun = np.frombuffer(begun, STATE)[0] if begun else None
        self.world: Any = world[0] if COMPILED else PlainWorld(world)
        plain = PlainBoards(PAST + TURNS)
        self.cells = plain.array
        self.boards: Any = plain.boards if COMPILED else plain
        self.log = np.zeros((1, LOG_WIDTH), np.int64)
        self.kept = np.zeros(WATCHES, np.int64)
        self.course = np.zeros(TURNS, np.uint16)
        self.past_turns = self.cells["turn"][PAST:]
        self.past_fields = [self.cells[name][PAST:] for name in COURSE]

    def play(self, seed: int) -> int:
        """Play one campaign on board 0; returns the decisions taken, -1 on a fault."""
        self.cells[:PAST] = 0
        self.past_turns[:] = -1
        if self.begun is None:
            start(self.boards, self.world, seed)
        else:
            self.cells[0] = self.begun
            self.cells[0]["seed"] = seed
        taken = int(play_on(self.boards, self.world, self.log, MOST))
        if taken < 0:
            return -1
        for turn, kept in enumerate(self.past_turns.tolist()):
            self.course[turn] = 0 if kept < 0 else self._mark(turn)
        judge_watches(self.boards, self.world, self.kept)
        return taken

    def _mark(self, turn: int) -> int:
        """A number of 1..65535 made of the fields COURSE of the state that a quarter has left."""
        mark = 0
        for field in self.past_fields:
            mark = crc32(field[turn].tobytes(), mark)
        return mark % 65535 + 1


def play_chunk(table: Table, seeds: np.ndarray[Any, np.dtype[np.int64]]) -> Rows:
    """Play a campaign for every seed; ``index`` and ``variant`` of the rows are the caller's to fill in."""
    rows = np.zeros(len(seeds), ROW)
    scores = np.zeros(LEADERS, np.int64)
    persons = table.array["person"][0]
    for row, seed in zip(rows, seeds.tolist(), strict=True):
        row["seed"] = seed
        row["decisions"] = table.play(seed)
        end = table.cells[0]
        row["ended"], row["winner"], row["last"] = end["ended"], end["winner"], end["turn"]
        row["rung"], row["strength"] = end["rung"], end["strength"]
        row["prestige"] = end["prestige"][persons[:LEADERS]]
        row["first"], row["kept"] = end["watch_first"], table.kept
        row["course"] = table.course
        score_all(table.boards, table.world, scores)
        row["score"] = scores
    return rows
