"""What a quarter has changed in the player's own position and among his men."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules import names as n
from game.rules.beliefs import machine, region_leader
from game.rules.bodies import committee_following, committee_seats, leads
from game.rules.close import company, deviation, income
from game.rules.dissent import dissent
from game.ui.language import _
from game.ui.view_changes import BETTER, OTHER, WORSE, Change, Quarter, joined, turned

SEEN = 4
"""Points of prestige or exposure that are worth telling without a cause."""


def own_changes(q: Quarter) -> Iterator[Change]:
    """Capital, strength, prestige, exposure, evidence, health; then the men."""
    for found in (capital(q), strength(q), prestige(q), evidence(q), exposure(q), health(q)):
        if found is not None:
            yield found
    yield from men(q)
    yield from wavering(q)


def capital(q: Quarter) -> Change | None:
    """What came in and what was spent; what is left over came from answers and events."""
    before, after = q.before.capital[q.me], q.after.capital[q.me]
    spent = sum(row.cells[4] for row in q.rows(n.L_MOVE) if row.cells[0] == q.me)
    pressed = sum(row.cells[3] for row in q.rows(n.L_WHIP) if row.cells[0] == q.me)
    asked = sum(q.world.option_cost[q.world.ask_options[row.cells[0]] + row.cells[1] - 1]
                for row in q.rows(n.L_CHOICE) if row.cells[2] == q.me)  # fmt: skip
    came = min(int(income(q.after, q.world, q.me)), q.world.capital_most)
    rest = after - before - came + spent + pressed + asked
    parts = [(_("income"), came), (_("moves"), -spent), (_("pressure on voters"), -pressed), (_("answers"), -asked),
             (_("events, and what does not keep"), rest)]  # fmt: skip
    if after == before and not spent:
        return None
    return Change("you", _("Capital"), turned(before, after), joined(parts), _sign(after - before), 50)


def strength(q: Quarter) -> Change | None:
    """CC seats and delegations, and the regions that came or went."""
    before, after, w = q.before.strength[q.me], q.after.strength[q.me], q.world
    seats = [100 * committee_following(v, w, q.me) // max(1, committee_seats(v, w)) for v in (q.before, q.after)]
    brought = [int(machine(v, w, q.me)) for v in (q.before, q.after)]
    won = [r for r in range(1, w.regions + 1) if _mine(q, q.after, r) and not _mine(q, q.before, r)]
    lost = [r for r in range(1, w.regions + 1) if _mine(q, q.before, r) and not _mine(q, q.after, r)]
    told = []
    if seats[0] != seats[1]:
        told.append(_("CC seats {change}").format(change=turned(seats[0], seats[1], " %")))
    if brought[0] != brought[1]:
        told.append(_("delegations {change}").format(change=turned(brought[0], brought[1], " %")))
    if won:
        told.append(_("won {regions}").format(regions=", ".join(q.words.region(r) for r in won)))
    if lost:
        told.append(_("lost {regions}").format(regions=", ".join(q.words.region(r) for r in lost)))
    if not told:
        return None
    return Change("you", _("Strength"), turned(before, after, " %"), "; ".join(told), _sign(after - before), 60)


def _mine(q: Quarter, v: object, r: int) -> bool:
    return bool(region_leader(v, q.world, r) == q.me)


def prestige(q: Quarter) -> Change | None:
    """One's name: motions won and lost, attacks, one's own words; it tends to what the posts are worth."""
    before, after = q.before.prestige[q.person], q.after.prestige[q.person]
    told = [*_voted(q), *_attacked(q), *_spoken(q)]
    crisis = next((row for row in q.rows(n.L_CRISIS) if row.cells[1] == q.me), None)
    if crisis is not None:
        told.append(_("the crisis is laid to you"))
    if before == after or (not told and abs(after - before) < SEEN):
        return None
    why = ", ".join(told) or _("it tends to what your posts are worth")
    return Change("you", _("Prestige"), turned(before, after), why, _sign(after - before), 45, crisis)


def _voted(q: Quarter) -> list[str]:
    own = [call.carried for call in q.calls() if call.mover == q.me]
    won, lost = sum(own), len(own) - sum(own)
    told = [_("your motions carried: {count}").format(count=won)] if won else []
    told += [_("lost: {count}").format(count=lost)] if lost else []
    return told + [_("nobody stood with you") for row in q.rows(n.L_REBUFF) if row.cells[0] == q.me]


def _attacked(q: Quarter) -> list[str]:
    told = ((n.PRESS, _("press campaign of {leader}")), (n.QUOTE, _("quoted by {leader}")))
    out = [words.format(leader=q.words.leader(row.cells[0])) for verb, words in told for row in q.moves(verb, a=q.me)]
    return out + [_("papers about you were let out") for _row in q.moves(n.LEAK, a=q.me)]


def _spoken(q: Quarter) -> list[str]:
    words = {
        n.SPEAK: _("you spoke"), n.WRITE: _("you wrote"), n.CELLS: _("you called on the cells"),
        n.PRESS: _("your press campaign"), n.LIE_LOW: _("you lay low"), n.STAGE: _("you took the stage abroad"),
        n.APPEAL_BELOW: _("you appealed below"), n.BREAK: _("you broke a pact"), n.RECANT: _("you recanted"),
        n.BEND: _("you bent your view"), n.FORMULA: _("you named the line"),
    }  # fmt: skip
    return [told for verb, told in words.items() if q.moves(verb, q.me)]


def evidence(q: Quarter) -> Change | None:
    """The case against the player: views far from the line, company kept, what faded, and what he did."""
    before, after, w = q.before.evidence[q.me], q.after.evidence[q.me], q.world
    if before == after:
        return None
    low = bool(q.moves(n.LIE_LOW, q.me))
    parts = [
        (_("views far from the line"), 0 if low else int(deviation(q.after, w, q.me))),
        (_("the company you keep"), 0 if low else int(company(q.after, w, q.me))),
        (_("it cools"), -min(before, w.evidence_fades) if q.turn % 2 == 0 else 0),
    ]
    parts += _deeds(q)
    rest = after - before - sum(value for _name, value in parts)
    why = joined([*parts, (_("events and the rest"), rest)])
    return Change("you", _("Evidence against you"), turned(before, after), why, -_sign(after - before), 55)


def _deeds(q: Quarter) -> list[tuple[str, int]]:
    """What was read as factional work: motions lost, votes with the minority on a line, open politics."""
    w = q.world
    if not q.before.ban:
        return []
    lost = sum(1 for call in q.calls() if call.mover == q.me and not call.carried)
    sides = [(call, cast.side) for call in q.calls() for cast in call.casts if cast.voter == q.person]
    apart = sum(1 for call, side in sides if call.mover != q.me and call.kind in (n.M_LINE, n.M_DEMOCRACY)
                and side == (n.AGAINST if call.carried else n.FOR))  # fmt: skip
    return [
        (_("motions lost"), w.evidence_motion * lost),
        (_("votes with the minority"), w.evidence_minority * apart),
        (_("the call on the cells"), (w.evidence_open + 2) * len(q.moves(n.CELLS, q.me))),
        (_("the appeal below"), w.evidence_below * len(q.moves(n.APPEAL_BELOW, q.me))),
        (_("lying low"), -2 * len(q.moves(n.LIE_LOW, q.me))),
    ]


def exposure(q: Quarter) -> Change | None:
    """How closely one is watched."""
    before, after = q.before.exposure[q.me], q.after.exposure[q.me]
    told = _spoken(q)
    if before == after or (not told and abs(after - before) < SEEN):
        return None
    why = ", ".join(told) or _("it tends to what your name and posts draw")
    return Change("you", _("Exposure"), turned(before, after), why, -_sign(after - before), 20)


def health(q: Quarter) -> Change | None:
    """Health, if it has moved."""
    before, after = q.before.health[q.person], q.after.health[q.person]
    if before == after:
        return None
    rested = bool(q.moves(n.CONVALESCE, q.me))
    why = _("you rested") if rested else _("work and nerves") if after < before else _("you mend")
    return Change("you", _("Health"), turned(before, after), why, _sign(after - before), 30 if after < 50 else 10)


# --- men -----------------------------------------------------------------------------------------------------------


def men(q: Quarter) -> Iterator[Change]:
    """Men won and lost, each with the cause that can be seen."""
    for row in q.rows(n.L_PATRON, n.L_DESERT):
        p, first = row.cells[0], row.cells[1]
        second = n.NOBODY if row.kind == n.L_DESERT else row.cells[2]
        weight = 40 + q.world.weight[q.after.top[p]] // 2
        if second == q.me:
            yield Change("men", q.words.person(p), _("now follows you"), _won_by(q, p), BETTER, weight, row)
        elif first == q.me:
            why = _("his views lie {gap} points from yours").format(gap=row.cells[2])
            why = why if row.kind == n.L_DESERT else _lost_by(q, p, second)
            yield Change("men", q.words.person(p), _("no longer yours"), why, WORSE, weight + 10, row)


def _won_by(q: Quarter, p: int) -> str:
    posted = [row for row in q.public(n.L_POST) if row.cells[2] == p and row.cells[3] == q.me]
    if posted:
        return _("grateful for the post: {office}").format(office=q.words.short_office(posted[-1].cells[0]))
    if q.moves(n.COURT, q.me, p):
        return _("you courted him")
    return _("he came of himself: thinks {points} of you").format(points=q.after.regard[p, q.me])


def _lost_by(q: Quarter, p: int, patron: int) -> str:
    if q.moves(n.DROP, q.me, p):
        return _("you let him go")
    posted = [row for row in q.public(n.L_POST) if row.cells[1] == p and row.cells[3] == q.me]
    if posted:
        return _("you took his post: {office}").format(office=q.words.short_office(posted[-1].cells[0]))
    if patron:
        return _("went over to {leader}").format(leader=q.words.leader(patron))
    if not leads(q.after, q.world, q.me):
        return _("you can no longer act")
    return _("thinks too little of you")


def wavering(q: Quarter) -> Iterator[Change]:
    """Men still the player's who have come close to leaving."""
    w = q.world
    for p in range(1, w.persons + 1):
        if q.after.patron[p] != q.me or q.before.patron[p] != q.me or w.leader_of[p]:
            continue
        now, then = q.after.regard[p, q.me], q.before.regard[p, q.me]
        if now < w.regard_too_low + 8 <= then:
            why = _("his regard for you has fallen; under {least} he leaves").format(least=w.regard_too_low)
            yield Change("men", q.words.person(p), turned(then, now), why.replace("-", "\N{MINUS SIGN}"), WORSE, 30)
        near, far = int(dissent(q.before, w, p, q.me)), int(dissent(q.after, w, p, q.me))
        if near <= w.dissent_most < far:
            why = _("his views are too far from yours; beyond {most} he may desert").format(most=w.dissent_most)
            yield Change("men", q.words.person(p), turned(near, far), why, WORSE, 25)


def _sign(value: int) -> int:
    return BETTER if value > 0 else WORSE if value < 0 else OTHER
