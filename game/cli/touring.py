"""``tour``: the window on an unseen display, with a picture and a proofreading of every screen."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.faults import OK, PROBLEMS, USAGE, Fault
from game.cli.scenarios import unknown
from game.scenario import ProblemsError
from game.words import _

if TYPE_CHECKING:
    from game.ui.tour.route import Route


def tour(
    out: str,
    size: str,
    scale: int,
    language: str,
    quick: bool,
    lesson_only: bool = False,
    scenario: str = "1922",
    projector: bool = False,
) -> int:
    """Take the pictures, of the lesson alone if that is asked, and print what is wrong; PROBLEMS if anything is."""
    pixels = _size(size)
    os.environ["SDL_VIDEODRIVER"], os.environ["SDL_AUDIODRIVER"] = "dummy", "dummy"
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    try:
        from game.studies.futures import WORKERS
        from game.ui.settings import Settings
        from game.ui.theme import effective_scale
        from game.ui.tour.guide import Guide
        from game.ui.tour.lesson import lesson
        from game.ui.tour.route import route_of
        from game.ui.tour.walk import walk
    except ImportError as error:
        raise Fault(_("the tour needs the window ({why})", why=error)) from None
    if effective_scale(scale, pixels) != scale:
        raise Fault(_("a window of {size} has no room for a scale of {scale} %", size=size, scale=scale), USAGE)
    route = _route(scenario, route_of)
    with tempfile.TemporaryDirectory(prefix="politburo-tour-") as saves:
        os.environ["POLITBURO_SAVES"] = saves
        guide = Guide(Path(out), pixels, Settings(ui_scale=scale, language=language, volume=0, projector=projector))
        try:
            lesson(guide) if lesson_only else walk(guide, quick, route)
        finally:
            WORKERS.close()
            guide.window.close()
    found = [(stop.path.name, finding) for stop in guide.stops for finding in stop.findings]
    for name, finding in found:
        print(f"{name:44} {finding.kind:9} {finding.what}")
    print(_("{count} pictures in {folder}, {found} findings", count=len(guide.stops), folder=out, found=len(found)))
    return PROBLEMS if found else OK


def _route(scenario: str, route_of: Callable[[str], Route]) -> Route:
    """The way through a scenario.

    Raises:
        Fault: there is none of that name, it has mistakes, or too few chairs.
    """
    try:
        return route_of(scenario)
    except ProblemsError:
        said = _("'{scenario}' has mistakes; see them with: python main.py check {scenario}", scenario=scenario)
        raise Fault(said, PROBLEMS) from None
    except FileNotFoundError:
        raise unknown(scenario) from None
    except ValueError as error:
        raise Fault(str(error), USAGE) from None


def _size(text: str) -> tuple[int, int]:
    """Width and height out of "1280x720".

    Raises:
        Fault: it is not of that form, or too small for the window.
    """
    found = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text)
    if not found or int(found[1]) < 1280 or int(found[2]) < 720:
        raise Fault(_("--size is as 1920x1080 and at least 1280x720, not '{text}'", text=text), USAGE)
    return int(found[1]), int(found[2])
