"""What is measured, each in a fresh process where start-up counts."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from game.campaign import Campaign
from game.scenario import Scenario
from game.studies.process import CACHE, cache_folder
from game.studies.run import Progress, run_study

ROOT = Path(__file__).resolve().parent.parent

CAMPAIGNS = """
import json, sys, time
import numpy as np
began = time.perf_counter()
from game.rules.world import WORLD
from game.studies.chunk import Table
ready = time.perf_counter() - began
table = Table(np.fromfile(sys.argv[1], WORLD))
times = []
for seed in range(int(sys.argv[2])):
    began = time.process_time()
    table.play(seed)
    times.append(1000 * (time.process_time() - began))
print(json.dumps([ready, times]))
"""


def median(values: list[float]) -> float:
    """The middle value."""
    return statistics.median(values)


def at_percentile(values: list[float], percent: int) -> float:
    """The smallest value that so many percent do not exceed."""
    return sorted(values)[min(len(values) - 1, len(values) * percent // 100)]


@contextmanager
def cache(folder: Path) -> Iterator[None]:
    """Compiled rules are kept in another folder for a while."""
    before = os.environ.get(CACHE)
    os.environ[CACHE] = str(folder)
    try:
        yield
    finally:
        if before is None:
            del os.environ[CACHE]
        else:
            os.environ[CACHE] = before


def play(scenario: Scenario, rules: str, count: int) -> tuple[float, list[float]]:
    """Seconds until the rules are there, and milliseconds of each of ``count`` campaigns, in a process of its own.

    The latter by the processor's time: other work on the machine does not count.
    """
    environment = {**os.environ, "POLITBURO_RULES": rules, CACHE: str(cache_folder()), "PYTHONPATH": str(ROOT)}
    with tempfile.TemporaryDirectory() as place:
        world = Path(place) / "world"
        scenario.world.tofile(world)
        command = [sys.executable, "-c", CAMPAIGNS, str(world), str(count)]
        done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, check=True)
    ready, times = json.loads(done.stdout)
    return ready, times


def study(scenario: Scenario, n: int, workers: int | None = None) -> dict[str, float]:
    """Seconds until the first, the hundredth and the last campaign of a study."""
    moments: dict[str, float] = {}

    def note(progress: Progress) -> None:
        for name, least in (("first", 1), ("hundredth", 100)):
            if progress.done >= least:
                moments.setdefault(name, progress.seconds)

    done = run_study(scenario, n, 1, workers, note)
    return {**moments, "last": done.seconds}


def quarters(scenario: Scenario, seeds: int) -> list[float]:
    """Milliseconds of each quarter in plain Python, the computer playing every leader."""
    times = []
    for seed in range(seeds):
        campaign, turn = Campaign(scenario, seed), 0
        began = time.perf_counter()
        while campaign.advance_once():
            if campaign.state.turn != turn:
                turn, now = campaign.state.turn, time.perf_counter()
                times.append(1000 * (now - began))
                began = now
            campaign.answer_by_ai()
    return times


def timed(work: Callable[[], Any], times: int = 5) -> float:
    """Median seconds of doing something."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return median(taken)
