"""A game going on: the player's answers, and what the others do, slice by slice, so that no picture waits for them."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import TYPE_CHECKING

from game.campaign import Campaign
from game.notation import Answer
from game.rules import names as n
from game.rules.bodies import leads
from game.studies.retiring import Retiring
from game.studies.thinking import Thinker
from game.ui.keeping import Keeper
from game.ui.sight import Sight

if TYPE_CHECKING:
    pass


NOBODY_PRESSED = "whip none"
"""The text of an answer that the session gives itself where there is nobody to press."""
SLICE = 0.012
"""Seconds of one slice of the others' work."""
LONG_SLICE = 0.02
"""The same where nobody plays, and all that is shown comes from it."""


class Playing(Sight):
    """The campaign as it goes on; `changed` are told whenever something changed."""

    def __init__(self, campaign: Campaign) -> None:
        """`campaign` as it stands; nothing is played before `advance`."""
        super().__init__(campaign)
        self.changed: list[Callable[[], None]] = []
        self.resting = False
        """A quarter has just ended; the next begins with `advance`."""
        self._over = False
        """The others have done what there is to do for now; it is still to be recorded."""
        self.rushing = False
        """Nobody wants to be told before the end."""
        self.retiring = Retiring()
        self.keeper = Keeper()
        if self.world.skill == n.EXPERT:
            campaign.thinker = Thinker(self.futures, blocking=False)

    def answer(self, answer: Answer) -> None:
        """Puts the player's answer in and lets the others go on.

        Raises:
            Refused: the rules do not allow it.
        """
        self.campaign.answer(answer)
        self.advance()

    def advance(self) -> None:
        """Lets the others go on; the work itself is done by `work`, and where nobody plays by `follow`."""
        self.busy = not self.campaign.ended and (self.pace is None or not self.pace.paused)
        self.resting = self._over = False
        self._change()

    def trust(self) -> None:
        """Lets the adviser answer this vote and the others of the sitting."""
        self.seats.trusting.add(self.leader)
        self.advance()

    def work(self, seconds: float = SLICE) -> bool:
        """Plays the others' decisions for about so long; True when there is nothing more to do for now.

        It stops before a decision of the player's, at the end of every quarter (`resting`), and at the end.
        """
        end = perf_counter() + seconds
        while self.busy and not self._over and perf_counter() < end:
            turn = self.campaign.state.turn
            going = self.campaign.advance_once()
            if not going:
                self._over = True
            elif self.campaign.state.turn != turn and self._rests():
                self._over = self.resting = True
            elif self._is_players():
                self._over = True
                if not self.seats.shared:
                    self.retiring.look(self.futures, self.campaign, self.leader)
            elif not self.campaign.answer_by_ai():
                self._wait(end - perf_counter())
        # A step that has taken all the time is recorded by the next slice.
        if self._over and perf_counter() < end:
            self._over = self.busy = False
            self.keeper.record(self.campaign)
            self._change()
        return not self.busy

    def run(self, speed: int) -> None:
        """Lets a game go on that nobody plays, at `speed` 1..5; 0 is a pause."""
        assert self.pace is not None
        if speed:
            self.pace.go(speed)
        else:
            self.pace.pause()
        self.advance()

    def step(self) -> None:
        """One decision of a game that nobody plays; then it pauses."""
        assert self.pace is not None
        self.pace.pause()
        self._play_on(1)
        self.advance()

    def follow(self, seconds: float) -> None:
        """Plays what is due after `seconds` more in a game that nobody plays, for about a slice at most."""
        due = self.pace.due(seconds) if self.pace is not None else 0
        if due:
            self._play_on(due)
            self.busy = not self.campaign.ended
            self._change()

    def _play_on(self, decisions: int) -> None:
        """Plays so many decisions, or as many as a long slice has room for."""
        end = perf_counter() + LONG_SLICE
        for _ in range(decisions):
            if not self.campaign.advance_once():
                break
            if not self.campaign.answer_by_ai():
                self._wait(end - perf_counter())
            if perf_counter() > end:
                break
        self.keeper.record(self.campaign)

    def _wait(self, seconds: float) -> None:
        """Leaves the rest of a slice to the expert who is thinking."""
        if isinstance(self.campaign.thinker, Thinker):
            self.campaign.thinker.wait(max(0.0, seconds))

    def _is_players(self) -> bool:
        pending = self.campaign.pending
        if pending is None or pending.leader not in self.campaign.chairs:
            return False
        if pending.leader in self.seats.trusting and pending.kind in (n.D_VOTE, n.D_WHIP):
            return False
        if pending.kind == n.D_WHIP and not self._anyone_to_press():
            return False
        self.seats.trusting.discard(pending.leader)
        return True

    def _rests(self) -> bool:
        """The end of a quarter is told: not to him who watches the end only, nor to several while one of them sits."""
        return not self.rushing and not (self.seats.shared and self.anybody_left())

    def _anyone_to_press(self) -> bool:
        """Somebody on the roll is no leader, and so can be pressed; at a small Politburo nobody is."""
        s, w = self.campaign.state, self.world
        return any(s.voter[k] < n.PERSONS and not w.leader_of[s.voter[k]] for k in range(s.voters))

    def finish(self) -> None:
        """Works without a pause, quarter after quarter, until it has come to the player or to the end."""
        while self.busy or self.resting:
            if self.resting and not self.busy:
                self.advance()
            self.work(1.0)

    def tell(self) -> None:
        """The player has been told everything so far; at the end of a quarter, nothing of the next."""
        happenings = self.campaign.happenings
        told = len(happenings)
        while self.resting and told and happenings[told - 1].turn == self.turn:
            told -= 1
        self.seats.tell(self.leader, told)
        self._change()

    def fallen(self) -> bool:
        """The player's leader can no longer act in the party: dead, out of it, or ill for good."""
        return not leads(self.campaign.state, self.world, self.leader)

    def _change(self) -> None:
        self.version += 1
        for told in list(self.changed):
            told()
