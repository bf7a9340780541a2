"""Composes the music of the game, a night at the Kremlin: `music/evening.wav`, which goes round for ever.

Written for this game, in D minor, at a walking pace; strings in four voices, a piano above them, low strokes of a clock
below. Mono, 16 bit, 22,050 samples a second. `python -m bundle` runs it; the file is not kept with the sources.
"""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RATE = 22_050
BEAT = 1.0
"""Seconds."""
BAR = 4
"""Beats."""
OUT = Path(__file__).parent / "music" / "evening.wav"
Wave = NDArray[np.float64]

NAMES = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
CHORDS = (
    "D3 A3 D4 F4", "C3 A3 D4 F4", "B2b B3b D4 F4", "A2 A3 C#4 E4",
    "D3 A3 D4 F4", "G2 B3b D4 G4", "E3 B3b D4 G4", "A2 A3 C#4 G4",
    "F3 A3 C4 F4", "C3 G3 C4 E4", "G2 B3b D4 G4", "D3 A3 D4 F4",
    "B2b F3 D4 F4", "G2 D3 B3b D4", "A2 E3 A3 C#4", "D3 A3 D4 F4",
)  # fmt: skip
"""One a bar, from the bass up."""
TUNE = (
    "- A4 1; A4 1; F4 1", "G4 1; F4 1; E4 1; D4 1", "F4 3; D4 1", "E4 4",
    "- F4 1; A4 1; D5 1", "C5 1; B4b 3", "A4 1; G4 1; E4 2", "C#4 4",
    "- A4 1; C5 1; F5 1", "E5 1; D5 1; C5 2", "B4b 2; A4 1; G4 1", "A4 4",
    "- D5 1; F4 1; B4b 1", "A4 1; G4 1; D4 2", "E4 2; C#4 2", "D4 4",
)  # fmt: skip
"""A line a bar: a dash for a beat of rest, then notes with their beats."""


def pitch(name: str) -> float:
    """Hertz of a note such as ``B3b`` or ``C#4``; A4 is 440."""
    sharp = name.count("#") - name.count("b")
    octave = int(next(letter for letter in name if letter.isdigit()))
    return float(440.0 * 2 ** ((NAMES[name[0]] + sharp + 12 * (octave - 4) - 9) / 12))


def seconds(length: float) -> Wave:
    """Sample times from 0 to `length` seconds."""
    return np.arange(int(RATE * length)) / RATE


def bowed(hertz: float, length: float) -> Wave:
    """A string section that swells and dies away: few partials, three players a little apart, slow vibrato."""
    t = seconds(length)
    swell = np.minimum(1.0, np.minimum(t / 0.9, (length - t) / 1.2))
    out = np.zeros_like(t)
    for apart, speed in ((0.9985, 4.6), (1.0, 5.1), (1.0017, 4.9)):
        phase = 2 * np.pi * hertz * apart * t + 0.35 * np.sin(2 * np.pi * speed * t)
        out += sum(np.sin(k * phase) / k**1.9 for k in (1, 2, 3, 4, 5))
    return out * swell**2 / 3


def struck(hertz: float, length: float) -> Wave:
    """A felted piano: partials that die the sooner the higher they are."""
    t = seconds(max(length + 2.0, 3.0))
    ring = sum(np.sin(2 * np.pi * hertz * k * (1 + 0.0004 * k * k) * t) * np.exp(-(0.9 + 0.8 * k) * t) / k**1.4
               for k in range(1, 7))  # fmt: skip
    edge = np.minimum(1.0, t / 0.006) * np.minimum(1.0, (t[-1] - t) / 0.4)
    return np.asarray(ring * edge, np.float64)


def clock() -> Wave:
    """A stroke of a tower clock, far away."""
    t = seconds(5.0)
    partials = ((1.0, 1.0, 0.7), (2.0, 0.5, 1.1), (2.4, 0.45, 1.2), (3.0, 0.25, 1.8), (4.2, 0.15, 2.5))
    rings = [loud * np.sin(2 * np.pi * 73.4 * ratio * t) * np.exp(-fade * t) for ratio, loud, fade in partials]
    return np.asarray(np.sum(rings, axis=0) * np.minimum(1.0, (t[-1] - t) / 0.5), np.float64)


def notes(line: str) -> list[tuple[str, float, float]]:
    """The notes of a bar of TUNE: (name, first beat, beats)."""
    at, found = float(line.count("-")), []
    for note in line.lstrip("- ").split(";"):
        name, beats = note.split()
        found.append((name, at, float(beats)))
        at += float(beats)
    return found


def evening() -> Wave:
    """The whole piece; what rings on at its end is heard over its beginning."""
    whole = np.zeros(int(RATE * BEAT * BAR * len(CHORDS)))

    def lay(sound: Wave, beat: float, loud: float) -> None:
        places = (int(RATE * BEAT * beat) + np.arange(len(sound))) % len(whole)
        np.add.at(whole, places, loud * sound)

    for bar, (chord, line) in enumerate(zip(CHORDS, TUNE, strict=True)):
        for voice, name in enumerate(chord.split()):
            lay(bowed(pitch(name), BAR * BEAT + 1.0), bar * BAR - 0.4, (0.30, 0.16, 0.15, 0.13)[voice])
        for name, at, beats in notes(line):
            lay(struck(pitch(name), beats * BEAT), bar * BAR + at, 0.55)
        if bar % 4 == 0:
            lay(clock(), bar * BAR, 0.5)
    return softened(whole)


def softened(sound: Wave) -> Wave:
    """The upper partials taken back, as in a room with curtains; round the end, so that it joins its beginning."""
    spectrum = np.fft.rfft(sound)
    hertz = np.fft.rfftfreq(len(sound), 1 / RATE)
    return np.asarray(np.fft.irfft(spectrum / (1 + (hertz / 1800) ** 2), len(sound)), np.float64)


def write(sound: Wave, out: Path = OUT) -> Path:
    """Writes `sound` (any range) at 60 % of full loudness."""
    whole = np.round(sound / np.abs(sound).max() * 0.6 * 32767).astype("<i2")
    out.parent.mkdir(exist_ok=True)
    with wave.open(str(out), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(whole.tobytes())
    return out


if __name__ == "__main__":
    write(evening())
