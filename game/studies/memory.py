"""How much memory a process holds, as far as the system tells without a library."""

from __future__ import annotations

import sys
from pathlib import Path

MEGABYTE = 1 << 20


def memory_of(pid: int) -> int:
    """Bytes a running process holds now; 0 where the system does not say."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    except (OSError, ValueError, IndexError):
        return 0
    import resource

    return pages * resource.getpagesize()


def own_memory() -> int:
    """Bytes this process holds, or where only that is known held at most; 0 where the system does not say."""
    import os

    now = memory_of(os.getpid())
    if now or sys.platform == "win32":
        return now
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
