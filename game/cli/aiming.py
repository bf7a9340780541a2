"""``aims`` and ``par``: what leaders keep of what they set themselves, and how the AI scores in each seat."""

from __future__ import annotations

import json as json_module
import sys
from dataclasses import asdict

from game.cli.faults import OK, PROBLEMS, Fault
from game.cli.progress import STOPPED, report
from game.cli.scenarios import checked_seed, open_scenario
from game.cli.study_table import share_of
from game.epilogue.par import FILE, write_par
from game.epilogue.scores import possible_aims
from game.scenario import Scenario
from game.scenario.rendering import printable
from game.studies.par import par_from
from game.studies.prowess import aims_kept, mean_scores
from game.studies.run import Study
from game.words import Catalogue, _, decimal


def aims(name: str, number: int, seed: int, workers: int | None, json: bool) -> int:
    """Run a study and print, for each aim, the share of campaigns in which it is kept."""
    scenario = open_scenario(name)
    study = _whole(scenario, number, seed, workers)
    kept, means = aims_kept(scenario, study.of()), mean_scores(scenario, study.of())
    if json:
        told = {"scenario": scenario.id, "seed": seed, "n": len(study.of()), "scores": means,
                "aims": [asdict(one) for one in kept]}  # fmt: skip
        print(json_module.dumps(told, ensure_ascii=False, indent=1))
        return OK
    titles = _titles(scenario)
    for who, mean in means.items():
        print(_("{leader}: mean score {score}", leader=who, score=decimal(mean)))
        for one in (aim for aim in kept if aim.leader == who):
            print(f"  {one.id:<20} {share_of(one.share)}  {printable(titles[who, one.id])}")
    return OK


def _titles(scenario: Scenario) -> dict[tuple[str, str], str]:
    """The title of every aim, by its leader and its id."""
    return {
        (who, words.id): words.of("title", Catalogue.language)
        for leader, who in enumerate(scenario.register.names("leader"), 1)
        for _watch, words in possible_aims(scenario, leader)
    }


def par(name: str, number: int, seed: int, workers: int | None) -> int:
    """Run a study and keep the deciles of its scores in the scenario's folder."""
    scenario = open_scenario(name)
    measured = par_from(scenario, _whole(scenario, number, seed, workers))
    path = scenario.path / FILE
    try:
        write_par(path, measured)
    except OSError as error:
        raise Fault(_("{path} cannot be written: {why}", path=path, why=error.strerror), PROBLEMS) from None
    for who, marks in measured.deciles.items():
        print(f"{who:<16} " + " ".join(f"{mark:3d}" for mark in marks))
    print(_("{path}: least, deciles and greatest of {count} campaigns", path=path, count=measured.n))
    return OK


def _whole(scenario: Scenario, number: int, seed: int, workers: int | None) -> Study:
    from game.studies.run import run_study

    try:
        study = run_study(scenario, number, checked_seed(seed), workers, report)
    except (ValueError, RuntimeError) as error:
        raise Fault(str(error), PROBLEMS) from None
    if sys.stderr.isatty():
        print(file=sys.stderr)
    if study.failures or study.stopped:
        raise Fault("; ".join(map(str, study.failures)) or _(STOPPED), PROBLEMS)
    return study
