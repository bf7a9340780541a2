"""Par: how the AI scores in each seat, by deciles, so that a score can be told as a percentile.

It is made by ``python main.py par SCENARIO`` and lies beside the scenario's files as ``par.json``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field, TypeAdapter

from game import RULES_VERSION
from game.scenario import Scenario
from game.scenario.load import SHELF

FILE = "par.json"
DECILES = 11
"""Least, nine deciles, greatest."""
LARGEST = 100_000
"""Bytes of the file; a mod may bring it, so that it is not trusted."""

Marks = Annotated[tuple[Annotated[int, Field(ge=0, le=100)], ...], Field(min_length=DECILES, max_length=DECILES)]
Count = Annotated[int, Field(ge=0, lt=2**63)]


@dataclass(frozen=True)
class Par:
    """Scores of the AI over ``n`` campaigns: for each leader's person id the least, the deciles and the greatest."""

    scenario: str
    scenario_hash: str
    rules_version: Count
    n: Count
    seed: Count
    deciles: dict[str, Marks]

    def fits(self, scenario: Scenario) -> bool:
        """Whether it was measured with these rules and this scenario."""
        return self.rules_version == RULES_VERSION and self.scenario_hash == scenario.hash

    def percentile(self, who: str, score: int) -> int | None:
        """How many percent of the AI's scores in the seat lie below a score, to about five; None without a measure."""
        marks = self.deciles.get(who)
        if marks is None:
            return None
        below = sum(1 for mark in marks[1:] if mark < score)
        if below >= DECILES - 1:
            return 100
        low, high = marks[below], marks[below + 1]
        return 10 * below + (10 * max(0, score - low) // (high - low) if high > low else 0)


_READER = TypeAdapter(Par)


def par_of(scenario: Scenario) -> Par | None:
    """The par of a scenario, if it has one: in its folder, or, for a scenario out of a save, in its namesake's."""
    if (scenario.path / "scenario.yaml").is_file():
        return read_par(scenario.path / FILE)
    known = map(read_par, sorted(SHELF.glob(f"*/{FILE}")))
    return next((par for par in known if par is not None and par.scenario == scenario.id), None)


def read_par(path: Path) -> Par | None:
    """The par in a file; None where there is none or it cannot be used."""
    try:
        with path.open("rb") as stream:
            return _READER.validate_json(stream.read(LARGEST), strict=True)
    except (OSError, ValueError):
        return None


def write_par(path: Path, par: Par) -> None:
    """Write it, a seat a line."""
    seats = [f'  "{who}": {json.dumps(list(marks))}' for who, marks in par.deciles.items()]
    head = ("scenario", "scenario_hash", "rules_version", "n", "seed")
    lines = [f' "{name}": {json.dumps(getattr(par, name))},' for name in head]
    text = "\n".join(["{", *lines, ' "deciles": {', ",\n".join(seats), " }", "}", ""])
    path.write_text(text, encoding="utf-8")
