"""Models of scenario.yaml, numbers.yaml, issues.yaml, calendar.yaml, economy.yaml and sources.yaml."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.rules.names import CHAIRS, TURNS
from game.scenario.models.fields import (
    Amount,
    Fact,
    Id,
    Many,
    MaybeTitle,
    Model,
    Percent,
    Points,
    Prose,
    QuarterKey,
    Reference,
    Seats,
    Title,
    When,
)

NEWEST_FORMAT = 1


class Settings(Model):
    """Choices of the new-game screen."""

    secret_ballot: bool = False
    open_arena: bool = False
    secretaries: Literal["patronage", "interest"] = "patronage"
    appointment_power: bool = True
    ban_on_factions: bool = True
    guidance: Percent = 0
    belief_lag: bool = True
    lenin_health: Literal["as_it_was", "robust", "frail"] = "as_it_was"
    harvests: Annotated[int, Field(ge=-30, le=30)] = 0
    skill: Literal["easy", "normal", "hard", "expert"] = "normal"


class Flag(Model):
    """A flag or counter that events set and conditions read."""

    id: Id
    doc: Prose = ""


class Outline(Fact):
    """scenario.yaml: what the scenario is."""

    format: Annotated[int, Field(ge=1, le=NEWEST_FORMAT)]
    id: Id
    title: Title
    title_ru: MaybeTitle = ""
    summary: Prose = ""
    summary_ru: Prose = ""
    start: When
    quarters: Annotated[int, Field(ge=1, le=TURNS)]
    prologue: Prose = ""
    prologue_ru: Prose = ""
    settings: Settings = Settings()
    crisis_issue: Reference
    party_issue: Reference
    abroad_issue: Reference | None = None
    chairs: Annotated[tuple[Reference, ...], Field(strict=False, max_length=CHAIRS)] = ()
    chronicle_flags: Many[Reference] = ()
    flags: Many[Flag] = ()


class Constant(Fact):
    """A constant of the rules and its value here."""

    id: Id
    value: int


class Issue(Fact):
    """A question the party is divided on."""

    id: Id
    name: Title
    name_ru: MaybeTitle = ""
    left: Title
    left_ru: MaybeTitle = ""
    right: Title
    right_ru: MaybeTitle = ""
    line: Points
    sponsor: Reference | None = None
    doc: Prose = ""
    doc_ru: Prose = ""


class Meeting(Fact):
    """A plenum, conference or congress of the calendar."""

    id: Id
    kind: Literal["plenum", "conference", "congress"]
    name: MaybeTitle = ""
    name_ru: MaybeTitle = ""
    date: When
    delegates: Seats = 0
    full: Annotated[int, Field(ge=0, le=200)] = 0
    candidates: Annotated[int, Field(ge=0, le=200)] = 0
    control: Annotated[int, Field(ge=0, le=400)] = 0
    joint: bool = False
    doc: Prose = ""
    doc_ru: Prose = ""


class EconomySeries(Fact):
    """A series of the economy, quarter by quarter."""

    id: Id
    name: Title
    name_ru: MaybeTitle = ""
    unit: Title
    unit_ru: MaybeTitle = ""
    values: dict[QuarterKey, Amount]
    norm: dict[QuarterKey, Amount] = Field(default_factory=dict)
    spread: Percent = 0
    pressing: Points = 0
    steered: dict[Reference, Points] = Field(default_factory=dict)
    harvest: Annotated[tuple[Percent, Percent, Percent, Percent], Field(strict=False)] = (0, 0, 0, 0)
    filled: Many[QuarterKey] = ()
    doc: Prose = ""
    doc_ru: Prose = ""


class Source(Model):
    """A book, article or document that facts are taken from."""

    id: Id
    cite: Prose
    kind: MaybeTitle = ""
    note: Prose = ""
