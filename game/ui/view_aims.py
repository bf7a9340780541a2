"""The player's aims and score in words for the window."""

from __future__ import annotations

from game.epilogue import distance, facts, programme_told
from game.epilogue.par import par_of
from game.epilogue.scores import Aim, Score, aims_of, possible_aims, score_of, scores
from game.epilogue.verdict import verdict
from game.scenario import Scenario
from game.ui.language import _, parted_percent, percent, true_minus
from game.ui.pages.view_names import Lexicon
from game.ui.session import Session


def goals(session: Session) -> list[Aim]:
    """The player's aims, the public one first."""
    found: list[Aim] = session.once(
        ("goals", session.language), lambda: aims_of(session.campaign, session.leader, session.leader, session.language)
    )
    return found


def verdict_told(session: Session) -> str:
    """How it would end now as the player sees it, and what the endings that would crown him still ask."""
    found: str = session.once(
        ("verdict", session.language), lambda: "\n".join(verdict(session.campaign, session.leader, session.language))
    )
    return found


def goal_hint(aim: Aim) -> str:
    """What must be done, how it stands, and who knows of it."""
    known = _("Everyone knows that you want this.") if aim.public else _("Nobody knows of this.")
    now = _("Now: {now}.").format(now=aim.now) + " " if aim.now else ""
    return f"{aim.text} {now}{known} " + _("Kept, it is worth 15 points of your score.")


def chair_aims(scenario: Scenario, leader: int, language: str) -> list[tuple[str, str]]:
    """What a leader may be dealt, before a game begins: (kind of block, text)."""
    found = [words for _watch, words in possible_aims(scenario, leader)]
    if not found:
        return []
    told = [("heading", _("Aims: three of these are dealt, one of them known to all"))]
    return [*told, *(("bullet", f"{one.of('title', language)}. {one.of('text', language)}") for one in found)]


def score_story(session: Session) -> list[tuple[str, str]]:
    """The player's score, its parts, its place among the computer's, and his aims."""
    score = score_of(session.campaign, session.leader, session.language)
    out = [("heading", _("Score: {points} of 100").format(points=score.total))]
    place = percentile_told(session, score)
    if place:
        out.append(("text", place))
    groups = (
        (_("Standing"), score.standing, score.parts[:5]),
        (_("Aims"), score.aims, score.parts[5:8]),
        (_("Record"), score.record, score.parts[8:]),
    )
    for name, (points, most), parts in groups:
        listed = ", ".join(f"{part.name} {part.points}/{part.most}" for part in parts)
        out.append(("bullet", f"{name} {points}/{most}: {listed}."))
    out += [("bullet", f"{aim.title}: {aim.word}. {aim.text}") for aim in goals(session)]
    return [*out, ("text", everyones_scores(session))]


def everyones_scores(session: Session) -> str:
    """All scores in one line, the highest first."""
    words = Lexicon(session.campaign)
    listed = ", ".join(f"{words.leader(one.leader)} {one.total}" for one in scores(session.campaign))
    return _("All scores: {listed}.").format(listed=listed)


def percentile_told(session: Session, score: Score) -> str:
    """How the score stands among the computer's in the same seat; nothing where it was not measured."""
    par = par_of(session.campaign.scenario)
    place = None if par is None else par.percentile(session.who, score.total)
    if par is None or place is None:
        return ""
    told = _("More than {place} of {n} games of the computer in this seat.").format(place=percent(place), n=par.n)
    old = _("They were measured with other rules or another scenario.")
    return told if par.fits(session.campaign.scenario) else f"{told} {old}"


def facts_story(session: Session) -> list[tuple[str, str]]:
    """What is told with any ending: facts, whose programme won, how far it went from what happened."""
    campaign, language = session.campaign, session.language
    out = [("bullet", parted_percent(true_minus(fact))) for fact in facts(campaign, language)]
    out.append(("text", programme_told(campaign, language)))
    far = distance(campaign)
    if far.of:
        told = _("Of {of} things that happened in history, {kept} happened here too.")
        out.append(("text", told.format(of=far.of, kept=far.kept)))
    return out
