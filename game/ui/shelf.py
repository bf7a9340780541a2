"""The scenarios of the game, read beside the window while the title is looked at."""

from __future__ import annotations

import gc
from threading import Lock

from game.scenario import ProblemsError, Scenario, load
from game.scenario.load import SHELF
from game.ui.beside import Beside
from game.ui.screens.pages import available_tabs


class Shelf:
    """Reads each scenario once. What it holds is set aside from the search for garbage, which else takes 0.2 seconds.

    Any thread may ask.
    """

    def __init__(self) -> None:
        """Nothing has been read."""
        self.names = sorted(path.name for path in SHELF.iterdir() if (path / "scenario.yaml").is_file())
        self._lock = Lock()
        self._read: dict[str, Scenario | ProblemsError | OSError] = {}
        self._reading: Beside[None] | None = None

    def begin(self) -> None:
        """Begins to read everything, and the pages of a game too."""
        if self._reading is None:
            self._reading = Beside(self._read_all)

    @property
    def left(self) -> int:
        """How many scenarios have not been read yet."""
        return sum(name not in self._read for name in self.names)

    def sound(self) -> list[str]:
        """The names of those that can be played; reads what has not been read."""
        return [name for name in self.names if isinstance(self._found(name), Scenario)]

    def opened(self, name: str) -> Scenario:
        """A scenario by its name or path.

        Raises:
            ProblemsError, OSError: it cannot be read.
        """
        found = self._found(name)
        if isinstance(found, Scenario):
            return found
        raise found

    def _found(self, name: str) -> Scenario | ProblemsError | OSError:
        if name not in self._read:
            with self._lock:
                if name not in self._read:
                    self._read[name] = _read(name)
        return self._read[name]

    def _read_all(self) -> None:
        for name in self.names:
            self._found(name)
        available_tabs()


def _read(name: str) -> Scenario | ProblemsError | OSError:
    """Everything of a scenario that is made on first use is made here."""
    gc.disable()
    try:
        scenario = load(name)
        for part in ("world", "texts", "hash"):
            getattr(scenario, part)
    except (ProblemsError, OSError) as problem:
        return problem
    finally:
        gc.freeze()
        gc.enable()
    return scenario


SCENARIOS = Shelf()
"""Those of this program."""
