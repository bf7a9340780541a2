"""What comes next in a game: which screen is due, what the red button does."""

from __future__ import annotations

from game.notation import Answer
from game.rules import names as n
from game.ui.choices import Choice
from game.ui.dialog import Dialog, confirm
from game.ui.language import _, plural
from game.ui.screen import Outcome, Push, Replace, Screen
from game.ui.screens.curtain import CurtainScreen
from game.ui.screens.decisions import decision_dialog
from game.ui.screens.endings import fall_dialog, open_epilogue, retire_dialog
from game.ui.screens.pages import page_of
from game.ui.screens.pieces import blocks_of
from game.ui.screens.report import ReportScreen, report_due
from game.ui.session import Session
from game.ui.view import leader_name
from game.ui.view_decisions import question_of

# --- what is due ---------------------------------------------------------------------------------------------------


def is_due(session: Session) -> bool:
    """Something is to be told before the player goes on, or a new quarter is to begin."""
    if session.opening and session.spectating:
        return True
    if session.busy:
        return False
    if session.opening or session.next_seat:
        return True
    ended = session.campaign.ended and not session.closed
    return report_due(session) or ended or session.resting or fall_due(session) or retire_due(session)


def fall_due(session: Session) -> bool:
    """The player has fallen and has not been asked what now."""
    return session.resting and not session.watching and session.fallen()


def retire_due(session: Session) -> bool:
    """Nothing is open any more, and the player has not been told so this year."""
    return session.pending is not None and session.retiring.due


def next_screen(session: Session) -> Screen | None:
    """The screen that is due; where none is and a quarter waits to begin, it begins."""
    if session.opening:
        return prologue(session)
    if session.next_seat:
        return CurtainScreen(session)
    if report_due(session):
        return ReportScreen(session)
    if session.campaign.ended and not session.closed:
        return open_epilogue(session)
    if fall_due(session):
        return fall_dialog(session)
    if session.resting:
        if not session.reporting:
            session.tell()
        session.advance()
    elif retire_due(session):
        return retire_dialog(session)
    return None


def prologue(session: Session) -> Dialog:
    """The scenario's beginning and the player's role."""
    texts, language = session.campaign.scenario.texts, session.language
    paragraphs = [("text", part) for part in texts.scenario.of("prologue", language).split("\n") if part.strip()]

    def choose(_name: str) -> Outcome | None:
        session.opening = False
        return None

    choices = [Choice("go", _("To work"))]
    return Dialog(texts.scenario.of("title", language), blocks_of(paragraphs), choices, choose, escape="go")


# --- the red button ------------------------------------------------------------------------------------------------


def main_words(session: Session) -> str:
    """The words on the red button."""
    pending = session.pending
    if session.campaign.ended:
        return _("EPILOGUE")
    if session.pace is not None:
        return _("GO ON") if session.pace.paused else _("PAUSE")
    if session.busy or pending is None:
        return _("WAIT…")
    return _("END TURN") if pending.kind == n.D_MOVE else _("DECIDE")


def main_hint(session: Session) -> str:
    """What the red button does."""
    pending = session.pending
    if session.spectating:
        return _("Stops the game that you watch, and lets it go on.")
    if pending is not None and pending.kind != n.D_MOVE:
        return _("A decision waits for you.")
    return _("Ends your moves; the others act, and the Politburo sits.")


def press_main(session: Session) -> Outcome | None:
    """What the red button does on a page that does not show the decision itself."""
    pending = session.pending
    if session.campaign.ended:
        return Push(open_epilogue(session))
    if session.pace is not None:
        session.run(session.pace.speed if session.pace.paused else 0)
    if pending is None:
        return None
    if pending.kind == n.D_MOVE:
        return end_turn(session)
    question = question_of(session)
    if question is None:
        return Replace(page_of(session, "desk"))
    return Push(decision_dialog(session, question))


def end_turn(session: Session) -> Outcome | None:
    """Ends the moves, after a question if some are left that could be paid."""
    left = session.view().moves_left[session.leader]
    if left <= 0:
        return _pass(session)
    told = plural(
        "You have {count} move left. Unspent moves are lost.",
        "You have {count} moves left. Unspent moves are lost.",
        left,
    )
    end, stay = _("End it"), _("Back to the moves")
    return Push(confirm(_("End the turn?"), told.format(count=left), end, stay, lambda: _pass(session)))


def _pass(session: Session) -> Outcome | None:
    session.answer(Answer(n.PASS))
    return None


# --- while the others act ------------------------------------------------------------------------------------------


def progress(session: Session) -> int:
    """How far the quarter has gone, percent."""
    s, leaders = session.campaign.state, session.world.leaders
    within = s.step * 100 // (leaders + 1) if s.phase == n.MOVES else 50
    return int((s.phase * 100 + within) // 5)


def acting_words(session: Session) -> str:
    """Who is acting, in which part of the quarter; both are public."""
    s = session.campaign.state
    phases = (_("dispatches"), _("moves"), _("the Politburo"), _("meetings"), _("the quarter closes"))
    return phases[s.phase] + (f": {leader_name(session, s.decider)}" if s.decider else "")


def waiting_words(session: Session) -> str:
    """What stands on the desk while there is nothing to decide."""
    if session.campaign.ended:
        return _("The game is over")
    return _("You watch") if session.spectating else _("The others act…")
