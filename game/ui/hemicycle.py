"""Seats of a congress in rising half circles, group by group; colour, shape and place tell the groups apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin

import pygame

from game.ui.canvas import Canvas
from game.ui.fonts import Role
from game.ui.screen import Outcome
from game.ui.shapes import draw_shape
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Point, Reply, Target, reply_of


@dataclass(frozen=True)
class SeatGroup:
    """A delegation or bloc: `seats` of one shape and colour (palette name), from left to right in the hall."""

    id: str
    name: str
    seats: int
    shape: str
    colour: str
    tip: Tip | None = None


def seat_places(count: int, rings: int, inner: float = 0.38) -> list[tuple[float, float, int]]:
    """Places of `count` seats, ordered from left to right: (angle 0..pi from the left, radius `inner`..1, ring)."""
    radii = [inner + (1 - inner) * ring / (rings - 1) for ring in range(rings)] if rings > 1 else [1.0]
    share = sum(radii)
    counts = [round(count * radius / share) for radius in radii]
    counts[-1] += count - sum(counts)
    places = []
    for ring, (radius, seats) in enumerate(zip(radii, counts, strict=True)):
        for seat in range(seats):
            angle = pi * (seat / (seats - 1)) if seats > 1 else pi / 2
            places.append((angle, radius, ring))
    return sorted(places)


class Hemicycle(Canvas):
    """The hall. `on_choose(id)` is called with the group of a clicked seat; arrows walk through the groups."""

    focusable = True

    def __init__(
        self,
        groups: Sequence[SeatGroup],
        on_choose: Callable[[str], Outcome | None] = lambda group: None,
        chosen: str = "",
        caption: str = "",
    ) -> None:
        """`caption` is written in the middle, below the rings (a count, a quorum)."""
        super().__init__()
        self.groups = tuple(groups)
        self.on_choose = on_choose
        self.chosen = chosen
        self.caption = caption
        self.seats: list[tuple[float, float, int]] = []
        self.floor = 0
        """Where the hall ends below, in the window: a hall that is higher than needed is left free above and below."""
        self.seat_size = 1

    def place(self, rect: pygame.Rect, theme: Theme) -> None:
        """Places the seats: (x, y in the window, number of the group)."""
        super().place(rect, theme)
        count = sum(group.seats for group in self.groups)
        owners = [number for number, group in enumerate(self.groups) for _ in range(group.seats)]
        reach = min((rect.width - theme.px(28)) / 2, rect.height - theme.px(34))
        rings = max(1, min(14, round((count / 5) ** 0.5)))
        gap = 0.62 * reach / (rings - 1) if rings > 1 else reach * 0.3
        self.seat_size = max(
            3,
            round(
                min(gap * 0.86, pi * reach * (0.69 if rings > 1 else 1.0) * rings / max(1, count) * 0.92, theme.px(26))
            ),
        )
        spare = max(0, rect.height - theme.px(34) - round(reach))
        self.floor = rect.bottom - spare // 2
        middle = (rect.centerx, self.floor - theme.px(16) - self.seat_size // 2)
        self.seats = [
            (middle[0] - reach * radius * cos(angle), middle[1] - reach * radius * sin(angle), owner)
            for (angle, radius, _), owner in zip(seat_places(count, rings), owners, strict=True)
        ]

    def paint_shapes(self, surface: pygame.Surface, zoom: int) -> None:
        """Seats; those of other groups than the chosen one are drawn smaller."""
        for x, y, owner in self.seats:
            group = self.groups[owner]
            size = self.seat_size if self.chosen in ("", group.id) else self.seat_size * 6 // 10
            spot = ((x - self.rect.x) * zoom, (y - self.rect.y) * zoom)
            draw_shape(surface, group.shape, spot, max(2, size * zoom), self.theme.colour(group.colour))

    def paint_words(self, surface: pygame.Surface) -> None:
        """The caption."""
        theme = self.theme
        height = theme.fonts.line(Role.HEADLINE)
        box = pygame.Rect(self.rect.x, self.floor - height - theme.px(14), self.rect.width, height)
        theme.text(surface, Role.HEADLINE, self.caption, box, theme.palette.ink, "centre")

    def group_at(self, point: Point) -> SeatGroup | None:
        """The group of the seat nearest to `point`, if one is near."""
        reach = self.seat_size * 0.7
        near = [(hypot(point[0] - x, point[1] - y), owner) for x, y, owner in self.seats]
        distance, owner = min(near, default=(reach + 1, -1))
        return self.groups[owner] if distance <= reach else None

    def choose(self, name: str) -> Reply:
        """Brings group `name` forward."""
        self.chosen = name
        self.changed()
        return reply_of(self.on_choose(name))

    def on_press(self, point: Point, clicks: int) -> Reply:
        """Chooses the group of a seat; a click beside the seats takes the choice back."""
        group = self.group_at(point)
        return self.choose(group.id if group else "")

    def on_key(self, event: pygame.Event) -> Reply:
        """Left and Right walk through the groups."""
        by = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}.get(event.key, 0)
        if not by or not self.groups:
            return False
        names = [group.id for group in self.groups]
        here = names.index(self.chosen) if self.chosen in names else (-1 if by > 0 else 0)
        return self.choose(names[(here + by) % len(names)])

    def targets(self) -> list[Target]:
        """The groups, by their middle seats."""
        made, half = [], max(1, self.seat_size // 2)
        for number, group in enumerate(self.groups):
            own = [(x, y) for x, y, owner in self.seats if owner == number]
            if own:
                x, y = own[len(own) // 2]
                box = pygame.Rect(round(x) - half, round(y) - half, 2 * half, 2 * half)
                made.append(Target(group.name, box, "", group.id == self.chosen))
        return made

    def tip_at(self, point: Point) -> Tip | None:
        """The tooltip of a seat's group."""
        group = self.group_at(point)
        return (group.tip or Tip(f"{group.name}: {group.seats}")) if group else None

    def focus_tip(self) -> Tip | None:
        """The tooltip of the chosen group."""
        group = next((group for group in self.groups if group.id == self.chosen), None)
        return (group.tip or Tip(f"{group.name}: {group.seats}")) if group else None
