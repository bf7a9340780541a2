"""``explain``: what a code means."""

from __future__ import annotations

import textwrap

from game.cli.faults import OK, Fault
from game.cli.sentences import did_you_mean
from game.saves.problems import CODES as SAVE_CODES
from game.scenario.codes import CODES
from game.words import _


def explain(code: str) -> int:
    """Print what a code of a scenario's or a save's problem means."""
    found = [CODES[code]] if code in CODES else []
    if code in SAVE_CODES:
        told = _(SAVE_CODES[code])
        found.append(_("In a save: {text}", text=told) if found else told)
    if not found:
        hint = did_you_mean(code, [*CODES, *SAVE_CODES]) or _("codes are printed by 'check' and 'replay'")
        raise Fault(_("there is no code '{code}'; {hint}", code=code, hint=hint))
    print(code)
    for text in found:
        print(textwrap.fill(text, 100))
    return OK
