"""A scenario whose files may be edited while it is shown: read again when they change, kept where they break."""

from __future__ import annotations

from pathlib import Path

from game.mods.opening import read_again
from game.scenario import Problem, Scenario
from game.scenario.problems import ERROR

EVERY = 1.0
"""Seconds between two looks at the files."""
Print = tuple[tuple[str, int, int], ...]
"""Of every file its path, its time in nanoseconds and its size."""


class Rereading:
    """The last good version of a scenario, and what is wrong with its files as they are now."""

    def __init__(self, scenario: Scenario) -> None:
        """Takes the files as they are for those the scenario was read from."""
        self.scenario = scenario
        self.problems: tuple[Problem, ...] = ()
        """Errors of the files as they are; empty where they are good."""
        self._known = fingerprint(scenario.places)
        self._waited = 0.0

    def look(self, seconds: float = EVERY) -> bool:
        """`seconds` have passed: looks at the files if it is time; True if they have changed and were read again."""
        self._waited += seconds
        if self._waited < EVERY or not self.scenario.places:
            return False
        self._waited = 0.0
        now = fingerprint(self.scenario.places)
        if now == self._known:
            return False
        self._known = now
        try:
            fresh, problems = read_again(self.scenario)
        except FileNotFoundError as error:
            fresh, problems = None, (Problem(self.scenario.path.name, 0, 0, ERROR, "missing_file", str(error)),)
        self.problems = tuple(one for one in problems if one.severity == ERROR) if fresh is None else ()
        self.scenario = fresh or self.scenario
        return True


def fingerprint(places: tuple[Path, ...]) -> Print:
    """What tells two states of some folders and archives apart without reading them."""
    found = []
    for place in places:
        files = [place] if place.is_file() else [*place.glob("*.yaml"), *place.glob("*/*.yaml")]
        for path in sorted(files):
            try:
                about = path.stat()
            except OSError:
                continue
            found.append((str(path), about.st_mtime_ns, about.st_size))
    return tuple(found)
