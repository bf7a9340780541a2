"""Models of bodies.yaml, offices.yaml and regions.yaml."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.scenario.models.fields import (
    BodyRole,
    Fact,
    Filler,
    Id,
    Many,
    MaybeTitle,
    Model,
    Percent,
    Points,
    Prose,
    Reference,
    Seats,
    Title,
    When,
    WorkField,
)


class Body(Fact):
    """A body of the party; its id is its role."""

    id: BodyRole
    name: Title
    name_ru: MaybeTitle = ""
    size: Seats
    candidates: Annotated[int, Field(ge=0, le=200)] = 0
    quorum: Percent | None = None
    majority: MaybeTitle = ""
    full: Many[Reference] = ()
    candidate: Many[Reference] = ()
    elected_by: MaybeTitle = ""
    blocs: dict[Reference, Annotated[int, Field(ge=1, le=200)]] = Field(default_factory=dict)
    regions: dict[Reference, Reference] = Field(default_factory=dict)
    by_leader: dict[Reference, Annotated[int, Field(ge=0, le=400)]] = Field(default_factory=dict)
    doc: Prose = ""
    doc_ru: Prose = ""


class Later(Model):
    """Another name, from a date on."""

    from_: When = Field(alias="from")
    name: Title
    name_ru: MaybeTitle = ""
    short: MaybeTitle = ""
    short_ru: MaybeTitle = ""


class Exists(Model):
    """From when to when an office exists; ``until`` is the first quarter without it."""

    from_: When | None = Field(default=None, alias="from")
    until: When | None = None


class Holding(Model):
    """Who held an office in history, and when."""

    person: Reference
    from_: When | None = Field(default=None, alias="from")
    until: When | None = None
    sources: Many[Reference] = ()


GROUPS = Literal[
    "party_centre", "government", "army", "police", "press", "region", "union", "international", "assembly"
]  # fmt: skip


class Office(Fact):
    """A post that one person holds."""

    id: Id
    name: Title
    name_ru: MaybeTitle = ""
    short: MaybeTitle = ""
    short_ru: MaybeTitle = ""
    later: Later | None = None
    group: GROUPS
    filled_by: Filler
    holder: Reference | None = None
    since: When | None = None
    weight: Percent
    press: Percent = 0
    coercion: Percent = 0
    great: bool = False
    appoints: bool = False
    stage: bool = False
    far: bool = False
    needs: Literal["oratory", "administration", "theory", "cunning", "ambition"] = "administration"
    fields: Many[WorkField] | None = None
    bars_committee: bool = False
    region: Reference | None = None
    exists: Exists = Exists()
    people: Many[Holding] = ()
    doc: Prose = ""
    doc_ru: Prose = ""


Share = Annotated[float, Field(ge=0, le=100)]
Members = Annotated[int, Field(ge=0, le=10_000_000)]


East = Annotated[int, Field(ge=0, le=1000)]
South = Annotated[int, Field(ge=0, le=700)]


class Region(Fact):
    """A regional organisation of the party."""

    id: Id
    name: Title
    name_ru: MaybeTitle = ""
    later: Later | None = None
    secretary: Reference
    members: dict[When, Members] = Field(min_length=1)
    share: dict[When, Share] = Field(min_length=1)
    grip: Percent
    autonomy: Percent = 50
    mood: dict[Reference, Points] = Field(default_factory=dict)
    place: Annotated[tuple[East, South], Field(strict=False)] = (0, 0)
    doc: Prose = ""
    doc_ru: Prose = ""
