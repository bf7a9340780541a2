"""What can be wrong with a save, in words a player can act on."""

from __future__ import annotations

from game.words import N_, Catalogue, _

CODES: dict[str, str] = {
    "unreadable": N_("The operating system does not let the file be read or written."),
    "too_large": N_("Saves have at most 64 MB."),
    "not_a_save": N_("The file is empty or something else: an archive, a picture, a program's own format."),
    "torn": N_(
        "The last line is not complete: the game or the computer stopped while it was written. Everything before "
        "it is whole."
    ),
    "crc": N_("A line is not as the game wrote it: the file was damaged or edited. Everything before it is whole."),
    "json": N_("A line is not JSON as the game writes it: a key twice, a number that is none, a text cut short."),
    "sequence": N_("A line is missing, stands twice or in the wrong place."),
    "header": N_("The first line does not say what the save belongs to."),
    "version": N_("The save was written by another version of the game. The file has not been touched."),
    "rules": N_("The rules have changed since. The save can be read but not played on; the file has not been touched."),
    "id": N_("An id is a word of small letters, digits and underscores. It is never used as a path."),
    "scenario": N_("The scenario in the save is not the one its header names, or not one that this game can play."),
    "record": N_("A line says something that saves do not say."),
    "action": N_("A decision does not fit the game at that moment. Everything before it is whole."),
    "desync": N_("Played again, the game comes out differently from what was noted. It stands where both still agree."),
    "name": N_("Names of saves are letters, digits, spaces, - and _, at most 60."),
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

    def told(self) -> str:
        """What is wrong in the language in use, without a stop: in English the message, else what its code means."""
        if Catalogue.language == "en":
            return str(self)
        known = _(CODES[self.code]).removesuffix(".")
        return known[:1].lower() + known[1:]

    def __repr__(self) -> str:
        return f"SaveProblem({self.code!r}, {str(self)!r})"
