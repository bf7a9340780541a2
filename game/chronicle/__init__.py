"""The chronicle: what happened, in short sentences, from the rows of a campaign's log."""

from __future__ import annotations

from game.chronicle.line import Ballot, Line
from game.chronicle.telling import Telling, lines, quarter_name

__all__ = ["Ballot", "Line", "Telling", "lines", "quarter_name"]
