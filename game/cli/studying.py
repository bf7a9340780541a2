"""``study``: many campaigns counted."""

from __future__ import annotations

import json as json_module
import sys

from game.cli.faults import OK, PROBLEMS, Fault
from game.cli.scenarios import checked_seed, open_scenario


def study(name: str, number: int, seed: int, workers: int | None, json: bool) -> int:
    """Run a study and print how the campaigns ended; progress goes to standard error."""
    from game.studies.run import Progress, run_study

    def report(progress: Progress) -> None:
        if sys.stderr.isatty():
            left = f", about {progress.eta:.0f} s left" if progress.eta is not None else ""
            state = "compiling the rules" if progress.compiling else f"{progress.done} of {progress.planned}{left}"
            print(f"\r{state:<60}", end="", file=sys.stderr, flush=True)

    try:
        done = run_study(open_scenario(name), number, checked_seed(seed), workers, report)
    except (ValueError, RuntimeError) as error:
        raise Fault(str(error), PROBLEMS) from None
    if sys.stderr.isatty():
        print(file=sys.stderr)
    told = done.as_json()
    if json:
        print(json_module.dumps(told, ensure_ascii=False, indent=1))
    else:
        print(f"{told['n']} campaigns of {told['scenario']}, seed {told['seed']}, in {told['seconds']} s")
        for outcome, one in told["outcomes"].items():
            share = f"{100 * one['share']:5.1f} % ({100 * one['low']:.1f} to {100 * one['high']:.1f})"
            print(f"{outcome:<16} {one['count']:>7}  {share}")
    for failure in done.failures:
        print(f"error: {failure}", file=sys.stderr)
    if done.stopped:
        print("error: stopped before all campaigns were played", file=sys.stderr)
    return PROBLEMS if done.failures or done.stopped else OK
