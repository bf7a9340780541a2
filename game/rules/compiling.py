"""Compiling the rules with numba: one signature a rule, machine code only for entries.

numba optimises and emits every function with all it calls, so a rule deep down would be compiled again for each of its
callers: of 72 s for these rules, 41 went there. An inner rule is therefore kept as linkable code only; optimisation
and machine code are made once, for the entry that contains it. The three methods replaced while an inner rule is
compiled are private to numba: where a release lacks them, everything still works, only slower to compile.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import numba
from numba import from_dtype, types
from numba.core import codegen


def _keep_linkable(library: Any) -> None:
    library._finalize_dynamic_globals()
    library._finalized = True


def _nothing(*_: object) -> None:
    return None


_REPLACED: tuple[tuple[str, str, Callable[..., None]], ...] = (
    ("CPUCodeLibrary", "_optimize_final_module", _nothing),
    ("CPUCodeLibrary", "_finalize_final_module", _keep_linkable),
    ("JITCPUCodegen", "set_env", _nothing),
)


@contextmanager
def linkable_only(wanted: bool = True) -> Iterator[None]:
    """While this lasts, functions are compiled to linkable code without being optimised or emitted."""
    owners = [(getattr(codegen, owner, None), name, stand_in) for owner, name, stand_in in _REPLACED]
    if not all(owner is not None and hasattr(owner, name) for owner, name, _ in owners):
        yield
        return
    before = [(owner, name, getattr(owner, name)) for owner, name, _ in owners]
    originals = {name: method for _, name, method in _ORIGINAL}
    try:
        for owner, name, stand_in in owners:
            setattr(owner, name, stand_in if wanted else originals[name])
        yield
    finally:
        for owner, name, method in before:
            setattr(owner, name, method)


_ORIGINAL = [
    (owner, name, getattr(getattr(codegen, owner), name))
    for owner, name, _ in _REPLACED
    if hasattr(getattr(codegen, owner, None), name)
]


def signature_types() -> dict[str, Any]:
    """Compiled types of the parameter annotations that rules use."""
    from game.rules.state import BOARD
    from game.rules.world import WORLD

    state = from_dtype(BOARD)
    return {
        "State": state,
        "World": from_dtype(WORLD),
        "Log": types.int64[:, ::1],
        "Cells": types.int64[::1],
        "Boards": types.Array(state, 1, "C"),
        "int": types.int64,
        "bool": types.boolean,
    }


class Compiler:
    """Compiles rules for the types their annotations name."""

    def __init__(self) -> None:
        self.kinds: dict[str, Any] = {}

    def signature(self, function: Callable[..., object]) -> tuple[Any, ...]:
        """The argument types of a rule."""
        if not self.kinds:
            self.kinds = signature_types()
        return tuple(self.kinds[str(kind)] for name, kind in function.__annotations__.items() if name != "return")

    def inner(self, function: Callable[..., object]) -> Any:
        """A rule that only other rules call: compiled when the first of them is, for its one signature."""
        bare: dict[str, Any] = {"no_cpython_wrapper": True, "no_cfunc_wrapper": True}
        dispatcher: Any = numba.njit(nogil=True, error_model="numpy", **bare)(function)
        signature, template = self.signature, dispatcher.get_call_template

        def get_call_template(args: object, kws: object) -> object:
            if not dispatcher.nopython_signatures:
                with linkable_only():
                    dispatcher.compile(signature(function))
                dispatcher.disable_compile()
            return template(args, kws)

        dispatcher.get_call_template = get_call_template
        return dispatcher

    def entry(self, function: Callable[..., object]) -> Any:
        """A rule that plain Python calls: compiled (or found in the cache) at once."""
        dispatcher = numba.njit(cache=True, nogil=True, error_model="numpy")(function)
        dispatcher.compile(self.signature(function))
        dispatcher.disable_compile()
        return dispatcher
