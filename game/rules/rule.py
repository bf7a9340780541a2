"""The ``@rule`` mark: plain Python in the window and in tests, compiled code in studies.

The choice is made once per process, before the first rule is imported, by the environment variable
``POLITBURO_RULES`` (``plain`` or ``compiled``). Without numba every process runs plain.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from game.rules.compiling import Compiler

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


def _compiler() -> Compiler | None:
    """What compiles rules in this process, or None: not asked for, or numba is not installed."""
    if not wants_compiled():
        return None
    if "NUMBA_CACHE_DIR" not in os.environ:
        from game.places import cache_folder

        os.environ["NUMBA_CACHE_DIR"] = str(cache_folder() / "rules" / sources_hash())
    try:
        from game.rules.compiling import Compiler
    except ImportError:
        return None
    return Compiler()


_COMPILER = _compiler()
COMPILED: bool = _COMPILER is not None
"""True when the rules of this process are compiled."""


def rule(function: F) -> F:
    """Mark a rule. Compiled when the process asked for it, untouched otherwise."""
    return function if _COMPILER is None else _COMPILER.inner(function)


def entry(function: F) -> F:
    """Mark a rule that plain Python may call when the rules are compiled (a study's loop, an adviser's futures)."""
    return function if _COMPILER is None else _COMPILER.entry(function)


def rule_pair(plain: F) -> Callable[[F], F]:
    """Mark a rule that needs two texts (a hash, scratch memory): use as ``@rule_pair(plain)``."""

    def choose(compiled: F) -> F:
        return plain if _COMPILER is None else _COMPILER.inner(compiled)

    return choose
