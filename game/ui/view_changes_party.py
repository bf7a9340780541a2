"""What a quarter has changed among the others and in the country, as the player sees it."""

from __future__ import annotations

from collections.abc import Iterator

from game.campaign import Happening
from game.power import living
from game.rules import names as n
from game.rules.bodies import leads
from game.rules.pacts import common_threat
from game.ui.language import _
from game.ui.pages.view_names import rung_words
from game.ui.pages.view_words import vote_word
from game.ui.view_changes import BETTER, OTHER, WORSE, Change, Quarter, turned

NOTICED = 2
"""Percent of strength that are worth telling."""
FIRMER = 3
"""Points of a pact that are worth telling."""


def party_changes(q: Quarter) -> Iterator[Change]:
    """Falls, understandings, votes, lines, posts, the others' strength, the country."""
    yield from falls(q)
    yield from pacts(q)
    yield from votes(q)
    yield from moved_lines(q)
    yield from posts(q)
    yield from believed(q)
    yield from noticed(q)
    yield from country(q)


def falls(q: Quarter) -> Iterator[Change]:
    """Sanctions, returns, deaths, illness."""
    for row in q.rows(n.L_SANCTION):
        m, rung, mover = row.cells[:3]
        why = by(q, mover, _("moved by {leader}"), _("moved by you"), _("not returned by the congress"))
        what = _("You") if m == q.me else q.words.leader(m)
        yield Change("falls", what, rung_words()[rung], why, WORSE if m == q.me else OTHER, 100 - (m != q.me), row)
    for row in q.rows(n.L_DEATH, n.L_ILLNESS, n.L_REGAIN):
        weight = 70 if row.kind == n.L_DEATH else 20
        yield Change("falls", q.sentence(row), "", "", OTHER, weight, row)


def by(q: Quarter, leader: int, told: str, own: str, nobody: str = "") -> str:
    """Whose work it is: `told` with his name, `own` for the player, `nobody` for none."""
    if not leader:
        return nobody
    return own if leader == q.me else told.format(leader=q.words.leader(leader))


# --- understandings ------------------------------------------------------------------------------------------------


def pacts(q: Quarter) -> Iterator[Change]:
    """The player's own understandings, then those of others that came or went."""
    w = q.world
    for first in range(1, w.leaders + 1):
        for second in range(first + 1, w.leaders + 1):
            before, after = q.before.pact[first, second], q.after.pact[first, second]
            own = q.me in (first, second)
            if before == after or (before and after and (not own or abs(after - before) < FIRMER)):
                continue
            name = q.words.leader(second if first == q.me else first) if own else _pair(q, first, second)
            good = (BETTER if after > before else WORSE) if own else OTHER
            why, row = _pact_cause(q, first, second, after - before)
            yield Change("pacts", name, turned(before, after), why, good, 60 if own else 20, row)
    for row in q.rows(n.L_BREACH, n.L_KEPT, n.L_CALLED, n.L_FAVOUR):
        if q.me in row.cells[:2]:
            yield Change("pacts", q.sentence(row), "", "", WORSE if row.kind == n.L_BREACH else OTHER, 50, row)


def _pair(q: Quarter, first: int, second: int) -> str:
    return _("{first} and {second}").format(first=q.words.leader(first), second=q.words.leader(second))


def _pact_cause(q: Quarter, first: int, second: int, change: int) -> tuple[str, Happening | None]:
    """Why an understanding has changed, and the row that tells of it."""
    pair, told = {first, second}, _("{leader} broke it")
    for row in q.rows(n.L_PACT, n.L_BROKER, n.L_MOVE, n.L_BREACH):
        two = set(row.cells[1:3] if row.kind == n.L_BROKER else row.cells[:2])
        if row.kind in (n.L_PACT, n.L_BROKER) and two == pair and change > 0:
            return _("they came to terms"), row
        if row.kind == n.L_MOVE and row.cells[1] == n.BREAK and {row.cells[0], row.cells[2]} == pair:
            return by(q, row.cells[0], told, _("you broke it")), row
        if row.kind == n.L_BREACH and two == pair:
            return by(q, row.cells[0], _("{leader} broke his word"), _("you broke your word")), row
    return _pact_drift(q, first, second, change), None


def _pact_drift(q: Quarter, first: int, second: int, change: int) -> str:
    """Why an understanding drifts when nobody has touched it: `close.run_pacts`."""
    if not (leads(q.after, q.world, first) and leads(q.after, q.world, second)):
        return _("one of the two can no longer act")
    if change > 0:
        return _("words kept, or it was made firmer")
    if common_threat(q.after, q.world, first, second):
        return _("a common danger holds it, but the two fear each other")
    return _("no common danger holds it any more")


# --- votes, lines, posts -------------------------------------------------------------------------------------------


