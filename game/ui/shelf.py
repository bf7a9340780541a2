"""The scenarios that can be begun, of the game and of mods: read beside the window, and again when changed."""

from __future__ import annotations

import gc
from threading import Lock

from game.mods import Library, wardrobe_of
from game.mods.opening import look_into, names, titles
from game.scenario import ProblemsError, Scenario
from game.scenario.dates import Quarter
from game.ui.beside import Beside
from game.ui.dress import wear
from game.ui.language import Catalogue, set_terms
from game.ui.rereading import Rereading
from game.ui.screens.pages import available_tabs


class Shelf:
    """What has been read so far, each scenario once. Any thread may ask."""

    def __init__(self) -> None:
        """Nothing has been read."""
        self.lock = Lock()
        self.forget()

    def forget(self) -> None:
        """Mods have been switched: everything is read anew when it is asked for."""
        self.library: Library | None = None
        self.readings: dict[str, Rereading] = {}
        self.faulty: set[str] = set()
        self.beside: Beside[None] | None = None
        self.stopped = False

    def stop(self) -> None:
        """The program ends: no further scenario is begun."""
        self.stopped = True

    def begin(self) -> None:
        """Begins to read everything beside the window, and the pages of a game too."""
        if self.beside is None or self.stopped:
            self.stopped = False
            self.beside = Beside(self._read_all)

    def left(self) -> int:
        """How many scenarios have not been read yet; sees to it that they are being read."""
        self.begin()
        return sum(name not in self.readings and name not in self.faulty for name in shelf())

    def reading(self, name: str) -> Rereading:
        """A scenario that is watched while it is shown.

        Raises:
            ProblemsError: it has mistakes.
            FileNotFoundError: there is none of that name.
        """
        if name not in self.readings:
            with self.lock:
                if name not in self.readings:
                    self.readings[name] = Rereading(_read(name))
        return self.readings[name]

    def _read_all(self) -> None:
        for name in shelf():
            if self.stopped:
                return
            try:
                self.reading(name)
            except (ProblemsError, OSError):
                self.faulty.add(name)
        if not self.stopped:
            available_tabs()


SHELF = Shelf()
"""That of this program."""


def _read(name: str) -> Scenario:
    """Everything of a scenario that is made on first use is made here.

    It is set aside from the search for garbage, which else takes 0.2 seconds.
    """
    gc.disable()
    try:
        scenario, problems = look_into(name, library())
        if scenario is None:
            raise ProblemsError(problems)
        for part in ("world", "texts", "hash"):
            getattr(scenario, part)
    finally:
        gc.freeze()
        gc.enable()
    return scenario


def library() -> Library:
    """The user's mods."""
    if SHELF.library is None:
        SHELF.library = Library.read()
    return SHELF.library


def forget() -> None:
    """Mods have been switched: everything is read anew when it is asked for."""
    SHELF.forget()


def shelf() -> list[str]:
    """The names of the scenarios that can be begun."""
    return names(library())


def title(name: str) -> str:
    """What a scenario is called, without reading the whole of it; its name where that is not to be had."""
    if name in SHELF.readings:
        return SHELF.readings[name].scenario.texts.scenario.of("title", Catalogue.language)
    english, russian = titles(name, library())
    return (russian if Catalogue.language == "ru" else "") or english


def title_of(scenario: str) -> str:
    """What the scenario with this id is called; empty where none of that id has been read yet."""
    found = _of_id(scenario)
    return found.texts.scenario.of("title", Catalogue.language) if found is not None else ""


def first_quarter_of(scenario: str) -> Quarter | None:
    """The quarter in which the scenario with this id begins; None where none of that id has been read yet."""
    found = _of_id(scenario)
    return found.register.calendar.start if found is not None else None


def _of_id(scenario: str) -> Scenario | None:
    readings = list(SHELF.readings.values())
    return next((one.scenario for one in readings if one.scenario.contents.outline.id == scenario), None)


def reading(name: str) -> Rereading:
    """A scenario that is watched while it is shown.

    Raises:
        ProblemsError: it has mistakes.
        FileNotFoundError: there is none of that name.
    """
    return SHELF.reading(name)


def is_read(name: str) -> bool:
    """Whether a scenario is at hand; to read one takes half a second and more."""
    return name in SHELF.readings


def opened(name: str) -> Scenario:
    """A scenario as it was last read.

    Raises:
        ProblemsError: it has mistakes.
        FileNotFoundError: there is none of that name.
    """
    return reading(name).scenario


def dress(scenario: Scenario | None) -> None:
    """Puts the pictures, sounds, fonts and words of a scenario and of the mods that are on in force."""
    wear(wardrobe_of(scenario, library()), (scenario.contents.outline.badge or "") if scenario is not None else "")
    set_terms(scenario.all_terms if scenario is not None else {})
