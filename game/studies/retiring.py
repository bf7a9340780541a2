"""Leaving a game before its end: what is still open in it, whether the player was told, and whether he has left."""

from __future__ import annotations

from game.campaign import Campaign
from game.epilogue.reign import is_settled, reigning
from game.players.foresight import WINNER
from game.players.standard import choose
from game.rules.bodies import cells
from game.studies.futures import Futures, OddsRequest
from game.studies.odds import known_to

FUTURES, PLAIN_FUTURES = 128, 24
"""Futures that are played, and how many while the rules are not compiled: a single one of 24 is about 4 percent."""

PAUSE = 4
"""Quarters before the epilogue is offered again."""


class Outlook:
    """What is still open in a campaign as it stands, by futures played beside it from what a leader believes."""

    def __init__(self, futures: Futures, campaign: Campaign, player: int) -> None:
        """Have the futures played, if anybody reigns; a decision of the player must be pending."""
        self.turn = int(campaign.state.turn)
        self.leader = reigning(campaign)
        self._world = campaign.world
        self._request: OddsRequest | None = None
        if self.leader:
            answer = cells(4)
            choose(campaign.view(player), campaign.world, answer)
            own = (int(answer[1]), int(answer[2]), int(answer[3]))
            self._request = futures.odds(known_to(campaign, player), (own,), FUTURES, PLAIN_FUTURES)

    @property
    def settled(self) -> bool | None:
        """Whether nobody but the reigning leader has a chance; None until the futures have been played."""
        if self._request is None or self._request.trouble:
            return False
        if not self._request.ended.is_set():
            return None
        return is_settled(self._world, self.leader, self._request.rows(0)[:, WINNER].tolist())

    def wait(self) -> bool:
        """Wait for the futures; whether all is settled."""
        if self._request is not None:
            self._request.ended.wait()
        return bool(self.settled)

    def cancel(self) -> None:
        """The game has gone elsewhere."""
        if self._request is not None:
            self._request.cancel()


class Retiring:
    """Of one game; begun anew whenever it goes back."""

    def __init__(self) -> None:
        """Nobody has left, and nothing has been looked at."""
        self.left = False
        """The player has asked for the epilogue before the end; the campaign itself is as it was."""
        self.outlook: Outlook | None = None
        """Whether anything is still open, once somebody reigns; looked at anew every quarter."""
        self._declined: int | None = None

    def look(self, futures: Futures, campaign: Campaign, player: int) -> None:
        """Begin to reckon what is open this quarter, unless it has been."""
        if self.outlook is None or self.outlook.turn != campaign.state.turn:
            if self.outlook is not None:
                self.outlook.cancel()
            self.outlook = Outlook(futures, campaign, player)

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
