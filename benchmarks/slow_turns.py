"""``python -m benchmarks.slow_turns [SCENARIO LEADER]``: what the slowest turns of the window's loop do.

A campaign by keyboard in a real window. Within each turn the program looks every 2 ms where it is, by a timer's signal;
that costs about a tenth. Of the slowest turns a tree is printed: function by function the milliseconds of the
processor, and how long garbage was searched. Linux, with Xvfb and xdotool.
"""

from __future__ import annotations

import argparse
import gc
import json
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any

from benchmarks.hands.hand import Keyboard
from benchmarks.hands.player import Player
from benchmarks.hands.real_game import RealGame, x_server

EVERY = 0.002
"""Seconds between two looks."""
SHOWN = 12
"""Turns of which a tree is printed."""
TWIG = 0.1
"""Share of a turn below which a branch is left out."""
INSIDE = "--inside"
Stack = tuple[str, ...]


# --- in the game ----------------------------------------------------------------------------------------------------


class Watch:
    """Looks where the program is, from the beginning of a turn to its end."""

    def __init__(self, path: Path, least: float) -> None:
        """Turns of `least` milliseconds and more are written to `path`, a line each."""
        self.path, self.least = path, least
        self.looks: list[tuple[float, Stack]] = []
        self.searched = 0.0
        """Milliseconds of this turn in which garbage was searched."""
        self._since: float | None = None
        """The processor's time when the turn began; the first end has no beginning."""
        self._search_since = 0.0
        signal.signal(signal.SIGALRM, self._look)
        gc.callbacks.append(self._search)

    def begin(self) -> None:
        """A turn begins."""
        self.looks, self.searched, self._since = [], 0.0, time.thread_time()
        signal.setitimer(signal.ITIMER_REAL, EVERY, EVERY)

    def end(self, screen: str) -> None:
        """A turn has ended with `screen` in front."""
        signal.setitimer(signal.ITIMER_REAL, 0)
        worked = self._worked()
        self._since = None
        if worked >= self.least:
            told = {"screen": screen, "worked": worked, "searched": self.searched, "looks": self.looks}
            with self.path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(told) + "\n")

    def _worked(self) -> float:
        """Milliseconds of the processor since the turn began."""
        return 1000 * (time.thread_time() - self._since) if self._since is not None else 0.0

    def _look(self, _signal: int, frame: FrameType | None) -> None:
        stack: list[str] = []
        while frame is not None:
            code = frame.f_code
            stack.append(f"{code.co_filename.rpartition('/game/')[2]}:{code.co_name}")
            frame = frame.f_back
        self.looks.append((self._worked(), tuple(reversed(stack))))

    def _search(self, phase: str, _about: dict[str, int]) -> None:
        if phase == "start":
            self._search_since = time.perf_counter()
        else:
            self.searched += 1000 * (time.perf_counter() - self._search_since)


def inside(path: Path, least: float, words: list[str]) -> int:
    """Starts the game with `words` and a watch on the loop of its window."""
    from game.cli.app import run
    from game.ui import window
    from game.ui.loop_log import LoopLog
    from game.ui.screen import Screen

    watch = Watch(path, least)

    class WatchedLog(LoopLog):
        def begin(self) -> None:
            super().begin()
            watch.begin()

        def turn(self, top: Screen | None) -> None:
            watch.end(top.name if top is not None else "")
            super().turn(top)

    window.LoopLog = WatchedLog  # type: ignore[misc]
    return run(words)


# --- what it has come to --------------------------------------------------------------------------------------------


def tree_of(turn: dict[str, Any]) -> Iterator[str]:
    """A turn in lines, the callers above the called."""
    spent: Counter[Stack] = Counter()
    before = 0.0
    for at, names in turn["looks"]:
        start = next((place for place, name in enumerate(names) if name.endswith("window.py:run")), -1)
        for depth in range(start + 2, len(names) + 1):
            spent[tuple(names[start + 1 : depth])] += at - before  # type: ignore[assignment]
        before = at
    yield f"{turn['screen']}: {turn['worked']:.0f} ms, of them garbage {turn['searched']:.0f}"
    yield from _branches(spent, (), TWIG * turn["worked"])


def _branches(spent: Counter[Stack], stem: Stack, least: float) -> Iterator[str]:
    grown = [stack for stack in spent if len(stack) == len(stem) + 1 and stack[:-1] == stem and spent[stack] >= least]
    for stack in sorted(grown, key=lambda one: -spent[one]):
        yield f"{' ' * len(stack)}{spent[stack]:.0f} {stack[-1]}"
        yield from _branches(spent, stack, least)


def main() -> int:
    """Plays and prints."""
    if sys.argv[1:2] == [INSIDE]:
        return inside(Path(sys.argv[2]), float(sys.argv[3]), sys.argv[4:])
    parser = argparse.ArgumentParser(prog="python -m benchmarks.slow_turns", description=__doc__)
    parser.add_argument("scenario", nargs="?", default="After Lenin", help="as the window calls it")
    parser.add_argument("leader", nargs="?", default="Stalin", help="as the window calls him")
    parser.add_argument("--seed", type=int, default=1, help="of the dice and of the player's whims")
    parser.add_argument("--least", type=float, default=30.0, help="milliseconds from which a turn is slow")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place, x_server() as display:
        path = Path(place) / "slow.jsonl"
        command = [sys.executable, "-m", "benchmarks.slow_turns", INSIDE, str(path), str(asked.least)]
        settings = {"PYTHONPATH": str(Path(__file__).resolve().parents[1])}
        words = ["play", "1922", "--seed", str(asked.seed)]
        game = RealGame(Path(place), display, words, command, settings)
        try:
            Player(Keyboard(game), asked.scenario, asked.leader, asked.seed, thorough=False).play()
        finally:
            game.kill()
        slow = [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []
        print(f"{len(game.turns)} turns of the loop, {len(slow)} of {asked.least:.0f} ms of the processor and more")
    for turn in sorted(slow, key=lambda one: -one["worked"])[:SHOWN]:
        print("\n" + "\n".join(tree_of(turn)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
