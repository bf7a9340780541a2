"""The model of tests.yaml: what an author expects of his scenario when it is played."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from game.scenario.models.fields import Condition, Id, Model, Percent, Prose, Reference, When


class Trial(Model):
    """One test: campaigns that the computer plays, and what must hold in them."""

    id: Id
    text: Prose = ""
    campaigns: Annotated[int, Field(ge=1, le=1000)] = 20
    seed: Annotated[int, Field(ge=0, le=2**53)] = 1
    settings: dict[Reference, str | int | bool] = Field(default_factory=dict)
    choose: dict[Reference, dict[Reference, Reference]] = Field(default_factory=dict)
    until: When | None = None
    expect: Condition | None = None
    ending: Reference | None = None
    at_least: Percent = 100
    at_most: Percent = 100

    @model_validator(mode="before")
    @classmethod
    def _at_most_alone(cls, given: object) -> object:
        """Who gives only a greatest share expects no least one."""
        if isinstance(given, dict) and "at_most" in given and "at_least" not in given:
            return {**given, "at_least": 0}
        return given

    @model_validator(mode="after")
    def _one_of_two(self) -> Trial:
        if (self.expect is None) == (self.ending is None):
            raise PydanticCustomError("trial", "say either 'expect', a condition, or 'ending', an ending")
        if self.at_least > self.at_most:
            raise PydanticCustomError("trial", "'at_least' is more than 'at_most'")
        return self
