"""The worksheet of a game in the terminal: the search for turning points, and where the pages lie."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor, wait
from typing import TYPE_CHECKING

from game.campaign import Campaign
from game.classroom.turning import Found, decided, find
from game.classroom.written import write
from game.studies.run import Progress
from game.terminal.console import Console
from game.words import N_, Catalogue, _, plural

if TYPE_CHECKING:
    from game.terminal.session import Session

TICK = 0.2
"""Seconds between two looks at how far the search is."""
LOOKS = {"first": N_("First look: {done} of {planned}"), "second": N_("Second look: {done} of {planned}")}


def print_worksheet(session: Session, words: str) -> None:
    """Write the worksheet of the game as it stands, and say where it lies; Ctrl-C ends the search."""
    past, who = session.campaign.rewound(len(session.campaign.decisions)), session.who
    if not decided(past, who):
        session.say(_("You have decided nothing yet."))
        return
    session.say(_("The turning points are searched for…"), _("That takes a minute or more; Ctrl-C ends it."))
    try:
        found = _found(session.console, past, who)
        if found is None:
            session.say(_("Ended; nothing is written."))
            return
        page = write(past, who, found, _title(past, session.leader))
    except (OSError, ValueError, RuntimeError) as error:
        session.say(_("The worksheet could not be written: {why}", why=error))
        return
    told = plural(
        "{count} turning point was found; {tried} decisions were looked at.",
        "{count} turning points were found; {tried} decisions were looked at.",
        len(found.points),
        count=len(found.points),
        tried=found.decisions,
    )
    session.say(told, f"{_('The worksheet lies here:')} {page}")
    session.say(_("Open it in a browser and print it: three pages. The same as text lies beside it."))


def _found(console: Console, past: Campaign, leader: str) -> Found | None:
    """The turning points, told of every tenth as they come; None when the player has ended the search."""
    cancelled, heard = threading.Event(), list[tuple[str, Progress]]()

    def hear(look: str, progress: Progress) -> None:
        heard.append((look, progress))

    told = ("", -1)
    with ThreadPoolExecutor(1) as pool:
        search = pool.submit(find, past, leader, report=hear, cancelled=cancelled)
        try:
            while not wait([search], TICK).done:
                look, progress = heard[-1] if heard else ("", None)
                if progress is not None and told != (look, 10 * progress.done // max(1, progress.planned)):
                    told = look, 10 * progress.done // max(1, progress.planned)
                    console.say(how_far(look, progress))
        except KeyboardInterrupt:
            cancelled.set()
    return None if cancelled.is_set() else search.result()


def how_far(look: str, progress: Progress) -> str:
    """``First look: 20 of 40``."""
    if progress.compiling:
        return _("The rules are compiled first…")
    return _(LOOKS[look], done=progress.done, planned=progress.planned)


def _title(campaign: Campaign, leader: int) -> str:
    """What the page is headed: who played, and what."""
    texts, language = campaign.scenario.texts, Catalogue.language
    return f"{texts.leaders[leader].of('short', language)}: {texts.scenario.of('title', language)}"
