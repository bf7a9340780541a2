"""The scenarios that can be begun, of the game and of mods that are on: read once, and again when files change."""

from __future__ import annotations

from game.mods import Library, wardrobe_of
from game.mods.opening import look_into, names, titles
from game.scenario import ProblemsError, Scenario
from game.ui.dress import wear
from game.ui.language import Catalogue, set_terms
from game.ui.rereading import Rereading
from game.ui.settings import LANGUAGES


class Shelf:
    """What has been read so far; nothing before it is asked for."""

    library: Library | None = None
    readings: dict[str, Rereading] = {}  # noqa: RUF012 - there is one shelf


def library() -> Library:
    """The user's mods."""
    if Shelf.library is None:
        Shelf.library = Library.read()
    return Shelf.library


def forget() -> None:
    """Mods have been switched: everything is read anew when it is asked for."""
    Shelf.library = None
    Shelf.readings.clear()


def shelf() -> list[str]:
    """The names of the scenarios that can be begun."""
    return names(library())


def title(name: str) -> str:
    """What a scenario is called, without reading the whole of it; its name where that is not to be had."""
    if name in Shelf.readings:
        return Shelf.readings[name].scenario.texts.scenario.of("title", Catalogue.language)
    english, russian = titles(name, library())
    return (russian if Catalogue.language == "ru" else "") or english


def reading(name: str) -> Rereading:
    """A scenario that is watched while it is shown.

    Raises:
        ProblemsError: it has mistakes.
        FileNotFoundError: there is none of that name.
    """
    if name not in Shelf.readings:
        scenario, problems = look_into(name, library())
        if scenario is None:
            raise ProblemsError(problems)
        Shelf.readings[name] = Rereading(scenario)
    return Shelf.readings[name]


def opened(name: str) -> Scenario:
    """A scenario as it was last read.

    Raises:
        ProblemsError: it has mistakes.
        FileNotFoundError: there is none of that name.
    """
    return reading(name).scenario


def dress(scenario: Scenario | None) -> None:
    """Puts the pictures, sounds, fonts and words of a scenario and of the mods that are on in force."""
    wear(wardrobe_of(scenario, library()))
    set_terms({code: scenario.terms(code) for code in LANGUAGES} if scenario is not None else {})
