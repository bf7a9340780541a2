"""Means to an aim: a move or motion as it is typed in the terminal, with ``any`` where anything may stand.

``cells``, ``appoint any leningrad_party``, ``table publish testament print``; objects that follow may be left out, and
``not`` before it says that the deed would spoil the aim.
"""

from __future__ import annotations

from typing import NamedTuple

from game.rules import names as n
from game.rules.objects import MOTION_OBJECTS, MOVE_OBJECTS, WORDS
from game.scenario.problems import did_you_mean
from game.scenario.register import Register
from game.scenario.tree import LanguageError

UNTOLD = ("number", "terms")
"""Kinds of object that a means leaves open: how far a line is moved, what an offer asks."""


class Mean(NamedTuple):
    """A row of the World's means: 1 or -1, whether it is a motion, its verb or kind, and its objects or ANY."""

    sign: int
    tabled: int
    verb: int
    a: int
    b: int


def read_mean(register: Register, text: str, self_leader: str) -> Mean:
    """The row of a means.

    Raises:
        LanguageError: it is no move or motion, or names something unknown; ``at`` is an offset in the text.
    """
    words = _words(text)
    sign = 1
    if words[:1] and words[0][1] == "not":
        sign, words = -1, words[1:]
    tabled = words[:1] != [] and words[0][1] == "table"
    if tabled:
        words = words[1:]
    names, forms = (n.MOTION_NAMES, MOTION_OBJECTS) if tabled else (n.MOVE_NAMES, MOVE_OBJECTS)
    verb = _verb(words, names, "motion" if tabled else "move")
    kinds = forms.get(verb, ())
    a, b = _objects(register, words[1:], kinds, self_leader)
    if not tabled and verb == n.APPOINT:
        a, b = b, a
    return Mean(sign, int(tabled), verb, a, b)


def _words(text: str) -> list[tuple[int, str]]:
    found, at = [], 0
    for word in text.split():
        at = text.index(word, at)
        found.append((at, word))
        at += len(word)
    return found


def _verb(words: list[tuple[int, str]], names: tuple[str, ...], what: str) -> int:
    if not words:
        raise LanguageError("means", f"the name of a {what} is wanted here", 0, f"there are: {', '.join(names[1:])}")
    at, word = words[0]
    if word not in names[1:]:
        known = did_you_mean(word, names[1:]) or f"there are: {', '.join(names[1:])}"
        raise LanguageError("means", f"there is no {what} '{word}'", at, known)
    return names.index(word)


def _objects(
    register: Register, words: list[tuple[int, str]], kinds: tuple[str, ...], self_leader: str
) -> tuple[int, int]:
    if len(words) > len(kinds):
        at, word = words[len(kinds)]
        raise LanguageError("means", f"'{word}' is one word too many here", at)
    found = [_object(register, kind, at, word, self_leader) for (at, word), kind in zip(words, kinds, strict=False)]
    found += [n.ANY] * (len(kinds) - len(found))
    found += [0] * (2 - len(kinds))
    return found[0], found[1]


def _object(register: Register, kind: str, at: int, word: str, self_leader: str) -> int:
    kind, _, other = kind.partition("_or_")
    if word == "any":
        return n.ANY
    if word == other:
        return n.NOBODY
    if kind in UNTOLD:
        raise LanguageError("means", f"a {kind.rstrip('s')} cannot be asked for; '{word}' is one word too many", at)
    if kind in WORDS:
        if word in WORDS[kind]:
            return WORDS[kind][word]
        raise LanguageError("means", f"there is no {kind} '{word}'", at, f"there are: {', '.join(WORDS[kind])}")
    if word == "self":
        word = self_leader
    if register.known(kind, word):
        return register.ids.get(kind, {}).get(word, n.ANY)
    raise LanguageError("unknown_name", f"there is no {kind} '{word}'", at, register.suggest(kind, word))
