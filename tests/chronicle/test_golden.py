"""The chronicle of one short run, word for word.

The rows of the run are kept beside its words, so that only a change of the chronicle changes these. After one that is
meant: ``UPDATE_GOLDEN=1 python -m pytest tests/chronicle`` and read the diff. ``UPDATE_GOLDEN=rows`` plays it anew.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from game.campaign import Campaign, Happening
from game.chronicle import lines
from game.scenario import Scenario

GOLDEN = Path(__file__).parent / "golden"


def play(scenario: Scenario) -> str:
    """The rows of a run, one a line."""
    campaign = Campaign(scenario, seed=1)
    campaign.advance()
    return "".join(f"{json.dumps([row.after, row.kind, row.turn, *row.cells])}\n" for row in campaign.happenings)


def transcript(scenario: Scenario, rows: str) -> str:
    """The chronicle of kept rows."""
    campaign = Campaign(scenario, seed=1)
    for after, kind, turn, *cells in map(json.loads, rows.splitlines()):
        campaign.happenings.append(Happening(after, kind, turn, tuple(cells)))
    told = []
    for line in lines(campaign):
        parts = ", ".join(f"{label} {value}" for label, value in line.parts)
        secret = f" (secret of {line.secret_of})" if line.secret_of else ""
        told.append(f"{line.after:4} {line.kind:10} {line.text}{secret}" + (f" [{parts}]" if parts else ""))
    return "\n".join(told) + "\n"


def test_the_chronicle_is_as_it_was(small: Scenario) -> None:
    update = os.environ.get("UPDATE_GOLDEN")
    if update == "rows":
        (GOLDEN / "small.rows").write_text(play(small), encoding="utf-8")
    now = transcript(small, (GOLDEN / "small.rows").read_text(encoding="utf-8"))
    if update:
        (GOLDEN / "small.txt").write_text(now, encoding="utf-8")
    assert now == (GOLDEN / "small.txt").read_text(encoding="utf-8")


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
        shared = ("patron", "move", "called", "favour")
        assert all(line.secret_of in (None, reader) or line.kind in shared for line in mine)
    assert all("{" not in line.text and line.text[-1:] in ".!?" for line in everything if line.kind != "quarter")
