"""``python -m benchmarks.hands --keyboard|--mouse [SCENARIO LEADER]``: a campaign by one hand in a real window."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.hands.campaign import play
from benchmarks.hands.hand import Keyboard, Mouse
from benchmarks.hands.player import Stuck

LIMIT = 50.0
"""Milliseconds: no turn of the window's loop may take longer."""


def waits(turns: Sequence[tuple[float, float, str]]) -> str:
    """The turns of the loop that a player would feel, by the processor's time and by the clock."""
    worked = [(work, screen) for _gone, work, screen in turns if work > LIMIT]
    late = sum(gone > LIMIT for gone, _work, _screen in turns)
    felt = ", ".join(f"{screen} {work:.0f}" for work, screen in sorted(worked, reverse=True)[:12])
    most = max((work for _gone, work, _screen in turns), default=0.0)
    return (
        f"{len(turns)} turns of the loop: {len(worked)} over {LIMIT:.0f} ms of the processor ({felt or 'none'}), "
        f"{late} by the clock; the longest {most:.0f} ms of the processor"
    )


def main() -> int:
    """Plays and tells; 1 if something could not be reached."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.hands", description=__doc__)
    hands = parser.add_mutually_exclusive_group(required=True)
    hands.add_argument("--keyboard", action="store_const", dest="hand", const=Keyboard)
    hands.add_argument("--mouse", action="store_const", dest="hand", const=Mouse)
    parser.add_argument("scenario", nargs="?", default="After Lenin", help="as the window calls it")
    parser.add_argument("leader", nargs="?", default="Stalin", help="as the window calls him")
    parser.add_argument("--seed", type=int, default=1, help="of the dice and of the player's whims")
    parser.add_argument("--program", type=Path, help="the program of a bundle, in place of main.py")
    asked = parser.parse_args()
    program = [str(asked.program.resolve())] if asked.program else []
    try:
        with tempfile.TemporaryDirectory() as folder:
            told = play(asked.hand, asked.scenario, asked.leader, asked.seed, Path(folder), program=program)
    except (Stuck, TimeoutError, EOFError) as problem:
        print(f"not to its end: {problem}", file=sys.stderr)
        return 1
    story = told.story
    print(f"{asked.scenario} as {asked.leader}, by {asked.hand.name} alone: {told.minutes:.1f} minutes")
    print(f"{told.presses} presses, {story.quarters} quarters told, {story.answers} answers")
    print("steps on each screen:", ", ".join(f"{name} {count}" for name, count in story.screens.most_common()))
    print(waits(told.turns))
    print(f"everything was tried on {len(story.tried)} screens, {sum(story.tried.values())} widgets")
    for missed in dict.fromkeys(story.missed):
        print("out of reach:", missed)
    return 1 if story.missed else 0


if __name__ == "__main__":
    sys.exit(main())
