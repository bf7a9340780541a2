"""Presses meant for a screen that has gone: the one that has come in its place must not answer them."""

from __future__ import annotations

import pygame

from game.ui.screen import Screen


class Leftovers:
    """Tells them from presses meant for the screen in front."""

    def __init__(self) -> None:
        """No key is down."""
        self._deaf = False
        self._held: dict[int, Screen] = {}
        """Keys that are down, and the screen that was in front when they were pressed."""

    def expect(self) -> None:
        """Another screen has come to the front: the letter of the key that brought it is still to come."""
        self._deaf = True

    def is_held(self, event: pygame.Event, top: Screen) -> bool:
        """True for a key that repeats itself after it has brought another screen to the front.

        While the program is busy with the new screen, the release of the key is not seen, and even a short press
        repeats itself.
        """
        if event.type == pygame.KEYUP:
            self._held.pop(event.key, None)
        elif event.type == pygame.WINDOWFOCUSLOST:
            self._held.clear()
        elif event.type == pygame.KEYDOWN:
            return self._held.setdefault(event.key, top) is not top
        return False

    def is_letter(self, event: pygame.Event) -> bool:
        """True for the letter of a key that has opened the screen: it must not be typed into its text entry."""
        if event.type == pygame.KEYDOWN:
            self._deaf = False
        return event.type == pygame.TEXTINPUT and self._deaf
