"""A campaign under way: reading it, answering, going on, going back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from game.campaign.advice import advised
from game.campaign.offers import refusal_of
from game.campaign.past import Decision, Past
from game.campaign.pending import Pending, Refused
from game.campaign.worlds import advised_in, world_with
from game.candidates import candidates
from game.notation import Answer, Notation
from game.players.standard import choose
from game.rules import names as n
from game.rules.answers import object_to_answer
from game.rules.bodies import cells
from game.rules.setup import begin
from game.rules.state import STATE, PlainBoards
from game.rules.turn import advance, decide
from game.rules.view import look
from game.rules.world import PlainWorld
from game.scenario import Scenario

LOG_ROWS = 6000
"""Rows of the log between two decisions; a congress of 170 delegations with its seats needs about 500."""


class Campaign(Past):
    """A campaign under way."""

    thinker: Callable[[Campaign, Pending], Answer | None] | None = None
    """Who answers for the AI leaders where they are experts; None: the standard AI. He may return None: not yet."""

    def __init__(
        self,
        scenario: Scenario,
        seed: int = 1,
        humans: Sequence[str] = (),
        settings: dict[str, int] | None = None,
    ) -> None:
        """Begin a campaign.

        Args:
            scenario: the scenario.
            seed: 0 .. 2**63 - 1.
            humans: person ids of the leaders that people play.
            settings: numbers for some of the scenario's settings, by field (see game.scenario.settings).

        Raises:
            ValueError: a seed, chair or setting that does not exist.
        """
        if not 0 <= seed < 2**63:
            raise ValueError(f"a seed is a number from 0 to 2**63 - 1, not {seed}")
        super().__init__()
        self.scenario = scenario
        self.seed = seed
        self.settings = dict(settings or {})
        self.humans = tuple(humans)
        self.notation = Notation(scenario)
        self.world_array = world_with(scenario, self.settings)
        self.world: Any = PlainWorld(self.world_array)
        self.adviser: Any = advised_in(self.world_array)
        self.chairs = frozenset(self._chair(name) for name in humans)
        self.boards = PlainBoards(2)
        self.log = np.zeros((LOG_ROWS, n.LOG_WIDTH), np.int64)
        begin(self.boards[0], self.world, seed)
        self._snapshot()

    def _chair(self, name: str) -> int:
        known = self.scenario.register.ids["leader"]
        if name not in known:
            raise ValueError(f"'{name}' is not a leader of this scenario; they are {', '.join(known)}")
        return int(known[name])

    # --- reading ---------------------------------------------------------------------------------------------------

    @property
    def state(self) -> Any:
        """The state as rules see it; read it, do not write it."""
        return self.boards[0]

    @property
    def ended(self) -> bool:
        """Whether an ending has been reached."""
        return bool(self.state.ended)

    @property
    def outcome(self) -> str | None:
        """The winner's person id, or the ending's id where nobody wins; None while the campaign runs."""
        if not self.ended:
            return None
        if self.state.winner != n.NOBODY:
            return str(self.scenario.register.names("leader")[self.state.winner - 1])
        return str(self.scenario.texts.endings[self.state.ended - 1].id)

    @property
    def pending(self) -> Pending | None:
        """The decision that is waited for, or None."""
        s = self.state
        if s.decision == n.NO_DECISION:
            return None
        who = self.scenario.register.names("leader")[s.decider - 1]
        return Pending(s.decider, str(who), s.decision, s.subject)

    def state_hash(self) -> str:
        """A short hash of the whole state, the same on every machine and in every mode."""
        return hashlib.sha256(self.boards.array[0].tobytes()).hexdigest()[:16]

    def view(self, leader: int) -> Any:
        """A fresh view of the state as a leader may see it; it may be written on."""
        boards = PlainBoards(1)
        return look(boards, 0, self.state, self.world, leader)

    # --- answering -------------------------------------------------------------------------------------------------

    def objection(self, answer: Answer) -> str:
        """Why the pending decision may not be answered so, as a name of OBJECTION_NAMES; ``ok`` if it may."""
        if self.state.decision == n.NO_DECISION:
            return n.OBJECTION_NAMES[n.O_NOT_YOUR_TURN]
        return n.OBJECTION_NAMES[object_to_answer(self.state, self.world, answer.verb, answer.a, answer.b)]

    def play(self, text: str) -> None:
        """Answer the pending decision in its text form.

        Raises:
            Unreadable: the text is no answer to it.
            Refused: the rules do not allow it.
        """
        pending = self.pending
        if pending is None:
            raise Refused(text, n.OBJECTION_NAMES[n.O_NOT_YOUR_TURN])
        self.answer(self.notation.read(pending.kind, pending.subject, text))

    def answer(self, answer: Answer) -> None:
        """Answer the pending decision.

        Raises:
            Refused: the rules do not allow it.
        """
        pending = self.pending
        if pending is None:
            raise Refused(str(answer), n.OBJECTION_NAMES[n.O_NOT_YOUR_TURN])
        text = self._text(pending, answer)
        refusal = self._refusal(pending, answer)
        objection = decide(self.state, self.world, answer.verb, answer.a, answer.b, self.log)
        if objection != n.OK:
            raise Refused(text, n.OBJECTION_NAMES[objection])
        self._note(pending, text)
        if refusal:
            self.refusals[len(self.decisions)] = refusal

    def _refusal(self, pending: Pending, answer: Answer) -> str:
        """Why an AI leader declines what a person offers or brokers; empty for any other answer."""
        asking = self.state.broker or pending.subject
        if pending.kind != n.D_PACT or answer.a or pending.leader in self.chairs or asking not in self.chairs:
            return ""
        return refusal_of(self.view(pending.leader), self.world, pending.leader, pending.subject)

    def _text(self, pending: Pending, answer: Answer) -> str:
        try:
            return self.notation.text(pending.kind, pending.subject, answer)
        except (IndexError, KeyError):
            raise Refused(str(answer), n.OBJECTION_NAMES[n.O_NO_SUCH]) from None

    def _note(self, pending: Pending, text: str) -> None:
        turn = self.state.turn
        human = pending.leader in self.chairs
        self.decisions.append(Decision(turn, pending.who, pending.kind_name, text, human))
        self._drain()

    def _drain(self) -> None:
        rows = int(self.log[0, 0])
        self.note(self.log[1 : rows + 1].tolist())
        self.log[: rows + 1] = 0

    def _snapshot(self) -> None:
        self.snapshots[len(self.decisions)] = self.boards.array[0].tobytes()

    # --- going on --------------------------------------------------------------------------------------------------

    def advance(self) -> Pending | None:
        """Play on, the AI answering for every chair without a person; stop when a person must decide, or at the end."""
        while self.advance_once():
            pending = self.pending
            assert pending is not None
            if pending.leader in self.chairs:
                return pending
            self.answer_by_ai()
        return None

    def advance_once(self) -> bool:
        """Go on to the next decision, whoever's it is; False when the campaign has ended."""
        if self.state.decision != n.NO_DECISION:
            return True
        turn = self.state.turn
        going = bool(advance(self.state, self.world, self.log))
        self._drain()
        if self.state.turn != turn:
            self._snapshot()
        return going

    def answer_by_ai(self) -> str:
        """Let the AI answer the pending decision; returns its answer's text, empty while an expert thinks it over."""
        pending = self.pending
        assert pending is not None
        answer = self.standard_answer() if self.thinker is None else self.thinker(self, pending)
        if answer is None:
            return ""
        self.answer(answer)
        return self.decisions[-1].text

    def standard_answer(self) -> Answer:
        """What the standard AI would answer to the pending decision; in a person's chair, what his adviser would."""
        if self.state.decider in self.chairs:
            return self.advice()
        out = cells(4)
        choose(look(self.boards, 1, self.state, self.world, self.state.decider), self.world, out)
        return Answer(out[1], out[2], out[3])

    def advice(self) -> Answer:
        """What the adviser of the leader who must decide would answer."""
        view = look(self.boards, 1, self.state, self.world, self.state.decider)
        return advised(view, self.adviser, self.state.decider)

    # --- what may be answered -------------------------------------------------------------------------------------

    def candidates(self) -> Iterator[Answer]:
        """Every answer that makes sense of the pending decision, allowed or not."""
        pending = self.pending
        if pending is not None:
            yield from candidates(self.scenario, self.world, self.state, pending.kind, pending.subject)

    def legal(self) -> list[Answer]:
        """Every answer the rules allow to the pending decision."""
        ok = n.OBJECTION_NAMES[n.OK]
        return [answer for answer in self.candidates() if self.objection(answer) == ok]

    # --- going back ------------------------------------------------------------------------------------------------

    def rewound(self, decisions: int) -> Campaign:
        """A new campaign that stands where this one stood after so many decisions."""
        return self.fork(decisions)

    def replay(self, decisions: Sequence[Decision]) -> None:
        """Put in recorded decisions one after the other.

        Raises:
            Unreadable, Refused: a decision does not fit; the campaign stands before it.
        """
        for decision in decisions:
            if not self.advance_once():
                raise Refused(decision.text, n.OBJECTION_NAMES[n.O_NOT_YOUR_TURN])
            self.play(decision.text)
        self.advance_once()

    def undone(self) -> Campaign | None:
        """A new campaign before the last decision a person took; None if there is none."""
        at = self.last_own()
        return None if at is None else self.rewound(at)

    def fork(self, decisions: int, humans: Sequence[str] | None = None) -> Campaign:
        """A campaign that shares the past up to so many decisions, with other chairs taken if wished."""
        other = Campaign(self.scenario, self.seed, self.humans if humans is None else humans, self.settings)
        if other.chairs == self.chairs:
            other._stand_where(self, self.last_snapshot(decisions))
        other.replay(self.decisions[len(other.decisions) : decisions])
        other.thinker = self.thinker
        return other

    def _stand_where(self, other: Campaign, after: int) -> None:
        """Stands where another with the same chairs stood at one of its snapshots: that need not be played again."""
        if after:
            self.boards.array[0:1] = np.frombuffer(other.snapshots[after], STATE)
            self.recall(other, after)
