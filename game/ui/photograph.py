"""Pictures of the window, in the user's data folder."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pygame

from game.ui.settings import screenshot_folder


def save_picture(surface: pygame.Surface) -> Path:
    """Saves a picture under the present time; where it is. Raises OSError or pygame.error."""
    path = screenshot_folder() / f"politburo-{datetime.now():%Y%m%d-%H%M%S-%f}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    pygame.image.save(surface, str(path))
    return path
