"""Milestones and aims: rows of the World's watches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.names import WATCH_MODES
from game.scenario.dates import AFTER_ALL
from game.scenario.models import Aim, Leader, Milestone

if TYPE_CHECKING:
    from game.scenario.build_story import Story


def fill_watches(story: Story) -> None:
    """Fill the rows of what is looked at at the close of every quarter: milestones, then aims by leader."""
    sheet = story.sheet
    for name in ("watch_from", "watch_until", "watch_mode", "watch_leader"):
        sheet.fill(name, 0)
    milestones: list[Milestone] = list(sheet.survey.items("milestones"))
    leaders: list[Leader] = list(sheet.survey.items("leaders"))
    aims = [(aim, leader.person) for leader in leaders for aim in leader.aims]
    sheet.put("watches", len(milestones) + len(aims))
    for row, milestone in enumerate(milestones):
        _fill_watch(story, row, milestone, None)
    for row, (aim, who) in enumerate(aims, len(milestones)):
        _fill_watch(story, row, aim, who)


def _fill_watch(story: Story, row: int, watch: Milestone | Aim, who: str | None) -> None:
    sheet = story.sheet
    first, last = sheet.survey.span(watch.from_, watch.until)
    story.condition("watch_when", watch.when, row, who)
    sheet.put("watch_from", first, row)
    sheet.put("watch_until", min(max(last, first), AFTER_ALL), row)
    sheet.put("watch_mode", WATCH_MODES.index(watch.mode), row)
    sheet.put("watch_leader", sheet.number("leader", who), row)
