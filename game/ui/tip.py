"""Tooltips: what a number is, what moves it, and the parts it was added up from."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.ui.fonts import Role
from game.ui.layout import inset
from game.ui.theme import Theme

WIDEST = 340
"""Logical pixels of the text."""


@dataclass(frozen=True)
class Tip:
    """What a tooltip says. Plain text only; nothing in it is markup."""

    text: str = ""
    parts: tuple[tuple[str, int | str], ...] = ()
    """(label, number or words) lines; whole numbers are shown with their sign."""
    total: int | str | None = None
    title: str = ""


def signed(value: int | str) -> str:
    """A whole number with its sign and a true minus; words as they are."""
    if isinstance(value, str):
        return value
    return f"+{value}" if value > 0 else str(value).replace("-", "\N{MINUS SIGN}")


@dataclass(frozen=True)
class TipLine:
    """One line of the finished box."""

    words: str
    number: str
    role: Role
    rule: bool = False


def tip_lines(tip: Tip, theme: Theme) -> list[TipLine]:
    """The lines of `tip`, its text wrapped."""
    out = [TipLine(tip.title, "", Role.LABEL)] if tip.title else []
    if tip.text:
        wrapped = theme.fonts.wrapped(Role.SMALL, tip.text, theme.px(WIDEST))
        out += [TipLine(line, "", Role.SMALL) for line in wrapped]
    out += [TipLine(label, signed(number), Role.SMALL) for label, number in tip.parts]
    if tip.total is not None:
        total = tip.total if isinstance(tip.total, str) else str(tip.total).replace("-", "\N{MINUS SIGN}")
        out.append(TipLine("=", total, Role.SMALL_BOLD, rule=True))
    return out


def tip_size(lines: list[TipLine], theme: Theme) -> tuple[int, int]:
    """Width and height of the box, physical pixels."""
    fonts, between = theme.fonts, theme.px(22)
    widths = [
        fonts.width(line.role, line.words) + (between + fonts.width(line.role, line.number) if line.number else 0)
        for line in lines
    ]
    height = sum(fonts.line(line.role) + theme.px(6 if line.rule else 2) for line in lines)
    return max(widths, default=0) + 2 * theme.px(11), height + 2 * theme.px(8)


def draw_tip(surface: pygame.Surface, theme: Theme, tip: Tip, near: pygame.Rect) -> None:
    """Draws `tip` below `near` (or above, where there is no room below), inside the surface."""
    lines = tip_lines(tip, theme)
    box = pygame.Rect(near.left, near.bottom + theme.px(4), *tip_size(lines, theme))
    whole = inset(surface.get_rect(), theme.px(6))
    if box.bottom > whole.bottom:
        box.bottom = near.top - theme.px(4)
    box.clamp_ip(whole)
    colours = theme.palette
    theme.box(surface, box, colours.ink, colours.red, 2)
    y, inner = box.top + theme.px(8), inset(box, theme.px(11), 0)
    for line in lines:
        if line.rule:
            y += theme.px(4)
            surface.fill(colours.frame, (inner.left, y - theme.px(2), inner.width, theme.px(1)))
        row = pygame.Rect(inner.left, y, inner.width, theme.fonts.line(line.role))
        theme.text(surface, line.role, line.words, row, colours.gold if line.role is Role.LABEL else colours.cream)
        theme.text(surface, line.role, line.number, row, colours.cream, "right")
        y += row.height + theme.px(2)
