"""Whether everything on a screen can be reached: what a hand finds when it tries all there is."""

from __future__ import annotations

from benchmarks.hands.hand import Find, Hand, Keyboard, OutOfReach, Place
from benchmarks.hands.look import Look

CHOSEN = (
    "Table", "OfficeTree", "Chairs", "KeyTable", "RoundTable", "Hemicycle", "FollowGraph", "NetworkGraph", "RegionMap",
    "AxisBoard", "SeriesGrid",
)  # fmt: skip
"""Widgets whose targets are chosen without anything being done: mouse and keyboard can try each."""
WALKED = (*CHOSEN, "ChoiceList", "MenuGrid", "FlowChain", "TextBox")
"""Widgets through which keys can walk without doing anything."""
TRIED_MOST = 12
"""Targets of one widget that are tried: all of a drawing's seats and a sample of a table's rows."""


def same(place: Place, look: Look) -> Find:
    """Finds, on later looks at the same screen, the target that was at `place`."""
    widget, target = look.widgets[place[0]], look.target(place)
    rank = sum(seen.sort == widget.sort for seen in look.widgets[: place[0]])

    def find(later: Look) -> Place | None:
        alike = [w for w, seen in enumerate(later.widgets) if seen.sort == widget.sort]
        if rank >= len(alike):
            return None
        targets = later.widgets[alike[rank]].targets
        hits = [t for t, found in enumerate(targets) if found.words == target.words]
        near = min(hits, key=lambda t: abs(t - place[1]), default=None)
        return None if near is None else (alike[rank], near)

    return find


def try_all(hand: Hand) -> list[str]:
    """Goes to every widget of the screen and to the targets in it; what cannot be reached, in words."""
    return _try_keys(hand) if isinstance(hand, Keyboard) else _try_mouse(hand)


def _try_keys(hand: Keyboard) -> list[str]:
    first, missed = hand.look, []
    found = {first.focus}
    for _ in range(2 * len(first.widgets)):
        look = hand.tap("Tab")
        if look.screen != first.screen:
            return [f"{first.screen}: Tab has left it for {look.screen}"]
        found.add(look.focus)
    for at, widget in enumerate(first.widgets):
        if at not in found:
            missed.append(f"{first.screen}: Tab does not come to the {widget.sort} {_words(first, at)!r}")
    return missed + [told for at in range(len(first.widgets)) for told in _walk(hand, first, at, WALKED)]


def _try_mouse(hand: Hand) -> list[str]:
    first = hand.look
    return [told for at in range(len(first.widgets)) for told in _walk(hand, first, at, CHOSEN)]


def _walk(hand: Hand, first: Look, at: int, sorts: tuple[str, ...]) -> list[str]:
    """Chooses the targets of widget `at`, which the screen `first` had; those that do not become the chosen one."""
    widget, missed = first.widgets[at], []
    if widget.sort not in sorts:
        return []
    step = max(1, len(widget.targets) // TRIED_MOST)
    for t in range(0, len(widget.targets), step):
        find = same((at, t), first)
        told = f"{first.screen}: the {widget.sort} does not come to {widget.targets[t].words!r} by {hand.name}"
        try:
            reached = hand.reach(find)
        except OutOfReach:
            missed.append(told)
            continue
        place = find(hand.look)
        if reached and hand.look.screen == first.screen and place is not None and not hand.look.target(place).here:
            missed.append(told)
    return missed


def _words(look: Look, at: int) -> str:
    return next((target.words for target in look.widgets[at].targets), "")
