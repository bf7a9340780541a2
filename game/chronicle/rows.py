"""A sentence for every kind of row in the log."""

from __future__ import annotations

from collections.abc import Callable

from game.campaign import Happening
from game.chronicle.chairs import CHAIR_ROWS
from game.chronicle.deals import breach, called, favour, kept, pact
from game.chronicle.line import Said
from game.chronicle.moves import AGAIN, LEAK_OF_ANOTHER, again_text, motion_text, move_text
from game.chronicle.names import Names
from game.chronicle.secrets import terms_known
from game.chronicle.tracking import Motion, Tracking
from game.chronicle.votes import motion_of, result
from game.rules import names as n
from game.words import N_

Teller = Callable[[Names, Tracking, Happening], Said | None]

FALLS = {
    n.RUNG_REPRIMAND: N_("{leader} is reprimanded."),
    n.RUNG_OFFICE: N_("{leader} is removed from office."),
    n.RUNG_POLITBURO: N_("{leader} is removed from the Politburo."),
    n.RUNG_COMMITTEE: N_("{leader} is removed from the Central Committee."),
    n.RUNG_PARTY: N_("{leader} is expelled from the party."),
    n.RUNG_EXILE: N_("{leader} is exiled."),
}


def quarter(names: Names, tracking: Tracking, row: Happening) -> Said:
    """A quarter begins."""
    return Said(names.quarter(row.turn))


def event(names: Names, tracking: Tracking, row: Happening) -> Said:
    """An event, by its title."""
    return Said(_stopped(names.texts.events[row.cells[0]].of("title", names.language)))


def choice(names: Names, tracking: Tracking, row: Happening) -> Said:
    """What a leader chose, by the label of the option."""
    ask, option, leader = row.cells[:3]
    label = names.texts.options[tracking.ask_options[ask] + option - 1].of("label", names.language)
    return Said(names.say("{leader} chooses: {label}.", leader=names.leader(leader), label=names.quoted(label)))


def gamble(names: Names, tracking: Tracking, row: Happening) -> Said:
    """How a gamble came out."""
    ask, option, leader, won = row.cells[:4]
    words = names.texts.options[tracking.ask_options[ask] + option - 1]
    if told := words.of("won" if won else "lost", names.language):
        if tracking.reader == leader:
            return Said(told)
        return Said(names.say("{leader}: {told}.", leader=names.leader(leader), told=names.quoted(told)))
    text = N_("It comes off for {leader}.") if won else N_("It does not come off for {leader}.")
    return Said(names.say(text, leader=names.leader(leader)))


def move(names: Names, tracking: Tracking, row: Happening) -> Said | None:
    """A leader's move; passing is not told, nor whose a leak was."""
    leader, verb, a, b, cost = row.cells[:5]
    if verb == n.PASS:
        return None
    if verb == n.LEAK and tracking.reader not in (n.NOBODY, leader):
        return Said(names.say(LEAK_OF_ANOTHER, other=names.leader(a)))
    if verb == n.OFFER and not terms_known(tracking.reader, leader, a):
        b = n.DEAL_PLAIN
    text = move_text(names, leader, verb, a, b, tracking.holder.get(a, n.NOBODY))
    own = tracking.reader in (n.NOBODY, leader)
    if verb in AGAIN and tracking.heard(row):
        text = again_text(names, leader, verb, a)
    return Said(text, ((names.say("cost"), cost),) if own and cost else ())


def motion(names: Names, tracking: Tracking, row: Happening) -> Said:
    """A motion tabled."""
    mover, kind, a, b, body = row.cells[:5]
    wish = motion_text(names, kind, a, b, mover)
    if mover == n.NOBODY:
        return Said(names.say("Before the {body}: {wish}.", body=names.body(body), wish=wish))
    return Said(names.say("{leader} moves {wish}.", leader=names.leader(mover), wish=wish))


def held(names: Names, tracking: Tracking, row: Happening) -> Said:
    """The chair holds a motion over."""
    chair, kind, a, b, mover = row.cells[:5]
    what = motion_of(names, Motion(mover, kind, a, b, n.POLITBURO))
    return Said(names.say("{chair} holds over {what}.", chair=names.leader(chair), what=what))


def whip(names: Names, tracking: Tracking, row: Happening) -> Said:
    """A leader presses a voter."""
    leader, person, push, cost = row.cells[:4]
    text = (
        N_("{leader} presses {person} to vote for.") if push > 0 else N_("{leader} presses {person} to vote against.")
    )
    said = names.say(text, leader=names.leader(leader), person=names.person(person))
    return Said(said, ((names.say("cost"), cost),))


