"""The engine under a state machine: legal and illegal answers, undo, rewind and fork in any order."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from game.campaign import Campaign, Refused
from game.notation import Answer
from game.rules.names import D_TABLE, M_PUBLISH
from game.scenario import Scenario, load
from tests.rules.invariants import broken
from tests.scenario.conftest import SMALL, write_numbers


def _small() -> Scenario:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "small"
        shutil.copytree(SMALL, folder)
        write_numbers(folder)
        scenario = load(folder)
        assert scenario.texts.endings
        assert scenario.world.shape == (1,)
    return scenario


SCENARIO = _small()
LEADERS = SCENARIO.register.names("leader")


class Engine(RuleBasedStateMachine):
    """A campaign of which every past state is remembered by its hash."""

    campaign: Campaign
    past: dict[int, str]

    @initialize(seed=st.integers(0, 2**63 - 1), humans=st.sets(st.sampled_from(LEADERS), max_size=2))
    def begin(self, seed: int, humans: set[str]) -> None:
        self.campaign = Campaign(SCENARIO, seed, sorted(humans))
        self.past = {}
        self.go_on()

    def go_on(self) -> None:
        """On to the next decision; what stands there is remembered."""
        self.campaign.advance_once()
        at = len(self.campaign.decisions)
        assert self.past.setdefault(at, self.campaign.state_hash()) == self.campaign.state_hash()

    def forget_after(self, decisions: int) -> None:
        self.past = {at: known for at, known in self.past.items() if at <= decisions}

    def running(self) -> bool:
        return not self.campaign.ended

    @precondition(running)
    @rule(times=st.integers(1, 12))
    def ai(self, times: int) -> None:
        """The AI answers: never refused."""
        for _ in range(times):
            if not self.campaign.ended:
                self.campaign.answer_by_ai()
                self.go_on()

    @precondition(running)
    @rule(data=st.data())
    def person(self, data: st.DataObject) -> None:
        """Any answer that makes sense: taken if it is legal, refused without a trace if not."""
        answer = data.draw(st.sampled_from(list(self.campaign.candidates())))
        pending, objection = self.campaign.pending, self.campaign.objection(answer)
        assert pending is not None
        before = self.campaign.state_hash()
        if objection == "ok":
            text = self.campaign.notation.text(pending.kind, pending.subject, answer)
            assert self.campaign.notation.read(pending.kind, pending.subject, text) == answer
            self.campaign.play(text)
            assert self.campaign.decisions[-1].text == text
            self.go_on()
        else:
            with pytest.raises(Refused):
                self.campaign.answer(answer)
            assert self.campaign.state_hash() == before

    @precondition(running)
    @rule(verb=st.integers(-3, 40), a=st.integers(-200, 1200), b=st.integers(-200, 200))
    def nonsense(self, verb: int, a: int, b: int) -> None:
        """Numbers from anywhere: judged without a crash or a trace, and taken if they are judged possible."""
        before, answer = self.campaign.state_hash(), Answer(verb, a, b)
        objection = self.campaign.objection(answer)
        assert self.campaign.state_hash() == before
        if objection == "ok":
            self.campaign.answer(answer)
            self.go_on()

    @rule(part=st.floats(0, 1))
    def rewind(self, part: float) -> None:
        """Any earlier moment is what it was."""
        to = int(part * len(self.campaign.decisions))
        self.campaign = self.campaign.rewound(to)
        assert self.campaign.state_hash() == self.past[to]
        self.forget_after(to)

    @rule()
    def undo(self) -> None:
        """Back before the last decision of a person."""
        at, other = self.campaign.last_own(), self.campaign.undone()
        assert (at is None) == (other is None)
        if other is not None and at is not None:
            assert other.state_hash() == self.past[at]
            self.campaign = other
            self.forget_after(at)

    @rule(humans=st.sets(st.sampled_from(LEADERS), max_size=2))
    def fork(self, humans: set[str]) -> None:
        """A fork shares the past and leaves its origin alone."""
        here = self.campaign.state_hash()
        other = self.campaign.fork(len(self.campaign.decisions), sorted(humans))
        assert other.state_hash() == here
        if not other.ended:
            other.answer_by_ai()
        assert self.campaign.state_hash() == here

    @invariant()
    def sound(self) -> None:
        found: list[Any] = broken(self.campaign.boards.array[0], self.campaign.world_array[0])
        assert not found


TestEngine = Engine.TestCase
TestEngine.settings = settings(
    max_examples=30, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)


def test_an_answer_without_words_is_refused() -> None:
    campaign = Campaign(SCENARIO, 0)
    while campaign.advance_once() and campaign.state.decision != D_TABLE:
        campaign.answer_by_ai()
    with pytest.raises(Refused):
        campaign.answer(Answer(M_PUBLISH, 0, 0))
