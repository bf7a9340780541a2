"""A save of every format stays here for ever, and opens: to be played on while the rules are the same, else to be read.

Where the rules changed and the version did not (before a release), ``python -m tests.saves.keep`` writes it anew.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game import RULES_VERSION
from game.saves import Recorder, SaveProblem, list_saves, load
from game.saves.records import SAVE_FORMAT
from tests.saves.keep import KEPT, TITLE

SAVES = sorted(KEPT.glob("*.save"))


def test_every_format_is_kept() -> None:
    for number in range(1, SAVE_FORMAT + 1):
        assert list(KEPT.glob(f"format_{number}_*.save")), f"no save of format {number}: python -m tests.saves.keep"


@pytest.mark.parametrize("kept", SAVES, ids=lambda path: path.stem)
def test_it_opens(kept: Path, tmp_path: Path) -> None:
    path = tmp_path / kept.name
    shutil.copy(kept, path)
    loaded = load(path)
    assert loaded.title == TITLE
    assert len(loaded.chronicle) > 50
    assert [one.problem for one in list_saves(tmp_path)] == [""]
    if loaded.header.rules == RULES_VERSION:
        assert loaded.problems == ()
        assert loaded.campaign is not None
        assert loaded.campaign.ended
        assert len(loaded.campaign.decisions) > 50
    else:
        assert [problem.code for problem in loaded.problems] == ["rules"]
        assert loaded.campaign is None
        with pytest.raises(SaveProblem):
            Recorder(path).resume(loaded)
    assert path.read_bytes() == kept.read_bytes()
