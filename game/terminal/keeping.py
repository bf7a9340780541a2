"""Saving under a name, and going on with a save."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.saves import SaveProblem, Summary, list_saves, load, path_for, save
from game.scenario.dates import SEASONS_RU, quarter_named
from game.terminal.menu import pick
from game.terminal.phrases import trouble
from game.terminal.readings import SHOWN
from game.words import Catalogue, _, plural

if TYPE_CHECKING:
    from game.terminal.session import Session


def save_as(session: Session, words: str) -> None:
    """Save under a name."""
    if not words:
        session.say(_("Under what name? For example: save before the congress"))
        return
    try:
        path = path_for(words, session.folder)
        save(session.campaign, path, words)
    except SaveProblem as problem:
        session.say(_("It could not be saved: {why}.", why=trouble(problem)))
        return
    session.say(_("Saved as {file}.", file=path.name))


def load_one(session: Session, words: str) -> None:
    """Choose a save and go on with it."""
    saves = list_saves(session.folder)
    if not saves:
        session.say(_("There are no saves."))
        return
    labels = [_summary(one) for one in saves]
    at = pick(session.console, _("Which save?"), labels)
    if at is None:
        return
    try:
        loaded = load(saves[at].path)
    except SaveProblem as problem:
        session.say(_("It cannot be opened: {why}.", why=trouble(problem)))
        return
    for wrong in loaded.problems:
        session.say(_("Something is wrong with this save: {why}.", why=trouble(wrong)))
    if loaded.campaign is None or not loaded.campaign.humans:
        last = (one.text for one in loaded.chronicle[-SHOWN:])
        session.say(_("It cannot be played on. Its last lines:"), *last)
        return
    session.replace(loaded.campaign)
    session.start_again()
    session.say(_("You go on with {title}.", title=saves[at].title))


def _summary(one: Summary) -> str:
    """A save in one line."""
    if one.problem:
        return one.problem if Catalogue.language == "en" else _("{title}: it cannot be opened", title=one.title)
    leaders = one.leaders_ru if Catalogue.language == "ru" else one.leaders
    quarter = quarter_named(one.quarter) if Catalogue.language == "ru" else None
    when = f"{SEASONS_RU[quarter.season]} {quarter.year}" if quarter else one.quarter or _("the beginning")
    count = plural("{count} decision", "{count} decisions", one.decisions, count=one.decisions)
    return f"{one.title}: {', '.join(leaders)}, {when}, {count}"
