"""A schematic map: regions as angular fields, each with the mark of its master, his name, his grip, and its mood."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import hypot

import pygame

from game.ui.button import ENTER
from game.ui.canvas import ZOOM_ENLARGED, Canvas, dashed_line, thick_line
from game.ui.focus import ARROWS
from game.ui.palette import blend
from game.ui.regionplate import Plate, draw_key, draw_plate, key_box, plate_of
from game.ui.screen import Outcome
from game.ui.shapes import Mark
from game.ui.stackedbar import paint_pattern
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Point, Reply, Target, reply_of

MILD, STRONG = 6, 20
"""Points of mood from which a field is hatched, and hatched closely."""
Spot = tuple[float, float]


@dataclass(frozen=True)
class Field:
    """A region: `corners` and `room` (a box for the words) in 0..1 of the sheet, and what is to be seen there."""

    id: str
    name: str
    corners: tuple[Spot, ...]
    room: tuple[float, float, float, float]
    share: int
    """Per mille; the area of the mark."""
    mark: Mark | None
    """Mark of the man who has it; None is vacant."""
    holder: str
    grip: int
    mood: int
    """-100 right .. +100 left."""
    open: bool = False
    """The player may fill it; a gold corner says so."""
    land: bool = True
    tip: Tip | None = None


class RegionMap(Canvas):
    """`on_select(id)` as the selection moves, `on_open(id)` on Enter or double click; arrows go to the neighbour."""

    focusable = True

    def __init__(
        self,
        on_select: Callable[[str], Outcome | None] = lambda region: None,
        on_open: Callable[[str], Outcome | None] = lambda region: None,
        chosen: str = "",
    ) -> None:
        """An empty map; `set_fields` fills it."""
        super().__init__()
        self.fields: tuple[Field, ...] = ()
        self.key: tuple[tuple[str, str], ...] = ()
        self.on_select = on_select
        self.on_open = on_open
        self.chosen = chosen
        self.lit = ""
        self.plates: dict[str, Plate] = {}

    def set_fields(self, fields: Sequence[Field], key: Sequence[tuple[str, str]] = ()) -> None:
        """Other fields, painted anew only if something is different; `key` is written into the lower left corner."""
        self.key = tuple(key)
        if tuple(fields) != self.fields:
            self.fields = tuple(fields)
            self.changed()
            if self.rect.width:
                self._set_plates()

    def place(self, rect: pygame.Rect, theme: Theme) -> None:
        """Finds where every field's words go."""
        super().place(rect, theme)
        self._set_plates()

    def _sheet(self) -> pygame.Rect:
        """The map inside its frame, never higher than wide: the country keeps its shape."""
        edge = self.theme.px(6)
        sheet = self.rect.inflate(-2 * edge, -2 * edge)
        return sheet.inflate(0, min(0, sheet.width - sheet.height))

    def _set_plates(self) -> None:
        widest = max(self.theme.px(46), self._sheet().height // 12)
        self.plates = {field.id: plate_of(field, self.room(field), widest, self.theme) for field in self.fields}

    def room(self, field: Field) -> pygame.Rect:
        """The box for a field's words, in the window."""
        sheet, (left, top, right, bottom) = self._sheet(), field.room
        x, y = sheet.x + sheet.width * left, sheet.y + sheet.height * top
        wide, high = sheet.width * (right - left), sheet.height * (bottom - top)
        return pygame.Rect(round(x), round(y), round(wide), round(high))

    def corners(self, field: Field) -> list[Spot]:
        """The corners of a field in the window."""
        sheet = self._sheet()
        return [(sheet.x + sheet.width * x, sheet.y + sheet.height * y) for x, y in field.corners]

    def zoom(self) -> int:
        """The map is large and most of its lines are straight: twice is enough."""
        return ZOOM_ENLARGED

    # --- painting --------------------------------------------------------------------------------------------------

    def ground(self) -> tuple[int, int, int]:
        """Black, as the sea of a poster."""
        return self.theme.palette.ink

    def paint_shapes(self, surface: pygame.Surface, zoom: int) -> None:
        """Fields with their hatching, and the lines between them."""
        for field in self.fields:
            self._paint_field(surface, field, zoom)
        for field in self.fields:
            spots = self._scaled(field, zoom)
            line = self.theme.px(1.4 if field.land else 1) * zoom
            for start, end in zip(spots, [*spots[1:], spots[0]], strict=True):
                if field.land:
                    thick_line(surface, self.theme.palette.ink, start, end, line)
                else:
                    dashed_line(surface, self.theme.palette.ink, start, end, line, self.theme.px(5) * zoom)

    def _scaled(self, field: Field, zoom: int) -> list[Spot]:
        return [((x - self.rect.x) * zoom, (y - self.rect.y) * zoom) for x, y in self.corners(field)]

    def _paint_field(self, surface: pygame.Surface, field: Field, zoom: int) -> None:
        """A field in paper, hatched upwards in red for the left and downwards in blue for the right."""
        colours, spots = self.theme.palette, self._scaled(field, zoom)
        pygame.draw.polygon(surface, colours.paper, spots)
        if abs(field.mood) >= MILD:
            box = pygame.Rect(spots[0], (1, 1)).unionall([pygame.Rect(spot, (1, 1)) for spot in spots])
            sheet = pygame.Surface(box.size, pygame.SRCALPHA)
            step = self.theme.px(16 if abs(field.mood) < STRONG else 9) * zoom
            colour = blend(colours.red if field.mood > 0 else colours.blue, colours.paper, 0.35)
            paint_pattern(sheet, sheet.get_rect(), "rising" if field.mood > 0 else "falling", colour, step)
            mask = pygame.Surface(box.size, pygame.SRCALPHA)
            pygame.draw.polygon(mask, (255, 255, 255, 255), [(x - box.x, y - box.y) for x, y in spots])
            sheet.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
            surface.blit(sheet, box)

    def _draw_corner(self, surface: pygame.Surface, field: Field) -> None:
        """The gold corner of a field that the player may fill: at its upper right end."""
        spots = self.corners(field)
        at = max(range(len(spots)), key=lambda k: spots[k][0] - spots[k][1])
        corner = pygame.Vector2(spots[at])
        size = self.theme.px(14)
        arms = [pygame.Vector2(spots[(at + by) % len(spots)]) - corner for by in (-1, 1)]
        ends = [corner + arm * min(1.0, size / max(1.0, arm.length())) for arm in arms]
        pygame.draw.polygon(surface, self.theme.palette.gold, [corner, *ends])
        thick_line(surface, self.theme.palette.ink, (ends[0].x, ends[0].y), (ends[1].x, ends[1].y), self.theme.px(1))

    def paint_words(self, surface: pygame.Surface) -> None:
        """Plates, and the frames of the chosen field and the one under the mouse."""
        colours = self.theme.palette
        for field in self.fields:
            if field.id in (self.lit, self.chosen):
                chosen = field.id == self.chosen
                self._frame(surface, field, 5 if chosen else 3, colours.red if chosen else colours.gold)
        for field in self.fields:
            draw_plate(surface, self.theme, field, self.plates[field.id], field.id == self.chosen)
        for field in self.fields:
            if field.open:
                self._draw_corner(surface, field)
        key = key_box(self.theme, self.key, self._sheet())
        if key.collidelist([plate.rect for plate in self.plates.values()]) < 0:
            draw_key(surface, self.theme, self.key, key)

    def _frame(self, surface: pygame.Surface, field: Field, width: float, colour: tuple[int, int, int]) -> None:
        spots, line = self.corners(field), self.theme.px(width)
        for start, end in zip(spots, [*spots[1:], spots[0]], strict=True):
            thick_line(surface, colour, start, end, line)
            pygame.draw.circle(surface, colour, start, line / 2)

    # --- hands -----------------------------------------------------------------------------------------------------

    def field_at(self, point: Point | None) -> Field | None:
        """The field under `point`."""
        hits = (field for field in self.fields if point is not None and inside(point, self.corners(field)))
        return next(hits, None)

    def on_hover(self, point: Point | None) -> bool:
        """The field under the mouse is framed."""
        before, field = self.lit, self.field_at(point)
        self.lit = field.id if field is not None else ""
        return before != self.lit

    def on_press(self, point: Point, clicks: int) -> Reply:
        """Chooses a field; the second click opens it."""
        field = self.field_at(point)
        if field is None:
            return False
        reply = self.select(field.id)
        return reply_of(self.on_open(field.id)) if clicks == 2 and reply is True else reply

    def select(self, name: str) -> Reply:
        """Makes field `name` the chosen one."""
        self.chosen = name
        return reply_of(self.on_select(name))

    def on_key(self, event: pygame.Event) -> Reply:
        """Arrows go to the next field that way, Enter opens."""
        here = next((field for field in self.fields if field.id == self.chosen), None)
        if here is None or event.mod & pygame.KMOD_CTRL:
            return False
        if event.key in ENTER:
            return reply_of(self.on_open(here.id))
        if event.key not in ARROWS:
            return False
        middle, way = pygame.Vector2(self.room(here).center), pygame.Vector2(ARROWS[event.key])
        found = []
        for field in self.fields:
            step = pygame.Vector2(self.room(field).center) - middle
            along, aside = step.dot(way), abs(step.cross(way))
            if along > 0 and aside <= 1.5 * along:
                found.append((along + 1.5 * aside, field.id))
        return self.select(min(found)[1]) if found else False

    def targets(self) -> list[Target]:
        """The fields, where their plates lie."""
        return [Target(f.name, self.plates[f.id].rect, "", f.id == self.chosen) for f in self.fields]

    def tip_at(self, point: Point) -> Tip | None:
        """The tooltip of the field under the mouse."""
        field = self.field_at(point)
        return field.tip if field is not None else None

    def focus_tip(self) -> Tip | None:
        """The tooltip of the chosen field."""
        return next((field.tip for field in self.fields if field.id == self.chosen), None)

    def focus_rect(self) -> pygame.Rect:
        """The plate of the chosen field, else the whole map."""
        plate = self.plates.get(self.chosen)
        return plate.rect if plate is not None else self.rect


def inside(point: Point, corners: Sequence[Spot]) -> bool:
    """Whether `point` lies in the polygon, edges included (even-odd rule)."""
    odd = False
    for (x1, y1), (x2, y2) in zip(corners, [*corners[1:], corners[0]], strict=True):
        if hypot(point[0] - x1, point[1] - y1) < 1:
            return True
        if (y1 > point[1]) != (y2 > point[1]) and point[0] < x1 + (point[1] - y1) / (y2 - y1) * (x2 - x1):
            odd = not odd
    return odd
