"""What every key of the scenario format means: the handbook's reference and the descriptions in the schema."""

from __future__ import annotations

from game.scenario.manual.keys import MANUAL, meaning

__all__ = ["MANUAL", "meaning"]
