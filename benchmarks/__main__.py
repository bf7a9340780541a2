"""``python -m benchmarks [--quick] [SCENARIO]``: a table of times and ratios, side by side in one run."""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from pathlib import Path

from benchmarks.measuring import at_percentile, cache, median, play, quarters, study, timed
from game.rules.rule import sources_hash
from game.scenario import Scenario, load
from game.studies.process import can_compile


def row(what: str, value: float, unit: str, note: str = "") -> None:
    """Print a line of the table."""
    print(f"{what:<52} {value:>10.2f} {unit:<4} {note}", flush=True)


def measure_plain(scenario: Scenario, quick: bool) -> float:
    """The rules as the window runs them; returns milliseconds of a campaign."""
    taken = quarters(scenario, 1 if quick else 4)
    row("a quarter, computer's leaders, plain: median", median(taken), "ms")
    row("a quarter, computer's leaders, plain: 95th percentile", at_percentile(taken, 95), "ms")
    _, times = play(scenario, "plain", 3 if quick else 10)
    row("a campaign, plain: median, one core", median(times), "ms")
    return median(times)


def measure_compiled(scenario: Scenario, quick: bool, plain: float) -> None:
    """The rules as studies run them, from an empty cache on."""
    with tempfile.TemporaryDirectory() as place, cache(Path(place)):
        cold, _ = play(scenario, "compiled", 1)
        row("compiling the rules", cold, "s")
        warm, times = play(scenario, "compiled", 50 if quick else 300)
        row("compiled rules from the cache", warm, "s", f"1/{cold / warm:.0f} of compiling")
        row("a campaign, compiled: median, one core", median(times), "ms", f"plain takes {plain / median(times):.0f} x")
        alone = study(scenario, 200 if quick else 1000, 1)
        told(alone, 200 if quick else 1000, 1)
        cores = os.cpu_count() or 1
        both = study(scenario, 200 if quick else 1000, cores)
        told(both, 200 if quick else 1000, cores, f"{alone['last'] / both['last']:.2f} x one worker")
    with tempfile.TemporaryDirectory() as place, cache(Path(place)):
        first = study(scenario, 200 if quick else 1000, cores)
        told(first, 200 if quick else 1000, cores, "cold: compiling included")


def told(moments: dict[str, float], n: int, workers: int, note: str = "") -> None:
    """Three lines about one study."""
    for name in ("first", "hundredth", "last"):
        if name in moments:
            row(f"study -n {n} --workers {workers}: {name} result", moments[name], "s", note)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("scenario", nargs="?", default="1922")
    parser.add_argument("--quick", action="store_true", help="fewer repetitions: about two minutes")
    asked = parser.parse_args()
    scenario = load(asked.scenario)
    cores = os.cpu_count()
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {cores} cores")
    print(f"scenario {scenario.id} {scenario.hash[:12]}, rules {sources_hash()}\n")
    row("loading the scenario", timed(lambda: load(asked.scenario).world, 3), "s")
    plain = measure_plain(scenario, asked.quick)
    if not can_compile():
        print("numba is not installed: nothing to compare with", file=sys.stderr)
        return
    measure_compiled(scenario, asked.quick, plain)


if __name__ == "__main__":
    main()
