"""What every widget is given to draw itself: colours, fonts, measures, and the few strokes of the poster look.

All measures in widgets are logical pixels (a 1280 × 720 window at 100 %); `Theme.px` turns them into physical ones.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

import pygame

from game.ui.fonts import PROJECTOR_SMALLEST, Fonts, Role
from game.ui.icons import icon
from game.ui.palette import HIGH_CONTRAST, NORMAL, Colour, Palette

SCALES = (100, 125, 150, 175, 200)
"""UI scales in per cent, smallest first."""
LOGICAL_MINIMUM = (1280, 720)
"""The least window in logical pixels."""
Align = Literal["left", "centre", "right"]


@dataclass(frozen=True)
class Theme:
    """One look at one scale; a change of settings makes a new one."""

    scale: int = 100
    """UI scale in per cent."""
    palette: Palette = NORMAL
    fonts: Fonts = field(default_factory=Fonts)
    reduced_motion: bool = False
    projector: bool = False

    @staticmethod
    def make(
        scale: int = 100, high_contrast: bool = False, reduced_motion: bool = False, projector: bool = False
    ) -> Theme:
        """A theme for these settings."""
        fonts = Fonts(scale, PROJECTOR_SMALLEST if projector else 0)
        return Theme(scale, HIGH_CONTRAST if high_contrast else NORMAL, fonts, reduced_motion, projector)

    def px(self, logical: float) -> int:
        """`logical` pixels in physical pixels, at least 1 if not 0."""
        if logical == 0:
            return 0
        return max(1, round(logical * self.scale / 100))

    def height(self, role: Role, padding: float) -> int:
        """Physical height of one line of `role` with `padding` logical pixels above and below."""
        return self.fonts.line(role) + 2 * self.px(padding)

    @property
    def row(self) -> int:
        """Height of a table row, physical pixels."""
        return max(self.px(25), self.height(Role.TABLE, 2))

    @property
    def button(self) -> int:
        """Height of a button, physical pixels."""
        return max(self.px(30), self.height(Role.BUTTON, 3))

    def colour(self, name: str) -> Colour:
        """The colour of the palette called `name`."""
        colour: Colour = getattr(self.palette, name)
        return colour

    def text(
        self,
        surface: pygame.Surface,
        role: Role,
        words: str,
        box: pygame.Rect,
        colour: Colour,
        align: Align = "left",
    ) -> pygame.Rect:
        """Writes one line into `box`, in the middle of its height, cut with an ellipsis to its width."""
        shown = self.fonts.shortened(role, words, box.width)
        place = pygame.Rect((0, 0), self.fonts.render(role, shown, colour).get_size())
        place.midleft = box.midleft
        if align == "centre":
            place.centerx = box.centerx
        elif align == "right":
            place.right = box.right
        return self.write(surface, role, shown, place.topleft, colour)

    def write(
        self, surface: pygame.Surface, role: Role, words: str, place: tuple[int, int], colour: Colour
    ) -> pygame.Rect:
        """Writes one line, whole, with its top left corner at `place`. Every word of the window is written here."""
        return surface.blit(self.fonts.render(role, words, colour), place)

    def icon(self, surface: pygame.Surface, name: str, centre: tuple[int, int], size: int, colour: Colour) -> None:
        """Draws icon `name`, `size` physical pixels across, around `centre`."""
        picture = icon(name, size, colour)
        surface.blit(picture, picture.get_rect(center=centre))

    def box(
        self, surface: pygame.Surface, rect: pygame.Rect, face: Colour, edge: Colour | None = None, line: float = 1
    ) -> None:
        """Fills `rect` with `face` and frames it with a line of `line` logical pixels inside its edge."""
        surface.fill(face, rect)
        if edge is not None:
            pygame.draw.rect(surface, edge, rect, self.px(line))


def fitting_scales(size: tuple[int, int]) -> tuple[int, ...]:
    """The UI scales at which the least window fits into `size` physical pixels; 100 always."""
    width, height = LOGICAL_MINIMUM
    fits = [scale for scale in SCALES if width * scale <= size[0] * 100 and height * scale <= size[1] * 100]
    return tuple(fits) or (SCALES[0],)


def effective_scale(wanted: int, size: tuple[int, int]) -> int:
    """`wanted` UI scale, or the largest smaller one that fits a window of `size` physical pixels."""
    return max((scale for scale in fitting_scales(size) if scale <= wanted), default=SCALES[0])
