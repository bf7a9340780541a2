"""Persons, posts and issues as a leader sees them, in one line each."""

from __future__ import annotations

from typing import Any

from game.campaign import Campaign
from game.chronicle.deals import between
from game.chronicle.names import Names
from game.rules import names as n


class Labels:
    """What one leader may see of a campaign, in words. Made afresh for every decision."""

    def __init__(self, campaign: Campaign, leader: int) -> None:
        """The campaign through the eyes of a leader (his number)."""
        self.names = Names(campaign.scenario, turn=campaign.state.turn)
        self.leader = leader
        self.world: Any = campaign.world
        self.seen: Any = campaign.view(leader)

    def post_of(self, person: int) -> str:
        """His weightiest post, or ``no post``."""
        top = self.seen.top[person]
        return self.names.office(top) if top else "no post"

    def person(self, person: int) -> str:
        """A person: post, whose man, what he thinks of you."""
        if person == n.NOBODY:
            return "nobody: leave it vacant"
        own = self.world.leader_of[person]
        if own != n.NOBODY:
            return f"{self.leader_line(own)}; {self.post_of(person)}"
        tie = f"{self.follows(person)}; regard for you {self.regard(person)}"
        return f"{self.names.person(person)}: {self.post_of(person)}; {tie}"

    def follows(self, person: int) -> str:
        """Whose man the party takes him for."""
        patron = self.seen.patron[person]
        if patron == self.leader:
            return "your man"
        if patron == n.NOBODY or self.seen.standing[self.world.person[patron]] >= n.DEAD:
            return "follows nobody you know of"
        return f"follows {self.names.leader(patron)}"

    def regard(self, person: int) -> str:
        """What he thinks of you, -100 to 100."""
        return self.names.number(self.seen.regard[person, self.leader])

    def leader_line(self, leader: int) -> str:
        """Another leader: prestige, understanding, how dangerous his share of the machine looks."""
        if leader == self.leader:
            return f"{self.names.leader(leader)}: yourself"
        pact = self.seen.pact[self.leader, leader]
        bond = f"understanding {pact}" if pact else "no understanding"
        bond += "".join(f", {told}" for told in between(self.names, self.seen, self.leader, leader))
        believed = self.seen.belief[self.leader, leader] // 100
        person = self.world.person[leader]
        state = f"{bond}{self.fallen(leader)}{self.illness(person)}"
        figures = f"prestige {self.seen.prestige[person]}, believed strength {believed} percent"
        return f"{self.names.leader(leader)}: {figures}, {state}"

    def fallen(self, leader: int) -> str:
        """How far a leader has fallen, after a comma; empty where he has not."""
        rung = self.seen.rung[leader]
        return f", fallen to rung {rung} ({n.RUNG_NAMES[rung]})" if rung else ""

    def illness(self, person: int) -> str:
        """That a person is ill, after a comma; empty where he is not."""
        if self.seen.away[person] == 0:
            return ""
        return ", ill for good" if self.seen.away[person] >= n.AWAY_FOR_GOOD else ", ill"

    def office(self, office: int) -> str:
        """A post and who holds it."""
        holder = self.seen.holder[office]
        if holder == n.NOBODY:
            held = "vacant"
        elif self.world.leader_of[holder] != n.NOBODY:
            held = "yours" if self.world.leader_of[holder] == self.leader else f"held by {self.names.person(holder)}"
        else:
            held = f"held by {self.names.person(holder)}, {self.follows(holder)}"
        return f"{self.names.office(office)}: {held}"

    def region(self, region: int) -> str:
        """A region: its secretary and his grip."""
        holder = self.seen.holder[self.world.secretary[region]]
        led = f"{self.names.person(holder)}, {self.follows(holder)}" if holder else "no secretary"
        return f"{self.names.region(region)}: {led}, grip {self.seen.grip[region]}"

    def issue(self, issue: int) -> str:
        """An issue: the line, your view, who answers for the line."""
        own = self.seen.stance[self.world.person[self.leader], issue]
        sponsor = self.seen.sponsor[issue]
        answers = f"; {self.names.leader(sponsor)} answers for it" if sponsor else ""
        if sponsor == self.leader:
            answers = "; you answer for it"
        ends = f"-100 is {self.names.side(issue, False)}, +100 {self.names.side(issue, True)}"
        number = self.names.number
        return (
            f"{self.names.issue(issue)}: line {number(self.seen.line[issue])}, your view {number(own)}{answers}; {ends}"
        )
