"""Short sounds; silence where there is no sound card, never an error."""

from __future__ import annotations

import pygame

from game.places import ASSETS
from game.ui.dress import version, worn_sound
from game.ui.settings import Settings

FOLDER = ASSETS / "sounds"
SOUNDS = ("stamp", "typewriter", "bell", "telegraph")


class Sounds:
    """Plays the sounds of the game by name."""

    def __init__(self) -> None:
        """Opens the mixer; `problem` says why it stays silent."""
        self.problem: str | None = None
        self.loudness = 0.64
        self._loaded: dict[tuple[int, str], pygame.mixer.Sound] = {}
        try:
            pygame.mixer.init(frequency=22_050, size=-16, channels=1, buffer=512)
        except (pygame.error, NotImplementedError, AttributeError) as problem:
            self.problem = f"no sound: {problem}"

    def follow(self, settings: Settings) -> None:
        """Takes the volumes from `settings`."""
        self.loudness = settings.volume * settings.volume_effects / 10_000

    def play(self, name: str) -> None:
        """Plays sound `name` (one of SOUNDS) once."""
        if self.problem is not None or self.loudness == 0:
            return
        try:
            key = (version(), name)
            if key not in self._loaded:
                self._loaded[key] = worn_sound(name) or pygame.mixer.Sound(str(FOLDER / f"{name}.wav"))
            self._loaded[key].set_volume(self.loudness)
            self._loaded[key].play()
        except (pygame.error, FileNotFoundError) as problem:
            self.problem = f"no sound: {problem}"
