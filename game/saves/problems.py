"""What can be wrong with a save, in words a player can act on."""

from __future__ import annotations

CODES: dict[str, str] = {
    "unreadable": "The operating system does not let the file be read or written.",
    "too_large": "Saves have at most 64 MB.",
    "not_a_save": "The file is empty or something else: an archive, a picture, a program's own format.",
    "torn": "The last line is not complete: the game or the computer stopped while it was written. Everything before "
    "it is whole.",
    "crc": "A line is not as the game wrote it: the file was damaged or edited. Everything before it is whole.",
    "json": "A line is not JSON as the game writes it: a key twice, a number that is none, a text cut short.",
    "sequence": "A line is missing, stands twice or in the wrong place.",
    "header": "The first line does not say what the save belongs to.",
    "version": "The save was written by another version of the game. The file has not been touched.",
    "rules": "The rules have changed since. The save can be read but not played on; the file has not been touched.",
    "id": "An id is a word of small letters, digits and underscores. It is never used as a path.",
    "scenario": "The scenario in the save is not the one its header names, or not one that this game can play.",
    "record": "A line says something that saves do not say.",
    "action": "A decision does not fit the game at that moment. Everything before it is whole.",
    "desync": "Played again, the game comes out differently from what was noted. It stands where both still agree.",
    "name": "Names of saves are letters, digits, spaces, - and _, at most 60.",
}


class SaveProblem(ValueError):
    """Something is wrong with a save; ``code`` is stable (CODES), ``line`` counts from 1, 0 is the whole file."""

    def __init__(self, code: str, message: str, line: int = 0) -> None:
        if code not in CODES:
            raise KeyError(code)
        super().__init__(f"line {line}: {message}" if line else message)
        self.code = code
        self.message = message
        self.line = line

    def __repr__(self) -> str:
        return f"SaveProblem({self.code!r}, {str(self)!r})"
