"""``lab``: what-ifs asked in the terminal."""

from __future__ import annotations

from game.cli.faults import PROBLEMS, Fault
from game.cli.scenarios import open_scenario
from game.cli.sentences import did_you_mean
from game.scenario import ProblemsError
from game.scenario.what_ifs import read_what_ifs
from game.words import _


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
        raise Fault(_("the scenario '{name}' has no what-ifs", name=name), PROBLEMS)
    chosen = next((one for one in known if one.id == what_if), None)
    if what_if is not None and chosen is None:
        see = _("see: python main.py what-ifs {name}", name=name)
        hint = did_you_mean(what_if, [one.id for one in known]) or see
        raise Fault(_("there is no what-if '{name}'; {hint}", name=what_if, hint=hint))
    return run_lab(name, scenario, known, chosen, pairs, workers)