def meeting(names: Names, tracking: Tracking, row: Happening) -> Said:
    """A meeting opens."""
    return Said(names.say("{meeting} opens.", meeting=names.meeting(row.cells[0])))


def post(names: Names, tracking: Tracking, row: Happening) -> Said | None:
    """A post changes hands; of what an appointment has just told, only who had to leave."""
    office, before, person = row.cells[:3]
    last = tracking.last_move
    where = {"person": names.person(person), "office": names.office(office)}
    if last is not None and last.after == row.after and last.cells[1:4] == (n.APPOINT, office, person):
        if before in (n.NOBODY, person):
            return None
        return Said(
            names.say("{before} loses the post to {person}.", before=names.person(before), person=where["person"])
        )
    if before in (n.NOBODY, person):
        return Said(names.say("{person} becomes {office}.", **where))
    return Said(names.say("{person} replaces {before} as {office}.", before=names.person(before), **where))


def patron(names: Names, tracking: Tracking, row: Happening) -> Said:
    """A man changes his patron."""
    person, before, after = row.cells[:3]
    who = {"person": names.person(person), "before": names.leader(before), "after": names.leader(after)}
    if after == n.NOBODY:
        return Said(names.say("{person} no longer follows {before}.", **who))
    if before == n.NOBODY:
        return Said(names.say("{person} now follows {after}.", **who))
    return Said(names.say("{person} leaves {before} for {after}.", **who))


def patrons(names: Names, tracking: Tracking, rows: list[Happening]) -> Said:
    """Men who change the same patron for the same; a single one has a sentence of his own."""
    if len(rows) == 1:
        return patron(names, tracking, rows[0])
    before, after = rows[0].cells[1:3]
    who = {
        "people": names.listed(names.person(row.cells[0]) for row in rows),
        "before": names.leader(before),
        "after": names.leader(after),
    }
    if after == n.NOBODY:
        return Said(names.say("{people} no longer follow {before}.", **who))
    if before == n.NOBODY:
        return Said(names.say("{people} now follow {after}.", **who))
    return Said(names.say("{people} leave {before} for {after}.", **who))


def sanction(names: Names, tracking: Tracking, row: Happening) -> Said:
    """A rung of a leader's fall."""
    leader, rung, mover, office = row.cells[:4]
    if rung == n.RUNG_POLITBURO and mover == n.NOBODY:
        return Said(names.say("{leader} is not returned to the Politburo.", leader=names.leader(leader)))
    if rung == n.RUNG_OFFICE and office != n.NOBODY:
        text = N_("{leader} is removed from office: {office}.")
        return Said(names.say(text, leader=names.leader(leader), office=names.office(office)))
    return Said(names.say(FALLS[rung], leader=names.leader(leader)))


def death(names: Names, tracking: Tracking, row: Happening) -> Said | None:
    """A death; of one that an event has just told in the same words, nothing."""
    told, last = names.say("{person} dies.", person=names.person(row.cells[0])), tracking.last_event
    if last is not None and (last.after, last.turn) == (row.after, row.turn):
        if told == f"{names.texts.events[last.cells[0]].of('title', names.language)}.":
            return None
    return Said(told)


def illness(names: Names, tracking: Tracking, row: Happening) -> Said | None:
    """An illness, or its end; that somebody who leads nobody is ill once more within a year is no news."""
    person, quarters = names.person(row.cells[0]), row.cells[1]
    if 0 < quarters < n.AWAY_FOR_GOOD and not tracking.leader_of[row.cells[0]] and tracking.heard(row):
        return None
    if quarters <= 0:
        return Said(names.say("{person} can work again.", person=person))
    text = N_("{person} falls ill and will not return.") if quarters >= n.AWAY_FOR_GOOD else N_("{person} falls ill.")
    return Said(names.say(text, person=person), ((names.say("quarters away"), quarters),))


def crisis(names: Names, tracking: Tracking, row: Happening) -> Said | None:
    """The economy presses, and somebody is blamed; while it goes on under the same man it is no news."""
    if tracking.heard(row):
        return None
    depth, sponsor = row.cells[:2]
    parts = ((names.say("crisis"), depth),)
    if sponsor == n.NOBODY or tracking.person[sponsor] in tracking.dead:
        return Said(names.say("The country is in crisis; nobody in particular answers for it."), parts)
    return Said(
        names.say(
            "The country is in crisis; {leader} answers for the line it came under.", leader=names.leader(sponsor)
        ),
        parts,
    )


