"""The records of a save, as strict models: whatever else stands in a line is refused."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from game.rules.names import DECISION_NAMES, LEADERS, LOG_NAMES, TURNS
from game.saves.problems import SaveProblem

SAVE_FORMAT = 1

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,47}$")]
Count = Annotated[int, Field(ge=0, le=1_000_000)]
Turn = Annotated[int, Field(ge=0, le=TURNS)]
Title = Annotated[str, Field(max_length=200)]
Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]
DecisionName = Annotated[str, Field(pattern=f"^({'|'.join(DECISION_NAMES)})$")]
LogName = Annotated[str, Field(pattern=f"^({'|'.join(LOG_NAMES)})$")]
Told = tuple[Count, Turn, LogName, Annotated[str, Field(max_length=8000)], Id | None]


class Record(BaseModel):
    """What every line has: its number."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)
    n: Count


class Header(Record):
    """What the save belongs to."""

    do: Literal["header"]
    save: Literal[1]
    rules: Annotated[int, Field(ge=1, le=1_000_000)]
    scenario: Id
    hash: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    seed: Annotated[int, Field(ge=0, lt=2**63)]
    settings: dict[Id, Annotated[int, Field(ge=-100, le=100)]]
    humans: Annotated[list[Id], Field(max_length=LEADERS)]
    title: Title
    about: Title
    leaders: Annotated[list[Title], Field(max_length=LEADERS)]
    leaders_ru: Annotated[list[Title], Field(max_length=LEADERS)] = Field(default_factory=list)
    what_ifs: Annotated[list[Id], Field(max_length=40)] = Field(default_factory=list)
    """Those laid over the scenario, which carries what they changed; to name them again."""


class Decided(Record):
    """A decision that was taken."""

    do: Literal["decide"]
    turn: Turn
    who: Id
    kind: DecisionName
    text: Annotated[str, Field(max_length=200)]
    human: bool


class Noted(Record):
    """The state after so many decisions, as a hash; and what the chronicle told since the last such line."""

    do: Literal["state"]
    turn: Turn
    after: Count
    hash: Digest
    quarter: Title
    lines: Annotated[list[Annotated[Told, Field(strict=False)]], Field(max_length=20_000)]


class Snapshot(Record):
    """The whole state after so many decisions: base64 of zlib of its bytes."""

    do: Literal["snapshot"]
    turn: Turn
    after: Count
    bytes: Annotated[str, Field(max_length=200_000)]


class Rewound(Record):
    """The campaign went back to where it stood after so many decisions."""

    do: Literal["rewind"]
    to: Count


MODELS: dict[str, type[Record]] = {"decide": Decided, "state": Noted, "snapshot": Snapshot, "rewind": Rewound}


def read_header(row: dict[str, Any]) -> Header:
    """The header of a save this game can read.

    Raises:
        SaveProblem: it is none, or one of a newer game.
    """
    save = row.get("save")
    if row.get("do") != "header" or type(save) is not int or save < 1:
        raise SaveProblem("header", "the first line is not the header of a save", 1)
    if save > SAVE_FORMAT:
        raise SaveProblem(
            "version", f"a newer version of the game wrote this (save format {str(save)[:12]}; this one reads 1)", 1
        )
    try:
        return Header.model_validate(row)
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"])
        code = "id" if where.startswith(("scenario", "humans")) else "header"
        raise SaveProblem(code, f"'{where[:60]}' in the header is not what it should be", 1) from None


def read_record(row: dict[str, Any]) -> Record:
    """A record after the first two.

    Raises:
        SaveProblem: saves have no such record.
    """
    line = row["n"] + 1
    model = MODELS.get(row["do"]) if isinstance(row.get("do"), str) else None
    if model is None:
        code = "sequence" if row.get("do") in ("header", "scenario") else "record"
        raise SaveProblem(code, f"a save has no line '{str(row.get('do'))[:20]}' here", line)
    try:
        return model.model_validate(row)
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise SaveProblem("record", f"'{where[:60]}' is not what it should be", line) from None
