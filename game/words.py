"""The words of the game in a language, by gettext catalogues `politburo.mo`; without a window.

A text is marked where it stands: ``say("...")`` with a function of :func:`speaker`, ``_("...")`` in the language in
use, or ``N_("...")`` in a table.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from game.places import ASSETS

FOLDER = ASSETS / "locale"
DOMAIN = "politburo"


def N_(text: str) -> str:
    """Mark a text for translation and give it back as it is."""
    return text


def N_plural(one: str, many: str) -> tuple[str, str]:
    """Mark the two forms of a counted text for translation and give them back as they are, for `plural`."""
    return one, many


def N_meant(about: str, text: str) -> str:
    """Mark a text for translation where `about` tells which meaning it has, and give it back as it is, for `meant`."""
    return text


TYPED = ("command", "form")
"""Contexts of words that a player types: a scenario's own words leave them alone."""

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
        told = self.inner.pgettext(context, message)
        return told if context in TYPED else self.renamed(told)


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


class Catalogue:
    """The catalogue in use, by a window or a terminal; English needs none."""

    words: gettext.NullTranslations = gettext.NullTranslations()
    language = "en"
    terms: dict[str, Terms] = {}  # noqa: RUF012 - there is one catalogue
    """Words that the scenario in force says otherwise, by language."""


def set_language(code: str, folder: Path = FOLDER) -> None:
    """Takes the catalogue of `code` ("en", "ru"); English words where it has none."""
    Catalogue.language = code
    Catalogue.words = catalogue(code, folder, Catalogue.terms.get(code, ()))


def set_terms(terms: dict[str, Terms]) -> None:
    """Takes the words that a scenario says otherwise, by language."""
    Catalogue.terms = terms
    set_language(Catalogue.language)


@contextmanager
def renaming(terms: dict[str, Terms]) -> Iterator[None]:
    """Has the words that a scenario says otherwise in use for a while, and then those before."""
    before = Catalogue.terms
    set_terms(terms)
    try:
        yield
    finally:
        set_terms(before)


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Has a language in use for a while, and then the one before."""
    before = Catalogue.language
    set_language(code)
    try:
        yield
    finally:
        set_language(before)


def _(text: str, /, **places: Any) -> str:
    """`text` in the language in use; with `places` filled, where some are given."""
    told = Catalogue.words.gettext(text)
    return told.format(**places) if places else told


def plural(one: str, many: str, count: int, /, **places: Any) -> str:
    """The form of a counted text for `count`, in the language in use; with `places` filled, where some are given."""
    told = Catalogue.words.ngettext(one, many, int(count))
    return told.format(**places) if places else told


def meant(about: str, text: str) -> str:
    """`text` in the language in use where one English word has two translations; `about` tells which is meant."""
    return Catalogue.words.pgettext(about, text)


def grouped(count: int) -> str:
    """A whole number with its thousands apart: by commas, in Russian by blanks."""
    told = f"{count:,}"
    return told.replace(",", " ") if Catalogue.language == "ru" else told


def decimal(value: float, places: int = 1, sign: str = "") -> str:
    """A number with `places` decimals, a comma before them in Russian; `sign` "+" also marks what is above zero."""
    told = f"{value:{sign}.{places}f}"
    return told.replace(".", ",") if Catalogue.language == "ru" else told
