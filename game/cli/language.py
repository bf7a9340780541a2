"""Which language the command line speaks: that of ``--lang`` where a command has been given one, else the settings'."""

from __future__ import annotations

import json
from collections.abc import Sequence

from game.places import config_folder

LANGUAGES = ("en", "ru")
OPTION = "--lang"
SETTINGS = "settings.json"
"""The file of the window's settings; it is read here without the window, which takes a while to be imported."""


def language_of(arguments: Sequence[str]) -> str:
    """The language of a call, ``en`` or ``ru``: of its last ``--lang``, else of the settings, else English."""
    named = [value for value in _given(arguments) if value in LANGUAGES]
    return named[-1] if named else language_of_settings()


def _given(arguments: Sequence[str]) -> list[str]:
    after = [value for option, value in zip(arguments, arguments[1:], strict=False) if option == OPTION]
    return after + [one.partition("=")[2] for one in arguments if one.startswith(f"{OPTION}=")]


def language_of_settings() -> str:
    """The language of the player's settings; English where there are none, or none that can be read."""
    try:
        stored = json.loads((config_folder() / SETTINGS).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return "en"
    found = stored.get("language") if isinstance(stored, dict) else None
    return found if isinstance(found, str) and found in LANGUAGES else "en"
