"""``python -m benchmarks.factors [-n 2000]``: what each what-if changes, under both models of secretaries.

Every what-if is played with the seeds of the scenario as it is, so that a pair differs only through the change. At the
end the removals of 1922 stand in their order beside the one that the historians' arguments suggest (RANKING).
"""

from __future__ import annotations

import argparse
from typing import Any

import numpy as np
from scipy.stats import spearmanr

from game.scenario import Scenario, load
from game.studies.outcomes import outcomes_of
from game.studies.plan import Plan, Variant
from game.studies.run import run_plan
from game.studies.statistics import paired_difference, wilson

MODELS = ("patronage", "interest")
RANKING: tuple[tuple[str, float, tuple[str, ...]], ...] = (
    ("F01", 1, ("f01_lenin_lives",)),
    ("F04", 2.5, ("f04_no_appointments",)),
    ("F07", 2.5, ("f07a_kislovodsk", "f07b_zinoviev_with_bukharin")),
    ("F11A", 4, ("f11a_average_stalin",)),
    ("F02B", 5, ("f02b_testament_in_1923",)),
    ("F10A", 6, ("f10a_secretaries_gain",)),
    ("F05", 7.5, ("f05_factions_allowed",)),
    ("F06", 7.5, ("f06_open_arenas",)),
    ("F03C", 9, ("f03c_georgian_notes",)),
    ("F09", 10, ("f09a_no_one_country", "f09b_german_october", "f09c_no_lenin_levy")),
    ("F08", 11, ("f08a_grain_comes_in", "f08c_poor_harvests")),
    ("F12", 12, ("f12a_garrison", "f12b_frunze_lives", "f12c_police_with_bukharin")),
    ("F03A", 13, ("f03a_trotsky_at_the_funeral",)),
)
"""Factors by what their removal should take from Stalin, most first: (factor, rank, what-ifs, whose mean counts)."""


def crowned(scenario: Scenario, leader: str, ending: str) -> Any:
    """Which endings of a scenario (from 1) are this leader's of this kind; any kind where ``ending`` is empty."""
    number = scenario.register.ids["leader"].get(leader, -1)
    kinds = np.array(["", *(words.id for words in scenario.texts.endings)])
    own = np.concatenate([[0], scenario.world["ending_leader"][0][: len(kinds) - 1]]) == number
    return own & ((kinds == ending) | (ending == ""))


def wins(scenario: str, overlays: list[str], n: int, seed: int, leader: str, ending: str) -> dict[tuple[str, str], Any]:
    """In which campaigns a leader came to an ending, by (what-if, model); the what-if '' is the scenario as it is."""
    table: dict[tuple[str, str], Any] = {}
    for model, name in enumerate(MODELS):
        variants, worlds, readers = [], [], []
        for overlay in ["", *overlays]:
            changed = load(scenario, overlays=[overlay] if overlay else [])
            world = changed.world.copy()
            world["secretaries"] = model
            variants.append(Variant(overlay or "as_it_was", changed.id, changed.hash))
            worlds.append(world)
            readers.append(crowned(changed, leader, ending))
        study = run_plan(Plan(tuple(variants), seed, n), worlds, outcomes_of(load(scenario)))
        for at, overlay in enumerate(["", *overlays]):
            table[overlay, name] = readers[at][study.of(at)["ended"]]
    return table


def what_ifs(scenario: str) -> list[str]:
    """The ids of a scenario's what-ifs."""
    folder = load(scenario).path / "what_ifs"
    return sorted(path.stem for path in folder.glob("*.yaml"))


def line(name: str, base: Any, changed: Any) -> str:
    """A leader's chance with the change, and the paired difference in points, with their intervals."""
    share = wilson(int(changed.sum()), len(changed))
    paired = paired_difference(int((changed & ~base).sum()), int((base & ~changed).sum()), len(base))
    said = f"{100 * share.share:5.1f} % ({100 * share.low:.1f}-{100 * share.high:.1f})"
    return f"{name:<34} {said:<24} {100 * paired.share:+6.1f} ({100 * paired.low:+.1f} to {100 * paired.high:+.1f})"


def gap(base: Any, changed: Any) -> float:
    """What the change does to the share of wins, points."""
    return 100 * float(changed.mean() - base.mean())


def ranking(gaps: dict[str, float]) -> tuple[list[tuple[str, float]], float]:
    """Factors by the mean gap of their what-ifs, the largest loss first, and the rank correlation with RANKING.

    ``gaps`` has the points of every what-if of RANKING. The correlation is Spearman's, -1 .. 1; ties share a rank.
    """
    means = [(factor, float(np.mean([gaps[one] for one in ids]))) for factor, _rank, ids in RANKING]
    agreed = spearmanr([rank for _factor, rank, _ids in RANKING], [mean for _factor, mean in means]).statistic
    return sorted(means, key=lambda one: one[1]), float(agreed)


def main() -> None:
    """Play and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.factors", description=__doc__)
    parser.add_argument("scenario", nargs="?", default="1922")
    parser.add_argument("-n", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--leader", default="stalin", help="whose chance is told")
    parser.add_argument("--ending", default="unchallenged", help="which ending of his; '' is any")
    parser.add_argument("--only", nargs="*", help="ids of what-ifs; all unless given")
    asked = parser.parse_args()
    overlays = what_ifs(asked.scenario) if asked.only is None else asked.only
    table = wins(asked.scenario, overlays, asked.n, asked.seed, asked.leader, asked.ending)
    for model in MODELS:
        base = table["", model]
        share = wilson(int(base.sum()), len(base))
        print(f"\n{model}: {asked.leader} {100 * share.share:.1f} % ({100 * share.low:.1f}-{100 * share.high:.1f})")
        for overlay in overlays:
            print("  " + line(overlay, base, table[overlay, model]))
        if {one for _factor, _rank, ids in RANKING for one in ids} <= set(overlays):
            order, agreed = ranking({overlay: gap(base, table[overlay, model]) for overlay in overlays})
            told = ", ".join(f"{factor} {mean:+.0f}" for factor, mean in order)
            print(f"  in order: {told}\n  rank correlation with the order of the arguments: {agreed:.2f}")


if __name__ == "__main__":
    main()
