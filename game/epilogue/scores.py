"""Aims and scores of a campaign in words: what each leader was dealt, how it stands, what it comes to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from game.campaign import Campaign
from game.epilogue.progress import figures, progress
from game.rules import names as n
from game.rules.score import score_part
from game.rules.watches import watch_kept
from game.scenario import Scenario
from game.scenario.texts import Words
from game.words import N_, speaker

STANDS = {n.KEPT: N_("kept"), n.OPEN: N_("open"), n.LOST: N_("lost")}
PART_WORDS = (
    N_("The ending"),
    N_("Seat"),
    N_("Office"),
    N_("Prestige"),
    N_("Without a fall"),
    N_("First aim"),
    N_("Second aim"),
    N_("Third aim"),
    N_("Promises"),
    N_("Consistency"),
)
"""What the parts of a score are called, in the order of SCORE_NAMES."""


@dataclass(frozen=True)
class Aim:
    """An aim that was dealt: ``public`` if all know it, ``stands`` names.KEPT, OPEN or LOST, and its word."""

    id: str
    title: str
    text: str
    public: bool
    stands: int
    word: str
    now: str
    """The present values of what it asks, for its leader and while it is open; else empty."""
    figures: str
    """The same in a word or two; empty where there are no numbers."""


@dataclass(frozen=True)
class Part:
    """One part of a score: its id (SCORE_NAMES), its name, its points of ``most``."""

    id: str
    name: str
    points: int
    most: int


@dataclass(frozen=True)
class Score:
    """A leader's score, 0 to 100, with the parts that add up to it."""

    leader: int
    total: int
    parts: tuple[Part, ...]

    def points(self, first: int, last: int) -> tuple[int, int]:
        """Points of the parts from ``first`` to ``last`` together, and their most."""
        parts = self.parts[first : last + 1]
        return sum(part.points for part in parts), sum(part.most for part in parts)

    @property
    def standing(self) -> tuple[int, int]:
        """What he is at the end: points, and the most there are (40)."""
        return self.points(n.S_ENDING, n.S_LADDER)

    @property
    def aims(self) -> tuple[int, int]:
        """What he had set himself: points, and the most there are (45)."""
        return self.points(n.S_AIM_1, n.S_AIM_3)

    @property
    def record(self) -> tuple[int, int]:
        """What his word was worth: points, and the most there are (15)."""
        return self.points(n.S_PROMISES, n.S_CONSISTENCY)


def aim_words(scenario: Scenario, watch: int) -> Words:
    """The texts of the aim that is watched under a number from 0."""
    return scenario.texts.aims[watch - len(scenario.texts.milestones)]


def aims_of(campaign: Campaign, leader: int, reader: int | None = None, language: str = "en") -> list[Aim]:
    """The aims a leader was dealt, the public one first; ``reader`` (a leader) sees of others the public one only."""
    s, w = campaign.state, campaign.world
    say = speaker(language, campaign.scenario.terms(language))
    found = []
    for place in range(n.AIMS_DEALT):
        number = s.aim[leader, place]
        if number == 0 or (place > 0 and reader not in (None, leader)):
            continue
        words, stands = aim_words(campaign.scenario, number - 1), int(watch_kept(s, w, number - 1))
        title, text = words.of("title", language), words.of("text", language)
        own = reader in (None, leader) and stands == n.OPEN
        now = progress(campaign, leader, number - 1, language) if own else ""
        short = figures(campaign, leader, number - 1, language) if own else ""
        found.append(Aim(words.id, title, text, place == 0, stands, say(STANDS[stands]), now, short))
    return found


def possible_aims(scenario: Scenario, leader: int) -> Iterator[tuple[int, Words]]:
    """Every aim a leader may be dealt: its watch and its texts."""
    world: Any = scenario.world[0]
    for watch in range(int(world["watches"])):
        if int(world["watch_leader"][watch]) == leader:
            yield watch, aim_words(scenario, watch)


def score_of(campaign: Campaign, leader: int, language: str = "en") -> Score:
    """A leader's score as things stand."""
    say = speaker(language, campaign.scenario.terms(language))
    parts = tuple(
        Part(n.SCORE_NAMES[at], say(PART_WORDS[at]), int(score_part(campaign.state, campaign.world, leader, at)), most)
        for at, most in enumerate(n.SCORE_MOST)
    )
    return Score(leader, sum(part.points for part in parts), parts)


def scores(campaign: Campaign, language: str = "en") -> list[Score]:
    """Every leader's score, the highest first; equals in order of rank."""
    found = [score_of(campaign, leader, language) for leader in range(1, campaign.world.leaders + 1)]
    return sorted(found, key=lambda one: -one.total)
