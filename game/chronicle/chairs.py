"""Sentences for what the chairs do beside their moves and motions: sureties, returns, quotations, desertions."""

from __future__ import annotations

from collections.abc import Callable

from game.campaign import Happening
from game.chronicle.deals import refused
from game.chronicle.line import Said
from game.chronicle.names import Names
from game.chronicle.tracking import Motion, Tracking
from game.chronicle.votes import motion_of
from game.rules import names as n
from game.words import N_

RETURNS = {
    n.RUNG_REPRIMAND: N_("The reprimand of {leader} is struck out."),
    n.RUNG_OFFICE: N_("{leader} may be trusted with office again."),
    n.RUNG_POLITBURO: N_("{leader} may be elected to the Politburo again."),
    n.RUNG_COMMITTEE: N_("{leader} may be elected to the Central Committee again."),
    n.RUNG_PARTY: N_("{leader} is given back his party card."),
    n.RUNG_EXILE: N_("{leader} may return from exile."),
}


def broker(names: Names, tracking: Tracking, row: Happening) -> Said:
    """The answer to a pact that a third man brokers."""
    leader, asked, other, accepted, sealed = row.cells[:5]
    who = {"broker": names.leader(leader), "asked": names.leader(asked), "other": names.leader(other)}
    if not accepted:
        why = refused(names, tracking, row, other, asked) if tracking.reader in (leader, n.NOBODY) else ""
        return Said(names.say("{asked} declines the terms with {other} that {broker} proposes.", **who) + why)
    if not sealed:
        return Said(names.say("{asked} agrees to terms with {other}, if {other} does.", **who))
    return Said(names.say("{other} and {asked} come to terms; {broker} stands surety.", **who))


def stage(names: Names, tracking: Tracking, row: Happening) -> Said:
    """How an appearance abroad ended."""
    leader, won = row.cells[:2]
    text = N_("The movement abroad lends {leader} its applause.") if won else N_("A defeat abroad is laid to {leader}.")
    return Said(names.say(text, leader=names.leader(leader)))


def regain(names: Names, tracking: Tracking, row: Happening) -> Said:
    """A leader has a rung back; the rung is the one he is still on."""
    leader, rung = row.cells[:2]
    return Said(names.say(RETURNS[rung + 1], leader=names.leader(leader)))


def lapsed(names: Names, tracking: Tracking, row: Happening) -> Said:
    """An appeal that came to nothing before it was heard."""
    leader, kind, a, b = row.cells[:4]
    what = motion_of(names, Motion(leader, kind, a, b, n.COMMITTEE))
    return Said(names.say("The appeal lapses: {what}.", what=what))


def quoted(names: Names, tracking: Tracking, row: Happening) -> Said:
    """What was dug out of a leader's record."""
    leader, issue, said, turn = row.cells[:4]
    words = {"leader": names.leader(leader), "issue": names.issue(issue), "number": names.number(said)}
    text = names.say("What {leader} said of {issue} is read again: {number}, {quarter}.", quarter=names.quarter(turn),
                     **words)  # fmt: skip
    return Said(text, ((names.say("said"), said),))


def rebuff(names: Names, tracking: Tracking, row: Happening) -> Said:
    """A mover left alone."""
    return Said(names.say("Nobody but {leader} was for it.", leader=names.leader(row.cells[0])))


def desert(names: Names, tracking: Tracking, row: Happening) -> Said:
    """A client who leaves over views."""
    person, patron, gap = row.cells[:3]
    who = {"person": names.person(person), "patron": names.leader(patron)}
    text = names.say("{person} no longer follows {patron}: their views lie too far apart.", **who)
    return Said(text, ((names.say("distance"), gap),))


def ignored(names: Names, tracking: Tracking, row: Happening) -> Said | None:
    """A crisis nobody answers; told once a year."""
    if tracking.heard(row):
        return None
    quarters, issue = row.cells[:2]
    told = N_("The crisis is left to itself; nobody moved the line on {issue} this quarter, and all who govern pay.")
    return Said(names.say(told, issue=names.issue(issue)), ((names.say("quarters"), quarters),))


def aim(names: Names, tracking: Tracking, row: Happening) -> Said:
    """An aim reached, or out of reach for good."""
    leader, watch, stands = row.cells[:3]
    title = names.texts.aims[watch - len(names.texts.milestones)].of("title", names.language)
    text = {
        n.KEPT: N_("{leader} has what he aimed at: {title}."),
        n.LOST: N_("What {leader} aimed at is lost for good: {title}."),
        n.OPEN: N_("What {leader} aimed at is open again: {title}."),
    }[stands]
    return Said(names.say(text, leader=names.leader(leader), title=names.quoted(title)))


def passed_over(names: Names, tracking: Tracking, row: Happening) -> Said:
    """A man on a slate whom the congress did not elect."""
    leader, person, rank = row.cells[:3]
    text = (
        N_("{person}, on {leader}'s slate, is elected a candidate only.")
        if rank == n.CANDIDATE
        else N_("{person}, on {leader}'s slate, is not elected.")
    )
    return Said(names.say(text, person=names.person(person), leader=names.leader(leader)))


CHAIR_ROWS: dict[int, Callable[[Names, Tracking, Happening], Said | None]] = {
    n.L_BROKER: broker, n.L_STAGE: stage, n.L_REGAIN: regain, n.L_LAPSED: lapsed, n.L_QUOTED: quoted,
    n.L_REBUFF: rebuff, n.L_DESERT: desert, n.L_IGNORED: ignored,
    n.L_AIM: aim, n.L_PASSED_OVER: passed_over,
}  # fmt: skip
