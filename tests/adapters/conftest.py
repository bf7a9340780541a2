"""The small scenario: its matches take a second."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.adapters.match import Rules


@pytest.fixture(scope="session")
def small_folder(small_folder: Path) -> str:
    """As those who train agents name it."""
    return str(small_folder)


@pytest.fixture(scope="session")
def rules(small_folder: str) -> Rules:
    return Rules(small_folder)
