"""The meaning of every key, by model.

A key that ends in ``_ru`` is explained by :data:`IN_RUSSIAN`, keys of every fact by ``Fact``.
"""

from __future__ import annotations

from game.scenario.manual.apparatus import APPARATUS
from game.scenario.manual.book import BOOK
from game.scenario.manual.country import COUNTRY
from game.scenario.manual.manifest import MANIFEST
from game.scenario.manual.people import PEOPLE
from game.scenario.manual.story import STORY
from game.scenario.manual.trial import TRIAL
from game.scenario.manual.what_if import WHAT_IF

IN_RUSSIAN = "The same in Russian; without it the English text is shown."

FACT: dict[str, dict[str, str]] = {
    "Fact": {
        "sources": "Where it is taken from: ids of sources.yaml.",
        "judged": "The keys here whose values are your own judgement; `traits.cunning` names one inside another.",
        "reason": "Why the judgement is as it is.",
    },
}  # fmt: skip

MANUAL = FACT | COUNTRY | PEOPLE | APPARATUS | STORY | BOOK | WHAT_IF | TRIAL | MANIFEST


def meaning(model: str, key: str, base: str = "Fact") -> str:
    """What a key of a model means.

    Raises:
        KeyError: it is not explained.
    """
    own = MANUAL.get(model, {})
    if key in own:
        return own[key]
    return IN_RUSSIAN if key.endswith("_ru") else MANUAL[base][key]
