"""Aims and the epilogue as the terminal reads them out."""

from __future__ import annotations

from collections.abc import Iterator

from game.campaign import Campaign
from game.epilogue import distance, facts, fates, programme_told
from game.epilogue.par import par_of
from game.epilogue.scores import Score, aims_of, score_of, scores
from game.rules import names as n
from game.terminal.phrases import counted


def aims(campaign: Campaign, leader: int, reader: int) -> Iterator[str]:
    """What a leader aims at, as far as the reader may know, and how it stands; of others once that is settled."""
    for aim in aims_of(campaign, leader, reader):
        known = "known to all" if aim.public else "known to you alone"
        stands = f", {aim.word}" if leader == reader or aim.stands != n.OPEN else ""
        text = aim.text if leader == reader else f"He was told: '{aim.text}'"
        yield f"{aim.title} ({known}{stands}). {text}" + (f" Now: {aim.now}." if aim.now else "")


def aims_at_table(campaign: Campaign, reader: int) -> Iterator[str]:
    """Your aims, and the public ones of the others."""
    own = list(aims(campaign, reader, reader))
    yield f"You have {counted(len(own), 'aim')}, each worth 15 points of your score." if own else "You have no aims."
    yield from own
    for leader, words in enumerate(campaign.scenario.texts.leaders):
        if leader != reader:
            yield from (f"{words.short} aims at: {line}" for line in aims(campaign, leader, reader))


def score_told(campaign: Campaign, score: Score) -> Iterator[str]:
    """A score with its parts, and where it stands among the computer's in the same seat."""
    (standing, of), (kept, of_aims), (record, of_record) = score.standing, score.aims, score.record
    yield (
        f"Score: {score.total} of 100: standing {standing} of {of}, aims {kept} of {of_aims}, "
        f"record {record} of {of_record}."
    )
    yield "Parts: " + ", ".join(f"{part.name.lower()} {part.points} of {part.most}" for part in score.parts) + "."
    par, who = par_of(campaign.scenario), campaign.scenario.texts.leaders[score.leader].id
    place = None if par is None else par.percentile(who, score.total)
    if par is not None and place is not None:
        old = "" if par.fits(campaign.scenario) else " These were measured with other rules or another scenario."
        yield f"That is more than {place} percent of {par.n:,} games of the computer in your seat.{old}"


def epilogue(campaign: Campaign, leader: int) -> Iterator[str]:
    """How it ended, what it was worth, how far it went from what happened, and what became of them."""
    s, texts = campaign.state, campaign.scenario.texts
    if campaign.ended:
        ending = texts.endings[s.ended - 1]
        who = f": {texts.leaders[s.winner].short}" if s.winner else ""
        yield f"{ending.title}{who}. {ending.text}"
    yield from score_told(campaign, score_of(campaign, leader))
    yield from aims(campaign, leader, leader)
    yield "Scores: " + ", ".join(f"{texts.leaders[one.leader].short} {one.total}" for one in scores(campaign)) + "."
    yield from facts(campaign)
    yield programme_told(campaign)
    far = distance(campaign)
    if far.of:
        yield f"Of {far.of} things that happened in history, {far.kept} happened here too."
    yield "What became of them in history:"
    for name, fate, sources in fates(campaign):
        yield f"{name}. {fate}" + (f" ({sources})" if sources else "")
