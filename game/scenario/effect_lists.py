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
    group = groups(items)[which]
    for at in group:
        length = len(str(items[at]))
        if offset <= length or at == group[-1]:
            return at, min(offset, max(length - 1, 0))
        offset -= length + 2
    return group[0], 0
