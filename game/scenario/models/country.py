"""Models of scenario.yaml, numbers.yaml, issues.yaml, calendar.yaml, economy.yaml and sources.yaml."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field, StringConstraints

from game.rules.names import CHAIRS, OWN_SETTINGS, OWN_VALUES, TURNS
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

NEWEST_FORMAT = 2
PARENT_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"
"""A scenario that another stands on: the name of a folder, never a path."""


def _to_parent(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


Parent = Annotated[str, StringConstraints(pattern=PARENT_PATTERN), BeforeValidator(_to_parent)]


class OwnValue(Model):
    """One value of a setting of the scenario's own."""

    id: Id
    name: Title
    name_ru: MaybeTitle = ""


class OwnSetting(Model):
    """A setting that only this scenario has; its first value is chosen unless ``settings`` says another."""

    id: Id
    name: Title
    name_ru: MaybeTitle = ""
    text: Prose = ""
    text_ru: Prose = ""
    values: Annotated[tuple[OwnValue, ...], Field(strict=False, min_length=2, max_length=OWN_VALUES)]


Phrase = Annotated[str, StringConstraints(pattern=r"^[^{}<>%\x00-\x1f]{1,60}$")]
"""A word of the interface: no places to be filled, no markup."""
Words = Annotated[dict[Phrase, Phrase], Field(max_length=80)]


class Settings(Model):
    """What the new-game screen has chosen at first; a setting of the scenario's own is named here too."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Reference | bool | int] = Field(init=False)

    secret_ballot: bool = False
    open_arena: bool = False
    secretaries: Literal["patronage", "interest"] = "patronage"
    appointment_power: bool = True
    ban_on_factions: bool = True
    guidance: Percent = 0
    belief_lag: bool = True
    harvests: Annotated[int, Field(ge=-30, le=30)] = 0
    skill: Literal["easy", "normal", "hard", "expert"] = "normal"


Icon = Literal[
    "book", "chair", "chart", "coins", "crowd", "eye", "factory", "flag", "grain", "health", "heart", "hourglass",
    "house", "map", "megaphone", "newspaper", "place", "police", "quill", "scroll", "shield", "star", "telegram",
    "tractor", "train", "tree", "vote", "world",
]  # fmt: skip
"""A small drawing of the game, in one colour."""


class Flag(Model):
    """A flag or counter that events set and conditions read."""

    id: Id
    doc: Prose = ""
    doc_ru: Prose = ""


class Happened(Model):
    """An event of the time before the start: when (else its own date), and what each leader asked chose.

    ``happened`` false takes back an event whose date lies before the start.
    """

    event: Reference
    happened: bool = True
    date: When | None = None
    chosen: dict[Reference, Reference] = Field(default_factory=dict)


class Outline(Fact):
    """scenario.yaml: what the scenario is."""

    format: Annotated[int, Field(ge=1, le=NEWEST_FORMAT)]
    id: Id
    extends: Parent | None = None
    title: Title
    title_ru: MaybeTitle = ""
    summary: Prose = ""
    summary_ru: Prose = ""
    start: When
    quarters: Annotated[int, Field(ge=1, le=TURNS)]
    prologue: Prose = ""
    prologue_ru: Prose = ""
    words: Words = Field(default_factory=dict)
    words_ru: Words = Field(default_factory=dict)
    badge: Icon | None = None
    settings: Settings = Field(default_factory=lambda: Settings())
    own_settings: Annotated[tuple[OwnSetting, ...], Field(strict=False, max_length=OWN_SETTINGS)] = ()
    old_before: Annotated[int, Field(ge=1, le=9999)] | None = None
    crisis_issue: Reference
    party_issue: Reference
    abroad_issue: Reference | None = None
    chairs: Annotated[tuple[Reference, ...], Field(strict=False, max_length=CHAIRS)] = ()
    first_chair: Reference | None = None
    chronicle_flags: Many[Reference] = ()
    flags: Many[Flag] = ()
    flags_at_start: dict[Reference, Annotated[int, Field(ge=-1000, le=1000)]] = Field(default_factory=dict)
    past: Many[Happened] = ()
    decided: dict[Reference, dict[Reference, Reference]] = Field(default_factory=dict)
    expelled: Annotated[int, Field(ge=0, le=10_000)] = 0
    crisis: Percent = 0


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
    short: MaybeTitle = ""
    short_ru: MaybeTitle = ""
    icon: Icon = "chart"
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
