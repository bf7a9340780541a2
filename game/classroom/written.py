"""The worksheet of a game as files: where they lie, and how they are written."""

from __future__ import annotations

import time
from pathlib import Path

from game.campaign import Campaign
from game.classroom.blocks import as_html, as_text
from game.classroom.turning import Found
from game.classroom.worksheet import worksheet
from game.saves import saves_folder
from game.studies.plan_file import write_whole
from game.words import Catalogue, _

FOLDER = "worksheet"


def worksheets_folder() -> Path:
    """Where worksheets lie: beside the folder of saves; from a clone, where the command puts them too."""
    return saves_folder().with_name(FOLDER)


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
