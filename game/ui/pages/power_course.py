"""One leader's course over the quarters as the player saw it: strength believed, prestige, exposure, evidence."""

from __future__ import annotations

from game.ui.language import _
from game.ui.linechart import LineChart, Series
from game.ui.session import Session
from game.ui.tip import Tip
from game.ui.view_past import known_course
from game.ui.view_people import believed_strength, year_labels

SHORTEST = 8
"""Quarters of the chart at least."""


def course_chart(session: Session, leader: int) -> LineChart:
    """The four lines of a leader, in percent or points."""
    turns, strengths = believed_strength(session)
    lines = [(_("Strength"), "square", "red", strengths[leader])]
    for field, name, shape, colour in (
        ("prestige", _("Prestige"), "disc", "blue"),
        ("exposure", _("Exposure"), "triangle", "brown"),
        ("evidence", _("Evidence"), "wedge", "violet"),
    ):
        lines.append((name, shape, colour, known_course(session, field, leader)[1]))
    series = [Series(name, tuple(values), shape, colour) for name, shape, colour, values in lines]
    ahead = range(turns[-1] + 1, max(turns[-1] + 1, SHORTEST)) if turns else range(SHORTEST)
    labels = year_labels(session.world, [*turns, *ahead])
    high = max((value or 0 for line in series for value in line.values), default=0)
    hint = _("Strength as you believed it then, percent of the machine; prestige, exposure and evidence in points.")
    return LineChart(series, labels, high=100 if high > 80 else 80 if high > 60 else 60, tip=Tip(hint))
