"""What an author may have meant by a word that is no term and no effect."""

from __future__ import annotations

from game.rules.vocabulary import EFFECTS, TERMS
from game.scenario.problems import did_you_mean
from game.scenario.register import Register, article

_TERMS, _EFFECTS = tuple(word.name for word in TERMS), tuple(word.name for word in EFFECTS)
LISTED = "all are listed in docs/modding/vocabulary.md"

ASKED = {
    "flag": "flag({name})", "series": "series({name})", "event": "fired({name})", "meeting": "met({name})",
    "document": "known({name})", "doctrine": "adopted({name})", "issue": "line({name})", "setting":
    "setting({name}, VALUE)", "office": "holds(PERSON, {name}) or vacant({name})", "body": "member(PERSON, {name})",
}  # fmt: skip
"""How a condition asks about a thing of each kind."""

NOBODY = ("null", "none", "nobody", "empty")
COMMON = {
    "appoint": "post(person, office)", "arrest": "standing(person, exiled)", "dead": "standing(person, dead)",
    "die": "standing(person, dead)", "dismiss": "vacate(office)", "exile": "standing(person, exiled)",
    "expel": "standing(person, expelled)", "fire": "vacate(office)", "ill": "away(person, number)",
    "join": "seat(person, body, 2)", "kill": "standing(person, dead)", "loyalty": "regard(person, leader, number)",
    "money": "capital(leader, number)", "points": "capital(leader, number)", "remove": "seat(person, body, 0)",
    "resign": "vacate(office)", "set": "flag(flag, number)", "sick": "away(person, number)",
    "trust": "distrust(leader, leader, number)",
}  # fmt: skip
"""Verbs that authors try, and the effect that does it."""


def term_meant(name: str, register: Register) -> str:
    """What to write in a condition instead of a word that is no term."""
    if name in _EFFECTS:
        return f"'{name}' is an effect"
    if name in NOBODY:
        return "an office that nobody holds: vacant(office)"
    for kind, form in ASKED.items():
        if name in register.ids.get(kind, {}):
            return f"'{name}' is {article(kind)}: {form.format(name=name)}"
    for setting, values in register.settings.items():
        if name in values:
            return f"'{name}' is a value of a setting: setting({setting}, {name})"
    return did_you_mean(name, _TERMS) or LISTED


def effect_meant(name: str, register: Register) -> str:
    """What to write as an effect instead of a word that is none."""
    if name in _TERMS:
        return f"'{name}' is a term of conditions"
    if name in COMMON:
        return f"write {COMMON[name]}"
    if name in register.ids.get("flag", {}):
        return f"'{name}' is a flag: flag({name}, 1)"
    return did_you_mean(name, _EFFECTS) or LISTED
