"""Seeded mistakes: wherever one is put into the small scenario, it is reported there, to the line and column, once.

Every second place is tried, every place by ``-m long``.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import SMALL

from game.scenario import Problem, inspect
from game.scenario.documents import Document, Mark
from game.scenario.reader import read

STEPS = pytest.mark.parametrize("step", [2, pytest.param(1, marks=pytest.mark.long)])
FILES = sorted(path.relative_to(SMALL).as_posix() for path in SMALL.rglob("*.yaml"))


def document_of(folder: Path, file: str) -> Document:
    document, problems = read(file, (folder / file).read_bytes())
    assert problems == []
    return document


def plain_leaves(document: Document) -> list[tuple[tuple[str | int, ...], Mark]]:
    """Scalars written without quotes on one line."""
    return [
        (path, mark)
        for path, mark in document.marks.items()
        if not isinstance(document.value_at(path), dict | list) and mark.style == ""
    ]


def errors_after(folder: Path, file: str, lines: list[str]) -> list[Problem]:
    (folder / file).write_text("\n".join(lines), encoding="utf-8")
    return [problem for problem in inspect(folder)[1] if problem.severity == "error"]


def length_of(line: str, column: int) -> int:
    """Length of the unquoted word at a place of the fixture's source."""
    end = column
    while end < len(line) and not (line[end] in ",]}" or line[end : end + 2] == ": "):
        end += 1
    return end - column


@STEPS
@pytest.mark.parametrize("file", FILES)
def test_a_value_of_the_wrong_kind(file: str, step: int, small: Path) -> None:
    document = document_of(small, file)
    tried = 0
    for path, mark in plain_leaves(document)[::step]:
        if "effects" in path or "win" in path or "lose" in path or path[-1] == "when":
            continue
        line = document.lines[mark.line]
        changed = line[: mark.column] + "{zz: 1}" + line[mark.column + length_of(line, mark.column) :]
        if mark.line + 1 < len(document.lines) and "," in line[mark.column :] and path[-1] in ("name", "text", "doc"):
            continue
        lines = [*document.lines[: mark.line], changed, *document.lines[mark.line + 1 :]]
        errors = errors_after(small, file, lines)
        places = [(one.file, one.line, one.column) for one in errors]
        assert places == [(file, mark.line + 1, mark.column + 1)], (path, errors)
        tried += 1
    assert tried > 0


@STEPS
@pytest.mark.parametrize("file", FILES)
def test_a_misspelt_key(file: str, step: int, small: Path) -> None:
    document = document_of(small, file)
    keys = [(path, mark) for path, mark in document.marks.items() if path and isinstance(path[-1], str)]
    for path, mark in keys[::step]:
        key = str(path[-1])
        line = document.lines[mark.key_line]
        assert line[mark.key_column :].startswith(key)
        changed = line[: mark.key_column] + key + "qx" + line[mark.key_column + len(key) :]
        lines = [*document.lines[: mark.key_line], changed, *document.lines[mark.key_line + 1 :]]
        errors = errors_after(small, file, lines)
        places = [(one.file, one.line, one.column) for one in errors]
        assert places == [(file, mark.key_line + 1, mark.key_column + 1)], (path, errors)


@STEPS
@pytest.mark.parametrize("file", FILES)
def test_an_empty_value(file: str, step: int, small: Path) -> None:
    """A forgotten value is either allowed (nobody, no date) or reported where it stands."""
    document = document_of(small, file)
    for path, mark in plain_leaves(document)[::step]:
        line = document.lines[mark.line]
        if path[-1] == "region" or line[mark.column + length_of(line, mark.column) :].strip():
            continue  # an office without its region is found where the region names it
        lines = [*document.lines[: mark.line], line[: mark.column].rstrip(), *document.lines[mark.line + 1 :]]
        errors = errors_after(small, file, lines)
        assert {one.line for one in errors} <= {mark.line + 1, mark.line + 2}, (path, errors)
