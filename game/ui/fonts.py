"""Fonts by what they are for, at logical sizes, scaled to the window and cached.

`render` keeps finished words as pictures, so that a redraw of an unchanged screen costs only copying.
"""

from __future__ import annotations

from collections import OrderedDict
from enum import Enum

import pygame

from game.places import ASSETS
from game.ui.dress import worn_font
from game.ui.palette import Colour

FOLDER = ASSETS / "fonts"
CACHED_PICTURES = 3000
SMALLEST = 14
"""Logical pixels of the smallest role."""
PROJECTOR_SMALLEST = 24
"""Physical pixels: no text is smaller in projector mode."""


class Role(Enum):
    """What a piece of text is for: (file, size in logical pixels)."""

    POSTER = ("RussoOne-Regular", 84)
    POSTER_LONG = ("RussoOne-Regular", 74)
    TITLE = ("RussoOne-Regular", 20)
    HEADING = ("Oswald-SemiBold", 18)
    HEADLINE = ("Oswald-SemiBold", 21)
    BUTTON = ("Oswald-Medium", 15)
    MENU = ("Oswald-Medium", 24)
    LABEL = ("Oswald-Medium", 14)
    TEXT = ("PTSerif-Regular", 16)
    TEXT_BOLD = ("PTSerif-Bold", 16)
    TEXT_ITALIC = ("PTSerif-Italic", 16)
    TEXT_BOLD_ITALIC = ("PTSerif-BoldItalic", 16)
    TABLE = ("PTSansNarrow-Regular", 16)
    TABLE_BOLD = ("PTSansNarrow-Bold", 16)
    SMALL = ("PTSansNarrow-Regular", 14)
    SMALL_BOLD = ("PTSansNarrow-Bold", 14)


class Fonts:
    """The fonts at one UI scale."""

    def __init__(self, scale_percent: int = 100, smallest: int = 0) -> None:
        """`scale_percent` is the UI scale; `smallest` is the least size in physical pixels (0: no limit)."""
        self.scale_percent = scale_percent
        self.smallest = smallest
        self._fonts: dict[Role, pygame.Font] = {}
        self._pictures: OrderedDict[tuple[Role, str, Colour], pygame.Surface] = OrderedDict()
        self._widths: dict[tuple[Role, str], int] = {}

    def pixels(self, role: Role) -> int:
        """Size of `role` in physical pixels."""
        size: int = role.value[1]
        # Half of the differences stay, so that a headline is still larger than its text.
        floor = self.smallest + (size - SMALLEST) // 2 if self.smallest else 0
        return max(floor, round(size * self.scale_percent / 100))

    def font(self, role: Role) -> pygame.Font:
        """The font of `role`, loaded at its first use."""
        if role not in self._fonts:
            name, size = role.value[0], self.pixels(role)
            self._fonts[role] = worn_font(name, size) or pygame.Font(str(FOLDER / f"{name}.ttf"), size)
        return self._fonts[role]

    def load(self) -> None:
        """Loads the fonts of all roles now rather than at their first use."""
        for role in Role:
            self.font(role)

    def line(self, role: Role) -> int:
        """Height of one line of `role` in physical pixels."""
        return self.font(role).get_linesize()

    def width(self, role: Role, text: str) -> int:
        """Width of `text` in physical pixels."""
        key = (role, text)
        if key not in self._widths:
            if len(self._widths) > 10 * CACHED_PICTURES:
                self._widths.clear()
            self._widths[key] = self.font(role).size(text)[0]
        return self._widths[key]

    def render(self, role: Role, text: str, colour: Colour) -> pygame.Surface:
        """`text` as a picture; do not draw on it, it is shared."""
        key = (role, text, colour)
        picture = self._pictures.get(key)
        if picture is None:
            picture = self.font(role).render(text, True, colour)
            self._pictures[key] = picture
            if len(self._pictures) > CACHED_PICTURES:
                self._pictures.popitem(last=False)
        else:
            self._pictures.move_to_end(key)
        return picture

    def shortened(self, role: Role, text: str, width: int) -> str:
        """`text`, cut with an ellipsis if it is wider than `width` physical pixels."""
        if self.width(role, text) <= width:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self.width(role, text[:middle].rstrip() + "…") <= width:
                low = middle
            else:
                high = middle - 1
        return text[:low].rstrip() + "…" if low else "…"

    def wrapped(self, role: Role, text: str, width: int) -> list[str]:
        """`text` in lines no wider than `width` physical pixels; line breaks in it are kept."""
        lines: list[str] = []
        for paragraph in text.split("\n"):
            line = ""
            for word in paragraph.split(" "):
                longer = f"{line} {word}" if line else word
                if line and self.width(role, longer) > width:
                    lines.append(line)
                    line = word
                else:
                    line = longer
            lines.append(line)
        return lines
