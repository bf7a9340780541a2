"""What a study will play: variants of a scenario, each with the same seeds; its hash names it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, replace

from game import RULES_VERSION
from game.rules.luck import mix

MOST = 10_000_000
"""Campaigns a study may have per variant; more is a slip of the finger."""


@dataclass(frozen=True)
class Variant:
    """One side of a study: a scenario (as it was named, and the hash of what it says) with settings."""

    id: str
    scenario: str
    scenario_hash: str
    settings: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class Plan:
    """A study before it is run.

    Campaign ``k`` (0 .. n - 1) of every variant is played with :func:`seed_of` (seed, k), so that variants are paired.

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
            raise ValueError(f"a study has 1 to {MOST} campaigns, not {self.n}")
        if not 0 <= self.seed < 2**63:
            raise ValueError(f"a seed is a number from 0 to 2**63 - 1, not {self.seed}")
        if self.chunk < 1:
            raise ValueError(f"a chunk has at least one campaign, not {self.chunk}")
        names = [variant.id for variant in self.variants]
        if not names or len(set(names)) < len(names):
            raise ValueError(f"a study has variants of different names, not {names}")

    @property
    def campaigns(self) -> int:
        """Campaigns of all variants together."""
        return self.n * len(self.variants)

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


class Agenda:
    """What is still to be played; workers take from it as much as suits them. Not for several threads at once."""

    def __init__(self, plan: Plan) -> None:
        """Every campaign of the plan in blocks of its chunk size, all variants of a block before the next."""
        starts = range(0, plan.n, plan.chunk)
        sides = range(len(plan.variants))
        self._blocks = (Chunk(side, at, min(plan.chunk, plan.n - at)) for at in starts for side in sides)
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
