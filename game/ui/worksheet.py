"""The worksheet of a game, to print: found and written as the command `worksheet` does it."""

from __future__ import annotations

import threading
import time
from pathlib import Path

from game.campaign import Campaign
from game.classroom.blocks import as_html, as_text
from game.classroom.turning import FUTURES, Found, Report, find
from game.classroom.worksheet import worksheet
from game.saves import saves_folder
from game.studies.plan_file import write_whole
from game.ui.language import Catalogue, _
from game.ui.session import Session

FOLDER = "worksheet"


def worksheets_folder() -> Path:
    """Where worksheets lie: beside the folder of saves; from a clone, where the command puts them too."""
    return saves_folder().with_name(FOLDER)


def whose(session: Session) -> str:
    """The leader whose decisions are looked at: the one from whose chair is looked, or the first a person played.

    Empty where nobody played.
    """
    humans = session.campaign.humans
    return session.who if session.who in humans else humans[0] if humans else ""


def search(
    campaign: Campaign, leader: str, report: Report, cancelled: threading.Event, futures: int = FUTURES
) -> Found:
    """The turning points of a leader; `report` hears how far it is, and `cancelled` ends it.

    Raises:
        ValueError, RuntimeError: the futures cannot be played.
    """
    return find(campaign, leader, futures, report, cancelled=cancelled)


def write(campaign: Campaign, leader: str, found: Found, title: str, folder: Path | None = None) -> Path:
    """Writes the page and the same as text, and gives the page's path. Each has a name of its own by the clock.

    Raises:
        OSError: they cannot be written.
    """
    folder, language = folder or worksheets_folder(), Catalogue.language
    blocks = worksheet(campaign, leader, found, title, language)
    stem = f"worksheet-{leader}-{time.strftime('%Y%m%d-%H%M%S')}"
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(folder / f"{stem}.txt", as_text(blocks))
    page = folder / f"{stem}.html"
    write_whole(page, as_html(_("Worksheet"), blocks, language))
    return page
