"""Older versions of the format: small named migrations, each to the next version.

A migration says which words of a value become others, and what scenario.yaml is to say besides; both for the text of a
file, whose comments and layout stay as they are, and for a scenario as a save keeps it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from game.scenario.documents import Document, Path
from game.scenario.models.country import NEWEST_FORMAT

Words = tuple[tuple[str, str], ...]
"""Words and what they become, each at every place where it stands."""


@dataclass(frozen=True)
class More:
    """What scenario.yaml is to say besides where a scenario stands alone and ``speaks`` is true of one of its files."""

    speaks: Callable[[str], bool]
    text: str
    values: dict[str, Any]


@dataclass(frozen=True)
class Migration:
    """From the version before ``to``; ``words(path, value)`` is asked of every text."""

    name: str
    to: int
    about: str
    words: Callable[[Path, str], Words]
    more: tuple[More, ...] = ()


_CONDITIONS = (("when",), ("expect",))
_HEALTH = re.compile(r"\blenin_(robust|frail)\b")


def _history_leaves(path: Path, value: str) -> Words:
    if "fields" in path and value == "comintern":
        return (("comintern", "abroad"),)
    if path[-1:] == ("group",) and value == "soviet":
        return (("soviet", "assembly"),)
    found = dict.fromkeys(match.group() for match in _HEALTH.finditer(value) if path[-1:] in _CONDITIONS)
    return tuple((word, f"setting(lenin_health, {word.partition('_')[2]})") for word in found)


_LENIN_HEALTH = {
    "id": "lenin_health",
    "name": "Lenin's health",
    "values": [
        {"id": "as_it_was", "name": "as it was"}, {"id": "robust", "name": "robust"}, {"id": "frail", "name": "frail"},
    ],
}  # fmt: skip
_LENIN_HEALTH_TEXT = """
own_settings:               # written by the migration from format 1
  - id: lenin_health
    name: Lenin's health
    values:
      - {id: as_it_was, name: as it was}
      - {id: robust, name: robust}
      - {id: frail, name: frail}
"""

_OLD_GUARD_TEXT = """
old_before: 1917            # written by the migration from format 1
"""

MIGRATIONS = (
    Migration(
        "history_leaves_the_format",
        2,
        "What belonged to one history alone is no longer in the format: the field of work `comintern` is `abroad`, the "
        "group of offices `soviet` is `assembly`, the setting `lenin_health` is one of a scenario's own settings, and "
        "`old_before` says who is of the old guard.",
        _history_leaves,
        (
            More(lambda text: True, _OLD_GUARD_TEXT, {"old_before": 1917}),
            More(
                lambda text: "lenin_health" in text or _HEALTH.search(text) is not None,
                _LENIN_HEALTH_TEXT,
                {"own_settings": [_LENIN_HEALTH]},
            ),
        ),
    ),
)
"""In order; the last leads to the newest version."""


def due(version: int) -> tuple[Migration, ...]:
    """The migrations from a version to the newest."""
    return tuple(one for one in MIGRATIONS if one.to > version)


def migrated_text(document: Document, version: int, wants: Callable[[More], bool]) -> str:
    """The text of a file of an older version in the newest; ``wants`` says which ``more`` the file gets."""
    edits: list[tuple[int, int, str]] = []
    starts = _line_starts(document.text)
    for path, mark in document.marks.items():
        value = document.value_at(path)
        at = starts[mark.line] + mark.column
        if path == ("format",) and value == version:
            edits.append((at, len(str(version)), str(NEWEST_FORMAT)))
        elif isinstance(value, str):
            edits.extend(_edits(document.text, at, path, value, version))
    text = document.text
    for at, length, new in sorted(edits, reverse=True):
        text = text[:at] + new + text[at + length :]
    more = [
        one.text
        for migration in due(version)
        for one in migration.more
        if wants(one) and not any((key,) in document.marks for key in one.values)
    ]
    return text.rstrip("\n") + "\n" + "".join(more) if more else text


def _edits(text: str, at: int, path: Path, value: str, version: int) -> list[tuple[int, int, str]]:
    found = []
    for migration in due(version):
        for old, new in migration.words(path, value):
            start = at
            for _ in range(value.count(old)):
                start = text.index(old, start)
                found.append((start, len(old), new))
                start += len(old)
    return found


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts


def migrated_values(resolved: Any) -> Any:
    """A scenario as a save keeps it, in the newest version; what is no such thing is left as it is."""
    outline = resolved.get("outline") if isinstance(resolved, dict) else None
    version = outline.get("format") if isinstance(outline, dict) else None
    if type(version) is not int or version < 1 or version >= NEWEST_FORMAT:
        return resolved
    made: dict[str, Any] = _walked(resolved, (), version)
    made["outline"]["format"] = NEWEST_FORMAT
    for migration in due(version):
        for one in migration.more:
            made["outline"] = {**one.values, **made["outline"]}
    return made


def _walked(value: Any, path: Path, version: int) -> Any:
    if isinstance(value, dict):
        return {key: _walked(one, (*path, key), version) for key, one in value.items()}
    if isinstance(value, list):
        return [_walked(one, (*path, at), version) for at, one in enumerate(value)]
    if isinstance(value, str):
        for migration in due(version):
            for old, new in migration.words(path, value):
                value = value.replace(old, new)
    return value
