"""Menus of moves and motions: first what, then whom or where."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.advice import forecast
from game.campaign import Campaign, Pending
from game.chronicle.moves import motion_text
from game.notation import MOTION_OBJECTS, MOVE_OBJECTS, Answer
from game.rules import names as n
from game.rules.bodies import in_charge
from game.rules.moves import price
from game.rules.moves_posts import warmth
from game.terminal.deals_menu import partners_menu
from game.terminal.labels import Labels
from game.terminal.menu import Entry, Menu
from game.terminal.phrases import DOES, MOTIONS, MOVES, hinted, ranged
from game.words import N_plural, _, plural

FORESEEN = 12
"""Motions in a menu for which a forecast is made; more would keep the player waiting."""

FORESEEN_MEN = 4
"""Men of a list for whom the forecast of a posting is made."""

OBJECTS = {
    "person": N_plural("{count} man", "{count} men"),
    "office": N_plural("{count} post", "{count} posts"),
    "leader": N_plural("{count} leader", "{count} leaders"),
    "issue": N_plural("{count} issue", "{count} issues"),
    "region": N_plural("{count} region", "{count} regions"),
    "doctrine": N_plural("{count} doctrine", "{count} doctrines"),
    "document": N_plural("{count} document", "{count} documents"),
    "body": N_plural("{count} body", "{count} bodies"),
}
"""What is chosen first, by the kinds of MOVE_OBJECTS and MOTION_OBJECTS: one, and many."""
WAYS = N_plural("{count} way", "{count} ways")
"""The same of any other kind."""

Telling = Callable[[int, Answer], str]
"""What is said after an answer, given its place in the list."""


def move_menu(campaign: Campaign, pending: Pending, labels: Labels) -> Menu:
    """The moves that are open."""
    seen, by_verb = labels.seen, _by(campaign.legal(), lambda answer: answer.verb)
    entries = []
    for verb in [*(verb for verb in by_verb if verb != n.PASS), n.PASS]:
        answers = by_verb[verb]
        label = _label(verb, {price(seen, campaign.world, pending.leader, verb, one.a, one.b) for one in answers})
        if not MOVE_OBJECTS.get(verb):
            entries.append(Entry(label + (f": {_(DOES[verb])}" if verb in DOES else ""), answers[0]))
        else:
            many = _many("office" if verb == n.APPOINT else MOVE_OBJECTS[verb][0], answers)
            entries.append(Entry(f"{label}: {many}", opens=_objects(campaign, labels, verb, answers)))
    moves, capital = seen.moves_left[pending.leader], seen.capital[pending.leader]
    title = _(
        "Your move. You have {moves} and {points} of capital.",
        moves=plural("{count} move", "{count} moves", moves, count=moves),
        points=plural("{count} point", "{count} points", capital, count=capital),
    )
    return Menu(title, entries)


def _label(verb: int, costs: set[int]) -> str:
    """A move with what it takes at least; ``costs`` are those of its objects."""
    least, label = min(costs), _(MOVES[verb])
    if not max(costs):
        return label
    if len(costs) > 1:
        return plural("{move} (from {count} point)", "{move} (from {count} points)", least, count=least, move=label)
    return plural("{move} ({count} point)", "{move} ({count} points)", least, count=least, move=label)


def _many(kind: str, answers: list[Answer]) -> str:
    """Of how many things one may choose first: ``27 posts``, ``3 leaders``."""
    number = len({answer.a for answer in answers})
    return plural(*OBJECTS.get(kind, WAYS), number, count=number)


def _objects(campaign: Campaign, labels: Labels, verb: int, answers: list[Answer]) -> Callable[[], Menu]:
    def menu() -> Menu:
        if verb == n.APPOINT:
            return _posts(labels, answers, _priced(campaign, labels))
        if verb == n.OFFER:
            return partners_menu(labels, answers)
        entries = [Entry(_object(labels, verb, one), one) for one in _by_regard(labels, verb, answers)]
        return Menu(f"{_(MOVES[verb])}:", entries)

    return menu


def _priced(campaign: Campaign, labels: Labels) -> Telling:
    """What appointments of a list cost, each after its man."""

    def told(at: int, one: Answer) -> str:
        cost = price(labels.seen, campaign.world, labels.leader, n.APPOINT, one.a, one.b)
        return " " + plural("({count} point)", "({count} points)", cost, count=cost)

    return told


def _foreseen(campaign: Campaign, pending: Pending) -> Telling:
    """The chances of the first motions of a list to fill a post, each after its man."""

    def told(at: int, one: Answer) -> str:
        if at >= FORESEEN_MEN:
            return ""
        chance = forecast(campaign, pending.leader, one.verb, one.a, one.b)
        return "; " + _("chance {chance}", chance=ranged(chance.chance, chance.low, chance.high))

    return told


def _posts(labels: Labels, answers: list[Answer], telling: Telling) -> Menu:
    """Posts first, then who may be put there, those who think best of you first."""
    entries = []
    for office, some in sorted(_by(answers, lambda one: one.a).items(), key=lambda item: -labels.world.weight[item[0]]):
        title = _("Whom do you appoint as {office}?", office=labels.names.office(office))
        entries.append(Entry(labels.office(office), opens=_people(labels, title, some, telling)))
    return Menu(_("Which post?"), entries)


def _people(labels: Labels, title: str, answers: list[Answer], telling: Telling) -> Callable[[], Menu]:
    def best_first(one: Answer) -> tuple[bool, int]:
        return labels.seen.patron[one.b] != labels.leader, -labels.seen.regard[one.b, labels.leader]

    def menu() -> Menu:
        ranked = enumerate(sorted(answers, key=best_first))
        return Menu(title, [Entry(labels.person(one.b) + telling(at, one), one) for at, one in ranked])

    return menu


def _by_regard(labels: Labels, verb: int, answers: list[Answer]) -> list[Answer]:
    if MOVE_OBJECTS[verb] != ("person",):
        return answers
    return sorted(answers, key=lambda one: -labels.world.weight[labels.seen.top[one.a]])


def _object(labels: Labels, verb: int, answer: Answer) -> str:
    """What a move is about, in words."""
    kind, names = MOVE_OBJECTS[verb][0], labels.names
    if verb == n.BEND:
        return _("{issue}, towards {side}", issue=names.issue(answer.a), side=names.side(answer.a, answer.b == 1))
    if verb == n.BROKER:
        return _("{first} with {second}", first=names.leader(answer.a), second=names.leader(answer.b))
    if kind == "region":
        about = ", " + _("on {issue}", issue=names.issue(answer.b)) if verb == n.APPEAL_BELOW else ""
        return labels.region(answer.a) + about
    if verb == n.COURT:
        gain = warmth(labels.seen, labels.world, labels.leader, answer.a)
        return _(
            "{person}; an evening: {gain}; won over from {least}",
            person=labels.person(answer.a),
            gain=f"{gain:+d}",
            least=labels.world.regard_to_follow,
        )
    if kind == "person":
        return labels.person(answer.a)
    if kind == "office":
        return labels.office(answer.a)
    if kind == "leader":
        return labels.leader_line(answer.a)
    if kind == "issue":
        return labels.issue(answer.a)
    return names.doctrine(answer.a) if kind == "doctrine" else names.document(answer.a)


def motion_menu(campaign: Campaign, pending: Pending, labels: Labels) -> Menu:
    """The motions that may be tabled."""
    entries = []
    for kind, answers in _by(campaign.legal(), lambda answer: answer.verb).items():
        if not MOTION_OBJECTS.get(kind):
            entries.append(Entry(_(MOTIONS[kind]), answers[0]))
        else:
            opens = _motions(campaign, pending, labels, kind, answers)
            entries.append(Entry(f"{_(MOTIONS[kind])}: {_many(MOTION_OBJECTS[kind][0], answers)}", opens=opens))
    if labels.seen.body == n.POLITBURO:
        return Menu(hinted(_("The Politburo sits. You may move one thing."), _tie(campaign, pending, labels)), entries)
    meeting = labels.names.meeting(labels.seen.meeting)
    return Menu(_("{meeting} sits. You may move one thing.", meeting=meeting), entries)


def _tie(campaign: Campaign, pending: Pending, labels: Labels) -> str:
    """What becomes of a tie at the Politburo; empty where nobody presides."""
    chair = in_charge(labels.seen, campaign.world)
    if chair == n.NOBODY:
        return ""
    if chair == pending.leader:
        return _("A tie goes as the chair votes: you preside.")
    return _("A tie goes as the chair votes: {leader} presides.", leader=labels.names.leader(chair))


def _motions(
    campaign: Campaign, pending: Pending, labels: Labels, kind: int, answers: list[Answer]
) -> Callable[[], Menu]:
    def menu() -> Menu:
        if kind == n.M_LINE:
            entries = [
                Entry(labels.issue(issue), opens=partial(_leaves, campaign, pending, labels, some))
                for issue, some in _by(answers, lambda one: one.a).items()
            ]
            return Menu(_("Which issue?"), entries)
        if kind == n.M_FILL:
            return _posts(labels, answers, _foreseen(campaign, pending))
        return _leaves(campaign, pending, labels, answers)

    return menu


def _leaves(campaign: Campaign, pending: Pending, labels: Labels, answers: list[Answer]) -> Menu:
    """Motions in words, with their chances if they are few."""
    entries = []
    for one in answers:
        text = motion_text(labels.names, one.verb, one.a, one.b, labels.leader)
        if len(answers) <= FORESEEN:
            chance = forecast(campaign, pending.leader, one.verb, one.a, one.b)
            text += ": " + _("chance {chance}", chance=ranged(chance.chance, chance.low, chance.high))
        entries.append(Entry(text, one))
    return Menu(_("What do you move?"), entries)


def _by(answers: list[Answer], key: Callable[[Answer], int]) -> dict[int, list[Answer]]:
    groups: dict[int, list[Answer]] = {}
    for answer in answers:
        groups.setdefault(key(answer), []).append(answer)
    return groups
