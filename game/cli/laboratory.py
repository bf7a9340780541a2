"""``lab``: what-ifs asked in the terminal."""

from __future__ import annotations

from game.cli.faults import PROBLEMS, Fault
from game.cli.scenarios import open_scenario
from game.scenario import ProblemsError
from game.scenario.problems import did_you_mean
from game.scenario.what_ifs import read_what_ifs


def lab(name: str, what_if: str | None, pairs: int, workers: int | None) -> int:
    """Ask one what-if, or choose them from a list."""
    from game.terminal.lab import run_lab

    scenario = open_scenario(name)
    try:
        known = read_what_ifs(scenario.path)
    except ProblemsError as error:
        first = error.problems[0]
        raise Fault(f"{first.where}: {first.message}", PROBLEMS) from None
    if not known:
        raise Fault(f"the scenario '{name}' has no what-ifs", PROBLEMS)
    chosen = next((one for one in known if one.id == what_if), None)
    if what_if is not None and chosen is None:
        hint = did_you_mean(what_if, [one.id for one in known]) or f"see: python main.py what-ifs {name}"
        raise Fault(f"there is no what-if '{what_if}'; {hint}")
    return run_lab(name, scenario, known, chosen, pairs, workers)
