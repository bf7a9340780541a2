"""The title poster: a ground of beams and planes, and the busts that stand before it, each a sheet of its own."""

from __future__ import annotations

from drawing.figures import rays
from drawing.first_rank import bukharin, kamenev, lenin, rykov, stalin, trotsky, zinoviev
from drawing.pen import Sheet

HEIRS = (lenin, trotsky, zinoviev, kamenev, stalin, bukharin, rykov)


def ground() -> str:
    """Black slant, red disc with its rays, a wedge that comes out of the lower edge; 1280 × 720."""
    s = Sheet(1280, 720)
    s.path("M548 0H1280V720H760Z", "ink")
    rays(s, 940, 250, 900, ((-134, -122), (-108, -96), (-82, -70), (-56, -44), (-30, -18), (-4, 8)), "#2b2723")
    s.circle(940, 262, 250, "red")
    s.circle(940, 262, 232, "ink", 3)
    s.circle(940, 262, 214, "#c8402f")
    s.path("M508 250L648 720H1280V560Z", "red")
    s.path("M508 250L1280 560V574L516 276Z", "paper")
    s.path("M648 720L560 424L1280 700V720Z", "#8f1812")
    s.path("M1214 34L1252 58L1228 96L1190 72Z", "red")
    s.path("M1156 30L1178 44L1164 66L1142 52Z", "paper")
    s.path("M596 24L1010 6L1012 14L598 36Z", "paper")
    s.path("M612 52L790 42L791 47L613 58Z", "ochre")
    return s.svg()


def poster() -> dict[str, str]:
    """SVG by name: "ground", and bare busts on sheets of 256 × 256."""
    out = {"ground": ground()}
    for draw in HEIRS:
        s = Sheet(middle=128)
        s.bare = True
        draw(s)
        out[draw.__name__] = s.svg()
    return out
