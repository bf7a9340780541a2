"""The ladder of a fall: reprimand, office, Politburo, Central Committee, party, exile - and what each rung does."""

from __future__ import annotations

from game.rules.bodies import allegiance, clamp, in_party, leads
from game.rules.ledger import record
from game.rules.luck import percent
from game.rules.names import (
    BODIES,
    COMMITTEE,
    CONTROL,
    EXILED,
    EXPELLED,
    L_BODY,
    L_REGAIN,
    L_SANCTION,
    LEADERS,
    LUCK_PATRON,
    MEMBER,
    NOBODY,
    OUT,
    POLITBURO,
    RUNG_COMMITTEE,
    RUNG_EXILE,
    RUNG_OFFICE,
    RUNG_PARTY,
    RUNG_POLITBURO,
)
from game.rules.posting import follow, leave, please
from game.rules.rule import rule
from game.rules.state import Log, State
from game.rules.world import World


@rule
def next_rung(s: State, w: World, leader: int) -> int:
    """The rung a leader would fall to next; rungs that no longer bite (no office, no seat) are skipped."""
    rung = s.rung[leader] + 1
    p = w.person[leader]
    if rung == RUNG_OFFICE and s.top[p] == NOBODY:
        rung = RUNG_POLITBURO
    if rung == RUNG_POLITBURO and s.member[p, POLITBURO] == OUT:
        rung = RUNG_COMMITTEE
    if rung == RUNG_COMMITTEE and s.member[p, COMMITTEE] == OUT:
        rung = RUNG_PARTY
    return min(rung, RUNG_EXILE)


@rule
def evidence_needed(w: World, rung: int) -> int:
    """Evidence of factionalism that a motion for this rung must be able to show."""
    return w.evidence_base + w.evidence_step * rung


@rule
def evidence_enough(s: State, w: World, leader: int, rung: int) -> bool:
    """Whether there is a case; exile follows expulsion without another."""
    return rung == RUNG_EXILE or s.evidence[leader] >= evidence_needed(w, rung)


@rule
def too_soon(s: State, w: World, leader: int, rung: int) -> bool:
    """The same man is not struck twice within the pause, except once he has lost his CC seat."""
    if rung > RUNG_COMMITTEE or s.struck[leader] == 0:
        return False
    return s.turn + 1 - s.struck[leader] < w.sanction_pause


@rule
def ally_of(s: State, w: World, leader: int) -> int:
    """The able leader a man has the firmest pact with, or nobody."""
    best = NOBODY
    for m in range(1, w.leaders + 1):
        if m != leader and leads(s, w, m) and s.pact[leader, m] > s.pact[leader, best]:
            best = m
    return best


@rule
def free_clients(s: State, w: World, fallen: int, remover: int, share: int, log: Log) -> None:
    """Part of a fallen man's clients leave: half to nobody, 30 % to his remover, 20 % to the remover's ally."""
    ally = ally_of(s, w, remover)
    for p in range(1, w.persons + 1):
        if s.patron[p] != fallen or w.leader_of[p] != NOBODY:
            continue
        if percent(s.seed, s.turn, LUCK_PATRON, 2000 + fallen * 256 + p) >= share:
            continue
        die = percent(s.seed, s.turn, LUCK_PATRON, 6000 + fallen * 256 + p)
        heir = NOBODY
        if die < 30:
            heir = remover
        elif die < 50:
            heir = ally
        please(s, w, p, fallen, -15)
        follow(s, w, p, heir, log)
        if heir != NOBODY:
            please(s, w, p, heir, 15)


@rule
def free_blocs(s: State, w: World, fallen: int, remover: int, share: int) -> None:
    """Unnamed CC seats and CCC members of a fallen man turn away: some to his remover, the rest to nobody."""
    for r in range(1, w.regions + 1):
        lost = s.bloc[r, fallen] * share // 100
        won = (lost * 2 + 2) // 5
        s.bloc[r, fallen] = s.bloc[r, fallen] - lost
        s.bloc[r, remover] = s.bloc[r, remover] + won
        s.bloc[r, NOBODY] = s.bloc[r, NOBODY] + lost - won
    lost = s.control_seats[fallen] * share // 100
    s.control_seats[fallen] = s.control_seats[fallen] - lost
    s.control_seats[NOBODY] = s.control_seats[NOBODY] + lost


