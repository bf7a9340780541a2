"""Is there a display to open a window on, and the right pygame to do it with?

SDL, finding no display, silently picks a driver called `offscreen`: the game would run, unseen, for ever.
"""

from __future__ import annotations

import os

import pygame

from game.ui.language import _

UNSEEN = ("offscreen", "dummy", "evdev")


def wrong_pygame() -> str | None:
    """What to do if plain pygame is installed instead of pygame-ce, or None."""
    if getattr(pygame, "IS_CE", False):
        return None
    return (
        "POLITBURO needs pygame-ce, but plain pygame is installed; they cannot share an environment.\n"
        "Run: pip uninstall pygame && pip install --force-reinstall pygame-ce"
    )


def display_problem() -> str | None:
    """Why no window can be opened, in one sentence for the player, or None. Opens and keeps SDL's video system.

    A driver that shows nothing is accepted when SDL_VIDEODRIVER names it: then it is wanted (tests).
    """
    problem = wrong_pygame()
    if problem is not None:
        return problem
    try:
        pygame.display.init()
    except pygame.error as error:
        return _("No window can be opened here: {why}.", why=error)
    driver = pygame.display.get_driver()
    if driver in UNSEEN and driver not in os.environ.get("SDL_VIDEODRIVER", "").split(","):
        pygame.display.quit()
        return _("No display was found (SDL chose its driver {driver!r}, which shows nothing).", driver=driver)
    return None
