"""A bug report: one file with the game, the versions and the last lines of the log, and nothing about the person.

Nothing is sent anywhere; the player is told where the file lies. Folders, the name of the account and the name of the
machine are taken out of every text in it.
"""

from __future__ import annotations

import contextlib
import getpass
import json
import os
import platform
import re
import tempfile
import time
import zipfile
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pygame

from game import RULES_VERSION
from game.campaign import Campaign
from game.places import ROOT
from game.saves import save, saves_folder
from game.ui.event_log import RECENT
from game.ui.settings import Settings

PACKAGES = ("numpy", "numba", "pydantic", "pygame-ce", "PyYAML", "platformdirs")
SHORTEST_NAME = 3
"""Letters of an account's or a machine's name below which it could be part of any word."""


def reports_folder() -> Path:
    """Where reports lie: beside the saves."""
    return saves_folder() / "reports"


def pack(campaign: Campaign | None, settings: Settings, folder: Path | None = None) -> Path:
    """Packs a report of `campaign` (None: of the program alone) and gives its path.

    Raises:
        OSError, SaveProblem: it cannot be written; no half of it is left.
    """
    folder = folder or reports_folder()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"report-{time.strftime('%Y%m%d-%H%M%S')}.zip"
    handle, name = tempfile.mkstemp(prefix=".report-", dir=folder)
    draft, game = Path(name), Path(name + ".save")
    try:
        with os.fdopen(handle, "wb") as stream, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
            if campaign is not None:
                save(campaign, game, "bug report")
                packed.writestr("game.save", game.read_bytes())
            packed.writestr("versions.txt", versions(settings))
            packed.writestr("log.txt", impersonal("\n".join(RECENT)) + "\n")
        os.replace(draft, path)
    finally:
        for left in (draft, game):
            with contextlib.suppress(OSError):
                left.unlink()
    return path


def versions(settings: Settings) -> str:
    """What the game runs on, and how it is set."""
    lines = [
        f"rules {RULES_VERSION}",
        f"python {platform.python_version()} {platform.python_implementation()}",
        f"system {platform.system()} {platform.release()} {platform.machine()}",
        f"SDL {'.'.join(map(str, pygame.get_sdl_version()))} video {pygame.display.get_driver()}",
        f"display {pygame.display.get_desktop_sizes()}",
    ]
    for name in PACKAGES:
        with contextlib.suppress(PackageNotFoundError):
            lines.append(f"{name} {version(name)}")
    lines.append(f"settings {json.dumps(asdict(settings), ensure_ascii=False, sort_keys=True)}")
    return impersonal("\n".join(lines)) + "\n"


def impersonal(text: str) -> str:
    """`text` without folders of this machine and without the names of account and machine."""
    for folder, short in ((saves_folder(), "SAVES"), (ROOT, "GAME"), (Path.home(), "HOME")):
        text = text.replace(str(folder), short)
    # Whatever other absolute path is left: its last part says enough.
    text = re.sub(r"(?<![\w.])(?:[A-Za-z]:\\|/)(?:[^\s/\\'\":]+[/\\])+", "…/", text)
    for name in personal_names():
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "somebody", text, flags=re.IGNORECASE)
    return text


def personal_names() -> set[str]:
    """The names of the account and of the machine."""
    found = {platform.node(), platform.node().partition(".")[0], Path.home().name}
    with contextlib.suppress(OSError, KeyError, ImportError):
        found.add(getpass.getuser())
    return {name for name in found if len(name) >= SHORTEST_NAME}
