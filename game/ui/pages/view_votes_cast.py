"""How one man has voted in every roll call of a campaign, with the reasons that are public."""

from __future__ import annotations

from dataclasses import dataclass

from game.rules import names as n
from game.ui.language import _, meant
from game.ui.pages.view_ballots import Voters
from game.ui.pages.view_names import Lexicon
from game.ui.pages.view_opinions import own_man
from game.ui.pages.view_sitting import Cast, RollCall, Sittings
from game.ui.pages.view_words import parts_tip, vote_word
from game.ui.session import Session
from game.ui.shapes import Mark
from game.ui.table_rows import Cell, Row
from game.ui.tip import Tip

MARKS = {n.FOR: ("diamond", "green"), n.ABSTAIN: ("ring", "grey"), n.AGAINST: ("cross", "red")}


@dataclass(frozen=True)
class Vote:
    """His vote in a roll call; `mine` is how the player voted there, None where he did not."""

    call: RollCall
    cast: Cast
    mine: int | None


class VotesCast:
    """The votes of one man."""

    def __init__(self, session: Session, sittings: Sittings, p: int) -> None:
        """Of person `p`."""
        self.session = session
        self.sittings = sittings
        self.p = p
        self.words = Lexicon(session.campaign)
        self.voters = Voters(session)

    def votes(self) -> list[Vote]:
        """The roll calls he voted in, the newest first."""
        me, out = self.session.world.person[self.session.leader], []
        for call in reversed(self.sittings.calls()):
            own = next((cast for cast in call.casts if cast.voter == self.p), None)
            mine = next((cast.side for cast in call.casts if cast.voter == me), None)
            if own is not None:
                out.append(Vote(call, own, mine))
        return out

    def told(self) -> bool:
        """His reasons are public: ballots are open, or he declares as a leader, or he is the player's own man."""
        open_ballot = not self.session.world.secret_ballot
        return bool(open_ballot or self.session.world.leader_of[self.p] or own_man(self.session, self.p))

    def row(self, at: int, vote: Vote) -> Row:
        """One line."""
        call, cast = vote.call, vote.cast
        shape, colour = MARKS[cast.side]
        with_me = "" if vote.mine is None else _("with you") if vote.mine == cast.side else _("otherwise")
        cells: dict[str, Cell] = {
            "when": self.words.short_quarter(call.turn),
            "body": self.words.body(call.body),
            "motion": self.sittings.call_words(call),
            "result": _("carried") if call.carried else meant("motion", "lost"),
            "mark": Mark(shape, colour, vote_word(cast.side)) if self.told() else None,
            "side": vote_word(cast.side) if self.told() else _("secret"),
            "me": with_me if self.told() else "",
        }
        return Row(str(at), cells)

    def tip(self, vote: Vote) -> Tip:
        """The reasons of a vote."""
        if not self.told():
            return Tip(_("The ballot was secret."), title=self.words.full_person(self.p))
        cast = vote.cast
        luck = sum(value for name, value in cast.parts if name == "luck")
        motion = self.sittings.call_words(vote.call)
        return parts_tip(f"{motion}: {vote_word(cast.side)}", "", cast.parts, cast.points + luck)

    def summary(self, votes: list[Vote]) -> str:
        """How often he voted as the player did."""
        both = [vote for vote in votes if vote.mine is not None]
        if not votes or not self.told():
            return _("He has voted in no roll call yet.") if not votes else _("Ballots are secret in this campaign.")
        same = sum(1 for vote in both if vote.mine == vote.cast.side)
        if self.p == self.session.world.person[self.session.leader] or not both:
            return _("Roll calls: {count}.").format(count=len(votes))
        return _("Roll calls: {count}; with you in {same} of the {both} in which you voted too.").format(
            count=len(votes), same=same, both=len(both)
        )
