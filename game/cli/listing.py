"""``what-ifs``: the questions a scenario brings along."""

from __future__ import annotations

import json as json_module
import textwrap
from typing import Any

from game.cli.faults import OK, PROBLEMS, Fault
from game.cli.scenarios import open_scenario
from game.scenario import ProblemsError
from game.scenario.rendering import printable
from game.scenario.what_ifs import read_what_ifs
from game.studies.about import all_told

WIDTH = 100


def what_ifs(name: str, json: bool) -> int:
    """Print every what-if of a scenario."""
    scenario = open_scenario(name)
    try:
        told = all_told(read_what_ifs(scenario.path), scenario)
    except ProblemsError as error:
        first = error.problems[0]
        raise Fault(f"{first.where}: {first.message}", PROBLEMS) from None
    if json:
        print(json_module.dumps(told, ensure_ascii=False, indent=1))
        return OK
    for one in told:
        _print(one)
    print(f"{len(told)} what-ifs. * marks the factors of 'attribute'. Try one: main.py study {name} --what-if ID")
    return OK


def _print(one: dict[str, Any]) -> None:
    star = " *" if one["attributed"] else ""
    exam = f"; {one['exam']}" if one["exam"] else ""
    print(printable(f"{one['id']}{star}  ({one['factor']}, {one['kind']}{exam})"))
    people = [f"{word} {', '.join(one[key])}" for key, word in _PEOPLE if one[key]]
    claim = f"{one['claim']} ({'; '.join(people)})" if people else one["claim"]
    for text in filter(None, (one["question"], claim)):
        print(textwrap.indent(textwrap.fill(printable(text), WIDTH - 4), "    "))


_PEOPLE = (("argued_by", "argued by"), ("doubted_by", "doubted by"))
