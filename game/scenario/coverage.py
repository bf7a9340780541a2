"""How much of a scenario stands in a language: its texts counted by what they belong to and by field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from game.scenario import Scenario
from game.scenario.texts import Words

SHOWN = (
    "title", "name", "short", "summary", "prologue", "text", "label", "hint", "won", "lost", "role", "verb", "bio",
    "fate", "left", "right", "unit", "doc",
)  # fmt: skip
"""The fields that a player reads, in the order of their weight."""

NAMES = {"title", "name", "short", "left", "right", "verb", "unit"}
"""Those of a few words, that stand in sentences, tables and menus."""

UNTRANSLATED = {"sources"}
"""Groups that stay in the language of their titles."""


def untranslated(scenario: Scenario, language: str) -> Iterator[str]:
    """Every text of a scenario that is shown in English for want of a translation into ``language``."""
    for group in (one.name for one in fields(scenario.texts)):
        rows = getattr(scenario.texts, group)
        for words in (rows,) if isinstance(rows, Words) else rows:
            yield from (text for field, text in words.english.items() if text and words.of(field, language) == text)


def text_coverage(scenario: Scenario, language: str) -> dict[tuple[str, str], tuple[int, int]]:
    """For each (group, field) of :class:`Texts` with a text in English: how many have one in ``language``, and all.

    English is complete by itself; of another language only what is written there counts, not what falls back.
    """
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for group in (one.name for one in fields(scenario.texts) if one.name not in UNTRANSLATED):
        rows = getattr(scenario.texts, group)
        for words in (rows,) if isinstance(rows, Words) else rows:
            for field in SHOWN:
                if words.english.get(field):
                    done, every = found.get((group, field), (0, 0))
                    own = language == "en" or bool(words.russian.get(field))
                    found[group, field] = done + own, every + 1
    return found
