"""What can be pressed on a screen, in words and rectangles, and what it has just said: for a hand at the window."""

from __future__ import annotations

from typing import Any

from game.ui.page import Page
from game.ui.screen import Screen
from game.ui.widget import Widget


def outline(screen: Screen) -> dict[str, Any]:
    """The screen's name, the widgets that keys can reach in Tab order, and the place of the focused one (-1: none).

    And the message above the bottom bar, while there is one.
    """
    if not isinstance(screen, Page):
        return {"screen": screen.name, "focus": -1, "said": "", "widgets": []}
    able = screen.focus.candidates(screen.widgets)
    focus = next((at for at, widget in enumerate(able) if widget is screen.focus.widget), -1)
    said = screen.toast.words if screen.toast.visible else ""
    return {"screen": screen.name, "focus": focus, "said": said, "widgets": [_of(widget) for widget in able]}


def _of(widget: Widget) -> dict[str, Any]:
    """Its sort, its place, whether it sees every press first, and its targets: [words, place, why not, cursor]."""
    targets = [[target.words, list(target.rect), target.why_not, target.here] for target in widget.targets()]
    return {
        "sort": type(widget).__name__,
        "rect": list(widget.rect),
        "captures": widget.captures(),
        "targets": targets,
    }
