"""Golden transcripts: whole games, every decision in words and the state's hash every quarter.

``python -m tests.golden.transcripts`` writes them anew (look at the diff before committing it);
``python -m tests.golden.transcripts --show NAME...`` prints some as JSON.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from pathlib import Path

from game.campaign import Campaign
from game.scenario import Scenario, load
from tests.scenario.conftest import SMALL, write_numbers

HERE = Path(__file__).resolve().parent
SMALL_GAMES = {f"small_{seed}": seed for seed in range(1, 21)}
GAMES_OF_1922 = {f"1922_{seed}": seed for seed in range(1, 4)}


def transcript(scenario: Scenario, seed: int) -> str:
    """A game of the standard AI against itself."""
    campaign = Campaign(scenario, seed)
    lines, turn = [f"scenario {scenario.id}, seed {seed}"], -1
    while campaign.advance_once():
        if campaign.state.turn != turn:
            turn = campaign.state.turn
            lines += ["", f"quarter {turn}, state {campaign.state_hash()}"]
        campaign.answer_by_ai()
        decision = campaign.decisions[-1]
        lines.append(f"  {decision.leader}, {decision.kind}: {decision.text}")
    return "\n".join([*lines, "", f"{campaign.outcome}, state {campaign.state_hash()}", ""])


def transcripts(names: list[str]) -> dict[str, str]:
    """Some of the golden games, played now."""
    played = {name: transcript(load("1922"), GAMES_OF_1922[name]) for name in names if name in GAMES_OF_1922}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "small"
        shutil.copytree(SMALL, folder)
        write_numbers(folder)
        small = load(folder)
        return played | {name: transcript(small, SMALL_GAMES[name]) for name in names if name in SMALL_GAMES}


def main(arguments: list[str]) -> None:
    """Write every transcript, or print those asked for."""
    if arguments[:1] == ["--show"]:
        print(json.dumps(transcripts(arguments[1:])))
        return
    for old in HERE.glob("*.txt"):
        old.unlink()
    for name, text in transcripts([*SMALL_GAMES, *GAMES_OF_1922]).items():
        (HERE / f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
