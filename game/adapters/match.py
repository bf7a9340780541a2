"""A match: one campaign in which some leaders are seats of agents, and the standard AI plays the others."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np

from game.adapters.actions import Actions
from game.adapters.sight import Row, Sight
from game.adapters.stepping import go_on, mark_legal, put_in, see
from game.campaign import Campaign
from game.notation import Notation
from game.players.automatic import start
from game.rules import names as n
from game.rules.rule import COMPILED
from game.rules.score import score_all
from game.rules.state import STATE, PlainBoards
from game.scenario import Scenario
from game.scenario import load as load_scenario
from game.scenario.settings import read_settings

Mask = np.ndarray[Any, np.dtype[np.int8]]


class Rules:
    """What all matches of a scenario with the same seats and settings share."""

    def __init__(self, scenario: Scenario | str, seats: Sequence[str] = (), settings: Sequence[str] = ()) -> None:
        """Make ready.

        Args:
            scenario: a scenario, its id or its folder.
            seats: ids of the leaders whom agents play; none is all that the scenario lets people play.
            settings: what ``--set`` takes: ``["skill=hard"]``.

        Raises:
            ValueError: a seat or setting that does not exist, or a seat twice.
        """
        self.scenario = load_scenario(scenario) if isinstance(scenario, str) else scenario
        self.settings = tuple(settings)
        fields = read_settings(self.settings, self.scenario.contents.outline)
        first = Campaign(self.scenario, 0, seats, fields)
        self.array = first.world_array
        self.plain = plain = first.world
        self.world: Any = self.array[0] if COMPILED else plain
        leaders = self.scenario.register.ids["leader"]
        self.seats = tuple(seats) or tuple(name for name, at in leaders.items() if plain.playable[at])
        if len(set(self.seats)) < len(self.seats):
            raise ValueError(f"a seat is named twice: {', '.join(self.seats)}")
        self.leaders = tuple(int(leaders[name]) for name in self.seats)
        self.actions = Actions(self.scenario, self.plain)
        self.sight = Sight(self.plain)
        self.notation = Notation(self.scenario)
        self.answers = as_cells(self.actions.flat)
        self.seated = as_cells([int(at in self.leaders) for at in range(n.LEADERS)])

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickled as what it was made of: the scenario must lie where it lay."""
        return shared, (str(self.scenario.path), self.scenario.hash, self.seats, self.settings)

    @property
    def most_decisions(self) -> int:
        """More decisions of seats than a campaign can ask for."""
        w, seats = self.plain, len(self.seats)
        sitting = seats * (1 + 2 * n.MOTIONS) + 1
        quarter = seats * n.MOVES_KEPT + sitting
        return int(w.turns * quarter + w.meetings * sitting + n.ASKS)


@lru_cache(maxsize=8)
def shared(path: str, wanted: str, seats: tuple[str, ...], settings: tuple[str, ...]) -> Rules:
    """The rules of a pickle, made once in a process.

    Raises:
        ValueError: the scenario at ``path`` is not the one of hash ``wanted``.
    """
    rules = Rules(path, seats, settings)
    if rules.scenario.hash != wanted:
        raise ValueError(f"{path} has changed since: the pickle is of another scenario")
    return rules


def as_cells(values: Sequence[int]) -> Any:
    """Integers as the rules of this process work on them."""
    return np.array(values, np.int64) if COMPILED else list(values)


def revived(rules: Rules, state: bytes, taken: int) -> Match:
    """A match that stands at a state."""
    match = Match(rules)
    match.array[0] = np.frombuffer(state, STATE)[0]
    match.taken = taken
    return match


class Match:
    """One campaign under way; :meth:`begin` starts it, and starts it anew."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        plain = PlainBoards(2)
        self.array = plain.array
        self.boards: Any = plain.boards if COMPILED else plain
        self.log = np.zeros((1, n.LOG_WIDTH), np.int64)
        self.taken = 0
        self._mask: Mask | None = None

    def __deepcopy__(self, memo: dict[int, Any]) -> Match:
        return revived(self.rules, self.array[0].tobytes(), self.taken)

    def __reduce__(self) -> tuple[Any, ...]:
        return revived, (self.rules, self.array[0].tobytes(), self.taken)

    def begin(self, seed: int) -> None:
        """Play to the first decision of a seat.

        Raises:
            ValueError: a seed that is not 0 .. 2**63 - 1.
        """
        if not 0 <= seed < 2**63:
            raise ValueError(f"a seed is a number from 0 to 2**63 - 1, not {seed}")
        self.array[:] = 0
        self.taken = 0
        start(self.boards, self.rules.world, seed)
        self._go_on()

    def _go_on(self) -> None:
        self._mask = None
        if go_on(self.boards, self.rules.world, self.log, self.rules.seated) < 0:
            raise RuntimeError(f"the rules refuse an answer of the computer's after {self.taken} decisions of seats")

    @property
    def ended(self) -> bool:
        """Whether an ending has been reached."""
        return bool(self.array[0]["ended"])

    @property
    def seat(self) -> int:
        """Which of ``rules.seats`` must decide, from 0; -1 at the end."""
        return -1 if self.ended else self.rules.leaders.index(int(self.array[0]["decider"]))

    def mask(self) -> Mask:
        """1 for every action that is allowed now: int8, (actions,); all 0 at the end."""
        if self._mask is None:
            mask = np.zeros(len(self.rules.actions), np.int8)
            if not self.ended:
                first, last = self.rules.actions.slices[int(self.array[0]["decision"])]
                out = as_cells([0] * len(mask))
                mark_legal(self.boards, self.rules.world, self.rules.answers, first, last, out)
                mask[first:last] = out[first:last]
            self._mask = mask
        return self._mask

    def act(self, action: int) -> None:
        """Take an action and play to the next decision of a seat, or to the end.

        Raises:
            ValueError: it is not allowed; nothing has changed.
        """
        if self.ended or not 0 <= action < len(self.rules.actions) or not self.mask()[action]:
            raise ValueError(f"action {action} is not allowed now")
        answer = self.rules.actions.answers[action]
        put_in(self.boards, self.rules.world, self.log, answer.verb, answer.a, answer.b)
        self.taken += 1
        self._go_on()

    def observe(self, seat: int) -> Row:
        """What the leader of a seat knows: float32, (rules.sight.length,), each from -1 to 1."""
        leader = self.rules.leaders[seat]
        see(self.boards, self.rules.world, leader)
        return self.rules.sight.of(self.array[1], leader)

    def scores(self) -> list[float]:
        """The score of every seat as things stand, 0 to 1."""
        out = as_cells([0] * n.LEADERS)
        score_all(self.boards, self.rules.world, out)
        return [int(out[leader]) / 100 for leader in self.rules.leaders]

    def returns(self) -> list[float]:
        """The rewards of every seat so far: nothing before the end, then its score."""
        return self.scores() if self.ended else [0.0] * len(self.rules.seats)

    def text(self, action: int) -> str:
        """An action in words, as the pending decision takes it."""
        state = self.array[0]
        answer = self.rules.actions.answers[action]
        return self.rules.notation.text(int(state["decision"]), int(state["subject"]), answer)

    def copy(self) -> Match:
        """A match that stands where this one stands and goes on by itself."""
        return copy.deepcopy(self)
