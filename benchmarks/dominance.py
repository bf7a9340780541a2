"""``python -m benchmarks.dominance [-n 100]``: does any one move, made again and again, beat thinking?

In each playable seat the same campaigns are played by the standard AI and by a player who makes one kind of move only;
the scores are compared by pairs. So many comparisons show some difference by chance: the last lines say which cells
are better still after Holm's correction over all of them (S. Holm, Scandinavian Journal of Statistics 6, 1979, 65-70).
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from math import sqrt
from pathlib import Path
from typing import Any

import numpy as np
from scipy.stats import norm
from statsmodels.stats.multitest import multipletests

from benchmarks.histories import ROOT
from game.rules.names import MOVE_NAMES, PASS
from game.scenario import load
from game.studies.plan import seed_of
from game.studies.process import CACHE, cache_folder
from game.studies.statistics import Z95

ONE_IN_TWENTY = 0.05


def scores(world: Any, seats: list[int], verbs: list[int], seeds: list[int], workers: int = 2) -> Any:
    """Scores of shape (seats, verbs, seeds); each worker takes its part of the seeds."""
    environment = {**os.environ, "POLITBURO_RULES": "compiled", CACHE: str(cache_folder()), "PYTHONPATH": str(ROOT)}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        world.tofile(folder / "world")
        np.array(seats, np.int64).tofile(folder / "seats")
        np.array(verbs, np.int64).tofile(folder / "verbs")
        command = [sys.executable, "-m", "benchmarks.dominance", "--worker", str(folder)]
        children = []
        for at, part in enumerate(np.array_split(np.array(seeds, np.int64), workers)):
            part.tofile(folder / f"seeds-{at}")
            if at == 0:  # compile once
                subprocess.run([*command, "warm"], env=environment, cwd=ROOT, check=True)
            children.append(subprocess.Popen([*command, str(at)], env=environment, cwd=ROOT))
        codes = [child.wait() for child in children]
        if any(codes):
            raise RuntimeError("a worker failed")
        parts = [np.fromfile(folder / f"scores-{at}", np.int64) for at in range(workers)]
        return np.concatenate([part.reshape(len(seats), len(verbs), -1) for part in parts], axis=2)


def serve(folder: Path, part: str) -> None:
    """Play one part of the seeds, every seat and verb."""
    from benchmarks.one_move import play_one_move
    from game.rules.names import LOG_WIDTH
    from game.rules.state import BOARD
    from game.rules.world import WORLD

    if part == "warm":
        return
    world = np.fromfile(folder / "world", WORLD)
    seats, verbs, seeds = (np.fromfile(folder / name, np.int64) for name in ("seats", "verbs", f"seeds-{part}"))
    boards, log = np.zeros(2, BOARD), np.zeros((1, LOG_WIDTH), np.int64)
    found = np.zeros((len(seats), len(verbs), len(seeds)), np.int64)
    for at, seed in enumerate(seeds.tolist()):
        for row, seat in enumerate(seats.tolist()):
            for column, verb in enumerate(verbs.tolist()):
                boards[:] = 0
                found[row, column, at] = play_one_move(boards, world[0], log, seed, seat, verb)
    found.tofile(folder / f"scores-{part}")


def line(name: str, gap: Any) -> str:
    """The mean of paired differences with its interval."""
    mean, half = float(gap.mean()), Z95 * float(gap.std(ddof=1)) / sqrt(len(gap))
    verdict = "BEATS the standard AI" if mean - half > 0 else ("worse" if mean + half < 0 else "no difference shown")
    return f"   {name:<14} {mean:+6.1f} ({mean - half:+.1f} to {mean + half:+.1f})  {verdict}"


def p_value(gap: Any) -> float:
    """Of a mean of paired differences, two-sided, by the normal distribution; 1 where nothing varies."""
    spread = float(gap.std(ddof=1))
    return 2 * norm.sf(abs(float(gap.mean())) * sqrt(len(gap)) / spread) if spread > 0 else 1.0


def summary(gaps: dict[str, Any]) -> list[str]:
    """How many cells are better, worse or undecided one by one, and which are better after Holm's correction."""
    values = [p_value(gap) for gap in gaps.values()]
    corrected = multipletests(values, method="holm")[0]
    higher = [float(gap.mean()) > 0 for gap in gaps.values()]
    better = sum(up and p < ONE_IN_TWENTY for up, p in zip(higher, values, strict=True))
    worse = sum(not up and p < ONE_IN_TWENTY for up, p in zip(higher, values, strict=True))
    named = [name for name, up, sure in zip(gaps, higher, corrected, strict=True) if up and sure]
    return [
        f"{len(gaps)} cells, one by one: {better} better, {worse} worse, {len(gaps) - better - worse} undecided",
        f"better after Holm's correction: {', '.join(named) or 'none'}",
    ]


def main() -> None:
    """Play and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.dominance", description=__doc__)
    parser.add_argument("scenario", nargs="?", default="1922")
    parser.add_argument("-n", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seats", nargs="*", help="ids of leaders; all playable ones unless given")
    parser.add_argument("--moves", nargs="*", help="names of moves; all unless given")
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="a number or setting")
    parser.add_argument("--worker", nargs=2, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.worker:
        serve(Path(asked.worker[0]), asked.worker[1])
        return
    scenario = load(asked.scenario)
    names = list(scenario.register.names("leader"))
    seats = [at for at in range(1, len(names) + 1) if scenario.world["playable"][0, at]]
    seats = [at for at in seats if asked.seats is None or names[at - 1] in asked.seats]
    verbs = [v for v, name in enumerate(MOVE_NAMES) if v == PASS or asked.moves is None or name in asked.moves]
    world = scenario.world.copy()
    for name, _, value in (pair.partition("=") for pair in asked.set):
        world[name] = int(value)
    found = scores(world, seats, verbs, [seed_of(asked.seed, k) for k in range(asked.n)])
    gaps: dict[str, Any] = {}
    for row, seat in enumerate(seats):
        print(f"{names[seat - 1]}: the standard AI scores {found[row, 0].mean():.1f}")
        for column, verb in enumerate(verbs[1:], 1):
            gaps[f"{names[seat - 1]} {MOVE_NAMES[verb]}"] = found[row, column] - found[row, 0]
            print(line(MOVE_NAMES[verb], found[row, column] - found[row, 0]))
    print("\n".join(summary(gaps)))


if __name__ == "__main__":
    main()
