"""The window and its loop: the only place where screens are pushed, popped, drawn and fed with events.

It draws only what has changed and otherwise sleeps until the next event.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pygame

from game.ui import garbage
from game.ui.entrance import Entrance
from game.ui.event_log import EventLog
from game.ui.icons import icon
from game.ui.keys import Action
from game.ui.language import _
from game.ui.leftovers import Leftovers
from game.ui.loop_log import LoopLog
from game.ui.music import Music
from game.ui.palette import NORMAL
from game.ui.photograph import save_picture
from game.ui.reduction import Reduction
from game.ui.resting import next_event
from game.ui.save_words import save_words
from game.ui.screen import Outcome, Pop, Push, Quit, Screen, Stack, Stage
from game.ui.settings import Settings, save_settings
from game.ui.sound import Sounds
from game.ui.staging import make_room, set_fullscreen, staged, wanted_size

SLEEP = 1.0
"""Seconds the loop sleeps at most."""
LONG = 0.02
"""Seconds of work after which a turn of the loop leaves the drawing to the next: both together would be felt."""
QUIET = 0.1
"""Seconds that nothing is going to happen, from which the time is used to search for garbage."""
RESIZED = (pygame.WINDOWRESIZED, pygame.WINDOWSIZECHANGED, pygame.WINDOWDISPLAYCHANGED)
REDRAW = (pygame.WINDOWEXPOSED, pygame.WINDOWSHOWN, pygame.WINDOWRESTORED)


class Window:
    """One resizable window with a stack of screens."""

    def __init__(self, settings: Settings, settings_path: Path | None = None, title: str = "POLITBURO") -> None:
        """Opens the window; call display_problem() first. `settings_path` None: the user's own file."""
        pygame.display.init()
        pygame.font.init()
        pygame.key.set_repeat(350, 40)
        self.settings = settings
        self.settings_path = settings_path
        self.sounds = Sounds()
        self.sounds.follow(settings)
        self.music = Music()
        self.music.follow(settings)
        self.log = EventLog()
        self.loop = LoopLog(self.log)
        self.stack = Stack()
        self.frames = 0
        self.problems: list[str] = []
        """What went wrong and has not been shown yet; put the problems of loading here before `run`."""
        self.leftovers = Leftovers()
        self._late = False
        """This turn of the loop has laid a screen out, or has taken long: the next draws it and does nothing else.

        Drawings that take long are painted first, each in a turn of its own.
        """
        self.entrance = Entrance()
        self._heard: deque[pygame.Event] = deque()
        self._window = pygame.Window(title, wanted_size(settings.ui_scale), resizable=True)
        self._window.minimum_size = wanted_size(100)
        self._window.set_icon(icon("emblem", 64, NORMAL.red))
        if settings.fullscreen:
            self._window.set_fullscreen(desktop=True)
        self.stage = self._make_stage()
        pygame.key.start_text_input()

    def _make_stage(self) -> Stage:
        self._shown = self._window.size
        self.reduction = Reduction(self._shown)
        stage, problems = staged(self.settings, self.reduction.size, self.sounds.play, self.apply_settings)
        self.problems += [problem for problem in problems if problem not in self.problems]
        return stage

    def apply_settings(self, settings: Settings) -> None:
        """Stores `settings` and shows every screen with them."""
        if settings.fullscreen != self.settings.fullscreen:
            set_fullscreen(self._window, settings.fullscreen)
        self.settings = settings
        self.sounds.follow(settings)
        self.music.follow(settings)
        make_room(self._window, settings)
        problem = save_settings(settings, self.settings_path)
        if problem is not None:
            self.problems.append(problem)
        self._restage()

    def _restage(self) -> None:
        self.stage = self._make_stage()
        self.log.write("size", f"{self.stage.size[0]}x{self.stage.size[1]}")
        for screen in self.stack.screens:
            screen.on_resize(self.stage)

    def run(self, first: Screen, meanwhile: Callable[[], None] = lambda: None) -> None:
        """Shows `first` and what follows from it, until the last screen is gone.

        `meanwhile` is called once the first picture can be seen.
        """
        self.show(first)
        self.draw()
        meanwhile()
        clock = pygame.Clock()
        while self.stack.top is not None:
            self.loop.turn(self.stack.top)
            self._heard.extend(self._wait())
            self.loop.begin()
            if self._late:
                self._late = not self.entrance.pending and self.stack.top.paint_ahead()
            else:
                began = perf_counter()
                # Time first: the sleep lies before the events that ended it.
                self._work(clock.tick() / 1000)
                if perf_counter() - began > LONG:
                    self._late = True
            if not self._late and not self.entrance.pending:
                self.draw()
        self.log.write("quit")
        self._window.destroy()

    def _work(self, dt: float) -> None:
        """One step of a screen that is about to come; where none is, `dt` seconds go by, and events are handled."""
        if self.entrance.pending:
            self._enter()
            return
        self.pass_time(dt)
        while self._heard and not self.entrance.pending:
            self.handle(self._heard.popleft())

    def show(self, screen: Screen) -> None:
        """Lays `screen` on top."""
        self._apply(Push(screen))

    def show_instead(self, outcome: Outcome) -> None:
        """Does what a screen might ask for, such as a new game in place of everything."""
        self._apply(outcome)

    def take_off(self) -> None:
        """Takes the top screen off."""
        self._apply(Pop())

    def _apply(self, outcome: Outcome | None) -> None:
        if self.stack.apply(outcome):
            self.leftovers.expect()
            self.entrance.begin(self.stack.top)
            self._enter()

    def _enter(self) -> None:
        """The next step of the screen that is coming; then it is laid out: it may have been made under another."""
        ready = self.entrance.step()
        if ready is not None:
            ready.on_resize(self.stage)
            ready.dirty = self._late = True
            self.log.write("screen", ready.name)

    def settle(self) -> None:
        """The top screen does at once what it would do step by step before it is shown."""
        while self.entrance.pending:
            self._enter()

    def _wait(self) -> list[pygame.Event]:
        """Sleeps until something happens or a screen wants to wake; then everything that has happened."""
        if self.entrance.pending or self._heard:
            return pygame.event.get()
        wishes = [screen.wake_after() for screen in self.stack.visible()]
        seconds = min([0.0 if self._late else SLEEP, *(wish for wish in wishes if wish is not None)])
        if seconds >= QUIET and garbage.is_due():
            self.loop.begin()
            garbage.search()
            self.loop.turn(self.stack.top)
        if seconds > 0:
            self.loop.rest(self.stack.top)
        first = next_event(max(0.001, seconds))
        return [] if first.type == pygame.NOEVENT else [first, *pygame.event.get()]

    def handle(self, event: pygame.Event) -> None:
        """One event: the window's own keys first, then the top screen."""
        self.settle()
        top = self.stack.top
        if top is None:
            return
        self.loop.hear(event)
        if event.type == pygame.QUIT:
            self._apply(top.on_close())
        elif event.type in RESIZED:
            if self._window.size != self._shown:
                self._restage()
        elif event.type in REDRAW:
            top.dirty = True
        elif not (self.leftovers.is_held(event, top) or self._own_key(event) or self.leftovers.is_letter(event)):
            self._apply(top.on_event(self.reduction.event(event)))

    def _own_key(self, event: pygame.Event) -> bool:
        """Full screen and screenshot work everywhere."""
        action = self.stage.keys.action(event) if event.type == pygame.KEYDOWN else None
        if action is Action.FULLSCREEN:
            self.apply_settings(replace(self.settings, fullscreen=not self.settings.fullscreen))
        elif action is Action.SCREENSHOT:
            self.screenshot()
        return action in (Action.FULLSCREEN, Action.SCREENSHOT)

    def pass_time(self, dt: float) -> None:
        """`dt` seconds have gone by for all that can be seen."""
        self.settle()
        for screen in list(self.stack.visible()):
            outcome = screen.update(dt)
            if screen is self.stack.top:
                self._apply(outcome)

    def draw(self) -> None:
        """Draws the visible screens, if any of them has changed."""
        self.settle()
        visible = self.stack.visible()
        if self.problems and visible:
            visible[-1].say("\n".join(self.problems), "warning")
            self.problems.clear()
        if not any(screen.dirty for screen in visible):
            return
        surface = self.reduction.sheet(self._window.get_surface())
        for screen in visible:
            screen.draw(surface)
            screen.dirty = False
        self.reduction.show(self._window.get_surface())
        self._window.flip()
        self.frames += 1
        self.loop.stir()
        self.log.write("frame", self.frames, visible[-1].name)

    def screenshot(self) -> Path | None:
        """Saves the picture in the user's data folder; None if that failed."""
        try:
            path = save_picture(self._window.get_surface())
        except (OSError, pygame.error) as problem:
            why = save_words(problem) if isinstance(problem, OSError) else str(problem)
            self.problems.append(_("The screenshot could not be written: {why}.").format(why=why))
            return None
        self.log.write("saved", path)
        if self.stack.top is not None:
            self.stack.top.say(_("Saved: {path}").format(path=path), "save")
        return path

    def close(self) -> None:
        """Ends the loop at its next turn."""
        self._apply(Quit())
