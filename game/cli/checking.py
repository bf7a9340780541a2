"""``check``: what is wrong in a scenario, and what never happens in it."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.cli.faults import OK, PROBLEMS, Fault
from game.cli.scenarios import checked_seed, counted, settings_of, told_of, unknown
from game.mods import Library
from game.mods.opening import place as place_of
from game.scenario import Scenario, inspect
from game.scenario.check_what_ifs import inspect_what_ifs
from game.scenario.models import MANIFEST_FILE, OUTLINE_FILE
from game.scenario.problems import ERROR, Problem
from game.scenario.rendering import FORMATS as IN_ENGLISH
from game.scenario.single import home_of, inspect_file
from game.words import N_, _, decimal

FORMATS = {**IN_ENGLISH, "text": told_of}
NOT_BY = N_("what {leader} never did and others did")

if TYPE_CHECKING:
    from game.studies.coverage import Coverage
    from game.studies.trials import Outcome


def check(
    path: str,
    form: str,
    plays: int = 0,
    seed: int = 1,
    what_ifs: Sequence[str] = (),
    tests: bool = False,
    changes: Sequence[str] = (),
) -> int:
    """Print every problem in a form of FORMATS; 1 if one is an error or a test fails.

    With ``plays``, also play, with the settings of ``changes``, and tell the coverage; with ``tests`` also the
    scenario's own tests. ``what_ifs`` are laid over the scenario; without them each is laid over it alone. With
    ``plays`` or ``tests`` the JSON is one object, ``problems``, ``coverage`` and ``tests``.
    """
    checked_seed(seed)
    scenario, problems = _inspected(path, what_ifs)
    if scenario is not None and not what_ifs and not scenario.mods:
        problems += inspect_what_ifs(scenario.path, problems)
    told = FORMATS[form](problems)
    covered = _cover(scenario, plays, seed, changes) if plays and scenario is not None else None
    tried = _try_out(scenario) if tests and scenario is not None else []
    if form == "json" and (plays or tests):
        more: dict[str, Any] = {"coverage": covered.as_json()} if covered is not None else {}
        more |= {"tests": [as_value(one) for one in tried]} if tests else {}
        told = json.dumps({"problems": json.loads(told), **more}, ensure_ascii=False, indent=1)
    if told:
        print(told)
    elif form == "text":
        print(_("no problems"), file=sys.stderr)
    if form == "text" and covered is not None:
        print(as_text(covered))
    if form == "text" and tests and scenario is not None:
        print("\n".join(map(trial_line, tried)) or _("the scenario has no tests"))
    broken = any(problem.severity == ERROR for problem in problems) or not all(one.passed for one in tried)
    return PROBLEMS if broken else OK


def _inspected(path: str, what_ifs: Sequence[str]) -> tuple[Scenario | None, tuple[Problem, ...]]:
    """What there is to say about a scenario, a mod, or one file of them."""
    place = Path(path)
    if place.suffix == ".yaml" and place.name not in (OUTLINE_FILE, MANIFEST_FILE) and place.is_file():
        if home_of(place.absolute()) is None:
            print(_("the file lies in no scenario: names of other files are not looked up"), file=sys.stderr)
        return None, inspect_file(place)
    try:
        return inspect(place_of(path, Library.read()), what_ifs)
    except FileNotFoundError:
        raise unknown(path) from None


def show_resolved(path: str, what: str, what_ifs: Sequence[str] = ()) -> int:
    """Print what came of a scenario, those it stands on and the what-ifs; each part with the file that said it."""
    from game.scenario.resolved import resolved_lines

    scenario, problems = _inspected(path, what_ifs)
    if scenario is None:
        told = counted(problems)
        said = _("'{path}' has {problems}; see them with: python main.py check {path}", path=path, problems=told)
        raise Fault(said, PROBLEMS)
    try:
        print("\n".join(resolved_lines(scenario, what)))
    except LookupError as error:
        raise Fault(str(error)) from None
    return OK


def _try_out(scenario: Scenario) -> list[Outcome]:
    from game.studies.trials import try_out

    try:
        return list(try_out(scenario))
    except ValueError as error:
        raise Fault(str(error), PROBLEMS) from None


def trial_line(outcome: Outcome) -> str:
    """``failed  treasurer_wins: in 3 of 20 campaigns (15 %), 50 to 100 % expected``."""
    trial = outcome.trial
    low, high, passed = trial.at_least, trial.at_most, outcome.passed
    met, percent = outcome.met, f"{outcome.percent:.0f}"
    said = _("in {met} of {count} campaigns ({percent} %)", met=met, count=trial.campaigns, percent=percent)
    wanted = _("{low} to {high} % expected", low=low, high=high) if low < high else _("{low} % expected", low=low)
    return f"{_('passed') if passed else _('failed')}  {trial.id}: {said}, {wanted}"


def as_value(outcome: Outcome) -> dict[str, Any]:
    """A test as JSON values."""
    trial = outcome.trial
    return {
        "id": trial.id, "passed": outcome.passed, "campaigns": trial.campaigns, "met": outcome.met,
        "at_least": trial.at_least, "at_most": trial.at_most,
    }  # fmt: skip


def _cover(scenario: Scenario, plays: int, seed: int, changes: Sequence[str]) -> Coverage:
    from game.studies.coverage import cover

    settings = settings_of(scenario, list(changes))

    def report(done: int) -> None:
        if sys.stderr.isatty():
            told = _("{done} of {planned} campaigns", done=done, planned=plays)
            print(f"\r{told}", end="\n" if done == plays else "", file=sys.stderr, flush=True)

    try:
        return cover(scenario, plays, seed, report, settings)
    except (ValueError, RuntimeError) as error:
        raise Fault(str(error), PROBLEMS) from None


def as_text(covered: Coverage) -> str:
    """The coverage for people: what never happened, the rarest events, and how often each leader is asked."""
    places = {"count": covered.campaigns, "scenario": covered.scenario, "seed": covered.seed}
    lines = [_("{count} campaigns of {scenario}, seed {seed}", **places)]
    if covered.faults:
        lines.append(_("campaigns that broke a rule: {count}", count=covered.faults))
    none = _("none")
    for title, names in (
        (_("events that never happened"), covered.never_fired),
        (_("options that were never open"), covered.never_open),
        (_("options open and never taken"), covered.never_taken),
        (_("endings never reached"), covered.never_reached),
        (_("moves nobody ever made"), covered.never_moved),
        (_("motions nobody ever tabled"), covered.never_tabled),
        *((_(NOT_BY, leader=leader), names) for leader, names in covered.not_by.items()),
    ):
        lines.append(f"{title}: {len(names) or none}")
        lines.extend(f"  {name}" for name in names)
    rare = sorted((share, name) for name, share in covered.events.items() if 0 < share < 0.05)
    lines.append(_("events in fewer than 5 of 100 campaigns: {count}", count=len(rare) or none))
    lines.extend(f"  {name}: {decimal(100 * share)} %" for share, name in rare)
    lines.append(_("quarters with a move that also put a question:"))
    lines.extend(f"  {leader}: {100 * share:.0f} %" for leader, share in covered.asked.items())
    return "\n".join(lines)
