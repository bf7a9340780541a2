"""Fallback busts for persons without a portrait: the same construction, plain traits, no face of their own."""

from __future__ import annotations

from drawing.face import Head, blouse, ground, head, neck, open_collar, suit, tunic
from drawing.pen import Sheet

HAIRS = {
    "short": "-50,104* -54,78 -48,52 -28,36 0,30 28,36 50,52 56,78 51,104* 47,82 38,66 12,60 -14,60 -38,66 -46,84",
    "parted": "-50,104* -54,80 -50,54 -36,38 -8,28 20,30 44,42 56,66 51,104* 47,84 42,68 20,62 -6,60 -26,48* -38,62 -46,86",
    "waved": "-51,106* -60,88 -58,60 -46,36 -22,22 8,20 38,26 56,46 62,72 58,92 52,106* 49,84 40,66 16,58 -12,60 -36,66 -47,88",
    "receding": "-50,108* -58,86 -54,56 -36,34 -4,26 28,32 52,54 58,86 50,108* 48,84 40,62 20,44* 0,50 -18,44* -38,62 -47,86",
    "bald": "-50,110* -58,92 -56,76 -50,70 -47,92",
}
"""The lit side first; the bald man's fringe is mirrored."""
BEARDS = {
    "": "",
    "brush": "-4,145* -18,146 -24,157* -4,155* 16,157* 10,146",
    "broad": "-4,144* -18,145 -32,158 -26,164 -4,160* 18,164 24,158 10,145",
    "full": "-48,126* -49,152 -40,178 -20,196 0,200 22,196 40,178 50,152 49,126* 42,146 26,154 8,146 -4,146* -16,146 -32,154 -43,146",
}
CLOTHES = (
    lambda s: suit(s, "ink", "grey"),
    lambda s: tunic(s, "grey", "slate"),
    lambda s: open_collar(s, "ink"),
    lambda s: blouse(s, "grey", "ink", "slate"),
)


def bust(hair: str, beard: str, clothes: int) -> str:
    """One bust: the features are left out but for the shadow of brow and nose."""
    s = Sheet(middle=128)
    h = Head(top=42, skull=48, temple=49, cheek=47, jaw=41, chin=22, scalp="" if hair == "bald" else "slate")
    ground(s, 4)
    neck(s, h, 28)
    CLOTHES[clothes](s)
    head(s, h)
    for side, colour in ((-1, "grey"), (1, "slate")):
        x = h.turn + side * h.apart
        s.blob(
            f"{x - 15},{h.eyes - 8}* {x},{h.eyes - 12} {x + 15},{h.eyes - 8}* {x + 10},{h.eyes + 3} {x - 10},{h.eyes + 3}",
            colour,
        )
    if hair == "bald":
        s.pair(HAIRS[hair], "slate")
    else:
        s.blob(HAIRS[hair], "slate")
    if BEARDS[beard]:
        s.blob(BEARDS[beard], "slate")
    else:
        s.blob("-17,155* -4,153 9,155* -4,160", "slate")
    return s.svg()


def busts() -> dict[str, str]:
    """Every hair with every beard; the clothes go round."""
    pairs = [(hair, beard) for hair in HAIRS for beard in BEARDS]
    return {f"bust_{at:02}": bust(hair, beard, at % len(CLOTHES)) for at, (hair, beard) in enumerate(pairs)}
