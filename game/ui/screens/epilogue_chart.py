"""The charts of the epilogue: how strong everyone really was, how strong he was taken to be, and both of one leader."""

from __future__ import annotations

from game.ui.language import _, percent
from game.ui.linechart import LineChart, Series
from game.ui.pages.view_names import FACTIONS, Lexicon
from game.ui.session import Session
from game.ui.tip import Tip
from game.ui.view_epilogue import Course, believed_course, rank_course, real_course
from game.ui.view_people import believed_strength, year_labels

COURSES = {"real": real_course, "believed": believed_course, "rank": rank_course}
BOTH = "both"
"""The chart of one leader."""


def chart_names() -> list[tuple[str, str]]:
    """The charts in the words of their tabs."""
    return [
        ("real", _("As it was")), ("believed", _("As the others saw it")), (BOTH, _("Real and believed")),
        ("rank", _("Places")),
    ]  # fmt: skip


def epilogue_chart(session: Session, shown: str, leader: int) -> LineChart:
    """The chart of a tab; `leader` is whose strength "both" shows."""
    if shown == BOTH:
        return both_lines(session, leader)
    course = COURSES[shown](session)
    words, series = Lexicon(session.campaign), []
    for m, line in course.lines.items():
        shape, colour = FACTIONS[m % len(FACTIONS)]
        series.append(Series(words.leader(m), line, shape, colour))
    rank = shown == "rank"
    most = highest(course)
    high = most if rank else top_of(most)
    hint = _("The highest line is the strongest leader.") if rank else _("Percent of the machine.")
    labels = year_labels(session.world, list(course.turns))
    if not rank:
        return LineChart(series, labels, high=high, tip=Tip(hint), write=percent)
    last = int(session.world.leaders)
    return LineChart(
        series, labels, high=high, low=1, ticks=most - 1, tip=Tip(hint), write=lambda points: str(last + 1 - points)
    )


def both_lines(session: Session, leader: int) -> LineChart:
    """One leader's strength as it was and as it was believed; the player's own belief apart, where it was another."""
    real, seen = real_course(session), believed_course(session).lines[leader]
    name = Lexicon(session.campaign).leader(leader)
    series = [Series(name, real.lines[leader], "square", "red")]
    turns, lines = believed_strength(session)
    known = dict(zip(turns, lines[leader], strict=True))
    mine = tuple(known.get(turn) for turn in real.turns)
    apart = leader != session.leader and any(abs((a or 0) - (b or 0)) > 1 for a, b in zip(mine, seen, strict=True))
    others = _("the others") if apart or leader == session.leader else _("believed")
    series.append(Series(others, seen, "triangle", "blue", dashed=True))
    if apart:
        series.append(Series(_("you"), mine, "ring", "brown", dashed=True))
    high = top_of(max(value or 0 for line in series for value in line.values))
    hint = _("Percent of the machine. Solid: as it was; dashed: as believed. The table below chooses the leader.")
    labels = year_labels(session.world, list(real.turns))
    return LineChart(series, labels, high=high, tip=Tip(hint), write=percent)


def highest(course: Course) -> int:
    """The greatest value of a course."""
    return max((value or 0 for line in course.lines.values() for value in line), default=10)


def top_of(most: int) -> int:
    """The top of an axis of percents."""
    return next(step for step in (20, 40, 60, 80, 100) if step >= min(100, most))
