"""The mouse within a page: who is under it, who holds it, and when a tooltip is due."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.focus import Focus
from game.ui.tip import Tip
from game.ui.widget import Point, Reply, Widget

TIP_DELAY = 0.35
"""Seconds of rest before a tooltip appears."""
DOUBLE_CLICK = 400
"""Milliseconds."""


class Pointer:
    """Mouse state of one page."""

    def __init__(self) -> None:
        """The mouse is nowhere yet."""
        self.point: Point | None = None
        self.over: Widget | None = None
        self.held: Widget | None = None
        self.rested = 0.0
        self.counting = False
        self.by_keys = False
        self._pressed_at: tuple[int, Point] = (-10_000, (0, 0))

    def on_event(self, event: pygame.Event, widgets: Sequence[Widget], focus: Focus) -> Reply:
        """Hands a mouse event to the widget it concerns."""
        match event.type:
            case pygame.MOUSEMOTION:
                if self.held is not None and not event.buttons[0]:
                    # The release went to another screen, or happened outside the window.
                    self.held = None
                return self._on_motion(event.pos, widgets)
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                return self._on_press(event.pos, widgets, focus)
            case pygame.MOUSEBUTTONUP if event.button == 1 and self.held is not None:
                held, self.held = self.held, None
                return held.on_release(event.pos)
            case pygame.MOUSEWHEEL:
                return self._on_wheel(event.y, widgets)
            case pygame.WINDOWLEAVE:
                return self._on_motion(None, widgets)
        return False

    def _under(self, point: Point, widgets: Sequence[Widget]) -> Widget | None:
        taker = next((widget for widget in widgets if widget.captures()), None)
        if taker is not None:
            return taker
        hits = (widget for widget in reversed(widgets) if widget.visible and widget.rect.collidepoint(point))
        return next(hits, None)

    def _on_motion(self, point: Point | None, widgets: Sequence[Widget]) -> Reply:
        if point is not None and self.held is not None:
            self.point = point
            return self.held.on_drag(point)
        had_tip = self.tip() is not None
        over = self._under(point, widgets) if point is not None else None
        changed = False
        if self.over is not None and over is not self.over:
            changed = self.over.on_hover(None)
        self.point, self.over = point, over
        if over is not None:
            changed = over.on_hover(point) or changed
        self.restart()
        return changed or had_tip

    def _on_press(self, point: Point, widgets: Sequence[Widget], focus: Focus) -> Reply:
        self.point, self.over = point, self._under(point, widgets)
        self.rest()
        before, place = self._pressed_at
        now = pygame.time.get_ticks()
        twice = now - before < DOUBLE_CLICK and abs(place[0] - point[0]) + abs(place[1] - point[1]) < 8
        self._pressed_at = (-10_000 if twice else now, point)
        focus.follow_press(self.over)
        if self.over is None:
            return True
        self.held = self.over
        reply = self.over.on_press(point, 2 if twice else 1)
        return reply if reply is not False else self.over.focusable

    def _on_wheel(self, steps: int, widgets: Sequence[Widget]) -> Reply:
        point = self.point
        over = self._under(point, widgets) if point is not None else None
        if over is None or point is None:
            return False
        self.restart()
        return over.on_wheel(point, steps)

    def restart(self, by_keys: bool = False) -> None:
        """Starts the wait for a tooltip anew: that of the mouse, or that of the keyboard focus."""
        self.rested, self.counting, self.by_keys = 0.0, True, by_keys

    def rest(self) -> None:
        """Takes the tooltip away until the mouse or the focus moves again."""
        self.rested, self.counting = 0.0, False

    def update(self, dt: float) -> bool:
        """`dt` seconds have passed; True if a tooltip has become due."""
        if not self.counting or self.rested >= TIP_DELAY:
            return False
        self.rested += dt
        return self.rested >= TIP_DELAY

    def wake_after(self) -> float | None:
        """Seconds until a tooltip is due."""
        return TIP_DELAY - self.rested if self.counting and self.rested < TIP_DELAY else None

    def tip(self) -> Tip | None:
        """The tooltip of what the mouse rests on."""
        if self.by_keys or self.rested < TIP_DELAY or self.over is None or self.point is None:
            return None
        return self.over.tip_at(self.point)

    def due_tip(self, focus: Focus) -> tuple[Tip, pygame.Rect] | None:
        """The tooltip to show, and the place it belongs to: of the mouse, else of the keyboard focus."""
        tip = self.tip()
        if tip is not None and self.over is not None and self.point is not None:
            return tip, self.over.tip_place(self.point)
        if self.by_keys and self.rested >= TIP_DELAY and focus.widget is not None:
            tip = focus.widget.focus_tip()
            return (tip, focus.widget.focus_rect()) if tip is not None else None
        return None
