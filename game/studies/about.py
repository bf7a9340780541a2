"""What a report must know of a scenario: names and words, so that it can be written from a study's files alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from game.scenario import Scenario
from game.scenario.models import WhatIf
from game.studies.outcomes import outcomes_of

LEFT_OUT = "left_out"
"""The article of a scenario's book that says what it leaves out."""


def about(scenario: Scenario, name: str) -> dict[str, Any]:
    """A scenario, opened under a name or path, as JSON values."""
    outline, outcomes, calendar = scenario.contents.outline, outcomes_of(scenario), scenario.register.calendar
    return {
        "name": name,
        "id": scenario.id,
        "title": outline.title,
        "summary": outline.summary,
        "start": [calendar.start.year, calendar.start.season],
        "turns": calendar.turns,
        "leaders": {words.id: words.short for words in scenario.texts.leaders[1:]},
        "by_ending": list(outcomes.by_ending),
        "endings": list(outcomes.names),
        "titles": titles(scenario),
        "milestones": {words.id: words.title for words in scenario.texts.milestones},
        "watches": watch_names(scenario),
        "left_out": "\n\n".join(one.text for one in scenario.contents.articles if one.id == LEFT_OUT),
        "sources": [source.cite for source in scenario.contents.sources if source.id in outline.sources],
    }


def titles(scenario: Scenario, language: str = "en") -> dict[str, str]:
    """Each outcome in words: who wins, or how it ends where nobody does."""
    leaders = {words.id: words.of("short", language) for words in scenario.texts.leaders[1:]}
    found = {}
    for words, outcome in zip(scenario.texts.endings, outcomes_of(scenario).by_ending, strict=False):
        found[outcome] = leaders.get(outcome) or words.of("title", language)
    return found


def watch_names(scenario: Scenario) -> list[str]:
    """A name for each watch of a row, in order: the milestones by id, then aims as ``aim_LEADER_ID``."""
    aims = [f"aim_{one.person}_{aim.id}" for one in scenario.survey.items("leaders") for aim in one.aims]
    return [*(words.id for words in scenario.texts.milestones), *aims]


def told(what_if: WhatIf, scenario: Scenario) -> dict[str, Any]:
    """A what-if as JSON values, its sources as citations."""
    cites = {source.id: source.cite for source in scenario.contents.sources}
    factors = {one.id: one.title for one in scenario.contents.articles if one.kind == "factor"}
    return {
        "id": what_if.id,
        "factor": what_if.factor,
        "factor_title": factors.get(what_if.factor, ""),
        "kind": what_if.kind,
        "question": what_if.question,
        "question_ru": what_if.question_ru,
        "claim": what_if.claim,
        "claims": list(what_if.claims),
        "argued_by": list(what_if.argued_by),
        "doubted_by": list(what_if.doubted_by),
        "exam": what_if.exam,
        "attributed": what_if.attributed,
        "doc": what_if.doc,
        "sources": [cites.get(name, name) for name in what_if.sources],
    }


def all_told(what_ifs: Sequence[WhatIf], scenario: Scenario) -> list[dict[str, Any]]:
    """Several what-ifs as JSON values."""
    return [told(one, scenario) for one in what_ifs]
