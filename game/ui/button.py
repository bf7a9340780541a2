"""Buttons: on paper, on the black bar, and the one red button of a screen."""

from __future__ import annotations

from typing import Literal

import pygame

from game.ui.fonts import Role
from game.ui.layout import inset
from game.ui.palette import Colour
from game.ui.theme import Align, Theme
from game.ui.tip import Tip
from game.ui.widget import Callback, Point, Reply, Target, Widget, reply_of

Style = Literal["paper", "bar", "main", "link"]


class Button(Widget):
    """A button with words, an icon, or both."""

    focusable = True
    focus_by_mouse = False

    def __init__(
        self,
        text: str,
        on_click: Callback,
        style: Style = "paper",
        icon: str = "",
        tip: Tip | None = None,
        why_not: str = "",
        role: Role = Role.BUTTON,
        align: Align = "centre",
    ) -> None:
        """`why_not` disables the button and is shown as its tooltip."""
        super().__init__(tip)
        self.text = text
        self.on_click = on_click
        self.style: Style = style
        self.icon = icon
        self.why_not = why_not
        self.role = role
        self.align: Align = align
        self.hovered = False
        self.held = False

    def width_for(self, theme: Theme) -> int:
        """Physical width that shows the whole text."""
        words = theme.fonts.width(self.role, self.text) if self.text else 0
        drawn = theme.fonts.line(self.role) + (theme.px(4) if self.text else 0) if self.icon else 0
        return words + drawn + 2 * theme.px(14)

    def colours(self) -> tuple[Colour, Colour, Colour]:
        """Face, edge and words in the present state."""
        named = {
            "paper": ("desk", "ink", "ink"),
            "bar": ("ink", "grey", "cream"),
            "main": ("red", "red", "cream"),
            "link": ("paper", "paper", "red"),
        }[self.style]
        face, edge, words = named
        if self.why_not:
            face, edge, words = ("ink", "frame", "beige") if self.style == "bar" else ("track", "grey", "faded")
        elif self.hovered or self.held:
            face, edge, words = {
                "paper": ("beige", "red", "dark_red"),
                "bar": ("ink", "gold", "gold"),
                "main": ("dark_red", "dark_red", "cream"),
                "link": ("beige", "beige", "dark_red"),
            }[self.style]
        return self.theme.colour(face), self.theme.colour(edge), self.theme.colour(words)

    def draw(self, surface: pygame.Surface) -> None:
        """Face, icon, words; a disabled button is crossed by a line in its corner."""
        theme = self.theme
        face, edge, words = self.colours()
        theme.box(surface, self.rect, face, edge)
        inner = inset(self.rect, theme.px(10), 0)
        if self.held and self.hovered:
            inner.y += theme.px(1)
        if self.icon:
            size = min(self.rect.height, theme.fonts.line(self.role)) * 9 // 10
            centre = (inner.left + size // 2, inner.centery) if self.text else inner.center
            theme.icon(surface, self.icon, centre, size, words)
            inner.left += size + theme.px(4)
            inner.width -= size + theme.px(4)
        theme.text(surface, self.role, self.text, inner, words, self.align)
        if self.why_not:
            corner = min(self.rect.height // 3, theme.px(10))
            right, top = self.rect.topright
            pygame.draw.line(surface, edge, (right - corner, top), (right - 1, top + corner - 1), theme.px(1))

    def targets(self) -> list[Target]:
        """The button."""
        return [Target(self.text or self.icon, self.rect, self.why_not, True)]

    def activate(self) -> Reply:
        """Presses the button, unless it is disabled."""
        return True if self.why_not else reply_of(self.on_click())

    def on_press(self, point: Point, clicks: int) -> Reply:
        """Waits for the release."""
        self.held = True
        return True

    def on_drag(self, point: Point) -> Reply:
        """Leaving the button while holding it takes the click back."""
        self.hovered = bool(self.rect.collidepoint(point))
        return True

    def on_release(self, point: Point) -> Reply:
        """A click, if the mouse is still on it."""
        self.held = False
        return self.activate() if self.rect.collidepoint(point) else True

    def on_hover(self, point: Point | None) -> bool:
        """Lights up under the mouse."""
        before, self.hovered = self.hovered, point is not None
        return before != self.hovered

    def on_key(self, event: pygame.Event) -> Reply:
        """Enter and Space press it."""
        return self.activate() if event.key in ENTER else False

    def tip_at(self, point: Point) -> Tip | None:
        """The reason why not, before everything else."""
        return Tip(self.why_not, title=self.tip.title if self.tip else "") if self.why_not else self.tip

    def focus_tip(self) -> Tip | None:
        """As for the mouse."""
        return self.tip_at(self.rect.center)

    def tip_place(self, point: Point) -> pygame.Rect:
        """Below the whole button."""
        return self.rect


ENTER = (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE)
"""The keys that press what has the focus."""
