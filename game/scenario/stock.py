"""The items of one kind while scenarios are laid over each other, before they are checked."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.scenario.documents import Document
from game.scenario.findings import Findings, Place
from game.scenario.models import Kind
from game.scenario.problems import ERROR, did_you_mean
from game.scenario.weave import weave

PATCH, REMOVE = "patch", "remove"
ALL = "all"
"""What ``remove`` says to take out everything there is."""


@dataclass
class Sheaf:
    """What the files of one scenario, or one what-if, say of a kind: items to add, to patch and to remove.

    ``fresh`` is True when everything there was is removed.
    """

    add: list[Place] = field(default_factory=list)
    patch: list[Place] = field(default_factory=list)
    remove: list[Place] = field(default_factory=list)
    whole: bool = True
    fresh: bool = False


def read_sheaf(document: Document, kind: Kind, child: bool, sheaf: Sheaf, findings: Findings) -> None:
    """Take the items of one file; ``sheaf.whole`` becomes False when it has none that could be found."""
    place, data = Place(document), document.data
    if not isinstance(data, dict):
        findings.error(place, "wrong_kind", f"the file must begin with '{kind.key}:'")
        sheaf.whole = False
        return
    lists = {kind.key: sheaf.add, **({PATCH: sheaf.patch, REMOVE: sheaf.remove} if child else {})}
    for key in data:
        if key not in lists:
            suggestion = did_you_mean(key, [kind.key]) or f"this file holds '{kind.key}:'"
            if key in (PATCH, REMOVE):
                suggestion = "only a scenario that extends another has something to change"
            target = place.at(key)
            findings.note(ERROR, target, "unknown_key", f"unknown key '{key[:60]}'", suggestion, target.key_spot)
    for key, items in lists.items():
        if key == REMOVE and data.get(key) == ALL:
            sheaf.fresh = True
        elif key in data and not take(place.at(key), items, findings):
            sheaf.whole = False
    sheaf.whole = sheaf.whole and any(key in data for key in lists)


def take(place: Place, items: list[Place], findings: Findings) -> bool:
    """Take the items of a list; False when it is none."""
    given = place.value
    if not isinstance(given, list):
        name = place.path[-1]
        findings.error(place, "wrong_kind", f"'{name}' must be a list", "write '- ' before each item")
        return False
    items.extend(place.at(at) for at in range(len(given)))
    return True


@dataclass
class Stock:
    """The items of a kind in order; ``own`` are those that the last scenario itself adds.

    ``incomplete`` says that some item is not known by its name, ``removed`` where an id was taken out.
    """

    kind: Kind
    items: list[Place] = field(default_factory=list)
    own: set[int] = field(default_factory=set)
    incomplete: bool = False
    removed: dict[str, Place] = field(default_factory=dict)

    def copy(self) -> Stock:
        """A stock of the same items, over which something else may be laid."""
        return Stock(self.kind, list(self.items), set(self.own), self.incomplete, dict(self.removed))

    def lay(self, sheaf: Sheaf, findings: Findings) -> None:
        """Lay what one scenario says over what the scenarios before it said."""
        if sheaf.fresh:
            self.items.clear()
        before = {self.id_of(place): at for at, place in reversed(list(enumerate(self.items)))}
        self.incomplete = self.incomplete or not sheaf.whole
        for place in sheaf.remove:
            self._remove(place, before, findings)
        for place in sheaf.patch:
            self._patch(place, before, findings)
        kept = [place for at, place in enumerate(self.items) if at not in self._gone]
        self._gone.clear()
        added = [place for place in sheaf.add if not self._is_there(place, before, findings)]
        self.own = set(range(len(kept), len(kept) + len(added)))
        self.items = [*kept, *added]

    def id_of(self, place: Place) -> str | None:
        """The id of an item, None when it has none that can be read."""
        name = place.value.get(self.kind.id_field) if isinstance(place.value, dict) else None
        return name if isinstance(name, str) else None

    _gone: set[int] = field(default_factory=set)

    def _is_there(self, place: Place, before: dict[str | None, int], findings: Findings) -> bool:
        name = self.id_of(place)
        if name is None or name not in before:
            return False
        said = f"'{name}' is there already, in {self.items[before[name]].where}"
        findings.error(place.at(self.kind.id_field), "twice", said, "to change it, write it under 'patch:'")
        return True

    def _remove(self, place: Place, before: dict[str | None, int], findings: Findings) -> None:
        name = place.value
        if not isinstance(name, str):
            findings.error(place, "wrong_kind", "an id is wanted here, as text", "write the id alone")
        elif name not in before:
            self._unknown(place, name, before, findings)
        else:
            self._gone.add(before.pop(name))
            self.removed[name] = place

    def _patch(self, place: Place, before: dict[str | None, int], findings: Findings) -> None:
        field_name, name = self.kind.id_field, self.id_of(place)
        if name is None:
            findings.error(place, "patch", f"a patch is a mapping with the '{field_name}' of what it changes",
                           f"write '{field_name}: ...' first")  # fmt: skip
        elif name not in before:
            self._unknown(place.at(field_name), name, before, findings)
        else:
            self.items[before[name]] = weave(self.items[before[name]], place)

    def _unknown(self, place: Place, name: str, before: dict[str | None, int], findings: Findings) -> None:
        hint = did_you_mean(name, [one for one in before if one is not None])
        said = f"there is nothing with the {self.kind.id_field} '{name[:60]}' in {self.kind.key} to change"
        if name in self.removed:
            hint = f"it was removed in {self.removed[name].where}"
        findings.error(place, "unknown_name", said, hint)
