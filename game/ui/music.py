"""The music: one quiet piece that goes round, as loud as the settings say; at first it is off."""

from __future__ import annotations

import pygame

from game.places import ASSETS
from game.ui.settings import Settings

PIECE = ASSETS / "music" / "evening.wav"
"""Made by assets/make_music.py, which the bundle runs; not kept with the sources."""
FADE = 1500
"""Milliseconds in which it comes and goes."""


def has_music() -> bool:
    """Whether the piece has been made."""
    return PIECE.is_file()


class Music:
    """Plays while it is wanted. Silent where there is no sound card or no piece, never an error."""

    def __init__(self) -> None:
        """Plays nothing yet."""
        self.plays = False

    def follow(self, settings: Settings) -> None:
        """Takes the volumes from `settings`; begins or ends."""
        loudness = settings.volume * settings.volume_music / 10_000
        if not pygame.mixer.get_init() or not has_music():
            return
        try:
            if loudness > 0:
                pygame.mixer.music.set_volume(loudness)
                if not self.plays:
                    pygame.mixer.music.load(str(PIECE))
                    pygame.mixer.music.play(-1, fade_ms=FADE)
            elif self.plays:
                pygame.mixer.music.fadeout(FADE)
            self.plays = loudness > 0
        except pygame.error:
            self.plays = False
