"""Words and signs of the condition language, each with its exact place."""

from __future__ import annotations

import re
from typing import NamedTuple

from game.scenario.tree import LanguageError

LONGEST = 2_000
LARGEST_NUMBER = 1_000_000

MOMENTS = ("after", "before", "during")
WORD, NUMBER, SIGN, DATE, END = "word", "number", "sign", "date", "end"

_TOKEN = re.compile(
    r"(?P<space>[ \t\n]+)|(?P<number>[0-9]+)|(?P<word>[A-Za-z_][A-Za-z0-9_]*)|(?P<sign><=|>=|==|!=|[-+*/<>=(),])"
)
_DATE = re.compile(r"[0-9][0-9A-Za-z-]*")
_LAST_WORD, _FIRST_WORD = re.compile(r"[a-z_]\w*$"), re.compile(r"[a-z_]\w*")
_INSTEAD = {
    "&": "write 'and'", "|": "write 'or'", "!": "write 'not'", "%": "percent are plain numbers: write 50, not 50 %",
    "[": "use round brackets", "{": "use round brackets", ".": "whole numbers and plain names only",
    '"': "names are written without quotes", "'": "names are written without quotes", "~": "write 'not'",
    "^": "there are no powers here",
}  # fmt: skip

_TURNED = {"=>": ">=", "=<": "<=", "=!": "!="}


class Token(NamedTuple):
    """One word or sign."""

    kind: str
    text: str
    at: int


def tokens(text: str) -> list[Token]:
    """The text in tokens, an END token last.

    Raises:
        LanguageError: a character or number that has no place in a condition.
    """
    if len(text) > LONGEST:
        raise LanguageError("condition_size", f"{len(text):,} characters; at most {LONGEST:,}", 0)
    found: list[Token] = []
    at = 0
    while at < len(text):
        if found and found[-1].text in MOMENTS and (date := _DATE.match(text, at)):
            found.append(Token(DATE, date.group(), at))
            at = date.end()
            continue
        if text[at : at + 2] in _TURNED:
            wrong, right = text[at : at + 2], _TURNED[text[at : at + 2]]
            raise LanguageError("condition_syntax", f"'{wrong}' is no sign", at, f"write '{right}'")
        match = _TOKEN.match(text, at)
        if match is None:
            raise _strange(text, at)
        if match.lastgroup != "space":
            found.append(_token(match))
        at = match.end()
    found.append(Token(END, "", len(text.rstrip())))
    return found


def _token(match: re.Match[str]) -> Token:
    text, at, kind = match.group(), match.start(), str(match.lastgroup)
    if kind == NUMBER:
        if len(text) > 1 and text[0] == "0":
            raise LanguageError("condition_number", f"'{text[:20]}' begins with a zero", at,
                                "dates stand after 'after', 'before' or 'during'")  # fmt: skip
        if len(text) > 7 or int(text) > LARGEST_NUMBER:
            raise LanguageError("condition_number", f"numbers go up to {LARGEST_NUMBER:,}", at)
    return Token(kind, text, at)


def _strange(text: str, at: int) -> LanguageError:
    character = text[at]
    before, after = _LAST_WORD.search(text[:at]), _FIRST_WORD.match(text, at + 1)
    hint = _INSTEAD.get(character, "")
    if character == "." and before and after:
        hint = f"what is asked of somebody is written {after.group()}({before.group()})"
    return LanguageError("condition_character", f"'{character}' has no place in a condition", at, hint)
