"""``check``: what is wrong in a scenario."""

from __future__ import annotations

import sys

from game.cli.faults import OK, PROBLEMS
from game.cli.scenarios import unknown
from game.scenario import inspect
from game.scenario.problems import ERROR
from game.scenario.rendering import FORMATS


def check(path: str, form: str) -> int:
    """Print every problem in a form of FORMATS; 1 if one is an error."""
    try:
        _, problems = inspect(path)
    except FileNotFoundError:
        raise unknown(path) from None
    told = FORMATS[form](problems)
    if told:
        print(told)
    elif form == "text":
        print("no problems", file=sys.stderr)
    return PROBLEMS if any(problem.severity == ERROR for problem in problems) else OK
