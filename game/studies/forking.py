"""Forks of a campaign under way: other answers to a decision that was taken, and the states from which both go on.

From a fork on the computer answers in every chair, with other luck each time; both sides of a pair have the same. It is
played from how things stood, not from what anybody believed: hindsight, which no leader at the table had.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from game.campaign import Campaign, Decision
from game.motives.telling import deed
from game.notation import Answer
from game.players.shortlist import ROW, listed
from game.players.standard import choose
from game.rules import names as n
from game.rules.bodies import cells
from game.rules.turn import decide
from game.studies.plan import Plan, Variant
from game.studies.run import More
from game.studies.worlds import World

LISTED = 6
"""Answers of the adviser's list that are looked through for another one."""


@dataclass(frozen=True)
class Other:
    """A decision and another answer to it: ``at`` decisions had been taken before.

    ``texts`` are the answer taken and the other one, ``begun`` the states after them, as bytes.
    """

    at: int
    turn: int
    leader: int
    kind: int
    taken: Answer
    other: Answer
    subject: int
    texts: tuple[str, str]
    begun: tuple[bytes, bytes] = field(repr=False)

    def told(self, before: Campaign, language: str = "en") -> tuple[str, str]:
        """Both as sentences without their stop; ``before`` stands before the decision (:func:`standing`)."""
        asked = before, self.leader, self.kind, self.subject
        return deed(*asked, self.taken, language), deed(*asked, self.other, language)


def standing(past: Campaign, at: int) -> Campaign:
    """A campaign as it stood before its decision number ``at``, with nobody at the table."""
    fork = past.fork(at)
    fork.thinker = None
    return fork


def alternatives(fork: Campaign, taken: Answer, most: int) -> list[Answer]:
    """What else could have been answered to the pending decision, what the adviser thinks best first."""
    pending = fork.pending
    assert pending is not None
    kept = cells(ROW * LISTED)
    choose(fork.view(pending.leader), fork.adviser, kept)
    found = [Answer(*kept[at + 1 : at + ROW]) for at in range(0, ROW * listed(kept), ROW)]
    if pending.kind in (n.D_ASK, n.D_PACT, n.D_VOTE, n.D_HOLD):
        found += sorted(fork.legal(), key=lambda one: one.a == n.ABSTAIN and pending.kind == n.D_VOTE)
    elif pending.kind in (n.D_MOVE, n.D_TABLE):
        found.append(Answer(n.PASS if pending.kind == n.D_MOVE else n.NO_MOTION))
    ok = n.OBJECTION_NAMES[n.OK]
    different = [one for one in dict.fromkeys(found) if one != taken and fork.objection(one) == ok]
    if pending.kind == n.D_VOTE and taken.a != n.ABSTAIN:
        different.sort(key=lambda one: one.a == n.ABSTAIN)  # the other side, before none
    return different[:most]


def others(past: Campaign, at: int, most: int = 1) -> list[Other]:
    """The decision number ``at`` with each of at most so many other answers; none where there was no choice."""
    return _others(standing(past, at), past.decisions[at], most)


def walk(past: Campaign, decisions: Sequence[int], most: int = 1) -> Iterator[tuple[Other, Campaign]]:
    """The same of several decisions, oldest first, by playing the campaign again once.

    With each comes the campaign as it stands before the decision; it goes on when the next is asked for.
    """
    fork = standing(past, 0)
    for at in decisions:
        fork.replay(past.decisions[len(fork.decisions) : at])
        for one in _others(fork, past.decisions[at], most):
            yield one, fork


def _others(fork: Campaign, decision: Decision, most: int) -> list[Other]:
    """``fork`` stands before the decision."""
    at = len(fork.decisions)
    pending = fork.pending
    assert pending is not None
    taken = fork.notation.read(pending.kind, pending.subject, decision.text)
    asked, found = (pending.kind, pending.subject), []
    for one in alternatives(fork, taken, most):
        texts = (decision.text, fork.notation.text(*asked, one))
        begun = (_state_after(fork, taken), _state_after(fork, one))
        found.append(Other(at, decision.turn, pending.leader, pending.kind, taken, one, pending.subject, texts, begun))
    return found


def own(past: Campaign, leader: str) -> Iterator[int]:
    """The numbers of the decisions that a person took in a leader's chair, oldest first."""
    yield from (at for at, one in enumerate(past.decisions) if one.human and one.leader == leader)


def _state_after(fork: Campaign, answer: Answer) -> bytes:
    """The state after an answer to the pending decision, as bytes; the fork stands as it stood."""
    here = fork.boards.array[0].copy()
    if decide(fork.state, fork.world, answer.verb, answer.a, answer.b, fork.log) != n.OK:
        raise ValueError("an answer that was allowed is refused")
    after = bytes(fork.boards.array[0].tobytes())
    fork.boards.array[0], fork.log[:] = here, 0
    return after


def played_on(past: Campaign, at: int, text: str, seed: int) -> Campaign:
    """A campaign that goes on from an answer to decision number ``at`` with other luck, played to its end here."""
    fork = standing(past, at)
    fork.play(text)
    fork.chairs = frozenset()
    fork.boards.array[0]["seed"] = seed
    fork.advance()
    return fork


@dataclass(frozen=True)
class Forked:
    """A plan of futures on both sides of one or more forks: variant 2k goes on as it was, 2k + 1 otherwise."""

    plan: Plan
    worlds: Sequence[World]
    begun: Sequence[bytes]

    def more(self) -> More:
        """What ``run_plan`` needs beside plan and worlds."""
        return {"begun": self.begun}


def plan_forks(past: Campaign, forks: Sequence[Other], n_each: int, seed: int) -> Forked:
    """Have ``n_each`` futures played on both sides of each fork, all with the same luck.

    Raises:
        ValueError: the plan cannot be.
    """
    side = Variant("", past.scenario.id, past.scenario.hash, tuple(sorted(past.settings.items())))
    variants, begun = list[Variant](), list[bytes]()
    for number, fork in enumerate(forks):
        variants += [replace(side, id=f"{number}{way}") for way in "ab"]
        begun += fork.begun
    plan = Plan(tuple(variants), seed, n_each, max(1, min(100, n_each)))
    return Forked(plan, [past.world_array] * len(variants), begun)
