"""The music: bars that come out even, an end that joins its beginning, and volumes that are followed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pygame
import pytest

from assets.make_music import BAR, BEAT, CHORDS, RATE, TUNE, evening, notes, pitch, write
from game.ui import music
from game.ui.music import Music
from game.ui.settings import Settings


@pytest.fixture(scope="module")
def piece(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(evening(), tmp_path_factory.mktemp("music") / "music" / "evening.wav")


def test_bars_come_out_even() -> None:
    assert len(TUNE) == len(CHORDS)
    for line in TUNE:
        _name, at, beats = notes(line)[-1]
        assert at + beats == BAR, line
    assert pitch("A4") == 440.0
    assert pitch("B3b") == pytest.approx(233.08, abs=0.01)
    assert pitch("C#4") == pytest.approx(277.18, abs=0.01)


def test_the_end_joins_the_beginning() -> None:
    sound = evening()
    assert len(sound) == RATE * BEAT * BAR * len(CHORDS)
    steps = np.abs(np.diff(sound))
    assert abs(sound[0] - sound[-1]) <= steps.max(), "no click where it goes round"


def test_music_follows_the_settings(piece: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(music, "PIECE", piece)
    pygame.mixer.init(frequency=22_050, size=-16, channels=1, buffer=512)
    player = Music()
    player.follow(Settings())
    assert not pygame.mixer.music.get_busy(), "off unless it is wanted"
    player.follow(Settings(volume=50, volume_music=50))
    assert pygame.mixer.music.get_busy()
    assert pygame.mixer.music.get_volume() == pytest.approx(0.25, abs=0.01)
    player.follow(Settings(volume=50, volume_music=100))
    assert pygame.mixer.music.get_volume() == pytest.approx(0.5, abs=0.01)
    player.follow(Settings(volume=0, volume_music=100))
    assert not player.plays
    pygame.mixer.music.stop()


def test_a_piece_that_is_not_there_or_not_music_is_silence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pygame.mixer.init(frequency=22_050, size=-16, channels=1, buffer=512)
    wanted = Settings(volume_music=50)
    for content in (None, b"no music"):
        if content is not None:
            (tmp_path / "a.wav").write_bytes(content)
        monkeypatch.setattr(music, "PIECE", tmp_path / "a.wav")
        player = Music()
        player.follow(wanted)
        assert not player.plays
