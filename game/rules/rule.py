"""The ``@rule`` mark: plain Python in the window and in tests, compiled code in studies.

The choice is made once per process, before the first rule is imported, by the environment variable
``POLITBURO_RULES`` (``plain`` or ``compiled``). Without numba every process runs plain.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

F = TypeVar("F", bound=Callable[..., object])

SWITCH = "POLITBURO_RULES"


def wants_compiled() -> bool:
    """Whether this process asked for compiled rules (whether it gets them depends on numba)."""
    return os.environ.get(SWITCH, "plain") == "compiled"


def sources_hash() -> str:
    """A hash of every rule source; it names numba's cache folder, whose own check misses callees."""
    digest = hashlib.sha256()
    game = Path(__file__).resolve().parent.parent
    for folder in ("rules", "players"):
        for path in sorted((game / folder).glob("*.py")):
            digest.update(path.name.encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _compiler() -> Callable[[F], F] | None:
    if not wants_compiled():
        return None
    if "NUMBA_CACHE_DIR" not in os.environ:
        from platformdirs import user_cache_path

        os.environ["NUMBA_CACHE_DIR"] = str(user_cache_path("politburo") / "rules" / sources_hash())
    try:
        import numba
    except ImportError:
        return None
    return numba.njit(cache=True, nogil=True)  # type: ignore[no-any-return]


_COMPILE = _compiler()
COMPILED: bool = _COMPILE is not None
"""True when the rules of this process are compiled."""


def rule(function: F) -> F:
    """Mark a rule. Compiled when the process asked for it, untouched otherwise."""
    return function if _COMPILE is None else _COMPILE(function)


def rule_pair(plain: F) -> Callable[[F], F]:
    """Mark a rule that needs two texts (only the hash of :mod:`luck` does): use as ``@rule_pair(plain)``."""

    def choose(compiled: F) -> F:
        return plain if _COMPILE is None else _COMPILE(compiled)

    return choose
