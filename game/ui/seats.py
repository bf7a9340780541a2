"""Several people before one screen: who sits there, what each has been told, and who trusts his adviser.

With one person, or none, nobody ever gets up, and this is only the note of what he has been told.
"""

from __future__ import annotations

from game.campaign import Campaign


class Seats:
    """The chairs of a campaign that people play, by leader number."""

    def __init__(self, campaign: Campaign, told: int) -> None:
        """`told`: how many happenings everybody knows of to begin with."""
        self.chairs = campaign.chairs
        self.shared = len(campaign.chairs) > 1
        """Several people play; the screen is hidden while one makes way for the next."""
        self.taken = not self.shared
        """Somebody sits before the screen."""
        self.trusting: set[int] = set()
        """Whose adviser answers the votes of the sitting under way."""
        self._told: dict[int, int] = {}
        self._at_first = told

    def told(self, leader: int) -> int:
        """How many happenings `leader` has been told."""
        return self._told.get(leader, self._at_first)

    def tell(self, leader: int, happenings: int) -> None:
        """He has been told so many."""
        self._told[leader] = happenings

    def forget(self, leader: int, campaign: Campaign) -> None:
        """The campaign has gone back at the wish of `leader`: he knows all that is left of it, others no more."""
        left = len(campaign.happenings)
        self._told = {one: min(count, left) for one, count in self._told.items()}
        self._told[leader] = left
        self.trusting.clear()
