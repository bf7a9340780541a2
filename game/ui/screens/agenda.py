"""What comes next in a game: which screen is due, what the red button does, what the menu offers."""

from __future__ import annotations

from collections.abc import Callable

from game.rules import names as n
from game.ui.keys import Action
from game.ui.language import _
from game.ui.screen import Outcome, Push, Screen
from game.ui.session import Session
from game.ui.view import leader_name


def is_due(session: Session) -> bool:
    """Something is to be told before the player goes on."""
    return False


def next_screen(session: Session) -> Screen | None:
    """The screen that tells it, or None."""
    return None


def main_words(session: Session) -> str:
    """The words on the red button."""
    pending = session.pending
    if session.campaign.ended:
        return _("EPILOGUE")
    if session.busy or pending is None:
        return _("WAIT…")
    return _("END TURN") if pending.kind == n.D_MOVE else _("DECIDE")


def main_hint(session: Session) -> str:
    """What the red button does."""
    pending = session.pending
    if pending is not None and pending.kind != n.D_MOVE:
        return _("A decision waits for you.")
    return _("Ends your moves; the others act, and the Politburo sits.")


def press_main(session: Session) -> Outcome | None:
    """What the red button does on a page that does not show the decision itself."""
    return None


def progress(session: Session) -> int:
    """How far the quarter has gone, percent."""
    s = session.campaign.state
    return int((s.phase * 100 + (s.step * 100 // (session.world.leaders + 1) if s.phase == n.MOVES else 50)) // 5)


def waiting_words(session: Session) -> str:
    """What stands on the desk while there is nothing to decide."""
    return _("The game is over") if session.campaign.ended else _("The others act…")


def acting_words(session: Session) -> str:
    """Who is acting, in which part of the quarter; both are public."""
    s = session.campaign.state
    phases = (_("dispatches"), _("moves"), _("the Politburo"), _("meetings"), _("the quarter closes"))
    return phases[s.phase] + (f": {leader_name(session, s.decider)}" if s.decider else "")


def menu_screen(session: Session) -> Screen:
    """The menu of Esc."""
    raise NotImplementedError


def closing_screen(session: Session) -> Screen:
    """The question before the window closes."""
    raise NotImplementedError


def book_screen(session: Session) -> Screen | None:
    """The book, or None where there is none."""
    return None


def open_book(session: Session) -> Outcome | None:
    """F1."""
    book = book_screen(session)
    return Push(book) if book is not None else None


def quick(session: Session, action: Action, say: Callable[[str, str], None]) -> Outcome | None:
    """Quick save and quick load."""
    return None
