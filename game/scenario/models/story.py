"""Models of doctrines.yaml, documents.yaml, events.yaml and endings.yaml."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from game.scenario.models.fields import (
    Condition,
    Effects,
    Fact,
    Id,
    Label,
    Many,
    MaybeTitle,
    Model,
    Percent,
    PictureName,
    Points,
    Prose,
    Reference,
    Title,
    When,
)

Tag = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,47}$")]


class Doctrine(Fact):
    """An idea that a leader can make his own."""

    id: Id
    name: Title
    name_ru: MaybeTitle = ""
    issue: Reference
    pull: Points
    from_: When = Field(alias="from")
    adopted_by: Reference | None = None
    doc: Prose = ""
    doc_ru: Prose = ""


class Paper(Fact):
    """A document that may be kept, read out or printed."""

    id: Id
    name: Title
    name_ru: MaybeTitle = ""
    from_: When = Field(alias="from")
    state: Literal["unknown", "known", "read", "printed"] = "unknown"
    hurts: dict[Reference, Points] = Field(default_factory=dict)
    doc: Prose = ""
    doc_ru: Prose = ""
    text: Prose = ""
    text_ru: Prose = ""


class Gamble(Model):
    """What comes of an option by chance."""

    odds: Annotated[int, Field(ge=1, le=100)]
    win: Effects = ()
    lose: Effects = ()
    happened: Literal["lost", "won"] | None = None
    won: Prose = ""
    won_ru: Prose = ""
    lost: Prose = ""
    lost_ru: Prose = ""


class Option(Model):
    """One answer to an ask."""

    id: Id
    label: Label
    label_ru: MaybeTitle = ""
    hint: Prose = ""
    hint_ru: Prose = ""
    historical: bool = False
    appeal: Points = 0
    cost: Annotated[int, Field(ge=0, le=30)] = 0
    when: Condition | None = None
    effects: Effects = ()
    gamble: Gamble | None = None


class Ask(Model):
    """A question an event puts to a leader."""

    leader: Reference
    when: Condition | None = None
    text: Prose = ""
    text_ru: Prose = ""
    options: Annotated[tuple[Option, ...], Field(strict=False, min_length=1, max_length=9)]


class Event(Fact):
    """Something that happens, and what is asked of whom."""

    id: Id
    date: When | None = None
    from_: When | None = Field(default=None, alias="from")
    until: When | None = None
    when: Condition | None = None
    hazard: Percent = 100
    repeats: Annotated[int, Field(ge=0, le=99)] = 0
    title: Title
    title_ru: MaybeTitle = ""
    text: Prose
    text_ru: Prose = ""
    picture: PictureName = ""
    effects: Effects = ()
    asks: Annotated[tuple[Ask, ...], Field(strict=False, max_length=20)] = ()
    claims: Many[Tag] = ()
    tags: Many[Tag] = ()


class Ending(Fact):
    """How a campaign may end; ``leader: each`` stands for one ending for each leader."""

    id: Id
    leader: Reference | None = None
    when: Condition | None = None
    early: bool = False
    worth: Annotated[int, Field(ge=0, le=14)] = 14
    title: Title
    title_ru: MaybeTitle = ""
    text: Prose
    text_ru: Prose = ""


class Milestone(Fact):
    """Something that happened, as a condition with a window; campaigns are measured against it."""

    id: Id
    title: Title
    title_ru: MaybeTitle = ""
    when: Condition
    from_: When | None = Field(default=None, alias="from")
    until: When | None = None
    mode: Literal["once", "always", "never"] = "once"
    actual: Prose = ""
    doc: Prose = ""
    doc_ru: Prose = ""


class Recorded(Fact):
    """What history did with leaders: struck one, or stood two to each other. Guidance leans to it."""

    id: Id
    from_: When = Field(alias="from")
    until: When | None = None
    struck: Reference | None = None
    rung: Literal["reprimand", "office", "politburo", "committee", "party", "exile"] | None = None
    mover: Reference | None = None
    meeting: Reference | None = None
    pact: Annotated[tuple[Reference, ...], Field(strict=False, max_length=2)] = ()
    firm: Percent = 0
    doc: Prose = ""

    @model_validator(mode="after")
    def _one_of_two(self) -> Recorded:
        pair, fall = len(self.pact) == 2, self.struck is not None and self.rung is not None
        if pair == fall or (pair and self.struck is not None) or (fall and self.pact):
            raise PydanticCustomError("record", "say either 'struck' and 'rung', or 'pact' and 'firm'")
        return self
