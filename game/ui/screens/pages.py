"""The tabs of a game, in their order, and the page behind each."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from game.ui.keys import Action
from game.ui.language import _

if TYPE_CHECKING:
    from game.ui.screens.frame import GamePage
    from game.ui.session import Session

PLACES: dict[str, tuple[str, str]] = {
    "desk": ("game.ui.screens.desk", "DeskPage"),
    "apparatus": ("game.ui.pages.apparatus", "ApparatusPage"),
    "politburo": ("game.ui.pages.politburo", "PolitburoPage"),
    "congress": ("game.ui.pages.congress", "CongressPage"),
    "country": ("game.ui.pages.country", "CountryPage"),
    "doctrine": ("game.ui.pages.doctrine", "DoctrinePage"),
    "people": ("game.ui.pages.people", "PeoplePage"),
    "network": ("game.ui.pages.network", "NetworkPage"),
    "economy": ("game.ui.pages.economy", "EconomyPage"),
    "chronicle": ("game.ui.pages.chronicle", "ChroniclePage"),
}
"""Tab -> module and class of its page; a module that is not there has no tab."""

ACTIONS: dict[Action, str] = {
    Action.DESK: "desk",
    Action.APPARATUS: "apparatus",
    Action.POLITBURO: "politburo",
    Action.CONGRESS: "congress",
    Action.COUNTRY: "country",
    Action.DOCTRINE: "doctrine",
    Action.PEOPLE: "people",
    Action.NETWORK: "network",
    Action.ECONOMY: "economy",
    Action.CHRONICLE: "chronicle",
}


def tab_names() -> dict[str, str]:
    """The words on the tabs."""
    return {
        "desk": _("Desk"),
        "apparatus": _("Apparatus"),
        "politburo": _("Politburo"),
        "congress": _("Congress"),
        "country": _("Country"),
        "doctrine": _("Doctrine"),
        "people": _("People"),
        "network": _("Network"),
        "economy": _("Economy"),
        "chronicle": _("Chronicle"),
    }


def maker_of(tab: str) -> Callable[[Session], GamePage] | None:
    """The class of a tab's page, or None where there is none yet."""
    module, name = PLACES[tab]
    try:
        found: Callable[[Session], GamePage] = getattr(import_module(module), name)
    except ModuleNotFoundError as problem:
        if problem.name is None or not module.startswith(problem.name):
            raise
        return None
    return found


def available_tabs() -> list[str]:
    """The tabs that have a page, in order."""
    return [tab for tab in PLACES if maker_of(tab) is not None]


def page_of(session: Session, tab: str) -> GamePage:
    """The page of a tab, made at its first opening."""
    if tab not in session.pages:
        maker = maker_of(tab)
        assert maker is not None, tab
        session.pages[tab] = maker(session)
    return session.pages[tab]  # type: ignore[return-value]
