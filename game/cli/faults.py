"""What a command cannot do, as one line for the user and an exit code."""

from __future__ import annotations

OK, PROBLEMS, USAGE = 0, 1, 2
"""Exit codes: all is well; problems were found; the command was called wrongly."""


class Fault(Exception):
    """A command stops; the message is one line that says what to do, ``code`` the exit code."""

    def __init__(self, message: str, code: int = USAGE) -> None:
        super().__init__(message)
        self.code = code
