"""People and things of the vignettes: silhouettes of a few straight edges, lit from the left."""

from __future__ import annotations

from math import cos, pi, sin

from drawing.pen import Point, Sheet, polygon

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


def head_and_shoulders(x: float, y: float, size: float) -> str:
    """The `d` of somebody seen from behind; (x, y) is the top of the head."""
    r = size * 0.19
    top = f"M{x - r:.1f} {y + r:.1f}a{r:.1f} {r * 1.15:.1f} 0 1 1 {2 * r:.1f} 0l{-r * 0.3:.1f} {r * 1.1:.1f}"
    shoulders = f"l{size * 0.36:.1f} {size * 0.16:.1f}l{size * 0.1:.1f} {size * 0.5:.1f}h{-size * 1.2:.1f}l{size * 0.1:.1f} {-size * 0.5:.1f}l{size * 0.36:.1f} {-size * 0.16:.1f}Z"
    return top + shoulders


def crowd(s: Sheet, left: float, right: float, y: float, size: float, colour: str, step: float = 0.82, shift: float = 0) -> None:
    """A row of backs between two x, a little uneven."""
    parts, at, turn = [], left + shift, 0
    while at < right:
        parts.append(head_and_shoulders(at, y + (turn * 7 % 5 - 2) * size * 0.03, size))
        at += size * step
        turn += 1
    s.path("".join(parts), colour)


def standing(s: Sheet, x: float, y: float, high: float, coat: str = "ink", shade: str = "", face: str = "paper", hat: str = "") -> None:
    """A man in a long coat; (x, y) is between his feet. `hat`: "", "cap", "fur"."""
    h = high
    s.path(
        polygon([(x - 0.09 * h, y), (x - 0.12 * h, y - 0.2 * h), (x - 0.17 * h, y - 0.2 * h), (x - 0.14 * h, y - 0.74 * h),
                 (x - 0.05 * h, y - 0.82 * h), (x + 0.05 * h, y - 0.82 * h), (x + 0.14 * h, y - 0.74 * h),
                 (x + 0.17 * h, y - 0.2 * h), (x + 0.12 * h, y - 0.2 * h), (x + 0.09 * h, y)]),
        coat,
    )  # fmt: skip
    if shade:
        s.path(polygon([(x + 0.01 * h, y), (x + 0.02 * h, y - 0.81 * h), (x + 0.05 * h, y - 0.82 * h), (x + 0.14 * h, y - 0.74 * h), (x + 0.17 * h, y - 0.2 * h), (x + 0.12 * h, y - 0.2 * h), (x + 0.09 * h, y)]), shade)  # fmt: skip
    face_of(s, x, y - 0.98 * h, 0.17 * h, face, hat)


def face_of(s: Sheet, x: float, top: float, high: float, face: str = "paper", hat: str = "") -> None:
    """A head with its shaded half, and hair or a hat."""
    w = high * 0.38
    s.path(polygon([(x - w, top + 0.1 * high), (x + w, top + 0.1 * high), (x + w * 0.9, top + 0.7 * high), (x, top + high), (x - w * 0.9, top + 0.7 * high)]), face)  # fmt: skip
    s.path(polygon([(x, top + 0.1 * high), (x + w, top + 0.1 * high), (x + w * 0.9, top + 0.7 * high), (x, top + high)]), "grey")  # fmt: skip
    if hat == "cap":
        s.path(polygon([(x - w * 1.5, top + 0.12 * high), (x - w, top - 0.12 * high), (x + w * 1.2, top - 0.12 * high), (x + w * 1.5, top + 0.14 * high), (x + w * 0.9, top + 0.3 * high), (x - w * 1.6, top + 0.3 * high)]), "ink")  # fmt: skip
    elif hat == "fur":
        s.path(polygon([(x - w * 1.25, top + 0.35 * high), (x - w * 1.15, top - 0.2 * high), (x + w * 1.15, top - 0.2 * high), (x + w * 1.25, top + 0.35 * high)]), "ink")  # fmt: skip
    else:
        s.path(polygon([(x - w * 1.1, top + 0.35 * high), (x - w * 1.05, top), (x, top - 0.06 * high), (x + w * 1.05, top), (x + w * 1.1, top + 0.4 * high), (x + w * 0.8, top + 0.22 * high), (x - w * 0.7, top + 0.22 * high)]), "ink")  # fmt: skip


