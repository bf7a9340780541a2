"""Scenarios: folders of YAML files, read strictly, checked against each other, and made into a World."""

from __future__ import annotations

from game.scenario.load import Scenario, find, inspect, load, restore
from game.scenario.problems import Problem, ProblemsError

__all__ = ["Problem", "ProblemsError", "Scenario", "find", "inspect", "load", "restore"]
