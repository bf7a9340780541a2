"""Tests of the window run without one, unless they start their own X server."""

from __future__ import annotations

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame
import pytest


@pytest.fixture(autouse=True)
def pygame_ready() -> None:
    """Video and fonts are on for every test; PettingZoo, once imported, names a sound card of its own."""
    os.environ["SDL_AUDIODRIVER"] = "dummy"
    pygame.display.init()
    pygame.font.init()
