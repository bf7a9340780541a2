"""The game in OpenSpiel: importing this registers it as ``politburo``.

``pyspiel.load_game("politburo", {"scenario": "1922", "seats": "stalin,trotsky", "seeds": 1000})``. The one act of
chance is the first: which of so many seeds the campaign has. Everything after it follows from the decisions; players
do not see the seed. Returns are scores, 0 to 1, at the end.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Any

import numpy as np
import pyspiel

from game.adapters.match import Match, Rules
from game.rules.names import LEADERS

MOST_SEEDS = 1_000_000

GAME_TYPE = pyspiel.GameType(
    short_name="politburo",
    long_name="Politburo: the succession to Lenin",
    dynamics=pyspiel.GameType.Dynamics.SEQUENTIAL,
    chance_mode=pyspiel.GameType.ChanceMode.EXPLICIT_STOCHASTIC,
    information=pyspiel.GameType.Information.IMPERFECT_INFORMATION,
    utility=pyspiel.GameType.Utility.GENERAL_SUM,
    reward_model=pyspiel.GameType.RewardModel.TERMINAL,
    max_num_players=LEADERS - 1,
    min_num_players=1,
    provides_information_state_string=False,
    provides_information_state_tensor=False,
    provides_observation_string=True,
    provides_observation_tensor=True,
    parameter_specification={"scenario": "1922", "seats": "", "settings": "", "seeds": 1000},
)


class Game(pyspiel.Game):
    """A scenario with its seats; players are the seats in their order."""

    def __init__(self, params: dict[str, Any] | None = None) -> None:
        """``params`` are those of GAME_TYPE; lists are separated by commas.

        Raises:
            ValueError: a seat, setting or number of seeds that cannot be.
        """
        wanted = {**GAME_TYPE.parameter_specification, **(params or {})}
        seats, settings = (list(filter(None, str(wanted[name]).split(","))) for name in ("seats", "settings"))
        self.rules = Rules(str(wanted["scenario"]), seats, settings)
        self.seeds = int(wanted["seeds"])
        if not 1 <= self.seeds <= MOST_SEEDS:
            raise ValueError(f"seeds is a number from 1 to {MOST_SEEDS}, not {self.seeds}")
        info = pyspiel.GameInfo(
            num_distinct_actions=len(self.rules.actions),
            max_chance_outcomes=self.seeds,
            num_players=len(self.rules.seats),
            min_utility=0.0,
            max_utility=1.0,
            utility_sum=None,
            max_game_length=self.rules.most_decisions,
        )
        super().__init__(GAME_TYPE, info, params or {})

    def new_initial_state(self) -> State:
        """Before the seed is drawn."""
        return State(self)

    def make_py_observer(self, iig_obs_type: Any = None, params: dict[str, Any] | None = None) -> Observer:
        """An observer of what one leader knows; it has one kind of observation only.

        Raises:
            ValueError: parameters, which it does not take.
        """
        if params:
            raise ValueError(f"observations take no parameters, not {params}")
        return Observer(self.rules.sight.length)


class State(pyspiel.State):
    """A match, or the moment before it."""

    def __init__(self, game: Game) -> None:
        super().__init__(game)
        self.seeds = game.seeds
        self.match = Match(game.rules)
        self.begun = False

    def current_player(self) -> int:
        """Who must decide."""
        if not self.begun:
            return int(pyspiel.PlayerId.CHANCE)
        return int(pyspiel.PlayerId.TERMINAL) if self.match.ended else self.match.seat

    def chance_outcomes(self) -> list[tuple[int, float]]:
        """Every seed is as likely as every other."""
        return [(seed, 1 / self.seeds) for seed in range(self.seeds)]

    def _legal_actions(self, player: int) -> list[int]:
        return [int(at) for at in np.flatnonzero(self.match.mask())] if player == self.match.seat else []

    def _apply_action(self, action: int) -> None:
        if self.begun:
            self.match.act(action)
        else:
            self.begun = True
            self.match.begin(action)

    def _action_to_string(self, player: int, action: int) -> str:
        return f"seed {action}" if player == pyspiel.PlayerId.CHANCE else self.match.text(action)

    def is_terminal(self) -> bool:
        """Whether the campaign has ended."""
        return self.begun and self.match.ended

    def returns(self) -> list[float]:
        """What each player has been given so far."""
        return self.match.returns()

    def __str__(self) -> str:
        if not self.begun:
            return "before the first quarter"
        state = self.match.array[0]
        return f"quarter {state['turn']}, after {self.match.taken} decisions"


class Observer:
    """What one leader knows, as OpenSpiel asks for it."""

    def __init__(self, length: int) -> None:
        self.tensor = np.zeros(length, np.float32)
        self.dict = {"observation": self.tensor}

    def set_from(self, state: State, player: int) -> None:
        """Fill the tensor; nothing is known before the seed is drawn."""
        self.tensor[:] = state.match.observe(player) if state.begun else 0.0

    def string_from(self, state: State, player: int) -> str:
        """The same in a line: a hash of what is known, so that two texts are alike where two tensors are."""
        self.set_from(state, player)
        return f"{state.match.rules.seats[player]} knows {sha256(self.tensor.tobytes()).hexdigest()[:32]}"


pyspiel.register_game(GAME_TYPE, Game)
