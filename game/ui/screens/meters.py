"""Numbers of the player's own position: a word, a bar, the number; each explained by its tooltip."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.fonts import Role
from game.ui.layout import columns, inset
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.view_meters import Meter
from game.ui.widget import Point, Widget


class Meters(Widget):
    """Rows of a word, a bar and a number on paper."""

    def __init__(self, meters: Sequence[Meter], abreast: int = 1) -> None:
        """From top to bottom, in `abreast` columns one after another."""
        super().__init__()
        self.meters = tuple(meters)
        self.abreast = abreast

    @staticmethod
    def line(theme: Theme) -> int:
        """Physical height of one row."""
        return max(theme.px(20), theme.fonts.line(Role.TABLE))

    def height_for(self, theme: Theme) -> int:
        """Physical height of all rows with frame."""
        return self.line(theme) * self._deep() + 2 * theme.px(5)

    def _deep(self) -> int:
        """Rows of a column."""
        return -(-len(self.meters) // self.abreast)

    def draw(self, surface: pygame.Surface) -> None:
        """Sheet and rows."""
        theme, colours = self.theme, self.theme.palette
        theme.box(surface, self.rect, colours.paper, colours.ink)
        wide = max(theme.fonts.width(Role.TABLE, meter.name) for meter in self.meters) + theme.px(10)
        number = theme.fonts.width(Role.TABLE_BOLD, "100") + theme.px(8)
        for meter, box in zip(self.meters, self._boxes(), strict=True):
            theme.text(surface, Role.TABLE, meter.name, box, colours.ink)
            bar = pygame.Rect(box.x + wide, 0, max(1, box.width - wide - number), theme.px(8))
            bar.centery = box.centery + theme.px(1)
            surface.fill(colours.beige, bar)
            filled = bar.width * max(0, min(meter.value, meter.top)) // max(1, meter.top)
            surface.fill(colours.ink, (bar.x, bar.y, filled, bar.height))
            theme.text(surface, Role.TABLE_BOLD, str(meter.value), box, colours.ink, "right")

    def _boxes(self) -> list[pygame.Rect]:
        inner = inset(self.rect, self.theme.px(10), self.theme.px(5))
        line, deep = self.line(self.theme), self._deep()
        found = columns(inner, [1.0] * self.abreast, self.theme.px(24))
        places = (divmod(place, deep) for place in range(len(self.meters)))
        return [pygame.Rect(found[x].x, inner.y + y * line, found[x].width, line) for x, y in places]

    def tip_at(self, point: Point) -> Tip | None:
        """What the number under the mouse is."""
        for meter, box in zip(self.meters, self._boxes(), strict=True):
            if box.collidepoint(point):
                return Tip(meter.text, meter.parts, title=meter.name)
        return None
