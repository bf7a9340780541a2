"""Models of bodies.yaml, offices.yaml and regions.yaml."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

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


SHEET = (100, 62)
"""Width and height of the map on which regions have their shapes."""
LEAST_ROOM = 2
"""Width and height of a box for words at least."""
Across = Annotated[float, Field(ge=0, le=SHEET[0])]
Down = Annotated[float, Field(ge=0, le=SHEET[1])]
Corner = Annotated[tuple[Across, Down], Field(strict=False)]


class Shape(Model):
    """How a region is drawn on the map, a sheet 100 wide and 62 high; neighbours share their corners."""

    corners: Annotated[tuple[Corner, ...], Field(strict=False, min_length=3, max_length=40)]
    room: Annotated[tuple[Across, Down, Across, Down], Field(strict=False)]
    land: bool = True

    @model_validator(mode="after")
    def _has_room(self) -> Shape:
        left, top, right, bottom = self.room
        if right - left < LEAST_ROOM or bottom - top < LEAST_ROOM:
            said = f"'room' is left, top, right, bottom of a box for words, at least {LEAST_ROOM} wide and high"
            raise PydanticCustomError("value", "{said}", {"said": said})
        return self


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
    shape: Shape | None = None
    doc: Prose = ""
    doc_ru: Prose = ""
