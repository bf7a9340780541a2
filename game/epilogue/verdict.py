"""How the campaign would end now, as a leader sees it, and what the endings that would crown him still ask."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.campaign import Campaign
from game.chronicle.names import Names
from game.epilogue.progress import facts_in
from game.rules.conditions import holds
from game.rules.endings import find_ending


def verdict(campaign: Campaign, leader: int, language: str = "en") -> list[str]:
    """The ending that would come now, in a sentence, and one for each ending that could crown the leader.

    ``If it ended now: First among equals: Zinoviev.`` Everything is as the leader sees it.
    """
    seen, w, names = campaign.view(leader), campaign.world, Names(campaign.scenario, language, campaign.state.turn)
    row = find_ending(seen, w, 0) - 1
    return [names.say("If it ended now, as you see it: {ending}.", ending=_title(names, w, row)),
            *_open(seen, w, names, leader, row)]  # fmt: skip


def _title(names: Names, w: Any, row: int) -> str:
    if row < 0:
        return names.say("nothing is decided")
    title, winner = names.texts.endings[row].of("title", names.language), int(w.ending_leader[row])
    return f"{title}: {names.leader(winner)}" if winner else title


def _open(seen: Any, w: Any, names: Names, leader: int, first: int) -> Iterator[str]:
    """What each ending that would crown the leader lacks, or why another has it; nothing once one is his."""
    if first >= 0 and w.ending_leader[first] == leader:
        return
    for row in range(w.endings):
        if w.ending_leader[row] != leader:
            continue
        title = names.texts.endings[row].of("title", names.language)
        start, size = w.ending_when[row], w.ending_when_size[row]
        if holds(seen, w, start, size):
            yield _outdone(names, w, row, first, title)
            continue
        missing = [fact.text for fact in dict.fromkeys(facts_in(seen, w, names, start, size)) if not fact.holds]
        yield names.say("'{title}' still asks of you: {missing}.", title=title, missing=", ".join(missing))


def _outdone(names: Names, w: Any, row: int, first: int, title: str) -> str:
    """Why an ending whose condition holds would not come: a weightier man has it, or an ending before it."""
    if w.ending_kind[row] == w.ending_kind[first]:
        other = names.leader(int(w.ending_leader[first]))
        return names.say("'{title}' would be yours, but {other} weighs more.", title=title, other=other)
    other = names.texts.endings[first].of("title", names.language)
    return names.say("'{title}' would be yours, but '{other}' comes before it.", title=title, other=other)
