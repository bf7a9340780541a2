"""A drawing of when things happened: in history, in the model's campaigns, and in each campaign of a class."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

WIDE, LEFT, RIGHT, ROW = 760, 290, 30, 30
LETTERS = 44
"""Of a name at most."""


@dataclass(frozen=True)
class Course:
    """One thing that may happen.

    ``history`` are the first and last quarter of its window; ``model`` the first tenth, the median and the last tenth
    of the quarters in which it came in the model's campaigns, None where it hardly ever did; ``class_`` the quarters in
    which it came in each campaign of the class. All count from 0.
    """

    name: str
    history: tuple[int, int]
    model: tuple[int, int, int] | None
    share: float
    class_: tuple[int, ...]


def timeline(key: str, title: str, description: str, courses: Sequence[Course], years: Sequence[tuple[int, str]],
             turns: int) -> str:  # fmt: skip
    """The drawing as SVG: a grey band is history, the line the model, each circle a student."""
    tall = ROW * len(courses) + 34
    parts = [
        f'<svg viewBox="0 0 {WIDE} {tall}" role="img" aria-labelledby="{key}-t {key}-d">',
        f'<title id="{key}-t">{escape(title)}</title><desc id="{key}-d">{escape(description)}</desc>',
    ]
    for turn, year in years:
        x = _x(turn, turns)
        parts.append(f'<line class="tick" x1="{x:.1f}" y1="2" x2="{x:.1f}" y2="{tall - 22}"/>')
        parts.append(f'<text class="scale" x="{x:.1f}" y="{tall - 6}">{escape(year)}</text>')
    for at, course in enumerate(courses):
        parts.append(_row(course, ROW * at + ROW / 2 + 4, turns))
    return "".join([*parts, "</svg>"])


def _x(turn: float, turns: int) -> float:
    return LEFT + (WIDE - LEFT - RIGHT) * max(0.0, min(turn, turns)) / max(1, turns)


def _row(course: Course, middle: float, turns: int) -> str:
    name = course.name if len(course.name) <= LETTERS else course.name[: LETTERS - 1].rstrip() + "…"
    first, last = course.history
    start, end = _x(first, turns), _x(min(last, turns - 1) + 1, turns)
    parts = [
        f'<text x="{LEFT - 8}" y="{middle + 4:.0f}" text-anchor="end">{escape(name)}</text>',
        f'<rect x="{start:.1f}" y="{middle - 9:.0f}" width="{max(2.0, end - start):.1f}" height="18" fill="#ccc"/>',
    ]
    if course.model is not None:
        low, median, high = (_x(turn + 0.5, turns) for turn in course.model)
        parts.append(f'<path class="whisker" d="M{low:.1f} {middle:.0f}H{high:.1f}M{median:.1f} {middle - 7:.0f}v14"/>')
    piled: dict[int, int] = {}
    for turn in course.class_:
        pile = piled[turn] = piled.get(turn, 0) + 1
        if pile <= 4:
            parts.append(
                f'<circle cx="{_x(turn + 0.5, turns):.1f}" cy="{middle + 9 - 5 * pile:.1f}" r="3.6" fill="#7a1f1f" '
                'stroke="#fff"/>'
            )
    return "".join(parts)
