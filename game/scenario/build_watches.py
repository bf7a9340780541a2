"""Milestones and aims: rows of the World's watches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.names import WATCH_MODES
from game.scenario.dates import AFTER_ALL
from game.scenario.means import Mean, read_mean
from game.scenario.models import Aim, Leader, Milestone

if TYPE_CHECKING:
    from game.scenario.build_story import Story


def fill_watches(story: Story) -> None:
    """Fill the rows of what is looked at at the close of every quarter: milestones, then aims by leader."""
    sheet = story.sheet
    for name in ("watch_from", "watch_until", "watch_mode", "watch_leader", "watch_means", "watch_means_n"):
        sheet.fill(name, 0)
    for name in Mean._fields:
        sheet.fill(f"mean_{name}", 0)
    milestones: list[Milestone] = list(sheet.survey.items("milestones"))
    leaders: list[Leader] = list(sheet.survey.items("leaders"))
    aims = [(aim, leader.person) for leader in leaders for aim in leader.aims]
    sheet.put("watches", len(milestones) + len(aims))
    for row, milestone in enumerate(milestones):
        _fill_watch(story, row, milestone, None)
    first = 0
    for row, (aim, who) in enumerate(aims, len(milestones)):
        _fill_watch(story, row, aim, who)
        _fill_means(story, row, first, aim, who)
        first += len(aim.means)


def _fill_means(story: Story, row: int, first: int, aim: Aim, who: str) -> None:
    """The means of an aim, from row ``first`` of the table."""
    sheet = story.sheet
    sheet.put("watch_means", first if aim.means else 0, row)
    sheet.put("watch_means_n", len(aim.means), row)
    for at, text in enumerate(aim.means, first):
        for name, value in read_mean(sheet.survey.register, text, who)._asdict().items():
            sheet.put(f"mean_{name}", value, at)


def _fill_watch(story: Story, row: int, watch: Milestone | Aim, who: str | None) -> None:
    sheet = story.sheet
    first, last = sheet.survey.span(watch.from_, watch.until)
    story.condition("watch_when", watch.when, row, who)
    sheet.put("watch_from", first, row)
    sheet.put("watch_until", min(max(last, first), AFTER_ALL), row)
    sheet.put("watch_mode", WATCH_MODES.index(watch.mode), row)
    sheet.put("watch_leader", sheet.number("leader", who), row)
