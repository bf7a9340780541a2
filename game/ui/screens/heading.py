"""The head of a screen that belongs to no game: the bar with the name, and the ground below it."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.bars import TopBar, top_height
from game.ui.button import Button
from game.ui.language import _
from game.ui.layout import rows
from game.ui.screen import Stage


def headed(stage: Stage, buttons: Sequence[Button] = ()) -> tuple[TopBar, pygame.Rect]:
    """The bar in its place, with `buttons` at its right end; and what is left of the window."""
    top, ground = rows(pygame.Rect((0, 0), stage.size), [top_height(stage.theme), 1.0])
    bar = TopBar(_("POLITBURO"), [], buttons)
    bar.place(top, stage.theme)
    return bar, ground
