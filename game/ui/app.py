"""The start of the window: title, new game, load, and the pages of a game behind them."""

from __future__ import annotations

import random
import sys
import traceback
from dataclasses import replace
from pathlib import Path

from game.campaign import Campaign
from game.saves import SaveProblem, Summary, list_saves
from game.sharing import open_code
from game.studies.futures import WORKERS
from game.ui import garbage
from game.ui.beginning import begin, continued, load_or_say
from game.ui.bug_report import pack
from game.ui.display import display_problem
from game.ui.event_log import note_error
from game.ui.language import _
from game.ui.screen import Outcome, Push, Replace, Screen
from game.ui.screens.book import BookScreen
from game.ui.screens.frame import GamePage
from game.ui.screens.lab_opening import open_lab
from game.ui.screens.mods import ModsScreen
from game.ui.screens.new_game import NewGameScreen
from game.ui.screens.new_game_settings import SEEDS
from game.ui.screens.saves import LoadScreen
from game.ui.screens.waiting import WaitScreen
from game.ui.settings import load_settings
from game.ui.shelf import SHELF, dress, opened
from game.ui.title import TitleHooks, TitleScreen
from game.ui.window import Window

WHOLE = "1922"
"""The scenario whose book the title opens."""
LESSON = "tutorial"
"""The scenario that teaches the game."""
NO_DISPLAY = 3
"""Exit code where no window can be opened."""


def title_screen() -> TitleScreen:
    """The title, with what can be continued or loaded."""
    dress(None)
    found = list_saves()
    saves = [one for one in found if not one.problem]
    newest = saves[0] if saves else None
    nothing = _("There are no saved games yet.")
    hooks = TitleHooks(
        new_game=new_game,
        continue_game=lambda: continued(newest) if newest is not None else None,
        load=lambda: Push(LoadScreen()),
        tutorial=lambda: Push(WaitScreen(_("Laying out the desk…"), open_lesson)),
        book=lambda: Push(WaitScreen(_("Opening the book…"), open_book)),
        mods=lambda: Push(ModsScreen()),
        continue_why_not="" if saves else _("No saved game can be opened; Load says why.") if found else nothing,
        load_why_not="" if found else nothing,
        lab=lambda: Push(WaitScreen(_("Opening the laboratory…"), lambda: open_lab(WHOLE))),
    )
    return TitleScreen(hooks)


def open_lesson() -> Outcome:
    """The ten minutes at the desk, with fresh dice."""
    scenario = opened(LESSON)
    pupil = next(leader.person for leader in scenario.contents.leaders if leader.playable)
    return begin(Campaign(scenario, random.randrange(SEEDS), [pupil]), opening=True)  # noqa: S311 - dice of a game


def new_game() -> Outcome:
    """The choice of scenario and chair, once the scenarios have been read."""
    if not SHELF.left():
        return Push(NewGameScreen())
    return Push(WaitScreen(_("Reading the scenarios…"), lambda: Replace(NewGameScreen()), SHELF.left))


def open_book() -> Outcome:
    """The book of the whole campaign, without a game."""
    return Replace(BookScreen(opened(WHOLE)))


def new_game_as(
    scenario: str | None, leader: str | None, seed: int | None, settings: dict[str, int] | None = None
) -> NewGameScreen:
    """A new game as far as it was named."""
    screen = NewGameScreen(scenario or "")
    screen.settings.update(settings or {})
    if seed is not None:
        screen.seed = seed
    if leader is not None:
        screen.leader = screen.leaders.selected = leader
    return screen


def run_window(
    scenario: str | None = None,
    leader: str | None = None,
    seed: int | None = None,
    load: str | Path | None = None,
    settings: dict[str, int] | None = None,
    code: str | None = None,
    language: str | None = None,
) -> int:
    """Opens the window and plays until it is closed; returns the exit code.

    With a scenario and a leader the game begins at once; with `load` that save is taken up, with `code` its game begun.
    It speaks `language`, by default that of the settings.
    """
    problem = display_problem()
    if problem is not None:
        sys.stderr.write(problem + "\n")
        return NO_DISPLAY
    kept, problems = load_settings()
    window = Window(replace(kept, language=language or kept.language))
    window.problems += problems
    garbage.put_off()
    first: Screen = title_screen()
    over = _of_code(code, leader) if code is not None else _opening(scenario, leader, seed, load, settings)
    if over is not None:
        window.show(first)
        first = over
    try:
        window.run(first, lambda: _prepare(window))
    except Exception as error:
        note_error(error)
        traceback.print_exception(error)
        sys.stderr.write(last_words(window))
        return 1
    finally:
        SHELF.stop()
        WORKERS.close()
    return 0


def _prepare(window: Window) -> None:
    """While the title is looked at: what a game needs."""
    window.stage.theme.fonts.load()
    SHELF.begin()


def last_words(window: Window) -> str:
    """What the player is told when the program has stopped at a mistake of its own; packs a report of it."""
    games = [screen.session for screen in window.stack.screens if isinstance(screen, GamePage)]
    kept = ""
    if games:
        games[0].keeper.close()
        kept = " The game is in its autosave up to the last decision; Continue on the title takes it up again."
    try:
        path = pack(games[0].campaign if games else None, window.settings)
    except (OSError, SaveProblem) as problem:
        return f"The game has stopped at a mistake of its own.{kept} No report could be packed: {problem}\n"
    return f"The game has stopped at a mistake of its own.{kept} A report for its makers lies here: {path}\n"


def _of_code(code: str, leader: str | None) -> Screen:
    """The game of a code; where it leaves the chair free and none was named, the choice of one."""

    def open_it() -> Outcome:
        found = open_code(code)
        if found.shared.seats or leader is not None:
            return begin(found.campaign([leader] if leader is not None else []), opening=True)
        screen = NewGameScreen(found.shared.scenario)
        screen.take(found)
        return Replace(screen)

    return WaitScreen(_("Opening the code…"), open_it)


def _opening(
    scenario: str | None,
    leader: str | None,
    seed: int | None,
    load: str | Path | None,
    settings: dict[str, int] | None,
) -> Screen | None:
    if load is not None:
        path = Path(load)
        found = Summary(path, path.stem, "", (), (), "", 0, 0.0, False)
        return WaitScreen(_("Reading the minutes…"), lambda: load_or_say(found))
    if scenario is not None and leader is not None:
        chair = [leader]
        return WaitScreen(
            _("The seats are taken…"),
            lambda: begin(Campaign(opened(scenario), seed or 0, chair, settings), opening=True),
        )
    if scenario is None and leader is None and seed is None:
        return None
    return WaitScreen(
        _("Reading the scenarios…"),
        lambda: Replace(new_game_as(scenario, leader, seed, settings)),
        SHELF.left,
    )
