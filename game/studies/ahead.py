"""The side as things were, played while a question is still being chosen: every question of a scenario needs it."""

from __future__ import annotations

import threading
from contextlib import suppress
from dataclasses import replace

from game.campaign import Campaign
from game.scenario import Scenario
from game.studies.lab import LIVELY, PAIRS, SEED
from game.studies.outcomes import outcomes_of
from game.studies.process import can_compile, ready_mark
from game.studies.rows import Rows
from game.studies.run import plan_study, run_plan
from game.studies.standby import STANDBY, Standby, side_of
from game.studies.workers import Failure


class _Remembered:
    """Where the rows go as they come: whoever asks before all are there finds the first."""

    def __init__(self, standby: Standby, side: str) -> None:
        self.standby, self.side = standby, side

    def keep(self, rows: Rows, failures: tuple[Failure, ...]) -> None:
        self.standby.remember(self.side, rows)


class Ahead:
    """Campaigns of a scenario as it is, played ahead of a question, where the rules have been compiled before.

    It is a help and no more: it ends when it is told to, and says nothing if it fails; the question then plays what is
    missing.
    """

    def __init__(
        self, scenario: Scenario, pairs: int = PAIRS, seed: int = SEED, compiled: bool = True,
        standby: Standby = STANDBY,
    ) -> None:  # fmt: skip
        """Begin at once, in a thread; plain campaigns only if that is wanted."""
        self._ask = (scenario, pairs, seed, compiled, standby)
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        if not compiled or (can_compile() and ready_mark().exists()):
            self._thread.start()

    def _run(self) -> None:
        scenario, pairs, seed, compiled, standby = self._ask
        plan = replace(plan_study(scenario, pairs, seed), chunk=LIVELY)
        world = Campaign(scenario).world_array
        side = side_of(world.tobytes(), b"", seed)
        done, _rows = standby.known(side, pairs)
        if done.count(0) < pairs and not self._stopped.is_set():
            with suppress(RuntimeError):  # no worker starts
                run_plan(
                    plan, [world], outcomes_of(scenario), compiled=compiled, standby=standby, done=done,
                    keeper=_Remembered(standby, side), cancelled=self._stopped,
                )  # fmt: skip

    def stop(self) -> None:
        """Leave it; the chunks in hand are played to their end."""
        self._stopped.set()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until it has ended, or for so long; whether it has."""
        if self._thread.ident is not None:
            self._thread.join(seconds)
        return not self._thread.is_alive()
