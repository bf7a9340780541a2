"""docs/studies.md names every column that files of rows have."""

from __future__ import annotations

import re
from pathlib import Path

from game.scenario import Scenario
from game.studies.about import about
from game.studies.columns import columns
from game.studies.plan import Plan, Variant
from game.studies.plan_file import PlanFile

PAGE = (Path(__file__).parents[2] / "docs" / "studies.md").read_text(encoding="utf-8")


def test_every_column_is_there(small: Scenario) -> None:
    file = PlanFile(Plan((Variant("base", small.id, small.hash),), 1, 1), about(small, "small"), "", {})
    named = {re.sub(r"_[XMT]$", "", one) for one in re.findall(r"`(\w+)`", PAGE.split("## Rows")[1].split("\n## ")[0])}
    for column in columns(file):
        assert column.name in named or column.name.split("_")[0] in named, column.name
