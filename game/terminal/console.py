"""Plain lines out, plain lines in: no colours, no boxes, nothing that moves the cursor."""

from __future__ import annotations

import contextlib
import re
import shutil
import sys
import textwrap
from typing import TextIO

from game.scenario.rendering import printable

BOUND = re.compile(" (?=[%\N{EN DASH}])")
"""Blanks at which no line is broken."""


class Console:
    """Where the game speaks and listens."""

    def __init__(self, source: TextIO | None = None, target: TextIO | None = None) -> None:
        """Standard input and output, unless others are given."""
        self.source = source or sys.stdin
        self.target = target or sys.stdout
        self.person = self.source is sys.stdin and sys.stdin.isatty()
        if self.person:
            _line_editing()

    def say(self, *texts: str) -> None:
        """Each text on lines of its own, folded at the width of the terminal."""
        width = min(100, self.columns) if self.person else 0
        for text in texts:
            for paragraph in text.split("\n"):
                told = printable(paragraph)
                print("\n".join(folded(told, width)) if width else told, file=self.target)

    @property
    def columns(self) -> int:
        """Signs that fit on a line of the terminal."""
        return shutil.get_terminal_size().columns

    def ask(self, prompt: str) -> str | None:
        """A line typed, without blanks around it; None when there is no more input."""
        self.target.flush()
        try:
            if self.person:
                return input(f"{prompt}> ").strip()
            print(f"{prompt}>", file=self.target, flush=True)
            line = self.source.readline()
            return line.strip() if line else None
        except (EOFError, KeyboardInterrupt):
            print(file=self.target)
            return None


def folded(text: str, width: int) -> list[str]:
    """A text in lines of a width; no line begins with a percent sign or a dash. An empty text is an empty line."""
    lines = textwrap.wrap(BOUND.sub("\N{NO-BREAK SPACE}", text), width)
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines] or [""]


def _line_editing() -> None:
    """Arrow keys and history, where the system has them."""
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401 - importing it is what turns it on
