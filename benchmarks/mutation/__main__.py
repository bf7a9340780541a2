"""``python -m benchmarks.mutation [-n 400]``: small faults, and how many of them a test finds.

A sample of mutants, as many of each stratum (rules, conditions, loader, saves), is tried in a copy of the tree. It may
be stopped and started again: what was tried is kept in ``.cache/mutation`` until the sources or the sample change.
``map`` measures first which test runs which line (and tells the coverage); ``report`` only prints what is known;
``--again`` tries survivors once more, with ``--also TEST...`` besides the tests that run their line.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks.mutation.mapping import merged
from benchmarks.mutation.operators import Mutant, mutants_of
from benchmarks.mutation.strata import ROOT, strata
from benchmarks.mutation.trial import BROKEN, KILLED, TIMEOUT, copy_tree, get_ready, try_out
from game.studies.statistics import wilson

KEPT = ROOT / ".cache" / "mutation"
MAP = KEPT / "map.json"
FOUND = (KILLED, TIMEOUT)


def all_mutants() -> dict[str, list[Mutant]]:
    """Every mutant of every stratum."""
    return {
        stratum: [one for path in paths for one in mutants_of(stratum, path, (ROOT / path).read_text(encoding="utf-8"))]
        for stratum, paths in strata().items()
    }


def sample(everything: dict[str, list[Mutant]], n: int, seed: int) -> list[Mutant]:
    """As many of each stratum, shuffled together, so that a part of the trials is a sample too."""
    dice = random.Random(seed)  # noqa: S311 - a repeatable choice
    each = -(-n // len(everything))
    drawn = [one for mutants in everything.values() for one in dice.sample(mutants, min(each, len(mutants)))]
    dice.shuffle(drawn)
    return drawn


def make_map(cases: int, tests: list[str]) -> dict[str, Any]:
    """Run tests under coverage in a copy and keep the map; ``cases`` of each test are run, 0 is all.

    Where only some tests are named, what is found is added to the map there is.
    """
    KEPT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        copy_tree(Path(place))
        out = Path(place) / "map.json"
        command = [sys.executable, "-m", "benchmarks.mutation.mapping", str(out), str(cases), *tests]
        code = subprocess.run(command, cwd=place, env={**os.environ, "PYTHONPATH": place}, check=False).returncode
        found = json.loads(out.read_text(encoding="utf-8"))
    if code:
        print(f"tests fail without any mutant (pytest's exit code {code})", file=sys.stderr)
    whole = merged(known_map(), found) if tests and MAP.exists() else found
    MAP.write_text(json.dumps(whole), encoding="utf-8")
    return known_map()


def known_map() -> dict[str, Any]:
    """The map as it was kept."""
    found: dict[str, Any] = json.loads(MAP.read_text(encoding="utf-8"))
    return found


def tell_coverage(known: dict[str, Any]) -> None:
    """Lines of each stratum that a test runs, and where those are that none does."""
    for stratum, paths in strata().items():
        files = [(path, known["files"][path]) for path in paths if path in known["files"]]
        total = sum(len(found["statements"]) for _, found in files)
        missing = sum(len(found["missing"]) for _, found in files)
        print(f"{stratum:<12}{total:>6} lines, {100 * (total - missing) / max(1, total):6.2f} % run by tests")
        for path, found in files:
            if found["missing"]:
                print(f"    {path}: {', '.join(map(str, found['missing']))}")


def trials() -> dict[str, dict[str, Any]]:
    """What was tried, by the mutant's name; the last trial counts."""
    path = KEPT / "trials.jsonl"
    rows = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return {row["name"]: row for row in map(json.loads, rows)}


def try_all(todo: list[Mutant], known: dict[str, Any], also: list[str], until: float) -> None:
    """Try mutants and keep what comes of each, until the time is over."""
    get_ready()
    with tempfile.TemporaryDirectory() as place, (KEPT / "trials.jsonl").open("a", encoding="utf-8") as kept:
        tree = Path(place)
        copy_tree(tree)
        for at, mutant in enumerate(todo, 1):
            if time.monotonic() > until:
                print(f"{len(todo) - at + 1} are left; the same command goes on")
                return
            outcome = try_out(mutant, tree, known, also)
            kept.write(json.dumps({"name": mutant.name} | asdict(mutant) | asdict(outcome)) + "\n")
            kept.flush()
            print(f"{at}/{len(todo)} {outcome.verdict:<9}{outcome.seconds:5.1f} s {mutant.name}"[:160], flush=True)


def tell_score(drawn: list[Mutant], everything: dict[str, list[Mutant]], listed: bool) -> None:
    """The share found of each stratum and of all, with Wilson's interval; the survivors if ``listed``."""
    done = trials()
    rows = [done[one.name] for one in drawn if one.name in done and done[one.name]["verdict"] != BROKEN]
    weighted, population = 0.0, sum(map(len, everything.values()))
    for stratum in [*everything, "all"]:
        mine = [row for row in rows if stratum in ("all", row["stratum"])]
        found = sum(row["verdict"] in FOUND for row in mine)
        one = wilson(found, len(mine))
        size = population if stratum == "all" else len(everything[stratum])
        weighted += one.share * size / population if stratum != "all" else 0.0
        told = f"{100 * one.share:5.1f} % ({100 * one.low:.1f} to {100 * one.high:.1f})"
        print(f"{stratum:<12}{found:>4} of {len(mine):<4} found, {told}; {size} mutants in all")
    print(f"weighted by the size of the strata: {100 * weighted:.1f} %")
    print("verdicts:", dict(Counter(row["verdict"] for row in rows)))
    for row in sorted(rows, key=lambda one: (one["stratum"], one["path"], one["line"])):
        if listed and row["verdict"] not in FOUND:
            print(f"  {row['verdict']:<9} {row['name']}")


def main() -> None:
    """Map, try, tell."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutation", description=__doc__)
    parser.add_argument("what", nargs="?", choices=("try", "map", "report"), default="try")
    parser.add_argument("-n", type=int, default=400, help="mutants in all (400)")
    parser.add_argument("--seed", type=int, default=1, help="of the sample")
    parser.add_argument("--minutes", type=float, default=600.0, help="stop after so many; the same command goes on")
    parser.add_argument("--only", nargs="*", default=sorted(strata()), help="strata that are tried (all)")
    parser.add_argument("--part", default="1/1", help="2/3: the second third, beside processes that try the others")
    parser.add_argument("--again", action="store_true", help="try survivors again")
    parser.add_argument("--also", nargs="*", default=[], help="tests or files of tests asked besides")
    parser.add_argument("--tests", nargs="*", default=[], help="map only these, into the map there is")
    parser.add_argument("--cases", type=int, default=3, help="of each test that map runs; 0 is all, for true coverage")
    asked = parser.parse_args()
    everything = all_mutants()
    drawn = sample(everything, asked.n, asked.seed)
    if asked.what == "map" or not MAP.exists():
        tell_coverage(make_map(asked.cases, asked.tests))
    if asked.what == "try":
        done = trials()
        wanted = [one for one in drawn if one.name not in done]
        if asked.again:
            wanted = [one for one in drawn if one.name in done and done[one.name]["verdict"] not in FOUND]
        wanted = [one for one in wanted if one.stratum in asked.only]
        part, of = map(int, asked.part.split("/"))
        wanted = wanted[part - 1 :: of]
        try_all(wanted, known_map(), asked.also, time.monotonic() + 60 * asked.minutes)
    tell_score(drawn, everything, listed=True)


if __name__ == "__main__":
    main()
