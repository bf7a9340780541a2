"""Laying what one file says over what another said: mappings merge, all else replaces, null takes a key away."""

from __future__ import annotations

from typing import Any

from game.scenario.documents import Document, Path, Woven
from game.scenario.findings import Place


def weave(under: Place, over: Place, grown: frozenset[Path] = frozenset()) -> Place:
    """The mapping ``over`` laid on the mapping ``under``; lists at the paths ``grown`` are added to, not replaced.

    Neither is changed; every value keeps the place of the file that said it.
    """
    loom = _Loom(grown, {(): (under.document, under.path)})
    data = loom.lay(under.value, over.value, (), over)
    return Place(Woven(data, loom.origins))


class _Loom:
    def __init__(self, grown: frozenset[Path], origins: dict[Path, tuple[Document, Path]]) -> None:
        self.grown = grown
        self.origins = origins

    def lay(self, under: Any, over: Any, path: Path, place: Place) -> Any:
        if isinstance(under, dict) and isinstance(over, dict):
            return self._mapping(under, over, path, place)
        if path in self.grown and isinstance(under, list) and isinstance(over, list):
            for at in range(len(over)):
                self.origins[(*path, len(under) + at)] = (place.document, (*place.path, at))
            return [*under, *over]
        self.origins[path] = (place.document, place.path)
        return over

    def _mapping(self, under: dict[str, Any], over: dict[str, Any], path: Path, place: Place) -> dict[str, Any]:
        merged = dict(under)
        for key, value in over.items():
            here, said = (*path, key), place.at(key)
            if value is None:
                merged.pop(key, None)
                self.origins[here] = (said.document, said.path)
            else:
                merged[key] = self.lay(under.get(key), value, here, said)
        return merged
