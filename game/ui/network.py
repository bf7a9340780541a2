"""People as circles, ties as lines: who leans on whom."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin

import pygame

from game.ui.canvas import Canvas
from game.ui.edge import Edge, paint_edge
from game.ui.fonts import Role
from game.ui.portraits import medal
from game.ui.screen import Outcome
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Point, Reply, Target, reply_of

LEAST_FACE = 12
"""Logical radius of the smallest circle with a portrait."""
ROOMY = 200
"""Logical height from which the strongest may have a large circle."""
COVERED = 0.1
"""Share of a name that may lie on circles or other names."""
ARROW_KEYS = (pygame.K_LEFT, pygame.K_RIGHT)


@dataclass(frozen=True)
class Node:
    """A circle. `value` 0..100 gives its size; `at` (x, y in 0..1) its place, else it stands on a ring."""

    id: str
    name: str
    value: int = 50
    colour: str = "desk"
    at: tuple[float, float] | None = None
    tip: Tip | None = None
    person: str = ""
    """Id of the person whose portrait fills the circle."""


def ring_places(count: int) -> list[tuple[float, float]]:
    """`count` places on an oval, in 0..1, alternating between an outer and an inner one where they are many."""
    out = []
    for place in range(count):
        angle = -pi / 2 + 2 * pi * place / max(1, count)
        reach = 0.5 if count < 9 or place % 2 == 0 else 0.40
        out.append((0.5 + reach * cos(angle), 0.5 + reach * sin(angle)))
    return out


class NetworkGraph(Canvas):
    """Nodes and edges. `on_choose(id)` when a node is clicked or chosen by Enter; arrows walk round the nodes."""

    focusable = True

    def __init__(
        self,
        nodes: Sequence[Node],
        edges: Sequence[Edge],
        on_choose: Callable[[str], Outcome | None] = lambda node: None,
        chosen: str = "",
        framed: bool = True,
    ) -> None:
        """`chosen` is the id of the node drawn in red."""
        super().__init__()
        self.nodes = tuple(nodes)
        self.edges = tuple(edges)
        self.on_choose = on_choose
        self.chosen = chosen
        self.framed = framed
        self.lit: str = ""
        self.cursor = 0
        self.spots: dict[str, tuple[float, float, float]] = {}
        self.roomy = True
        """There is room for the names of all; else only that of the node under mouse or cursor is written."""

    def place(self, rect: pygame.Rect, theme: Theme) -> None:
        """Finds every circle's middle and radius (window coordinates)."""
        super().place(rect, theme)
        label = theme.fonts.line(Role.TABLE_BOLD)
        largest = theme.px(19 if rect.height >= theme.px(ROOMY) else 15)
        beside = max((theme.fonts.width(Role.TABLE_BOLD, node.name) for node in self.nodes), default=0)
        beside = min(beside + theme.px(4), rect.width // 5)
        area = rect.inflate(-2 * (largest + beside), -2 * (largest + theme.px(3)) - 2 * label)
        self._seat(area, largest)
        self.roomy = self._names_apart()
        if not self.roomy:
            self._seat(rect.inflate(-2 * (largest + theme.px(8)), -2 * (largest + theme.px(4))), largest)

    def _seat(self, area: pygame.Rect, largest: int) -> None:
        """Puts the middles of the circles into `area`."""
        theme, ring = self.theme, ring_places(len(self.nodes))
        for node, spare in zip(self.nodes, ring, strict=True):
            x, y = node.at or spare
            smallest = theme.px(LEAST_FACE if node.person else 8)
            radius = smallest + (largest - smallest) * max(0, min(node.value, 100)) / 100
            self.spots[node.id] = (area.x + area.width * x, area.y + area.height * y, radius)

    def _names_apart(self) -> bool:
        """Whether every name finds a place where it covers little of circles and other names."""
        boxes: list[pygame.Rect] = []
        for node in self.nodes:
            box = self._name_box(node, boxes)
            if self._covered(node, box, boxes) > COVERED * box.width * box.height:
                return False
            boxes.append(box)
        return True

    def _name(self, node: Node) -> str:
        return self.theme.fonts.shortened(Role.TABLE_BOLD, node.name, self.rect.width // 3)

    def paint_shapes(self, surface: pygame.Surface, zoom: int) -> None:
        """Edges below, circles above, frame."""
        colours, theme = self.theme.palette, self.theme
        focus = self.lit or ""
        for edge in self.edges:
            if edge.start in self.spots and edge.end in self.spots:
                (x1, y1, _), (x2, y2, radius) = self.spots[edge.start], self.spots[edge.end]
                start = ((x1 - self.rect.x) * zoom, (y1 - self.rect.y) * zoom)
                ends = (start, ((x2 - self.rect.x) * zoom, (y2 - self.rect.y) * zoom))
                faint = bool(focus) and focus not in (edge.start, edge.end)
                paint_edge(surface, theme, edge, ends, (radius + theme.px(2)) * zoom, zoom, faint)
        for node in self.nodes:
            x, y, radius = self.spots[node.id]
            middle = ((x - self.rect.x) * zoom, (y - self.rect.y) * zoom)
            face = colours.red if node.id == self.chosen else theme.colour(node.colour)
            if node.id == self.chosen:
                pygame.draw.circle(surface, colours.red, middle, (radius + theme.px(3)) * zoom)
            pygame.draw.circle(surface, colours.ink, middle, radius * zoom)
            pygame.draw.circle(surface, face, middle, (radius - theme.px(2)) * zoom)
        if self.framed:
            pygame.draw.rect(surface, colours.ink, surface.get_rect(), theme.px(1) * zoom)

    def paint_words(self, surface: pygame.Surface) -> None:
        """Names below or above the circles, on a patch of ground so that lines do not cross them."""
        theme = self.theme
        for node in self.nodes:
            x, y, radius = self.spots[node.id]
            if node.person:
                face = medal(node.person, 2 * round(radius - theme.px(1)))
                surface.blit(face, face.get_rect(center=(round(x), round(y))))
        boxes: list[pygame.Rect] = []
        for node in self.named():
            box = self._name_box(node, boxes)
            boxes.append(box)
            surface.fill(self.ground(), box.inflate(theme.px(2), -theme.px(6)))
            theme.write(surface, Role.TABLE_BOLD, self._name(node), box.topleft, theme.palette.ink)

    def named(self) -> list[Node]:
        """The nodes whose names are written."""
        return [node for node in self.nodes if self.roomy or node.id == self.lit]

    def _name_box(self, node: Node, taken: Sequence[pygame.Rect]) -> pygame.Rect:
        """Where a name stands: outside the ring of circles, or where it covers another circle or name less."""
        x, y, radius = self.spots[node.id]
        fonts, words = self.theme.fonts, self._name(node)
        box = pygame.Rect(0, 0, fonts.width(Role.TABLE_BOLD, words), fonts.font(Role.TABLE_BOLD).size(words)[1])
        inner = self.rect.inflate(-self.theme.px(6), -self.theme.px(4))
        below, above, left, right = (box.copy() for _ in range(4))
        below.midtop = (round(x), round(y + radius) + self.theme.px(1))
        above.midbottom = (round(x), round(y - radius) - self.theme.px(1))
        left.midright = (round(x - radius) - self.theme.px(3), round(y))
        right.midleft = (round(x + radius) + self.theme.px(3), round(y))
        side, end = (left if x < self.rect.centerx else right), (above if y < self.rect.centery else below)
        aside = abs(x - self.rect.centerx) > self.rect.width / 8
        places = (side, end) if aside else (end, side)
        wished = (place.clamp(inner) for place in (*places, below, above))
        return min(wished, key=lambda place: self._covered(node, place, taken))

    def _covered(self, node: Node, place: pygame.Rect, taken: Sequence[pygame.Rect]) -> int:
        """Pixels of other circles and of names that a name at `place` would cover."""
        words = place.inflate(0, -self.theme.px(6))
        circles = [
            pygame.Rect(cx - r, cy - r, 2 * r, 2 * r) for name, (cx, cy, r) in self.spots.items() if name != node.id
        ]
        both = [words.clip(other) for other in (*circles, *taken)]
        return sum(part.width * part.height for part in both)

    def node_at(self, point: Point | None) -> str:
        """The id of the node under `point`, or an empty string."""
        if point is None:
            return ""
        reach = self.theme.px(4)
        hits = (
            name for name, (x, y, r) in self.spots.items() if hypot(point[0] - x, point[1] - y) <= r + reach
        )  # fmt: skip
        return next(hits, "")

    def on_hover(self, point: Point | None) -> bool:
        """The ties of the node under the mouse stay, the others fade."""
        before, self.lit = self.lit, self.node_at(point)
        if before != self.lit:
            self.changed()
        return before != self.lit

    def on_press(self, point: Point, clicks: int) -> Reply:
        """Chooses a node."""
        name = self.node_at(point)
        return self.choose(name) if name else False

    def choose(self, name: str) -> Reply:
        """Makes `name` the chosen node."""
        self.chosen = name
        self.cursor = [node.id for node in self.nodes].index(name)
        self.changed()
        return reply_of(self.on_choose(name))

    def on_key(self, event: pygame.Event) -> Reply:
        """Left and Right walk round, Enter chooses."""
        if not self.nodes:
            return False
        if event.key in ARROW_KEYS:
            self.cursor = (self.cursor + (1 if event.key == pygame.K_RIGHT else -1)) % len(self.nodes)
            self.lit = self.nodes[self.cursor].id
            self.changed()
            return True
        if event.key in (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE):
            return self.choose(self.nodes[self.cursor].id)
        return False

    def on_blur(self) -> None:
        """All ties come back."""
        self.lit = ""
        self.changed()

    def targets(self) -> list[Target]:
        """The nodes."""
        spots = ((at, node.name, *self.spots[node.id]) for at, node in enumerate(self.nodes))
        return [
            Target(name, pygame.Rect(x - r, y - r, 2 * r, 2 * r), "", at == self.cursor) for at, name, x, y, r in spots
        ]

    def tip_at(self, point: Point) -> Tip | None:
        """The tooltip of a node."""
        name = self.node_at(point)
        return next((node.tip for node in self.nodes if node.id == name), None)

    def focus_tip(self) -> Tip | None:
        """The tooltip of the node at the cursor."""
        return self.nodes[self.cursor].tip if self.nodes else None

    def focus_rect(self) -> pygame.Rect:
        """Around the node at the cursor."""
        if not self.nodes:
            return self.rect
        x, y, radius = self.spots[self.nodes[self.cursor].id]
        return pygame.Rect(round(x - radius), round(y - radius), round(2 * radius), round(2 * radius))
