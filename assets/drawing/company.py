"""Plain busts of the women of `scenarios/company`: the construction of the busts, other hair, a dress."""

from __future__ import annotations

from drawing.face import Head, body, ground, head, neck
from drawing.pen import Sheet

HAIRS = {
    "parted": (
        "-52,138* -62,112 -60,76 -44,46 -18,32 0,30 20,32 46,46 62,78 62,112 52,138* 54,112 46,88 28,68 2,48* -2,48* -30,68 -48,88 -54,112",
        "-22,34 -22,22 0,16 22,22 22,34 0,28",
    ),
    "bob": (
        "-48,172* -66,160 -68,112 -60,70 -42,42 0,28 42,42 60,70 68,112 66,160 48,172* 52,130 48,92 30,70 4,74 -26,66 -46,84 -52,130",
        "",
    ),
    "short": (
        "-52,126* -62,100 -60,70 -44,42 -10,26 24,30 50,50 62,80 60,112 52,126* 53,104 46,82 30,64 6,62 -14,72 -36,66 -48,84 -54,104",
        "",
    ),
}
"""The hair around the face, and a knot on top or nothing."""
DRESSES = ("ink", "grey", "slate")
WOMEN = ("harriet", "amsel", "demuth", "wick", "castle", "kessel", "moray", "kern", "ines")


def lady(hair: str, dress: str) -> str:
    """One bust: features are left out but for the shadow of brow, nose and mouth."""
    s = Sheet(middle=128)
    h = Head(top=44, skull=48, temple=49, cheek=48, jaw=40, chin=20, ear=0, scalp="slate")
    ground(s, 4)
    neck(s, h, 24)
    body(s, dress, 98)
    s.path("M-28 196L0 216L28 196L34 208L4 230L0 225L-4 230L-34 208Z", "paper")
    head(s, h)
    for side, colour in ((-1, "grey"), (1, "slate")):
        x = h.turn + side * h.apart
        s.blob(
            f"{x - 14},{h.eyes - 6}* {x},{h.eyes - 10} {x + 14},{h.eyes - 6}* {x + 9},{h.eyes + 3} {x - 9},{h.eyes + 3}",
            colour,
        )
    around, knot = HAIRS[hair]
    s.blob(around, "slate")
    if knot:
        s.blob(knot, "slate")
    s.blob("-15,156* -4,153 8,156* -4,162", "slate")
    return s.svg()


def ladies() -> dict[str, str]:
    """Every hair with every dress, one for each."""
    looks = [(hair, dress) for dress in DRESSES for hair in HAIRS]
    return {name: lady(*look) for name, look in zip(WOMEN, looks, strict=True)}
