"""Where the parts of an axis of opinion lie: chips in lanes, no two overlapping, each as near its place as can be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pygame

from game.ui.axis import Axis, Pin
from game.ui.fonts import Role
from game.ui.layout import rows
from game.ui.theme import Theme
from game.ui.tip import signed

ABOVE = 8
"""Logical pixels between the heading, the doctrines and the scale."""
SCALE = 26
"""Logical pixels of the band of the scale, at least, where there is room."""
SAID = 13
"""Logical pixels below the axis for what was said."""
LANE = 3
"""Logical pixels between two lanes."""


@dataclass(frozen=True)
class Chip:
    """A small plate; `named` False has room for the mark only."""

    box: pygame.Rect
    named: bool
    below: bool


@dataclass
class Lanes:
    """The strip of one axis, in the window: its heading, the band of the scale, the height of the axis, the chips."""

    strip: pygame.Rect
    head: pygame.Rect
    scale: pygame.Rect
    axis: int
    places: dict[str, Chip] = field(default_factory=dict)

    def x(self, value: int) -> int:
        """Where a value lies: +100 at the left end."""
        return round(self.scale.x + self.scale.width * (100 - max(-100, min(value, 100))) / 200)

    def chips(self, axis: Axis) -> Iterator[tuple[Pin, Chip]]:
        """Every pin with its chip."""
        for pin in (*axis.flags, *axis.people):
            yield pin, self.places[pin.id]


def chip_height(theme: Theme) -> int:
    """Physical height of a chip."""
    return theme.fonts.line(Role.SMALL)


def place_axis(axis: Axis, strip: pygame.Rect, theme: Theme) -> Lanes:
    """The lanes of `axis` in `strip`: heading, doctrines, scale, people in as many lanes as there is room for."""
    px, chip = theme.px, chip_height(theme)
    fixed = theme.fonts.line(Role.LABEL) + chip + px(ABOVE) + px(SAID)
    # What three lanes of people leave over goes to the scale, where the crowd stands.
    spare = strip.height - fixed - 3 * (chip + px(LANE))
    high = max(px(SCALE), min(spare, strip.height * 2 // 5))
    # In a low strip air and scale give way, so that one lane of people stays inside.
    air = strip.height - theme.fonts.line(Role.LABEL) - 2 * chip - px(LANE) - px(2)
    share = max(0.0, min(1.0, air / (px(ABOVE) + high + px(SAID))))
    gap, high, said = (int(part * share) for part in (px(ABOVE), high, px(SAID)))
    head, above, scale, _said, below = rows(strip, [theme.fonts.line(Role.LABEL), chip + gap, high, said, 1.0])
    edge = px(26)
    band = pygame.Rect(scale.x + edge, scale.y, scale.width - 2 * edge, scale.height)
    lanes = Lanes(strip, head, band, scale.bottom)
    flags = pygame.Rect(strip.x + px(4), above.y + min(px(3), gap), strip.width - 2 * px(4), chip)
    lanes.places |= _pack(axis.flags, [flags], lanes, theme, below=False)
    count = max(1, (below.height - px(2)) // (chip + px(LANE)))
    tracks = [
        pygame.Rect(strip.x + px(4), below.y + at * (chip + px(LANE)), strip.width - 2 * px(4), chip)
        for at in range(count)
    ]
    lanes.places |= _pack(axis.people, tracks, lanes, theme, below=True)
    return lanes


def _pack(
    pins: Sequence[Pin], tracks: Sequence[pygame.Rect], lanes: Lanes, theme: Theme, below: bool
) -> dict[str, Chip]:
    """Chips with names in the first track that has room near enough; without names where names do not fit."""
    for named in (True, False):
        rows_of = _assign(pins, tracks, lanes, theme, named)
        if rows_of is not None or not named:
            break
    out: dict[str, Chip] = {}
    for track, row in zip(tracks, rows_of or [], strict=False):
        widths = [_width(pin, theme, named) for pin in row]
        lefts = _spread(
            [lanes.x(pin.value) - wide // 2 for pin, wide in zip(row, widths, strict=True)], widths, track, theme
        )
        for pin, wide, left in zip(row, widths, lefts, strict=True):
            out[pin.id] = Chip(pygame.Rect(left, track.y, wide, track.height), named, below)
    return out


def _width(pin: Pin, theme: Theme, named: bool) -> int:
    words = theme.fonts.width(Role.SMALL, f"{pin.name} {signed(pin.value)}") + theme.px(4) if named else 0
    return theme.px(20) + words


def _assign(
    pins: Sequence[Pin], tracks: Sequence[pygame.Rect], lanes: Lanes, theme: Theme, named: bool
) -> list[list[Pin]] | None:
    """The pins of each track, from left to right; None where they do not all fit."""
    found: list[list[Pin]] = [[] for _track in tracks]
    used = [0] * len(tracks)
    last = [-(1 << 20)] * len(tracks)
    gap = theme.px(4)
    for pin in sorted(pins, key=lambda pin: -pin.value):
        wide = _width(pin, theme, named)
        left = lanes.x(pin.value) - wide // 2
        able = [at for at, track in enumerate(tracks) if used[at] + wide + gap <= track.width]
        if not able:
            return None
        at = min(able, key=lambda at: (max(0, last[at] + gap - left), at))
        found[at].append(pin)
        used[at] += wide + gap
        last[at] = max(left, last[at] + gap) + wide
    return found


def _spread(lefts: Sequence[int], widths: Sequence[int], track: pygame.Rect, theme: Theme) -> list[int]:
    """Ascending left edges moved as little as needed: no two overlap, none leaves the track."""
    gap, out = theme.px(4), []
    edge = track.left
    for left, wide in zip(lefts, widths, strict=True):
        edge = max(left, edge)
        out.append(edge)
        edge += wide + gap
    limit = track.right
    for at in range(len(out) - 1, -1, -1):
        out[at] = min(out[at], limit - widths[at])
        limit = out[at] - gap
    return out
