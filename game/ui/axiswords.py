"""What is written on a board of axes: the heads of the strips, and the chips of those who stand on them."""

from __future__ import annotations

import pygame

from game.ui.axis import Axis, Pin
from game.ui.axislayout import Chip, Lanes
from game.ui.fonts import Role
from game.ui.layout import inset
from game.ui.palette import Colour
from game.ui.shapes import draw_shape
from game.ui.theme import Theme
from game.ui.tip import signed


def write_head(surface: pygame.Surface, theme: Theme, axis: Axis, lanes: Lanes, chosen: bool) -> None:
    """The name of the axis between the names of its ends."""
    ink = theme.palette.cream if chosen else theme.palette.ink
    head = inset(lanes.head, theme.px(8), 0)
    fonts, name, gap = theme.fonts, axis.name.upper(), theme.px(12)
    sides = max(fonts.width(Role.SMALL, axis.left), fonts.width(Role.SMALL, axis.right)) + theme.px(20)
    point(surface, theme, head.left + theme.px(5), head.centery, -1, ink)
    point(surface, theme, head.right - theme.px(5), head.centery, 1, ink)
    theme.text(surface, Role.SMALL, axis.left, inset(head, theme.px(15), 0), ink)
    theme.text(surface, Role.SMALL, axis.right, inset(head, theme.px(15), 0), ink, "right")
    middle = inset(head, sides + gap, 0)
    wide = fonts.width(Role.LABEL, name) + gap + fonts.width(Role.SMALL, axis.aside)
    middle.x += max(0, middle.width - wide) // 2
    used = theme.text(surface, Role.LABEL, name, middle, ink)
    rest = pygame.Rect(used.right + gap, head.y, max(0, head.right - sides - gap - used.right), head.height)
    theme.text(surface, Role.SMALL, axis.aside, rest, ink)


def point(surface: pygame.Surface, theme: Theme, x: int, y: int, way: int, ink: Colour) -> None:
    """A small arrow head that points to the left (-1) or right (1)."""
    size = theme.px(5)
    pygame.draw.polygon(surface, ink, [(x + way * size, y), (x - way * size, y - size), (x - way * size, y + size)])


def draw_chip(surface: pygame.Surface, theme: Theme, pin: Pin, chip: Chip, chosen: bool) -> None:
    """Mark and name; the player's chip is black, the chosen one framed in red."""
    colours = theme.palette
    face, ink = (colours.ink, colours.cream) if pin.own else (colours.paper, colours.ink)
    edge = colours.red if chosen else colours.ink if not pin.hollow else colours.grey
    theme.box(surface, chip.box, face, edge, 2 if chosen else 1)
    middle = (chip.box.x + theme.px(10), chip.box.centery)
    mark = colours.cream if pin.own else theme.colour(pin.mark.colour)
    draw_shape(surface, pin.mark.shape, middle, theme.px(13), mark)
    words = pygame.Rect(chip.box.x + theme.px(19), chip.box.y, chip.box.width - theme.px(22), chip.box.height)
    if chip.named:
        theme.text(surface, Role.SMALL, f"{pin.name} {signed(pin.value)}", words, colours.faded if pin.hollow else ink)
