"""A row of tabs; the chosen one is black."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame

from game.ui.fonts import Role
from game.ui.layout import columns, inset
from game.ui.screen import Outcome
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Point, Reply, Target, Widget, reply_of


class Tabs(Widget):
    """`tabs` are (id, words); `on_choose(id)` is called when another tab is chosen."""

    focusable = True
    focus_by_mouse = False

    def __init__(
        self,
        tabs: Sequence[tuple[str, str]],
        on_choose: Callable[[str], Outcome | None],
        chosen: str = "",
        tips: dict[str, Tip] | None = None,
    ) -> None:
        """`chosen` is an id (default: the first); `tips` by id."""
        super().__init__()
        self.tabs = tuple(tabs)
        self.on_choose = on_choose
        self.chosen = chosen or self.tabs[0][0]
        self.tips = tips or {}
        self.hovered: int | None = None
        self.boxes: list[pygame.Rect] = []

    def place(self, rect: pygame.Rect, theme: Theme) -> None:
        """Divides the width by the length of the words, so that long ones are not cut first."""
        super().place(rect, theme)
        needs = [theme.fonts.width(Role.BUTTON, text.upper()) + theme.px(24) for _, text in self.tabs]
        even = rect.width / len(self.tabs)
        parts = [1.0] * len(needs) if max(needs) <= even else [float(need) for need in needs]
        self.boxes = columns(rect, parts)
        for box in self.boxes[:-1]:
            # Neighbours share one line of frame.
            box.width += theme.px(1)

    def draw(self, surface: pygame.Surface) -> None:
        """The tabs and the frame around them."""
        theme, colours = self.theme, self.theme.palette
        for place, (name, text) in enumerate(self.tabs):
            chosen, lit = name == self.chosen, place == self.hovered
            face = colours.ink if chosen else colours.track if lit else colours.beige
            theme.box(surface, self.boxes[place], face, colours.ink)
            words = colours.cream if chosen else colours.dark_red if lit else colours.ink
            theme.text(surface, Role.BUTTON, text.upper(), inset(self.boxes[place], theme.px(5), 0), words, "centre")

    def choose(self, name: str) -> Reply:
        """Chooses tab `name` and says so."""
        if name == self.chosen:
            return True
        self.chosen = name
        return reply_of(self.on_choose(name))

    def step(self, by: int) -> Reply:
        """Chooses the tab `by` places on, round the end."""
        names = [name for name, _ in self.tabs]
        return self.choose(names[(names.index(self.chosen) + by) % len(names)])

    def _at(self, point: Point | None) -> int | None:
        hits = (place for place, box in enumerate(self.boxes) if point is not None and box.collidepoint(point))
        return next(hits, None)

    def on_press(self, point: Point, clicks: int) -> Reply:
        """Chooses at once."""
        place = self._at(point)
        return True if place is None else self.choose(self.tabs[place][0])

    def on_hover(self, point: Point | None) -> bool:
        """Lights the tab up."""
        before, self.hovered = self.hovered, self._at(point)
        return before != self.hovered

    def on_key(self, event: pygame.Event) -> Reply:
        """Left and Right choose the neighbour."""
        by = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}.get(event.key, 0)
        return self.step(by) if by else False

    def targets(self) -> list[Target]:
        """The tabs."""
        return [
            Target(text, box, "", name == self.chosen) for (name, text), box in zip(self.tabs, self.boxes, strict=True)
        ]

    def tip_at(self, point: Point) -> Tip | None:
        """The tooltip of the tab under the mouse."""
        place = self._at(point)
        return None if place is None else self.tips.get(self.tabs[place][0])

    def focus_tip(self) -> Tip | None:
        """The tooltip of the chosen tab."""
        return self.tips.get(self.chosen)

    def focus_rect(self) -> pygame.Rect:
        """The chosen tab."""
        chosen = (box for (name, _), box in zip(self.tabs, self.boxes, strict=True) if name == self.chosen)
        return next(chosen, self.rect)
