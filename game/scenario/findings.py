"""Collects problems at places, so that checks say *what* is wrong and never compute where."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from game.scenario.documents import Document, Path
from game.scenario.effect_lists import piece
from game.scenario.problems import ERROR, HINT, SEVERITIES, WARNING, Problem

MOST_PLACES = 5
_IGNORE = re.compile(r"#\s*check:\s*ignore\s+([a-z_, ]+)")


@dataclass(frozen=True)
class Place:
    """A value in a file, by its path."""

    document: Document
    path: Path = ()

    def at(self, *keys: str | int) -> Place:
        """The place of something inside this value."""
        return Place(self.document, (*self.path, *keys))

    @property
    def value(self) -> Any:
        """What stands here."""
        return self.document.value_at(self.path)

    @property
    def home(self) -> Place:
        """The place in the file that says it; the same unless it was woven from several."""
        return Place(*self.document.home(self.path))

    @property
    def file(self) -> str:
        """The file that says it."""
        return self.home.document.file

    @property
    def where(self) -> str:
        """``file:line``, for messages about something else."""
        return f"{self.file}:{self.spot[0] + 1}"

    @property
    def spot(self) -> tuple[int, int]:
        """Line and column of the value, from 0."""
        document, path = self.document.home(self.path)
        mark = document.mark(path)
        return mark.line, mark.column

    @property
    def key_spot(self) -> tuple[int, int]:
        """Line and column of the value's key, from 0."""
        document, path = self.document.home(self.path)
        mark = document.mark(path)
        return mark.key_line, mark.key_column

    def inside(self, offset: int) -> tuple[int, int]:
        """Line and column of a character of the text that stands here."""
        document, path = self.document.home(self.path)
        return document.inside(path, offset)

    def inside_effect(self, which: int, offset: int) -> tuple[int, int]:
        """Line and column of a character of one effect of the list that stands here."""
        items = self.document.value_at(self.path)
        if not isinstance(items, list):
            return self.spot
        item, rest = piece(items, which, offset)
        return self.at(item).inside(rest)


class Findings:
    """Every problem found so far; at most one of them at one place."""

    def __init__(self) -> None:
        self._problems: dict[tuple[str, int, int], Problem] = {}

    def copy(self) -> Findings:
        """The same problems, to which others may be added."""
        other = Findings()
        other._problems.update(self._problems)
        return other

    def add(self, problem: Problem) -> None:
        """Note a problem, unless something as severe was found at the same place before."""
        key = (problem.file, problem.line, problem.column)
        before = self._problems.get(key)
        if before and problem.line and SEVERITIES.index(before.severity) <= SEVERITIES.index(problem.severity):
            return
        if not problem.line:
            key = (f"{problem.file} {problem.message}", 0, 0)
        if problem.severity == ERROR or not _ignored(problem):
            self._problems[key] = problem

    def note(
        self,
        severity: str,
        place: Place,
        code: str,
        message: str,
        suggestion: str = "",
        spot: tuple[int, int] | None = None,
    ) -> None:
        """Note a problem at a place, or at a ``spot`` (line and column from 0) of its file."""
        line, column = place.spot if spot is None else spot
        document = place.home.document
        source = document.lines[line] if 0 <= line < len(document.lines) else ""
        self.add(Problem(document.file, line + 1, column + 1, severity, code, message, suggestion, source))

    def error(self, place: Place, code: str, message: str, suggestion: str = "") -> None:
        """Note an error."""
        self.note(ERROR, place, code, message, suggestion)

    def warn(self, place: Place, code: str, message: str, suggestion: str = "") -> None:
        """Note a warning."""
        self.note(WARNING, place, code, message, suggestion)

    def hint(self, place: Place, code: str, message: str, suggestion: str = "") -> None:
        """Note a hint."""
        self.note(HINT, place, code, message, suggestion)

    @property
    def all(self) -> tuple[Problem, ...]:
        """Everything, by severity, then file and line."""

        def order(problem: Problem) -> tuple[int, str, int, int]:
            return SEVERITIES.index(problem.severity), problem.file, problem.line, problem.column

        return fold(sorted(self._problems.values(), key=order))

    @property
    def broken(self) -> bool:
        """Whether anything is an error."""
        return any(problem.severity == ERROR for problem in self._problems.values())


def fold(problems: list[Problem]) -> tuple[Problem, ...]:
    """The same unknown name in many places is one problem: the first place, and where else."""
    groups: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        key = (problem.message, "") if problem.code == "unknown_name" else (problem.message, problem.where)
        groups.setdefault(key, []).append(problem)
    folded = []
    for first, *others in groups.values():
        if others:
            places = ", ".join(one.where for one in others[:MOST_PLACES])
            more = f" and {len(others) - MOST_PLACES} more places" if len(others) > MOST_PLACES else ""
            first = replace(first, suggestion="; ".join(filter(None, (first.suggestion, f"also {places}{more}"))))
        folded.append(first)
    return tuple(folded)


def _ignored(problem: Problem) -> bool:
    found = _IGNORE.search(problem.source)
    return bool(found) and problem.code in re.split(r"[,\s]+", found.group(1)) if found else False
