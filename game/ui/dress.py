"""The pictures, sounds and fonts that mods and the scenario bring, in force in the window."""

from __future__ import annotations

import io

import pygame
import pygame.freetype

from game.mods import Wardrobe

LETTERS = "AZaz09ЖщЁё«»–…"
"""A font that lacks one of these is left aside."""


class Worn:
    """What is in force."""

    wardrobe = Wardrobe()
    badge = ""


def wear(wardrobe: Wardrobe, badge: str = "") -> None:
    """Puts other assets in force; what is drawn from now on is drawn with them, and `badge` in the top bar."""
    Worn.wardrobe, Worn.badge = wardrobe, badge


def badge() -> str:
    """The icon at the left end of the top bar."""
    return Worn.badge or "emblem"


def version() -> int:
    """Changes when other assets come into force: a part of the key of every cache of pictures."""
    return Worn.wardrobe.version


def worn_names(shelf: str) -> frozenset[str]:
    """What mods and the scenario bring in a folder of assets."""
    return Worn.wardrobe.names(shelf)


def worn_picture(shelf: str, name: str, size: tuple[int, int]) -> pygame.Surface | None:
    """A picture that is brought, at a physical size; None where there is none that can be shown."""
    found = Worn.wardrobe.read(shelf, name)
    if found is None:
        return None
    try:
        picture = pygame.image.load(io.BytesIO(found[1]), found[0])
        whole = pygame.Surface(picture.get_size(), pygame.SRCALPHA)
        whole.blit(picture, (0, 0))
        return pygame.transform.smoothscale(whole, size)
    except (pygame.error, ValueError) as problem:
        _leave_aside(found[0], problem)
        return None


def worn_font(name: str, size: int) -> pygame.Font | None:
    """A font that is brought and has the letters the game needs, at a physical size."""
    found = Worn.wardrobe.read("fonts", name)
    if found is None:
        return None
    try:
        missing = _missing(found[1])
        if not missing:
            return pygame.Font(io.BytesIO(found[1]), size)
        _leave_aside(found[0], f"it lacks {', '.join(missing)}")
    except (pygame.error, ValueError, OSError) as problem:
        _leave_aside(found[0], problem)
    return None


def _missing(raw: bytes) -> list[str]:
    pygame.freetype.init()
    metrics: list[object] = [*pygame.freetype.Font(io.BytesIO(raw), 16).get_metrics(LETTERS)]
    return [letter for letter, found in zip(LETTERS, metrics, strict=True) if found is None]


def worn_sound(name: str) -> pygame.mixer.Sound | None:
    """A sound that is brought."""
    found = Worn.wardrobe.read("sounds", name)
    if found is None:
        return None
    try:
        return pygame.mixer.Sound(io.BytesIO(found[1]))
    except (pygame.error, ValueError) as problem:
        _leave_aside(found[0], problem)
        return None


def _leave_aside(name: str, problem: object) -> None:
    said = f"{name}: {problem}"
    if said not in Worn.wardrobe.trouble:
        Worn.wardrobe.trouble.append(said)
