"""The running autosave of a game: it never stops the game, and says what is wrong with it."""

from __future__ import annotations

import os
import weakref
from functools import partial

from game.campaign import Campaign
from game.saves import Recorder, SaveProblem, autosave_path
from game.ui.beside import Beside
from game.ui.save_words import save_words


def _sync(handle: int) -> None:
    """Makes a file last, and closes this handle of it."""
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


class Keeper:
    """Keeps a campaign decision by decision, once it has been started."""

    def __init__(self) -> None:
        """Keeps nothing yet."""
        self.recorder: Recorder | None = None
        self.problem = ""
        """Why the last writing failed; empty when it did not."""
        self._said = ""
        self._lasting: Beside[None] | None = None

    def start(self, campaign: Campaign, title: str, recorder: Recorder | None = None) -> None:
        """Begins a new autosave, or goes on with one that was loaded."""
        try:
            if recorder is None:
                recorder = Recorder(autosave_path())
                recorder.start(campaign, title)
            # A game that is left without a word, or a program that ends, closes its file.
            weakref.finalize(self, recorder.close)
            recorder.make_last = self._make_last
            self.recorder = recorder
        except (SaveProblem, OSError) as problem:
            self.problem = save_words(problem)

    def record(self, campaign: Campaign) -> None:
        """Writes what is new."""
        if self.recorder is None:
            return
        try:
            self.recorder.record(campaign)
            self.problem = ""
        except (SaveProblem, OSError) as problem:
            self.problem = save_words(problem)

    def _make_last(self, handle: int) -> None:
        """Has the system write the file to the disk: beside the window, since a slow disk takes its time."""
        before, self._lasting = self._lasting, None
        if before is not None and before.done:
            before.result()
        self._lasting = Beside(partial(_sync, os.dup(handle)))

    def news(self) -> str:
        """Why it keeps no longer, once; empty where it keeps, or has said so before."""
        fresh = self.problem if self.problem != self._said else ""
        self._said = self.problem
        return fresh

    def close(self) -> None:
        """Ends the keeping; what was written stays."""
        if self.recorder is not None:
            self.recorder.close()
            self.recorder = None

    @property
    def works(self) -> bool:
        """Whether what happens is being kept."""
        return self.recorder is not None and not self.problem
