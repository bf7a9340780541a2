"""Before a game: title, settings, laboratory, the choice of a chair."""

from __future__ import annotations

import time

from game.ui.app import title_screen
from game.ui.dialog import Dialog
from game.ui.keys import Action
from game.ui.screens.lab import LabScreen
from game.ui.screens.new_game import NewGameScreen
from game.ui.screens.saves import LoadScreen
from game.ui.tour.guide import Guide
from game.ui.tour.route import MAIN, ODDS_SECONDS, SEED, Route

WHAT_IF = "f04_no_appointments"
"""What the laboratory is asked."""
LAB_PAIRS = 100
"""Over how many pairs it is asked."""


def laboratory(guide: Guide, quick: bool) -> None:
    """The what-if laboratory of the title: before, and with what has been played in time."""
    guide.press("What-if lab")
    screen = guide.page(LabScreen)
    screen.table.selected = WHAT_IF
    screen.relayout()
    guide.stop("laboratory")
    if not quick:
        screen.pairs = LAB_PAIRS
        ask(guide, screen)
        guide.stop("laboratory bars")
        guide.turn("pair")
        guide.stop("laboratory two campaigns")
    guide.act(Action.MENU)


def ask(guide: Guide, screen: LabScreen) -> None:
    """Plays the chosen question, as far as it comes in time."""
    guide.press("PLAY")
    end = time.monotonic() + ODDS_SECONDS
    while screen.expecting and time.monotonic() < end:
        time.sleep(0.1)
        guide.window.pass_time(0.1)
    screen.stop()
    guide.settle()


def before_the_game(guide: Guide, quick: bool = False, route: Route = MAIN) -> None:
    """Title, settings, saves, laboratory, book, new game."""
    guide.visit(route.scenario)
    guide.window.show(title_screen())
    guide.stop("title")
    guide.press("Settings")
    for tab in ("picture", "sound", "keys"):
        guide.turn(tab)
        guide.stop(f"settings {tab}")
    guide.act(Action.MENU)
    guide.window.show(LoadScreen())
    guide.stop("load nothing")
    guide.act(Action.MENU)
    laboratory(guide, quick)
    guide.press("New game")
    screen = guide.page(NewGameScreen)
    if route.scenario != screen.scenario:
        screen.show_scenario(route.scenario)
        screen.relayout()
    guide.stop("new game")
    screen.leader = screen.leaders.selected = route.second
    screen.relayout()
    guide.stop(f"new game {route.second}")
    screen.leaders.choose_mode("several")
    screen.leaders.give(route.third)
    guide.stop("new game several people")
    screen.leaders.choose_mode("one")
    screen.scenario, screen.seed = route.scenario, SEED
    screen.leader = screen.leaders.selected = route.leader
    screen.relayout()
    guide.press("START")
    guide.page(Dialog)
    guide.stop("prologue")
    guide.act(Action.END_TURN)
