"""Problems as text with the source line and a caret, as JSON, and as GitHub annotations."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from game.scenario.problems import SEVERITIES, Problem

MOST_SHOWN = 50
WIDEST = 100


def as_text(problems: Sequence[Problem], most: int = MOST_SHOWN) -> str:
    """Problems for people: place, message, the line with a caret, what to do; at most ``most``, then a count."""
    parts = [_one(problem) for problem in problems[:most]]
    if len(problems) > most:
        parts.append(f"... and {len(problems) - most} more")
    if problems:
        parts.append(count(problems))
    return "\n".join(parts)


def count(problems: Sequence[Problem]) -> str:
    """``2 errors, 1 warning``."""
    numbers = Counter(problem.severity for problem in problems)
    said = [f"{numbers[one]} {one}{'s' * (numbers[one] != 1)}" for one in SEVERITIES if numbers[one]]
    return ", ".join(said) or "no problems"


def _one(problem: Problem) -> str:
    lines = [f"{problem.where}: {problem.severity} {problem.code}: {printable(problem.message)}"]
    if problem.line and problem.source.strip():
        lines.extend(_caret(problem))
    if problem.suggestion:
        lines.append(f"    {printable(problem.suggestion)}")
    return "\n".join(lines)


def _caret(problem: Problem) -> list[str]:
    column = problem.column - 1
    start = max(0, column - WIDEST + 20)
    shown = printable(problem.source)[start : start + WIDEST].rstrip()
    number = str(problem.line)
    return [f"    {number} | {shown}", f"    {' ' * len(number)} | {' ' * (column - start)}^"]


def printable(text: str) -> str:
    """The text on one line, with a dot for every character that could move a terminal's cursor."""
    return "".join(one if one.isprintable() else " " if one in "\t\n" else "\u00b7" for one in text)


def as_json(problems: Sequence[Problem]) -> str:
    """Problems as a JSON list, all of them."""
    rows = [
        {
            "file": one.file, "line": one.line, "column": one.column, "severity": one.severity, "code": one.code,
            "message": one.message, "suggestion": one.suggestion,
        }
        for one in problems
    ]  # fmt: skip
    return json.dumps(rows, ensure_ascii=True, indent=1)


def as_github(problems: Sequence[Problem]) -> str:
    """Problems as workflow commands that GitHub shows beside the lines of a change."""
    names = {"error": "error", "warning": "warning", "hint": "notice"}
    lines = []
    for one in problems:
        message = one.message + (f" ({one.suggestion})" if one.suggestion else "")
        place = f"file={_escape(one.file, True)}"
        if one.line:
            place += f",line={one.line},col={one.column}"
        lines.append(f"::{names[one.severity]} {place},title={_escape(one.code, True)}::{_escape(message)}")
    return "\n".join(lines)


def _escape(text: str, inside: bool = False) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if inside else text


FORMATS = {"text": as_text, "json": as_json, "github": as_github}
