"""A choice among many, folded into one line."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame

from game.ui.button import ENTER
from game.ui.fonts import Role
from game.ui.layout import inset
from game.ui.screen import Outcome
from game.ui.scroll import Scroll
from game.ui.shapes import draw_shape
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Point, Reply, Target, Widget, reply_of

VISIBLE_MOST = 12


class Dropdown(Widget):
    """`options` are (id, words); `on_choose(id)` is called when another one is chosen."""

    focusable = True

    def __init__(
        self,
        options: Sequence[tuple[str, str]],
        on_choose: Callable[[str], Outcome | None],
        chosen: str = "",
        tip: Tip | None = None,
    ) -> None:
        """`chosen` is an id (default: the first)."""
        super().__init__(tip)
        self.options = tuple(options)
        self.on_choose = on_choose
        self.chosen = chosen or (self.options[0][0] if self.options else "")
        self.opened = False
        self.cursor = 0
        self.hovered = False
        self.scroll = Scroll()

    def captures(self) -> bool:
        """An open list sees every press first."""
        return self.opened

    def width_for(self, theme: Theme) -> int:
        """Physical width that shows every option whole."""
        return max((theme.fonts.width(Role.BUTTON, words) for _, words in self.options), default=0) + 2 * theme.px(24)

    def list_rect(self) -> pygame.Rect:
        """Where the open list is: below, or above if there is no room in the window."""
        height = self.rect.height * min(len(self.options), VISIBLE_MOST)
        below = pygame.Rect(self.rect.x, self.rect.bottom - 1, self.rect.width, height)
        return below if below.bottom <= self._floor else below.move(0, -height - self.rect.height + 1)

    _floor = 1 << 30

    def draw(self, surface: pygame.Surface) -> None:
        """The folded line."""
        theme, colours = self.theme, self.theme.palette
        self._floor = surface.get_height()
        lit = self.hovered or self.opened
        theme.box(surface, self.rect, colours.beige if lit else colours.desk, colours.ink)
        words = dict(self.options).get(self.chosen, "")
        inner = inset(self.rect, theme.px(24), 0)
        theme.text(surface, Role.BUTTON, words, inner, colours.dark_red if lit else colours.ink, "centre")
        middle = (self.rect.right - theme.px(12), self.rect.centery)
        draw_shape(surface, "wedge", middle, theme.px(11), colours.ink)

    def draw_over(self, surface: pygame.Surface) -> None:
        """The open list."""
        if not self.opened:
            return
        theme, colours, whole = self.theme, self.theme.palette, self.list_rect()
        theme.box(surface, whole, colours.paper)
        bar = theme.px(8)
        track = pygame.Rect(whole.right - bar, whole.y, bar, whole.height)
        self.scroll.fit(len(self.options), min(len(self.options), VISIBLE_MOST), track)
        for line in range(self.scroll.view):
            place = self.scroll.position + line
            box = pygame.Rect(whole.x, whole.y + line * self.rect.height, whole.width, self.rect.height)
            here = place == self.cursor
            surface.fill(colours.red if here else colours.paper if place % 2 else colours.stripe, box)
            words = self.options[place]
            if words[0] == self.chosen:
                size = theme.px(12)
                tick = (box.x + theme.px(14), box.centery)
                theme.icon(surface, "check", tick, size, colours.cream if here else colours.ink)
            ink = colours.cream if here else colours.ink
            theme.text(surface, Role.BUTTON, words[1], inset(box, theme.px(26), 0), ink)
        self.scroll.draw(surface, theme)
        pygame.draw.rect(surface, colours.ink, whole, theme.px(2))

    def _open(self) -> Reply:
        names = [name for name, _ in self.options]
        self.cursor = names.index(self.chosen) if self.chosen in names else 0
        self.opened = bool(names)
        self.scroll.fit(len(names), min(len(names), VISIBLE_MOST), pygame.Rect(0, 0, 0, 0))
        self.scroll.show(self.cursor)
        return True

    def _choose(self, place: int) -> Reply:
        self.opened = False
        name = self.options[place][0]
        if name == self.chosen:
            return True
        self.chosen = name
        return reply_of(self.on_choose(name))

    def _option_at(self, point: Point) -> int | None:
        whole = self.list_rect()
        if not whole.collidepoint(point):
            return None
        return min(self.scroll.position + (point[1] - whole.y) // self.rect.height, len(self.options) - 1)

    def on_press(self, point: Point, clicks: int) -> Reply:
        """Opens; chooses in the open list; closes by a press beside it."""
        if not self.opened:
            return self._open()
        place = self._option_at(point)
        if place is None:
            self.opened = False
            return True
        return self._choose(place)

    def on_hover(self, point: Point | None) -> bool:
        """Lights up, or moves the cursor in the open list."""
        if self.opened and point is not None:
            before, place = self.cursor, self._option_at(point)
            self.cursor = before if place is None else place
            return before != self.cursor
        was, self.hovered = self.hovered, point is not None
        return was != self.hovered

    def on_wheel(self, point: Point, steps: int) -> bool:
        """Scrolls the open list."""
        return self.opened and self.scroll.go(self.scroll.position - steps)

    def on_key(self, event: pygame.Event) -> Reply:
        """Enter opens and chooses, the arrows move, Escape closes."""
        if not self.opened:
            return self._open() if event.key in (*ENTER, pygame.K_DOWN) else False
        if event.key in ENTER:
            return self._choose(self.cursor)
        moves = {
            pygame.K_UP: self.cursor - 1,
            pygame.K_DOWN: self.cursor + 1,
            pygame.K_HOME: 0,
            pygame.K_END: len(self.options) - 1,
        }
        if event.key in moves:
            self.cursor = max(0, min(moves[event.key], len(self.options) - 1))
            self.scroll.show(self.cursor)
        elif event.key in (pygame.K_ESCAPE, pygame.K_TAB):
            self.opened = False
        return True

    def targets(self) -> list[Target]:
        """The folded line; of an open list, the options that can be seen."""
        if not self.opened:
            return [Target(dict(self.options).get(self.chosen, ""), self.rect, "", True)]
        whole, high = self.list_rect(), self.rect.height
        shown = range(self.scroll.position, min(len(self.options), self.scroll.position + self.scroll.view))
        boxes = [pygame.Rect(whole.x, whole.y + line * high, whole.width, high) for line in range(len(shown))]
        return [Target(self.options[at][1], box, "", at == self.cursor) for at, box in zip(shown, boxes, strict=True)]

    def on_blur(self) -> None:
        """Folds up."""
        self.opened = False
