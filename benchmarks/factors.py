"""``python -m benchmarks.factors [-n 2000]``: what each what-if changes, under both models of secretaries.

Every what-if is played with the seeds of the scenario as it is, so that a pair differs only through the change.
"""

from __future__ import annotations

import argparse
from typing import Any

import numpy as np

from game.scenario import load
from game.studies.outcomes import outcomes_of
from game.studies.plan import Plan, Variant
from game.studies.run import run_plan
from game.studies.statistics import paired_difference, wilson

MODELS = ("patronage", "interest")


def outcome_table(scenario: str, overlays: list[str], n: int, seed: int) -> dict[tuple[str, str], list[str]]:
    """The outcome of every campaign by (what-if, model); the what-if '' is the scenario as it is."""
    table: dict[tuple[str, str], list[str]] = {}
    for model, name in enumerate(MODELS):
        variants, worlds, readers = [], [], []
        for overlay in ["", *overlays]:
            changed = load(scenario, overlays=[overlay] if overlay else [])
            world = changed.world.copy()
            world["secretaries"] = model
            variants.append(Variant(overlay or "as_it_was", changed.id, changed.hash))
            worlds.append(world)
            readers.append(outcomes_of(changed))
        study = run_plan(Plan(tuple(variants), seed, n), worlds, readers[0])
        for at, overlay in enumerate(["", *overlays]):
            table[overlay, name] = readers[at].of(study.of(at))
    return table


def what_ifs(scenario: str) -> list[str]:
    """The ids of a scenario's what-ifs."""
    folder = load(scenario).path / "what_ifs"
    return sorted(path.stem for path in folder.glob("*.yaml"))


def line(name: str, base: Any, changed: Any) -> str:
    """A leader's chance with the change, and the paired difference in points, with their intervals."""
    share = wilson(int(changed.sum()), len(changed))
    gap = paired_difference(int((changed & ~base).sum()), int((base & ~changed).sum()), len(base))
    said = f"{100 * share.share:5.1f} % ({100 * share.low:.1f}-{100 * share.high:.1f})"
    return f"{name:<34} {said:<24} {100 * gap.share:+6.1f} ({100 * gap.low:+.1f} to {100 * gap.high:+.1f})"


def main() -> None:
    """Play and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.factors", description=__doc__)
    parser.add_argument("scenario", nargs="?", default="1922")
    parser.add_argument("-n", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--leader", default="stalin", help="whose chance is told")
    parser.add_argument("--only", nargs="*", help="ids of what-ifs; all unless given")
    asked = parser.parse_args()
    overlays = what_ifs(asked.scenario) if asked.only is None else asked.only
    table = outcome_table(asked.scenario, overlays, asked.n, asked.seed)
    for model in MODELS:
        base = np.array(table["", model]) == asked.leader
        share = wilson(int(base.sum()), len(base))
        print(f"\n{model}: {asked.leader} {100 * share.share:.1f} % ({100 * share.low:.1f}-{100 * share.high:.1f})")
        for overlay in overlays:
            print("  " + line(overlay, base, np.array(table[overlay, model]) == asked.leader))


if __name__ == "__main__":
    main()
