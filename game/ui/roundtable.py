"""A body round its table: full members on chairs, candidates on the bench below, each with his faction's mark."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
from math import cos, dist, pi, sin, sqrt

import pygame

from game.ui.canvas import Canvas, thick_line
from game.ui.fonts import Role
from game.ui.portraits import medal
from game.ui.screen import Outcome
from game.ui.shapes import draw_shape
from game.ui.sitter import Sitter, reach
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Point, Reply, Target, reply_of

STEPS = 720
"""Pieces into which the edge of the table is cut to measure it."""


def around(across: float, down: float, count: int) -> list[tuple[float, float]]:
    """`count` places on an oval round (0, 0), clockwise from its top, equally far from each other along it."""
    edge = [(across * sin(2 * pi * at / STEPS), -down * cos(2 * pi * at / STEPS)) for at in range(STEPS + 1)]
    gone = [0.0, *accumulate(dist(a, b) for a, b in pairwise(edge))]
    return [edge[bisect_left(gone, gone[-1] * place / count)] for place in range(count)]


class RoundTable(Canvas):
    """Seats round a table. `on_choose(id)` as one is chosen; the arrows walk round."""

    focusable = True

    def __init__(
        self,
        sitters: Sequence[Sitter] = (),
        on_choose: Callable[[str], Outcome | None] = lambda sitter: None,
        captions: Sequence[str] = (),
        bench: str = "",
        chosen: str = "",
    ) -> None:
        """`captions` are written on the table, the first large; `bench` is the word before the candidates."""
        super().__init__()
        self.sitters = tuple(sitters)
        self.on_choose = on_choose
        self.captions = tuple(captions)
        self.bench = bench
        self.chosen = chosen
        self.spots: list[tuple[int, int]] = []
        self.board = pygame.Rect(0, 0, 0, 0)
        self.bench_box = pygame.Rect(0, 0, 0, 0)

    def set_sitters(self, sitters: Sequence[Sitter], captions: Sequence[str]) -> None:
        """Others at the table."""
        self.sitters, self.captions = tuple(sitters), tuple(captions)
        if self.rect.width:
            self.place(self.rect, self.theme)
        self.changed()

    def place(self, rect: pygame.Rect, theme: Theme) -> None:
        """Full members round the table, clockwise from its head; candidates along the bench."""
        super().place(rect, theme)
        full = [sitter for sitter in self.sitters if not sitter.candidate]
        bench = [sitter for sitter in self.sitters if sitter.candidate]
        below = 2 * reach(theme, True) + theme.px(8) + theme.fonts.line(Role.SMALL) if bench else 0
        words = theme.fonts.line(Role.SMALL_BOLD)
        names = max((theme.fonts.width(Role.SMALL_BOLD, sitter.name) for sitter in full), default=0)
        aside = max(theme.px(24), names // 2 + theme.px(6))
        hall = pygame.Rect(rect.x, rect.y, rect.width, rect.height - below)
        hall = hall.inflate(0, min(0, hall.width - hall.height))
        board = hall.inflate(
            -2 * (aside + names // 2 + theme.px(8)), -2 * (words + 2 * reach(theme, False) + theme.px(8))
        )
        self.board = board if board.width > 0 and board.height > 0 else pygame.Rect(hall.center, (1, 1))
        self.bench_box = pygame.Rect(rect.x, rect.bottom - below, rect.width, below)
        across, down = self.board.width / 2 + aside, self.board.height / 2 + reach(theme, False) + theme.px(6)
        spots = {}
        for sitter, (x, y) in zip(full, around(across, down, len(full)), strict=True):
            spots[sitter.id] = round(self.board.centerx + x), round(self.board.centery + y)
        left = theme.fonts.width(Role.LABEL, self.bench.upper()) + theme.px(20) if bench else 0
        step = (rect.width - left) / max(1, len(bench))
        for place, sitter in enumerate(bench):
            spots[sitter.id] = (
                round(rect.x + left + step * (place + 0.5)),
                self.bench_box.y + reach(theme, True) + theme.px(3),
            )
        self.spots = [spots[sitter.id] for sitter in self.sitters]

    def paint_shapes(self, surface: pygame.Surface, zoom: int) -> None:
        """The table, the bench, the seats."""
        theme, colours = self.theme, self.theme.palette
        board = self._zoomed(self.board, zoom)
        pygame.draw.ellipse(surface, colours.ink, board)
        pygame.draw.ellipse(surface, colours.beige, board.inflate(-theme.px(4) * zoom, -theme.px(4) * zoom))
        if self.bench_box.height:
            y = (self.bench_box.y - self.rect.y) * zoom
            thick_line(surface, colours.grid, (0, y), (surface.get_width(), y), theme.px(1) * zoom)
        for sitter, spot in zip(self.sitters, self.spots, strict=True):
            middle = ((spot[0] - self.rect.x) * zoom, (spot[1] - self.rect.y) * zoom)
            self._paint_seat(surface, sitter, middle, zoom)

    def _zoomed(self, rect: pygame.Rect, zoom: int) -> pygame.Rect:
        x, y = rect.x - self.rect.x, rect.y - self.rect.y
        return pygame.Rect(x * zoom, y * zoom, rect.width * zoom, rect.height * zoom)

    def _paint_seat(self, surface: pygame.Surface, sitter: Sitter, middle: tuple[int, int], zoom: int) -> None:
        theme, colours = self.theme, self.theme.palette
        radius = self.radius(sitter) * zoom
        if sitter.id == self.chosen:
            pygame.draw.circle(surface, colours.red, middle, radius + theme.px(4) * zoom)
        pygame.draw.circle(surface, colours.ink, middle, radius + theme.px(1.5) * zoom)
        pygame.draw.circle(surface, colours.stripe if sitter.absent else self.ground(), middle, radius)
        if not sitter.person:
            colour = theme.colour("grey" if sitter.absent else sitter.mark.colour)
            draw_shape(surface, sitter.mark.shape, middle, round(radius * 1.25), colour)

    def radius(self, sitter: Sitter) -> int:
        """Physical radius of a seat."""
        return reach(self.theme, sitter.candidate)

    def paint_words(self, surface: pygame.Surface) -> None:
        """Names, the chair's star, votes, what is written on the table."""
        theme, colours = self.theme, self.theme.palette
        for sitter, spot in zip(self.sitters, self.spots, strict=True):
            box = self.name_box(sitter, spot)
            role = Role.SMALL if sitter.candidate else Role.SMALL_BOLD
            ink = colours.faded if sitter.absent else colours.ink
            theme.text(surface, role, sitter.name, box, ink, "centre")
            self._portrait(surface, sitter, spot)
            self._vote_badge(surface, sitter, spot)
        if self.bench_box.height:
            line = pygame.Rect(self.rect.x + theme.px(8), self.bench_box.y, self.rect.width, theme.px(28))
            theme.text(surface, Role.LABEL, self.bench.upper(), line, colours.faded)
        self._captions(surface)

    def _portrait(self, surface: pygame.Surface, sitter: Sitter, spot: tuple[int, int]) -> None:
        """The portrait inside the seat's ring, and the mark of his following at its lower left."""
        if not sitter.person:
            return
        theme, colours, radius = self.theme, self.theme.palette, self.radius(sitter)
        face = medal(sitter.person, 2 * radius, sitter.absent)
        surface.blit(face, face.get_rect(center=spot))
        middle = (spot[0] - round(radius * 0.78), spot[1] + round(radius * 0.62))
        size = theme.px(11 if sitter.candidate else 14)
        draw_shape(surface, "disc", middle, size + theme.px(6), colours.ink)
        draw_shape(surface, "disc", middle, size + theme.px(4), colours.paper)
        colour = theme.colour("grey" if sitter.absent else sitter.mark.colour)
        draw_shape(surface, sitter.mark.shape, middle, size, colour)

    def _vote_badge(self, surface: pygame.Surface, sitter: Sitter, spot: tuple[int, int]) -> None:
        theme, colours = self.theme, self.theme.palette
        far = self.radius(sitter)
        if sitter.chair:
            middle = (spot[0] - far - theme.px(9), spot[1] - theme.px(6))
            draw_shape(surface, "star", middle, theme.px(15), colours.gold)
        if sitter.vote:
            face, icon = {"for": ("green", "check"), "against": ("red", "cross")}.get(sitter.vote, ("grey", "pause"))
            middle = (spot[0] + far, spot[1] - far + theme.px(4))
            draw_shape(surface, "square", middle, theme.px(18), theme.colour(face))
            theme.icon(surface, icon, middle, theme.px(11), colours.cream)

    def _captions(self, surface: pygame.Surface) -> None:
        theme = self.theme
        lines: list[tuple[Role, str]] = []
        for at, words in enumerate(self.captions):
            role = Role.HEADING if at == 0 else Role.SMALL
            lines += [(role, line) for line in theme.fonts.wrapped(role, words, self.board.width * 8 // 10)]
        while sum(theme.fonts.line(role) for role, _ in lines) > self.board.height * 0.8 and len(lines) > 1:
            lines.pop()
        y = self.board.centery - sum(theme.fonts.line(role) for role, _ in lines) // 2
        for role, words in lines:
            box = pygame.Rect(self.board.x, y, self.board.width, theme.fonts.line(role))
            theme.text(surface, role, words, box, theme.palette.ink, "centre")
            y += box.height

    def name_box(self, sitter: Sitter, spot: tuple[int, int]) -> pygame.Rect:
        """Where a sitter's name is written: away from the table, inside the sheet."""
        theme = self.theme
        role = Role.SMALL if sitter.candidate else Role.SMALL_BOLD
        line, far = theme.fonts.line(role), self.radius(sitter) + theme.px(2)
        above = not sitter.candidate and spot[1] < self.board.centery - self.board.height * 0.3
        y = spot[1] - far - line if above else spot[1] + far
        box = pygame.Rect(0, y, theme.fonts.width(role, sitter.name) + 2, line)
        box.centerx = spot[0]
        edge = self._edge(box)
        if edge and abs(spot[0] - self.board.centerx) > edge // 2:
            if spot[0] < self.board.centerx:
                box.right = min(box.right, self.board.centerx - edge)
            else:
                box.left = max(box.left, self.board.centerx + edge)
        return box.clamp(self.rect)

    def _edge(self, box: pygame.Rect) -> int:
        """How far the table, with a little air, reaches from its middle to either side beside `box`; 0: not at all."""
        high, middle = self.board.height / 2, self.board.centery
        away = 0 if box.top < middle < box.bottom else min(abs(box.top - middle), abs(box.bottom - middle))
        if away >= high:
            return 0
        return round(self.board.width / 2 * sqrt(1 - (away / high) ** 2)) + self.theme.px(3)

    def choose(self, name: str) -> Reply:
        """Chooses a sitter ("" for none)."""
        self.chosen = name
        self.changed()
        return reply_of(self.on_choose(name))

    def sitter_at(self, point: Point) -> Sitter | None:
        """The sitter whose seat or name is under `point`."""
        for sitter, spot in zip(self.sitters, self.spots, strict=True):
            near = pygame.Vector2(point).distance_to(spot) <= self.radius(sitter) + self.theme.px(4)
            if near or self.name_box(sitter, spot).collidepoint(point):
                return sitter
        return None

    def on_press(self, point: Point, clicks: int) -> Reply:
        """Chooses the sitter clicked; a click beside the seats takes the choice back."""
        sitter = self.sitter_at(point)
        return self.choose(sitter.id if sitter else "")

    def on_key(self, event: pygame.Event) -> Reply:
        """Left and Right walk round the table and along the bench."""
        by = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}.get(event.key, 0)
        if not by or not self.sitters:
            return False
        names = [sitter.id for sitter in self.sitters]
        here = names.index(self.chosen) if self.chosen in names else (-1 if by > 0 else 0)
        return self.choose(names[(here + by) % len(names)])

    def targets(self) -> list[Target]:
        """The sitters."""
        made = []
        for sitter, (x, y) in zip(self.sitters, self.spots, strict=True):
            r = self.radius(sitter)
            made.append(Target(sitter.name, pygame.Rect(x - r, y - r, 2 * r, 2 * r), "", sitter.id == self.chosen))
        return made

    def tip_at(self, point: Point) -> Tip | None:
        """The tooltip of a sitter."""
        sitter = self.sitter_at(point)
        return (sitter.tip or Tip(sitter.name)) if sitter else None

    def focus_tip(self) -> Tip | None:
        """The tooltip of the chosen sitter."""
        return next((sitter.tip for sitter in self.sitters if sitter.id == self.chosen), None)
