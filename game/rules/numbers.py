"""The constants of the rules by name: what each means and how far it may go; values live in the scenario's YAML."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Number:
    """A constant: its ``name`` in World and in ``numbers.yaml``, its plausible range, unit and meaning."""

    name: str
    low: int
    high: int
    unit: str
    doc: str


NUMBERS: tuple[Number, ...] = (
    Number("belief_lag_quarters", 1, 60, "quarters", "a belief closes 1/n of its gap a quarter"),
)
