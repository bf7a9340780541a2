"""How much of a scenario stands in another language: its texts, counted by sort."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario import Scenario
from game.scenario.models.twins import Twins, twins
from game.scenario.translating import NEVER_SHOWN

SORTS: dict[str, tuple[str, ...]] = {
    "names": ("name", "short", "names", "left", "right", "unit", "verb"),
    "titles": ("title",),
    "bodies of events": ("events.text", "endings.text", "outline.summary", "outline.prologue"),
    "options": ("label", "hint", "won", "lost"),
    "aims and roles": ("leaders.text", "role"),
    "bios": ("bio", "fate"),
    "papers": ("documents.text",),
    "descriptions": ("doc",),
    "book": ("articles.text", "claim", "correction"),
    "reasons": ("reason",),
}
"""Sorts of text, the most seen first: fields, those of one list only with its key before them."""


def texts_of(scenario: Scenario) -> Iterator[Twins]:
    """Every text of a scenario that a player may read."""
    return (one for one in twins(scenario.contents, "") if one.address.partition(".")[0] not in NEVER_SHOWN)


def sort_of(text: Twins) -> str:
    """The sort of a text; ``other`` for none."""
    wanted = text.field, f"{text.address.partition('.')[0]}.{text.field}"
    return next((sort for sort, fields in SORTS.items() if any(one in fields for one in wanted)), "other")


def coverage(scenario: Scenario) -> dict[str, tuple[int, int]]:
    """For each sort of text that there is: how many stand in Russian, and all."""
    found: dict[str, tuple[int, int]] = dict.fromkeys(SORTS, (0, 0))
    for text in texts_of(scenario):
        done, every = found.get(sort_of(text), (0, 0))
        found[sort_of(text)] = done + bool(text.russian), every + 1
    return {sort: counts for sort, counts in found.items() if counts[1]}


def untranslated(scenario: Scenario) -> Iterator[str]:
    """Every text of a scenario that is shown in English for want of a translation."""
    return (text.english for text in texts_of(scenario) if not text.russian)
