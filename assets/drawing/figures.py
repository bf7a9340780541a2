"""People and things of the vignettes: silhouettes of a few straight edges, lit from the left."""

from __future__ import annotations

from math import cos, pi, sin

from drawing.pen import Point, Sheet, knots, polygon

BEIGE = "#d9cba9"


def rect(x: float, y: float, wide: float, high: float) -> str:
    """The `d` of a rectangle."""
    return f"M{x:g} {y:g}h{wide:g}v{high:g}h{-wide:g}Z"


def rays(s: Sheet, x: float, y: float, far: float, angles: tuple[tuple[float, float], ...], colour: str) -> None:
    """Wedges of light from a point; angles in degrees, 0 to the right, downwards positive."""
    parts = []
    for first, last in angles:
        a, b = first * pi / 180, last * pi / 180
        parts.append(polygon([(x, y), (x + far * cos(a), y + far * sin(a)), (x + far * cos(b), y + far * sin(b))]))
    s.path("".join(parts), colour)


def placed(words: str, x: float, y: float, scale: float) -> str:
    """The `d` of straight edges through points "x,y x,y ...", enlarged and moved."""
    return polygon([(x + a * scale, y + b * scale) for a, b, _ in knots(words)])


def head_and_shoulders(x: float, y: float, size: float) -> str:
    """The `d` of somebody seen from behind; (x, y) is the top of the head."""
    r, k = size * 0.19, size
    head = f"M{x - r:.1f} {y + r:.1f}a{r:.1f} {r * 1.15:.1f} 0 1 1 {2 * r:.1f} 0l{-r * 0.3:.1f} {r * 1.1:.1f}"
    right = f"l{k * 0.36:.1f} {k * 0.16:.1f}l{k * 0.1:.1f} {k * 0.5:.1f}"
    left = f"h{-k * 1.2:.1f}l{k * 0.1:.1f} {-k * 0.5:.1f}l{k * 0.36:.1f} {-k * 0.16:.1f}Z"
    return head + right + left


def crowd(s: Sheet, left: float, right: float, y: float, size: float, colour: str, step: float = 0.82) -> None:
    """A row of backs between two x, a little uneven; `step` times the size apart."""
    parts, at, turn = [], left, 0
    while at < right:
        parts.append(head_and_shoulders(at, y + (turn * 7 % 5 - 2) * size * 0.03, size))
        at += size * step
        turn += 1
    s.path("".join(parts), colour)


COAT = "-.09,0 -.12,-.2 -.17,-.2 -.14,-.74 -.05,-.82 .05,-.82 .14,-.74 .17,-.2 .12,-.2 .09,0"
COAT_SHADE = ".01,0 .02,-.81 .05,-.82 .14,-.74 .17,-.2 .12,-.2 .09,0"
FACE = "-.38,.1 .38,.1 .34,.7 0,1 -.34,.7"
FACE_SHADE = "0,.1 .38,.1 .34,.7 0,1"
HATS = {
    "": "-.42,.35 -.4,0 0,-.06 .4,0 .42,.4 .3,.22 -.27,.22",
    "cap": "-.57,.12 -.38,-.12 .46,-.12 .57,.14 .34,.3 -.61,.3",
    "fur": "-.48,.35 -.44,-.2 .44,-.2 .48,.35",
}


def standing(
    s: Sheet, x: float, y: float, high: float, coat: str = "ink", shade: str = "", face: str = "paper", hat: str = ""
) -> None:
    """A man in a long coat; (x, y) is between his feet. `hat` is a key of HATS."""
    s.path(placed(COAT, x, y, high), coat)
    if shade:
        s.path(placed(COAT_SHADE, x, y, high), shade)
    top, size = y - 0.98 * high, 0.17 * high
    s.path(placed(FACE, x, top, size), face)
    s.path(placed(FACE_SHADE, x, top, size), "grey")
    s.path(placed(HATS[hat], x, top, size), "ink")


