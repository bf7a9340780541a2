"""A window smaller than the least in which pages can be laid out: they are laid out for that, and shown reduced."""

from __future__ import annotations

import pygame

from game.ui.theme import LOGICAL_MINIMUM

MOST = 2.5
"""Times a picture is reduced at most; of a window smaller still the rest is not seen."""
POINTED = (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)


class Reduction:
    """How much larger pages are laid out than they are shown; most windows show them as they are."""

    def __init__(self, window: tuple[int, int]) -> None:
        """For a window of so many physical pixels."""
        width, height = LOGICAL_MINIMUM
        wanted = max(1.0, width / max(1, window[0]), height / max(1, window[1]))
        self.factor = wanted if wanted <= MOST else 1.0
        self.size = (max(width, round(window[0] * self.factor)), max(height, round(window[1] * self.factor)))
        """For which pages are laid out."""
        self._sheet = pygame.Surface(self.size) if self.factor > 1.0 else None

    def sheet(self, window: pygame.Surface) -> pygame.Surface:
        """What to draw on in place of the surface of the window."""
        return window if self._sheet is None else self._sheet

    def show(self, window: pygame.Surface) -> None:
        """Brings what was drawn to the surface of the window."""
        if self._sheet is not None:
            window.blit(pygame.transform.smoothscale(self._sheet, window.get_size()), (0, 0))

    def event(self, event: pygame.Event) -> pygame.Event:
        """The same event, with the place of the mouse as pages know it."""
        if self._sheet is None or event.type not in POINTED:
            return event
        place = (round(event.pos[0] * self.factor), round(event.pos[1] * self.factor))
        return pygame.Event(event.type, {**event.dict, "pos": place})
