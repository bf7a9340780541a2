"""What a study and its workers say to each other: a line of JSON, then the bytes it announces."""

from __future__ import annotations

import json
from typing import IO, Any

MOST = 1 << 30
"""Bytes one message may have."""


def send(stream: IO[bytes], head: dict[str, Any], body: bytes = b"") -> None:
    """Write one message.

    Raises:
        OSError: nobody reads any more.
    """
    stream.write(json.dumps({**head, "bytes": len(body)}).encode() + b"\n" + body)
    stream.flush()


def receive(stream: IO[bytes]) -> tuple[dict[str, Any], bytes] | None:
    """Read one message; None when the other side is gone or what came is cut short."""
    line = stream.readline()
    if not line.endswith(b"\n"):
        return None
    head = json.loads(line)
    size = int(head["bytes"])
    if not 0 <= size <= MOST:
        return None
    body = stream.read(size)
    return (head, body) if len(body) == size else None
