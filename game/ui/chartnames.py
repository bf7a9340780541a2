"""Where the names of a chart's lines stand: at their ends, at the edge, or in columns where they are many."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from game.ui.fonts import Role
from game.ui.theme import Theme

SHAPE = 14
"""Logical pixels that the shape before a name takes, where names stand at the edge."""
GAP = 8
"""Logical pixels between the plot and the names, and between two columns of them."""
One = TypeVar("One")


def name_line(theme: Theme) -> int:
    """Physical height that a name takes."""
    return theme.fonts.line(Role.TABLE_BOLD) - theme.px(3)


def columns_of(names: int, height: int, theme: Theme) -> int:
    """In how many columns so many names stand beside a plot `height` physical pixels high; 1 at least."""
    line = name_line(theme)
    fit = max(1, (height + line // 3) // line)
    return max(1, -(-names // fit))


def stacked(ones: Sequence[One], columns: int, left: int, top: int, wide: int, line: int) -> list[tuple[int, int, One]]:
    """Places (x, y) for things in so many columns, filled one after the other; `wide` from column to column."""
    each = -(-len(ones) // columns)
    return [(left + at // each * wide, top + at % each * line, one) for at, one in enumerate(ones)]


def spread(tops: list[float], height: float, first: float, last: float) -> list[float]:
    """Ascending `tops` moved as little as needed so that labels of `height` do not overlap, within first..last."""
    out: list[float] = []
    for top in tops:
        out.append(max(top, out[-1] + height if out else first))
    limit = last
    for place in range(len(out) - 1, -1, -1):
        out[place] = min(out[place], limit)
        limit = out[place] - height
    return out
