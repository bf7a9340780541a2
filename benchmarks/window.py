"""``python -m benchmarks.window [--quick]``: what the window costs, measured in a real one that a hand plays in.

Start to the first frame, the processor at rest, the turns of the loop screen by screen at 100 and 200 %, and the
memory year by year of a whole campaign. Linux, with Xvfb and xdotool.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.hands.__main__ import LIMIT
from benchmarks.hands.hand import Keyboard
from benchmarks.hands.player import Player
from benchmarks.hands.real_game import RealGame, x_server
from benchmarks.measuring import at_percentile, median

SHORT = ("Ten Quarters", "Trotsky")
WHOLE = ("After Lenin", "Stalin")
YEAR = 4
"""Quarters; the first year of the campaign has three."""
Turns = dict[str, list[float]]
"""Screen -> milliseconds of the processor, turn by turn."""


@contextmanager
def opened(scale: int = 100, words: list[str] | None = None) -> Iterator[RealGame]:
    """The game in a window of 1280 × 720 logical pixels at a scale, with nothing saved before."""
    with tempfile.TemporaryDirectory() as place, x_server("2560x1440") as display:
        folder = Path(place)
        (folder / "politburo").mkdir()
        (folder / "politburo" / "settings.json").write_text(json.dumps({"ui_scale": scale}))
        game = RealGame(folder, display, words or [])
        try:
            yield game
        finally:
            game.kill()


def first_frame(scale: int = 100) -> float:
    """Seconds from starting the program to its first frame on the title."""
    began = time.perf_counter()
    with opened(scale) as game:
        game.wait_for("frame 1")
        return time.perf_counter() - began - _server()


def _server() -> float:
    """Seconds that the X server and the folder take; measured apart and taken off."""
    began = time.perf_counter()
    with tempfile.TemporaryDirectory(), x_server("2560x1440"):
        return time.perf_counter() - began


def processor(game: RealGame) -> float:
    """Seconds of the processor that the program has used."""
    words = Path(f"/proc/{game.process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


def memory(game: RealGame) -> float:
    """Megabytes of memory that the program holds."""
    lines = Path(f"/proc/{game.process.pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


def idle(seconds: float) -> list[tuple[str, float]]:
    """Percent of one processor at rest, on the title and on the desk."""
    found = []
    with opened(words=["play", "1922", "--as", "stalin", "--seed", "1"]) as game:
        hand = Keyboard(game)
        hand.tap("Return")
        for name in ("the desk", "the title"):
            time.sleep(2)
            before, began = processor(game), time.monotonic()
            time.sleep(seconds)
            found.append((name, 100 * (processor(game) - before) / (time.monotonic() - began)))
            hand.press(lambda look: next(iter(look.saying("MENU")), None))
            hand.press(lambda look: next(iter(look.saying("Leave for the title")), None))
    return found


def turns(scale: int, scenario: str, leader: str, seed: int) -> tuple[Turns, list[float]]:
    """The turns of the loop in a campaign by keyboard, and the memory after each quarter."""
    held: list[float] = []
    with opened(scale, ["play", "1922", "--seed", str(seed)]) as game:
        player = Player(Keyboard(game), scenario, leader, seed, on_quarter=lambda: held.append(memory(game)))
        player.play()
        held.append(memory(game))
    found: Turns = defaultdict(list)
    for _gone, worked, screen in game.turns:
        found[screen].append(worked)
    return found, held


def table_of(runs: list[Turns]) -> Iterator[str]:
    """A line a screen: the medians, over the runs, of its median, 95th percentile and worst turn."""
    yield f"{'screen':<20} {'turns':>6} {'median':>8} {'95 %':>8} {'worst':>8} ms   over {LIMIT:.0f} ms"
    for screen in sorted({screen for run in runs for screen in run}):
        seen = [run[screen] for run in runs if screen in run]
        middle, late, worst = (
            median([measure(times) for times in seen]) for measure in (median, lambda t: at_percentile(t, 95), max)
        )
        over = sum(time > LIMIT for times in seen for time in times)
        count = sum(map(len, seen))
        yield f"{screen:<20} {count:>6} {middle:>8.1f} {late:>8.1f} {worst:>8.1f}      {over or ''}"


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.window", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one run of each")
    asked = parser.parse_args()
    runs = 1 if asked.quick else 3
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores")
    for scale in (100, 200):
        starts = [first_frame(scale) for _ in range(3 if asked.quick else 7)]
        print(f"start to the first frame at {scale} %: {median(starts):.2f} s")
    for name, share in idle(5 if asked.quick else 20):
        print(f"at rest on {name}: {share:.1f} % of one core")
    for scale in (100, 200):
        found = [turns(scale, *SHORT, seed)[0] for seed in range(1, runs + 1)]
        print(f"\nturns of the loop at {scale} %, {', '.join(SHORT)}, {runs} run(s), processor time:")
        print("\n".join(table_of(found)))
    whole, held = turns(100, *WHOLE, 1)
    print(f"\nthe whole campaign, {', '.join(WHOLE)}:")
    print("\n".join(table_of([whole])))
    years = held[YEAR - 2 :: YEAR]
    print("memory at the end of each year:", ", ".join(f"{held:.0f}" for held in years), "MB")


if __name__ == "__main__":
    main()
