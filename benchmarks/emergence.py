"""``python -m benchmarks.emergence [SCENARIO] [-n 2000]``: what must emerge from campaigns that nobody scripts."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

import numpy as np

from benchmarks.histories import Histories, histories
from game.rules.names import FULL, RUNG_POLITBURO
from game.scenario import Scenario, load
from game.studies.outcomes import outcomes_of
from game.studies.statistics import wilson

NEVER = 99
RIGHT = ("bukharin", "rykov", "tomsky")


def share(flags: Any) -> str:
    """A share of true values with its 95 % interval, in percent."""
    one = wilson(int(np.sum(flags)), len(flags))
    return f"{100 * one.share:5.1f} % ({100 * one.low:.1f}-{100 * one.high:.1f})"


def first(flags: Any) -> Any:
    """The first quarter in which a (campaigns, quarters) table is true; NEVER where it is not."""
    return np.where(flags.any(axis=1), flags.argmax(axis=1), NEVER)


def for_good(flags: Any, quarters: int) -> Any:
    """The first quarter from which the table is true for so many quarters on end."""
    held = np.stack([np.roll(flags, -k, axis=1) for k in range(quarters)]).all(axis=0)
    held[:, -quarters:] = flags[:, -quarters:]
    return first(held)


def year_of(scenario: Scenario, turn: int) -> int:
    """The year of a quarter."""
    world = scenario.world[0]
    return int(world["start_year"]) + (int(world["start_quarter"]) + turn) // 4


def by_year(scenario: Scenario, turns: Any) -> str:
    """How many of the quarters fall in each year, percent of all campaigns."""
    years = [year_of(scenario, int(turn)) if turn != NEVER else None for turn in turns]
    said = []
    for year in sorted({y for y in years if y is not None}):
        said.append(f"{year} {100 * years.count(year) / len(years):.0f}")
    return ", ".join([*said, f"never {100 * years.count(None) / len(years):.0f}"])


class Reading:
    """Histories of a scenario, read by the names of its leaders."""

    def __init__(self, scenario: Scenario, rows: Histories) -> None:
        self.scenario, self.rows = scenario, rows
        self.number = scenario.register.ids["leader"]
        self.turns = int(scenario.world["turns"][0])
        self.binds = int(scenario.world["pact_binds"][0])

    def of(self, name: str, leader: str) -> Any:
        """A field of one leader, shape (campaigns, quarters)."""
        return self.rows[name][:, : self.turns + 1, self.number[leader]]

    def struck(self, leader: str, rung: int = 1) -> Any:
        """When a leader first stood on a rung, a quarter for each campaign."""
        return first(self.of("rung", leader) >= rung)

    def out(self, leader: str) -> Any:
        """When a leader first was without a full seat in the Politburo, having fallen."""
        fallen = (self.of("seat", leader) != FULL) & (self.of("rung", leader) >= RUNG_POLITBURO)
        return first(fallen)

    def parted(self, one: str, other: str) -> Any:
        """When two leaders' pact ceased to bind for a year."""
        pact = self.rows["pact"][:, : self.turns + 1, self.number[one], self.number[other]]
        return for_good(pact < self.binds, 4)


def tell_outcomes(reading: Reading) -> None:
    """Point 1: who wins."""
    ids = outcomes_of(reading.scenario).by_ending
    names = np.array([ids[row - 1] for row in reading.rows["ended"]])
    print("1. outcomes")
    for name in sorted(set(ids), key=lambda one: -int(np.sum(names == one))):
        print(f"   {name:<14} {share(names == name)}")
    endings = [words.id for words in reading.scenario.texts.endings]
    kinds = np.array([endings[row - 1] for row in reading.rows["ended"]])
    for kind in dict.fromkeys(endings):
        print(f"   ending {kind:<14} {share(kinds == kind)}")


