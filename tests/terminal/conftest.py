"""The small scenario: its campaigns take a hundredth of a second."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.scenario import Scenario, load
from tests.scenario.conftest import SMALL, write_numbers


@pytest.fixture(scope="session")
def small_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder: Path = tmp_path_factory.mktemp("scenarios") / "small"
    shutil.copytree(SMALL, folder)
    write_numbers(folder)
    return folder


@pytest.fixture(scope="session")
def small(small_folder: Path) -> Scenario:
    return load(small_folder)


@pytest.fixture(scope="session")
def year_1922() -> Scenario:
    return load("1922")
