"""The chronicle of one short run, word for word.

After a change that is meant: ``UPDATE_GOLDEN=1 python -m pytest tests/chronicle`` and read the diff.
"""

from __future__ import annotations

import os
from pathlib import Path

from game.campaign import Campaign
from game.chronicle import lines
from game.scenario import Scenario

GOLDEN = Path(__file__).parent / "golden" / "small.txt"


def transcript(scenario: Scenario) -> str:
    campaign = Campaign(scenario, seed=1)
    campaign.advance()
    told = []
    for line in lines(campaign):
        parts = ", ".join(f"{label} {value}" for label, value in line.parts)
        secret = f" (secret of {line.secret_of})" if line.secret_of else ""
        told.append(f"{line.after:4} {line.kind:10} {line.text}{secret}" + (f" [{parts}]" if parts else ""))
    return "\n".join(told) + "\n"


def test_the_chronicle_is_as_it_was(small: Scenario) -> None:
    now = transcript(small)
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(now, encoding="utf-8")
    assert now == GOLDEN.read_text(encoding="utf-8")


def test_1922_is_told_to_the_end_for_every_reader() -> None:
    from game.scenario import load

    campaign = Campaign(load("1922"), seed=2)
    while campaign.state.turn < 6 and campaign.advance_once():
        campaign.answer_by_ai()
    everything = lines(campaign)
    assert len(everything) > 100
    for reader in campaign.scenario.register.names("leader"):
        mine = lines(campaign, reader=reader)
        assert len(mine) < len(everything)
        assert all(line.secret_of in (None, reader) or line.kind in ("patron", "move") for line in mine)
    assert all("{" not in line.text and line.text[-1:] in ".!?" for line in everything if line.kind != "quarter")
