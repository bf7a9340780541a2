"""Names that files of a mod may have, so that they mean the same on every system, and the kinds of file it may hold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

SUFFIXES = ("yaml", "po", "md", "txt", "png", "jpg", "ogg", "ttf")
"""Kinds of file a mod may hold; nothing that a system would run."""
PAR = "par.json"
"""The one other file: the measure of a scenario, see ``main.py par``."""
LONGEST_NAME = 120
DEEPEST = 4

_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])", re.IGNORECASE)
_SIGNS = re.compile(r"[\x00-\x1f\x7f<>:\"|?*\\]")
_JUNK = ("__MACOSX", "Thumbs.db", "desktop.ini")

Fault = tuple[str, str, str]
"""code, message, suggestion"""


def entry_fault(name: str, folder: bool = False) -> Fault | None:
    """What is wrong with the name of a file, ``/`` between folders; None if it is fit for every system."""
    parts = name.split("/")
    if not name or name.startswith("/") or any(part in ("", ".", "..") for part in parts):
        return "entry_name", "the name leads out of the mod or to no file", "names are relative, without '..'"
    if sign := _SIGNS.search(name):
        said = f"the name holds a sign that not every system takes (U+{ord(sign.group()):04X})"
        return "entry_name", said, "letters, digits, - and _"
    if name != unicodedata.normalize("NFC", name):
        return "entry_name", "the letters of the name are put together in an unusual way", "rename it (Unicode NFC)"
    if device := next((part for part in parts if _DEVICES.fullmatch(part.partition(".")[0].rstrip())), None):
        return "entry_name", f"'{device[:20]}' is the name of a device on Windows", "rename it"
    if any(part != part.strip() or part.endswith(".") for part in parts):
        return "entry_name", "a name begins or ends with a blank or ends with a dot", "rename it"
    if len(name) > LONGEST_NAME or len(parts) > DEEPEST:
        said = f"the name is longer than {LONGEST_NAME} characters or lies deeper than {DEEPEST - 1} folders"
        return "entry_name", said, "rename it"
    suffix = parts[-1].rpartition(".")[2]
    if not folder and suffix not in SUFFIXES and parts[-1] != PAR:
        said = f"a mod does not hold files such as '{parts[-1][:40]}'"
        return "entry_kind", said, f"it may hold .{', .'.join(SUFFIXES)}"
    return None


def is_junk(name: str) -> bool:
    """Whether a file is what systems and editors leave behind; it is neither read nor refused."""
    return any(part in _JUNK or re.match(r"\.[^.\\]", part) for part in name.split("/"))


def same_names(names: Sequence[str]) -> tuple[str, str] | None:
    """Two names that some system takes for one: the same but for small and capital letters, or file and folder."""
    seen: dict[str, str] = {}
    for name in names:
        key = unicodedata.normalize("NFC", name).casefold()
        if key in seen:
            return seen[key], name
        seen[key] = name
    for key, name in seen.items():
        at = key.find("/")
        while at >= 0:
            if key[:at] in seen:
                return seen[key[:at]], name
            at = key.find("/", at + 1)
    return None
