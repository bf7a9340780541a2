"""Goes the way of the tour: a short campaign from the title to the epilogue, past every screen, tab and dialog."""

from __future__ import annotations

from game.ui.keys import Action
from game.ui.tour.around import around_the_game, the_end, together
from game.ui.tour.beginning import before_the_game
from game.ui.tour.guide import Guide
from game.ui.tour.later import later
from game.ui.tour.lesson import lesson
from game.ui.tour.quarter import first_quarter
from game.ui.tour.route import MAIN, Route


def walk(guide: Guide, quick: bool = False, route: Route = MAIN) -> None:
    """Goes the whole way; `quick` leaves out the futures, for which rules must be compiled, and the end."""
    before_the_game(guide, quick, route)
    first_quarter(guide)
    later(guide, quick)
    around_the_game(guide, route)
    if not quick:
        the_end(guide)
        guide.act(Action.MENU)
    together(guide, route)
    if route == MAIN:
        lesson(guide)
