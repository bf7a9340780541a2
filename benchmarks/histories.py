"""Histories: what is kept of every quarter of many campaigns, played compiled in processes of their own."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from game.rules.names import ISSUES, LEADERS, POLITBURO, TURNS
from game.studies.plan import seed_of
from game.studies.process import CACHE, cache_folder

ROOT = Path(__file__).resolve().parent.parent
TL, TLL = (TURNS, LEADERS), (TURNS, LEADERS, LEADERS)

HISTORY = np.dtype(
    [
        ("ended", "i2"),
        ("winner", "i2"),
        ("last", "i2"),  # quarter it ended in
        ("rung", "i1", TL),
        ("strength", "i1", TL),
        ("prestige", "i1", TL),
        ("evidence", "i2", TL),
        ("seat", "i1", TL),  # rank in the Politburo
        ("standing", "i1", TL),
        ("belief", "i2", TLL),
        ("pact", "i1", TLL),
        ("head", "i2", (TURNS,)),  # person at the head of the Secretariat
        ("struck", "i2", (TURNS, LEADERS)),
        ("line", "i2", (TURNS, ISSUES)),
        ("stance", "i2", (TURNS, LEADERS, ISSUES)),
    ]
)
"""One campaign; quarter t is as it stood among its first decisions, quarters after the end repeat it."""

STRIDE = 8
"""Decisions between two looks at the calendar."""

Histories = np.ndarray[Any, np.dtype[np.void]]


def histories(world: np.ndarray[Any, np.dtype[np.void]], n: int, seed: int, workers: int = 2) -> Histories:
    """``n`` campaigns of a World (shape (1,)) with the seeds of a study, as rows of HISTORY in the study's order."""
    environment = {**os.environ, "POLITBURO_RULES": "compiled", CACHE: str(cache_folder()), "PYTHONPATH": str(ROOT)}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        world.tofile(folder / "world")
        parts = [str(at) for at in range(workers)]
        for part, seeds in zip(parts, np.array_split([seed_of(seed, k) for k in range(n)], workers), strict=True):
            seeds.tofile(folder / f"seeds-{part}")
        _warm(environment)
        command = [sys.executable, "-m", "benchmarks.histories", str(folder)]
        children = [subprocess.Popen([*command, part], env=environment, cwd=ROOT) for part in parts]
        codes = [child.wait() for child in children]
        if any(codes):
            raise RuntimeError("a worker failed")
        return np.concatenate([np.fromfile(folder / f"rows-{part}", HISTORY) for part in parts])


def _warm(environment: dict[str, str]) -> None:
    """Compile the rules once, so that the workers find them."""
    subprocess.run([sys.executable, "-c", "import game.players.automatic"], env=environment, cwd=ROOT, check=True)


def _fill(row: Any, kept: Any, w: Any) -> None:
    """Write one campaign into its row from its kept boards."""
    persons = w["person"][:LEADERS]
    head = int(np.flatnonzero(w["appoints"])[0]) if w["appoints"].any() else 0
    row["ended"], row["winner"], row["last"] = kept[-1]["ended"], kept[-1]["winner"], kept[-1]["turn"]
    for turn in range(TURNS):
        state = kept[min(turn, len(kept) - 1)]
        for name in ("rung", "strength", "evidence", "belief", "pact", "struck", "line"):
            row[name][turn] = state[name]
        row["prestige"][turn] = state["prestige"][persons]
        row["seat"][turn] = state["member"][persons, POLITBURO] * (state["standing"][persons] == 0)
        row["stance"][turn] = state["stance"][persons]
        row["standing"][turn] = state["standing"][persons]
        row["head"][turn] = state["holder"][head]


def _kept(boards: Any, world: Any, log: Any, seed: int) -> list[Any]:
    """A campaign's states, one a quarter and its end; played some decisions at a time, for a call costs little."""
    from game.players.automatic import play_on, start

    start(boards, world, seed)
    kept: list[Any] = []
    while boards[0]["ended"] == 0:
        if boards[0]["turn"] >= len(kept):
            kept.append(boards[0].copy())
        if play_on(boards, world, log, STRIDE) < 0:
            raise RuntimeError(f"the campaign of seed {seed} broke a rule")
    return [*kept, boards[0].copy()]


def main(folder: Path, part: str) -> None:
    """Play one part of a study and leave its rows in the folder."""
    from game.rules.names import LOG_WIDTH
    from game.rules.state import BOARD
    from game.rules.world import WORLD

    world, seeds = np.fromfile(folder / "world", WORLD), np.fromfile(folder / f"seeds-{part}", np.int64)
    boards, log = np.zeros(2, BOARD), np.zeros((1, LOG_WIDTH), np.int64)
    rows = np.zeros(len(seeds), HISTORY)
    for row, seed in zip(rows, seeds.tolist(), strict=True):
        boards[:] = 0
        _fill(row, _kept(boards, world[0], log, seed), world[0])
    rows.tofile(folder / f"rows-{part}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
