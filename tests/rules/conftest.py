"""Scenarios the rules are tried on: a small one that plays in a hundredth of a second, and 1922."""

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


@pytest.fixture(scope="session")
def year_1922() -> Scenario:
    return load("1922")