def line(names: Names, tracking: Tracking, row: Happening) -> Said | None:
    """The party's line moves."""
    issue, before, after = row.cells[:3]
    if before == after:
        return None
    places = {"issue": names.issue(issue), "before": names.number(before), "after": names.number(after)}
    side = names.side(issue, after > before)
    text = names.say("The line on {issue} moves from {before} to {after}, towards {side}.", side=side, **places)
    return Said(text, ((names.say("before"), before), (names.say("after"), after)))


def body(names: Names, tracking: Tracking, row: Happening) -> Said | None:
    """Somebody enters or leaves a body; the seats that a sanction takes are told with it."""
    person, where, rank = row.cells[:3]
    if rank == n.OUT and person == tracking.last_struck:
        return None
    text = {
        n.OUT: N_("{person} leaves the {body}."),
        n.CANDIDATE: N_("{person} becomes a candidate member of the {body}."),
        n.FULL: N_("{person} becomes a member of the {body}."),
    }[rank]
    return Said(names.say(text, person=names.person(person), body=names.body(where)))


def ending(names: Names, tracking: Tracking, row: Happening) -> Said:
    """The ending, with its text."""
    number, winner = row.cells[:2]
    words = names.texts.endings[number - 1]
    title, text = words.of("title", names.language), words.of("text", names.language)
    if winner != n.NOBODY:
        title = names.say("{title}: {leader}", title=title, leader=names.leader(winner))
    return Said(f"{title}. {text}")


def elected(names: Names, tracking: Tracking, rows: list[Happening]) -> Said:
    """A small body, as the new Central Committee elects it."""
    full = [names.person(row.cells[0]) for row in rows if row.cells[2] == n.FULL]
    rest = [names.person(row.cells[0]) for row in rows if row.cells[2] != n.FULL]
    text = names.say("The {body} is elected: {full}.", body=names.body(rows[0].cells[1]), full=names.listed(full))
    if rest:
        text += " " + names.say("Candidates: {rest}.", rest=names.listed(rest))
    return Said(text, ((names.say("members"), len(full)), (names.say("candidates"), len(rest))))


def seats(names: Names, tracking: Tracking, rows: list[Happening]) -> Said:
    """The named seats of the Central Committee, by the leader whose delegates gave them."""
    text = names.say("The {body} is elected.", body=names.body(n.COMMITTEE))
    parts = []
    for leader in sorted({row.cells[1] for row in rows}, key=lambda one: (one == n.NOBODY, one)):
        some = [names.person(row.cells[0]) for row in rows if row.cells[1] == leader]
        label = names.leader(leader) if leader else names.say("no leader")
        text += " " + names.say("Through delegates of {leader}: {some}.", leader=label, some=names.listed(some))
        parts.append((label, len(some)))
    return Said(text, tuple(parts))


def delegates(names: Names, tracking: Tracking, rows: list[Happening]) -> Said:
    """The delegations of a congress, by the leader each secretary carries his share for."""
    text = names.say("Delegates are elected.")
    for leader in sorted({row.cells[1] for row in rows}, key=lambda one: (one == n.NOBODY, one)):
        some = [names.region(row.cells[0]) for row in rows if row.cells[1] == leader]
        label = names.leader(leader) if leader else names.say("no leader")
        text += " " + names.say("Secretaries for {leader}: {some}.", leader=label, some=names.listed(some))
    return Said(text, tuple((names.region(row.cells[0]), row.cells[2]) for row in rows))


def _stopped(text: str) -> str:
    """The text with a full stop, unless it ends with a stop of its own."""
    return text if text[-1:] in ".!?" else text + "."


ROWS: dict[int, Teller] = {
    n.L_QUARTER: quarter, n.L_EVENT: event, n.L_CHOICE: choice, n.L_MOVE: move, n.L_PACT: pact, n.L_MOTION: motion,
    n.L_RESULT: result, n.L_HELD: held, n.L_WHIP: whip, n.L_MEETING: meeting, n.L_POST: post,
    n.L_SANCTION: sanction, n.L_DEATH: death, n.L_CRISIS: crisis, n.L_LINE: line, n.L_ENDING: ending,
    n.L_GAMBLE: gamble, n.L_ILLNESS: illness, n.L_BODY: body,
    n.L_BREACH: breach, n.L_KEPT: kept, n.L_CALLED: called, n.L_FAVOUR: favour, **CHAIR_ROWS,
}  # fmt: skip

GROUPS: dict[int, Callable[[Names, Tracking, list[Happening]], Said | None]] = {
    n.L_DELEGATES: delegates, n.L_SEAT: seats, n.L_ELECTED: elected, n.L_PATRON: patrons,
}  # fmt: skip
