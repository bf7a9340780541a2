"""The small scenario: its matches take a second."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.adapters.match import Rules
from tests.scenario.conftest import SMALL, write_numbers


@pytest.fixture(scope="session")
def small_folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder: Path = tmp_path_factory.mktemp("scenarios") / "small"
    shutil.copytree(SMALL, folder)
    write_numbers(folder)
    return str(folder)


@pytest.fixture(scope="session")
def rules(small_folder: str) -> Rules:
    return Rules(small_folder)
