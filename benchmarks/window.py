"""The window's times, on SDL's dummy driver: start to first frame, an idle turn of the loop, a scrolling frame."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.measuring import median
from game.scenario import Scenario

QUIET = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}


def first_frame(runs: int) -> list[float]:
    """Seconds from starting the program to its first frame on the title, run by run."""
    times = []
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as place:
            log = Path(place) / "events"
            surroundings = {**os.environ, **QUIET, "POLITBURO_EVENT_LOG": str(log), "POLITBURO_RULES": "plain"}
            began = time.perf_counter()
            running = subprocess.Popen([sys.executable, "main.py"], env=surroundings, stdout=subprocess.DEVNULL)
            while not (log.exists() and "frame 1" in log.read_text()):
                time.sleep(0.002)
                if running.poll() is not None or time.perf_counter() - began > 30:
                    raise RuntimeError("the window did not draw a frame")
            times.append(time.perf_counter() - began)
            running.terminate()
            running.wait(10)
    return times


def frames(scenario: Scenario, count: int) -> tuple[list[float], list[float]]:
    """Milliseconds of idle turns of the loop, and of frames in which the desk's table scrolls."""
    os.environ.update(QUIET)
    import pygame

    from game.campaign import Campaign
    from game.ui.app import begin
    from game.ui.settings import Settings
    from game.ui.window import Window

    with tempfile.TemporaryDirectory() as place:
        window = Window(Settings(volume=0), Path(place) / "settings.json")
        campaign = Campaign(scenario, 1, ["stalin"])
        campaign.advance()
        window._apply(begin(campaign))
        for _ in range(200):
            window.draw()
            window._update(0.01)
        idle, scrolling = [], []
        for at in range(count):
            began = time.perf_counter()
            window._update(0.001)
            window.draw()
            idle.append(1000 * (time.perf_counter() - began))
            wheel = pygame.Event(pygame.MOUSEWHEEL, x=0, y=-1 if at % 2 == 0 else 1)
            began = time.perf_counter()
            window.handle(pygame.Event(pygame.MOUSEMOTION, pos=(200, 560), rel=(0, 0), buttons=(0, 0, 0)))
            window.handle(wheel)
            window.draw()
            scrolling.append(1000 * (time.perf_counter() - began))
        window.close()
    return idle, scrolling


def medians(scenario: Scenario, quick: bool) -> tuple[float, float, float]:
    """Median seconds to the first frame, median milliseconds of an idle turn and of a scrolling frame."""
    starts = first_frame(3 if quick else 7)
    idle, scrolling = frames(scenario, 60 if quick else 300)
    return median(starts), median(idle), median(scrolling)