def tell_order(reading: Reading, everyone: Sequence[str]) -> None:
    """Points 2 and 3, and the order of falls."""
    struck = {name: reading.struck(name) for name in everyone}
    least = np.min(np.stack(list(struck.values())), axis=0)
    hit_first = (struck["trotsky"] == least) & (least != NEVER)
    early = struck["trotsky"] <= 10
    print(f"2. Trotsky is struck first            {share(hit_first)}")
    print(f"   Trotsky is struck by end of 1924   {share(early)}")
    for name, turns in struck.items():
        print(f"   first struck: {name:<10} {by_year(reading.scenario, turns)}")
    for name in everyone:
        print(f"   out of the Politburo: {name:<10} {by_year(reading.scenario, reading.out(name))}")
    zinoviev, kamenev = reading.parted("stalin", "zinoviev"), reading.parted("stalin", "kamenev")
    print(f"3. Stalin and Zinoviev part: {by_year(reading.scenario, zinoviev)}")
    print(f"   Stalin and Kamenev part:  {by_year(reading.scenario, kamenev)}")
    broke = np.minimum(zinoviev, kamenev)
    print(f"   the first of the two breaks: {by_year(reading.scenario, broke)}")
    left = np.maximum(reading.out("zinoviev"), reading.out("trotsky"))
    falls = np.sort(np.stack([reading.out(name) for name in RIGHT]), axis=0)
    before = (struck["trotsky"] <= broke) & (broke <= left)
    for right, words in ((falls[0], "first man"), (falls[1], "second man"), (reading.out("bukharin"), "head")):
        order = before & (left < right) & (right != NEVER)
        print(f"   Trotsky, then the break, the Left's fall, then the Right's {words:<10}: {share(order)}")


def tell_lines(reading: Reading) -> None:
    """Where the line on each issue went, and where the leaders stand, on the mean of campaigns."""
    issues = list(reading.scenario.register.ids["issue"])
    for at, issue in enumerate(issues):
        said = [f"{reading.rows['line'][:, turn, at].mean():.0f}" for turn in range(0, reading.turns, 4)]
        print(f"   line on {issue} by year: {', '.join(said)}")
    for name, number in reading.number.items():
        ends = [f"{reading.rows['stance'][:, reading.turns - 1, number, at].mean():.0f}" for at in range(len(issues))]
        print(f"   {name} at the end: {', '.join(ends)}")


def tell_beliefs(reading: Reading) -> None:
    """Point 4, first half: what the others believe of Stalin, and what he has."""
    at = reading.number["stalin"]
    others = [number for name, number in reading.number.items() if name != "stalin"]
    truth = reading.rows["strength"][:, : reading.turns, at].mean(axis=0)
    believed = reading.rows["belief"][:, : reading.turns, :, at][:, :, others].mean(axis=(0, 2)) / 100
    print("4. Stalin's strength and what the others believe, percent, by year (first quarter)")
    for turn in range(0, reading.turns, 4):
        print(f"   {year_of(reading.scenario, turn)}: real {truth[turn]:.0f}, believed {believed[turn]:.0f}")


def played(scenario: Scenario, n: int, seed: int, changed: dict[str, int]) -> Reading:
    """A scenario's histories with numbers or settings of its World changed, a leader's as ``patience.zinoviev``."""
    world = scenario.world.copy()
    for key, value in changed.items():
        name, _, leader = key.partition(".")
        if leader:
            world[name][0, scenario.register.ids["leader"][leader]] = value
        else:
            world[name] = value
    return Reading(scenario, histories(world, n, seed))


def wins(reading: Reading, leader: str) -> Any:
    """In which campaigns a leader won."""
    return reading.rows["winner"] == reading.number[leader]


def main() -> None:
    """Play and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.emergence", description=__doc__)
    parser.add_argument("scenario", nargs="?", default="1922")
    parser.add_argument("-n", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--brief", action="store_true", help="leave out the run without the lag of belief")
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="a number or setting")
    asked = parser.parse_args()
    scenario = load(asked.scenario)
    changed = {name: int(value) for name, _, value in (pair.partition("=") for pair in asked.set)}
    reading = played(scenario, asked.n, asked.seed, changed)
    everyone = [name for name in scenario.register.names("leader") if name != "lenin"]
    tell_outcomes(reading)
    tell_order(reading, everyone)
    tell_lines(reading)
    tell_beliefs(reading)
    if not asked.brief:
        known = played(scenario, asked.n, asked.seed, {**changed, "belief_lag": 0})
        gap = 100 * (wins(known, "stalin").mean() - wins(reading, "stalin").mean())
        print(f"   without the lag Stalin wins {share(wins(known, 'stalin'))}, {gap:+.1f} points")


if __name__ == "__main__":
    main()
