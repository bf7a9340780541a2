"""The user's mods: which there are, which are on and in what order, and the pictures, sounds and fonts they bring."""

from __future__ import annotations

from game.mods.library import Library, Mod, mods_folder
from game.mods.wardrobe import Wardrobe, wardrobe_of

__all__ = ["Library", "Mod", "Wardrobe", "mods_folder", "wardrobe_of"]
