"""The small scenario of the tests, complete with every number the rules ask for."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from game.rules.numbers import NUMBERS

SMALL = Path(__file__).parent / "fixtures" / "small"


def write_numbers(folder: Path) -> None:
    """A ``numbers.yaml`` with every constant at the middle of its range."""
    lines = [f"  - {{id: {one.name}, value: {(one.low + one.high) // 2}, reason: for tests}}" for one in NUMBERS]
    (folder / "numbers.yaml").write_text("\n".join(["numbers:", *lines, ""]), encoding="utf-8")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A fresh copy of the small scenario."""
    folder = tmp_path / "small"
    shutil.copytree(SMALL, folder)
    write_numbers(folder)
    return folder


@pytest.fixture
def edited(small: Path) -> Callable[[str, str, str], Path]:
    """Replace a text that occurs once in one file of the small scenario; gives the folder."""

    def edit(file: str, old: str, new: str) -> Path:
        path = small / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} occurs {text.count(old)} times in {file}"
        path.write_text(text.replace(old, new), encoding="utf-8")
        return small

    return edit
