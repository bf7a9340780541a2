"""Whole games are what they were, whatever Python's hash seed.

If a change of the rules was meant, raise RULES_VERSION, run ``python -m tests.golden.transcripts`` and read the diff.
"""

from __future__ import annotations

import difflib
import json
import os
import subprocess
import sys

import pytest

from tests.golden.transcripts import GAMES_OF_1922, HERE, SMALL_GAMES

ROOT = HERE.parent.parent


def check(names: list[str], hash_seed: str) -> None:
    command = [sys.executable, "-m", "tests.golden.transcripts", "--show", *names]
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT), "POLITBURO_RULES": "plain"}
    done = subprocess.run(command, env=environment, cwd=ROOT, check=True, capture_output=True, timeout=300)
    for name, text in json.loads(done.stdout).items():
        golden = (HERE / f"{name}.txt").read_text(encoding="utf-8")
        diff = list(difflib.unified_diff(golden.splitlines(), text.splitlines(), "golden", "now", lineterm="", n=2))
        assert text == golden, f"{name} differs (python -m tests.golden.transcripts):\n" + "\n".join(diff[:20])


@pytest.mark.parametrize("hash_seed", ["0", "1", "4711"])
def test_small_games(hash_seed: str) -> None:
    check(list(SMALL_GAMES), hash_seed)


@pytest.mark.slow
@pytest.mark.parametrize("hash_seed", ["0", pytest.param("1", marks=pytest.mark.long), "4711"])
def test_a_game_of_1922(hash_seed: str) -> None:
    check(list(GAMES_OF_1922)[:1], hash_seed)


@pytest.mark.slow
def test_other_games_of_1922() -> None:
    check(list(GAMES_OF_1922)[1:], "2")


def test_no_transcript_is_left_over() -> None:
    assert {path.stem for path in HERE.glob("*.txt")} == {*SMALL_GAMES, *GAMES_OF_1922}
