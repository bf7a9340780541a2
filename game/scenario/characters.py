"""From bytes to text: encodings, and the characters a scenario may not contain."""

from __future__ import annotations

import re
from dataclasses import dataclass

LARGEST_FILE = 1_000_000

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
"""Control characters, C1, invisible line ends, bidirectional overrides, byte-order marks, surrogates."""

_SAID = {
    0x00: "a NUL character",
    0x1B: "an escape character",
    0x85: "an invisible line end (NEL)",
    0x2028: "an invisible line end (U+2028)",
    0x2029: "an invisible paragraph end (U+2029)",
    0xFEFF: "a byte-order mark inside the text (U+FEFF)",
}


@dataclass
class Unreadable(Exception):
    """The file is not the text it should be; ``offset`` counts characters, -1 when the place is unknown."""

    code: str
    message: str
    suggestion: str = ""
    offset: int = -1


def decode(raw: bytes) -> str:
    """The text of a file.

    Raises:
        Unreadable: it is too large, is not UTF-8, or is no YAML at all (a zip, a web page).
    """
    if len(raw) > LARGEST_FILE:
        raise Unreadable("too_large", f"the file has {len(raw):,} bytes; at most {LARGEST_FILE:,} are read",
                         "split it into a folder of smaller files")  # fmt: skip
    if raw.startswith(b"PK\x03\x04"):
        raise Unreadable("not_yaml", "this is a zip archive with another name", "unpack it first")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in raw[:4]:
        raise Unreadable("encoding", "the file is UTF-16", "save it as UTF-8")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        raise Unreadable("encoding", f"the file is not UTF-8 (byte {raw[error.start]:#04x})", "save it as UTF-8",
                         len(before)) from None  # fmt: skip
    text = text.removeprefix("\ufeff")
    if re.match(r"\s*<(!doctype|html)", text, re.IGNORECASE):
        raise Unreadable("not_yaml", "this is a web page, not a YAML file", "download the raw file", 0)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def said(character: str) -> str:
    """A forbidden character in words."""
    code = ord(character)
    if 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069:
        return f"a character that turns the direction of writing (U+{code:04X})"
    return _SAID.get(code, f"a control character (U+{code:04X})")
