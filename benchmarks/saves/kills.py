"""kill -9 at a random moment of a game that saves by itself and by hand."""

from __future__ import annotations

import os
import random
import signal
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.saves.playing import first_leader
from game.campaign import Campaign
from game.saves import Recorder, SaveProblem, load, save
from game.scenario import Scenario

LONGEST = 0.8
"""Seconds until the kill, at most."""
QUICK_EVERY = 5
"""Decisions between two saves by hand."""


@dataclass
class Killed:
    """What kills have cost: decisions that were acknowledged and are not there, torn tails, and worse."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    torn: int = 0
    wrong: int = 0


def write_for_ever(scenario: Scenario, folder: Path, answers: int) -> None:
    """Play campaign after campaign; every save that is done is told through the pipe. Ends by being killed."""
    for seed in range(1_000_000):
        campaign = Campaign(scenario, seed, [first_leader(scenario)])
        with Recorder(folder / f"auto-{seed}.save") as recorder:
            recorder.start(campaign)
            os.write(answers, b"auto %d 0\n" % seed)
            while campaign.advance():
                campaign.answer_by_ai()
                recorder.record(campaign)
                os.write(answers, b"auto %d %d\n" % (seed, len(campaign.decisions)))
                if len(campaign.decisions) % QUICK_EVERY == 0:
                    save(campaign, folder / "quick.save")
                    os.write(answers, b"quick %d %d\n" % (seed, len(campaign.decisions)))


def kill_once(scenario: Scenario, folder: Path, seconds: float) -> list[tuple[str, int, int]]:
    """Let a writer run for a while and kill it; what it acknowledged: kind, seed, decisions."""
    here, there = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(here)
        try:
            write_for_ever(scenario, folder, there)
        finally:
            os._exit(1)
    os.close(there)
    said, until = b"", time.monotonic() + seconds
    os.set_blocking(here, False)
    while time.monotonic() < until or not said:
        time.sleep(min(0.002, seconds))
        said += _read(here)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    said += _read(here)
    os.close(here)
    rows = (line.split() for line in said.decode().split("\n")[:-1])
    return [(kind, int(seed), int(many)) for kind, seed, many in rows]


def _read(handle: int) -> bytes:
    found = b""
    try:
        while part := os.read(handle, 65536):
            found += part
    except BlockingIOError:
        pass
    return found


def look_at(folder: Path, told: list[tuple[str, int, int]], result: Killed) -> None:
    """Load what is left and compare it with what was acknowledged."""
    result.kills += 1
    for kind in ("auto", "quick"):
        last = [(seed, many) for name, seed, many in told if name == kind][-1:]
        if not last:
            continue
        seed, many = last[0]
        result.acknowledged += many
        try:
            loaded = load(folder / (f"auto-{seed}.save" if kind == "auto" else "quick.save"))
        except SaveProblem:
            result.lost = max(result.lost, many)
            continue
        there = loaded.campaign
        codes = [problem.code for problem in loaded.problems]
        result.torn += codes == ["torn"]
        result.wrong += codes not in ([], ["torn"]) or (kind == "quick" and bool(codes)) or there is None
        if there is not None and there.seed == seed:
            result.lost = max(result.lost, many - len(there.decisions))


def kill(scenario: Scenario, place: Path, times: int, dice: random.Random) -> Killed:
    """Kill so many writers."""
    result = Killed()
    for at in range(times):
        folder = place / f"killed-{at}"
        folder.mkdir()
        look_at(folder, kill_once(scenario, folder, dice.uniform(0.0, LONGEST)), result)
    return result
