"""The words of the game in a language, by gettext catalogues `politburo.mo`; without a window.

A text is marked where it stands: ``say("...")`` with a function of :func:`speaker`, or ``N_("...")`` in a table.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

from game.places import ASSETS

FOLDER = ASSETS / "locale"
DOMAIN = "politburo"


def N_(text: str) -> str:
    """Mark a text for translation and give it back as it is."""
    return text


Terms = tuple[tuple[str, str], ...]
"""Words of the game that a scenario says otherwise: ``(("the Politburo", "the Table"), ...)``."""


class Renamed(gettext.NullTranslations):
    """A catalogue in which a scenario's own words stand for some of the game's.

    Only the game's texts are changed, before their places are filled; whole words or phrases, the longest first, with a
    capital where the game has one.
    """

    def __init__(self, inner: gettext.NullTranslations, terms: Terms) -> None:
        """``inner`` gives the texts."""
        super().__init__()
        self.inner = inner
        self.terms = {word[:1].upper() + word[1:]: term[:1].upper() + term[1:] for word, term in terms} | dict(terms)
        found = "|".join(re.escape(word) for word in sorted(self.terms, key=len, reverse=True))
        self.pattern = re.compile(rf"(?<![\w{{])(?:{found})(?![\w}}])")
        self.renamed = lru_cache(maxsize=4096)(self._renamed)

    def _renamed(self, text: str) -> str:
        return self.pattern.sub(lambda match: self.terms[match.group()], text)

    def gettext(self, message: str) -> str:
        """A text."""
        return self.renamed(self.inner.gettext(message))

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """A counted text."""
        return self.renamed(self.inner.ngettext(msgid1, msgid2, n))

    def pgettext(self, context: str, message: str) -> str:
        """A text of several meanings."""
        return self.renamed(self.inner.pgettext(context, message))


@lru_cache(maxsize=16)
def catalogue(language: str, folder: Path = FOLDER, terms: Terms = ()) -> gettext.NullTranslations:
    """The catalogue of a language (``en``, ``ru``); English words where there is none; with a scenario's own words."""
    if terms:
        return Renamed(catalogue(language, folder), terms)
    if language == "en":
        return gettext.NullTranslations()
    return gettext.translation(DOMAIN, str(folder), [language], fallback=True)


def speaker(language: str = "en", terms: Terms = ()) -> Callable[..., str]:
    """A function that says a text in a language and fills its places: ``say("{who} resigns.", who="Rykov")``.

    ``terms`` are a scenario's own words for some of the game's.
    """
    words = catalogue(language, terms=terms)

    def say(text: str, **places: Any) -> str:
        return words.gettext(text).format(**places)

    return say
