"""Numbered options, one below the other in one or more columns, chosen by number key, arrow and Enter, or mouse."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.ui.button import ENTER
from game.ui.fonts import Role
from game.ui.layout import inset
from game.ui.screen import Outcome
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Point, Reply, Target, Widget, reply_of

KEYS = 10
"""Number keys."""


@dataclass(frozen=True)
class Choice:
    """One option; `why_not` disables it and says why; `aside` is a short note at its right end (cost, odds)."""

    id: str
    text: str
    tip: Tip | None = None
    why_not: str = ""
    aside: str = ""


class ChoiceList(Widget):
    """Options as buttons, ten of them with their key, 1 to 9 and 0; `on_choose(id)` is called with the chosen one.

    They stand in `columns`, filled one after the other.
    """

    focusable = True

    def __init__(self, choices: Sequence[Choice], on_choose: Callable[[str], Outcome | None], gap: int = 8) -> None:
        """`gap` in logical pixels between options."""
        super().__init__()
        self.choices = tuple(choices)
        self.on_choose = on_choose
        self.gap = gap
        self.columns = 1
        self.cursor = next((place for place, choice in enumerate(choices) if not choice.why_not), 0)
        self.hovered: int | None = None
        self.boxes: list[pygame.Rect] = []

    def lines(self, place: int, width: int, theme: Theme) -> list[str]:
        """The words of an option, with its number, wrapped to a box of `width` physical pixels."""
        choice = self.choices[place]
        aside = theme.fonts.width(Role.TABLE, choice.aside) + theme.px(16) if choice.aside else 0
        locked = theme.px(24) if choice.why_not else 0
        room = max(theme.px(60), width - 2 * theme.px(12) - aside - locked)
        key = f"{(place + 1) % KEYS}. " if place < KEYS else ""
        return theme.fonts.wrapped(Role.TEXT, key + choice.text, room)

    def _columns(self) -> list[range]:
        """The places of the options in each column."""
        high = -(-len(self.choices) // self.columns) or 1
        return [range(at, min(at + high, len(self.choices))) for at in range(0, len(self.choices), high)]

    def _column_width(self, width: int, theme: Theme) -> int:
        return (width - theme.px(self.gap) * (self.columns - 1)) // self.columns

    def height_for(self, width: int, theme: Theme) -> int:
        """Physical height of all options at `width` physical pixels."""
        wide, gap = self._column_width(width, theme), theme.px(self.gap)
        columns = ([self._height(place, wide, theme) for place in column] for column in self._columns())
        return max((sum(heights) + gap * (len(heights) - 1) for heights in columns), default=0)

    def _height(self, place: int, width: int, theme: Theme) -> int:
        lines = len(self.lines(place, width, theme))
        return max(theme.px(38), lines * theme.fonts.line(Role.TEXT) + 2 * theme.px(8))

    def place(self, rect: pygame.Rect, theme: Theme) -> None:
        """Lays the options out from the top, column by column."""
        super().place(rect, theme)
        self.boxes, wide, gap = [], self._column_width(rect.width, theme), theme.px(self.gap)
        for at, column in enumerate(self._columns()):
            y = rect.y
            for place in column:
                height = self._height(place, wide, theme)
                self.boxes.append(pygame.Rect(rect.x + at * (wide + gap), y, wide, height))
                y += height + gap

    def draw(self, surface: pygame.Surface) -> None:
        """Every option that fits."""
        for place, box in enumerate(self.boxes):
            self._draw_option(surface, place, box)

    def _draw_option(self, surface: pygame.Surface, place: int, box: pygame.Rect) -> None:
        theme, choice = self.theme, self.choices[place]
        lit = place == self.hovered and not choice.why_not
        face, edge, words = ("beige", "red", "dark_red") if lit else ("desk", "ink", "ink")
        if choice.why_not:
            face, edge, words = "track", "grey", "faded"
        theme.box(surface, box, theme.colour(face), theme.colour(edge))
        lines = self.lines(place, box.width, theme)
        line = theme.fonts.line(Role.TEXT)
        inner = inset(box, theme.px(12), 0)
        top = box.centery - line * len(lines) // 2
        for index, text in enumerate(lines):
            row = pygame.Rect(inner.x, top + index * line, inner.width, line)
            theme.text(surface, Role.TEXT, text, row, theme.colour(words))
        if choice.why_not:
            mark = theme.px(16)
            theme.icon(surface, "lock", (inner.right - mark // 2, box.centery), mark, theme.palette.faded)
            inner.width -= mark + theme.px(8)
        if choice.aside:
            theme.text(surface, Role.TABLE, choice.aside, inner, theme.colour(words), "right")

    def choose(self, place: int) -> Reply:
        """Chooses option `place` (0..), unless it is disabled."""
        self.cursor = place
        choice = self.choices[place]
        return True if choice.why_not else reply_of(self.on_choose(choice.id))

    def _at(self, point: Point | None) -> int | None:
        hits = (place for place, box in enumerate(self.boxes) if point is not None and box.collidepoint(point))
        return next(hits, None)

    def on_press(self, point: Point, clicks: int) -> Reply:
        """Moves the cursor; the release chooses."""
        place = self._at(point)
        self.cursor = self.cursor if place is None else place
        return True

    def on_release(self, point: Point) -> Reply:
        """Chooses, if the mouse is still on the option that was pressed."""
        return self.choose(self.cursor) if self._at(point) == self.cursor else True

    def on_hover(self, point: Point | None) -> bool:
        """Lights the option up."""
        before, self.hovered = self.hovered, self._at(point)
        return before != self.hovered

    def on_key(self, event: pygame.Event) -> Reply:
        """Up and Down move, Left and Right change column, Enter and Space choose; at the ends the focus moves on."""
        if not self.choices:
            return False
        if event.key in ENTER:
            return self.choose(self.cursor)
        beside = len(self._columns()[0]) if self.columns > 1 else 0
        steps = {pygame.K_UP: -1, pygame.K_DOWN: 1, pygame.K_LEFT: -beside, pygame.K_RIGHT: beside}
        by = steps.get(event.key, 0)
        if by and 0 <= self.cursor + by < len(self.choices):
            self.cursor += by
            return True
        return False

    def on_digit(self, digit: int) -> Reply:
        """A number key chooses at once."""
        return self.choose(digit - 1) if digit <= len(self.choices) else False

    def targets(self) -> list[Target]:
        """The options."""
        lines = enumerate(zip(self.choices, self.boxes, strict=True))
        return [Target(choice.text, box, choice.why_not, at == self.cursor) for at, (choice, box) in lines]

    def tip_at(self, point: Point) -> Tip | None:
        """The tooltip of the option under the mouse."""
        place = self._at(point)
        return None if place is None else self._tip(place)

    def _tip(self, place: int) -> Tip | None:
        choice = self.choices[place]
        return Tip(choice.why_not) if choice.why_not else choice.tip

    def tip_place(self, point: Point) -> pygame.Rect:
        """Below the option, at its right half, as not to hide the words of the next one."""
        place = self._at(point)
        return self._right_half(self.boxes[place]) if place is not None else super().tip_place(point)

    def _right_half(self, box: pygame.Rect) -> pygame.Rect:
        return pygame.Rect(box.centerx, box.y, box.width // 2, box.height)

    def focus_tip(self) -> Tip | None:
        """The tooltip of the option under the cursor."""
        return self._tip(self.cursor) if self.choices else None

    def focus_rect(self) -> pygame.Rect:
        """The option under the cursor."""
        return self.boxes[self.cursor] if self.boxes else self.rect
