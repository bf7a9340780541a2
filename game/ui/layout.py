"""Cutting rectangles into columns and rows. All lengths are physical pixels (`Theme.px` of logical ones)."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

Part = int | float
"""An int is a fixed length in pixels; a float is a share of what is left."""


def lengths(total: int, parts: Sequence[Part], gap: int) -> list[int]:
    """Lengths of `parts` that fill `total` exactly, with `gap` between neighbours; never negative."""
    fixed = sum(part for part in parts if isinstance(part, int))
    shares = sum(part for part in parts if isinstance(part, float))
    left = max(0, total - fixed - gap * (len(parts) - 1))
    out: list[int] = []
    given, taken = 0, 0.0
    for part in parts:
        if isinstance(part, int):
            out.append(part)
            continue
        # Rounding the running sum, not each part, spreads the odd pixels and fills the whole.
        taken += part
        end = round(left * taken / shares)
        out.append(end - given)
        given = end
    return out


def columns(rect: pygame.Rect, parts: Sequence[Part], gap: int = 0) -> list[pygame.Rect]:
    """Cuts `rect` into columns, left to right."""
    out, x = [], rect.x
    for width in lengths(rect.width, parts, gap):
        out.append(pygame.Rect(x, rect.y, width, rect.height))
        x += width + gap
    return out


def rows(rect: pygame.Rect, parts: Sequence[Part], gap: int = 0) -> list[pygame.Rect]:
    """Cuts `rect` into rows, top to bottom."""
    out, y = [], rect.y
    for height in lengths(rect.height, parts, gap):
        out.append(pygame.Rect(rect.x, y, rect.width, height))
        y += height + gap
    return out


def inset(rect: pygame.Rect, across: int, down: int | None = None) -> pygame.Rect:
    """`rect` made smaller by `across` on the left and right and `down` (default: the same) above and below."""
    down = across if down is None else down
    width, height = max(0, rect.width - 2 * across), max(0, rect.height - 2 * down)
    return pygame.Rect(rect.x + across, rect.y + down, width, height)


def centred(rect: pygame.Rect, width: int, height: int) -> pygame.Rect:
    """A box of this size in the middle of `rect`, never larger than it."""
    out = pygame.Rect(0, 0, min(width, rect.width), min(height, rect.height))
    out.center = rect.center
    return out
