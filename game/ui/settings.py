"""The player's settings: a small JSON file that is read with distrust and written whole or not at all."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path

from game.places import config_folder, data_folder
from game.ui.language import _
from game.ui.save_words import save_words
from game.ui.theme import SCALES

LANGUAGES: dict[str, str] = {"en": "English", "ru": "Русский"}
"""Language code -> its own name."""


@dataclass(frozen=True)
class Settings:
    """What the player has chosen; `replace` makes a changed copy."""

    ui_scale: int = 100
    """Per cent, one of theme.SCALES."""
    language: str = "en"
    high_contrast: bool = False
    reduced_motion: bool = False
    projector: bool = False
    """Text of at least 24 physical pixels."""
    fullscreen: bool = False
    quarter_report: bool = True
    """A report of what has changed, and why, comes up at the end of every quarter."""
    volume: int = 80
    """All sounds, 0..100."""
    volume_effects: int = 80
    """Stamps, typewriter and bells, 0..100 of `volume`."""
    volume_music: int = 0
    """The music, 0..100 of `volume`."""
    keys: dict[str, list[str]] = field(default_factory=dict)
    """Action -> chords, where they differ from the defaults (see keys.py)."""


def settings_file() -> Path:
    """Where the settings are kept."""
    return config_folder() / "settings.json"


def screenshot_folder() -> Path:
    """Where F12 puts its pictures."""
    return data_folder() / "screenshots"


def fault(name: str, value: object) -> str | None:
    """Why `value` cannot be the setting `name`, or None."""
    default = getattr(Settings(), name)
    if type(value) is not type(default):
        return f"{name}: expected {type(default).__name__}, found {value!r}"
    if name == "ui_scale" and value not in SCALES:
        return f"{name}: expected one of {', '.join(map(str, SCALES))}, found {value!r}"
    if name == "language" and value not in LANGUAGES:
        return f"{name}: expected one of {', '.join(LANGUAGES)}, found {value!r}"
    if name.startswith("volume") and isinstance(value, int) and not 0 <= value <= 100:
        return f"{name}: expected 0..100, found {value!r}"
    if isinstance(value, dict) and not all(
        isinstance(chords, list) and all(isinstance(chord, str) for chord in chords) for chords in value.values()
    ):
        return f"{name}: expected lists of key names, found {value!r}"
    return None


def settings_from(stored: object) -> tuple[Settings, list[str]]:
    """Settings from a parsed JSON file, and what was wrong in it; each wrong value is replaced by its default."""
    if not isinstance(stored, dict):
        return Settings(), [f"expected an object, found {type(stored).__name__}"]
    known = {entry.name for entry in fields(Settings)}
    problems = [f"{name}: there is no such setting" for name in stored if name not in known]
    good: dict[str, object] = {}
    for name in known & stored.keys():
        problem = fault(name, stored[name])
        if problem is None:
            good[name] = stored[name]
        else:
            problems.append(problem)
    return replace(Settings(), **good), problems  # type: ignore[arg-type]


def load_settings(path: Path | None = None) -> tuple[Settings, list[str]]:
    """The stored settings (defaults if there are none), and what was wrong with the file. Never raises."""
    path = path or settings_file()
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings(), []
    except (OSError, ValueError, RecursionError) as problem:
        return Settings(), [f"{path}: {problem}; the default settings are used{_kept_aside(path)}"]
    settings, problems = settings_from(stored)
    aside = _kept_aside(path) if problems else ""
    return settings, [f"{path}: {problem}; the default is used{aside}" for problem in problems]


def _kept_aside(path: Path) -> str:
    """Copies a file with mistakes before it is written over; says so, or nothing where it cannot be copied."""
    aside = path.with_suffix(".broken")
    try:
        shutil.copyfile(path, aside)
    except OSError:
        return ""
    return f" (the file is kept as {aside.name})"


def save_settings(settings: Settings, path: Path | None = None) -> str | None:
    """Writes the settings; returns what went wrong, or None."""
    path = path or settings_file()
    draft = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        os.replace(draft, path)
    except OSError as problem:
        return _("The settings could not be written: {why}.").format(why=save_words(problem))
    return None
