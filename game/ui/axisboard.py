"""Axes of opinion, one below the other: the line, the mood, the doctrines, and who stands where."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame

from game.ui.axis import BINS, Axis, Pin
from game.ui.axislayout import Lanes, place_axis
from game.ui.axiswords import draw_chip, write_head
from game.ui.button import ENTER
from game.ui.canvas import ZOOM_ENLARGED, Canvas, dashed_line, thick_line
from game.ui.layout import rows
from game.ui.palette import Colour
from game.ui.screen import Outcome
from game.ui.shapes import draw_shape
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Point, Reply, Target, reply_of

MOVED = 8
"""Points from which a line leads to what somebody once said."""


class AxisBoard(Canvas):
    """Up and Down choose the axis, Left and Right who stands on it; `on_choose(axis, pin)` after either.

    `on_open(pin)` on Enter or a double click.
    """

    focusable = True

    def __init__(
        self,
        on_choose: Callable[[str, str], Outcome | None] = lambda axis, pin: None,
        on_open: Callable[[str], Outcome | None] = lambda pin: None,
    ) -> None:
        """An empty board; `set_axes` fills it."""
        super().__init__()
        self.axes: tuple[Axis, ...] = ()
        self.on_choose = on_choose
        self.on_open = on_open
        self.axis = ""
        self.pin = ""
        self.lanes: dict[str, Lanes] = {}

    def set_axes(self, axes: Sequence[Axis], axis: str, pin: str) -> None:
        """Other axes, and what is chosen."""
        if (tuple(axes), axis, pin) != (self.axes, self.axis, self.pin):
            self.changed()
        self.axes, self.axis, self.pin = tuple(axes), axis, pin
        if self.rect.width:
            self._place_lanes()

    def place(self, rect: pygame.Rect, theme: Theme) -> None:
        """One strip for every axis."""
        super().place(rect, theme)
        self._place_lanes()

    def _place_lanes(self) -> None:
        strips = rows(self.rect, [1.0] * max(1, len(self.axes)))
        self.lanes = {
            axis.id: place_axis(axis, strip, self.theme) for axis, strip in zip(self.axes, strips, strict=False)
        }

    def zoom(self) -> int:
        """Mostly straight lines."""
        return ZOOM_ENLARGED

    # --- painting --------------------------------------------------------------------------------------------------

    def paint_shapes(self, surface: pygame.Surface, zoom: int) -> None:
        """Everything that is no word."""
        for axis in self.axes:
            self._paint_strip(surface, axis, zoom)
            self._paint_scale(surface, axis, zoom)
            self._paint_stems(surface, axis, zoom)

    def _inner(self, spot: tuple[float, float], zoom: int) -> tuple[float, float]:
        return (spot[0] - self.rect.x) * zoom, (spot[1] - self.rect.y) * zoom

    def _box(self, box: pygame.Rect, zoom: int) -> pygame.Rect:
        x, y = self._inner(box.topleft, zoom)
        return pygame.Rect(round(x), round(y), box.width * zoom, box.height * zoom)

    def _stroke(
        self, surface: pygame.Surface, colour: Colour, ends: tuple[Point, Point], width: float, zoom: int
    ) -> None:
        start, end = (self._inner(spot, zoom) for spot in ends)
        thick_line(surface, colour, start, end, self.theme.px(width) * zoom)

    def _paint_strip(self, surface: pygame.Surface, axis: Axis, zoom: int) -> None:
        colours, lanes = self.theme.palette, self.lanes[axis.id]
        chosen = axis.id == self.axis
        if chosen:
            surface.fill(colours.stripe, self._box(lanes.strip, zoom))
        surface.fill(colours.red if chosen else colours.beige, self._box(lanes.head, zoom))
        under = pygame.Rect(lanes.strip.x, lanes.strip.bottom - 1, lanes.strip.width, 1)
        surface.fill(colours.ink, self._box(under, zoom))

    def _paint_scale(self, surface: pygame.Surface, axis: Axis, zoom: int) -> None:
        """The crowd as columns standing on the axis, the axis with its ticks, the mood and the line."""
        theme, colours, lanes = self.theme, self.theme.palette, self.lanes[axis.id]
        most, wide = max(axis.crowd, default=0), lanes.scale.width / BINS
        for at, count in enumerate(axis.crowd):
            if count:
                high = max(theme.px(2), lanes.scale.height * count // most)
                left = round(lanes.scale.x + at * wide)
                column = pygame.Rect(left + 1, lanes.axis - high, round(wide) - 2, high)
                surface.fill(colours.beige, self._box(column, zoom))
        ends = (lanes.scale.left, lanes.axis), (lanes.scale.right, lanes.axis)
        self._stroke(surface, colours.ink, ends, 3, zoom)
        for value in (100, 50, 0, -50, -100):
            x, reach = lanes.x(value), theme.px(7 if value == 0 else 5)
            self._stroke(surface, colours.ink, ((x, lanes.axis - reach), (x, lanes.axis + reach)), 2, zoom)
        self._paint_line(surface, axis, zoom)

    def _paint_line(self, surface: pygame.Surface, axis: Axis, zoom: int) -> None:
        """The line: a red post through the axis with a flag; the mood: a gold diamond with a black rim on it."""
        theme, colours, lanes = self.theme, self.theme.palette, self.lanes[axis.id]
        x, top = lanes.x(axis.line), lanes.scale.top
        self._stroke(surface, colours.red, ((x, top), (x, lanes.axis + theme.px(8))), 4, zoom)
        flag = [(x, top), (x + theme.px(15), top + theme.px(6)), (x, top + theme.px(12))]
        pygame.draw.polygon(surface, colours.red, [self._inner(spot, zoom) for spot in flag])
        middle = self._inner((lanes.x(axis.mood), lanes.axis), zoom)
        draw_shape(surface, "diamond", middle, theme.px(19) * zoom, colours.ink)
        draw_shape(surface, "diamond", middle, theme.px(13) * zoom, colours.gold)

    def _paint_stems(self, surface: pygame.Surface, axis: Axis, zoom: int) -> None:
        """A stem from every chip to its place; dashed ones to where somebody once said he stood."""
        theme, colours, lanes = self.theme, self.theme.palette, self.lanes[axis.id]
        for pin, chip in lanes.chips(axis):
            x, edge = lanes.x(pin.value), chip.box.top if chip.below else chip.box.bottom
            foot = min(max(x, chip.box.left + theme.px(4)), chip.box.right - theme.px(4))
            lit = pin.own or pin.id == self.pin
            colour = theme.colour(pin.mark.colour) if lit else colours.grey
            self._stroke(surface, colour, ((foot, edge), (x, lanes.axis)), 2 if lit else 1, zoom)
            if pin.said is not None and abs(pin.said - pin.value) >= MOVED and lit:
                self._paint_said(surface, lanes, pin, zoom)

    def _paint_said(self, surface: pygame.Surface, lanes: Lanes, pin: Pin, zoom: int) -> None:
        theme, y = self.theme, lanes.axis + self.theme.px(9)
        colour, said = theme.colour(pin.mark.colour), lanes.x(pin.said or 0)
        start, end = self._inner((said, y), zoom), self._inner((lanes.x(pin.value), y), zoom)
        dashed_line(surface, colour, start, end, theme.px(2) * zoom, theme.px(5) * zoom)
        draw_shape(surface, pin.mark.shape, start, theme.px(12) * zoom, colour)
        draw_shape(surface, pin.mark.shape, start, theme.px(6) * zoom, theme.palette.paper)

    def paint_words(self, surface: pygame.Surface) -> None:
        """Headings, ends of the axes, chips."""
        for axis in self.axes:
            lanes = self.lanes[axis.id]
            write_head(surface, self.theme, axis, lanes, axis.id == self.axis)
            for pin, chip in lanes.chips(axis):
                draw_chip(surface, self.theme, pin, chip, pin.id == self.pin)

    # --- hands -----------------------------------------------------------------------------------------------------

    def _axis_at(self, point: Point) -> Axis | None:
        return next((axis for axis in self.axes if self.lanes[axis.id].strip.collidepoint(point)), None)

    def _pin_at(self, axis: Axis, point: Point) -> Pin | None:
        return next((pin for pin, chip in self.lanes[axis.id].chips(axis) if chip.box.collidepoint(point)), None)

    def on_press(self, point: Point, clicks: int) -> Reply:
        """Chooses the axis, and the chip under the mouse."""
        axis = self._axis_at(point)
        if axis is None:
            return False
        pin = self._pin_at(axis, point)
        reply = reply_of(self.on_choose(axis.id, pin.id if pin is not None else self.pin))
        return reply_of(self.on_open(pin.id)) if clicks == 2 and pin is not None and reply is True else reply

    def on_key(self, event: pygame.Event) -> Reply:
        """Arrows and Enter; at the ends the arrows leave the board."""
        names = [axis.id for axis in self.axes]
        if self.axis not in names or event.mod & pygame.KMOD_CTRL:
            return False
        at = names.index(self.axis)
        step = {pygame.K_UP: -1, pygame.K_DOWN: 1}.get(event.key, 0)
        if step and 0 <= at + step < len(names):
            return reply_of(self.on_choose(names[at + step], self.pin))
        along = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}.get(event.key, 0)
        if along:
            return self._step_pin(self.axes[at], along)
        if event.key in ENTER and self.pin:
            return reply_of(self.on_open(self.pin))
        return False

    def _step_pin(self, axis: Axis, by: int) -> Reply:
        order = [pin.id for pin in sorted((*axis.people, *axis.flags), key=_along)]
        place = order.index(self.pin) + by if self.pin in order else 0
        return reply_of(self.on_choose(axis.id, order[place])) if 0 <= place < len(order) else False

    def targets(self) -> list[Target]:
        """The chips, in the order in which the arrows come to them."""
        return [
            Target(f"{axis.name}: {pin.name}", chip.box, "", (axis.id, pin.id) == (self.axis, self.pin))
            for axis in self.axes
            for pin, chip in sorted(self.lanes[axis.id].chips(axis), key=lambda pair: _along(pair[0]))
        ]

    def tip_at(self, point: Point) -> Tip | None:
        """The tooltip of a chip, of the line, of the mood, else of the crowd."""
        axis = self._axis_at(point)
        if axis is None:
            return None
        pin, lanes, reach = self._pin_at(axis, point), self.lanes[axis.id], self.theme.px(9)
        if pin is not None:
            return pin.tip
        if lanes.head.collidepoint(point):
            return axis.line_tip
        if abs(point[0] - lanes.x(axis.mood)) <= reach and abs(point[1] - lanes.axis) <= reach:
            return axis.mood_tip
        if abs(point[0] - lanes.x(axis.line)) <= reach:
            return axis.line_tip
        return axis.crowd_tip

    def focus_tip(self) -> Tip | None:
        """The tooltip of the chosen chip, else of the line."""
        axis = next((axis for axis in self.axes if axis.id == self.axis), None)
        if axis is None:
            return None
        found = (pin.tip for pin in (*axis.people, *axis.flags) if pin.id == self.pin)
        return next(found, axis.line_tip)

    def focus_rect(self) -> pygame.Rect:
        """The strip of the chosen axis."""
        lanes = self.lanes.get(self.axis)
        return lanes.strip if lanes is not None else self.rect


def _along(pin: Pin) -> tuple[int, str]:
    """The order of pins along an axis, from left to right."""
    return -pin.value, pin.id
