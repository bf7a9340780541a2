"""A theme that notes every line as it is written, with the ground it is written on."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

import numpy as np
import pygame
import pygame.freetype

from game.ui.fonts import FOLDER, Role
from game.ui.palette import Colour, contrast
from game.ui.screen import Screen
from game.ui.theme import Align, Theme

GROUND_SHARE = 0.12
"""A colour that covers so much of the place of a line is a ground of it."""
TOUCH = 2
"""Physical pixels that two controls or two lines may share: frames and the slack of letters."""


@dataclass(frozen=True)
class Written:
    """A line as it was written: what was wanted, what is shown, its letters' place, its clip, its worst contrast."""

    wanted: str
    shown: str
    ink: pygame.Rect
    clip: pygame.Rect
    contrast: float
    crosses: str
    """The line that was there before and can still be seen below it, or an empty string."""
    missing: str
    """Letters that the font cannot write."""


@dataclass(frozen=True, eq=False)
class Proofs(Theme):
    """A theme that notes what is written with it while a screen is proofread; other drawings cost no notes."""

    written: list[Written] = field(default_factory=list)
    wanted: list[str] = field(default_factory=list)
    """The line being cut to its box by `text`."""
    noting: list[Screen] = field(default_factory=list)
    """The screen that is being proofread."""

    @staticmethod
    def of(theme: Theme) -> Proofs:
        """The same look, taking notes."""
        return Proofs(theme.scale, theme.palette, theme.fonts, theme.reduced_motion, theme.projector)

    def text(
        self,
        surface: pygame.Surface,
        role: Role,
        words: str,
        box: pygame.Rect,
        colour: Colour,
        align: Align = "left",
    ) -> pygame.Rect:
        """As every theme; remembers what was wanted."""
        self.wanted.append(words)
        try:
            return super().text(surface, role, words, box, colour, align)
        finally:
            self.wanted.pop()

    def write(
        self, surface: pygame.Surface, role: Role, words: str, place: tuple[int, int], colour: Colour
    ) -> pygame.Rect:
        """As every theme; notes the line and the ground below it first."""
        if not self.noting:
            return super().write(surface, role, words, place, colour)
        ink = self.fonts.render(role, words, colour).get_bounding_rect().move(place)
        clip = surface.get_clip()
        seen = ink.clip(clip)
        if words.strip() and seen.width and seen.height:
            wanted = self.wanted[-1] if self.wanted else words
            found = {ground for part in pieces(seen) for ground in grounds(surface, part)}
            worst = min((contrast(colour, ground) for ground in found), default=21.0)
            crossed, missing = self._crossed(surface, seen), letters_missing(role.value[0], words)
            self.written.append(Written(wanted, words, ink, clip, worst, crossed, missing))
        return super().write(surface, role, words, place, colour)

    def _crossed(self, surface: pygame.Surface, seen: pygame.Rect) -> str:
        """The words of an earlier line whose letters stand where others are about to be written."""
        for before in reversed(self.written):
            both = before.ink.clip(before.clip).clip(seen)
            if both.width > TOUCH and both.height > TOUCH and len(colours_in(surface, both)) > 1:
                return before.shown
        return ""


@cache
def letters_of(name: str) -> pygame.freetype.Font:
    """The font file `name`, by the library that tells which letters it lacks."""
    pygame.freetype.init()
    return pygame.freetype.Font(str(FOLDER / f"{name}.ttf"), 16)


@cache
def letters_missing(name: str, words: str) -> str:
    """The letters of `words` that the font file `name` cannot write."""
    metrics: list[object] = [*letters_of(name).get_metrics(words)]
    return "".join(letter for letter, found in zip(words, metrics, strict=True) if found is None)


def colours_in(surface: pygame.Surface, box: pygame.Rect) -> dict[Colour, int]:
    """The colours in `box` of the surface with their numbers of pixels, the most frequent first."""
    pixels = pygame.surfarray.array3d(surface.subsurface(box)).reshape(-1, 3).astype(np.uint32)
    codes, counts = np.unique(pixels[:, 0] << 16 | pixels[:, 1] << 8 | pixels[:, 2], return_counts=True)
    order = np.argsort(-counts)
    return {_colour(int(codes[at])): int(counts[at]) for at in order}


def _colour(code: int) -> Colour:
    return code >> 16 & 255, code >> 8 & 255, code & 255


def pieces(box: pygame.Rect) -> list[pygame.Rect]:
    """`box` in pieces about twice as wide as high: a line may begin on paper and end on black."""
    count = max(1, round(box.width / max(1, 2 * box.height)))
    edges = [box.x + box.width * at // count for at in range(count + 1)]
    return [pygame.Rect(left, box.y, right - left, box.height) for left, right in zip(edges, edges[1:], strict=False)]


def grounds(surface: pygame.Surface, box: pygame.Rect) -> list[Colour]:
    """The colours that letters in `box` stand on."""
    found = colours_in(surface, box)
    most = [colour for colour, count in found.items() if count >= GROUND_SHARE * box.width * box.height]
    return most or list(found)[:1]
