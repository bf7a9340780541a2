"""Where atheris is not installed: seeds changed at random, without knowing what of the code they reach."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

SIGNS = (
    b"\0", b"\xff", b"\xef\xbb\xbf", b"\n", b"\t", b"---", b"- ", b": ", b"{", b"[", b"&a", b"*a", b"!!x", b"-1",
    b"1e99", b"999999999999", b"null", b"'", b'"', b"\\u0000", "\u202e".encode(), "é".encode(),
)  # fmt: skip


def changed(seed: bytes, others: list[bytes], dice: random.Random) -> bytes:
    """A seed with a few changes: bits, bytes, signs, pieces left out, doubled, or taken from another seed."""
    data = bytearray(seed)
    for _ in range(dice.choice((1, 1, 2, 4, 8))):
        at, end = sorted(dice.randrange(len(data) + 1) for _ in range(2))
        what = dice.randrange(5)
        if what == 0 and at < len(data):
            data[at] ^= 1 << dice.randrange(8)
        elif what == 1:
            data[at:at] = dice.choice(SIGNS)
        elif what == 2:
            del data[at : min(end, at + 200)]
        elif what == 3:
            data[at:at] = data[at : min(end, at + 200)] * dice.choice((1, 2, 50))
        else:
            other = dice.choice(others)
            start = dice.randrange(len(other) + 1)
            data[at:end] = other[start : start + (end - at)]
    return bytes(data[:200_000])


def fuzz(target: Callable[[bytes], None], seeds: list[bytes], seconds: float, seed: int) -> tuple[int, bytes | None]:
    """Try for a while; how many were tried, and the bytes of the first crash (whose exception is raised after)."""
    dice, tried, until = random.Random(seed), 0, time.monotonic() + seconds  # noqa: S311 - a repeatable choice
    while time.monotonic() < until:
        data = changed(dice.choice(seeds), seeds, dice)
        tried += 1
        try:
            target(data)
        except Exception:
            return tried, data
    return tried, None
