"""``explain``: what a code means."""

from __future__ import annotations

import textwrap

from game.cli.faults import OK, Fault
from game.saves.problems import CODES as SAVE_CODES
from game.scenario.codes import CODES
from game.scenario.problems import did_you_mean


def explain(code: str) -> int:
    """Print what a code of a scenario's or a save's problem means."""
    found = [CODES[code]] if code in CODES else []
    if code in SAVE_CODES:
        found.append(f"In a save: {SAVE_CODES[code]}" if found else SAVE_CODES[code])
    if not found:
        hint = did_you_mean(code, [*CODES, *SAVE_CODES]) or "codes are printed by 'check' and 'replay'"
        raise Fault(f"there is no code '{code}'; {hint}")
    print(code)
    for text in found:
        print(textwrap.fill(text, 100))
    return OK
