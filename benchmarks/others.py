"""Decisions in other frameworks, by the processor's time; each imports what it needs when it is called."""

from __future__ import annotations

import random
import time
from typing import Any

CANDIDATES = 12
"""Candidates a Mesa agent looks at for each decision: fewer than the rules do here."""


def mesa(persons: int, steps: int, per_step: int, seconds: float) -> float:
    """Decisions a second of a model of so many agents, ``per_step`` of whom decide at each of ``steps`` steps."""
    import mesa as framework

    class Person(framework.Agent):  # type: ignore[misc]
        """Gives his regard to the best of some others."""

        def __init__(self, model: Any) -> None:
            super().__init__(model)
            self.strength, self.regard = model.random.randrange(100), dict[int, int]()

        def decide(self) -> None:
            """Weigh some others, and favour one."""
            seen = self.model.random.sample(self.model.people, CANDIDATES)
            best = max(seen, key=lambda one: one.strength + self.regard.get(one.unique_id, 0))
            self.regard[best.unique_id] = self.regard.get(best.unique_id, 0) + 1
            best.strength = min(100, best.strength + 1)

    class Party(framework.Model):  # type: ignore[misc]
        """As many persons, quarters and decisions as a campaign has."""

        def __init__(self, people: int = persons, **more: Any) -> None:
            super().__init__(**more)
            self.people = [Person(self) for _ in range(people)]
            self.datacollector = framework.DataCollector(
                model_reporters={"most": lambda model: max(one.strength for one in model.people)}
            )

        def step(self) -> None:
            """A quarter."""
            for one in self.random.sample(self.people, min(per_step, len(self.people))):
                one.decide()
            self.datacollector.collect(self)

    done, began = 0, time.process_time()
    while time.process_time() - began < seconds:
        framework.batch_run(
            Party, {"people": persons}, number_processes=1, max_steps=steps, display_progress=False, iterations=20
        )
        done += 20 * steps * min(per_step, persons)
    return done / (time.process_time() - began)


def _die() -> random.Random:
    """The dice of random play."""
    return random.Random(1)  # noqa: S311 - no secret


def open_spiel(seconds: float) -> float:
    """Actions a second of random play of a game written in Python."""
    import open_spiel.python.games  # noqa: F401 - registers them
    import pyspiel

    game, die, done = pyspiel.load_game("python_tic_tac_toe"), _die(), 0
    began = time.process_time()
    while time.process_time() - began < seconds:
        state = game.new_initial_state()
        while not state.is_terminal():
            state.apply_action(die.choice(state.legal_actions()))
            done += 1
    return done / (time.process_time() - began)


def petting_zoo(seconds: float) -> float:
    """Steps a second of random play of a classic game."""
    from pettingzoo.classic import connect_four_v3

    env, die, done = connect_four_v3.env(), _die(), 0
    began = time.process_time()
    while time.process_time() - began < seconds:
        env.reset(seed=done)
        for _agent in env.agent_iter():
            seen, _reward, over, cut, _info = env.last()
            moves = [] if over or cut else [at for at, may in enumerate(seen["action_mask"]) if may]
            env.step(die.choice(moves) if moves else None)
            done += 1
    return done / (time.process_time() - began)
