"""A campaign by one hand, from the start of the program to its end."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from benchmarks.hands.hand import Hand
from benchmarks.hands.player import Player, Story
from benchmarks.hands.real_game import RealGame, x_server


@dataclass(frozen=True)
class Told:
    """What a campaign came to, with how many presses of keys or clicks and in how many minutes.

    ``turns`` of the window's loop: milliseconds gone by and of the processor, and the screen in front.
    """

    story: Story
    presses: int
    minutes: float
    turns: tuple[tuple[float, float, str], ...] = ()


def play(
    sort: type[Hand],
    scenario: str,
    leader: str,
    seed: int,
    folder: Path,
    thorough: bool = True,
    program: Sequence[str] = (),
) -> Told:
    """A campaign from the new game to the epilogue and out of the program, with saves and settings in `folder`.

    `program` starts the game, such as that of a bundle (default: this Python and main.py). The same `seed` gives the
    game the same dice and the player the same whims.

    Raises:
        Stuck, TimeoutError, EOFError: it did not come to its end.
        RuntimeError: the program ended with an error.
    """
    began = time.monotonic()
    with x_server() as display:
        game = RealGame(folder, display, ["play", "1922", "--seed", str(seed)], program)
        try:
            hand = sort(game)
            player = Player(hand, scenario, leader, seed, thorough)
            story = player.play()
            with suppress(EOFError):
                player.say("Quit")
            code = game.process.wait(30)
        finally:
            game.kill()
    if code:
        raise RuntimeError(f"the program ended with {code}")
    game.lines()
    return Told(story, hand.done, (time.monotonic() - began) / 60, tuple(game.turns))
