"""A game under way as the window sees it: the campaign, the player's chair, and what the others still have to do.

Screens read `view()` and never `campaign.state` for what a player is shown; they put answers in by `answer`. The others
answer slice by slice in `work`, so that no picture waits for them.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from time import perf_counter
from typing import TYPE_CHECKING, Any, TypeVar

from game.advice import Forecast, forecast, forecast_pending
from game.advice_swing import Swing, swing, swing_pending
from game.campaign import Campaign, Happening, Pending
from game.notation import Answer
from game.rules import names as n
from game.rules.bodies import leads
from game.studies.futures import WORKERS, Futures
from game.studies.retiring import Retiring
from game.studies.thinking import Thinker
from game.ui.keeping import Keeper
from game.ui.language import Catalogue

if TYPE_CHECKING:
    from game.ui.page import Page

Made = TypeVar("Made")
NOBODY_PRESSED = "whip none"
"""The text of an answer that the session gives itself where there is nobody to press."""
SLICE = 0.012
"""Seconds of one slice of the others' work."""


class Session:
    """The campaign with one player in it. `version` grows whenever something changed; `changed` are told."""

    def __init__(self, campaign: Campaign) -> None:
        """`campaign` with one human chair; nothing is played before `advance`."""
        self.campaign = campaign
        self.who: str = campaign.humans[0] if campaign.humans else campaign.scenario.register.names("leader")[0]
        """The player's person id, and `leader` his leader number."""
        self.leader: int = int(campaign.scenario.register.ids["leader"][self.who])
        self.changed: list[Callable[[], None]] = []
        self.version = 0
        self.busy = False
        """The others are still deciding; call `work` until it is False."""
        self.told = len(campaign.happenings)
        """How many happenings the player has been shown (dialogs and summaries move it on)."""
        self.trusting = False
        """The adviser answers the votes of the sitting under way in the player's place."""
        self.pages: dict[str, Page] = {}
        """Pages already opened, by their tab, so that they keep their place."""
        self.closed = False
        """The player has seen the epilogue."""
        self.opening = False
        """The prologue is still to be shown."""
        self.resting = False
        """A quarter has just ended; the next begins with `advance`."""
        self.watching = False
        """The player has fallen, and watches the rest."""
        self.rushing = False
        """Nobody wants to be told before the end."""
        self.reporting = True
        """A quarter that is over is told in a report; False: it is only noted (a setting)."""
        self.retiring = Retiring()
        self.keeper = Keeper()
        if self.world.skill == n.EXPERT:
            campaign.thinker = Thinker(self.futures, blocking=False)
        self._made: tuple[int, dict[Hashable, Any]] = (-1, {})

    # --- reading ---------------------------------------------------------------------------------------------------

    @property
    def language(self) -> str:
        """The language of the scenario's texts, "en" or "ru"."""
        return Catalogue.language

    @property
    def pending(self) -> Pending | None:
        """The player's decision that is waited for; None while the others act and after the end."""
        pending = self.campaign.pending
        return pending if pending is not None and not self.busy and pending.leader == self.leader else None

    @property
    def world(self) -> Any:
        """The campaign's world."""
        return self.campaign.world

    @property
    def turn(self) -> int:
        """The quarter, from 0."""
        return int(self.campaign.state.turn)

    @property
    def futures(self) -> Futures:
        """The workers that play futures of this game; they start when they are first asked."""
        return WORKERS.of(self.campaign.world_array)

    def view(self) -> Any:
        """What the player may see, as a state; the same object until something changes. Do not write on it."""
        return self.once("view", lambda: self.campaign.view(self.leader))

    def forecast(self, kind: int, a: int, b: int, body: int | None = None) -> Forecast:
        """What the player can expect of a motion of his own (names.M_..., its two objects)."""
        key = ("forecast", kind, a, b, body)
        return self.once(key, lambda: forecast(self.campaign, self.leader, kind, a, b, body))

    def forecast_pending(self, motion: int) -> Forecast:
        """What the player can expect of a motion on the table."""
        return self.once(("motion", motion), lambda: forecast_pending(self.campaign, self.leader, motion))

    def swing(self, kind: int, a: int, b: int, body: int | None = None) -> Swing:
        """What a motion of the player's own would hang on, as he believes."""
        key = ("swing", kind, a, b, body)
        return self.once(key, lambda: swing(self.campaign, self.leader, kind, a, b, body))

    def swing_pending(self, motion: int) -> Swing:
        """What a motion on the table hangs on."""
        return self.once(("swing", motion), lambda: swing_pending(self.campaign, self.leader, motion))

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What `make` gives, made once for each state of the campaign."""
        if self._made[0] != self.version:
            self._made = (self.version, {})
        if key not in self._made[1]:
            self._made[1][key] = make()
        found: Made = self._made[1][key]
        return found

    def untold(self) -> list[Happening]:
        """What has happened since the player was last told."""
        return self.campaign.happenings[self.told :]

    # --- playing ---------------------------------------------------------------------------------------------------

    def answer(self, answer: Answer) -> None:
        """Puts the player's answer in and lets the others go on.

        Raises:
            Refused: the rules do not allow it.
        """
        self.campaign.answer(answer)
        self.advance()

    def advance(self) -> None:
        """Lets the others go on; the work itself is done by `work`."""
        self.busy = not self.campaign.ended
        self.resting = False
        self._change()

    def trust(self) -> None:
        """Lets the adviser answer this vote and the others of the sitting."""
        self.trusting = True
        self.advance()

    def work(self, seconds: float = SLICE) -> bool:
        """Plays the others' decisions for about so long; True when there is nothing more to do for now.

        It stops before a decision of the player's, at the end of every quarter (`resting`), and at the end.
        """
        end = perf_counter() + seconds
        while self.busy and perf_counter() < end:
            turn = self.campaign.state.turn
            going = self.campaign.advance_once()
            if not going:
                self.busy = False
            elif self.campaign.state.turn != turn and not self.rushing:
                self.busy, self.resting = False, True
            elif self._is_players():
                self.busy = False
                self.retiring.look(self.futures, self.campaign, self.leader)
            elif not self.campaign.answer_by_ai():
                self._wait(end - perf_counter())
        if not self.busy:
            self.keeper.record(self.campaign)
            self._change()
        return not self.busy

    def sit_as(self, who: str) -> None:
        """A fork: the same past, another chair; it is kept in an autosave of its own."""
        campaign = self.campaign.fork(len(self.campaign.decisions), [who])
        self.who, self.leader = who, int(campaign.scenario.register.ids["leader"][who])
        self.keeper.close()
        self.keeper.start(campaign, self.title())
        self.take(campaign)

    def _wait(self, seconds: float) -> None:
        """Leaves the rest of a slice to the expert who is thinking."""
        if isinstance(self.campaign.thinker, Thinker):
            self.campaign.thinker.wait(max(0.0, seconds))

    def _is_players(self) -> bool:
        pending = self.campaign.pending
        if pending is None or pending.leader not in self.campaign.chairs:
            return False
        if self.trusting and pending.kind in (n.D_VOTE, n.D_WHIP):
            return False
        if pending.kind == n.D_WHIP and not self._anyone_to_press():
            return False
        self.trusting = False
        return True

    def _anyone_to_press(self) -> bool:
        """Somebody on the roll is no leader, and so can be pressed; at a small Politburo nobody is."""
        s, w = self.campaign.state, self.world
        return any(s.voter[k] < n.PERSONS and not w.leader_of[s.voter[k]] for k in range(s.voters))

    def finish(self) -> None:
        """Works without a pause, quarter after quarter, until it has come to the player or to the end."""
        while self.busy or self.resting:
            if self.resting:
                self.advance()
            self.work(1.0)

    def tell(self) -> None:
        """The player has been told everything so far; at the end of a quarter, nothing of the next."""
        happenings = self.campaign.happenings
        self.told = len(happenings)
        while self.resting and self.told and happenings[self.told - 1].turn == self.turn:
            self.told -= 1
        self._change()

    def fallen(self) -> bool:
        """The player's leader can no longer act in the party: dead, out of it, or ill for good."""
        return not leads(self.campaign.state, self.world, self.leader)

    def _change(self) -> None:
        self.version += 1
        for told in list(self.changed):
            told()

    # --- going back ------------------------------------------------------------------------------------------------

    def undo_why_not(self) -> str:
        """The name of the reason why nothing can be undone: "", "busy" or "nothing"."""
        if self.busy:
            return "busy"
        return "" if self._last_choice() is not None else "nothing"

    def _last_choice(self) -> int | None:
        """How many decisions preceded the player's last one of this quarter that was a choice."""
        decisions = self.campaign.decisions
        for at in range(len(decisions) - 1, -1, -1):
            if decisions[at].turn != self.turn:
                return None
            if decisions[at].human and decisions[at].text != NOBODY_PRESSED:
                return at
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
        self.told = len(campaign.happenings)
        self.trusting = self.watching = self.rushing = self.closed = False
        self.retiring = Retiring()
        self.advance()

    def title(self) -> str:
        """What a save of this game is called in a list."""
        texts = self.campaign.scenario.texts
        return f"{texts.leaders[self.leader].of('short', self.language)}: {texts.scenario.of('title', self.language)}"
