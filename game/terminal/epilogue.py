"""Aims and the epilogue as the terminal reads them out."""

from __future__ import annotations

from collections.abc import Iterator

from game.campaign import Campaign
from game.epilogue import distance, facts, fates, programme_told
from game.epilogue.par import par_of
from game.epilogue.scores import Score, aims_of, score_of, scores
from game.epilogue.verdict import verdict
from game.rules import names as n
from game.words import Catalogue, _, plural


def own_aims(campaign: Campaign, leader: int) -> Iterator[str]:
    """What a leader aims at, as he himself is told it, and how it stands."""
    for aim in aims_of(campaign, leader, leader, Catalogue.language):
        known = _("known to all") if aim.public else _("known to you alone")
        now = " " + _("Now: {now}.", now=aim.now) if aim.now else ""
        yield f"{aim.title} ({known}, {aim.word}). {aim.text}{now}"


def public_aims(campaign: Campaign, leader: int, reader: int) -> Iterator[str]:
    """What another leader is known to aim at, quoted as it was put to him; and how it stands once that is settled."""
    who = campaign.scenario.texts.leaders[leader].of("short", Catalogue.language)
    for aim in aims_of(campaign, leader, reader, Catalogue.language):
        yield _(
            "{leader} makes no secret of an aim, '{title}'{stands}: '{text}.'",
            leader=who,
            title=aim.title,
            stands="" if aim.stands == n.OPEN else f" ({aim.word})",
            text=aim.text.rstrip("."),
        )


def aims_at_table(campaign: Campaign, reader: int) -> Iterator[str]:
    """Your aims, and the public ones of the others."""
    own = list(own_aims(campaign, reader))
    if own:
        yield plural(
            "You have {count} aim, each worth 15 points of your score.",
            "You have {count} aims, each worth 15 points of your score.",
            len(own),
            count=len(own),
        )
    else:
        yield _("You have no aims.")
    yield from own
    for leader in range(len(campaign.scenario.texts.leaders)):
        if leader != reader:
            yield from public_aims(campaign, leader, reader)
    yield from verdict(campaign, reader, Catalogue.language)


def score_told(campaign: Campaign, score: Score) -> Iterator[str]:
    """A score with its parts, and where it stands among the computer's in the same seat."""
    (standing, of), (kept, of_aims), (record, of_record) = score.standing, score.aims, score.record
    yield _(
        "Score: {total} of 100: standing {standing} of {of}, aims {kept} of {of_aims}, record {record} of {of_record}.",
        total=score.total,
        standing=standing,
        of=of,
        kept=kept,
        of_aims=of_aims,
        record=record,
        of_record=of_record,
    )
    parts = (
        _("{part} {points} of {most}", part=part.name.lower(), points=part.points, most=part.most)
        for part in score.parts
    )
    yield _("Parts: {parts}.", parts=", ".join(parts))
    yield from _percentile(campaign, score)


def _percentile(campaign: Campaign, score: Score) -> Iterator[str]:
    """Where a score stands among the computer's in the same seat; nothing where that was not measured."""
    par, who = par_of(campaign.scenario), campaign.scenario.texts.leaders[score.leader].id
    place = None if par is None else par.percentile(who, score.total)
    if par is None or place is None:
        return
    games = f"{par.n:,}".replace(",", " " if Catalogue.language == "ru" else ",")
    told = _(
        "That is more than {place} percent of {games} games of the computer in your seat.", place=place, games=games
    )
    if not par.fits(campaign.scenario):
        told += " " + _("These were measured with other rules or another scenario.")
    yield told


def epilogue(campaign: Campaign, leader: int) -> Iterator[str]:
    """How it ended, what it was worth, how far it went from what happened, and what became of them."""
    s, texts, language = campaign.state, campaign.scenario.texts, Catalogue.language
    if campaign.ended:
        ending = texts.endings[s.ended - 1]
        who = f": {texts.leaders[s.winner].of('short', language)}" if s.winner else ""
        yield f"{ending.of('title', language)}{who}. {ending.of('text', language)}"
    yield from score_told(campaign, score_of(campaign, leader, language))
    yield from own_aims(campaign, leader)
    totals = (f"{texts.leaders[one.leader].of('short', language)} {one.total}" for one in scores(campaign))
    yield _("Scores: {scores}.", scores=", ".join(totals))
    yield from facts(campaign, language)
    yield programme_told(campaign, language)
    far = distance(campaign)
    if far.of:
        yield _("Of {of} things that happened in history, {kept} happened here too.", of=far.of, kept=far.kept)
    yield _("What became of them in history:")
    for name, fate, sources in fates(campaign, language):
        yield f"{name}. {fate}" + (f" ({sources})" if sources else "")
