"""A screen made of widgets: it hands events to them, moves the focus, shows tooltips, and maps keys to actions."""

from __future__ import annotations

from abc import abstractmethod

import pygame

from game.ui.bars import Toast
from game.ui.canvas import Canvas
from game.ui.focus import ARROWS, Focus, draw_ring
from game.ui.keys import Action, digit_of
from game.ui.pointer import Pointer
from game.ui.screen import Outcome, Screen, Stage
from game.ui.tip import draw_tip
from game.ui.widget import Reply, Widget


class Page(Screen):
    """Subclasses build their widgets in `layout` and answer to keys in `on_action`."""

    def __init__(self) -> None:
        """An empty page; `layout` fills it as soon as the stage is known."""
        self.stage: Stage
        self.widgets: list[Widget] = []
        self.focus = Focus()
        self.pointer = Pointer()
        self.toast = Toast()

    @abstractmethod
    def layout(self, stage: Stage) -> None:
        """Make or re-place the widgets; put those to be shown into `self.widgets`, in Tab order."""

    def on_action(self, action: Action) -> Reply:
        """A key that no widget wanted. False: not ours either."""
        return False

    def paint_ground(self, surface: pygame.Surface) -> None:
        """What lies below the widgets."""
        surface.fill(self.stage.theme.palette.desk)

    def say(self, words: str, icon: str = "info") -> None:
        """Shows a message for a few seconds."""
        self.toast.say(words, icon)
        self.dirty = True

    def on_resize(self, stage: Stage) -> None:
        """Lays the page out; the focus stays on its widget if that widget survives."""
        self.stage = stage
        held = self.widgets.index(self.focus.widget) if self.focus.widget in self.widgets else None
        self.layout(stage)
        if self.focus.widget not in self.widgets:
            same_place = held is not None and held < len(self.widgets) and self.widgets[held].focusable
            self.focus.widget = self.widgets[held] if same_place and held is not None else None
        self.dirty = True

    def relayout(self) -> None:
        """Lays the page out again, after its content has changed."""
        self.on_resize(self.stage)

    def on_event(self, event: pygame.Event) -> Outcome | None:
        """Gives `event` to whom it concerns."""
        if event.type == pygame.KEYDOWN:
            return self._settle(self._on_key(event))
        if event.type == pygame.TEXTINPUT:
            return self._settle(self._on_text(event.text))
        return self._settle(self.pointer.on_event(event, self.widgets, self.focus))

    def _settle(self, reply: Reply) -> Outcome | None:
        if reply is False:
            return None
        self.dirty = True
        return None if reply is True else reply

    def _on_text(self, text: str) -> Reply:
        widget = self.focus.widget
        return widget.on_text(text) if widget is not None and widget.wants_text else False

    def _on_key(self, event: pygame.Event) -> Reply:
        """The order in which a key finds its meaning: open list, focused widget, focus, options, actions."""
        self.pointer.rest()
        taker = next((widget for widget in self.widgets if widget.captures()), self.focus.widget)
        if taker is not None and taker.visible:
            reply = taker.on_key(event)
            if reply is not False:
                self.focus.shown = True
                return reply
        if event.key == pygame.K_TAB and not event.mod & pygame.KMOD_CTRL:
            self.focus.step(self.widgets, -1 if event.mod & pygame.KMOD_SHIFT else 1)
            return self._focus_moved()
        if event.key in ARROWS and self.focus.move(self.widgets, ARROWS[event.key]):
            return self._focus_moved()
        return self._on_shortcut(event)

    def _focus_moved(self) -> bool:
        self.focus.shown = True
        self.pointer.restart(by_keys=True)
        return True

    def _on_shortcut(self, event: pygame.Event) -> Reply:
        typing = self.focus.widget is not None and self.focus.widget.wants_text
        digit = None if typing else digit_of(event)
        if digit is not None:
            for widget in self.widgets:
                reply = widget.on_digit(digit) if widget.visible else False
                if reply is not False:
                    return reply
        if typing and event.unicode and event.unicode.isprintable():
            return False
        action = self.stage.keys.action(event)
        return False if action is None else self.on_action(action)

    def update(self, dt: float) -> Outcome | None:
        """Counts down to the tooltip, and to the end of the message."""
        tip_due, message_gone = self.pointer.update(dt), self.toast.update(dt)
        self.dirty = self.dirty or tip_due or message_gone
        return None

    def wake_after(self) -> float | None:
        """Seconds until a tooltip is due or a message has been shown long enough."""
        waits = [self.pointer.wake_after(), self.toast.left if self.toast.visible else None]
        return min((wait for wait in waits if wait is not None), default=None)

    def paint_ahead(self) -> bool:
        """Paints one of the drawings."""
        return any(isinstance(widget, Canvas) and widget.visible and widget.paint_ahead() for widget in self.widgets)

    def draw(self, surface: pygame.Surface) -> None:
        """Ground, widgets, focus ring, open lists, tooltip."""
        self.paint_ground(surface)
        shown = [widget for widget in self.widgets if widget.visible]
        for widget in shown:
            widget.draw(surface)
        held = self.focus.widget
        if held is not None and self.focus.shown and held in shown:
            draw_ring(surface, self.stage.theme, held.focus_rect())
        for widget in shown:
            widget.draw_over(surface)
        if self.toast.visible:
            self.toast.theme = self.stage.theme
            self.toast.draw_over(surface)
        tip = self.pointer.due_tip(self.focus)
        if tip is not None:
            draw_tip(surface, self.stage.theme, *tip)
