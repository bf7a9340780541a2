"""The worker's side of the future: a table that answers what game.players.foresight may be asked."""

from __future__ import annotations

from typing import Any

import numpy as np

from game.players.expert import BOARDS, KNOWN
from game.players.foresight import foresee
from game.rules.names import LOG_WIDTH
from game.rules.rule import COMPILED
from game.rules.state import STATE, PlainBoards
from game.rules.world import PlainWorld

Cells = np.ndarray[Any, np.dtype[np.int64]]


class Foreteller:
    """Everything needed to look ahead in campaigns of one world."""

    def __init__(self, world: np.ndarray[Any, np.dtype[np.void]]) -> None:
        """``world`` is a structured array of shape (1,) of dtype WORLD."""
        self.world: Any = world[0] if COMPILED else PlainWorld(world)
        plain = PlainBoards(BOARDS)
        self.array = plain.array
        self.boards: Any = plain.boards if COMPILED else plain
        self.log = np.zeros((1, LOG_WIDTH), np.int64)

    def ask(self, orders: Cells, size: int, known: bytes = b"") -> Cells:
        """The ``size`` cells that answer the orders; ``known`` is the view they begin from, as bytes.

        Raises:
            RuntimeError: a rule was broken in a future.
        """
        self.array[:] = 0
        if known:
            self.array[KNOWN] = np.frombuffer(known, STATE)[0]
        told: Any = np.zeros(size, np.int64) if COMPILED else [0] * size
        asked: Any = orders if COMPILED else orders.tolist()
        if foresee(self.boards, self.world, asked, self.log, told) < 0:
            raise RuntimeError("a future broke a rule")
        return np.asarray(told, np.int64)
