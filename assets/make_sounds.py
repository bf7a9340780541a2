"""Computes the four sounds of the game from sines and noise; run it from anywhere to rebuild `sounds/`.

Every sound is mono, 16 bit, 22,050 samples a second. The noise has a fixed seed, so the files are the same each time.
"""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RATE = 22_050
SOUNDS = Path(__file__).parent / "sounds"
Wave = NDArray[np.float64]


def seconds(length: float) -> Wave:
    """Sample times from 0 to `length` seconds."""
    return np.arange(int(RATE * length)) / RATE


def noise(length: float, smooth: int = 1) -> Wave:
    """Noise in -1..1 for `length` seconds; `smooth` samples are averaged, so a larger value sounds duller."""
    raw = np.random.default_rng(1922).uniform(-1.0, 1.0, int(RATE * length) + smooth - 1)
    return np.convolve(raw, np.ones(smooth) / smooth, mode="valid")


def decay(length: float, per_second: float) -> Wave:
    """An envelope that starts at 1 and dies away exponentially."""
    envelope: Wave = np.exp(-per_second * seconds(length))
    return envelope


def stamp() -> Wave:
    """A rubber stamp on a desk: a low thump under a short rustle."""
    t = seconds(0.28)
    thump = np.sin(2 * np.pi * (95 - 120 * t) * t) * decay(0.28, 18)
    rustle = noise(0.28, 5) * decay(0.28, 55)
    return thump + 0.8 * rustle


def typewriter() -> Wave:
    """Three strokes of a typewriter, uneven as by a hand."""
    out = np.zeros(int(RATE * 0.36))
    for start, loud in ((0.0, 1.0), (0.11, 0.75), (0.24, 0.9)):
        t = seconds(0.09)
        stroke = noise(0.09, 2) * decay(0.09, 90) + 0.35 * np.sin(2 * np.pi * 1900 * t) * decay(0.09, 120)
        first = int(RATE * start)
        out[first : first + len(stroke)] += loud * stroke
    return out


def bell() -> Wave:
    """The chairman's bell: partials of a small struck bell."""
    t = seconds(0.9)
    partials = ((1180.0, 1.0, 5.0), (2360.0, 0.5, 7.0), (3140.0, 0.45, 9.0), (4720.0, 0.25, 13.0))
    rings = [loud * np.sin(2 * np.pi * pitch * t) * decay(0.9, fade) for pitch, loud, fade in partials]
    return np.asarray(np.sum(rings, axis=0), dtype=np.float64)


def telegraph() -> Wave:
    """A telegraph key: the letter P in Morse (dot dash dash dot) at a low pitch."""
    unit, gap = 0.055, np.zeros(int(RATE * 0.045))
    marks = []
    for units in (1, 3, 3, 1):
        t = seconds(unit * units)
        edge = np.minimum(1.0, np.minimum(t, t[::-1]) * 250)
        marks += [np.sin(2 * np.pi * 640 * t) * edge, gap]
    return np.concatenate(marks)


def write(name: str, samples: Wave) -> None:
    """Writes `samples` (any range) as sounds/<name>.wav at 60 % of full loudness, its end faded to silence."""
    tail = min(200, len(samples))
    samples = samples.copy()
    samples[-tail:] *= np.linspace(1.0, 0.0, tail)
    whole = np.round(samples / np.abs(samples).max() * 0.6 * 32767).astype("<i2")
    SOUNDS.mkdir(exist_ok=True)
    with wave.open(str(SOUNDS / f"{name}.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(whole.tobytes())


def main() -> None:
    """Rebuilds the four files."""
    for sound in (stamp, typewriter, bell, telegraph):
        write(sound.__name__, sound())


if __name__ == "__main__":
    main()
