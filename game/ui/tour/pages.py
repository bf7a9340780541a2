"""The desk with its tabs, and every page with its own."""

from __future__ import annotations

from game.ui.keys import Action
from game.ui.pages.people import PeoplePage
from game.ui.screens.pages import ACTIONS, available_tabs
from game.ui.tour.guide import Guide

FILED = 2
"""The leader whose file is opened, by his number."""


def pages(guide: Guide, when: str) -> None:
    """The desk with its tabs, and every page."""
    for front in ("news", "last", "now"):
        guide.turn(front)
        guide.stop(f"desk {when} {front}")
    for action, tab in ACTIONS.items():
        if tab != "desk" and tab in available_tabs():
            guide.act(action)
            guide.stop(f"{tab} {when}")
            leaves(guide, tab, when)
    guide.act(Action.DESK)


def leaves(guide: Guide, tab: str, when: str) -> None:
    """The further tabs of a page: of the Politburo, and of a man's file."""
    if tab == "politburo":
        for leaf in ("calls", "power", "compose"):
            guide.turn(leaf)
            guide.stop(f"politburo {when} {leaf}")
    elif tab == "people":
        guide.page(PeoplePage).open(str(guide.session.world.person[FILED]))
        for leaf in ("opinions", "way", "votes", "ties", "strength", "book"):
            guide.turn(leaf)
            guide.stop(f"file {when} {leaf}")
        guide.act(Action.MENU)
