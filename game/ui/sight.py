"""What screens read of a game under way: the view from the player's chair, what may be expected, who sits there."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from game.advice import Forecast, forecast, forecast_pending
from game.advice.swing import Swing, swing, swing_pending
from game.campaign import Campaign, Happening, Pending
from game.chronicle import Line, Telling
from game.rules.bodies import leads
from game.rules.state import PlainBoards
from game.studies.futures import WORKERS, Futures
from game.ui.language import Catalogue
from game.ui.pace import Pace
from game.ui.seats import Seats

Made = TypeVar("Made")


def truth(campaign: Campaign) -> Any:
    """The state as it is, as a copy."""
    boards = PlainBoards(1)
    boards[0] = campaign.state
    return boards[0]


def _made(kept: dict[Hashable, Any], key: Hashable, make: Callable[[], Made]) -> Made:
    if key not in kept:
        kept[key] = make()
    found: Made = kept[key]
    return found


class Sight:
    """The campaign from one chair. `version` grows whenever something changed."""

    def __init__(self, campaign: Campaign) -> None:
        """`campaign` from the first chair that a person plays; where nobody does, from that of the first leader."""
        self.campaign = campaign
        self.who: str = campaign.humans[0] if campaign.humans else campaign.scenario.register.names("leader")[0]
        """The player's person id, and `leader` his leader number."""
        self.leader: int = int(campaign.scenario.register.ids["leader"][self.who])
        self.version = 0
        self.busy = False
        """The others are still deciding; call `work` until it is False."""
        self.seats = Seats(campaign, len(campaign.happenings))
        self.pace: Pace | None = None if campaign.humans else Pace()
        """How fast a game goes that nobody plays."""
        self._kept: tuple[Campaign, dict[Hashable, Any]] = (campaign, {})
        self._made: tuple[int, dict[Hashable, Any]] = (-1, {})

    @property
    def language(self) -> str:
        """The language of the scenario's texts, "en" or "ru"."""
        return Catalogue.language

    @property
    def pending(self) -> Pending | None:
        """The player's decision that is waited for; None while the others act and after the end."""
        pending = self.campaign.pending
        here = pending is not None and not self.busy and not self.veiled and pending.leader == self.leader
        return pending if here else None

    @property
    def spectating(self) -> bool:
        """Nobody plays: all is shown as it is."""
        return self.pace is not None

    @property
    def reader(self) -> str | None:
        """Whose chronicle is read; None is everybody's."""
        return None if self.spectating else self.who

    @property
    def told(self) -> int:
        """How many happenings the player has been shown (dialogs and summaries move it on)."""
        return self.seats.told(self.leader)

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
        """What the player may see, as a state; the same object until something changes. Do not write on it.

        Who watches a game that nobody plays sees the state itself, as a copy.
        """
        return self.once("view", lambda: truth(self.campaign) if self.spectating else self.campaign.view(self.leader))

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

    def chronicle(self) -> list[Line]:
        """The chronicle so far as the player may read it, oldest line first."""
        language, reader = self.language, self.reader
        return self.keep(("telling", language, reader), lambda: Telling(self.campaign, language, reader)).lines()

    @property
    def read(self) -> bool:
        """Whether the chronicle of this past has been read; of another, after an undo, it is read again as a whole."""
        return self._kept[0] is self.campaign and ("telling", self.language, self.reader) in self._kept[1]

    def keep(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What `make` gives, made once for the campaign: something that goes on reading it as it grows."""
        if self._kept[0] is not self.campaign:
            self._kept = (self.campaign, {})
        return _made(self._kept[1], key, make)

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What `make` gives, made once for each state of the campaign; any thread may ask while nothing is decided."""
        if self._made[0] != self.version:
            self._made = (self.version, {})
        return _made(self._made[1], key, make)

    def untold(self) -> list[Happening]:
        """What has happened since the player was last told."""
        return self.campaign.happenings[self.told :]

    # --- several people --------------------------------------------------------------------------------------------

    def anybody_left(self) -> bool:
        """A leader that a person plays can still act."""
        return any(leads(self.campaign.state, self.world, leader) for leader in self.seats.chairs)

    @property
    def veiled(self) -> bool:
        """Nobody sits before the screen, so that nothing of the game may be seen on it."""
        return self.seats.shared and not self.seats.taken and not self.campaign.ended and self.anybody_left()

    @property
    def next_seat(self) -> int:
        """The leader for whom the screen must be left; 0 where it need not be."""
        pending = self.campaign.pending
        if not self.seats.shared or self.busy or pending is None or pending.leader not in self.seats.chairs:
            return 0
        return pending.leader if not self.seats.taken or pending.leader != self.leader else 0
