"""A vote before it is held: a box per voter - check for, blank abstaining, hatched cross against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pygame

from game.ui.canvas import Canvas, thick_line
from game.ui.fonts import Role
from game.ui.layout import inset
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Point

Side = Literal["for", "abstain", "against"]
SIDES: tuple[Side, ...] = ("for", "abstain", "against")


@dataclass(frozen=True)
class Ballot:
    """How one voter is expected to vote; `sure` False draws the box hollow: a guess."""

    voter: str
    side: Side
    tip: Tip | None = None
    sure: bool = True


class ForecastBoxes(Canvas):
    """Groups of boxes under their words and counts: FOR 5, ABST. 1, AGAINST 3."""

    def __init__(self, ballots: Sequence[Ballot], words: tuple[str, str, str], framed: bool = True) -> None:
        """`words` for the three sides, translated."""
        super().__init__()
        self.ballots = tuple(ballots)
        self.words = words
        self.framed = framed

    def height_for(self, theme: Theme) -> int:
        """Physical height that the words and one row of boxes need."""
        return theme.fonts.line(Role.LABEL) + theme.px(22 + 4 + 2 * 5 + 3)

    def groups(self) -> list[tuple[str, list[Ballot]]]:
        """(words with count, ballots) of each side."""
        out = []
        for side, words in zip(SIDES, self.words, strict=True):
            found = [ballot for ballot in self.ballots if ballot.side == side]
            out.append((f"{words} {len(found)}", found))
        return out

    def boxes(self) -> list[tuple[Ballot, pygame.Rect]]:
        """Every ballot and its box in the window, made smaller where there are many."""
        theme = self.theme
        inner = inset(self.rect, theme.px(9), theme.px(5))
        top = inner.y + theme.fonts.line(Role.LABEL) + theme.px(4)
        gap, smallest = theme.px(4), theme.px(10)
        # Where the words are too wide already, smaller boxes would not help.
        limit = max(inner.right, self._starts(inner, smallest + gap)[1])
        for size in (theme.px(22), theme.px(18), theme.px(14), smallest):
            step = size + gap
            starts, end = self._starts(inner, step)
            if end <= limit:
                break
        out = []
        for start, (_, found) in zip(starts, self.groups(), strict=True):
            for place, ballot in enumerate(found):
                out.append((ballot, pygame.Rect(start + place * step, top, size, size)))
        return out

    def _starts(self, inner: pygame.Rect, step: int) -> tuple[list[int], int]:
        starts, x = [], inner.x
        for words, found in self.groups():
            starts.append(x)
            wide = max(len(found) * step, self.theme.fonts.width(Role.LABEL, words.upper()))
            x += wide + self.theme.px(16)
        return starts, x - self.theme.px(16)

    def paint_shapes(self, surface: pygame.Surface, zoom: int) -> None:
        """The boxes."""
        colours, theme = self.theme.palette, self.theme
        for ballot, box in self.boxes():
            spot = pygame.Rect(
                (box.x - self.rect.x) * zoom, (box.y - self.rect.y) * zoom, box.width * zoom, box.height * zoom
            )  # fmt: skip
            colour = {"for": colours.green, "abstain": colours.grey, "against": colours.red}[ballot.side]
            surface.fill(colour if ballot.sure else self.ground(), spot)
            line = colours.cream if ballot.sure else colour
            if ballot.side == "for":
                self._check(surface, spot, line, zoom)
            elif ballot.side == "against":
                self._hatched_cross(surface, spot, line, zoom)
            pygame.draw.rect(surface, colours.ink, spot, theme.px(1) * zoom)
        if self.framed:
            pygame.draw.rect(surface, colours.ink, surface.get_rect(), theme.px(1) * zoom)

    def _check(self, surface: pygame.Surface, box: pygame.Rect, colour: tuple[int, int, int], zoom: int) -> None:
        corners = [(0.2, 0.52), (0.42, 0.74), (0.8, 0.27)]
        spots = [(box.x + x * box.width, box.y + y * box.height) for x, y in corners]
        for start, end in zip(spots, spots[1:], strict=False):
            thick_line(surface, colour, start, end, self.theme.px(2) * zoom)

    def _hatched_cross(
        self, surface: pygame.Surface, box: pygame.Rect, colour: tuple[int, int, int], zoom: int
    ) -> None:
        clip = surface.get_clip()
        surface.set_clip(box)
        thin, thick = self.theme.px(1) * zoom * 0.5, self.theme.px(1) * zoom * 1.4
        for share in (-0.62, -0.31, 0.31, 0.62):
            shift = box.width * share
            thick_line(surface, colour, (box.left + shift, box.bottom), (box.right + shift, box.top), thin)
        thick_line(surface, colour, box.topleft, box.bottomright, thick)
        thick_line(surface, colour, box.bottomleft, box.topright, thick)
        surface.set_clip(clip)

    def paint_words(self, surface: pygame.Surface) -> None:
        """The sides and their counts."""
        theme = self.theme
        inner = inset(self.rect, theme.px(9), theme.px(5))
        step = theme.px(26)
        boxes = self.boxes()
        if len(boxes) > 1:
            step = boxes[0][1].width + theme.px(4)
        starts, _ = self._starts(inner, step)
        for start, (words, _) in zip(starts, self.groups(), strict=True):
            line = pygame.Rect(start, inner.y, max(0, self.rect.right - start), theme.fonts.line(Role.LABEL))
            theme.text(surface, Role.LABEL, words.upper(), line, theme.palette.ink)

    def tip_at(self, point: Point) -> Tip | None:
        """The tooltip of a voter."""
        hit = next((ballot for ballot, box in self.boxes() if box.collidepoint(point)), None)
        return (hit.tip or Tip(hit.voter)) if hit else None
