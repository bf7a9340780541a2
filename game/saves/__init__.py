"""Saves: a scenario, a seed and the decisions, checked while they are played again; and the running autosave.

A save is lines of JSON, each with a CRC (game.saves.lines): header, scenario, one line a decision, the state's hash
every quarter, a snapshot every five, rewinds as lines of their own. Nothing in it is ever run or unpickled.
"""

from __future__ import annotations

from game.saves.history import StoredLine
from game.saves.problems import CODES, SaveProblem
from game.saves.recorder import DAMAGED, Recorder, save
from game.saves.replay import Loaded, load
from game.saves.shelf import Summary, autosave_path, header_of, list_saves, path_for, saves_folder

__all__ = [
    "CODES", "DAMAGED", "Loaded", "Recorder", "SaveProblem", "StoredLine", "Summary", "autosave_path", "header_of",
    "list_saves", "load", "path_for", "save", "saves_folder",
]  # fmt: skip
