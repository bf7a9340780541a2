"""PettingZoo's own tests of an environment, and what they do not look at."""

from __future__ import annotations

import warnings
from pathlib import Path

import numpy as np
import pytest

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:pettingzoo", "ignore::UserWarning:pettingzoo")

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from pettingzoo.test import api_test, seed_test

    from game.adapters.pettingzoo import RawEnv, env


def test_api(small_folder: str) -> None:
    api_test(env(small_folder), num_cycles=300)


def test_seeds(small_folder: str) -> None:
    seed_test(lambda: env(small_folder), num_cycles=120)


def play(one: RawEnv, seed: int) -> dict[str, float]:
    """A match by chance; what each agent was given in all."""
    one.reset(seed=seed)
    given, dice = dict.fromkeys(one.agents, 0.0), np.random.default_rng(seed)
    for agent in one.agent_iter():
        seen, reward, terminated, truncated, _ = one.last()
        given[agent] += reward
        done = terminated or truncated
        one.step(None if done else int(dice.choice(np.flatnonzero(seen["action_mask"]))))
    return given


def test_rewards_are_scores(small_folder: str) -> None:
    one = RawEnv(small_folder)
    given = play(one, 11)
    assert list(given.values()) == one.match.scores()
    assert play(one, 11) == given
    assert play(one, 12) != given
    assert not one.agents


def test_drawn_seeds_follow_from_the_first(small_folder: str) -> None:
    one, found = RawEnv(small_folder), []
    for _ in range(2):
        one.reset(seed=5)
        one.reset()
        found.append(int(one.match.array[0]["seed"]))
    assert found[0] == found[1] != 5


def test_what_is_not_allowed(small_folder: str) -> None:
    one = RawEnv(small_folder, render_mode="ansi")
    one.reset(seed=1)
    seen = one.observe(one.agent_selection)
    assert one.observation_space(one.agent_selection).contains(seen)
    with pytest.raises(ValueError, match="not allowed"):
        one.step(int(np.flatnonzero(seen["action_mask"] == 0)[0]))
    with pytest.raises(ValueError, match="must decide"):
        one.step(None)
    agent, action = one.agent_selection, int(np.flatnonzero(seen["action_mask"])[0])
    text = one.match.text(action)
    one.step(action)
    assert one.render() == f"{agent}: {text}"
    others = [name for name in one.agents if name != one.agent_selection]
    assert not one.observe(others[0])["action_mask"].any()


def test_the_page_runs(small_folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The snippet of docs/adapters.md, on the small scenario."""
    page = Path(__file__).resolve().parents[2] / "docs" / "adapters.md"
    blocks = page.read_text(encoding="utf-8").split("```python\n")[1:]
    code = blocks[0].partition("```")[0]
    assert code.count('"1922"') == 1
    said: list[str] = []
    exec(compile(code.replace('"1922"', repr(small_folder)), str(page), "exec"), {"print": said.append})  # noqa: S102
    assert said
