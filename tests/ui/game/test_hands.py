"""A whole short campaign by keyboard alone and one by mouse alone, in a real window, from the title and back to it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.hands.campaign import play
from benchmarks.hands.hand import Hand, Keyboard, Mouse
from benchmarks.hands.look import Look
from benchmarks.hands.reaching import same

SHORT = "Ten Minutes at the Desk"


@pytest.mark.window
@pytest.mark.slow
@pytest.mark.parametrize("sort", [pytest.param(Keyboard, marks=pytest.mark.long), Mouse])
def test_a_campaign_is_played_by_one_hand(sort: type[Hand], tmp_path: Path) -> None:
    told = play(sort, SHORT, "Stalin", 1, tmp_path)
    assert told.story.epilogue
    assert told.story.missed == []
    assert told.story.quarters >= 3
    assert {"NewGameScreen", "DeskPage", "ReportScreen", "EpilogueScreen"} <= set(told.story.screens)
    assert len(told.story.tried) >= 6, "everything was tried on each sort of screen"


def test_a_target_is_found_again_on_a_later_look() -> None:
    lines = [["one", [0, 0, 9, 3], "", True], ["two", [0, 3, 9, 3], "no", False], ["two", [0, 6, 9, 3], "", False]]
    table = {"sort": "Table", "rect": [0, 0, 9, 9], "captures": False, "targets": lines}
    first = Look.read(json.dumps({"screen": "X", "focus": -1, "said": "", "widgets": [table]}))
    later = Look("X", 0, (first.widgets[0], first.widgets[0]))
    assert same((0, 2), first)(later) == (0, 2)
    assert same((0, 2), first)(Look("X", -1, ())) is None
    assert first.open(first.saying("two")) == [(0, 2)]
    assert first.widgets[0].cursor == 0