def votes(q: Quarter) -> Iterator[Change]:
    """The results, and on which side the player was."""
    for call in q.calls():
        own = next((cast.side for cast in call.casts if cast.voter == q.person), None)
        told = _("carried {ayes} to {noes}") if call.carried else _("lost {ayes} to {noes}")
        side = _("you had no vote") if own is None else _("you: {side}").format(side=vote_word(own))
        mover = by(q, call.mover, _("moved by {leader}"), _("moved by you"))
        good = OTHER if not own else BETTER if (own > 0) == call.carried else WORSE
        what = q.words.motion(call.kind, call.a, call.b)
        why = "; ".join(part for part in (mover, side) if part)
        yield Change("votes", what, told.format(ayes=call.ayes, noes=call.noes), why, good, 0, call.row)


def moved_lines(q: Quarter) -> Iterator[Change]:
    """The line on each issue, and whether it came closer to the player."""
    rows = list(q.rows(n.L_LINE))
    for issue in range(q.world.issues):
        found = [row for row in rows if row.cells[0] == issue]
        if not found:
            continue
        before, after = found[0].cells[1], found[-1].cells[2]
        own = q.after.stance[q.person, issue]
        nearer = abs(before - own) - abs(after - own)
        movers = dict.fromkeys(row.cells[3] for row in found)
        told = [by(q, m, _("by {leader}"), _("by you"), _("by events")) for m in movers]
        if nearer:
            side = _("nearer to you by {points}") if nearer > 0 else _("farther from you by {points}")
            told.append(side.format(points=abs(nearer)))
        change, weight = turned(before, after), abs(after - before)
        yield Change("line", q.words.issue(issue), change, "; ".join(told), _sign(nearer), weight, found[-1])


def posts(q: Quarter) -> Iterator[Change]:
    """Posts that changed hands, the weighty ones and those of the player's men first."""
    for row in q.public(n.L_POST):
        office, gone, came, author = row.cells[:4]
        if gone == came:
            continue
        mine_before, mine_now = q.before.patron[gone] == q.me and gone, q.after.patron[came] == q.me
        good = BETTER if mine_now and not mine_before else WORSE if mine_before and not mine_now else OTHER
        names = [q.words.person(p) if p else _("vacant") for p in (gone, came)]
        filled = _("filled by vote or by events")
        why = by(q, author, _("put there by {leader}"), _("put there by you"), filled)
        weight = q.world.weight[office] + (40 if good else 0)
        told = row if q.place(row) >= 0 else next((one for one in q.moves(n.APPOINT, a=office)), None)
        yield Change("posts", q.words.short_office(office), turned(*names), why, good, weight, told)


# --- the others ----------------------------------------------------------------------------------------------------


def believed(q: Quarter) -> Iterator[Change]:
    """What the player now believes of the others' strength."""
    congress = any(True for _row in q.rows(n.L_SEAT))
    for m in range(1, q.world.leaders + 1):
        before, after = q.before.strength[m], q.after.strength[m]
        if m == q.me or abs(after - before) < NOTICED:
            continue
        watched = (
            _("he is watched ({points} of 100): you see it soon")
            if q.after.exposure[m] >= 60
            else _("hardly watched ({points} of 100): there may be more to it")
        )
        why = watched.format(points=q.after.exposure[m])
        if congress:
            why = _("a new CC was elected") + "; " + why
        friend = q.after.pact[q.me, m] >= q.world.pact_binds
        good = _sign(after - before) * (1 if friend else -1)
        what = _("{leader}'s strength, believed").format(leader=q.words.leader(m))
        yield Change("leaders", what, turned(before, after, " %"), why, good, 10 * abs(after - before))


def noticed(q: Quarter) -> Iterator[Change]:
    """Whose man somebody is now seen to be."""
    w = q.world
    for p in range(1, w.persons + 1):
        before, after = q.before.patron[p], q.after.patron[p]
        if before == after or q.me in (before, after) or w.leader_of[p]:
            continue
        change = turned(q.words.leader(before), q.words.leader(after))
        why = _("the party has noticed it; it may be so for longer")
        yield Change("leaders", q.words.person(p), change, why, OTHER, w.weight[q.after.top[p]] // 4)


def country(q: Quarter) -> Iterator[Change]:
    """The crisis and the quarter's events."""
    if q.before.crisis != q.after.crisis:
        felt = q.after.crisis >= q.world.crisis_felt
        sponsor = living(q.after, q.world, q.after.sponsor[q.world.crisis_issue])
        who = q.words.leader(sponsor)
        why = _("{leader} answers for it").format(leader=who) if felt else _("not yet felt")
        good = WORSE if felt and sponsor == q.me else OTHER
        row = next(q.rows(n.L_CRISIS), None)
        yield Change("country", _("Crisis"), turned(q.before.crisis, q.after.crisis), why, good, 50, row)
    for row in q.rows(n.L_EVENT):
        yield Change("country", q.sentence(row), "", _answers(q, row.cells[0]), OTHER, 10, row)


def _answers(q: Quarter, event: int) -> str:
    """What was decided on an event, by whom."""
    asks = range(q.world.event_asks[event], q.world.event_asks[event] + q.world.event_asks_n[event])
    told = [q.sentence(row) for row in q.rows(n.L_CHOICE) if row.cells[0] in asks]
    return "; ".join(told)


def _sign(value: int) -> int:
    return BETTER if value > 0 else WORSE if value < 0 else OTHER
