"""A game begins, or is taken up from a save: its desk in place of everything."""

from __future__ import annotations

from game.campaign import Campaign
from game.saves import DAMAGED, Loaded, Recorder, SaveProblem, Summary
from game.saves import load as load_save
from game.ui import garbage
from game.ui.language import Catalogue, _
from game.ui.opened_book import book_of
from game.ui.save_words import save_sentence
from game.ui.screen import Outcome, Push, Replace
from game.ui.screens.desk import DeskPage
from game.ui.screens.pages import available_tabs, page_of
from game.ui.screens.saves import LoadScreen
from game.ui.screens.waiting import WaitScreen
from game.ui.session import Session
from game.ui.shelf import dress


def begin(campaign: Campaign, recorder: Recorder | None = None, told: str = "", opening: bool = False) -> Outcome:
    """The desk of a new or loaded game, in place of everything; `opening` shows the prologue first.

    `recorder` goes on with an autosave that was loaded; without one a new autosave is begun. `told` is said at once.
    """
    dress(campaign.scenario)
    garbage.search_all()
    session = Session(campaign)
    session.opening = opening
    session.keeper.start(campaign, session.title(), recorder)
    book_of(campaign.scenario, session.language)
    available_tabs()
    session.chronicle()
    if session.pace is not None and opening:
        session.pace.go()
    session.advance()
    page = page_of(session, "desk")
    assert isinstance(page, DeskPage)
    page.greeting = told
    return Replace(page, everything=True)


def continued(found: Summary) -> Outcome:
    """Loads a save from the title."""
    return Push(WaitScreen(_("Reading the minutes…"), lambda: load_or_say(found)))


def load_or_say(found: Summary) -> Outcome:
    """The game of a save; the list of saves, with the reason, where it cannot be played."""
    try:
        loaded = load_save(found.path)
        if loaded.campaign is None:
            raise loaded.problems[0]
        recorder = None
        if found.autosave:
            recorder = Recorder(found.path)
            recorder.resume(loaded)
    except (SaveProblem, OSError) as problem:
        screen = LoadScreen()
        screen.greeting = save_sentence(problem)
        return Replace(screen)
    return begin(loaded.campaign, recorder, taken_up(loaded, found.autosave))


def taken_up(loaded: Loaded, autosave: bool) -> str:
    """What a player is told of a save that is damaged behind the place where the game now stands; empty if none is."""
    if not loaded.problems:
        return ""
    first = loaded.problems[0]
    reason = first.message if Catalogue.language == "en" else first.told()
    if loaded.torn_only:
        told = _("The last line of the save is not complete. Everything before it is here.")
    else:
        told = _("The save is damaged at line {line} ({problem}). Everything before it is here.")
    kept = _("The file as it was is kept as {name}.") if autosave and not loaded.torn_only else ""
    return f"{told} {kept}".strip().format(line=first.line, problem=reason, name=loaded.path.name + DAMAGED)
