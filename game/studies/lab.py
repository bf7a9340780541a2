"""The laboratory: a question asked of pairs of campaigns while they are played, told at every moment as it stands.

A question is a what-if of a scenario, or another answer to a decision of a campaign under way. The campaigns are played
in worker processes and watched by a thread, so that a window or a terminal stays free; it may be cancelled at any time.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from game.campaign import Campaign
from game.mods.opening import open_with_mods
from game.scenario import Scenario
from game.studies.comparison import Comparison, compare
from game.studies.composing import compose
from game.studies.forking import Other, plan_forks, played_on
from game.studies.outcomes import Outcome, Outcomes, outcomes_of
from game.studies.plan import Plan
from game.studies.report.example import Example, beside, telling
from game.studies.rows import partners
from game.studies.run import More, Progress, Study, run_plan
from game.studies.standby import STANDBY, Standby, side_of
from game.studies.worlds import World

PAIRS = 300
"""Pairs, unless told otherwise."""
LIVELY = 10
"""Campaigns of a chunk: bars move several times a second."""
SEED = 1


@dataclass(frozen=True)
class Prepared:
    """A question ready to be played: variant 0 is things as they were, variant 1 otherwise; ``play`` makes one here."""

    plan: Plan
    worlds: Sequence[World]
    outcomes: Outcomes
    milestones: tuple[str, ...]
    more: More
    play: Callable[[int, int], Campaign]
    """(variant, index) -> that campaign, played to its end in this process."""

    @property
    def side(self) -> str:
        """The name of its side as things were (game.studies.standby)."""
        begun = self.more.get("begun", ())
        return side_of(self.worlds[0].tobytes(), begun[0] if begun else b"", self.plan.seed)


@dataclass(frozen=True)
class Standing:
    """How a question stands after so many pairs: the outcomes as things were, and what the change does."""

    base: tuple[Outcome, ...]
    changed: Comparison

    @property
    def n(self) -> int:
        """Pairs that have come."""
        return self.changed.n

    @property
    def usual(self) -> str:
        """The outcome that comes most often as things were."""
        return max(self.base, key=lambda one: one.count).id


def of_what_if(name: str, scenario: Scenario, what_if: str, pairs: int = PAIRS, seed: int = SEED) -> Prepared:
    """A what-if of a scenario that is opened under a name.

    Raises:
        ValueError: it cannot be compared.
        ProblemsError, FileNotFoundError: it cannot be loaded.
    """
    made = compose(name, [what_if], pairs, seed, base=scenario)

    def play(variant: int, index: int) -> Campaign:
        side = open_with_mods(name, [what_if]) if variant else scenario
        campaign = Campaign(side, made.plan.seed_at(variant, index))
        campaign.advance()
        return campaign

    lively = replace(made.plan, chunk=LIVELY)
    return Prepared(lively, made.worlds, made.outcomes, made.milestones, {}, play)


def of_fork(past: Campaign, fork: Other, pairs: int = PAIRS, seed: int = SEED) -> Prepared:
    """Another answer to a decision of a campaign under way."""
    made = plan_forks(past, [fork], pairs, seed)

    def play(variant: int, index: int) -> Campaign:
        return played_on(past, fork.at, fork.texts[variant], made.plan.seed_at(variant, index))

    milestones = tuple(words.id for words in past.scenario.texts.milestones)
    return Prepared(
        replace(made.plan, chunk=LIVELY), made.worlds, outcomes_of(past.scenario), milestones, made.more(), play
    )


def _known(one: Prepared, standby: Standby) -> More:
    """What need not be played of a question, and who plays the rest."""
    done, rows = standby.known(one.side, one.plan.n)
    return {"standby": standby, "done": done, "played": [rows] if len(rows) else []}


class Experiment:
    """One question being asked. All may be read from any thread while it runs."""

    def __init__(
        self,
        prepare: Callable[[], Prepared],
        workers: int | None = None,
        compiled: bool | None = None,
        standby: Standby = STANDBY,
    ) -> None:
        """Begins at once, in a thread of its own: the preparation too takes a while."""
        self.standing: Standing | None = None
        self.progress: Progress | None = None
        self.trouble = ""
        """Why it ended early, in words; empty where it was cancelled or went well."""
        self.version = 0
        """Raised whenever something new can be read."""
        self.prepared: Prepared | None = None
        self.study: Study | None = None
        self._prepare, self._workers, self._compiled, self._standby = prepare, workers, compiled, standby
        self._cancelled = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    @property
    def done(self) -> bool:
        """Nothing more will come."""
        return not self._thread.is_alive()

    @property
    def compiling(self) -> bool:
        """The rules are being compiled, once for a version of the game: it is slow until they are."""
        return self.progress is not None and self.progress.compiling

    def cancel(self) -> None:
        """End it at once; what has come stays."""
        self._cancelled.set()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until it is done, or for so long; whether it is."""
        self._thread.join(seconds)
        return self.done

    def _run(self) -> None:
        try:
            self.prepared = one = self._prepare()
            if not self._cancelled.is_set():
                more: More = {"milestones": one.milestones, "cancelled": self._cancelled}
                more = {**one.more, **_known(one, self._standby), **more}
                self.study = run_plan(
                    one.plan, one.worlds, one.outcomes, self._workers, self._note, self._compiled, **more
                )
                self._standby.remember(one.side, self.study.of(0))
        except Exception as error:  # whatever it is, it is told where the question was asked
            self.trouble = str(error) or type(error).__name__
        self.version += 1

    def _note(self, progress: Progress) -> None:
        assert self.prepared is not None
        pairs = progress.pairs[0]
        if pairs.n and (self.standing is None or pairs.n != self.standing.n):
            one = self.prepared
            base = one.outcomes.counts_of(pairs.endings.sum(axis=1))
            changed = compare(one.plan.id_of(1), pairs, one.outcomes, one.milestones)
            self.standing = Standing(one.outcomes.shares(base), changed)
        self.progress = progress
        self.version += 1

    def example(self, language: str = "en") -> Example | None:
        """A telling pair of those that were played, played again and told side by side; None where none differs."""
        if self.study is None or self.prepared is None or self.standing is None:
            return None
        kept, changed = partners(self.study.of(0), self.study.of(1))
        index = telling([(kept, changed)], self.prepared.outcomes, self.standing.usual)
        if index is None:
            return None
        return beside(self.prepared.plan.id_of(1), index, (self.prepared.play(0, index), self.prepared.play(1, index)),
                      language)  # fmt: skip
