"""Paper on the desk: a frame with an optional heading above it. It holds no widgets; `body` says where they go."""

from __future__ import annotations

import pygame

from game.ui.fonts import Role
from game.ui.layout import inset
from game.ui.pictures import picture
from game.ui.theme import Align, Theme
from game.ui.tip import Tip
from game.ui.widget import Point, Widget


class Panel(Widget):
    """A framed sheet; the heading stands on the desk above it, in dark red."""

    def __init__(
        self, heading: str = "", padding: int = 10, face: str = "paper", tip: Tip | None = None, emblem: str = ""
    ) -> None:
        """`padding` in logical pixels between frame and body; `face` is a palette name; `tip` explains the heading.

        `emblem` names a drawing of assets/emblems that stands before the heading.
        """
        super().__init__(tip)
        self.heading = heading
        self.emblem = emblem
        self.padding = padding
        self.face = face
        self.frame = pygame.Rect(0, 0, 0, 0)
        self.body = pygame.Rect(0, 0, 0, 0)

    def place(self, rect: pygame.Rect, theme: Theme) -> None:
        """Splits `rect` into heading, frame and body."""
        super().place(rect, theme)
        above = max(theme.px(34), theme.height(Role.HEADING, 3)) if self.heading else 0
        self.frame = pygame.Rect(rect.x, rect.y + above, rect.width, max(0, rect.height - above))
        self.body = inset(self.frame, theme.px(self.padding))

    def heading_rect(self) -> pygame.Rect:
        """The strip above the frame; something else may be placed at its right end."""
        return pygame.Rect(self.rect.x, self.rect.y, self.rect.width, self.frame.y - self.rect.y)

    def beside_heading(self) -> pygame.Rect:
        """What is left of the strip to the right of the heading's words."""
        strip = self.heading_rect()
        words = self.theme.fonts.width(Role.HEADING, self.heading.upper()) + self.theme.px(10)
        return pygame.Rect(strip.x + words, strip.y, max(0, strip.width - words), strip.height)

    def draw(self, surface: pygame.Surface) -> None:
        """Heading, sheet, frame."""
        theme = self.theme
        if self.heading:
            strip = inset(self.heading_rect(), theme.px(2), 0)
            if self.emblem:
                draw_emblem(surface, self.emblem, strip, theme)
            theme.text(surface, Role.HEADING, self.heading.upper(), strip, theme.palette.dark_red)
        theme.box(surface, self.frame, theme.colour(self.face), theme.palette.ink)

    def tip_at(self, point: Point) -> Tip | None:
        """The tooltip belongs to the heading."""
        return self.tip if self.heading_rect().collidepoint(point) else None


def draw_emblem(surface: pygame.Surface, name: str, strip: pygame.Rect, theme: Theme) -> None:
    """Draws an emblem at the left end of a strip, and leaves in the strip what remains for words."""
    size = strip.height - theme.px(6)
    surface.blit(picture("emblems", name, size, size), (strip.x, strip.centery - size // 2))
    strip.x += size + theme.px(7)
    strip.width -= size + theme.px(7)


class Label(Widget):
    """Words on the ground: one line, or wrapped to the rectangle."""

    def __init__(
        self,
        text: str,
        role: Role = Role.TABLE,
        colour: str = "ink",
        align: Align = "left",
        wrap: bool = False,
        tip: Tip | None = None,
    ) -> None:
        """`colour` is a palette name."""
        super().__init__(tip)
        self.text = text
        self.role = role
        self.colour = colour
        self.align: Align = align
        self.wrap = wrap

    def height_for(self, width: int, theme: Theme) -> int:
        """Physical height of the text when wrapped to `width` physical pixels."""
        lines = len(theme.fonts.wrapped(self.role, self.text, width)) if self.wrap else 1
        return lines * theme.fonts.line(self.role)

    def tip_at(self, point: Point) -> Tip | None:
        """Its tooltip; a line that has been cut says itself whole."""
        cut = not self.wrap and self.theme.fonts.width(self.role, self.text) > self.rect.width
        return self.tip or (Tip(self.text) if cut else None)

    def draw(self, surface: pygame.Surface) -> None:
        """The words; a line that does not fit ends in an ellipsis."""
        theme, colour = self.theme, self.theme.colour(self.colour)
        if not self.wrap:
            theme.text(surface, self.role, self.text, self.rect, colour, self.align)
            return
        line = theme.fonts.line(self.role)
        for index, words in enumerate(theme.fonts.wrapped(self.role, self.text, self.rect.width)):
            box = pygame.Rect(self.rect.x, self.rect.y + index * line, self.rect.width, line)
            if box.bottom > self.rect.bottom + line // 2:
                break
            theme.text(surface, self.role, words, box, colour, self.align)


class Icon(Widget):
    """One icon, as large as its rectangle allows."""

    def __init__(self, name: str, colour: str = "ink", tip: Tip | None = None) -> None:
        """`name` of assets/icons; `colour` is a palette name."""
        super().__init__(tip)
        self.name = name
        self.colour = colour

    def draw(self, surface: pygame.Surface) -> None:
        """The icon in the middle."""
        size = min(self.rect.size)
        if size:
            self.theme.icon(surface, self.name, self.rect.center, size, self.theme.colour(self.colour))