BUST = "-.34,0 -.3,-.42 -.08,-.56 .08,-.56 .3,-.42 .34,0"
BUST_SHADE = "0,0 .02,-.56 .08,-.56 .3,-.42 .34,0"
SHIRT = "-.08,-.57 0,-.4 .08,-.57"
DOME, DOME_SHADE = "-.34,0 .34,0 .38,.3 -.38,.3", "0,0 .34,0 .38,.3 0,.3"
LONG_FACE, LONG_SHADE = "-.38,.1 .38,.1 .32,.75 0,1 -.32,.75", "0,.1 .38,.1 .32,.75 0,1"
HAIR = "-.44,.45 -.42,.02 -.11,-.1 .42,0 .44,.45 .32,.25 -.3,.22"
BROWS = ("-.3,.4 -.06,.43 -.08,.5 -.27,.47", ".06,.43 .3,.4 .27,.47 .08,.5")
BEARD = "-.37,.4 -.27,.66 -.11,.68 0,.62 .11,.68 .27,.66 .37,.4 .3,.86 .04,1.16 -.04,1.16 -.3,.86"
MOUTHS = {
    "": "-.13,.76 .13,.76 .13,.795 -.13,.795",
    "beard": "-.08,.78 .08,.78 .08,.81 -.08,.81",
    "moustache": "-.23,.78 -.08,.66 .08,.66 .23,.78 0,.74",
}


def seated(
    s: Sheet, x: float, y: float, high: float, coat: str, shade: str, lip: str = "", bald: bool = False,
    glasses: bool = False,
) -> None:  # fmt: skip
    """Half a man behind a table whose edge is at y; `lip` is a key of MOUTHS."""
    for words, colour in ((BUST, coat), (BUST_SHADE, shade), (SHIRT, "paper")):
        s.path(placed(words, x, y, high), colour)
    top, size = y - high, 0.48 * high
    crown = ((DOME, "paper"), (DOME_SHADE, "grey")) if bald else ()
    hair = () if bald else ((HAIR, "ink"),)
    for words, colour in (*crown, (LONG_FACE, "paper"), (LONG_SHADE, "grey"), *hair, *((b, "ink") for b in BROWS)):
        s.path(placed(words, x, top, size), colour)
    if glasses:
        for side in (-1, 1):
            s.circle(x + side * 0.17 * size, top + 0.47 * size, 0.13 * size, "ink", max(1.0, size * 0.04))
    if lip == "beard":
        s.path(placed(BEARD, x, top, size), "ink")
    s.path(placed(MOUTHS[lip], x, top, size), "grey" if lip == "beard" else "ink")


def banner(s: Sheet, points: list[Point], colour: str, lines: int = 0, line: str = "paper") -> None:
    """A cloth of four corners (top left, top right, bottom right, bottom left) with stripes that stand for words."""
    s.path(polygon(points), colour)
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = points
    for at in range(lines):
        t, u = (at + 0.7) / (lines + 0.4), (at + 1.05) / (lines + 0.4)
        left, right = 0.12, 0.88 if at < lines - 1 else 0.6

        def spot(across: float, down: float) -> Point:
            x = (ax + (bx - ax) * across) * (1 - down) + (dx + (cx - dx) * across) * down
            y = (ay + (by - ay) * across) * (1 - down) + (dy + (cy - dy) * across) * down
            return x, y

        s.path(polygon([spot(left, t), spot(right, t), spot(right, u), spot(left, u)]), line)


ARM = "-.13,0 -.07,-.7 -.12,-.95 .1,-1 .09,-.7 .15,0"
CARD = "-.2,-.95 .2,-1.02 .24,-1.32 -.17,-1.26"


def hand(s: Sheet, x: float, y: float, size: float, colour: str, card: str = "") -> None:
    """A raised arm, with a mandate card if `card` is a colour; (x, y) is its lower end."""
    s.path(placed(ARM, x, y, size), colour)
    if card:
        s.path(placed(CARD, x, y, size), card)
