"""What an entry's values owe to our judgement, in words: the fields of a scenario's files as a reader calls them."""

from __future__ import annotations

from collections.abc import Callable

from game.book.entry import Entry
from game.words import N_

FIELDS: dict[str, str] = {
    "adopted_by": N_("whose it is"),
    "aims": N_("aims"),
    "asks": N_("choices"),
    "autonomy": N_("local interest"),
    "blocs": N_("unnamed members"),
    "by_leader": N_("whom its members follow"),
    "candidate": N_("candidates"),
    "capital": N_("capital"),
    "changes": N_("changes of view"),
    "coercion": N_("force"),
    "crisis": N_("crisis"),
    "date": N_("date"),
    "distrust": N_("distrust"),
    "doc": N_("description"),
    "effects": N_("effects"),
    "exists": N_("when it existed"),
    "expelled": N_("number of the expelled"),
    "exposure": N_("exposure"),
    "fields": N_("fields of work"),
    "filled": N_("quarters filled in"),
    "from": N_("beginning of the window"),
    "full": N_("members"),
    "grip": N_("grip"),
    "hazard": N_("chance of it"),
    "holder": N_("holder"),
    "hurts": N_("whom it hurts"),
    "line": N_("line"),
    "members": N_("number of members"),
    "mood": N_("mood"),
    "needs": N_("what it asks for"),
    "norm": N_("norm"),
    "pacts": N_("understandings"),
    "patron": N_("patron"),
    "people": N_("holders in history"),
    "place": N_("place on the map"),
    "press": N_("reach in the press"),
    "pressing": N_("how it presses"),
    "pull": N_("where it pulls"),
    "regard": N_("regard"),
    "regions": N_("whence the seats come"),
    "share": N_("share of the delegates"),
    "since": N_("since when"),
    "sponsor": N_("who answers for it"),
    "spread": N_("spread"),
    "stances": N_("views"),
    "state": N_("who knew of it"),
    "statements": N_("how publicly views were held"),
    "steered": N_("what the line does to it"),
    "temperament": N_("temperament"),
    "text": N_("wording"),
    "traits": N_("traits"),
    "until": N_("end of the window"),
    "weight": N_("weight"),
    "when": N_("condition"),
}


def judged_words(entry: Entry, say: Callable[[str], str]) -> str:
    """The judged fields of an entry, each once: "traits, views"; ``traits.ambition`` counts as traits."""
    named = dict.fromkeys(path.partition(".")[0] for path in entry.judged)
    return ", ".join(say(FIELDS[name]) if name in FIELDS else name.replace("_", " ") for name in named)
