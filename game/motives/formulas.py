"""Effects as the scenario writes them, in the reader's language: ``distrust(zinoviev, bukharin, 5)``."""

from __future__ import annotations

import re
from collections.abc import Callable

from game.chronicle.names import Names
from game.rules.vocabulary import EFFECTS
from game.words import N_meant, catalogue

FORMULA = re.compile(r"(\w+)\((.*)\)")

HEADS = (
    N_meant("effect", "prestige"), N_meant("effect", "regard"), N_meant("effect", "capital"),
    N_meant("effect", "exposure"), N_meant("effect", "evidence"), N_meant("effect", "health"),
    N_meant("effect", "away"), N_meant("effect", "stance"), N_meant("effect", "mood"), N_meant("effect", "line"),
    N_meant("effect", "pact"), N_meant("effect", "distrust"), N_meant("effect", "post"), N_meant("effect", "vacate"),
    N_meant("effect", "standing"), N_meant("effect", "seat"), N_meant("effect", "patron"), N_meant("effect", "grip"),
    N_meant("effect", "series"), N_meant("effect", "flag"), N_meant("effect", "count"), N_meant("effect", "adopt"),
    N_meant("effect", "document"), N_meant("effect", "material"), N_meant("effect", "belief"),
    N_meant("effect", "democracy"), N_meant("effect", "size"), N_meant("effect", "expelled"),
)  # fmt: skip
"""The words that effects begin with, as in game.rules.vocabulary.EFFECTS."""
OTHERS = (
    N_meant("effect", "all"), N_meant("effect", "self"), N_meant("effect", "member"), N_meant("effect", "exiled"),
    N_meant("effect", "dead"), N_meant("effect", "absent"),
)  # fmt: skip
"""Words that may stand in an effect and name nothing of the scenario."""
KINDS = {word.name: word.arguments for word in EFFECTS}


def formula_told(names: Names, text: str) -> str:
    """An effect, in English as the scenario writes it, else with words for its head and names for its ids.

    A text that is no effect is given back as it is.
    """
    found = FORMULA.fullmatch(text)
    if found is None or names.language == "en" or found[1] not in KINDS:
        return text
    meant = catalogue(names.language).pgettext
    given = [one.strip() for one in found[2].split(",")]
    kinds = KINDS[found[1]]
    told = [
        _named(names, kind.removeprefix("all_"), one) or meant("effect", one)
        for kind, one in zip(kinds, given, strict=False)
    ]
    return f"{meant('effect', found[1])} ({', '.join(told)})"


def _named(names: Names, kind: str, id_: str) -> str:
    """The name of what an id names; empty where it names nothing, such as a number."""
    at = names.register.ids.get(kind, {}).get(id_)
    return "" if at is None or kind not in NAMERS else NAMERS[kind](names, int(at))


NAMERS: dict[str, Callable[[Names, int], str]] = {
    "person": Names.person, "leader": Names.leader, "office": Names.office, "region": Names.region,
    "issue": Names.issue, "body": Names.body, "document": Names.document, "doctrine": Names.doctrine,
    "series": lambda names, at: names.texts.series[at].of("name", names.language),
    "flag": lambda names, at: names.texts.flags[at].of("doc", names.language).rstrip("."),
}  # fmt: skip
"""How things are named, by the kinds of EFFECTS; a flag by what it means."""
