"""Effect lists as authors write them: ``[prestige(stalin, 2), capital(stalin, 1)]`` is one list of two effects.

YAML itself splits such a list at every comma, also inside the brackets of an effect; here the pieces are joined.
"""

from __future__ import annotations

from typing import Any


def groups(items: list[Any]) -> list[list[int]]:
    """Which neighbouring items belong to one effect: those up to the one that closes the bracket."""
    found: list[list[int]] = []
    depth = 0
    for at, item in enumerate(items):
        if depth > 0 and found:
            found[-1].append(at)
        else:
            found.append([at])
            depth = 0
        if isinstance(item, str):
            depth += item.count("(") - item.count(")")
    return found


def rejoin(items: list[Any]) -> list[Any]:
    """The list with the pieces of each effect joined by ``, `` again; items that are alone stay as they are."""
    return [
        items[group[0]] if len(group) == 1 else ", ".join(str(items[at]) for at in group) for group in groups(items)
    ]


def piece(items: list[Any], which: int, offset: int) -> tuple[int, int]:
    """Where character ``offset`` of the joined effect ``which`` stands: item of the list, offset in that item."""
    *firsts, last = groups(items)[which]
    for at in firsts:
        length = len(str(items[at]))
        if offset <= length:
            return at, min(offset, length - 1)
        offset -= length + 2
    return last, offset
