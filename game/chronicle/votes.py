"""Roll calls in words, with the reasons of every voter."""

from __future__ import annotations

from game.campaign import Happening
from game.chronicle.line import Ballot, Said
from game.chronicle.moves import motion_text
from game.chronicle.names import Names
from game.chronicle.tracking import Motion, Tracking
from game.rules import names as n
from game.rules.ledger import FIRST_PART
from game.words import N_

NAMED = 8
"""So many dissenters are named; more are counted."""

PARTS_AT = FIRST_PART - 2
"""Index of the first leaning part among the cells of a ballot row."""

CHANCE = "chance"
"""What luck and the pressure of others come to, for a reader who cannot tell them apart."""


def motion_of(names: Names, motion: Motion) -> str:
    """``Trotsky's motion to set the line on the NEP at -10``."""
    wish = motion_text(names, motion.kind, motion.a, motion.b, motion.mover)
    if motion.mover == n.NOBODY:
        return names.say("the question {wish}", wish=wish)
    return names.say("{mover}'s motion {wish}", mover=names.leader(motion.mover), wish=wish)


def result(names: Names, tracking: Tracking, row: Happening) -> Said:
    """A vote: carried or lost, the figures, who stood apart."""
    at, carried, ayes, noes, present = row.cells[:5]
    ballots = tuple(ballot(names, tracking, one) for one in tracking.ballots)
    idle = sum(one.votes for one in ballots if one.side == n.ABSTAIN) if ballots else present - ayes - noes
    motion = tracking.motion(at)
    what = motion_of(names, motion) if motion else names.say("the motion")
    head = names.say("Carried") if carried else names.say("Lost")
    text = names.say(_figures(carried, ayes, noes), head=head, ayes=ayes, noes=noes, what=what)
    parts = ((names.say("for"), ayes), (names.say("against"), noes), (names.say("abstaining"), idle))
    return Said(text + _apart(names, ballots), parts, ballots)


def _figures(carried: int, ayes: int, noes: int) -> str:
    """The sentence of a result: a tie that carries and a majority that does not say what decided."""
    if carried and ayes <= noes:
        return N_("{head} {ayes} to {noes} by the vote of the chair: {what}.")
    if not carried and ayes > noes:
        return N_("{head} {ayes} to {noes} for want of two thirds: {what}.")
    return N_("{head} {ayes} to {noes}: {what}.")


def _apart(names: Names, ballots: tuple[Ballot, ...]) -> str:
    """Each side by name if it is few; of many, the figure of those abstaining, which the head does not give."""
    said = ""
    for side, label in ((n.FOR, names.say("For")), (n.AGAINST, names.say("Against")), (n.ABSTAIN, names.say("Abst."))):
        some = [one for one in ballots if one.side == side]
        if some and len(some) <= NAMED:
            said += f" {label}: {', '.join(one.voter for one in some)}."
        elif some and side == n.ABSTAIN:
            said += f" {label}: {sum(one.votes for one in some)}."
    return said


def ballot(names: Names, tracking: Tracking, row: Happening) -> Ballot:
    """One line of the roll call; a reader is not told what pressure others put on a man."""
    voter, side, votes, points = row.cells[:4]
    values = dict(zip(n.REASON_NAMES, row.cells[PARTS_AT : PARTS_AT + n.REASONS], strict=True))
    points += values["luck"]
    if tracking.reader != n.NOBODY and voter not in tracking.whipped:
        values[CHANCE] = values.pop("whip") + values.pop("luck")
    parts = tuple((label, value) for label, value in values.items() if value)
    declared = voter < n.PERSONS and tracking.leader_of[voter] != n.NOBODY
    return Ballot(names.voter(voter), side, votes, points, parts, declared)
