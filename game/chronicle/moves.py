"""Moves and motions in words."""

from __future__ import annotations

from game.chronicle.deals import terms_clause
from game.chronicle.names import Names
from game.rules import names as n
from game.words import N_

MOVES = {
    n.APPOINT: N_("{leader} appoints {person} as {office}."),
    n.DISMISS: N_("{leader} dismisses {person} as {office}."),
    n.COURT: N_("{leader} courts {person}."),
    n.PROTECT: N_("{leader} takes {person} under protection."),
    n.DROP: N_("{leader} drops {person}."),
    n.SLATE: N_("{leader} puts {person} on a slate for the next congress."),
    n.OFFER: N_("{leader} offers {other} an understanding{terms}."),
    n.BREAK: N_("{leader} breaks the understanding with {other}."),
    n.WRITE: N_("{leader} writes on {issue}."),
    n.BEND: N_("{leader} bends on {issue}, towards {side}."),
    n.ADOPT: N_("{leader} adopts the doctrine {doctrine}."),
    n.SPEAK: N_("{leader} speaks on {issue}."),
    n.PRESS: N_("{leader} opens a press campaign against {other}."),
    n.CIRCULATE: N_("{leader} passes {document} from hand to hand."),
    n.CELLS: N_("{leader} calls on the cells over {issue}."),
    n.LIE_LOW: N_("{leader} lies low."),
    n.GATHER: N_("{leader} gathers material against {other}."),
    n.LEAK: N_("{leader} leaks material against {other}."),
    n.QUOTE: N_("{leader} spreads an old quotation of {other}."),
    n.CALL: N_("{leader} has the next congress called a quarter earlier."),
    n.DELAY: N_("{leader} has the next congress put off a quarter."),
    n.CONVALESCE: N_("{leader} goes on sick leave."),
    n.RESIGN: N_("{leader} offers to resign."),
    n.RECANT: N_("{leader} recants before the party."),
    n.APPEAL: N_("{leader} appeals from the vote to a higher body."),
    n.ASSIGN: N_("{leader} sends instructors to {region}."),
    n.APPEAL_BELOW: N_("{leader} appeals to {region} over {issue}, past its secretary."),
    n.STAGE: N_("{leader} takes the stage abroad."),
    n.BROKER: N_("{leader} proposes to {other} and {third} that they come to terms."),
    n.FORMULA: N_("{leader} gives the line on {issue} a new name."),
}

AGAIN = {
    n.WRITE: N_("{leader} writes on {issue} again."),
    n.SPEAK: N_("{leader} speaks on {issue} again."),
    n.LIE_LOW: N_("{leader} goes on lying low."),
    n.PRESS: N_("{leader} keeps up the press campaign against {other}."),
    n.QUOTE: N_("{leader} spreads the old quotations of {other} again."),
}
"""Of moves that are often made again: how they are told within a year of the last time."""

LEAK_OF_ANOTHER = N_("Compromising papers about {other} pass from hand to hand.")

SANCTIONS = {
    n.RUNG_REPRIMAND: N_("to reprimand {other}"),
    n.RUNG_OFFICE: N_("to remove {other} from office"),
    n.RUNG_POLITBURO: N_("to remove {other} from the Politburo"),
    n.RUNG_COMMITTEE: N_("to remove {other} from the Central Committee"),
    n.RUNG_PARTY: N_("to expel {other} from the party"),
    n.RUNG_EXILE: N_("to exile {other}"),
}

MOTIONS = {
    n.M_LINE: N_("to set the line on {issue} at {number}"),
    n.M_FILL: N_("to make {person} {office}"),
    n.M_PUBLISH: N_("to print {document}"),
    n.M_SUPPRESS: N_("to keep {document} inside the Committee"),
    n.M_ENLARGE: N_("to enlarge the {body} to {number} seats"),
    n.M_DEMOCRACY: N_("to widen democracy in the party"),
    n.M_BAN: N_("to enforce the ban on factions"),
    n.M_RESIGN: N_("to accept {other}'s resignation"),
    n.M_REINSTATE: N_("to take back the last sanction against {other}"),
}

