"""What an unquoted YAML word means: YAML 1.2 core, so that ``no`` and ``22:22`` stay texts."""

from __future__ import annotations

import re

MOST_DIGITS = 15

_INTEGER = re.compile(r"[-+]?[0-9]+")
_DECIMAL = re.compile(r"[-+]?([0-9]+\.[0-9]*|\.[0-9]+)")
_EXPONENT = re.compile(r"[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)[eE][-+]?[0-9]+")
_ENDLESS = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_LEADING_ZERO = re.compile(r"[-+]?0[0-9]+(\.[0-9]*)?")
_CONSTANTS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip

OLD_BOOLEANS = frozenset(("yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF"))
"""Words that YAML 1.1 read as true and false; here they are texts, which may surprise."""

Scalar = str | int | float | bool | None


class BadScalar(ValueError):
    """An unquoted word that looks like a number and is none we take; the text says why."""


def resolve(word: str) -> Scalar:
    """The value of an unquoted word.

    Raises:
        BadScalar: a number with leading zeros, an exponent, too many digits, or no end.
    """
    first = word[:1]
    if not (first.isdigit() or first in "+-.~tTfFnN"):
        return word
    if word in _CONSTANTS:
        return _CONSTANTS[word]
    if _LEADING_ZERO.fullmatch(word):
        raise BadScalar(f"'{word[:30]}' begins with a zero: write it without, or in quotes if it is a text")
    if _INTEGER.fullmatch(word):
        return int(_short(word))
    if _DECIMAL.fullmatch(word):
        return float(_short(word))
    if _EXPONENT.fullmatch(word):
        raise BadScalar(f"'{word[:30]}' has an exponent: write the number out")
    if _ENDLESS.fullmatch(word):
        raise BadScalar(f"'{word}' is not a number a scenario can use")
    return word


def _short(word: str) -> str:
    if sum(map(str.isdigit, word)) > MOST_DIGITS:
        raise BadScalar(f"a number of more than {MOST_DIGITS} digits")
    return word
