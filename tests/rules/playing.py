"""Campaigns played decision by decision, with a hash of state and log after each; also a program.

``python -m tests.rules.playing SCENARIO FIRST COUNT`` prints the hashes as JSON, ``... SCENARIO SEED @DECISIONS`` the
state after so many decisions as bytes; with POLITBURO_RULES=compiled they come from the compiled rules.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from typing import Any

import numpy as np

from game.players.automatic import play_on, start
from game.rules.names import LOG_WIDTH
from game.rules.rule import COMPILED
from game.rules.state import PlainBoards
from game.rules.world import PlainWorld
from game.scenario import load

LOG_ROWS = 6000


def states(world: np.ndarray[Any, np.dtype[np.void]], seed: int) -> Iterator[tuple[bytes, bytes]]:
    """The state and the log as bytes after the start and after every decision of a campaign."""
    plain = PlainBoards(2)
    cells, boards = plain.array, plain.boards if COMPILED else plain
    face = world[0] if COMPILED else PlainWorld(world)
    log = np.zeros((LOG_ROWS, LOG_WIDTH), np.int64)
    start(boards, face, seed)
    yield cells[:1].tobytes(), b""
    while play_on(boards, face, log, 1) == 1:
        rows = int(log[0, 0]) + 1
        yield cells[:1].tobytes(), log[:rows].tobytes()
        log[:rows] = 0
    yield cells[:1].tobytes(), log[: int(log[0, 0]) + 1].tobytes()


def hashes(world: np.ndarray[Any, np.dtype[np.void]], seed: int) -> list[str]:
    """A short hash of every state with its log."""
    return [hashlib.blake2b(state + log, digest_size=6).hexdigest() for state, log in states(world, seed)]


def main(scenario: str, seed: str, wanted: str) -> None:
    """Print what the module says."""
    world = load(scenario).world
    if wanted.startswith("@"):
        state = next(state for at, (state, _) in enumerate(states(world, int(seed))) if at == int(wanted[1:]))
        sys.stdout.buffer.write(state)
    else:
        seeds = range(int(seed), int(seed) + int(wanted))
        print(json.dumps({"compiled": COMPILED, "hashes": [hashes(world, one) for one in seeds]}))


if __name__ == "__main__":
    main(*sys.argv[1:])
