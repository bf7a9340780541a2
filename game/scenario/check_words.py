"""Words of the interface that a scenario says otherwise: the interface has them."""

from __future__ import annotations

import re
from functools import cache

from game.places import ASSETS
from game.scenario.gather import Entry
from game.scenario.models import Outline
from game.scenario.problems import WARNING
from game.scenario.survey import Survey

CATALOGUE = ASSETS / "locale" / "politburo.pot"
RUSSIAN = ASSETS / "locale" / "ru" / "LC_MESSAGES" / "politburo.po"


@cache
def interface_texts(russian: bool = False) -> str:
    """Everything the interface says, as one text."""
    path = RUSSIAN if russian else CATALOGUE
    lines = path.read_text(encoding="utf-8").split("\n") if path.is_file() else []
    return "\n".join(line for line in lines if '"' in line and not line.startswith("#"))


def check_words(survey: Survey, outline: Entry[Outline]) -> None:
    """Warn of words that the interface does not use: they would change nothing."""
    for field, russian in (("words", False), ("words_ru", True)):
        given: dict[str, str] = getattr(outline.item, field)
        for word in given:
            forms = "|".join(re.escape(one) for one in {word, word[:1].upper() + word[1:]})
            if not re.search(rf"(?<![\w{{])(?:{forms})(?![\w}}])", interface_texts(russian)):
                place = outline.place.at(field, word)
                said = f"the interface does not say '{word}'"
                hint = "capital and small letters count; phrases must stand as they are"
                survey.findings.note(WARNING, place, "unused_word", said, hint, place.key_spot)
