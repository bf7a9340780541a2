"""A chain of cards joined by arrows, read from right to left: what this came from, step by step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.ui.canvas import Canvas, thick_line
from game.ui.fonts import Role
from game.ui.layout import columns, inset, rows
from game.ui.pictures import picture
from game.ui.portraits import medal
from game.ui.screen import Outcome
from game.ui.shapes import Mark, draw_shape
from game.ui.tip import Tip
from game.ui.widget import Point, Reply, Target, reply_of


@dataclass(frozen=True)
class Link:
    """One card: a heading, its words in a few lines, a faction's mark."""

    id: str
    heading: str
    lines: tuple[str, ...]
    mark: Mark | None = None
    tip: Tip | None = None
    person: str = ""
    """Id of the person whose portrait the card shows."""
    emblem: str = ""
    """An emblem in its place."""


class FlowChain(Canvas):
    """Cards from left (the result) to right (its cause), or from top to bottom where there is no width."""

    focusable = True

    def __init__(
        self,
        links: Sequence[Link] = (),
        on_choose: Callable[[str], Outcome | None] = lambda link: None,
        empty: str = "",
    ) -> None:
        """`empty` is written where there are no links."""
        super().__init__()
        self.links = tuple(links)
        self.on_choose = on_choose
        self.empty = empty
        self.cursor = 0
        self.face = "desk"

    def set_links(self, links: Sequence[Link]) -> None:
        """Another chain."""
        self.links = tuple(links)
        self.cursor = 0
        self.changed()

    @property
    def upright(self) -> bool:
        """Whether the cards lie one below the other."""
        return self.rect.height > self.rect.width

    def cards(self) -> list[pygame.Rect]:
        """The cards in the window."""
        gap = self.theme.px(26)
        cut = rows if self.upright else columns
        return cut(self.rect, [1.0] * len(self.links), gap) if self.links else []

    def paint_shapes(self, surface: pygame.Surface, zoom: int) -> None:
        """Cards and arrows."""
        theme, colours = self.theme, self.theme.palette
        cards = [card.move(-self.rect.x, -self.rect.y) for card in self.cards()]
        scaled = [pygame.Rect(c.x * zoom, c.y * zoom, c.width * zoom, c.height * zoom) for c in cards]
        for card in scaled:
            surface.fill(colours.paper, card)
            pygame.draw.rect(surface, colours.ink, card, theme.px(1) * zoom)
        for first, second in zip(scaled, scaled[1:], strict=False):
            start, end = (second.midtop, first.midbottom) if self.upright else (second.midleft, first.midright)
            self._arrow(surface, start, end, zoom)

    def _arrow(self, surface: pygame.Surface, start: Point, end: Point, zoom: int) -> None:
        red, width = self.theme.palette.red, self.theme.px(3) * zoom
        a, b = pygame.Vector2(start), pygame.Vector2(end)
        way = (b - a).normalize()
        side, head = way.rotate(90) * width * 2.2, b - way * width * 3
        thick_line(surface, red, (a.x, a.y), (head.x, head.y), width)
        pygame.draw.polygon(surface, red, [b - way * zoom, head + side, head - side])

    def paint_words(self, surface: pygame.Surface) -> None:
        """Headings, marks and lines."""
        theme, colours = self.theme, self.theme.palette
        if not self.links:
            theme.text(surface, Role.TEXT_ITALIC, self.empty, inset(self.rect, theme.px(10), 0), colours.faded)
        for link, card in zip(self.links, self.cards(), strict=True):
            inner = inset(card, theme.px(8), theme.px(5))
            head = pygame.Rect(inner.x, inner.y, inner.width, theme.fonts.line(Role.LABEL))
            theme.text(surface, Role.LABEL, link.heading.upper(), head, colours.dark_red)
            if link.mark:
                size = theme.px(16)
                middle = (head.right - size // 2, head.centery)
                draw_shape(surface, link.mark.shape, middle, size, theme.colour(link.mark.colour))
            below = pygame.Rect(inner.x, head.bottom, inner.width, inner.bottom - head.bottom)
            self._lines(surface, link, self._face(surface, link, below))

    def _face(self, surface: pygame.Surface, link: Link, box: pygame.Rect) -> pygame.Rect:
        """Portrait or emblem at the right end of `box`; gives what is left for words."""
        size = min(box.height, box.width // 4, self.theme.px(54))
        if not (link.person or link.emblem) or size < self.theme.px(20):
            return box
        drawn = medal(link.person, size) if link.person else picture("emblems", link.emblem, size, size)
        surface.blit(drawn, drawn.get_rect(midright=box.midright))
        return pygame.Rect(box.x, box.y, box.width - size - self.theme.px(6), box.height)

    def _lines(self, surface: pygame.Surface, link: Link, box: pygame.Rect) -> None:
        theme, y = self.theme, box.y
        for at, text in enumerate(link.lines):
            role = Role.TABLE_BOLD if at == 0 else Role.SMALL
            height = theme.fonts.line(role)
            for line in theme.fonts.wrapped(role, text, box.width):
                if y + height > box.bottom + 2:
                    return
                theme.text(surface, role, line, pygame.Rect(box.x, y, box.width, height), theme.palette.ink)
                y += height

    def on_press(self, point: Point, clicks: int) -> Reply:
        """A click on a card chooses it."""
        for at, card in enumerate(self.cards()):
            if card.collidepoint(point):
                self.cursor = at
                return reply_of(self.on_choose(self.links[at].id))
        return False

    def on_key(self, event: pygame.Event) -> Reply:
        """The arrows walk along the chain, Enter chooses."""
        if event.key in (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE) and self.links:
            return reply_of(self.on_choose(self.links[self.cursor].id))
        back, on = (pygame.K_UP, pygame.K_DOWN) if self.upright else (pygame.K_LEFT, pygame.K_RIGHT)
        at = self.cursor + {back: -1, on: 1}.get(event.key, 0)
        if event.key not in (back, on) or not 0 <= at < len(self.links):
            return False
        self.cursor = at
        return True

    def targets(self) -> list[Target]:
        """The cards."""
        cards = enumerate(zip(self.links, self.cards(), strict=True))
        return [Target(link.heading, card, "", at == self.cursor) for at, (link, card) in cards]

    def focus_rect(self) -> pygame.Rect:
        """The card under the cursor."""
        cards = self.cards()
        return cards[self.cursor] if cards else self.rect

    def tip_at(self, point: Point) -> Tip | None:
        """The tooltip of a card."""
        hits = (link.tip for link, card in zip(self.links, self.cards(), strict=True) if card.collidepoint(point))
        return next(hits, None)

    def focus_tip(self) -> Tip | None:
        """The tooltip of the card under the cursor."""
        return self.links[self.cursor].tip if self.links else None
