"""What comes in while a study runs: rows that are kept and counted, and how far it is."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from game.studies.outcomes import Outcomes
from game.studies.pairing import Pairing, Pairs
from game.studies.plan import Plan
from game.studies.rows import Rows
from game.studies.study import Counts
from game.studies.workers import Failure
from game.words import _


@dataclass(frozen=True)
class Progress:
    """How far a study is. ``eta`` is in seconds, None until it can be told; ``compiling`` while the rules are.

    ``counts`` are the outcomes so far, of the first variant; ``pairs`` those of each other variant with it.
    """

    planned: int
    done: int
    failed: int
    seconds: float
    eta: float | None
    compiling: bool
    counts: Mapping[str, int]
    pairs: Sequence[Pairs] = ()


class Keeper(Protocol):
    """Where rows go."""

    def keep(self, rows: Rows, failures: tuple[Failure, ...]) -> None:
        """Keep what came of a chunk; raises OSError when it cannot."""


class Shelf:
    """Keeps rows in memory."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.parts: list[Rows] = []

    def keep(self, rows: Rows, failures: tuple[Failure, ...]) -> None:
        """Keep the rows."""
        self.parts.append(rows)


class Nowhere:
    """Keeps no rows: what is counted is enough."""

    def keep(self, rows: Rows, failures: tuple[Failure, ...]) -> None:
        """Let them go."""


class CannotKeep(Exception):
    """The rows of a chunk could not be written; everything before is kept. The message says why."""


@dataclass
class Tally:
    """What has come in so far."""

    plan: Plan
    outcomes: Outcomes
    pairing: Pairing
    keeper: Keeper
    progress: Callable[[Progress], None] | None
    tally: Counts
    began: float = field(default_factory=time.monotonic)
    failures: list[Failure] = field(default_factory=list)
    done: int = 0
    before: int = 0
    pace_from: tuple[float, int] | None = None
    """Seconds and campaigns at the first report with every worker at full pace; the ETA counts from there."""

    def recall(self, rows: Rows) -> None:
        """Count rows that were kept before."""
        self._count(rows)
        self.before += len(rows)

    def take(self, rows: Rows, failures: tuple[Failure, ...]) -> None:
        """Keep and count a chunk.

        Raises:
            CannotKeep: there is no room for it.
        """
        try:
            self.keeper.keep(rows, failures)
        except OSError as error:
            raise CannotKeep(_("the rows cannot be written: {why}", why=error.strerror or error)) from error
        self._count(rows)
        self.failures.extend(failures)

    def _count(self, rows: Rows) -> None:
        self.done += len(rows)
        if len(rows):
            self.tally[int(rows["variant"][0])] += self.outcomes.tally(rows)
            self.pairing.take(rows)

    def report(self, compiling: bool) -> None:
        """Tell the caller how far the study is."""
        if self.progress is None:
            return
        seconds, planned = time.monotonic() - self.began, self.plan.campaigns
        failed = sum(failure.count for failure in self.failures)
        if compiling or self.pace_from is None:
            self.pace_from = None if compiling or self.done == self.before else (seconds, self.done)
            eta = None
        else:
            since, already = self.pace_from
            left, fresh = planned - self.done - failed, self.done - already
            eta = left * (seconds - since) / fresh if fresh else None
        counts = self.outcomes.counts_of(self.tally[0])
        self.progress(Progress(planned, self.done, failed, seconds, eta, compiling, counts, self.pairing.pairs))
