"""The early epilogue: one leader has held the CC for a year, and hardly a future from here crowns anybody else."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import numpy as np

from game.campaign import Campaign
from game.players.automatic import WHOLE, play_on
from game.rules import names as n
from game.rules.luck import luck
from game.rules.state import PlainBoards

FUTURES = 24
"""Futures that are played; a single one of somebody else's is about 4 percent."""

PAUSE = 4
"""Quarters before the epilogue is offered again."""


def reigning(campaign: Campaign) -> int:
    """The leader who has held the CC for as many quarters as the scenario asks, or nobody."""
    s, w = campaign.state, campaign.world
    return next((m for m in range(1, w.leaders + 1) if s.reign[m] >= w.reign_quarters), n.NOBODY)


def crowned(state: np.ndarray[Any, np.dtype[np.void]], world: Any, futures: int = FUTURES) -> Iterator[int]:
    """Whom each future crowns: the AI plays everybody from a state (shape (1,)) to the end, with other luck."""
    log = np.zeros((1, n.LOG_WIDTH), np.int64)
    for k in range(futures):
        boards = PlainBoards(2)
        boards.array[0] = state[0]
        s = boards[0]
        s.seed = luck(s.seed, s.turn, n.LUCK_PRIVATE, 1000 + k)
        play_on(boards, world, log, WHOLE)
        yield int(s.winner)


def is_settled(world: Any, leader: int, found: list[int]) -> bool:
    """No leader but this one is crowned in as many percent of the futures as keep the game open."""
    others = [found.count(m) for m in range(1, world.leaders + 1) if m != leader]
    return all(100 * count < world.reign_chance * len(found) for count in others)


class Outlook:
    """What is still open in a campaign as it stands now, reckoned beside the game.

    ``leader`` reigns, or is nobody; ``settled`` is None until the futures have been played.
    """

    def __init__(self, campaign: Campaign) -> None:
        """Begin to play the futures, if anybody reigns; the campaign may go on meanwhile."""
        self.turn = int(campaign.state.turn)
        self.leader = reigning(campaign)
        self.settled: bool | None = None if self.leader else False
        self._state = campaign.boards.array[:1].copy()
        self._world = campaign.world
        self._thread = threading.Thread(target=self._play, daemon=True, name="outlook")
        if self.leader:
            self._thread.start()

    def _play(self) -> None:
        self.settled = is_settled(self._world, self.leader, list(crowned(self._state, self._world)))

    def wait(self) -> bool:
        """Wait for the futures; whether all is settled."""
        if self.leader:
            self._thread.join()
        return bool(self.settled)


class Retiring:
    """Of one game; begun anew whenever it goes back."""

    def __init__(self) -> None:
        """Nobody has left, and nothing has been looked at."""
        self.left = False
        """The player has asked for the epilogue before the end; the campaign itself is as it was."""
        self.outlook: Outlook | None = None
        """Whether anything is still open, once somebody reigns; looked at anew every quarter."""
        self._declined: int | None = None

    def look(self, campaign: Campaign) -> None:
        """Begin to reckon what is open this quarter, unless it has been."""
        if self.outlook is None or self.outlook.turn != campaign.state.turn:
            self.outlook = Outlook(campaign)

    @property
    def reckoning(self) -> bool:
        """The futures are being played."""
        return self.outlook is not None and self.outlook.settled is None

    @property
    def possible(self) -> bool:
        """Somebody reigns and nothing is open any more, as far as has been reckoned."""
        return self.outlook is not None and bool(self.outlook.settled)

    @property
    def due(self) -> bool:
        """It is possible, and the player has not been told so this year."""
        if self.outlook is None or not self.possible:
            return False
        return self._declined is None or self.outlook.turn >= self._declined + PAUSE

    def decline(self) -> None:
        """The player plays on, perhaps after he has seen the epilogue."""
        self.left = False
        if self.outlook is not None:
            self._declined = self.outlook.turn
