"""Why he did that: for every answer of the AI the reasons in named parts, and what he did not choose."""

from __future__ import annotations

from game.motives.motive import EXPLAINERS, motive
from game.motives.reasons import Motive, Reason, Weighed
from game.motives.telling import motive_lines, motive_value
from game.motives.turning import turning_points

__all__ = [
    "EXPLAINERS", "Motive", "Reason", "Weighed", "motive", "motive_lines", "motive_value", "turning_points",
]  # fmt: skip
