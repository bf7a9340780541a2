"""What is wrong with a save or with another file of the player's, in the language of the window."""

from __future__ import annotations

import errno

from game.saves import SaveProblem
from game.ui.language import _, at_head
from game.words import N_

SYSTEM = {
    errno.ENOSPC: N_("there is no room left on the disk"),
    errno.EACCES: N_("the system does not allow it"),
    errno.EPERM: N_("the system does not allow it"),
    errno.EROFS: N_("the disk can only be read"),
    errno.ENOENT: N_("the file is not there"),
}
"""What the operating system may say."""


def save_words(problem: SaveProblem | OSError) -> str:
    """In the middle of a sentence, without a stop."""
    if isinstance(problem, SaveProblem):
        return problem.told()
    if problem.errno in SYSTEM:
        return _(SYSTEM[problem.errno])
    return SaveProblem("unreadable", problem.strerror or str(problem)).told()


def save_sentence(problem: SaveProblem | OSError) -> str:
    """A sentence by itself."""
    return at_head(save_words(problem)) + "."
