"""Models of people.yaml and leaders.yaml."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.scenario.models.fields import (
    Condition,
    Fact,
    Id,
    Many,
    MaybeTitle,
    MeanText,
    Model,
    Percent,
    Points,
    Prose,
    Reference,
    Title,
    When,
    WorkField,
)


class Traits(Model):
    """What a person is made of, each 0..100."""

    oratory: Percent
    administration: Percent
    theory: Percent
    cunning: Percent
    ambition: Percent
    prestige: Percent
    health: Percent


class Change(Model):
    """A dated change of stance that happened."""

    from_: When = Field(alias="from")
    stances: dict[Reference, Points]
    reason: Prose = ""
    reason_ru: Prose = ""
    sources: Many[Reference] = ()


class Person(Fact):
    """One person of the scenario."""

    id: Id
    name: Title
    name_ru: MaybeTitle = ""
    short: Title
    short_ru: MaybeTitle = ""
    born: When
    died: When | None = None
    party_since: When | None = None
    traits: Traits
    fields: Many[WorkField] = ()
    stances: dict[Reference, Points] = Field(default_factory=dict)
    patron: Reference | None = None
    regard: dict[Reference, Points] = Field(default_factory=dict)
    enters: When | None = None
    standing: Literal["member", "expelled", "exiled"] | None = None
    away: Annotated[int, Field(ge=0, le=60)] = 0
    changes: Many[Change] = ()
    bio: Prose = ""
    bio_ru: Prose = ""
    fate: Prose = ""
    fate_ru: Prose = ""
    confidence: Literal["high", "medium", "low"] | None = None


class Temperament(Model):
    """How a leader plays when the computer plays him, each 0..100."""

    caution: Percent
    patience: Percent
    patronage: Percent
    doctrine: Percent
    publicity: Percent
    intrigue: Percent
    loyalty: Percent


class Aim(Model):
    """What a leader may be dealt as an aim: a condition and what it must do in its window."""

    id: Id
    title: Title
    title_ru: MaybeTitle = ""
    text: Prose
    text_ru: Prose = ""
    when: Condition
    from_: When | None = Field(default=None, alias="from")
    until: When | None = None
    mode: Literal["once", "always", "never"] = "once"
    means: Annotated[tuple[MeanText, ...], Field(strict=False, max_length=12)] = ()


class Leader(Fact):
    """One of the players; his place in the list is his rank."""

    person: Id
    playable: bool = True
    capital: int = Field(ge=0, le=30)
    exposure: Percent
    reverence: Percent = 0
    temperament: Temperament
    distrust: dict[Reference, Percent] = Field(default_factory=dict)
    pacts: dict[Reference, Percent] = Field(default_factory=dict)
    statements: dict[Reference, Percent] = Field(default_factory=dict)
    rung: Literal["none", "reprimand", "office", "politburo", "committee", "party", "exile"] = "none"
    evidence: Annotated[int, Field(ge=0, le=200)] = 0
    removals: Annotated[int, Field(ge=0, le=99)] = 0
    role: Prose = ""
    role_ru: Prose = ""
    own: Literal["assign", "appeal_below", "stage", "broker", "formula"] | None = None
    aims: Many[Aim] = ()
    verb: Prose = ""
    verb_ru: Prose = ""
