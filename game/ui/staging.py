"""The stage: what a window of some size gives its screens to work with, by the player's settings."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.ui.canvas import set_aside
from game.ui.keys import KeyMap
from game.ui.language import set_language
from game.ui.screen import Stage
from game.ui.settings import Settings
from game.ui.theme import LOGICAL_MINIMUM, Theme, effective_scale, fitting_scales

UNSEEN = (10_000, 10_000)
"""Pixels of a display of the dummy driver."""


def staged(
    settings: Settings, size: tuple[int, int], play: Callable[[str], None], apply: Callable[[Settings], None]
) -> tuple[Stage, list[str]]:
    """The stage for a window of `size`, and what is wrong with the settings of keys; puts their language in force."""
    scale = effective_scale(settings.ui_scale, size)
    set_aside(size, scale)
    theme = Theme.make(scale, settings.high_contrast, settings.reduced_motion, settings.projector)
    keys, problems = KeyMap.from_text(settings.keys)
    set_language(settings.language)
    scales = fitting_scales(pygame.display.get_desktop_sizes()[0])
    return Stage(size, theme, keys, settings, scales, play, apply), problems


def wanted_size(scale: int) -> tuple[int, int]:
    """Physical pixels of the least window at a scale that the display has room for; no more than the display has."""
    desktop = pygame.display.get_desktop_sizes()[0]
    share = effective_scale(scale, desktop)
    if pygame.display.get_driver() == "dummy":  # a display that nobody sees has room for everything
        desktop = UNSEEN
    return min(LOGICAL_MINIMUM[0] * share // 100, desktop[0]), min(LOGICAL_MINIMUM[1] * share // 100, desktop[1])


def set_fullscreen(window: pygame.Window, wanted: bool) -> None:
    """Fills the display with a window, or takes it back."""
    if wanted:
        window.set_fullscreen(desktop=True)
    else:
        window.set_windowed()


def make_room(window: pygame.Window, settings: Settings) -> None:
    """Enlarges a window where the display, but not the window, has room for the chosen scale."""
    scale = effective_scale(settings.ui_scale, pygame.display.get_desktop_sizes()[0])
    if not settings.fullscreen and scale > effective_scale(settings.ui_scale, window.size):
        window.size = wanted_size(scale)
