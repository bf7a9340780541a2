"""The words of the window in the player's language, by the catalogues of :mod:`game.words`.

Call `_` where a text is shown, not where a module is loaded: the language may change while the window is open.
"""

from __future__ import annotations

import gettext
import re
from pathlib import Path

from game.words import FOLDER, Terms, catalogue


class Catalogue:
    """The catalogue in use; English needs none."""

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


def _(text: str) -> str:
    """`text` in the player's language."""
    return Catalogue.words.gettext(text)


def plural(one: str, many: str, count: int) -> str:
    """The form of a counted text for `count`, in the player's language."""
    return Catalogue.words.ngettext(one, many, int(count))


def meant(about: str, text: str) -> str:
    """`text` in the player's language where one English word has two translations; `about` tells which is meant."""
    return Catalogue.words.pgettext(about, text)


def decimal(value: float, places: int = 1, sign: str = "") -> str:
    """A number with `places` decimals, a comma before them in Russian; `sign` "+" also marks what is above zero."""
    told = f"{value:{sign}.{places}f}"
    return told.replace(".", ",") if Catalogue.language == "ru" else told


def at_head(text: str) -> str:
    """`text` with a capital letter, for the head of a page, a row or a sentence; the rest stays as it is."""
    return text[:1].upper() + text[1:]


def percent(value: int | str) -> str:
    """A share of a hundred: "62 %", never parted at the end of a line."""
    return f"{value}\N{NO-BREAK SPACE}%"


def parted_percent(text: str) -> str:
    """A sentence with its percent signs as `percent` sets them, where facts write them close to the number."""
    return re.sub(r"(?<=\d) ?%", "\N{NO-BREAK SPACE}%", text)


def true_minus(text: str) -> str:
    """A sentence with minus signs before its numbers, where the chronicle writes hyphens."""
    return re.sub(r"(?<![^\s(])-(?=\d)", "\N{MINUS SIGN}", text)
