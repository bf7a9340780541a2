"""``milestones``: in how many campaigns what happened happens, and when."""

from __future__ import annotations

import json as json_module
import sys
from pathlib import Path

from game.cli.faults import PROBLEMS, Fault
from game.cli.scenarios import checked_seed, open_scenario, settings_of
from game.cli.study_table import share_of
from game.scenario import Scenario
from game.studies.milestones import Milestones, measure
from game.words import Catalogue, _, decimal


def milestones(
    name: str,
    file: str | None,
    number: int,
    seed: int,
    guidance: int | None,
    workers: int | None,
    changes: list[str],
    json: bool,
) -> int:
    """Play a study and print how often each milestone was met; progress goes to standard error."""
    from game.cli.progress import conclude, report
    from game.studies.run import run_study

    scenario = open_scenario(name, _extra(file))
    settings = settings_of(scenario, changes)
    if guidance is not None:
        settings["guidance"] = guidance
    if not scenario.contents.milestones:
        raise Fault(_("the scenario '{name}' has no milestones; name a file of some with --file", name=name))
    try:
        done = run_study(scenario, number, checked_seed(seed), workers, report, settings)
    except (ValueError, RuntimeError) as error:
        raise Fault(str(error), PROBLEMS) from None
    if sys.stderr.isatty():
        print(file=sys.stderr)
    found = measure(scenario, done.of())
    if json:
        print(json_module.dumps(found.as_json(), ensure_ascii=False, indent=1))
    else:
        _print_table(scenario, found, len(done.of()), seed)
    return conclude(done)


def _extra(file: str | None) -> Path | None:
    if file is None:
        return None
    path = Path(file)
    if not path.is_file():
        raise Fault(_("there is no file '{file}'", file=file))
    return path


def _print_table(scenario: Scenario, found: Milestones, number: int, seed: int) -> None:
    places = {"count": number, "scenario": scenario.id, "seed": seed, "percent": decimal(100 * found.mean_hit)}
    print(_("{count} campaigns of {scenario}, seed {seed}: milestones met on average {percent} %", **places))
    for one, words in zip(found.measured, scenario.texts.milestones, strict=True):
        title, date = words.of("title", Catalogue.language), found.date(one.median) or _("never")
        print(f"{one.id:<28} {share_of(one.hit, 5)}  {date:<8} {title}")