@rule
def lose_offices(s: State, w: World, p: int, all_of_them: int) -> None:
    """Take the weightiest office from a person, or every one."""
    top = s.top[p]
    for o in range(1, w.offices + 1):
        if s.holder[o] == p and (all_of_them == 1 or o == top):
            leave(s, w, o)


@rule
def lose_seats(s: State, w: World, p: int, log: Log) -> None:
    """Put a person out of every body of the party."""
    for body in range(BODIES):
        if s.member[p, body] != OUT and body != CONTROL:
            record(log, s.turn, L_BODY, p, body, OUT, 0, 0)
        s.member[p, body] = OUT


@rule
def leave_party(s: State, w: World, p: int, standing: int, log: Log) -> None:
    """Expel or exile a person: every seat and office goes."""
    if in_party(s, w, p):
        s.expelled = s.expelled + 1
    s.standing[p] = standing
    lose_offices(s, w, p, 1)
    lose_seats(s, w, p, log)


@rule
def remember(s: State, w: World, leader: int, mover: int) -> None:
    """A carried sanction makes the mover more to be feared, and ends whatever the two had together."""
    if mover == NOBODY:
        return
    s.removals[mover] = s.removals[mover] + 1
    for m in range(1, LEADERS):
        if m == mover:
            s.distrust[leader, m] = clamp(s.distrust[leader, m] + 20, 0, 100)
    s.pact[leader, mover] = 0
    s.pact[mover, leader] = 0


@rule
def strike(s: State, w: World, leader: int, rung: int, mover: int, log: Log) -> None:
    """Carry out a sanction against a leader, with what it costs him, his clients and the man who moved it."""
    p = w.person[leader]
    s.rung[leader] = max(s.rung[leader], rung)
    s.struck[leader] = s.turn + 1
    s.recanted[leader] = 0
    s.evidence[leader] = max(0, s.evidence[leader] - w.evidence_spent)
    s.prestige[p] = clamp(s.prestige[p] - w.fall_prestige - rung, 0, 100)
    record(log, s.turn, L_SANCTION, leader, rung, mover, s.top[p] if rung == RUNG_OFFICE else NOBODY, 0)
    if rung == RUNG_OFFICE:
        lose_offices(s, w, p, 0)
    elif rung == RUNG_POLITBURO:
        s.member[p, POLITBURO] = OUT
        record(log, s.turn, L_BODY, p, POLITBURO, OUT, 0, 0)
    elif rung == RUNG_COMMITTEE:
        lose_seats(s, w, p, log)
    elif rung >= RUNG_PARTY:
        leave_party(s, w, p, EXPELLED if rung == RUNG_PARTY else EXILED, log)
    if rung >= RUNG_OFFICE:
        share = clamp(w.fall_frees * (rung - 1), 0, 90)
        free_clients(s, w, leader, mover, share, log)
        free_blocs(s, w, leader, mover, share)
    remember(s, w, leader, mover)


@rule
def purge_following(s: State, w: World, leader: int, log: Log) -> None:
    """With an expelled leader go his firmest men: the congress strikes a list."""
    for p in range(1, w.persons + 1):
        firm = s.patron[p] == leader and s.regard[p, leader] >= w.firm_regard
        if firm and w.leader_of[p] == NOBODY and in_party(s, w, p) and allegiance(s, w, p) == leader:
            leave_party(s, w, p, EXPELLED, log)


@rule
def regain(s: State, w: World, leader: int, mover: int, log: Log) -> None:
    """A leader is given a rung back: the right to be elected, his party card, or his return."""
    p, rung = w.person[leader], s.rung[leader] - 1
    s.rung[leader] = rung
    if s.standing[p] == EXPELLED or s.standing[p] == EXILED:
        s.standing[p] = EXPELLED if rung >= RUNG_PARTY else MEMBER
    record(log, s.turn, L_REGAIN, leader, rung, mover, 0, 0)
