"""From models to the World record: every field of :mod:`game.rules.world`, filled."""

from __future__ import annotations

from typing import Any

import numpy as np

from game.rules.world import FIELDS, WORLD
from game.scenario.build_apparatus import fill_apparatus
from game.scenario.build_country import fill_country
from game.scenario.build_people import fill_people
from game.scenario.build_record import fill_record
from game.scenario.build_story import fill_story
from game.scenario.survey import Survey


class Sheet:
    """A World being filled. ``filled`` are the fields that were written; those the rules do not have are passed over.

    Raises ValueError on a value outside a field's range: numpy would wrap it round in silence.
    """

    def __init__(self, survey: Survey) -> None:
        self.survey = survey
        self.element: np.ndarray[Any, np.dtype[np.void]] = np.zeros(1, dtype=WORLD)
        self.filled: set[str] = set()
        self._fields = {field.name: field for field in FIELDS}

    def put(self, name: str, value: int, *at: int) -> None:
        """Write one cell of a field, or the field itself if it has no cells."""
        self.filled.add(name)
        field = self._fields.get(name)
        if field is None:
            return
        if not field.low <= value <= field.high:
            raise ValueError(f"{name}{list(at)} = {value}: outside {field.low}..{field.high} {field.unit}")
        if at:
            self.element[name][(0, *at)] = value
        else:
            self.element[name][0] = value

    def fill(self, name: str, value: int) -> None:
        """Write the same number into every cell of a field."""
        self.filled.add(name)
        if name in self._fields:
            self.element[name][0] = value

    def number(self, kind: str, name: str | None) -> int:
        """The number of an id; 0 for None."""
        return self.survey.register.number(kind, name)


def filled_sheet(survey: Survey) -> Sheet:
    """Fill every part of a World."""
    sheet = Sheet(survey)
    fill_people(sheet)
    fill_apparatus(sheet)
    fill_country(sheet)
    fill_story(sheet)
    fill_record(sheet)
    return sheet


def build_world(survey: Survey) -> np.ndarray[Any, np.dtype[np.void]]:
    """The World of a scenario without errors, of shape (1,)."""
    return filled_sheet(survey).element
