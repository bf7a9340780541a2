"""The game as a PettingZoo environment (agent after agent): ``from game.adapters.pettingzoo import env``.

An observation is ``{"observation": what the seat's leader knows, "action_mask": what is allowed}``. The reward comes
at the end and is the score, 0 to 1. ``reset(seed=...)`` is the campaign's seed; without one it is drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from gymnasium import spaces
from gymnasium.utils import seeding
from pettingzoo import AECEnv
from pettingzoo.utils import wrappers

from game.adapters.match import Match, Rules
from game.scenario import Scenario

Observation = dict[str, np.ndarray[Any, Any]]


def env(
    scenario: Scenario | str = "1922",
    seats: Sequence[str] = (),
    settings: Sequence[str] = (),
    render_mode: str | None = None,
) -> AECEnv[str, Observation, int | None]:
    """The environment, in the wrappers that tell a wrong order of calls and actions that do not exist.

    Raises:
        ValueError: a seat or setting that does not exist.
    """
    raw = RawEnv(scenario, seats, settings, render_mode)
    return wrappers.OrderEnforcingWrapper(wrappers.AssertOutOfBoundsWrapper(raw))


class RawEnv(AECEnv[str, Observation, "int | None"]):
    """The environment itself; agents are the ids of leaders, in the order of rank."""

    metadata = {"name": "politburo_v0", "render_modes": ["ansi"], "is_parallelizable": False}  # noqa: RUF012

    def __init__(
        self,
        scenario: Scenario | str = "1922",
        seats: Sequence[str] = (),
        settings: Sequence[str] = (),
        render_mode: str | None = None,
    ) -> None:
        """As :func:`env`."""
        super().__init__()
        self.rules = Rules(scenario, seats, settings)
        self.match = Match(self.rules)
        self.render_mode = render_mode
        self.possible_agents = list(self.rules.seats)
        self._dice, _ = seeding.np_random()
        self._said = ""
        seen = spaces.Box(-1.0, 1.0, (self.rules.sight.length,), np.float32)
        allowed = spaces.Box(0, 1, (len(self.rules.actions),), np.int8)
        self._seen = {one: spaces.Dict(observation=seen, action_mask=allowed) for one in self.possible_agents}
        self._actions = {one: spaces.Discrete(len(self.rules.actions)) for one in self.possible_agents}

    def observation_space(self, agent: str) -> spaces.Space[Any]:
        """The same object for an agent every time."""
        return self._seen[agent]

    def action_space(self, agent: str) -> spaces.Space[Any]:
        """The same object for an agent every time."""
        return self._actions[agent]

    def reset(self, seed: int | None = None, options: dict[str, Any] | None = None) -> None:
        """Begin a campaign and play to the first decision of an agent."""
        if seed is not None:
            self._dice, _ = seeding.np_random(seed)
        self.match.begin(seed if seed is not None else int(self._dice.integers(2**63)))
        self.agents = list(self.possible_agents)
        self.rewards = dict.fromkeys(self.agents, 0.0)
        self._cumulative_rewards = dict.fromkeys(self.agents, 0.0)
        self.terminations = dict.fromkeys(self.agents, False)
        self.truncations = dict.fromkeys(self.agents, False)
        self.infos: dict[str, dict[str, Any]] = {one: {} for one in self.agents}
        self._said = ""
        self._look_who_decides()

    def _look_who_decides(self) -> None:
        if self.match.ended:
            self.terminations = dict.fromkeys(self.agents, True)
            self.rewards = dict(zip(self.possible_agents, self.match.scores(), strict=True))
            self.agent_selection = self.agents[0]
        else:
            self.agent_selection = self.possible_agents[self.match.seat]

    def observe(self, agent: str) -> Observation:
        """What a leader knows now; nothing is allowed to one who need not decide."""
        seat = self.possible_agents.index(agent)
        mask = self.match.mask() if seat == self.match.seat else np.zeros(len(self.rules.actions), np.int8)
        return {"observation": self.match.observe(seat), "action_mask": mask.copy()}

    def step(self, action: int | None) -> None:
        """Take an action of the agent that is selected.

        Raises:
            ValueError: it is not allowed; nothing has changed.
        """
        agent = self.agent_selection
        if self.terminations[agent]:
            self._was_dead_step(action)
            return
        if action is None:
            raise ValueError(f"{agent} must decide")
        said = f"{agent}: {self.match.text(int(action))}" if self.match.mask()[action] else ""
        self.match.act(int(action))
        self._said = said
        self._cumulative_rewards[agent] = 0.0
        self._clear_rewards()
        self._look_who_decides()
        self._accumulate_rewards()

    def render(self) -> str | None:
        """The last action in words."""
        return self._said if self.render_mode == "ansi" else None

    def close(self) -> None:
        """Nothing is held open."""
