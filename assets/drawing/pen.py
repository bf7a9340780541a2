"""Draws flat shapes as SVG paths: smooth outlines through a few points, polygons, strokes, and shadows cut from them.

Points are written as words, "12,40 -8,52* ...": x,y in the sheet's units, a star makes a corner. The output keeps to
what small SVG readers know: paths, circles, groups and transforms.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

Point = tuple[float, float]
Knot = tuple[float, float, bool]
"""x, y, whether it is a corner."""

INK, PAPER, RED, GREY, OCHRE = "#161412", "#f7f0df", "#b3201a", "#9c8e76", "#c99a2e"
RUST = "#8f6418"
SLATE = "#6a5f4d"
"""Ochre and grey in the shade."""
COLOURS = {"rust": RUST, "slate": SLATE, "ink": INK, "paper": PAPER, "red": RED, "grey": GREY, "ochre": OCHRE}
STEPS = 7
"""Straight pieces that stand for one curved one where a shape is cut."""


def knots(words: str | Sequence[Knot]) -> list[Knot]:
    """The points of "x,y x,y* ...", or those given."""
    if not isinstance(words, str):
        return list(words)
    found = []
    for word in words.split():
        x, y = word.rstrip("*").split(",")
        found.append((float(x), float(y), word.endswith("*")))
    return found


def mirrored(half: str | Sequence[Knot]) -> list[Knot]:
    """A closed outline from its left half, written from the top of the axis (x = 0) to its bottom."""
    left = knots(half)
    return left + [(-x, y, corner) for x, y, corner in reversed(left) if x]


def _handles(points: list[Knot], closed: bool) -> list[tuple[Point, Point, Point, Point]]:
    """Bézier pieces of a curve through the points (Catmull-Rom); a corner has no tangent."""
    count = len(points)
    pieces = []
    for at in range(count if closed else count - 1):
        before, start, end, after = (
            points[i % count] if closed else points[min(max(i, 0), count - 1)] for i in (at - 1, at, at + 1, at + 2)
        )
        first, second = (start[0], start[1]), (end[0], end[1])
        if not start[2]:
            first = (start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6)
        if not end[2]:
            second = (end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6)
        pieces.append(((start[0], start[1]), first, second, (end[0], end[1])))
    return pieces


def _number(value: float) -> str:
    text = f"{value:.1f}"
    text = text[:-2] if text.endswith(".0") else text
    if text == "-0":
        return "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def _pair(point: Point) -> str:
    return f"{_number(point[0])} {_number(point[1])}"


class Grain:
    """How finely outlines are written."""

    digits = 1
    """Digits behind the point; 0 for figures that are drawn small."""


def _rounded(point: Point) -> Point:
    return round(point[0], Grain.digits), round(point[1], Grain.digits)


def _moves(letter: str, points: Sequence[Point], start: Point) -> str:
    """A relative path command; `start` and the points are rounded already, so that no error adds up."""
    words = [_number(part) for x, y in points for part in (x - start[0], y - start[1])]
    return letter + " ".join(words).replace(" -", "-")


def curve(words: str | Sequence[Knot], closed: bool = True, between: tuple[int, int] | None = None) -> str:
    """The `d` of a smooth outline, or of its pieces `between` two points, left open."""
    pieces = _handles(knots(words), closed)
    if between:
        pieces, closed = pieces[slice(*between)], False
    here = _rounded(pieces[0][0])
    out = [f"M{_pair(here)}"]
    for start, first, second, end in pieces:
        there = _rounded(end)
        straight = first == start and second == end
        points = [there] if straight else [_rounded(first), _rounded(second), there]
        out.append(_moves("l" if straight else "c", points, here))
        here = there
    return "".join(out) + ("Z" if closed else "")


def sampled(words: str | Sequence[Knot], closed: bool = True) -> list[Point]:
    """Points along a smooth outline, `STEPS` a piece (a straight piece has one)."""
    out: list[Point] = []
    for a, b, c, d in _handles(knots(words), closed):
        steps = 1 if (a, d) == (b, c) else STEPS
        for step in range(steps):
            t = step / steps
            u = 1 - t
            weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
            x, y = (sum(weight * p[axis] for weight, p in zip(weights, (a, b, c, d), strict=True)) for axis in (0, 1))
            out.append((x, y))
    if not closed:
        out.append(_handles(knots(words), closed)[-1][3])
    return out


def cut(outline: Sequence[Point], top: float, bottom: float, high: float = 256.0) -> list[Point]:
    """The part of an outline to the right of the line from (top, 0) to (bottom, high)."""

    def depth(point: Point) -> float:
        return point[0] - (top + (bottom - top) * point[1] / high)

    kept: list[Point] = []
    for here, there in zip(outline, [*outline[1:], outline[0]], strict=True):
        a, b = depth(here), depth(there)
        if a >= 0:
            kept.append(here)
        if (a >= 0) != (b >= 0):
            t = a / (a - b)
            kept.append((here[0] + (there[0] - here[0]) * t, here[1] + (there[1] - here[1]) * t))
    return kept


def polygon(points: Sequence[Point]) -> str:
    """The `d` of straight edges."""
    rounded = [_rounded(point) for point in points]
    steps = [_moves("l", [there], here) for here, there in zip(rounded, rounded[1:], strict=False)]
    return f"M{_pair(rounded[0])}" + "".join(steps) + "Z"


class Sheet:
    """Collects shapes; `svg()` writes them. Colours are the five names of `COLOURS`, or any SVG colour."""

    def __init__(self, wide: int = 256, high: int = 256, middle: float = 0.0) -> None:
        """`wide` × `high` units; x is counted from `middle`."""
        self.wide, self.high, self.middle = wide, high, middle
        self.parts: list[str] = []
        self.bare = False
        """Whether portraits drawn on it leave out what stands behind them."""

    def path(self, d: str, colour: str, seam: bool = False) -> None:
        """A filled path; with `seam` a little wider than drawn, so that nothing below shines through its edge."""
        paint = COLOURS.get(colour, colour)
        self.parts.append(f'<path fill="{paint}"' + (f' stroke="{paint}"' if seam else "") + f' d="{d}"/>')

    def blob(self, words: str | Sequence[Knot], colour: str, shade: str = "", at: Point = (8, 8)) -> None:
        """A smooth closed shape; with `shade`, its part right of the line `at` (x at the top, x at the bottom)."""
        self.path(curve(words), colour)
        if shade:
            dark = cut(sampled(words), *at)
            if len(dark) > 2:
                self.path(polygon(dark), shade, seam=True)

    def twin(self, half: str | Sequence[Knot], colour: str, shade: str = "", at: Point = (8, 8)) -> None:
        """A shape that is the same on both sides of the axis, from its left half."""
        self.blob(mirrored(half), colour, shade, at)

    def pair(self, words: str, colour: str, axis: float = 0.0) -> None:
        """A shape and its mirror image; x is counted from the `axis`."""
        for side in (1, -1):
            self.blob([(axis + side * x, y, corner) for x, y, corner in knots(words)], colour)

    def line(self, words: str | Sequence[Knot], colour: str, width: float, closed: bool = False) -> None:
        """A stroke of even width; strokes of one look that follow each other are written as one."""
        look = f'<path fill="none" stroke="{COLOURS.get(colour, colour)}" stroke-width="{_number(width)}" d="'
        if self.parts and self.parts[-1].startswith(look):
            self.parts[-1] = self.parts[-1].removesuffix('"/>') + curve(words, closed) + '"/>'
        else:
            self.parts.append(f'{look}{curve(words, closed)}"/>')

    def circle(self, x: float, y: float, radius: float, colour: str, line: float = 0.0) -> None:
        """A disc, or a ring of width `line`."""
        paint = COLOURS.get(colour, colour)
        face = f'fill="none" stroke="{paint}" stroke-width="{_number(line)}"' if line else f'fill="{paint}"'
        self.parts.append(f'<circle {face} cx="{_number(x)}" cy="{_number(y)}" r="{_number(radius)}"/>')

    def turn(self, move: str) -> None:
        """Opens a group that is moved, turned or scaled by an SVG transform; `back` closes it."""
        self.parts.append(f'<g transform="{move}">')

    def back(self) -> None:
        """Closes the group."""
        self.parts.append("</g>")

    def figure(self, draw: Callable[[Sheet], None], x: float, y: float, size: float) -> None:
        """A portrait as part of a picture: its axis at x, its upper edge at y, its outlines in whole units."""
        other = Sheet()
        other.bare = True
        Grain.digits = 0
        draw(other)
        Grain.digits = 1
        inside = "".join(other.parts)
        open_groups = inside.count("<g ") - inside.count("</g>")
        self.turn(f"translate({_number(x)} {_number(y)}) scale({size:g})")
        self.parts.append(inside + "</g>" * (open_groups + 1))

    def svg(self) -> str:
        """The whole drawing."""
        head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.wide} {self.high}">'
        inside = "".join(self.parts)
        inside += "</g>" * (inside.count("<g ") - inside.count("</g>"))
        if self.middle:
            inside = f'<g transform="translate({_number(self.middle)} 0)">{inside}</g>'
        return head + inside + "</svg>\n"
