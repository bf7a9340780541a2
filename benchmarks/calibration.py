"""Calibration: chances that were shown beside how often it came so, in bands of the chance shown."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Protocol, TypeVar

from game.studies.plan import seed_of
from game.studies.statistics import wilson


class Shown(Protocol):
    """A chance that was shown, percent, and whether it came so."""

    @property
    def shown(self) -> int:
        """Percent."""

    @property
    def came(self) -> bool:
        """Whether it came so."""


One = TypeVar("One", bound=Shown)


def table(seen: Sequence[Shown], bands: Sequence[tuple[int, int]], word: str) -> Iterator[str]:
    """A line a band (both ends in percent, inclusive): how many, the mean shown, the share that came, Wilson's 95 %."""
    for low, high in bands:
        band = [one for one in seen if low <= one.shown <= high]
        if not band:
            continue
        share = wilson(sum(one.came for one in band), len(band))
        mean = sum(one.shown for one in band) / len(band)
        yield (
            f"  {low:3}-{high:3} %: {len(band):5}, shown {mean:5.1f}, "
            f"{word} {100 * share.share:5.1f} ({100 * share.low:.1f}-{100 * share.high:.1f})"
        )


def gathered(about: str | None, played: Callable[[str, int], list[One]], arguments: Sequence[str] | None) -> list[One]:
    """What ``played(scenario, seed)`` saw in as many campaigns as the command line asks; ``about`` is its help."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scenario", nargs="?", default="1922")
    parser.add_argument("-n", type=int, default=40, help="campaigns")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args(arguments)
    seeds = [seed_of(given.seed, k) for k in range(given.n)]
    with ProcessPoolExecutor(given.workers) as pool:
        return [one for found in pool.map(played, [given.scenario] * given.n, seeds) for one in found]
