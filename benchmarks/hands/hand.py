"""A hand: how something that is seen on the screen is reached and pressed, by keyboard alone or by mouse alone."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable

from benchmarks.hands.look import Look, Seen
from benchmarks.hands.real_game import RealGame

Place = tuple[int, int]
Find = Callable[[Look], Place | None]
"""Where the thing is on a screen, as (widget, target); None: not there."""
STEPS_MOST = 120
"""Keys after which a target counts as out of reach."""
ALONG = ("Tabs", "RoundTable", "Hemicycle", "NetworkGraph", "TextBox", "FlowChain")
"""Widgets in which Left and Right go from target to target."""
DOWN = ("Table", "OfficeTree", "Chairs", "KeyTable", "ChoiceList", "Dropdown")
"""Those in which Up and Down do."""
IN_ORDER = ("FollowGraph",)
"""Those in which Left and Right with Ctrl do."""
STRIPS = ("AxisBoard",)
"""Those in which Up and Down change the strip, named before a colon, and Left and Right go along it."""
ARROWS = {"Left": (-1, 0), "Right": (1, 0), "Up": (0, -1), "Down": (0, 1)}


class OutOfReach(Exception):
    """A target that this hand cannot get at."""


class Hand(ABC):
    """Counts what it does; every action waits until the window is at rest again."""

    name = ""

    def __init__(self, game: RealGame) -> None:
        """Of a game whose window has the keyboard."""
        self.game = game
        self.window = game.find_window()
        self.sent = 0
        """Keys and clicks that the window must have heard."""
        self.done = 0
        """Presses of keys, chords counted once, or clicks."""
        self.look = game.rest()

    def settle(self) -> Look:
        """Waits for the window to rest."""
        self.look = self.game.rest(self.sent)
        self.sent = max(self.sent, self.game.heard)
        return self.look

    @abstractmethod
    def reach(self, find: Find) -> bool:
        """Gets at a target without pressing it: focus and cursor, or the choice of a row. False: it has gone.

        Raises:
            OutOfReach: it is there and cannot be got at.
        """

    @abstractmethod
    def press(self, find: Find) -> bool:
        """Presses a target: a click, or Enter. False: it has gone meanwhile."""

    @abstractmethod
    def open(self, find: Find) -> bool:
        """Opens a row: a double click, or Enter."""


class Keyboard(Hand):
    """Tab, arrows, Enter and digits."""

    name = "keyboard"

    def tap(self, key: str) -> Look:
        """Presses a key."""
        self.game.do("key", key)
        self.sent += 1 + key.count("+")
        self.done += 1
        return self.settle()

    def reach(self, find: Find) -> bool:
        """Tab to the widget, arrows to the target."""
        screen, tried = self.look.screen, set[tuple[Place, int, str]]()
        sort = ""
        for _ in range(STEPS_MOST):
            place = find(self.look)
            # Walking along tabs turns the pages on the way.
            if place is None or (self.look.screen != screen and sort != "Tabs"):
                return False
            widget = self.look.widgets[place[0]]
            sort = widget.sort
            if self.look.focus != place[0] and not widget.captures:
                self._tab(place[0])
            elif widget.targets[place[1]].here:
                return True
            else:
                key = next((k for k in _ways(widget, place[1]) if (place, widget.cursor, k) not in tried), None)
                if key is None:
                    break
                tried.add((place, widget.cursor, key))
                self.tap(key)
        place = find(self.look)
        told = f"{self.look.widgets[place[0]].sort} {self.look.target(place).words!r}" if place else "it"
        raise OutOfReach(f"{screen}: {told} cannot be reached by keys")

    def _tab(self, widget: int) -> None:
        count, focus = len(self.look.widgets), self.look.focus
        back = focus >= 0 and (focus - widget) % count < (widget - focus) % count
        self.tap("shift+Tab" if back else "Tab")

    def press(self, find: Find) -> bool:
        """Enter on it."""
        if not self.reach(find):
            return False
        self.tap("Return")
        return True

    open = press


def _ways(widget: Seen, target: int) -> list[str]:
    """Keys that may lead from the cursor of a widget to a target, the most promising first."""
    here = widget.cursor
    forward = here < target
    if widget.sort in DOWN:
        return ["Down", "End", "Home"] if forward or here < 0 else ["Up", "Home", "End"]
    if widget.sort in ALONG:
        return ["Right", "Left"] if forward or here < 0 else ["Left", "Right"]
    if widget.sort in IN_ORDER:
        return ["ctrl+Right", "ctrl+Left"] if forward or here < 0 else ["ctrl+Left", "ctrl+Right"]
    if here < 0:
        return list(ARROWS)
    if widget.sort in STRIPS and _strip(widget, here) != _strip(widget, target):
        return ["Down", "Up"] if forward else ["Up", "Down"]
    if widget.sort in STRIPS:
        return ["Right", "Left"] if forward else ["Left", "Right"]
    (x, y), (a, b) = widget.targets[here].middle, widget.targets[target].middle
    return sorted(ARROWS, key=lambda key: -((a - x) * ARROWS[key][0] + (b - y) * ARROWS[key][1]))


def _strip(widget: Seen, target: int) -> str:
    return widget.targets[target].words.partition(":")[0]


class Mouse(Hand):
    """Clicks and the wheel."""

    name = "mouse"

    def click(self, point: tuple[int, int], times: int = 1) -> Look:
        """Clicks at a point of the window."""
        x, y = (str(number) for number in point)
        again = ["--repeat", str(times), "--delay", "60"] if times > 1 else []
        self.game.do("mousemove", "--window", self.window, x, y, "click", *again, "1")
        self.sent += times
        self.done += times
        return self.settle()

    def reach(self, find: Find) -> bool:
        """A click, which chooses a row and presses a button."""
        place = find(self.look)
        if place is None:
            return False
        self.click(self.look.target(place).middle)
        return True

    press = reach

    def open(self, find: Find) -> bool:
        """A double click."""
        place = find(self.look)
        if place is None:
            return False
        self.click(self.look.target(place).middle, 2)
        return True
