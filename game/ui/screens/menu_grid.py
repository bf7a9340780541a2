"""A menu seen whole: entries under their headings, in columns; chosen by mouse, arrows and Enter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.ui.button import ENTER
from game.ui.fonts import Role
from game.ui.layout import columns as cut_columns
from game.ui.layout import inset
from game.ui.screen import Outcome
from game.ui.scroll import WIDTH as SCROLL_WIDTH
from game.ui.scroll import Scroll
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Point, Reply, Target, Widget, reply_of


@dataclass(frozen=True)
class Entry:
    """One line of the menu; `why_not` disables it and says why; `aside` stands at its right end."""

    id: str
    name: str
    aside: str = ""
    why_not: str = ""
    tip: Tip | None = None


@dataclass(frozen=True)
class Group:
    """Entries under a heading with an icon."""

    name: str
    icon: str
    entries: tuple[Entry, ...]


NARROWEST = 6
"""Lines of text that a column is wide at least."""


def group_halves(group: Group) -> int:
    """Half lines a group takes: its heading, its entries, and half a line below."""
    return 3 + 2 * len(group.entries)


class MenuGrid(Widget):
    """All entries at once. `on_choose(id)` when an open one is chosen."""

    focusable = True

    def __init__(self, groups: Sequence[Group], on_choose: Callable[[str], Outcome | None], wide: int = 3) -> None:
        """`wide` columns, where the letters leave room for so many; groups fill them in order, evenly."""
        super().__init__()
        self.groups = tuple(groups)
        self.on_choose = on_choose
        self.wide = wide
        self.columns: list[list[Group]] = [list(self.groups)]
        self.boxes: list[tuple[Entry, pygame.Rect]] = []
        self.heads: list[tuple[Group, pygame.Rect]] = []
        self.cursor = 0
        self.hovered: int | None = None
        self.scroll = Scroll()

    def halves(self) -> int:
        """Half lines of the longest column: every group has a heading, and half a line below it but for the last."""
        return max(sum(map(group_halves, column)) - 1 for column in self.columns)

    def _arrange(self, wide: int) -> list[list[Group]]:
        """The groups in at most `wide` columns, the longest as short as their order allows."""
        high = max(map(group_halves, self.groups))
        while True:
            out: list[list[Group]] = [[]]
            for group in self.groups:
                if out[-1] and sum(map(group_halves, out[-1])) + group_halves(group) > high:
                    out.append([])
                out[-1].append(group)
            if len(out) <= wide:
                return out
            high += 1

    def line(self, theme: Theme) -> int:
        """Physical height of a line: as much as there is room for, within reason."""
        room = 2 * (self.rect.height - 2 * theme.px(8)) // max(1, self.halves())
        return max(min(room, theme.px(34)), theme.fonts.line(Role.TABLE))

    def place(self, rect: pygame.Rect, theme: Theme) -> None:
        """Sets the columns."""
        super().place(rect, theme)
        room = rect.width // (NARROWEST * theme.fonts.line(Role.TABLE))
        self.columns = self._arrange(max(1, min(self.wide, room)))
        line, bar = self.line(theme), theme.px(SCROLL_WIDTH)
        track = pygame.Rect(rect.right - bar - 1, rect.y + 1, bar, rect.height - 2)
        self.scroll.fit(self.halves() * line // 2, rect.height - 2 * theme.px(8), track)
        inner = inset(rect, theme.px(10), theme.px(8))
        inner.width -= bar if self.scroll.last else 0
        self.boxes, self.heads = [], []
        for cut, groups in zip(cut_columns(inner, [1.0] * len(self.columns), theme.px(12)), self.columns, strict=True):
            y = cut.y - self.scroll.position
            for group in groups:
                self.heads.append((group, pygame.Rect(cut.x, y, cut.width, line)))
                y += line
                for entry in group.entries:
                    self.boxes.append((entry, pygame.Rect(cut.x, y, cut.width, line)))
                    y += line
                y += line // 2
        self.cursor = min(self.cursor, max(0, len(self.boxes) - 1))

    def draw(self, surface: pygame.Surface) -> None:
        """Sheet, headings, entries."""
        theme, colours = self.theme, self.theme.palette
        theme.box(surface, self.rect, colours.paper)
        clip = surface.get_clip()
        surface.set_clip(self.rect.clip(clip))
        for group, box in self.heads:
            size = min(box.height, theme.px(20))
            theme.icon(surface, group.icon, (box.x + size // 2, box.centery), size, colours.dark_red)
            words = pygame.Rect(box.x + size + theme.px(6), box.y, box.width - size - theme.px(6), box.height)
            theme.text(surface, Role.LABEL, group.name.upper(), words, colours.dark_red)
            surface.fill(colours.dark_red, (box.x, box.bottom - theme.px(2), box.width, theme.px(1)))
        for place, (entry, box) in enumerate(self.boxes):
            self._draw_entry(surface, entry, box, place == self.hovered)
        self.scroll.draw(surface, theme)
        surface.set_clip(clip)
        pygame.draw.rect(surface, colours.ink, self.rect, theme.px(1))

    def _draw_entry(self, surface: pygame.Surface, entry: Entry, box: pygame.Rect, lit: bool) -> None:
        theme, colours = self.theme, self.theme.palette
        colour = colours.faded if entry.why_not else colours.ink
        if lit and not entry.why_not:
            surface.fill(colours.beige, box)
            colour = colours.dark_red
        inner = inset(box, theme.px(4), 0)
        if entry.why_not:
            size = theme.px(13)
            theme.icon(surface, "lock", (inner.right - size // 2, inner.centery), size, colours.faded)
        elif entry.aside:
            theme.text(surface, Role.TABLE, entry.aside, inner, colours.faded, "right")
        aside = theme.px(16) if entry.why_not else theme.fonts.width(Role.TABLE, entry.aside) + theme.px(4)
        inner.width -= aside
        theme.text(surface, Role.TABLE if entry.why_not else Role.TABLE_BOLD, entry.name, inner, colour)

    def _at(self, point: Point | None) -> int | None:
        if point is None or not self.rect.collidepoint(point):
            return None
        hits = (place for place, (_, box) in enumerate(self.boxes) if box.collidepoint(point))
        return next(hits, None)

    def choose(self, place: int) -> Reply:
        """Chooses an entry, unless it is disabled."""
        self.cursor = place
        entry = self.boxes[place][0]
        return True if entry.why_not else reply_of(self.on_choose(entry.id))

    def on_press(self, point: Point, clicks: int) -> Reply:
        """Moves the cursor; the release chooses. On the bar: scrolls."""
        if self.scroll.last and self.scroll.track.collidepoint(point):
            self.scroll.press(point[1])
            self.place(self.rect, self.theme)
            return True
        place = self._at(point)
        self.cursor = self.cursor if place is None else place
        return True

    def on_release(self, point: Point) -> Reply:
        """Chooses, if the mouse is still on the entry that was pressed."""
        return self.choose(self.cursor) if self._at(point) == self.cursor else True

    def on_wheel(self, point: Point, steps: int) -> bool:
        """Two lines a step."""
        moved = self.scroll.go(self.scroll.position - 2 * steps * self.line(self.theme))
        self.place(self.rect, self.theme)
        return moved

    def on_hover(self, point: Point | None) -> bool:
        """Lights the entry up."""
        before, self.hovered = self.hovered, self._at(point)
        return before != self.hovered

    def on_key(self, event: pygame.Event) -> Reply:
        """Arrows walk, Enter chooses; at the edges the focus moves on."""
        if not self.boxes:
            return False
        if event.key in ENTER:
            return self.choose(self.cursor)
        here = self.boxes[self.cursor][1]
        if event.key in (pygame.K_UP, pygame.K_DOWN):
            by = -1 if event.key == pygame.K_UP else 1
            same = [place for place, (_, box) in enumerate(self.boxes) if box.x == here.x]
            step = same.index(self.cursor) + by
            return self._go(same[step]) if 0 <= step < len(same) else False
        if event.key in (pygame.K_LEFT, pygame.K_RIGHT):
            by = -1 if event.key == pygame.K_LEFT else 1
            beside = [place for place, (_, box) in enumerate(self.boxes) if (box.x - here.x) * by > 0]
            if not beside:
                return False
            return self._go(min(beside, key=lambda place: self._away(place, here)))
        return False

    def _away(self, place: int, here: pygame.Rect) -> tuple[int, int]:
        box = self.boxes[place][1]
        return abs(box.x - here.x), abs(box.y - here.y)

    def _go(self, place: int) -> Reply:
        self.cursor = place
        box = self.boxes[place][1]
        top = box.y - self.rect.y - self.theme.px(8) + self.scroll.position
        if self.scroll.show(top, box.height):
            self.place(self.rect, self.theme)
        return True

    def targets(self) -> list[Target]:
        """The entries that can be seen."""
        seen = ((at, entry, box.clip(self.rect)) for at, (entry, box) in enumerate(self.boxes))
        return [Target(entry.name, box, entry.why_not, at == self.cursor) for at, entry, box in seen if box.height]

    def tip_at(self, point: Point) -> Tip | None:
        """The tooltip of the entry under the mouse."""
        place = self._at(point)
        return None if place is None else self._tip(place)

    def _tip(self, place: int) -> Tip | None:
        entry = self.boxes[place][0]
        return Tip(entry.why_not, title=entry.name) if entry.why_not else entry.tip

    def tip_place(self, point: Point) -> pygame.Rect:
        """Below the entry."""
        place = self._at(point)
        return self.boxes[place][1] if place is not None else super().tip_place(point)

    def focus_tip(self) -> Tip | None:
        """The tooltip of the entry under the cursor."""
        return self._tip(self.cursor) if self.boxes else None

    def focus_rect(self) -> pygame.Rect:
        """The entry under the cursor."""
        return self.boxes[self.cursor][1] if self.boxes else self.rect
