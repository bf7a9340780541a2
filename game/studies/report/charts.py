"""Charts of a report as inline SVG: greys and patterns, so that they print, and a title and description for readers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from game.studies.report.numbers import percent, points

WIDTH, RIGHT = 640, 90
"""Of a chart: its width, and the room for numbers."""
LETTER, LONGEST = 6.4, 48
"""The width of a letter, and how many a name has at most."""


@dataclass(frozen=True)
class Bar:
    """A value with its bounds, all of one unit; ``fill`` is ``full`` or ``open``."""

    value: float
    low: float
    high: float
    text: str
    fill: str = "full"


@dataclass(frozen=True)
class Row:
    """A name and its bars, one under the other."""

    name: str
    bars: tuple[Bar, ...]


def share_bar(told: dict[str, float], fill: str = "full", name: str = "share") -> Bar:
    """A bar of a share with its bounds."""
    return Bar(told[name], told["low"], told["high"], percent(told[name]), fill)


def gap_bar(told: dict[str, float], fill: str = "full") -> Bar:
    """A bar of a difference with its bounds."""
    return Bar(told["value"], told["low"], told["high"], points(told["value"]), fill)


def chart(key: str, title: str, description: str, rows: Sequence[Row]) -> str:
    """A chart of horizontal bars with whiskers, from the least to the greatest bound, nothing always in sight."""
    bars = [bar for row in rows for bar in row.bars]
    low = min([0.0, *(bar.low for bar in bars)])
    high = max([0.0, *(bar.high for bar in bars), low + 0.01])
    step = 20
    tall = sum(step * len(row.bars) + 10 for row in rows) + 30
    parts = [
        f'<svg viewBox="0 0 {WIDTH} {tall}" role="img" aria-labelledby="{key}-t {key}-d">',
        f'<title id="{key}-t">{escape(title)}</title><desc id="{key}-d">{escape(description)}</desc>',
    ]
    names = [_short(row.name) for row in rows]
    scale = _Scale(low, high, 20 + LETTER * max([12, *map(len, names)]))
    parts += [_grid(scale, tall)]
    down = 6
    for row, name in zip(rows, names, strict=True):
        middle = down + step * len(row.bars) / 2
        parts.append(f'<text x="{scale.left - 8:.0f}" y="{middle + 4:.0f}" text-anchor="end">{escape(name)}</text>')
        for bar in row.bars:
            parts.append(_bar(bar, scale, down))
            down += step
        down += 10
    return "".join([*parts, "</svg>"])


def _short(name: str) -> str:
    return name if len(name) <= LONGEST else name[: LONGEST - 1].rstrip() + "\N{HORIZONTAL ELLIPSIS}"


class _Scale:
    """From values to places; names have ``left`` to themselves."""

    def __init__(self, low: float, high: float, left: float) -> None:
        self.low, self.high, self.left = low, high, left

    def __call__(self, value: float) -> float:
        return self.left + (WIDTH - RIGHT - self.left) * (value - self.low) / (self.high - self.low)

    def ticks(self) -> list[float]:
        """About five round values, in steps of 1, 2 or 5 times a power of ten."""
        rough, power = (self.high - self.low) / 5, 1e-4
        while rough > 5 * power:
            power *= 10
        step = next(one * power for one in (1, 2, 5, 10) if one * power >= rough)
        first = int(self.low / step) - 1
        return [step * at for at in range(first, first + 15) if self.low <= step * at <= self.high]


def _grid(scale: _Scale, tall: int) -> str:
    signed = scale.low < 0
    parts = []
    for value in scale.ticks():
        x = scale(value)
        kind = "zero" if abs(value) < 1e-9 else "tick"
        label = points(value).removesuffix(".0") if signed else percent(value).replace(".0 ", " ")
        parts.append(f'<line class="{kind}" x1="{x:.1f}" y1="2" x2="{x:.1f}" y2="{tall - 20}"/>')
        parts.append(f'<text class="scale" x="{x:.1f}" y="{tall - 6}" text-anchor="middle">{label}</text>')
    return "".join(parts)


def _bar(bar: Bar, scale: _Scale, down: float) -> str:
    start, end = sorted((scale(0.0), scale(bar.value)))
    low, high, middle = scale(bar.low), scale(bar.high), down + 9
    return (
        f'<rect class="{bar.fill}" x="{start:.1f}" y="{down + 2:.0f}" width="{max(0.5, end - start):.1f}" height="14"/>'
        f'<path class="whisker" d="M{low:.1f} {middle:.0f}H{high:.1f}M{low:.1f} {middle - 4:.0f}v8'
        f'M{high:.1f} {middle - 4:.0f}v8"/>'
        f'<text class="value" x="{WIDTH - RIGHT + 8}" y="{middle + 4:.0f}">{escape(bar.text)}</text>'
    )
