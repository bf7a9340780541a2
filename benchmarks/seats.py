"""Expert against standard in the same seat: ``python -m benchmarks.seats [-n 200] [--seats trotsky,stalin]``.

For every seat the same campaigns are played twice, by the standard AI in all seats and with an expert in that one. The
difference is paired by seed; its interval is the normal one of a mean, 95 percent.
"""

from __future__ import annotations

import argparse
import json
import os
import queue
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from math import sqrt
from statistics import fmean, stdev

import numpy as np

from game.players.expert import EVERY_KIND
from game.players.foresight import SEATED
from game.rules.names import LEADERS
from game.scenario import Scenario, load
from game.studies.plan import seed_of
from game.studies.process import Process, can_compile
from game.studies.statistics import Z95
from game.studies.worker import FUTURES

LIMIT = 3600.0
"""Seconds a worker may take over one campaign, or to be ready."""


@dataclass(frozen=True)
class Pair:
    """One campaign of a seat: the score of its leader in tenths, without and with an expert, and whether he won."""

    seat: int
    standard: int
    expert: int
    won_standard: bool
    won_expert: bool


@dataclass(frozen=True)
class Seat:
    """What a seat came to over ``n`` paired campaigns; mean scores of 0 .. 100."""

    leader: str
    n: int
    standard: float
    expert: float
    difference: float
    low: float
    high: float
    wins_standard: int
    wins_expert: int


def orders(seed: int, seat: int, effort: list[int]) -> np.ndarray:
    """A campaign with an expert as leader ``seat``."""
    return np.array([SEATED, seed, seat, *effort], np.int64)


def play(process: Process, seed: int, seat: int, effort: list[int]) -> Pair:
    """One campaign, twice."""
    alone = process.foretell(orders(seed, 0, effort), LEADERS, b"", LIMIT)
    told = process.foretell(orders(seed, seat, effort), LEADERS, b"", LIMIT)
    return Pair(seat, int(alone[seat]), int(told[seat]), bool(alone[0] == seat), bool(told[0] == seat))


def pairs(scenario: Scenario, tasks: list[tuple[int, int]], effort: list[int], workers: int) -> Iterator[Pair]:
    """Play every (seed, seat), several at a time; in no order."""
    waiting: queue.Queue[tuple[int, int]] = queue.Queue()
    for task in tasks:
        waiting.put(task)
    found: queue.Queue[Pair | BaseException] = queue.Queue()

    def work() -> None:
        process = Process(can_compile(), FUTURES)
        try:
            process.wait_ready([scenario.world.tobytes()], LIMIT)
            while True:
                seed, seat = waiting.get_nowait()
                found.put(play(process, seed, seat, effort))
        except queue.Empty:
            pass
        except BaseException as error:
            found.put(error)
        finally:
            process.close()

    for _ in range(workers):
        threading.Thread(target=work, daemon=True).start()
    for _ in tasks:
        one = found.get()
        if isinstance(one, BaseException):
            raise one
        yield one


def seat_of(leader: str, played: list[Pair]) -> Seat:
    """The means of a seat and the interval of the paired difference."""
    gains = [(one.expert - one.standard) / 10 for one in played]
    middle, half = fmean(gains), Z95 * stdev(gains) / sqrt(len(gains)) if len(gains) > 1 else float("inf")
    return Seat(
        leader,
        len(played),
        fmean(one.standard for one in played) / 10,
        fmean(one.expert for one in played) / 10,
        middle,
        middle - half,
        middle + half,
        sum(one.won_standard for one in played),
        sum(one.won_expert for one in played),
    )


def arguments() -> argparse.Namespace:
    """What was asked."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.seats", description=__doc__)
    parser.add_argument("scenario", nargs="?", default="1922")
    parser.add_argument("-n", type=int, default=200, help="campaigns a seat")
    parser.add_argument("--seats", default="", help="person ids, with commas; by default all that may be played")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--candidates", type=int, default=3)
    parser.add_argument("--futures", type=int, default=64, help="of each candidate")
    parser.add_argument("--quarters", type=int, default=4, help="played of each future; 0: to the end")
    parser.add_argument("--margin", type=int, default=0, help="tenths of a standard error to be ahead by")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def main() -> None:
    """Play and print."""
    asked = arguments()
    scenario, began = load(asked.scenario), time.monotonic()
    names = scenario.register.names("leader")
    playable = [name for at, name in enumerate(names, 1) if scenario.world["playable"][0, at]]
    seats = [names.index(name) + 1 for name in (asked.seats.split(",") if asked.seats else playable)]
    effort = [asked.candidates, asked.futures, asked.quarters, asked.margin, EVERY_KIND]
    tasks = [(seed_of(asked.seed, k), seat) for k in range(asked.n) for seat in seats]
    played: dict[int, list[Pair]] = {seat: [] for seat in seats}
    for done, one in enumerate(pairs(scenario, tasks, effort, asked.workers), 1):
        played[one.seat].append(one)
        print(f"\r{done} of {len(tasks)}, {time.monotonic() - began:.0f} s", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    found = [seat_of(names[seat - 1], played[seat]) for seat in seats]
    if asked.json:
        print(json.dumps({"effort": effort, "seed": asked.seed, "seats": [asdict(one) for one in found]}))
        return
    print(f"{'seat':<12}{'n':>5}{'standard':>10}{'expert':>8}{'difference':>12}  95 % interval    wins")
    for one in found:
        told = f"{one.difference:+12.1f}  {one.low:+6.1f} to {one.high:+6.1f}"
        wins = f"{one.wins_standard} -> {one.wins_expert}"
        print(f"{one.leader:<12}{one.n:>5}{one.standard:>10.1f}{one.expert:>8.1f}{told}    {wins}")


if __name__ == "__main__":
    main()
