"""The worksheet of a game, to print, from the window: whose it is, and whether it can be made."""

from __future__ import annotations

from game.classroom.turning import decided
from game.ui.language import _
from game.ui.session import Session


def whose(session: Session) -> str:
    """The leader whose decisions are looked at: the one from whose chair is looked, or the first a person played.

    Empty where nobody played.
    """
    humans = session.campaign.humans
    return session.who if session.who in humans else humans[0] if humans else ""


def worksheet_why_not(session: Session) -> str:
    """Why the worksheet of a game that may be under way cannot be made."""
    if not whose(session):
        return _("Nobody played in this game.")
    if session.seats.shared and not session.campaign.ended:
        return _("Not while several people play: it shows everything.")
    if session.busy and not session.spectating:
        return _("The others are still acting.")
    return "" if decided(session.campaign, whose(session)) else _("You have decided nothing yet.")
