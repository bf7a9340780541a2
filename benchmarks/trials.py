"""``python -m benchmarks.trials null | inert | coverage | scale``: what a study must show of itself.

null: a what-if that only re-salts the luck must read "no difference shown". inert: one that changes nothing that
happens must leave every log as it was. coverage: how often intervals hold the truth. scale: time, memory, and kill -9.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.measuring import ROOT
from game.scenario import load
from game.studies.comparison import NONE, verdict
from game.studies.memory import MEGABYTE, memory_of
from game.studies.outcomes import outcomes_of
from game.studies.plan import Plan, Variant, seed_of
from game.studies.process import CACHE, cache_folder
from game.studies.run import run_plan
from game.studies.shapley import coefficient, design, error
from game.studies.statistics import Z95, independent_difference, median_of, paired_difference, wilson


def null(asked: argparse.Namespace) -> None:
    """Many small studies of a what-if that changes nothing but the luck; each is a slice of one large study."""
    scenario = load(asked.scenario)
    sides = (Variant("base", scenario.id, scenario.hash), Variant("null", scenario.id, scenario.hash, salt=1))
    plan, outcomes = Plan(sides, asked.seed, asked.studies * asked.n, 100), outcomes_of(scenario)
    study = run_plan(plan, [scenario.world] * 2, outcomes, asked.workers)
    place = np.array([-1, *(outcomes.ids.index(name) for name in outcomes.by_ending)])
    base, other = (place[study.of(side)["ended"]].reshape(asked.studies, asked.n) for side in (0, 1))
    print(f"{asked.studies} studies of {asked.n} pairs of {scenario.id}, {study.seconds:.0f} s")
    for at, name in enumerate(outcomes.ids):
        was, now = base == at, other == at
        gains, losses = (now & ~was).sum(axis=1), (was & ~now).sum(axis=1)
        told = [verdict(paired_difference(int(g), int(x), asked.n)) for g, x in zip(gains, losses, strict=True)]
        quiet = told.count(NONE)
        share = wilson(quiet, asked.studies)
        said = f"{100 * share.share:.1f} % ({100 * share.low:.1f} to {100 * share.high:.1f})"
        print(f"  {name:<16} came in {100 * was.mean():5.1f} %; '{NONE}' in {said}")


INERT = """id: inert
question: What if nothing were different?
kind: structure
factor: f00
doc: An event that never comes, and another word in a text.
events:
  add:
    - {id: never, from: 1923-01, until: 1929-12, hazard: 0, title: Never, text: It does not come.}
"""

LOGS = """
import sys
from binascii import crc32
import numpy as np
from game.players.automatic import play_on, start
from game.rules.names import LOG_WIDTH
from game.rules.state import BOARD
from game.rules.world import WORLD
world, seeds = np.fromfile(sys.argv[1], WORLD), np.fromfile(sys.argv[2], np.int64)
boards, log = np.zeros(2, BOARD), np.zeros((40000, LOG_WIDTH), np.int64)
marks = np.zeros((len(seeds), 2), np.int64)
for at, seed in enumerate(seeds.tolist()):
    boards[:] = 0
    start(boards, world[0], seed)
    while not boards[0]["ended"]:
        assert play_on(boards, world[0], log, 60) >= 0
        rows = int(log[0, 0])
        assert rows < len(log) - 1
        marks[at] = crc32(log[1 : rows + 1].tobytes(), int(marks[at, 0])), marks[at, 1] + rows
        log[: rows + 1] = 0
