"""A game under way as the window sees it: the campaign, the player's chair, and what the others still have to do.

Screens read `view()` and never `campaign.state` for what a player is shown; they put answers in by `answer`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.campaign import Campaign
from game.notation import Notation
from game.scenario import Scenario
from game.studies.retiring import Retiring
from game.ui.playing import NOBODY_PRESSED, Playing
from game.ui.rereading import Rereading
from game.ui.seats import Seats

if TYPE_CHECKING:
    from game.ui.page import Page


class Session(Playing):
    """The campaign with its player, his pages, and the way back."""

    def __init__(self, campaign: Campaign) -> None:
        """`campaign` as it stands; nothing is played before `advance`."""
        super().__init__(campaign)
        self.pages: dict[str, Page] = {}
        """Pages already opened, by their tab, so that they keep their place."""
        self.closed = False
        """The player has seen the epilogue."""
        self.opening = False
        """The prologue is still to be shown."""
        self.watching = False
        """The player has fallen, and watches the rest."""
        self.reporting = True
        """A quarter that is over is told in a report; False: it is only noted (a setting)."""
        self.rereading = Rereading(campaign.scenario)

    def sit_as(self, who: str) -> None:
        """A fork: the same past, another chair; it is kept in an autosave of its own."""
        campaign = self.campaign.fork(len(self.campaign.decisions), [who])
        self.who, self.leader = who, int(campaign.scenario.register.ids["leader"][who])
        self.keeper.close()
        self.keeper.start(campaign, self.title())
        self.take(campaign)

    # --- several people --------------------------------------------------------------------------------------------

    def leave_seat(self) -> None:
        """The player gets up; nothing more is shown until somebody sits down."""
        self.seats.taken = False
        self._change()

    def take_seat(self, leader: int) -> None:
        """`leader`'s player sits down; the pages are his own, from the beginning."""
        self.seats.taken = True
        self.pages.clear()
        self.look_from(leader)

    def look_from(self, leader: int) -> None:
        """Shows the game from the chair of `leader`: when he sits down, or when all is over."""
        self.leader = leader
        self.who = str(self.campaign.scenario.register.names("leader")[leader - 1])
        self._change()

    # --- going back ------------------------------------------------------------------------------------------------

    def undo_why_not(self) -> str:
        """The name of the reason why nothing can be undone: "", "busy" or "nothing"."""
        if self.busy:
            return "busy"
        return "" if self._last_choice() is not None else "nothing"

    def _last_choice(self) -> int | None:
        """How many decisions preceded the player's last one of this quarter that was a choice.

        None where there is none, or where another person has decided since.
        """
        decisions = self.campaign.decisions
        for at in range(len(decisions) - 1, -1, -1):
            if decisions[at].turn != self.turn:
                return None
            if decisions[at].human and decisions[at].text != NOBODY_PRESSED:
                return at if decisions[at].leader == self.who else None
        return None

    def undo(self) -> bool:
        """Takes back the player's last decision of this quarter; False if there is none."""
        at = self._last_choice()
        if self.busy or at is None:
            return False
        self.take(self.campaign.rewound(at))
        return True

    def rewind(self, turn: int) -> None:
        """Goes back to the beginning of quarter `turn`."""
        self.take(self.campaign.rewound(self.campaign.start_of_turn(turn)))

    def take(self, campaign: Campaign) -> None:
        """Goes on with another campaign of the same chair (undone, rewound); what it holds counts as told."""
        self.campaign = campaign
        self.pace = self.pace if not campaign.humans else None
        if campaign.chairs != self.seats.chairs:
            self.seats = Seats(campaign, len(campaign.happenings))
        self.seats.forget(self.leader, campaign)
        self.watching = self.rushing = self.closed = False
        self.retiring = Retiring()
        self.advance()

    def reword(self, scenario: Scenario) -> None:
        """Goes on with the same scenario in other words; nothing else of it is different."""
        self.campaign.scenario, self.campaign.notation = scenario, Notation(scenario)
        self._change()

    def title(self) -> str:
        """What a save of this game is called in a list."""
        texts = self.campaign.scenario.texts
        chairs = sorted(self.seats.chairs) if self.seats.shared else [self.leader]
        names = ", ".join(texts.leaders[leader].of("short", self.language) for leader in chairs)
        return f"{names}: {texts.scenario.of('title', self.language)}"
