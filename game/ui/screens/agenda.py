"""What comes next in a game: which screen is due, what the red button does, what the menu offers."""

from __future__ import annotations

from collections.abc import Callable

from game.notation import Answer
from game.rules import names as n
from game.saves import SaveProblem, load, path_for
from game.ui.choices import Choice
from game.ui.dialog import Dialog, confirm
from game.ui.keys import Action
from game.ui.language import _, plural
from game.ui.screen import Outcome, Push, Quit, Replace, Screen
from game.ui.screens.decisions import decision_dialog
from game.ui.screens.endings import fall_dialog, open_epilogue
from game.ui.screens.pages import page_of
from game.ui.screens.pieces import blocks_of
from game.ui.screens.report import ReportScreen, report_due
from game.ui.session import Session
from game.ui.settings_screen import SettingsScreen
from game.ui.view import leader_name
from game.ui.view_decisions import question_of

QUICK = "quick"
"""The name of the quick save."""


# --- what is due ---------------------------------------------------------------------------------------------------


def is_due(session: Session) -> bool:
    """Something is to be told before the player goes on, or a new quarter is to begin."""
    if session.busy:
        return False
    if session.opening:
        return True
    ended = session.campaign.ended and not session.closed
    return report_due(session) or ended or session.resting or fall_due(session)


def fall_due(session: Session) -> bool:
    """The player has fallen and has not been asked what now."""
    return session.resting and not session.watching and session.fallen()


def next_screen(session: Session) -> Screen | None:
    """The screen that is due; where none is and a quarter waits to begin, it begins."""
    if session.opening:
        return prologue(session)
    if report_due(session):
        return ReportScreen(session)
    if session.campaign.ended and not session.closed:
        return open_epilogue(session)
    if fall_due(session):
        return fall_dialog(session)
    if session.resting:
        session.advance()
    return None


def prologue(session: Session) -> Dialog:
    """The scenario's beginning and the player's role."""
    texts, language = session.campaign.scenario.texts, session.language
    paragraphs = [("text", part) for part in texts.scenario.of("prologue", language).split("\n") if part.strip()]
    paragraphs.append(("quote", texts.leaders[session.leader].of("role", language)))

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
    pending = session.pending
    if session.campaign.ended:
        return Push(open_epilogue(session))
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
    return Push(
        confirm(_("End the turn?"), told.format(count=left), _("End it"), _("Go on"), lambda: _pass(session))
    )  # fmt: skip


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
    return _("The game is over") if session.campaign.ended else _("The others act…")


# --- menu, book, saves ---------------------------------------------------------------------------------------------


def menu_screen(session: Session) -> Screen:
    """The menu of Esc."""
    from game.ui.screens.saves import LoadScreen, SaveScreen

    def choose(name: str) -> Outcome | None:
        match name:
            case "save":
                return Push(SaveScreen(session))
            case "load":
                return Push(LoadScreen())
            case "settings":
                return Push(SettingsScreen())
            case "rewind":
                return Push(rewind_dialog(session))
            case "title":
                return leave(session)
            case "quit":
                return Quit()
        return None

    choices = [
        Choice("back", _("Back to the game")),
        Choice("save", _("Save")),
        Choice("load", _("Load")),
        Choice("rewind", _("Begin a quarter again"), why_not=_("The others are still acting.") if session.busy else ""),
        Choice("settings", _("Settings")),
        Choice("title", _("Leave for the title")),
        Choice("quit", _("Quit")),
    ]
    told = _("Everything up to your last decision is in the autosave.")
    if session.problem:
        told = _("The autosave does not work: {problem}").format(problem=session.problem)
    return Dialog(_("Menu"), told, choices, choose, escape="back")


def leave(session: Session) -> Outcome | None:
    """Back to the title; the autosave keeps the game."""
    from game.ui.app import title_screen

    if session.recorder is not None:
        session.recorder.close()
    return Replace(title_screen(), everything=True)


def rewind_dialog(session: Session) -> Dialog:
    """The last quarters, to begin one of them again."""
    from game.ui.view import date_words

    turns = range(session.turn, max(-1, session.turn - 7), -1)
    choices = [Choice(str(turn), date_words(session.world, turn)) for turn in turns]
    choices.append(Choice("no", _("Leave it")))

    def choose(name: str) -> Outcome | None:
        if name != "no":
            session.rewind(int(name))
        return None

    told = _("What has happened since is undone; the save will show that you went back.")
    return Dialog(_("Begin a quarter again"), told, choices, choose, escape="no")


def closing_screen(session: Session) -> Screen:
    """The question before the window closes."""
    told = _("The game is kept in the autosave; Continue on the title takes it up again.")
    if session.recorder is None or session.problem:
        told = _("This game is not being kept. Save it first, or it is lost.")
    return confirm(_("Quit the game?"), told, _("Quit"), _("Stay"), Quit)


def book_screen(session: Session) -> Screen | None:
    """The book, or None where there is none."""
    return None


def open_book(session: Session) -> Outcome | None:
    """F1."""
    book = book_screen(session)
    return Push(book) if book is not None else None


def quick(session: Session, action: Action, say: Callable[[str, str], None]) -> Outcome | None:
    """Quick save and quick load."""
    path = path_for(QUICK)
    try:
        if action is Action.QUICK_SAVE:
            session.save(path, _("Quick save"))
            say(_("Saved. {key} brings you back here.").format(key="F9"), "save")
            return None
        loaded = load(path)
    except FileNotFoundError:
        say(_("There is no quick save yet."), "warning")
        return None
    except (SaveProblem, OSError) as problem:
        say(str(problem), "warning")
        return None
    return take_loaded(loaded.campaign is not None, lambda: _resume(session, loaded.campaign), say)


def take_loaded(readable: bool, go: Callable[[], Outcome | None], say: Callable[[str, str], None]) -> Outcome | None:
    """Goes on with what was loaded, or says that it cannot be."""
    if readable:
        return go()
    say(_("This save was played under other rules; it can only be read."), "warning")
    return None


def _resume(session: Session, campaign: object) -> Outcome | None:
    from game.campaign import Campaign
    from game.ui.app import begin

    assert isinstance(campaign, Campaign)
    if session.recorder is not None:
        session.recorder.close()
    return begin(campaign)