def seated(s: Sheet, x: float, y: float, high: float, coat: str = "ink", shade: str = "slate", beard: bool = False, glasses: bool = False, bald: bool = False, moustache: bool = False) -> None:
    """Half a man behind a table whose edge is at y."""
    h = high
    s.path(polygon([(x - 0.34 * h, y), (x - 0.3 * h, y - 0.42 * h), (x - 0.08 * h, y - 0.56 * h), (x + 0.08 * h, y - 0.56 * h), (x + 0.3 * h, y - 0.42 * h), (x + 0.34 * h, y)]), coat)  # fmt: skip
    s.path(polygon([(x, y), (x + 0.02 * h, y - 0.56 * h), (x + 0.08 * h, y - 0.56 * h), (x + 0.3 * h, y - 0.42 * h), (x + 0.34 * h, y)]), shade)  # fmt: skip
    s.path(polygon([(x - 0.08 * h, y - 0.57 * h), (x, y - 0.4 * h), (x + 0.08 * h, y - 0.57 * h)]), "paper")
    top, high_ = y - h, 0.48 * h
    w = high_ * 0.38
    if bald:
        s.path(polygon([(x - w * 0.9, top), (x + w * 0.9, top), (x + w, top + 0.3 * high_), (x - w, top + 0.3 * high_)]), "paper")  # fmt: skip
        s.path(polygon([(x, top), (x + w * 0.9, top), (x + w, top + 0.3 * high_), (x, top + 0.3 * high_)]), "grey")
    face = [(x - w, top + 0.1 * high_), (x + w, top + 0.1 * high_), (x + w * 0.85, top + 0.75 * high_), (x, top + high_), (x - w * 0.85, top + 0.75 * high_)]  # fmt: skip
    s.path(polygon(face), "paper")
    s.path(polygon([(x, top + 0.1 * high_), face[1], face[2], face[3]]), "grey")
    if not bald:
        s.path(polygon([(x - w * 1.15, top + 0.45 * high_), (x - w * 1.1, top + 0.02 * high_), (x - w * 0.3, top - 0.1 * high_), (x + w * 1.1, top), (x + w * 1.15, top + 0.45 * high_), (x + w * 0.85, top + 0.25 * high_), (x - w * 0.8, top + 0.22 * high_)]), "ink")  # fmt: skip
    brow = top + 0.4 * high_
    s.path(polygon([(x - w * 0.8, brow), (x - w * 0.15, brow + 0.03 * high_), (x - w * 0.2, brow + 0.1 * high_), (x - w * 0.7, brow + 0.07 * high_)]), "ink")  # fmt: skip
    s.path(polygon([(x + w * 0.15, brow + 0.03 * high_), (x + w * 0.8, brow), (x + w * 0.7, brow + 0.07 * high_), (x + w * 0.2, brow + 0.1 * high_)]), "ink")  # fmt: skip
    if glasses:
        for side in (-1, 1):
            s.circle(x + side * w * 0.45, brow + 0.07 * high_, w * 0.34, "ink", max(1.0, w * 0.1))
    if beard:
        low = [(-0.98, 0.4), (-0.72, 0.66), (-0.3, 0.68), (0, 0.62), (0.3, 0.68), (0.72, 0.66), (0.98, 0.4), (0.8, 0.86), (0.1, 1.16), (-0.1, 1.16), (-0.8, 0.86)]  # fmt: skip
        s.path(polygon([(x + a * w, top + b * high_) for a, b in low]), "ink")
        s.path(rect(x - w * 0.2, top + 0.78 * high_, w * 0.4, 0.03 * high_), "grey")
    elif moustache:
        s.path(polygon([(x - w * 0.6, top + 0.78 * high_), (x - w * 0.2, top + 0.66 * high_), (x + w * 0.2, top + 0.66 * high_), (x + w * 0.6, top + 0.78 * high_), (x, top + 0.74 * high_)]), "ink")  # fmt: skip
    else:
        s.path(rect(x - w * 0.35, top + 0.76 * high_, w * 0.7, 0.035 * high_), "ink")


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


def hand(s: Sheet, x: float, y: float, size: float, colour: str, card: str = "") -> None:
    """A raised arm, with a mandate card if `card` is a colour; (x, y) is its lower end."""
    k = size
    s.path(polygon([(x - 0.13 * k, y), (x - 0.07 * k, y - 0.7 * k), (x - 0.12 * k, y - 0.95 * k), (x + 0.1 * k, y - k), (x + 0.09 * k, y - 0.7 * k), (x + 0.15 * k, y)]), colour)  # fmt: skip
    if card:
        s.path(polygon([(x - 0.2 * k, y - 0.95 * k), (x + 0.2 * k, y - 1.02 * k), (x + 0.24 * k, y - 1.32 * k), (x - 0.17 * k, y - 1.26 * k)]), card)  # fmt: skip
