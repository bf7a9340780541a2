"""``study``: many campaigns counted."""

from __future__ import annotations

import json as json_module
import sys
from collections.abc import Sequence

from game.cli.faults import PROBLEMS, Fault
from game.cli.scenarios import checked_seed, open_scenario, settings_of


def study(
    name: str, number: int, seed: int, workers: int | None, changes: list[str], what_ifs: Sequence[str], json: bool
) -> int:
    """Run a study of a scenario with what-ifs and print how the campaigns ended; progress goes to standard error."""
    from game.cli.progress import conclude, report
    from game.studies.run import run_study

    settings = settings_of(changes)
    try:
        scenario = open_scenario(name, what_ifs=what_ifs)
        done = run_study(scenario, number, checked_seed(seed), workers, report, settings)
    except (ValueError, RuntimeError) as error:
        raise Fault(str(error), PROBLEMS) from None
    if sys.stderr.isatty():
        print(file=sys.stderr)
    told = done.as_json() | {"what_ifs": list(what_ifs)}
    if json:
        print(json_module.dumps(told, ensure_ascii=False, indent=1))
    else:
        changed = f" with {' and '.join(what_ifs)}" if what_ifs else ""
        print(f"{told['n']} campaigns of {told['scenario']}{changed}, seed {told['seed']}, in {told['seconds']} s")
        for outcome, one in told["outcomes"].items():
            share = f"{100 * one['share']:5.1f} % ({100 * one['low']:.1f} to {100 * one['high']:.1f})"
            print(f"{outcome:<16} {one['count']:>7}  {share}")
        print("by ending: " + ", ".join(f"{name} {count}" for name, count in told["endings"].items()))
    return conclude(done)