marks.tofile(sys.argv[3])
"""


def inert(asked: argparse.Namespace) -> None:
    """The logs of campaigns with and without an inert what-if, compared row for row."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        child = folder / "child"
        (child / "what_ifs").mkdir(parents=True)
        (child / "scenario.yaml").write_text(f"format: 1\nid: child\nextends: '{asked.scenario}'\n", encoding="utf-8")
        (child / "what_ifs" / "inert.yaml").write_text(INERT, encoding="utf-8")
        marks = []
        for name, world in (("base", load(child).world), ("inert", load(child, ["inert"]).world)):
            world.tofile(folder / f"{name}.world")
            np.array([seed_of(asked.seed, k) for k in range(asked.n)], np.int64).tofile(folder / "seeds")
            command = [str(folder / f"{name}.world"), str(folder / "seeds"), str(folder / f"{name}.marks")]
            environment = {
                **os.environ,
                "POLITBURO_RULES": "compiled",
                CACHE: str(cache_folder()),
                "PYTHONPATH": str(ROOT),
            }
            subprocess.run([sys.executable, "-c", LOGS, *command], env=environment, check=True)
            marks.append(np.fromfile(folder / f"{name}.marks", np.int64).reshape(-1, 2))
    same = (marks[0] == marks[1]).all(axis=1)
    rows = int(marks[0][:, 1].sum())
    print(f"{int(same.sum())} of {asked.n} logs of {asked.scenario} are identical, {rows:,} rows in all")


def held(truth: float, intervals: list[Any]) -> float:
    """How often intervals hold the truth."""
    return sum(one.low <= truth <= one.high for one in intervals) / len(intervals)


def coverage(asked: argparse.Namespace) -> None:
    """Every interval, on outcomes whose truth is known."""
    die, draws = np.random.default_rng(asked.seed), asked.draws
    for n, p in ((100, 0.5), (300, 0.1), (1000, 0.6), (1000, 0.03)):
        found = held(p, [wilson(int(k), n) for k in die.binomial(n, p, draws)])
        print(f"Wilson, n {n}, share {p}: {100 * found:.1f} %")
    for n, up, down in ((300, 0.1, 0.05), (300, 0.05, 0.05), (1000, 0.2, 0.05), (1000, 0.03, 0.01)):
        cells = die.multinomial(n, [up, down, 1 - up - down], draws)
        found = held(up - down, [paired_difference(int(a), int(b), n) for a, b, _ in cells])
        print(f"Bonett-Price, {n} pairs, {up} gained, {down} lost: {100 * found:.1f} %")
    for n, p, q in ((200, 0.3, 0.5), (50, 0.1, 0.2)):
        cells = np.stack([die.binomial(n, p, draws), die.binomial(n, q, draws)], axis=1)
        found = held(q - p, [independent_difference((int(a), n), (int(b), n)) for a, b in cells])
        print(f"Agresti-Caffo, {n} each, {p} and {q}: {100 * found:.1f} %")
    for n in (30, 400, 5000):
        shifts = np.rint(die.normal(0.4, 3.0, (draws, n))).astype(int) + 60
        found = np.mean(
            [
                (m := median_of(np.bincount(row, minlength=121).tolist(), -60)) is not None and m.low <= 0 <= m.high
                for row in shifts
            ]
        )
        print(f"median of dates, {n} pairs (whole quarters, so at least 95): {100 * found:.1f} %")
    for factors, campaigns in ((9, 6000), (9, 39000)):
        print(f"Shapley, {factors} factors, {campaigns} campaigns: {shapley(die, factors, campaigns, draws // 10)}")


def shapley(die: np.random.Generator, factors: int, campaigns: int, repeats: int) -> str:
    """How often the shares of a made-up outcome lie within their intervals, and how wide these are."""
    masks = np.arange(1 << factors)
    bits = masks[:, None] >> np.arange(factors) & 1
    truth = 1 / (1 + np.exp(2.0 - bits @ np.linspace(0.0, 0.8, factors) - 0.4 * bits[:, 0] * bits[:, 1]))
    counts = np.array(design(factors, campaigns))
    parts = np.array([[float(coefficient(mask, one, factors)) for mask in masks.tolist()] for one in range(factors)])
    shares, good, width = parts @ truth, 0, 0.0
    for _ in range(repeats):
        drawn = die.binomial(counts, truth)
        errors = [error(count, n) for count, n in zip(drawn.tolist(), counts.tolist(), strict=True)]
        half = Z95 * np.sqrt(parts**2 @ np.array(errors))
        good += int((abs(parts @ (drawn / counts) - shares) <= half).sum())
        width += half.mean() / repeats
    return f"{100 * good / (repeats * factors):.1f} %, +- {100 * width:.2f} points"


