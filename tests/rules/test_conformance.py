"""Plain rules and compiled rules are the same rules: every field and every log row after every decision."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from game.rules.state import FIELDS, STATE
from game.scenario import Scenario
from game.studies.process import CACHE, cache_folder
from tests.rules.playing import hashes, states

ROOT = Path(__file__).resolve().parent.parent.parent

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("compiled")]


def compiled(*arguments: str) -> bytes:
    """What the compiled rules answer."""
    pytest.importorskip("numba")
    environment = {**os.environ, "POLITBURO_RULES": "compiled", CACHE: str(cache_folder()), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "tests.rules.playing", *arguments]
    return subprocess.run(command, env=environment, check=True, capture_output=True, timeout=500).stdout


def differing(scenario: Scenario, seed: int, at: int) -> list[str]:
    """The fields in which the two differ after ``at`` decisions."""
    other = np.frombuffer(compiled(str(scenario.path), str(seed), f"@{at}"), STATE)
    for now, (state, _) in enumerate(states(scenario.world, seed)):
        if now == at:
            own = np.frombuffer(state, STATE)
            return [field.name for field in FIELDS if not np.array_equal(own[field.name], other[field.name])]
    return ["its length"]


@pytest.mark.parametrize(("name", "first", "count"), [("small", 0, 100), ("year_1922", 0, 4)])
def test_plain_and_compiled_agree(name: str, first: int, count: int, request: pytest.FixtureRequest) -> None:
    scenario: Scenario = request.getfixturevalue(name)
    answer = json.loads(compiled(str(scenario.path), str(first), str(count)))
    assert answer["compiled"]
    for seed, theirs in zip(range(first, first + count), answer["hashes"], strict=True):
        ours = hashes(scenario.world, seed)
        if ours != theirs:
            pairs = zip(ours, theirs, strict=False)
            at = next((at for at, (one, other) in enumerate(pairs) if one != other), min(len(ours), len(theirs)))
            fields = differing(scenario, seed, at) or ["the log only"]
            pytest.fail(f"seed {seed}, after {at} decisions, differ in: {', '.join(fields)}")
