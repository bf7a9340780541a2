"""The drawings: seats, ties, lines, votes and shares, by number rather than by eye."""

from __future__ import annotations

import pygame
import pytest

from game.ui.chartnames import name_line, spread
from game.ui.edge import Edge
from game.ui.fonts import Role
from game.ui.forecast import SIDES, Ballot, ForecastBoxes
from game.ui.hemicycle import Hemicycle, SeatGroup, seat_places
from game.ui.linechart import LineChart, Series, fewer
from game.ui.network import NetworkGraph, Node
from game.ui.stackedbar import Share, StackedBar
from game.ui.theme import Theme
from game.ui.tip import Tip
from game.ui.widget import Widget

BOX = pygame.Rect(10, 10, 400, 240)


def drawn(widget: Widget, rect: pygame.Rect = BOX) -> pygame.Surface:
    widget.place(rect, Theme())
    surface = pygame.Surface((420, 260))
    widget.draw(surface)
    return surface


@pytest.mark.parametrize("count", [0, 1, 2, 9, 57, 665, 1669])
def test_every_delegate_has_a_seat_in_the_hall(count: int) -> None:
    hall = Hemicycle(
        [SeatGroup("a", "A", count - count // 3, "disc", "red"), SeatGroup("b", "B", count // 3, "ring", "blue")]
    )
    drawn(hall)
    assert len(hall.seats) == count
    assert all(BOX.collidepoint(x, y) for x, y, _ in hall.seats)
    owners = [owner for _, _, owner in hall.seats]
    assert owners == sorted(owners)


def test_seats_run_from_left_to_right() -> None:
    places = seat_places(100, 5)
    assert places == sorted(places)
    assert len(places) == 100


def test_a_seat_is_clicked_and_walked_to() -> None:
    heard: list[str] = []
    hall = Hemicycle([SeatGroup(name, name, 20, "disc", "red") for name in "abc"], heard.append)
    drawn(hall)
    x, y, owner = hall.seats[30]
    hall.on_press((round(x), round(y)), 1)
    hall.on_key(pygame.Event(pygame.KEYDOWN, key=pygame.K_RIGHT, mod=0))
    assert heard == ["b", "c"]
    assert owner == 1
    assert hall.tip_at((round(x), round(y))) == Tip("b: 20")


def test_nodes_are_found_where_they_are_drawn() -> None:
    heard: list[str] = []
    nodes = [Node("a", "А. И. Рыков", 100, at=(0.0, 0.0)), Node("b", "B", 0, at=(1.0, 1.0), tip=Tip("b"))]
    graph = NetworkGraph(nodes, [Edge("a", "b", 50, arrow=True), Edge("a", "gone")], heard.append)
    drawn(graph)
    x, y, _ = graph.spots["b"]
    graph.on_press((round(x), round(y)), 1)
    graph.on_press((200, 100), 1)
    graph.on_key(pygame.Event(pygame.KEYDOWN, key=pygame.K_RIGHT, mod=0))
    graph.on_key(pygame.Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0))
    assert heard == ["b", "a"]
    assert graph.tip_at((round(x), round(y))) == Tip("b")
    assert all(BOX.collidepoint(spot[0], spot[1]) for spot in graph.spots.values())


def test_names_at_line_ends_do_not_overlap() -> None:
    tops = spread([10.0, 11.0, 12.0, 90.0], 15, 0, 100)
    assert all(after - before >= 15 for before, after in zip(tops, tops[1:], strict=False))
    assert tops[-1] <= 100
    assert spread([99.0, 99.0], 15, 0, 100) == [85.0, 100.0]


def test_a_low_chart_writes_only_as_many_values_as_fit() -> None:
    assert [fewer(4, most) for most in (9, 4, 3, 1, 0)] == [4, 4, 2, 1, 1]
    assert [fewer(7, most) for most in (7, 6, 0)] == [7, 1, 1]
    for high, ticks in ((80, 2), (300, 4)):
        chart = LineChart([Series("A", (1,), "disc", "red")], ("1922", ""), high=20)
        drawn(chart, pygame.Rect(0, 0, 300, high))
        apart = chart.plot.height / chart.drawn_ticks
        assert chart.drawn_ticks == ticks
        assert apart >= chart.theme.fonts.line(Role.SMALL) - 2


@pytest.mark.parametrize(("values", "edge"), [((50, 51, 52), True), ((20, 50, 80), False)])
def test_names_that_would_leave_their_lines_stand_at_the_edge(values: tuple[int, ...], edge: bool) -> None:
    chart = LineChart([Series(str(v), (v,), "disc", "red") for v in values], ("1922", *[""] * 7))
    drawn(chart)
    at_edge, places = chart.name_places()
    assert at_edge is edge
    assert all((left > chart.plot.right) is edge for left, _, _ in places)
    tops = [top for _, top, _ in places]
    assert min(after - before for before, after in zip(tops, tops[1:], strict=False)) >= name_line(chart.theme) - 1


def test_lines_that_reach_the_end_keep_their_names_beside_them() -> None:
    chart = LineChart([Series(str(v), (0, v), "disc", "red") for v in (50, 51, 52)], ("1922", "1923"))
    drawn(chart)
    assert chart.name_places()[0] is False


@pytest.mark.parametrize("high", [70, 110, 160, 300])
def test_names_stay_in_the_frame_and_apart_however_low_the_chart(high: int) -> None:
    names = ("Zinoviev", "Kamenev", "Stalin", "Rykov", "Tomsky", "Trotsky", "Bukharin", "Lenin")
    chart = LineChart([Series(name, (9, at), "disc", "red") for at, name in enumerate(names)], ("1922", "1923"))
    chart.place(pygame.Rect(10, 50, 500, high), Theme.make(projector=True))
    _edge, places = chart.name_places()
    line = name_line(chart.theme)
    boxes = [pygame.Rect(left, top, chart.name_width - 8, line - 1) for left, top, _ in places]
    assert len(boxes) == len(names)
    assert all(box.collidelist(boxes[:at]) < 0 for at, box in enumerate(boxes))
    assert all(chart.rect.top <= box.top and box.right <= chart.rect.right + 8 for box in boxes)
    assert chart.plot.width >= chart.rect.width // 3


@pytest.mark.parametrize("first", [0, 1, 3])
def test_years_below_a_chart_never_touch(first: int) -> None:
    """The first year may be a single quarter long."""
    labels = [*[""] * first, "1923", *("" if at % 4 else str(1924 + at // 4) for at in range(25))]
    for wide in (160, 240, 500):
        chart = LineChart([Series("A", (9,) * len(labels), "disc", "red")], labels)
        chart.place(pygame.Rect(0, 0, wide, 120), Theme.make(projector=True))
        boxes = [box for _label, box in chart.label_boxes(20)]
        assert boxes
        assert all(after.left >= before.right for before, after in zip(boxes, boxes[1:], strict=False))


def test_a_graph_too_low_for_names_shows_one_at_a_time() -> None:
    names = ("Stalin", "Lenin", "Trotsky", "Zinoviev", "Kamenev", "Rykov", "Tomsky", "Bukharin")
    nodes = [Node(name, name, 40, person="x") for name in names]
    for high, named in ((120, False), (300, True)):
        graph = NetworkGraph(nodes, [])
        graph.place(pygame.Rect(0, 0, 330, high), Theme.make(projector=True))
        assert [node.id for node in graph.named()] == [node.id for node in nodes if named]
        faces = [pygame.Rect(x - r, y - r, 2 * r, 2 * r) for x, y, r in graph.spots.values()]
        assert all(graph.rect.contains(face) for face in faces)
        assert all(face.collidelist(faces[:at]) < 0 for at, face in enumerate(faces))
        graph.lit = "Rykov"
        assert "Rykov" in [node.id for node in graph.named()]


def test_a_chart_tells_the_values_under_the_mouse_and_bears_gaps() -> None:
    series = [Series("A", (1, None, 3), "disc", "red"), Series("B", (None,) * 3, "ring", "blue")]
    chart = LineChart(series, ("1922", "1923", "1924"), high=10)
    drawn(chart)
    assert chart.tip_at((chart.plot.right - 1, chart.plot.centery)) == Tip(title="1924", parts=(("A", "3"),))
    drawn(LineChart([], ()))


def test_a_forecast_counts_each_side_and_names_each_voter() -> None:
    ballots = [Ballot("Rykov", "for"), Ballot("Trotsky", "against"), Ballot("Tomsky", "for", sure=False)]
    boxes = ForecastBoxes(ballots, ("For", "Abst.", "Against"))
    drawn(boxes)
    assert [words for words, _ in boxes.groups()] == ["For 2", "Abst. 0", "Against 1"]
    assert [boxes.tip_at(box.center) for _, box in boxes.boxes()] == [Tip("Rykov"), Tip("Tomsky"), Tip("Trotsky")]


def test_for_and_against_differ_without_colour() -> None:
    greys = []
    for side in SIDES:
        boxes = ForecastBoxes([Ballot("x", side)], ("", "", ""), framed=False)
        surface = drawn(boxes)
        box = boxes.boxes()[0][1].inflate(-4, -4)
        inside = pygame.transform.grayscale(surface.subsurface(box))
        pixels = [inside.get_at((x, y))[0] for x in range(box.width) for y in range(box.height)]
        face = max(set(pixels), key=pixels.count)
        greys.append(tuple(abs(value - face) > 25 for value in pixels))
    assert len(set(greys)) == 3


def test_shares_fill_the_bar_exactly() -> None:
    bar = StackedBar([Share("A", 7, "red"), Share("none", 0, "blue"), Share("B", 5, "gold", "dots")], needed=7)
    drawn(bar, pygame.Rect(10, 10, 399, 50))
    parts = bar.parts()
    assert len(parts) == 2
    assert (parts[0].left, parts[-1].right) == (10, 409)
    assert bar.tip_at(parts[1].center) == Tip("B: 5")
    drawn(StackedBar([]))


@pytest.mark.parametrize("size", [(326, 148), (326, 260), (640, 400)])
def test_names_of_a_ring_cover_no_circle_and_no_other_name(size: tuple[int, int]) -> None:
    names = ("Сталин", "Ленин", "Троцкий", "Зиновьев", "Каменев", "Рыков", "Томский", "Бухарин")
    graph = NetworkGraph([Node(name, name, 40, person="x") for name in names], [])
    graph.place(pygame.Rect((0, 0), size), Theme())
    assert graph.roomy
    boxes: list[pygame.Rect] = []
    for node in graph.nodes:
        boxes.append(graph._name_box(node, boxes))
    circles = [pygame.Rect(x - r, y - r, 2 * r, 2 * r) for x, y, r in graph.spots.values()]
    for at, box in enumerate(boxes):
        words = box.inflate(0, -graph.theme.px(6))
        assert graph.rect.contains(box)
        assert words.collidelist([*circles, *boxes[:at]]) == -1, names[at]


def test_lines_and_shapes_can_be_painted_before_the_rest_is_drawn() -> None:
    graph = NetworkGraph((Node("a", "Anna"), Node("b", "Boris")), (Edge("a", "b"),))
    assert not graph.paint_ahead(), "it has no place yet"
    graph.place(pygame.Rect(0, 0, 300, 200), Theme())
    at_once = pygame.Surface((300, 200))
    graph.draw(at_once)
    graph.changed()
    assert graph.paint_ahead()
    assert not graph.paint_ahead()
    ahead = pygame.Surface((300, 200))
    graph.draw(ahead)
    assert pygame.image.tobytes(ahead, "RGB") == pygame.image.tobytes(at_once, "RGB")
