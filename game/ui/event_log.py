"""A line per thing that happened in the window: for a test that waits for it, and for a report of a mistake.

Lines: `screen <name>`, `frame <number> <name>`, `size <w>x<h>`, `saved <path>`, `quit`.
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

    def write(self, *words: object) -> None:
        """One line of `words`."""
        line = " ".join(str(word) for word in words)
        RECENT.append(line)
        if self._path:
            with self._path.open("a", encoding="utf-8") as file:
                file.write(line + "\n")
