"""An expert at the table: his answers are worked out in a worker process while the game goes on drawing."""

from __future__ import annotations

from game.campaign import Campaign, Pending
from game.notation import Answer
from game.players.expert import EVERY_KIND, matters
from game.studies.futures import Futures, PonderRequest
from game.studies.odds import known_to

EFFORT = (3, 12, 4, 0, EVERY_KIND)
"""What an expert at the table tries: candidates, futures, quarters, margin (see game.players.expert)."""

PLAIN_EFFORT = (2, 2, 1, 0, EVERY_KIND)
"""While the rules are not compiled."""


class Thinker:
    """Answers for the AI leaders of one campaign at a time; None while it is still thinking."""

    def __init__(self, futures: Futures, blocking: bool) -> None:
        """``blocking``: every answer is waited for."""
        self.futures = futures
        self.blocking = blocking
        self.request: PonderRequest | None = None
        self._about = ""

    def __call__(self, campaign: Campaign, pending: Pending) -> Answer | None:
        """The expert's answer to the pending decision; None: ask again. Where no worker answers, the standard AI's."""
        if not matters(pending.kind, EVERY_KIND):
            return campaign.standard_answer()
        about = f"{len(campaign.decisions)} {campaign.state_hash()}"
        if self.request is None or about != self._about:
            self._about = about
            self.request = self.futures.ponder(known_to(campaign, pending.leader), EFFORT, PLAIN_EFFORT)
        if self.blocking:
            self.request.ended.wait()
        if not self.request.ended.is_set():
            return None
        found, self.request = self.request.answer, None
        return campaign.standard_answer() if found is None else Answer(*found)

    def wait(self, seconds: float) -> None:
        """Wait so long at most for what is being thought over."""
        if self.request is not None:
            self.request.ended.wait(seconds)
