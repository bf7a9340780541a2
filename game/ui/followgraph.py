"""Followings as a drawing: leaders with their men round them, pacts and quarrels between leaders as lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame

from game.ui.bonds import Bond, clear_path, distance, draw_path
from game.ui.button import ENTER
from game.ui.canvas import ZOOM_ENLARGED, Canvas, thick_line
from game.ui.focus import ARROWS, away
from game.ui.following import Following, Man, Spot, hub_words, place_followings
from game.ui.fonts import Role
from game.ui.palette import blend
from game.ui.portraits import medal
from game.ui.screen import Outcome
from game.ui.shapes import draw_shape
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Point, Reply, Target, reply_of


class FollowGraph(Canvas):
    """`on_select(id)` as the choice moves, `on_open(id)` on Enter or a double click.

    Arrows go to whoever is nearest that way; with Ctrl, Left and Right go through all in order.
    """

    focusable = True

    def __init__(
        self,
        on_select: Callable[[str], Outcome | None] = lambda person: None,
        on_open: Callable[[str], Outcome | None] = lambda person: None,
    ) -> None:
        """An empty sheet; `set_followings` fills it."""
        super().__init__()
        self.followings: tuple[Following, ...] = ()
        self.bonds: tuple[Bond, ...] = ()
        self.on_select = on_select
        self.on_open = on_open
        self.chosen = ""
        self.found: frozenset[str] | None = None
        """Who has been searched for; the others are drawn faintly."""
        self.spots: dict[str, Spot] = {}
        self.boxes: dict[str, pygame.Rect] = {}
        self.paths: dict[tuple[str, str], list[tuple[float, float]]] = {}
        self._men: dict[str, tuple[Man, Following]] = {}
        self._placed: tuple[object, ...] = ()

    def set_followings(self, followings: Sequence[Following], bonds: Sequence[Bond]) -> None:
        """Other followings, placed and painted anew only if something is different."""
        if (tuple(followings), tuple(bonds)) != (self.followings, self.bonds):
            self.followings, self.bonds = tuple(followings), tuple(bonds)
            self._men = {man.id: (man, following) for following in self.followings for man in following.men}
            self.changed()
            if self.rect.width:
                self.place(self.rect, self.theme)

    def place(self, rect: pygame.Rect, theme: Theme) -> None:
        """Finds everybody's place."""
        super().place(rect, theme)
        wanted = (self.followings, tuple(rect), id(theme))
        if wanted != self._placed:
            self._placed = wanted
            area = rect.inflate(-theme.px(4), -theme.px(4))
            self.spots, self.boxes = place_followings(self.followings, area, theme) if self.followings else ({}, {})
        self.paths = {(bond.start, bond.end): self._path(bond) for bond in self.bonds}

    def _path(self, bond: Bond) -> list[tuple[float, float]]:
        """The line of a bond, round the hubs of all others."""
        ends = (bond.start, bond.end)
        others = [self.spots[f.id].box for f in self.followings if f.person and f.id not in ends]
        start, end = (self.spots[name].middle for name in ends)
        return clear_path(start, end, others, self.rect)

    def zoom(self) -> int:
        """Mostly lines."""
        return ZOOM_ENLARGED

    # --- painting --------------------------------------------------------------------------------------------------

    def paint_shapes(self, surface: pygame.Surface, zoom: int) -> None:
        """Cells, bonds, spokes, marks of the men."""
        for following in self.followings:
            self._paint_cell(surface, following, zoom)
        for bond in self.bonds:
            self._paint_bond(surface, bond, zoom)
        for following in self.followings:
            if following.person:
                self._paint_spokes(surface, following, zoom)
        for man, following in self._men.values():
            self._paint_man(surface, man, following, zoom)

    def _inner(self, spot: Point, zoom: int) -> tuple[int, int]:
        return (spot[0] - self.rect.x) * zoom, (spot[1] - self.rect.y) * zoom

    def _paint_cell(self, surface: pygame.Surface, following: Following, zoom: int) -> None:
        theme, cell = self.theme, self.boxes[following.id]
        x, y = self._inner(cell.topleft, zoom)
        box = pygame.Rect(x, y, cell.width * zoom, cell.height * zoom).inflate(-2 * zoom, -2 * zoom)
        surface.fill(theme.palette.stripe if following.own else theme.palette.paper, box)
        pygame.draw.rect(surface, theme.palette.beige, box, theme.px(1) * zoom)

    def _paint_bond(self, surface: pygame.Surface, bond: Bond, zoom: int) -> None:
        theme, colours = self.theme, self.theme.palette
        path = [((x - self.rect.x) * zoom, (y - self.rect.y) * zoom) for x, y in self.paths[bond.start, bond.end]]
        width = (2 + 5 * max(0, min(bond.weight, 100)) / 100) * theme.px(1) * zoom
        draw_path(surface, path, colours.red if bond.hostile else colours.green, width, bond.hostile)

    def _paint_spokes(self, surface: pygame.Surface, following: Following, zoom: int) -> None:
        """A line from the leader to each of his men, thin where he cannot count on him."""
        theme, hub = self.theme, self.spots[following.id]
        colour = blend(theme.colour(following.mark.colour), theme.palette.paper, 0.55)
        for man in following.men:
            spot = self.spots.get(man.id)
            if spot is not None:
                ends = self._inner(hub.middle, zoom), self._inner(spot.middle, zoom)
                thick_line(surface, colour, *ends, theme.px(1.4 if man.firm else 0.6) * zoom)

    def _paint_man(self, surface: pygame.Surface, man: Man, following: Following, zoom: int) -> None:
        spot = self.spots.get(man.id)
        if spot is not None:
            middle, colour = self._inner(spot.middle, zoom), self.theme.colour(following.mark.colour)
            draw_shape(surface, following.mark.shape, middle, 2 * spot.radius * zoom, colour)

    def paint_words(self, surface: pygame.Surface) -> None:
        """Names on patches of the ground, portraits, and the frame of the chosen one."""
        theme, colours = self.theme, self.theme.palette
        named = [(man, following, self.spots[man.id]) for man, following in self._men.values() if man.id in self.spots]
        for man, following, spot in named:
            self._clear(surface, man.name, spot, following.own)
        for man, _following, spot in named:
            self._write(surface, man.id, man.name, spot)
        for following in self.followings:
            self._draw_hub(surface, following)
        chosen = self.spots.get(self.chosen)
        if chosen is not None:
            pygame.draw.rect(surface, colours.red, chosen.box.inflate(theme.px(5), theme.px(3)), theme.px(2))

    def _clear(self, surface: pygame.Surface, words: str, spot: Spot, own: bool) -> None:
        """The ground below a name, down to the tails of its letters, so that no line crosses it."""
        theme, colours = self.theme, self.theme.palette
        if spot.words is None:
            return
        picture = theme.fonts.render(spot.role, words, colours.ink)
        ink = picture.get_bounding_rect().move(spot.words.x, spot.words.centery - picture.get_height() // 2)
        patch = spot.words.inflate(0, -theme.px(2)).union(ink.inflate(0, theme.px(1)))
        surface.fill(colours.stripe if own else colours.paper, patch.clip(self.rect))

    def _write(self, surface: pygame.Surface, name: str, words: str, spot: Spot) -> None:
        theme, colours = self.theme, self.theme.palette
        away_from = self.found is not None and name not in self.found
        if spot.words is None:
            return
        hit = self.found is not None and name in self.found
        if hit:
            surface.fill(colours.ink, spot.words)
        ink = colours.cream if hit else colours.faded if away_from else colours.ink
        theme.text(surface, spot.role, words, spot.words, ink)

    def _draw_hub(self, surface: pygame.Surface, following: Following) -> None:
        """Portrait in a ring of the leader's colour, his mark at its side, his name and number of men below."""
        theme, colours, spot = self.theme, self.theme.palette, self.spots[following.id]
        ground = colours.stripe if following.own else colours.paper
        assert spot.words is not None
        surface.fill(ground, spot.words)
        if following.person:
            edge = theme.px(3)
            pygame.draw.circle(surface, theme.colour(following.mark.colour), spot.middle, spot.radius)
            pygame.draw.circle(surface, colours.ink, spot.middle, spot.radius - edge + theme.px(1))
            face = medal(following.person, max(2, 2 * (spot.radius - edge)))
            surface.blit(face, face.get_rect(center=spot.middle))
            size = theme.px(15)
            corner = pygame.Rect(0, 0, size + theme.px(4), size + theme.px(4))
            corner.center = (spot.middle[0] + spot.radius * 3 // 4, spot.middle[1] - spot.radius * 3 // 4)
            theme.box(surface, corner, colours.paper, colours.ink)
            draw_shape(surface, following.mark.shape, corner.center, size, theme.colour(following.mark.colour))
        theme.text(surface, Role.TABLE_BOLD, hub_words(following), spot.words, colours.ink, "centre")

    # --- hands -----------------------------------------------------------------------------------------------------

    def order(self) -> list[str]:
        """Everybody, leader by leader, his men by weight."""
        return [name for f in self.followings for name in (f.id, *(man.id for man in f.men)) if name in self.spots]

    def person_at(self, point: Point) -> str:
        """Who is under `point`, or an empty string."""
        return next((name for name, spot in self.spots.items() if spot.box.collidepoint(point)), "")

    def select(self, name: str) -> Reply:
        """Makes somebody the chosen one."""
        self.chosen = name
        return reply_of(self.on_select(name))

    def on_press(self, point: Point, clicks: int) -> Reply:
        """Chooses; the second click opens."""
        name = self.person_at(point)
        if not name:
            return False
        reply = self.select(name)
        return reply_of(self.on_open(name)) if clicks == 2 and reply is True else reply

    def on_key(self, event: pygame.Event) -> Reply:
        """Arrows, Home, End, Enter."""
        order = self.order()
        if not order:
            return False
        at = order.index(self.chosen) if self.chosen in order else -1
        if event.mod & pygame.KMOD_CTRL:
            by = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}.get(event.key, 0)
            return self.select(order[(at + by) % len(order)]) if by else False
        ends = {pygame.K_HOME: 0, pygame.K_END: -1}
        if event.key in ends:
            return self.select(order[ends[event.key]])
        if event.key in ENTER:
            return reply_of(self.on_open(self.chosen)) if at >= 0 else self.select(order[0])
        if event.key not in ARROWS:
            return False
        if at < 0:
            return self.select(order[0])
        here = self.spots[self.chosen].box
        reach = ((away(here, spot.box, ARROWS[event.key]), name) for name, spot in self.spots.items())
        near = [(far, name) for far, name in reach if far is not None and name != self.chosen]
        return self.select(min(near)[1]) if near else False

    def targets(self) -> list[Target]:
        """Leaders and men."""
        return [Target(name, spot.box, "", name == self.chosen) for name, spot in self.spots.items()]

    def tip_at(self, point: Point) -> Tip | None:
        """The tooltip of whoever is under the mouse, else of a bond close to it."""
        name = self.person_at(point)
        if name:
            return self._tip_of(name)
        near = [bond for bond in self.bonds if distance(point, self.paths[bond.start, bond.end]) <= self.theme.px(5)]
        return near[0].tip if near else None

    def _tip_of(self, name: str) -> Tip | None:
        if name in self._men:
            return self._men[name][0].tip
        return next((following.tip for following in self.followings if following.id == name), None)

    def focus_tip(self) -> Tip | None:
        """The tooltip of the chosen one."""
        return self._tip_of(self.chosen)

    def focus_rect(self) -> pygame.Rect:
        """The box of the chosen one."""
        spot = self.spots.get(self.chosen)
        return spot.box if spot is not None else self.rect