def scale(asked: argparse.Namespace) -> None:
    """A large study in a folder: its time and memory; killed in the middle and taken up again."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(asked.out or place)
        begin = [asked.scenario, "-n", str(asked.n), "--what-if", asked.what_if, "--out", str(folder)]
        workers = ["--workers", str(asked.workers)] if asked.workers else []
        first = watched(["study", *begin, "--json", *workers], folder, asked.n if asked.kill else 0)
        print(
            f"until kill -9: {first['seconds']:.0f} s, {first['kept']:,} bytes of journal, {told(first)}"
            if asked.kill
            else f"{first['seconds']:.0f} s, {told(first)}"
        )
        if asked.kill:
            again = watched(["study", "--resume", str(folder), "--json", *workers], folder, 0)
            print(f"taken up again: {again['seconds']:.0f} s, {told(again)}")
        made = json.loads((folder / "provenance.json").read_text(encoding="utf-8"))
        print(f"planned {made['planned']:,}, done {made['done']:,}, failed {made['failed']:,}")
        for path in sorted(folder.iterdir()):
            print(f"  {path.name}: {path.stat().st_size / MEGABYTE:,.1f} MB")


def told(run: dict[str, Any]) -> str:
    """The memory of a run in words."""
    return f"the study at most {run['own'] // MEGABYTE} MB, a worker at most {run['worker'] // MEGABYTE} MB"


def watched(arguments: list[str], folder: Path, kill_at: int) -> dict[str, Any]:
    """Run a command and look at its memory; kill it when so many campaigns are in the journal."""
    began, peak = time.monotonic(), {"own": 0, "worker": 0}
    command = [sys.executable, "main.py", *arguments]
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, start_new_session=True)
    bytes_each = 0
    while child.poll() is None:
        time.sleep(0.2)
        peak["own"] = max(peak["own"], memory_of(child.pid))
        for worker in children(child.pid):
            peak["worker"] = max(peak["worker"], memory_of(worker))
        kept = (folder / "journal").stat().st_size if (folder / "journal").exists() else 0
        bytes_each = max(bytes_each, kept)
        if kill_at and kept > 200 * kill_at:  # about half way: a campaign takes some 200 bytes, and there are two sides
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()
            kill_at = 0
    return {"seconds": time.monotonic() - began, "kept": bytes_each, **peak}


def children(pid: int) -> list[int]:
    """The processes a process has started, whichever of its threads did."""
    found: list[int] = []
    for thread in Path(f"/proc/{pid}/task").glob("*"):
        with suppress(OSError):
            found += [int(one) for one in (thread / "children").read_text(encoding="ascii").split()]
    return found


TRIALS = {"null": null, "inert": inert, "coverage": coverage, "scale": scale}


def main() -> None:
    """Run one trial and print what it shows."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.trials", description=__doc__)
    parser.add_argument("trial", choices=TRIALS)
    parser.add_argument("scenario", nargs="?", default="1922")
    parser.add_argument("-n", type=int, default=1000, help="pairs of a study, or campaigns")
    parser.add_argument("--studies", type=int, default=500)
    parser.add_argument("--draws", type=int, default=4000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int)
    parser.add_argument("--what-if", default="f05_factions_allowed")
    parser.add_argument("--out")
    parser.add_argument("--kill", action="store_true", help="kill -9 about half way, and resume")
    asked = parser.parse_args()
    TRIALS[asked.trial](asked)


if __name__ == "__main__":
    main()
