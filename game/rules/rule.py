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


def _signature_types() -> dict[str, object]:
    """Compiled types of the parameter annotations that rules use."""
    from numba import from_dtype, types

    from game.rules.state import STATE
    from game.rules.world import WORLD

    state = from_dtype(STATE)
    return {
        "State": state,
        "World": from_dtype(WORLD),
        "Log": types.int64[:, ::1],
        "Cells": types.int64[::1],
        "Boards": types.Array(state, 1, "C"),
        "int": types.int64,
        "bool": types.boolean,
    }


def _compiler() -> Callable[[F, bool], F] | None:
    """A function that compiles a rule for the types its annotations name, or None in plain mode.

    One signature a rule, not one for every width of integer it meets, and no Python wrapper for inner rules: both
    halve the time to compile. Only an entry can be called from Python.
    """
    if not wants_compiled():
        return None
    if "NUMBA_CACHE_DIR" not in os.environ:
        from platformdirs import user_cache_path

        os.environ["NUMBA_CACHE_DIR"] = str(user_cache_path("politburo") / "rules" / sources_hash())
    try:
        import numba
    except ImportError:
        return None
    kinds = _signature_types()

    def compiled(function: F, entry: bool) -> F:
        wanted = [kind for name, kind in function.__annotations__.items() if name != "return"]
        inner = {} if entry else {"no_cpython_wrapper": True, "no_cfunc_wrapper": True}
        dispatcher = numba.njit(cache=entry, nogil=True, error_model="numpy", **inner)(function)
        dispatcher.compile(tuple(kinds[str(kind)] for kind in wanted))
        dispatcher.disable_compile()
        return dispatcher  # type: ignore[no-any-return]

    return compiled


_COMPILE = _compiler()
COMPILED: bool = _COMPILE is not None
"""True when the rules of this process are compiled."""


def rule(function: F) -> F:
    """Mark a rule. Compiled when the process asked for it, untouched otherwise."""
    return function if _COMPILE is None else _COMPILE(function, False)


def entry(function: F) -> F:
    """Mark a rule that plain Python may call when the rules are compiled (a study's loop, an adviser's futures)."""
    return function if _COMPILE is None else _COMPILE(function, True)


def rule_pair(plain: F) -> Callable[[F], F]:
    """Mark a rule that needs two texts (only the hash of :mod:`luck` does): use as ``@rule_pair(plain)``."""

    def choose(compiled: F) -> F:
        return plain if _COMPILE is None else _COMPILE(compiled, False)

    return choose
