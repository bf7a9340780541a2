"""The small scenario: its campaigns take a hundredth of a second even in plain Python."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.scenario import Scenario, load
from tests.scenario.conftest import SMALL, write_numbers


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Scenario:
    folder: Path = tmp_path_factory.mktemp("scenarios") / "small"
    shutil.copytree(SMALL, folder)
    write_numbers(folder)
    return load(folder)
