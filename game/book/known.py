"""What a leader may know now of an entry's matter: lines beside what the book says of history."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.book.entry import Entry, Fact
from game.campaign import Campaign
from game.chronicle.names import Names
from game.power import living
from game.rules import names as n
from game.rules.bodies import committee_following
from game.words import N_

PAPER_STATES = (N_("unknown"), N_("known to a few"), N_("read inside the party"), N_("printed"))
STANDINGS = {
    n.MEMBER: N_("member of the party"),
    n.EXPELLED: N_("expelled from the party"),
    n.EXILED: N_("exiled"),
    n.DEAD: N_("dead"),
    n.ABSENT: N_("not yet on the scene"),
}
NAMED_MEMBERS = 30
"""A larger body is counted by followings, not named."""

Rows = list[tuple[str, str]]


class Known:
    """A campaign as one leader sees it; made afresh when the campaign has moved."""

    def __init__(self, campaign: Campaign, leader: int, language: str = "en") -> None:
        """``leader`` is his number."""
        self.campaign = campaign
        self.leader = leader
        self.names = Names(campaign.scenario, language, campaign.state.turn)
        self.world: Any = campaign.world
        self.view: Any = campaign.view(leader)

    def facts(self, entry: Entry) -> tuple[Fact, ...]:
        """Lines about an entry as it stands in this campaign; none where there is nothing to say."""
        teller = TELLERS.get(entry.kind)
        if teller is None:
            return ()
        ids = self.campaign.scenario.register.ids.get(entry.kind, {})
        if entry.id not in ids:
            return ()
        rows = teller(self, ids[entry.id])
        return tuple(Fact(self.names.say(label), value) for label, value in rows if value)

    def follows(self, person: int) -> str:
        """Whose man the leader takes him for."""
        patron = living(self.view, self.world, self.view.patron[person])
        return self.names.leader(patron) if patron else self.names.say("nobody known")

    def since(self, quarter: int) -> str:
        """A quarter that a field keeps one too high; empty for 0."""
        return self.names.quarter(quarter - 1) if quarter else ""


def person(known: Known, at: int) -> Rows:
    """Standing, posts, seats, whose man, opinions."""
    v, w, names = known.view, known.world, known.names
    standing = v.standing[at]
    posts = [names.office(o) for o in range(1, w.offices + 1) if v.holder[o] == at]
    seats = [names.body(b) for b in range(n.BODIES) if v.member[at, b] == n.FULL]
    candidate = [names.body(b) for b in range(n.BODIES) if v.member[at, b] == n.CANDIDATE]
    own = w.leader_of[at]
    rows = [
        (N_("Standing"), names.say(STANDINGS[standing])),
        (N_("Posts"), ", ".join(posts)),
        (N_("Sits in"), ", ".join(seats)),
        (N_("Candidate of, without a vote"), ", ".join(candidate)),
        (N_("Prestige"), str(v.prestige[at])),
    ]
    if standing > n.EXILED:
        return rows[:1]
    if own == n.NOBODY:
        rows += [(N_("Follows"), known.follows(at)), (N_("Regard for you"), names.number(v.regard[at, known.leader]))]
    elif own != known.leader:
        rows += [
            (N_("Understanding with you"), str(v.pact[known.leader, own])),
            (N_("Strength, as you believe, percent"), str(v.strength[own])),
        ]
    stands = [f"{names.issue(i)} {names.number(v.stance[at, i])}" for i in range(w.issues)]
    return [*rows, (N_("Opinions"), "; ".join(stands))]


def office(known: Known, at: int) -> Rows:
    """Holder, whose man, since when."""
    v, w = known.view, known.world
    if not w.exists_from[at] <= v.turn < w.exists_until[at]:
        return [(N_("Now"), known.names.say("it does not exist"))]
    holder = v.holder[at]
    if holder == n.NOBODY:
        return [(N_("Holder"), known.names.say("vacant"))]
    follows = "" if w.leader_of[holder] else known.follows(holder)
    return [
        (N_("Holder"), known.names.person(holder)),
        (N_("Follows"), follows),
        (N_("Since"), known.since(v.since[at])),
    ]


def body(known: Known, at: int) -> Rows:
    """Size, members, or followings."""
    v, w, names = known.view, known.world, known.names
    members = [names.person(p) for p in range(1, w.persons + 1) if v.member[p, at] == n.FULL]
    rows = [(N_("Full members"), str(v.body_size[at]))]
    if 0 < len(members) <= NAMED_MEMBERS:
        rows.append((N_("Members"), ", ".join(members)))
    if at == n.COMMITTEE:
        counts = [(committee_following(v, w, m), names.leader(m)) for m in range(1, w.leaders + 1) if living(v, w, m)]
        told = [f"{name} {count}" for count, name in sorted(counts, reverse=True) if count]
        rows.append((N_("Followings, as you know them"), ", ".join(told)))
    return rows


def region(known: Known, at: int) -> Rows:
    """Secretary, grip, moods, share."""
    v, w, names = known.view, known.world, known.names
    holder = v.holder[w.secretary[at]]
    moods = [f"{names.issue(i)} {names.number(v.mood[at, i])}" for i in range(w.issues)]
    return [
        (N_("Secretary"), names.person(holder)),
        (N_("Follows"), "" if holder == n.NOBODY or w.leader_of[holder] else known.follows(holder)),
        (N_("Grip, of 100"), str(v.grip[at])),
        (N_("Percent of a congress"), f"{w.share[at, v.turn] / 10:g}"),
        (N_("Moods"), "; ".join(moods)),
    ]


def issue(known: Known, at: int) -> Rows:
    """The line, whose, and one's own view."""
    v, names = known.view, known.names
    own = v.stance[known.world.person[known.leader], at]
    sponsor = living(v, known.world, v.sponsor[at])
    return [
        (N_("Line"), names.number(v.line[at])),
        (N_("Answers for it"), names.leader(sponsor) if sponsor else ""),
        (N_("Your view"), names.number(own)),
    ]


def doctrine(known: Known, at: int) -> Rows:
    """Who made it his own."""
    owner = known.view.doctrine[at]
    return [(N_("Adopted by"), known.names.leader(owner) if owner else known.names.say("nobody yet"))]


def document(known: Known, at: int) -> Rows:
    """How far it is known."""
    return [(N_("In this campaign"), known.names.say(PAPER_STATES[known.view.document[at]]))]


def event(known: Known, at: int) -> Rows:
    """When it happened, and what was decided."""
    v, w, names = known.view, known.world, known.names
    happened = known.since(v.fired[at])
    if not happened:
        return [(N_("In this campaign"), names.say("it has not happened"))]
    decided = []
    for ask in known.campaign.scenario.register.asks[names.texts.events[at].id]:
        option = v.chosen[ask.number]
        if option:
            label = names.texts.options[w.ask_options[ask.number] + option - 1].of("label", names.language)
            leader = known.campaign.scenario.register.number("leader", ask.leader)
            decided.append(f"{names.leader(leader)}: {label}")
    return [(N_("In this campaign"), happened), (N_("Decided"), "; ".join(decided))]


def meeting(known: Known, at: int) -> Rows:
    """When it opened."""
    opened = [row.turn for row in known.campaign.happenings if row.kind == n.L_MEETING and row.cells[0] == at]
    said = known.names.quarter(opened[0]) if opened else known.names.say("it has not met")
    return [(N_("In this campaign"), said)]


TELLERS: dict[str, Callable[[Known, int], Rows]] = {
    "person": person, "office": office, "body": body, "region": region, "issue": issue, "doctrine": doctrine,
    "document": document, "event": event, "meeting": meeting,
}  # fmt: skip
