"""The words of the window in the player's language, by the catalogues of :mod:`game.words`.

Call `_` where a text is shown, not where a module is loaded: the language may change while the window is open.
"""

from __future__ import annotations

import re

from game.words import Catalogue, _, decimal, meant, plural, set_language, set_terms

__all__ = [
    "Catalogue", "_", "at_head", "decimal", "meant", "percent", "plural", "set_language", "set_terms", "true_minus",
]  # fmt: skip


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
