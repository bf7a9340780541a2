"""Studies ask what-ifs, so their small scenario has some."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario import Scenario, load

from .filing import with_what_ifs


@pytest.fixture(scope="session")
def small(small_folder: Path) -> Scenario:
    """A copy of the small scenario that has what-ifs, loaded."""
    return load(with_what_ifs(small_folder))
