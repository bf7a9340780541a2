"""A line per thing that happened in the window: for a test that waits for it, and for a report of a mistake.

Lines: `screen <name>`, `frame <number> <name>`, `size <w>x<h>`, `saved <path>`, `quit`.

In a file only, since it tells what is on the player's screen: `key <name>` and `click <x> <y>` as they are heard, and
`turn <ms> <ms> <name>` after a turn of the loop, with the time that went by and the time of the processor it took;
`rest <json>` whenever the window waits for its player, with the outline of the screen in front.
"""

from __future__ import annotations

import os
import traceback
from collections import deque
from pathlib import Path

VARIABLE = "POLITBURO_EVENT_LOG"
RECENT: deque[str] = deque(maxlen=500)
"""The last lines, the newest last."""


def note_error(error: BaseException) -> None:
    """Writes down where the program went wrong."""
    RECENT.extend("".join(traceback.format_exception(error)).splitlines())


class EventLog:
    """Keeps the last lines, and writes all to the file named by the environment variable."""

    def __init__(self, path: str | None = None) -> None:
        """`path` replaces the environment variable."""
        chosen = path or os.environ.get(VARIABLE)
        self._path = Path(chosen) if chosen else None

    @property
    def filed(self) -> bool:
        """Whether the lines go to a file."""
        return self._path is not None

    def file(self, *words: object) -> None:
        """One line of `words` that is not for a report."""
        if self._path:
            with self._path.open("a", encoding="utf-8") as file:
                file.write(" ".join(str(word) for word in words) + "\n")

    def write(self, *words: object) -> None:
        """One line of `words`."""
        RECENT.append(" ".join(str(word) for word in words))
        self.file(*words)
