"""A box of serif text that scrolls and whose links can be followed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame

from game.ui.layout import inset
from game.ui.richtext import Block, Line, Piece, set_text
from game.ui.screen import Outcome
from game.ui.scroll import WIDTH as SCROLL_WIDTH
from game.ui.scroll import Scroll
from game.ui.shapes import draw_shape
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Point, Reply, Target, Widget, reply_of

WHEEL_LINES = 3
PARAGRAPHS_MOST = 4000
"""Longer texts are cut; the book pages its articles long before."""


class TextBox(Widget):
    """Shows blocks of text. `on_link(id)` follows a link; `tip_for(id)` is a link's tooltip."""

    focusable = True

    def __init__(
        self,
        blocks: Sequence[Block] = (),
        on_link: Callable[[str], Outcome | None] = lambda link: None,
        tip_for: Callable[[str], Tip | None] = lambda link: None,
        framed: bool = True,
        padding: int = 12,
    ) -> None:
        """`framed`: draw sheet and frame; `padding` in logical pixels."""
        super().__init__()
        self.blocks = tuple(blocks)[:PARAGRAPHS_MOST]
        self.on_link = on_link
        self.tip_for = tip_for
        self.framed = framed
        self.padding = padding
        self.scroll = Scroll()
        self.lines: list[Line] = []
        self.inner = pygame.Rect(0, 0, 0, 0)
        self.links: list[tuple[Line, Piece]] = []
        self.chosen = -1
        self.lit = ""
        self._dragging = False

    def set_blocks(self, blocks: Sequence[Block]) -> None:
        """Other text, from its beginning."""
        self.blocks = tuple(blocks)[:PARAGRAPHS_MOST]
        self.scroll.go(0)
        self.chosen = -1
        if self.rect.width:
            self.place(self.rect, self.theme)

    def place(self, rect: pygame.Rect, theme: Theme) -> None:
        """Sets the text to the width; a scroll bar takes its place only if it is needed."""
        super().place(rect, theme)
        self.inner = inset(rect, theme.px(self.padding), theme.px(max(4, self.padding - 4)))
        self._set(self.inner.width)
        bar = theme.px(SCROLL_WIDTH)
        if self.lines and self.lines[-1].y + self.lines[-1].height > self.inner.height:
            self._set(self.inner.width - bar)
        bottom = self.lines[-1].y + self.lines[-1].height if self.lines else 0
        track = pygame.Rect(rect.right - bar - 1, rect.y + 1, bar, max(0, rect.height - 2))
        self.scroll.fit(bottom, self.inner.height, track)
        self.links = [(line, piece) for line in self.lines for piece in line.pieces if piece.link]
        self.chosen = min(self.chosen, len(self.links) - 1)

    def _set(self, width: int) -> None:
        self.lines = set_text(self.blocks, width, self.theme)

    def height_for(self, width: int, theme: Theme) -> int:
        """Physical height that shows the whole text at `width` physical pixels."""
        lines = set_text(self.blocks, width - 2 * theme.px(self.padding), theme)
        bottom = lines[-1].y + lines[-1].height if lines else 0
        return bottom + 2 * theme.px(max(4, self.padding - 4)) + theme.px(2)

    def draw(self, surface: pygame.Surface) -> None:
        """The visible lines."""
        theme = self.theme
        if self.framed:
            theme.box(surface, self.rect, theme.palette.paper, theme.palette.ink)
        clip = surface.get_clip()
        window = pygame.Rect(self.rect.x, self.inner.y, self.rect.width, self.inner.height)
        surface.set_clip(window.clip(clip))
        top, bottom = self.scroll.position, self.scroll.position + self.inner.height
        for line in self.lines:
            if line.y + line.height > top and line.y < bottom:
                self._draw_line(surface, line)
        surface.set_clip(clip)
        self.scroll.draw(surface, theme)

    def _draw_line(self, surface: pygame.Surface, line: Line) -> None:
        theme = self.theme
        y = self.inner.y + line.y - self.scroll.position
        if line.kind == "bullet" and line.first:
            middle = (self.inner.x + theme.px(7), y + line.height // 2)
            draw_shape(surface, "square", middle, theme.px(9), theme.palette.red)
        if line.kind == "quote":
            surface.fill(theme.palette.red, (self.inner.x + theme.px(5), y, theme.px(3), line.height))
        for piece in line.pieces:
            self._draw_piece(surface, line, piece, y)

    def _draw_piece(self, surface: pygame.Surface, line: Line, piece: Piece, y: int) -> None:
        theme, colours = self.theme, self.theme.palette
        lit = bool(piece.link) and piece.link == self.lit
        colour = colours.dark_red if lit or line.kind == "heading" else colours.red if piece.link else colours.ink
        left = self.inner.x + piece.x
        theme.write(surface, piece.role, piece.text, (left, y), colour)
        if piece.link:
            gap = theme.fonts.width(piece.role, piece.text) - theme.fonts.width(piece.role, piece.text.lstrip())
            under = y + theme.fonts.font(piece.role).get_ascent() + theme.px(2)
            surface.fill(colour, (left + gap, under, piece.width - gap, theme.px(2 if lit else 1)))

    def box_of(self, line: Line, piece: Piece) -> pygame.Rect:
        """Where `piece` is in the window."""
        y = self.inner.y + line.y - self.scroll.position
        return pygame.Rect(self.inner.x + piece.x, y, piece.width, line.height)

    def link_at(self, point: Point | None) -> str:
        """The link under `point`, or an empty string."""
        if point is None or not self.inner.collidepoint(point):
            return ""
        return next((piece.link for line, piece in self.links if self.box_of(line, piece).collidepoint(point)), "")

    def on_press(self, point: Point, clicks: int) -> Reply:
        """Scrolls, or follows a link."""
        if self.scroll.last and self.scroll.track.collidepoint(point):
            self._dragging = True
            self.scroll.press(point[1])
            return True
        link = self.link_at(point)
        return reply_of(self.on_link(link)) if link else False

    def on_drag(self, point: Point) -> Reply:
        """Moves the held scroll bar."""
        return self.scroll.drag(point[1]) if self._dragging else False

    def on_release(self, point: Point) -> Reply:
        """Lets the scroll bar go."""
        self._dragging = False
        return False

    def on_hover(self, point: Point | None) -> bool:
        """Lights the link up."""
        before, self.lit = self.lit, self.link_at(point)
        return before != self.lit

    def on_wheel(self, point: Point, steps: int) -> bool:
        """Three lines a step."""
        line = self.lines[0].height if self.lines else 1
        return self.scroll.go(self.scroll.position - steps * WHEEL_LINES * line)

    def on_key(self, event: pygame.Event) -> Reply:
        """Up, Down, Page, Home, End scroll; Left and Right choose a link, Enter follows it."""
        if event.key in (pygame.K_LEFT, pygame.K_RIGHT) and self.links:
            return self._choose_link(1 if event.key == pygame.K_RIGHT else -1)
        if event.key in (pygame.K_RETURN, pygame.K_KP_ENTER) and 0 <= self.chosen < len(self.links):
            return reply_of(self.on_link(self.links[self.chosen][1].link))
        line, page = (self.lines[0].height if self.lines else 1), self.inner.height * 9 // 10
        here = self.scroll.position
        moves = {
            pygame.K_UP: here - line,
            pygame.K_DOWN: here + line,
            pygame.K_PAGEUP: here - page,
            pygame.K_PAGEDOWN: here + page,
            pygame.K_HOME: 0,
            pygame.K_END: self.scroll.last,
        }
        return self.scroll.go(moves[event.key]) if event.key in moves else False

    def _choose_link(self, by: int) -> Reply:
        if not 0 <= self.chosen + by < len(self.links):
            return False
        self.chosen += by
        line, _ = self.links[self.chosen]
        self.scroll.show(line.y, line.height)
        return True

    def targets(self) -> list[Target]:
        """The links that can be seen; where there are none, the text itself."""
        boxes = [(at, piece.text, self.box_of(line, piece)) for at, (line, piece) in enumerate(self.links)]
        found = [
            Target(text.strip(), box, "", at == self.chosen) for at, text, box in boxes if self.inner.contains(box)
        ]
        return found or super().targets()

    def tip_at(self, point: Point) -> Tip | None:
        """The tooltip of the link under the mouse."""
        link = self.link_at(point)
        return self.tip_for(link) if link else None

    def focus_tip(self) -> Tip | None:
        """The tooltip of the chosen link."""
        return self.tip_for(self.links[self.chosen][1].link) if 0 <= self.chosen < len(self.links) else None

    def focus_rect(self) -> pygame.Rect:
        """The chosen link, or the whole box."""
        if 0 <= self.chosen < len(self.links):
            box = self.box_of(*self.links[self.chosen]).clip(self.inner)
            return box if box.height else self.rect
        return self.rect
