"""The kinds of value a scenario file may hold, and the base every model shares."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from game.rules.names import BODY_NAMES, FILLERS
from game.scenario.dates import Date, Quarter, parse_date, parse_quarter
from game.scenario.effect_lists import rejoin

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)

ID_PATTERN = r"^[a-z][a-z0-9_]{0,47}$"
RESERVED = frozenset((
    "self", "all", "each", "null", "true", "false", "and", "or", "not", "after", "before", "during",
    "min", "max", "abs",
))  # fmt: skip


def _not_reserved(value: Any) -> Any:
    if isinstance(value, str) and value in RESERVED:
        raise PydanticCustomError("reserved", "'{word}' is a word of the format and cannot be an id", {"word": value})
    return value


def _to_date(value: Any) -> Any:
    if not isinstance(value, str | int) or isinstance(value, bool):
        raise PydanticCustomError("date", "a date is wanted: 1922, 1922-05 or 1922-05-26")
    try:
        return parse_date(value)
    except ValueError as error:
        raise PydanticCustomError("date", "{said}", {"said": str(error)}) from None


def _to_quarter(value: Any) -> Any:
    try:
        return parse_quarter(str(value))
    except ValueError as error:
        raise PydanticCustomError("quarter", "{said}", {"said": str(error)}) from None


def _to_condition(value: Any) -> Any:
    return str(value).lower() if isinstance(value, bool) else value


def _to_effects(value: Any) -> Any:
    return rejoin(value) if isinstance(value, list) else value


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN), BeforeValidator(_not_reserved)]
Reference = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
"""The id of something defined elsewhere."""
Speaker = Reference
"""A leader's person id, or ``self`` / ``each`` where the format allows it."""
BodyId = Reference
Filler = Annotated[
    str,
    StringConstraints(pattern=rf"^({'|'.join(name for name in FILLERS if name != 'office')}|office:[a-z][a-z0-9_]*)$"),
]
BodyRole = Annotated[str, StringConstraints(pattern=rf"^({'|'.join(BODY_NAMES)})$")]

Title = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"\S")]
MaybeTitle = Annotated[str, StringConstraints(max_length=200)]
Prose = Annotated[str, StringConstraints(max_length=8000)]
Label = Annotated[str, StringConstraints(min_length=1, max_length=80)]
PictureName = Annotated[str, StringConstraints(pattern=r"^([a-z][a-z0-9_]{0,47})?$")]
"""The name of a drawing without folder and ending; empty for none."""
JudgedPath = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_.-]{1,100}$")]

When = Annotated[
    Date,
    BeforeValidator(_to_date),
    PlainSerializer(str),
    WithJsonSchema(
        {"type": ["string", "integer"], "pattern": r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"}
    ),
]
QuarterKey = Annotated[
    Quarter,
    BeforeValidator(_to_quarter),
    PlainSerializer(str),
    WithJsonSchema({"type": "string", "pattern": "^[0-9]{4}Q[1-4]$"}),
]
Condition = Annotated[
    str,
    StringConstraints(min_length=1, max_length=2000),
    BeforeValidator(_to_condition, json_schema_input_type=str | bool),
]
MeanText = Annotated[str, StringConstraints(min_length=1, max_length=200)]
"""A move or motion that serves an aim (see game.scenario.means)."""
EffectText = Annotated[str, StringConstraints(min_length=1, max_length=300)]

Percent = Annotated[int, Field(ge=0, le=100)]
Points = Annotated[int, Field(ge=-100, le=100)]
Seats = Annotated[int, Field(ge=0, le=2000)]
Many = Annotated[tuple[T, ...], Field(strict=False)]
Effects = Annotated[
    tuple[EffectText, ...],
    Field(strict=False, max_length=99),
    BeforeValidator(_to_effects, json_schema_input_type=list[str | int]),
]
Amount = Annotated[float, Field(ge=-1e9, le=1e9, allow_inf_nan=False)]


class Model(BaseModel):
    """Strict, closed and frozen: what is not in the format is refused, nothing is converted in silence."""

    model_config = ConfigDict(
        strict=True, extra="forbid", frozen=True, populate_by_name=False, arbitrary_types_allowed=True
    )


WorkField = Literal["party", "state", "economy", "army", "police", "abroad", "press", "unions"]
"""A field of work: what a person knows, and what an office asks."""


class Fact(Model):
    """Something with a source: ``judged`` names the fields that are our judgement, ``reason`` says why."""

    sources: Many[Reference] = ()
    judged: Many[JudgedPath] = ()
    reason: Prose = ""
    reason_ru: Prose = ""
