"""The words of the game in a language, by gettext catalogues `politburo.mo`; without a window.

A text is marked where it stands: ``say("...")`` with a function of :func:`speaker`, or ``N_("...")`` in a table.
"""

from __future__ import annotations

import gettext
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent.parent / "assets" / "locale"
DOMAIN = "politburo"


def N_(text: str) -> str:
    """Mark a text for translation and give it back as it is."""
    return text


@lru_cache(maxsize=8)
def catalogue(language: str, folder: Path = FOLDER) -> gettext.NullTranslations:
    """The catalogue of a language (``en``, ``ru``); English words where there is none."""
    if language == "en":
        return gettext.NullTranslations()
    return gettext.translation(DOMAIN, str(folder), [language], fallback=True)


def speaker(language: str = "en") -> Callable[..., str]:
    """A function that says a text in a language and fills its places: ``say("{who} resigns.", who="Rykov")``."""
    words = catalogue(language)

    def say(text: str, **places: Any) -> str:
        return words.gettext(text).format(**places)

    return say
