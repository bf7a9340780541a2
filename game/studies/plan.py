"""What a study will play: variants of a scenario, each with the same seeds; its hash names it."""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from itertools import chain

from game import RULES_VERSION
from game.rules.luck import mix
from game.words import _

MOST = 10_000_000
"""Campaigns a study may have per variant; more is a slip of the finger."""


@dataclass(frozen=True)
class Variant:
    """One side of a study: a scenario (as it was named, and the hash of what it says) with settings.

    ``what_ifs`` are laid over it. A side with ``salt`` has luck of its own, which pairs with no other side's; ``n`` is
    how many campaigns it has where that is not the plan's number.
    """

    id: str
    scenario: str
    scenario_hash: str
    settings: tuple[tuple[str, int], ...] = ()
    what_ifs: tuple[str, ...] = ()
    salt: int = 0
    n: int | None = None


@dataclass(frozen=True)
class Plan:
    """A study before it is run.

    Campaign ``k`` (0 .. n - 1) of every variant is played with :func:`seed_of` (seed, k), so that variants are paired,
    unless they are salted.

    Raises:
        ValueError: a count or seed that cannot be, no variant, or two of one name.
    """

    variants: tuple[Variant, ...]
    seed: int
    n: int
    chunk: int = 25
    rules_version: int = RULES_VERSION

    def __post_init__(self) -> None:
        if not 1 <= self.n <= MOST:
            raise ValueError(_("a study has 1 to {most} campaigns, not {given}", most=MOST, given=self.n))
        if not 0 <= self.seed < 2**63:
            raise ValueError(f"a seed is a number from 0 to 2**63 - 1, not {self.seed}")
        if self.chunk < 1:
            raise ValueError(f"a chunk has at least one campaign, not {self.chunk}")
        if any(not 0 <= self.size(at) <= MOST for at in range(len(self.variants))):
            raise ValueError(f"a variant has at most {MOST} campaigns")
        names = [variant.id for variant in self.variants]
        if not names or len(set(names)) < len(names):
            raise ValueError(f"a study has variants of different names, not {names}")

    @property
    def campaigns(self) -> int:
        """Campaigns of all variants together."""
        return sum(self.size(at) for at in range(len(self.variants)))

    def size(self, variant: int) -> int:
        """Campaigns of one variant."""
        own = self.variants[variant].n
        return self.n if own is None else own

    def seed_at(self, variant: int, k: int) -> int:
        """The seed of campaign ``k`` of a variant."""
        salt = self.variants[variant].salt
        return seed_of(mix(self.seed ^ mix(salt)) if salt else self.seed, k)

    def id_of(self, variant: int) -> str:
        """The name of a variant."""
        return self.variants[variant].id

    @property
    def hash(self) -> str:
        """SHA-256 of everything that decides the rows; the chunk size does not."""
        content = asdict(self)
        del content["chunk"]
        return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True)
class Chunk:
    """Campaigns ``first`` .. ``first + count - 1`` of a variant; ``tries`` is how often they were begun before."""

    variant: int
    first: int
    count: int
    tries: int = 0


def seed_of(study_seed: int, k: int) -> int:
    """The seed of campaign ``k`` of a study, 0 .. 2**63 - 1."""
    return mix(mix(study_seed) ^ k)


class Done:
    """Which campaigns of each variant have been played, as spans ``[first, last)`` that do not touch."""

    def __init__(self) -> None:
        """Nothing has been played."""
        self._spans: dict[int, list[tuple[int, int]]] = {}

    def add(self, variant: int, first: int, count: int) -> None:
        """Note campaigns ``first`` .. ``first + count - 1``; what was noted before counts once."""
        spans, last = self._spans.setdefault(variant, []), first + count
        low = bisect_left(spans, first, key=lambda span: span[1])
        high = bisect_right(spans, last, key=lambda span: span[0])
        if low < high:
            first, last = min(first, spans[low][0]), max(last, spans[high - 1][1])
        spans[low:high] = [(first, last)]

    def gaps(self, variant: int, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The spans within ``[first, last)`` that have not been played."""
        spans = self._spans.get(variant, [])
        for at in range(bisect_right(spans, first, key=lambda span: span[1]), len(spans)):
            low, high = spans[at]
            if low >= last or first >= last:
                break
            if first < low:
                yield first, low
            first = max(first, high)
        if first < last:
            yield first, last

    def count(self, variant: int) -> int:
        """Campaigns of a variant that have been played."""
        return sum(last - first for first, last in self._spans.get(variant, []))


def _missing(plan: Plan, done: Done) -> Iterator[Chunk]:
    sides = range(len(plan.variants))
    paired = [side for side in sides if not plan.variants[side].salt]
    alone = [side for side in sides if plan.variants[side].salt]
    most = max((plan.size(side) for side in paired), default=0)
    blocks = ((side, at) for at in range(0, most, plan.chunk) for side in paired)
    single = ((side, at) for side in alone for at in range(0, plan.size(side), plan.chunk))
    for side, at in chain(blocks, single):
        for first, last in done.gaps(side, at, min(at + plan.chunk, plan.size(side))):
            yield Chunk(side, first, last - first)


class Agenda:
    """What is still to be played; workers take from it as much as suits them. Not for several threads at once."""

    def __init__(self, plan: Plan, done: Done | None = None) -> None:
        """What is not ``done`` of the plan in blocks of its chunk size.

        All variants of a block come before the next block; those that pair with nobody come one after the other.
        """
        self._blocks = _missing(plan, done or Done())
        self._waiting: list[Chunk] = []

    def take(self, most: int) -> Chunk | None:
        """The next chunk, of at most ``most`` campaigns; None when nothing is left."""
        chunk = self._waiting.pop() if self._waiting else next(self._blocks, None)
        if chunk is None or chunk.count <= most:
            return chunk
        self._waiting.append(replace(chunk, first=chunk.first + most, count=chunk.count - most))
        return replace(chunk, count=most)

    def give_back(self, chunk: Chunk) -> bool:
        """Put a lost chunk back for its one retry; False when it has had it."""
        if chunk.tries >= 1:
            return False
        self._waiting.append(replace(chunk, tries=chunk.tries + 1))
        return True
