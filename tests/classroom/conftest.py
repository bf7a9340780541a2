"""A campaign of the small scenario that somebody has played."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.campaign import Campaign
from game.scenario import Scenario, load
from tests.saves.playing import played
from tests.scenario.conftest import SMALL, write_numbers


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Scenario:
    folder: Path = tmp_path_factory.mktemp("scenarios") / "small"
    shutil.copytree(SMALL, folder)
    write_numbers(folder)
    return load(folder)


@pytest.fixture(scope="session")
def past(small: Scenario) -> Campaign:
    return played(small, 120)
