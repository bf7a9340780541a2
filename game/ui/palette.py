"""The named colours of the poster look, and the arithmetic that proves that they can be read.

Colours are RGB triples, 0..255. Widgets ask for a colour by name, never by number, so that the high-contrast
palette replaces every one of them.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

Colour = tuple[int, int, int]


@dataclass(frozen=True)
class Palette:
    """Every colour of the window by what it is for."""

    ink: Colour = (22, 20, 18)
    """Bars, frames and text on paper."""
    desk: Colour = (239, 228, 204)
    """The ground that panels lie on; also the face of buttons."""
    paper: Colour = (247, 240, 223)
    """The face of panels."""
    stripe: Colour = (241, 231, 208)
    """Every second row of a table."""
    beige: Colour = (217, 203, 169)
    """Idle tabs, the empty part of bars, hovered buttons."""
    track: Colour = (229, 216, 184)
    """The groove of a scroll bar."""
    cream: Colour = (255, 246, 227)
    """Text on black and on red."""
    red: Colour = (179, 32, 26)
    """The party's colour: selection, title bars, the main button."""
    bright_red: Colour = (216, 56, 44)
    """Red drawn on black, where `red` would be too dark."""
    dark_red: Colour = (125, 20, 16)
    """Headings on the desk, and negative numbers."""
    green: Colour = (52, 96, 47)
    blue: Colour = (31, 90, 122)
    gold: Colour = (201, 154, 46)
    """Marks and icons; too light for text on paper (see `brown`)."""
    brown: Colour = (122, 84, 8)
    """Gold for text."""
    violet: Colour = (96, 56, 110)
    teal: Colour = (20, 98, 92)
    grey: Colour = (138, 127, 107)
    """Marks without a side."""
    faded: Colour = (86, 78, 64)
    """Secondary text: axes, hints, disabled words."""
    frame: Colour = (70, 66, 60)
    """Frames and hairlines on black."""
    grid: Colour = (222, 212, 188)
    """Hairlines on paper."""


NORMAL = Palette()

HIGH_CONTRAST = Palette(
    ink=(0, 0, 0),
    desk=(255, 255, 255),
    paper=(255, 255, 255),
    stripe=(238, 238, 238),
    beige=(214, 214, 214),
    track=(222, 222, 222),
    cream=(255, 255, 255),
    red=(150, 0, 0),
    bright_red=(255, 122, 108),
    dark_red=(110, 0, 0),
    green=(0, 74, 12),
    blue=(0, 52, 110),
    gold=(255, 208, 64),
    brown=(84, 54, 0),
    violet=(78, 0, 104),
    teal=(0, 74, 70),
    grey=(92, 92, 92),
    faded=(56, 56, 56),
    frame=(190, 190, 190),
    grid=(190, 190, 190),
)

TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *((text, ground) for text in ("ink", "dark_red", "faded") for ground in ("desk", "paper", "stripe")),
    *(
        (text, ground)
        for text in ("red", "green", "blue", "brown", "violet", "teal")
        for ground in ("paper", "stripe", "desk")
    ),
    *((text, ground) for text in ("ink", "faded", "dark_red") for ground in ("desk", "beige", "track")),
    ("cream", "ink"),
    ("cream", "red"),
    ("gold", "ink"),
    ("beige", "ink"),
    ("cream", "dark_red"),
)
"""(text, ground) by palette name: every pairing the widgets draw words in. A test holds each to 4.5."""

SERIES: tuple[str, ...] = ("red", "blue", "brown", "green", "violet", "teal", "ink", "faded")
"""Colours for lines and groups, in order; each has a shape beside it (see shapes.SHAPES)."""


def luminance(colour: Colour) -> float:
    """Relative luminance of `colour`, 0 (black) .. 1 (white), by WCAG 2.1."""

    def linear(channel: int) -> float:
        part = channel / 255
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(channel) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: Colour, second: Colour) -> float:
    """Contrast ratio of two colours by WCAG 2.1, 1..21; text needs at least 4.5."""
    bright, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def colour_names() -> tuple[str, ...]:
    """The names of all colours of a palette."""
    return tuple(field.name for field in fields(Palette))


def blend(first: Colour, second: Colour, share: float) -> Colour:
    """The colour `share` (0..1) of the way from `first` to `second`."""
    mixed = [round(a + (b - a) * share) for a, b in zip(first, second, strict=True)]
    return mixed[0], mixed[1], mixed[2]
