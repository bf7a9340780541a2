"""The one definition of the scenario format: a model for everything a file may hold."""

from __future__ import annotations

from game.scenario.models.apparatus import SHEET, Body, Exists, Holding, Office, Region, Shape
from game.scenario.models.book import Article, Claim, EntryKey, Represented
from game.scenario.models.contents import (
    KIND_OF,
    KINDS,
    MANIFEST_FILE,
    OUTLINE_FILE,
    OUTLINE_STEM,
    TESTS,
    Contents,
    Kind,
)
from game.scenario.models.country import (
    NEWEST_FORMAT,
    PARENT_PATTERN,
    Constant,
    EconomySeries,
    Flag,
    Happened,
    Issue,
    Meeting,
    Outline,
    OwnSetting,
    OwnValue,
    Settings,
    Source,
)
from game.scenario.models.fields import ID_PATTERN, Fact, Model
from game.scenario.models.people import Aim, Change, Leader, Person, Temperament, Traits
from game.scenario.models.story import Ask, Doctrine, Ending, Event, Gamble, Milestone, Option, Paper, Recorded
from game.scenario.models.trial import Trial
from game.scenario.models.what_if import Overlay, WhatIf

__all__ = [
    "ID_PATTERN", "KINDS", "KIND_OF", "MANIFEST_FILE", "NEWEST_FORMAT", "OUTLINE_FILE", "OUTLINE_STEM",
    "PARENT_PATTERN", "SHEET", "TESTS", "Aim", "Article", "Ask", "Body", "Change", "Claim", "Constant", "Contents",
    "Doctrine", "EconomySeries", "Ending", "EntryKey", "Event", "Exists", "Fact", "Flag", "Gamble", "Happened",
    "Holding",
    "Issue", "Kind", "Leader", "Meeting", "Milestone", "Model", "Office", "Option", "Outline", "Overlay",
    "OwnSetting", "OwnValue", "Paper", "Person", "Recorded", "Region", "Represented", "Settings", "Shape",
    "Source", "Temperament", "Traits", "Trial", "WhatIf",
]  # fmt: skip
