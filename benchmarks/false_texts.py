"""``python -m benchmarks.false_texts [SCENARIO] [-n 300]``: which texts of events name people who are not there.

Campaigns are played by the AI. Of every event that comes, and of every question it puts to a leader, each person its
words name is looked up as the campaign stands: dead, out of the party, not yet on the scene, ill. Printed is the share
of its firings, for each person and state, where that state is not the one he had in history at the event's date.
``--posts`` adds the posts that a person named held at that date in history and has not got: what the words say of him
may then be untrue; whether it is, only a reader can tell. An event without a date says nothing of one.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache

from game.campaign import Campaign
from game.rules import names as n
from game.rules.bodies import in_party, lives
from game.scenario import Scenario, load
from game.scenario.models.apparatus import Holding
from game.studies.plan import seed_of

Place = tuple[str, str]
"""An event's id, and the leader asked by it; empty for the event's own words."""

Tally = Counter[tuple[str, str, str, str]]
"""Firings by event, leader asked, person and what is wrong; person and what are empty for all firings."""


@lru_cache(maxsize=1)
def scenario_of(name: str) -> Scenario:
    """The scenario, read once in a process."""
    return load(name)


@lru_cache(maxsize=1)
def words_of(name: str) -> dict[Place, str]:
    """Every text an event shows: its own, and those of each leader it asks."""
    found: dict[Place, str] = {}
    for event in scenario_of(name).contents.events:
        found[event.id, ""] = f"{event.title} {event.text}"
        for ask in event.asks:
            said = [ask.text, *(f"{option.label} {option.hint}" for option in ask.options)]
            found[event.id, ask.leader] = " ".join([found.get((event.id, ask.leader), ""), *said])
    return found


@lru_cache(maxsize=1)
def named(name: str) -> dict[Place, frozenset[int]]:
    """The persons, by number, whom each text names."""
    short = {
        words.short or words.name.split()[-1]: at for at, words in enumerate(scenario_of(name).texts.persons) if at
    }
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(short, key=len, reverse=True)))})(?!\w)")
    return {place: frozenset(short[one] for one in pattern.findall(text)) for place, text in words_of(name).items()}


@lru_cache(maxsize=1)
def held(name: str) -> dict[str, tuple[tuple[int, int], ...]]:
    """The person and the post, by number, of those who held one in history at each dated event's date."""
    scenario = scenario_of(name)
    ids = scenario.register.ids
    found = {}
    for event in scenario.contents.events:
        if event.date is None:
            continue
        at = scenario.register.calendar.turn(event.date)
        found[event.id] = tuple(
            (ids["person"][one.person], ids["office"][office.id])
            for office in scenario.contents.offices
            for one in office.people
            if _within(scenario, one, at)
        )
    return found


def _within(scenario: Scenario, one: Holding, turn: int) -> bool:
    calendar = scenario.register.calendar
    began = one.from_ is None or calendar.turn(one.from_) <= turn
    return began and (one.until is None or calendar.turn(one.until) > turn)


def gone(campaign: Campaign, p: int) -> str:
    """Why a person is not there, or nothing."""
    s, w = campaign.state, campaign.world
    if not lives(s, w, p):
        return "not yet there" if s.standing[p] == n.ABSENT else "dead"
    if not in_party(s, w, p):
        return "out of the party"
    return "ill" if s.away[p] > 0 else ""


class Reader:
    """Follows one campaign and notes what its events say of whom."""

    def __init__(self, name: str, seed: int) -> None:
        """``name`` is a scenario's; the tally grows with :meth:`read`."""
        self.name = name
        self.campaign = Campaign(scenario_of(name), seed)
        self.tally: Tally = Counter()
        self._read = 0

    def read(self) -> Tally:
        """Play the campaign to its end."""
        campaign = self.campaign
        while campaign.advance_once():
            for row in campaign.happenings[self._read :]:
                if row.kind == n.L_EVENT:
                    self._note(row.cells[0], "")
            self._read = len(campaign.happenings)
            pending = campaign.pending
            if pending is not None and pending.kind == n.D_ASK:
                self._note(self._event(pending.subject), pending.who)
            campaign.answer_by_ai()
        return self.tally

    def _event(self, ask: int) -> int:
        w = self.campaign.world
        return next(e for e in range(w.events) if w.event_asks[e] <= ask < w.event_asks[e] + w.event_asks_n[e])

    def _note(self, e: int, asked: str) -> None:
        event = self.campaign.scenario.texts.events[e].id
        self.tally[event, asked, "", ""] += 1
        people = named(self.name)[event, asked]
        for p in people:
            state = gone(self.campaign, p)
            if state:
                self.tally[event, asked, self._person(p), state] += 1
        if asked:
            people |= {int(self.campaign.world.person[self.campaign.scenario.register.ids["leader"][asked]])}
        for p, office in held(self.name).get(event, ()):
            if p in people and self.campaign.state.holder[office] != p and not gone(self.campaign, p):
                self.tally[event, asked, self._person(p), f"not {self._office(office)}"] += 1

    def _person(self, p: int) -> str:
        return str(self.campaign.scenario.register.names("person")[p - 1])

    def _office(self, office: int) -> str:
        return str(self.campaign.scenario.register.names("office")[office - 1])


def played(name: str, seed: int) -> Tally:
    """The tally of one campaign."""
    return Reader(name, seed).read()


def told(tally: Tally, posts: bool, least: int) -> Iterator[str]:
    """A line for each text, person and state that is found in at least so many percent of its firings."""
    for (event, asked, person, state), count in sorted(tally.items()):
        of = tally[event, asked, "", ""]
        if person and 100 * count >= least * of and (posts or not state.startswith("not ") or state == "not yet there"):
            yield f"{event}{f' ({asked})' if asked else ''}: {person} {state} in {count} of {of}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Play, look up, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scenario", nargs="?", default="1922")
    parser.add_argument("-n", type=int, default=300, help="campaigns")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--least", type=int, default=2, help="percent of an event's firings from which it is told")
    parser.add_argument("--posts", action="store_true", help="posts that the named held in history, too")
    given = parser.parse_args(arguments)
    seeds = [seed_of(given.seed, k) for k in range(given.n)]
    tally: Tally = Counter()
    with ProcessPoolExecutor(given.workers) as pool:
        for found in pool.map(played, [given.scenario] * given.n, seeds):
            tally.update(found)
    print("\n".join(told(tally, given.posts, given.least)))


if __name__ == "__main__":
    main()
