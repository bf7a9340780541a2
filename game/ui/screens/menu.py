"""What is open on every page of a game: the menu, the book, quick saves, the way out."""

from __future__ import annotations

from collections.abc import Callable

from game.book import Known
from game.campaign import Campaign
from game.saves import SaveProblem, load, path_for, save
from game.ui.beside import Beside
from game.ui.choices import Choice
from game.ui.dialog import Dialog, confirm
from game.ui.language import Catalogue, _
from game.ui.opened_book import is_made
from game.ui.save_words import save_sentence
from game.ui.screen import Outcome, Pop, Push, Quit, Replace, Screen
from game.ui.screens.endings import open_epilogue
from game.ui.screens.report_maker import ReportMaker
from game.ui.screens.waiting import WaitScreen, forget_keys
from game.ui.screens.worksheet_maker import WorksheetMaker, worksheet_hint
from game.ui.session import Session
from game.ui.settings_screen import SettingsScreen
from game.ui.tip import Tip
from game.ui.view import date_head
from game.ui.worksheet import worksheet_why_not

QUICK = "quick"
"""The name of the quick save."""


def menu_screen(session: Session) -> Screen:
    """The menu of Esc."""
    from game.ui.screens.lab_opening import lab_of
    from game.ui.screens.saves import LoadScreen, SaveScreen

    def choose(name: str) -> Outcome | None:
        match name:
            case "save":
                return Push(SaveScreen(session))
            case "load":
                return Push(LoadScreen())
            case "lab":
                return lab_of(session)
            case "worksheet":
                return Push(WorksheetMaker(session))
            case "settings":
                return Push(SettingsScreen())
            case "rewind":
                return Push(rewind_dialog(session))
            case "retire":
                session.retiring.left = True
                return Push(open_epilogue(session))
            case "report":
                return Push(ReportMaker(session))
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
        Choice("retire", _("The epilogue now"), why_not=retire_why_not(session)),
        Choice("settings", _("Settings")),
        Choice("title", _("Leave for the title")),
        Choice("quit", _("Quit")),
        Choice("report", _("Pack a report of a mistake")),
        Choice("lab", _("What if I had…"), why_not=lab_why_not(session)),
        Choice("worksheet", _("Worksheet"), Tip(worksheet_hint()), why_not=worksheet_why_not(session)),
    ]
    told = _("Everything up to your last decision is in the autosave.")
    if session.keeper.problem:
        told = _("The autosave does not work: {problem}.").format(problem=session.keeper.problem)
    return Dialog(_("Menu"), told, choices, choose, escape="back")


def retire_why_not(session: Session) -> str:
    """Why the epilogue cannot be had yet."""
    if session.seats.shared and not session.campaign.ended:
        return _("Not while several people play: it shows everything.")
    if session.retiring.possible or session.fallen():
        return ""
    return _("Not before one man has held the CC for a year and nothing is open any more.")


def lab_why_not(session: Session) -> str:
    """Why the laboratory cannot be had."""
    if session.seats.shared and not session.campaign.ended:
        return _("Not while several people play: it shows everything.")
    return _("The others are still acting.") if session.busy and not session.spectating else ""


def leave(session: Session) -> Outcome | None:
    """Back to the title; the autosave keeps the game."""
    from game.ui.app import title_screen

    session.keeper.close()
    return Replace(title_screen(), everything=True)


def rewind_dialog(session: Session) -> Dialog:
    """The last quarters, to begin one of them again."""
    turns = range(session.turn, max(-1, session.turn - 7), -1)
    choices = [Choice(str(turn), date_head(session.world, turn)) for turn in turns]
    choices.append(Choice("no", _("Leave it")))

    def choose(name: str) -> Outcome | None:
        if name != "no":
            session.rewind(int(name))
            forget_keys()
        return None

    told = _("What has happened since is undone; the save will show that you went back.")
    return Dialog(_("Begin a quarter again"), told, choices, choose, escape="no")


def closing_screen(session: Session) -> Screen:
    """The question before the window closes."""
    told = _("The game is kept in the autosave; Continue on the title takes it up again.")
    if not session.keeper.works:
        told = _("This game is not being kept. Save it first, or it is lost.")
    return confirm(_("Quit the game?"), told, _("Quit"), _("Stay"), Quit)


def open_book(session: Session, key: str = "") -> Outcome | None:
    """F1: the book, at an entry or where it begins."""
    from game.ui.screens.book import BookScreen

    scenario = session.campaign.scenario
    known = Known(session.campaign, session.leader, Catalogue.language)
    if is_made(scenario, Catalogue.language):
        return Push(BookScreen(scenario, known, key))
    return Push(WaitScreen(_("Opening the book…"), lambda: Replace(BookScreen(scenario, known, key))))


def quick_save(session: Session) -> Beside[str]:
    """Saves the game as it stands, beside the window; the result is what went wrong, or an empty string."""
    still = session.campaign.rewound(len(session.campaign.decisions))

    def write() -> str:
        try:
            save(still, path_for(QUICK), _("Quick save"))
        except (SaveProblem, OSError) as problem:
            return save_sentence(problem)
        return ""

    return Beside(write)


def quick_load(session: Session, say: Callable[[str, str], None]) -> Outcome | None:
    """Takes the quick save up, if there is one."""
    if not path_for(QUICK).exists():
        say(_("There is no quick save yet."), "warning")
        return None
    page = session.pages["desk"]

    def read() -> Outcome:
        try:
            loaded = load(path_for(QUICK))
        except (SaveProblem, OSError) as problem:
            page.say(save_sentence(problem), "warning")
            return Pop()
        if loaded.campaign is None:
            page.say(_("This save was played under other rules; it can only be read."), "warning")
            return Pop()
        return _resume(session, loaded.campaign)

    return Push(WaitScreen(_("Reading the minutes…"), read))


def _resume(session: Session, campaign: Campaign) -> Outcome:
    from game.ui.beginning import begin

    session.keeper.close()
    return begin(campaign)
