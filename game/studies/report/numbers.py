"""Numbers as a report writes them."""

from __future__ import annotations

from typing import Any

MINUS = "\N{MINUS SIGN}"


def percent(share: float) -> str:
    """``41.2 %``."""
    return f"{100 * share:.1f} %"


def points(gap: float) -> str:
    """A difference in points: ``+3.4``, with a true minus; never a signed zero."""
    text = f"{100 * gap:+.1f}"
    return "0.0" if text in ("+0.0", "-0.0") else text.replace("-", MINUS)


def shares(told: dict[str, float]) -> str:
    """A share with its interval: ``41.2 % (39.0 to 43.4)``."""
    return f"{percent(told['share'])} ({100 * told['low']:.1f} to {100 * told['high']:.1f})"


def gaps(told: dict[str, Any]) -> str:
    """A difference with its interval: ``+3.4 (1.2 to 5.6)``."""
    return f"{points(told['value'])} ({points(told['low'])} to {points(told['high'])})"


def count(number: int) -> str:
    """A whole number with commas."""
    return f"{number:,}"


def shift(told: dict[str, int] | None) -> str:
    """A shift of a date in quarters with its interval; a dash where there is none."""
    if told is None:
        return "\N{EN DASH}"
    return " ".join((_signed(told["value"]), f"({_signed(told['low'])} to {_signed(told['high'])})"))


def _signed(value: int) -> str:
    return f"{value:+d}".replace("-", MINUS) if value else "0"
