"""Milestones: rows of the World's watches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.names import WATCH_MODES
from game.scenario.dates import AFTER_ALL
from game.scenario.models import Milestone

if TYPE_CHECKING:
    from game.scenario.build_story import Story


def fill_watches(story: Story) -> None:
    """Fill the rows of what is looked at at the close of every quarter."""
    sheet = story.sheet
    for name in ("watch_from", "watch_until", "watch_mode", "watch_leader"):
        sheet.fill(name, 0)
    milestones: list[Milestone] = list(sheet.survey.items("milestones"))
    sheet.put("watches", len(milestones))
    for row, milestone in enumerate(milestones):
        first, last = sheet.survey.span(milestone.from_, milestone.until)
        story.condition("watch_when", milestone.when, row)
        sheet.put("watch_from", first, row)
        sheet.put("watch_until", min(max(last, first), AFTER_ALL), row)
        sheet.put("watch_mode", WATCH_MODES.index(milestone.mode), row)
