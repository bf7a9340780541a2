"""The top line of every page of a game: its numbers, and why nothing can be undone."""

from __future__ import annotations

from game.ui.bars import Gauge
from game.ui.language import _
from game.ui.session import Session
from game.ui.tip import Tip
from game.ui.view import readings


def gauges(session: Session) -> list[Gauge]:
    """The numbers of the top bar."""
    return [
        Gauge(reading.words, reading.icon, Tip(reading.text, reading.parts, title=reading.title))
        for reading in readings(session)
    ]


def undo_why_not(session: Session) -> str:
    """Why nothing can be undone; empty if something can."""
    reasons = {"busy": _("The others are still acting."), "nothing": _("You have decided nothing this quarter.")}
    return reasons.get(session.undo_why_not(), "")
