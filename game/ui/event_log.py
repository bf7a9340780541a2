"""A line per thing that happened in the window, so that a test can wait for it instead of sleeping.

Lines: `screen <name>`, `frame <number> <name>`, `size <w>x<h>`, `saved <path>`, `quit`.
"""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "POLITBURO_EVENT_LOG"


class EventLog:
    """Writes to the file named by the environment variable; does nothing without it."""

    def __init__(self, path: str | None = None) -> None:
        """`path` replaces the environment variable."""
        chosen = path or os.environ.get(VARIABLE)
        self._path = Path(chosen) if chosen else None

    def write(self, *words: object) -> None:
        """One line of `words`."""
        if self._path:
            with self._path.open("a", encoding="utf-8") as file:
                file.write(" ".join(str(word) for word in words) + "\n")
