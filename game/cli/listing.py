"""``what-ifs``: the questions a scenario brings along."""

from __future__ import annotations

import json as json_module
import textwrap

from game.cli.faults import OK, PROBLEMS, Fault
from game.cli.scenarios import open_scenario
from game.scenario import ProblemsError
from game.scenario.models import WhatIf
from game.scenario.rendering import printable
from game.scenario.what_ifs import read_what_ifs
from game.studies.about import all_told
from game.words import N_, Catalogue, _, meant, plural

WIDTH = 100


def what_ifs(name: str, json: bool) -> int:
    """Print every what-if of a scenario."""
    scenario = open_scenario(name)
    try:
        found = read_what_ifs(scenario.path)
    except ProblemsError as error:
        first = error.problems[0]
        raise Fault(f"{first.where}: {first.message}", PROBLEMS) from None
    if json:
        print(json_module.dumps(all_told(found, scenario), ensure_ascii=False, indent=1))
        return OK
    for one in found:
        _print(one)
    print(
        plural(
            "{count} what-if. * marks the factors of 'attribute'. Try one: main.py study {name} --what-if ID",
            "{count} what-ifs. * marks the factors of 'attribute'. Try one: main.py study {name} --what-if ID",
            len(found),
            count=len(found),
            name=name,
        )
    )
    return OK


def kind_told(kind: str, exam: str) -> str:
    """The kind of a what-if, and the words of the examination, which are English."""
    told = meant("what-if", kind)
    return f"{told}; {exam}" if exam and Catalogue.language == "en" else told


def _print(one: WhatIf) -> None:
    star = " *" if one.attributed else ""
    print(printable(f"{one.id}{star}  ({one.factor}, {kind_told(one.kind, one.exam)})"))
    both = (N_("argued by {who}"), one.argued_by), (N_("doubted by {who}"), one.doubted_by)
    people = [_(said, who=", ".join(map(_, who))) for said, who in both if who]
    russian = Catalogue.language == "ru"
    question = one.question_ru if russian and one.question_ru else one.question
    claim = one.claim_ru if russian and one.claim_ru else one.claim
    for text in filter(None, (question, f"{claim} ({'; '.join(people)})" if people else claim)):
        print(textwrap.indent(textwrap.fill(printable(text), WIDTH - 4), "    "))