VACATE = N_("to relieve the holder of the post of {office}")
TAKE = N_("to take the post of {office}")
READ = N_("to read out {document} inside the party")
TIGHTEN = N_("to tighten discipline in the party")
LIFT = N_("to lift the ban on factions")


def move_text(names: Names, leader: int, verb: int, a: int, b: int, holder: int) -> str:
    """A move as a sentence; ``a`` and ``b`` as the log has them, ``holder`` who holds the post it concerns."""
    who = {"leader": names.leader(leader)}
    if verb == n.APPOINT:
        return names.say(MOVES[verb], person=names.person(b), office=names.office(a), **who)
    if verb == n.DISMISS:
        return names.say(MOVES[verb], person=names.person(holder), office=names.office(a), **who)
    if verb in (n.COURT, n.PROTECT, n.DROP, n.SLATE):
        return names.say(MOVES[verb], person=names.person(a), **who)
    if verb == n.BEND:
        return names.say(MOVES[verb], issue=names.issue(a), side=names.side(a, b == 1), **who)
    if verb in (n.ASSIGN, n.APPEAL_BELOW):
        return names.say(MOVES[verb], region=names.region(a), issue=names.issue(b), **who)
    if verb == n.BROKER:
        return names.say(MOVES[verb], other=names.leader(a), third=names.leader(b), **who)
    if verb in (n.WRITE, n.SPEAK, n.CELLS, n.FORMULA):
        return names.say(MOVES[verb], issue=names.issue(a), **who)
    if verb == n.ADOPT:
        return names.say(MOVES[verb], doctrine=names.doctrine(a), **who)
    if verb == n.CIRCULATE:
        return names.say(MOVES[verb], document=names.document(a), **who)
    if verb == n.OFFER:
        return names.say(MOVES[verb], other=names.leader(a), terms=terms_clause(names, leader, a, b), **who)
    if verb in (n.BREAK, n.PRESS, n.GATHER, n.LEAK, n.QUOTE):
        return names.say(MOVES[verb], other=names.leader(a), **who)
    return names.say(MOVES[verb], **who)


def again_text(names: Names, leader: int, verb: int, a: int) -> str:
    """One of the moves of AGAIN that was made within the last year too."""
    who = {"leader": names.leader(leader)}
    if verb in (n.WRITE, n.SPEAK):
        return names.say(AGAIN[verb], issue=names.issue(a), **who)
    return names.say(AGAIN[verb], **({} if verb == n.LIE_LOW else {"other": names.leader(a)}), **who)


def motion_text(names: Names, kind: int, a: int, b: int, mover: int = n.NOBODY) -> str:
    """What a motion wants, to follow 'moves' (of ``mover``, if known): ``to set the line on the NEP at -10``."""
    if kind == n.M_LINE:
        return names.say(MOTIONS[kind], issue=names.issue(a), number=names.number(b))
    if kind == n.M_FILL:
        if b == n.NOBODY:
            return names.say(VACATE, office=names.office(a))
        if mover != n.NOBODY and names.world["person"][mover] == b:
            return names.say(TAKE, office=names.office(a))
        return names.say(MOTIONS[kind], person=names.person(b), office=names.office(a))
    if kind in (n.M_PUBLISH, n.M_SUPPRESS):
        text = READ if kind == n.M_PUBLISH and b == 2 else MOTIONS[kind]
        return names.say(text, document=names.document(a))
    if kind == n.M_ENLARGE:
        return names.say(MOTIONS[kind], body=names.body(a), number=b)
    if kind == n.M_SANCTION:
        return names.say(SANCTIONS[b], other=names.leader(a))
    if kind == n.M_DEMOCRACY:
        return names.say(MOTIONS[kind] if a > 0 else TIGHTEN)
    if kind == n.M_BAN:
        return names.say(MOTIONS[kind] if a > 0 else LIFT)
    return names.say(MOTIONS[kind], other=names.leader(a))
