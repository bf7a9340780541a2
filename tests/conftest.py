"""No test sees the mods or the settings of whoever runs it; and the scenarios that most of them share."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

os.environ["POLITBURO_MODS"] = tempfile.mkdtemp(prefix="no_mods_")
os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp(prefix="no_settings_")

import pytest

from game.scenario import Scenario, load
from game.words import set_terms
from tests.scenario.conftest import SMALL, write_numbers


@pytest.fixture(scope="module", autouse=True)
def own_words() -> None:
    """The words of a scenario that another module has opened are forgotten."""
    set_terms({})


@pytest.fixture(scope="session")
def small_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small scenario, whose campaigns take a hundredth of a second; not to be written on."""
    folder: Path = tmp_path_factory.mktemp("scenarios") / "small"
    shutil.copytree(SMALL, folder)
    write_numbers(folder)
    return folder


@pytest.fixture(scope="session")
def small(small_folder: Path) -> Scenario:
    """The small scenario, loaded."""
    return load(small_folder)


@pytest.fixture(scope="session")
def year_1922() -> Scenario:
    """The scenario of 1922, loaded."""
    return load("1922")
