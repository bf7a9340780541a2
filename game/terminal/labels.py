"""Persons, posts and issues as a leader sees them, in one line each."""

from __future__ import annotations

from typing import Any

from game.campaign import Campaign
from game.chronicle.deals import between
from game.chronicle.names import Names
from game.power import living
from game.rules import names as n
from game.terminal.phrases import STANDINGS, rung_word
from game.words import Catalogue, _, meant


class Labels:
    """What one leader may see of a campaign, in words. Made afresh for every decision."""

    def __init__(self, campaign: Campaign, leader: int) -> None:
        """The campaign through the eyes of a leader (his number)."""
        self.names = Names(campaign.scenario, Catalogue.language, campaign.state.turn)
        self.leader = leader
        self.world: Any = campaign.world
        self.seen: Any = campaign.view(leader)
        leaders = range(1, self.world.leaders + 1)
        self.names.dead = frozenset(one for one in leaders if not living(self.seen, self.world, one))

    def post_of(self, person: int) -> str:
        """His weightiest post, or ``no post``."""
        top = self.seen.top[person]
        return self.names.office(top) if top else _("no post")

    def person(self, person: int) -> str:
        """A person: post, whose man, what he thinks of you."""
        if person == n.NOBODY:
            return _("nobody: leave it vacant")
        own, standing = self.world.leader_of[person], self.seen.standing[person]
        if standing >= n.DEAD:
            return f"{self.names.person(person)}: {meant('standing', STANDINGS[standing])}"
        if own != n.NOBODY:
            return f"{self.leader_line(own)}; {self.post_of(person)}"
        return _(
            "{person}: {post}; {follows}; regard for you {regard}",
            person=self.names.person(person),
            post=self.post_of(person),
            follows=self.follows(person),
            regard=self.regard(person),
        )

    def follows(self, person: int) -> str:
        """Whose man the party takes him for."""
        patron = living(self.seen, self.world, self.seen.patron[person])
        if patron == self.leader:
            return _("your man")
        if patron == n.NOBODY:
            return _("follows nobody you know of")
        return _("follows {leader}", leader=self.names.leader(patron))

    def regard(self, person: int) -> str:
        """What he thinks of you, -100 to 100."""
        return self.names.number(self.seen.regard[person, self.leader])

    def leader_line(self, leader: int) -> str:
        """Another leader: prestige, understanding, how dangerous his share of the machine looks."""
        if leader == self.leader:
            return _("{leader}: yourself", leader=self.names.leader(leader))
        pact = self.seen.pact[self.leader, leader]
        bond = _("understanding {firmness}", firmness=pact) if pact else _("no understanding")
        bond += "".join(f", {told}" for told in between(self.names, self.seen, self.leader, leader))
        person = self.world.person[leader]
        return _(
            "{leader}: prestige {prestige}, believed strength {strength} percent, {state}",
            leader=self.names.leader(leader),
            prestige=self.seen.prestige[person],
            strength=self.seen.belief[self.leader, leader] // 100,
            state=f"{bond}{self.fallen(leader)}{self.illness(person)}",
        )

    def fallen(self, leader: int) -> str:
        """How far a leader has fallen, after a comma; empty where he has not."""
        rung = self.seen.rung[leader]
        return _(", fallen to rung {rung} ({name})", rung=rung, name=rung_word(rung)) if rung else ""

    def illness(self, person: int) -> str:
        """That a person is ill, after a comma; empty where he is not."""
        if self.seen.away[person] == 0:
            return ""
        return _(", ill for good") if self.seen.away[person] >= n.AWAY_FOR_GOOD else _(", ill")

    def office(self, office: int) -> str:
        """A post and who holds it."""
        return f"{self.names.office(office)}: {self._held(self.seen.holder[office])}"

    def _held(self, holder: int) -> str:
        if holder == n.NOBODY:
            return _("vacant")
        leader = self.world.leader_of[holder]
        if leader != n.NOBODY:
            return _("yours") if leader == self.leader else _("held by {person}", person=self.names.person(holder))
        return _("held by {person}, {follows}", person=self.names.person(holder), follows=self.follows(holder))

    def region(self, region: int) -> str:
        """A region: its secretary and his grip."""
        holder = self.seen.holder[self.world.secretary[region]]
        led = f"{self.names.person(holder)}, {self.follows(holder)}" if holder else _("no secretary")
        return _("{region}: {led}, grip {grip}", region=self.names.region(region), led=led, grip=self.seen.grip[region])

    def issue(self, issue: int) -> str:
        """An issue: the line, your view, who answers for the line."""
        own = self.seen.stance[self.world.person[self.leader], issue]
        sponsor = living(self.seen, self.world, self.seen.sponsor[issue])
        answers = _("; {leader} answers for it", leader=self.names.leader(sponsor)) if sponsor else ""
        if sponsor == self.leader:
            answers = _("; you answer for it")
        number, side = self.names.number, self.names.side
        return _(
            "{issue}: line {line}, your view {own}{answers}; -100 is {right}, +100 {left}",
            issue=self.names.issue(issue),
            line=number(self.seen.line[issue]),
            own=number(own),
            answers=answers,
            right=side(issue, False),
            left=side(issue, True),
        )
