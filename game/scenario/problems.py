"""Problems: what is wrong in a scenario, where, and what to do about it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field

from game.scenario.codes import CODES

ERROR, WARNING, HINT = "error", "warning", "hint"
SEVERITIES = (ERROR, WARNING, HINT)

NEAREST_FROM = 400
"""Names looked through for a suggestion; more would make a hostile file slow."""


@dataclass(frozen=True)
class Problem:
    """One thing an author should know.

    ``file`` is relative to the scenario's folder; ``line`` and ``column`` count from 1, 0 means the file as a whole;
    ``code`` is stable (see :func:`game.scenario.codes.explain`); ``source`` is the offending line as it stands.
    """

    file: str
    line: int
    column: int
    severity: str
    code: str
    message: str
    suggestion: str = ""
    source: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if self.code not in CODES:
            raise ValueError(f"'{self.code}' is not a code of problems")

    @property
    def where(self) -> str:
        """``file:line:column``, or the file alone."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class ProblemsError(Exception):
    """A scenario cannot be loaded; ``problems`` holds everything that was found, warnings included."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        from game.scenario.rendering import as_text

        return as_text(self.problems)


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that looks most like ``name``, or None."""
    some = [one for at, one in enumerate(known) if at < NEAREST_FROM]
    found = difflib.get_close_matches(name[:80], some, n=5, cutoff=0.6)
    same = [one for one in found if sorted(one) == sorted(name)]  # letters or figures that changed places
    return next(iter(same or found), None)


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """``did you mean 'x'?`` or an empty text."""
    found = nearest(name, known)
    return f"did you mean '{found}'?" if found else ""
