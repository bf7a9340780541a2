"""``python -m benchmarks.speed [--seconds N] [SCENARIO]``: how fast campaigns are, beside what else they could be in.

In one run, each on one core: these rules compiled and plain, a Mesa model of as many persons (``batch_run``), an
OpenSpiel game written in Python, a PettingZoo classic game, and one loop of the rules by hand in C as the limit. The
others play games of their own, far smaller than this one: what is compared is decisions a second of the processor.
Mesa, OpenSpiel and PettingZoo are extras (``pip install 'politburo[speed]'``); what is absent is said and left out.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from benchmarks import in_c, others
from benchmarks.measuring import median, play
from game.rules.rule import sources_hash
from game.scenario import Scenario, load
from game.studies.ahead import Ahead
from game.studies.lab import PAIRS, Experiment, of_what_if
from game.studies.process import can_compile
from game.studies.run import run_study
from game.studies.standby import Standby

WHAT_IF, ANOTHER = "f05_factions_allowed", "f01_lenin_lives"


@dataclass(frozen=True)
class Pace:
    """How fast something is: decisions a second on one core, and what it is."""

    what: str
    decisions: float
    note: str = ""


def paces(scenario: Scenario, seconds: float) -> Iterator[Pace]:
    """Each in turn, these rules first."""
    each = campaign_size(scenario)
    if can_compile():
        _ready, times = play(scenario, "compiled", max(20, int(50 * seconds)))
        yield Pace("these rules, compiled", each * 1000 / median(times), f"{median(times):.1f} ms a campaign")
    _ready, times = play(scenario, "plain", max(1, int(seconds / 3)))
    yield Pace("these rules, plain Python", each * 1000 / median(times), f"{median(times):.0f} ms a campaign")
    persons, turns = int(scenario.world["persons"][0]), scenario.register.calendar.turns
    per_step = max(1, round(each / turns))
    yield from _other(f"Mesa, {persons} agents, batch_run", lambda: others.mesa(persons, turns, per_step, seconds))
    yield from _other("OpenSpiel, Python tic-tac-toe", lambda: others.open_spiel(seconds))
    yield from _other("PettingZoo, connect four", lambda: others.petting_zoo(seconds))


def _other(what: str, measure: Callable[[], float]) -> Iterator[Pace]:
    try:
        yield Pace(what, measure())
    except ImportError as error:
        print(f"{what}: left out, {error.name or error} is not installed", file=sys.stderr)


def campaign_size(scenario: Scenario) -> float:
    """Decisions of a campaign on average."""
    return float(run_study(scenario, 40, 1).of()["decisions"].mean())


def first_verdict(scenario: str, what_if: str = WHAT_IF, standby: Standby | None = None) -> tuple[float, float]:
    """Seconds from the question until the laboratory shows a first bar, and until it has all pairs.

    ``standby`` is what has been kept ready; nothing, unless given.
    """
    opened, standby = load(scenario), standby or Standby()
    began, first = time.monotonic(), 0.0
    experiment = Experiment(lambda: of_what_if(scenario, opened, what_if, PAIRS), standby=standby)
    while not experiment.wait(0.02):
        if not first and experiment.standing is not None:
            first = time.monotonic() - began
    assert experiment.study is not None, experiment.trouble
    return first, time.monotonic() - began


def verdicts(scenario: str) -> Iterator[tuple[str, float, float]]:
    """How long a verdict takes: the first of all, one after what is played ahead, and another after that."""
    yield ("asked at once", *first_verdict(scenario))
    standby = Standby()
    Ahead(load(scenario), standby=standby).wait()
    for told, what_if in (("chosen at leisure, played ahead", WHAT_IF), ("another question", ANOTHER)):
        yield (told, *first_verdict(scenario, what_if, standby))
    standby.close()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("scenario", nargs="?", default="1922")
    parser.add_argument("--seconds", type=float, default=6.0, help="about how long each is measured")
    asked = parser.parse_args()
    scenario, cores = load(asked.scenario), os.cpu_count() or 1
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {cores} cores")
    print(f"scenario {scenario.id} {scenario.hash[:12]}, rules {sources_hash()}\n")
    found = list(paces(scenario, asked.seconds))
    for one in found:
        times = f"these rules: {found[0].decisions / one.decisions:,.1f} x" if one is not found[0] else ""
        print(f"{one.what:<36} {one.decisions:>12,.0f} decisions/s   {'; '.join(filter(None, (one.note, times)))}")
    if can_compile():
        whole = run_study(scenario, max(100, int(60 * asked.seconds)), 1)
        print(f"\n{len(whole.of())} campaigns on {cores} cores: {len(whole.of()) / whole.seconds:,.0f} campaigns/s")
        for told, first, last in verdicts(asked.scenario):
            print(f"laboratory, {PAIRS} pairs, {told}: first verdict after {first:.1f} s, all after {last:.1f} s")
    if shutil.which("cc") is None or not can_compile():
        print("the loop in C: left out, there is no C compiler (cc)" if can_compile() else "", file=sys.stderr)
        return
    loop = in_c.compare(scenario)
    print(
        f"a leader's view, made before every decision: {loop.rules:.2f} us compiled, {loop.c:.2f} us in C "
        f"({loop.rules / loop.c:.1f} x), of which the copy alone is {loop.copy:.2f} us; both are the same bytes"
    )


if __name__ == "__main__":
    main()
