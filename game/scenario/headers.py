"""What a picture, sound or font says of itself in its first bytes, read before any library opens it."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable

LARGEST_SIDE = 4_096
"""Pixels."""
LARGEST_ASSET = 8_000_000
"""Bytes."""
MOST_TABLES = 64
_PNG = b"\x89PNG\r\n\x1a\n"
_SIZES = frozenset((*range(0xC0, 0xD0),)) - {0xC4, 0xC8, 0xCC}
"""Markers of JPEG that carry the size of the picture."""


def fault_of(name: str, raw: bytes) -> str | None:
    """What is wrong with the bytes of an asset, by the ending of its name; None if nothing is."""
    if len(raw) > LARGEST_ASSET:
        return f"the file has more than {LARGEST_ASSET:,} bytes"
    look = _LOOKS.get(name.rpartition(".")[2])
    try:
        return look(raw) if look is not None else None
    except (struct.error, IndexError):
        return "the file is cut off"


def _size_fault(width: int, height: int) -> str | None:
    if not (0 < width <= LARGEST_SIDE and 0 < height <= LARGEST_SIDE):
        return f"the picture is {width} x {height} pixels; at most {LARGEST_SIDE} each way"
    return None


def _png(raw: bytes) -> str | None:
    if not raw.startswith(_PNG):
        return "this is no PNG picture"
    at, kinds = len(_PNG), list[bytes]()
    while at < len(raw) and (not kinds or kinds[-1] != b"IEND"):
        length, kind = struct.unpack_from(">I4s", raw, at)
        body = raw[at + 4 : at + 8 + length]
        (check,) = struct.unpack_from(">I", raw, at + 8 + length)
        if zlib.crc32(body) != check:
            return "the picture is damaged"
        if not kinds:
            if kind != b"IHDR":
                return "this is no PNG picture"
            if fault := _size_fault(*struct.unpack_from(">II", raw, at + 8)):
                return fault
        kinds.append(kind)
        at += 12 + length
    return None if kinds[-1:] == [b"IEND"] and b"IDAT" in kinds else "the picture is cut off"


def _jpeg(raw: bytes) -> str | None:
    if not raw.startswith(b"\xff\xd8"):
        return "this is no JPEG picture"
    at = 2
    while raw[at] == 0xFF:
        kind = raw[at + 1]
        if kind == 0xFF:
            at += 1
            continue
        if kind in _SIZES:
            height, width = struct.unpack_from(">HH", raw, at + 5)
            fault = _size_fault(width, height)
            return fault or (None if raw.rstrip(b"\0").endswith(b"\xff\xd9") else "the picture is cut off")
        (length,) = struct.unpack_from(">H", raw, at + 2)
        at += 2 + max(2, length)
    return "the picture is damaged"


def _ogg(raw: bytes) -> str | None:
    whole = raw.startswith(b"OggS\0") and any(kind in raw[:100] for kind in (b"\x01vorbis", b"OpusHead"))
    return None if whole else "this is no Ogg sound"


def _ttf(raw: bytes) -> str | None:
    if raw[:4] not in (b"\0\1\0\0", b"true", b"OTTO"):
        return "this is no TrueType font"
    (tables,) = struct.unpack_from(">H", raw, 4)
    if not 0 < tables <= MOST_TABLES:
        return "the font is damaged"
    names = set()
    for at in range(tables):
        name, _, start, length = struct.unpack_from(">4sIII", raw, 12 + 16 * at)
        if start + length > len(raw):
            return "the font is cut off"
        names.add(name)
    return None if {b"cmap", b"head", b"hhea", b"hmtx", b"maxp"} <= names else "the font lacks what a font needs"


_LOOKS: dict[str, Callable[[bytes], str | None]] = {"png": _png, "jpg": _jpeg, "ogg": _ogg, "ttf": _ttf}
