"""What the keys of bodies, offices and regions mean."""

from __future__ import annotations

APPARATUS: dict[str, dict[str, str]] = {
    "Body": {
        "id": "Its role: politburo (the few who govern), orgburo and secretariat (who fill posts), committee (which "
        "elects them), control (auditors), congress (delegates, who elect the committee).",
        "name": "What it is called in this scenario.",
        "size": "Full members at the start.",
        "candidates": "Places for candidates at the start.",
        "quorum": "Percent of full members, for the reader.",
        "majority": "simple, two_thirds ..., for the reader.",
        "full": "Full members at the start, by person.",
        "candidate": "Candidates at the start, first in line first.",
        "elected_by": "For the reader.",
        "blocs": "Only of the committee: unnamed seats, by region; they follow the region's secretary.",
        "regions": "Only of the committee: whence a named member's seat comes; the centre where nothing is said.",
        "by_leader": "Only of control: how many members follow whom; `null` for nobody.",
        "doc": "One or two sentences for the book.",
    },
    "Office": {
        "id": "Its name in conditions and effects.",
        "name": "In full.",
        "short": "What tables call it.",
        "later": "Another name from a date on.",
        "group": "What kind of post it is; its emblem, its colour in the tree, and the field it asks.",
        "filled_by": "Who fills it. By a move: `secretariat`, whoever has an office that `appoints`; `orgburo`, who "
        "has more than half of it; `office:ID`, who has that office. By a vote: `politburo`, `government`; "
        "`committee`, at a plenum or congress alone. Nobody: `control`, `congress`.",
        "holder": "Who holds it at the start; null for nobody. What is empty at the start waits for a move, a vote "
        "or an event; what falls empty later is filled by itself after some quarters.",
        "since": "Since when.",
        "weight": "How much the post matters.",
        "press": "How much of the press it commands.",
        "coercion": "How much force it commands.",
        "great": "Its holder has a third move a quarter.",
        "appoints": "Its holder, or whoever he follows, fills what is `filled_by: secretariat`.",
        "stage": "Its holder is heard abroad.",
        "far": "A far posting: out of sight, and no thanks for it.",
        "needs": "The trait that makes a good holder.",
        "fields": "The fields of work it asks; by its group if left out; empty for any.",
        "bars_committee": "Its holder may not sit on the committee.",
        "region": "The region whose secretary it is; the region names the office too.",
        "exists": "From when to when there is such an office.",
        "people": "Who held it in history, for guidance.",
        "doc": "What the post does.",
    },
    "Later": {"from": "From when.", "name": "The new name.", "short": "What tables call it then."},
    "Exists": {"from": "First quarter; always if left out.", "until": "The first quarter without it."},
    "Holding": {
        "person": "Who.",
        "from": "From when.",
        "until": "Until when.",
        "sources": "Where it is taken from.",
    },
    "Region": {
        "id": "Its name in conditions and effects; an outline of the map, if the game has one of that name.",
        "name": "What it is called.",
        "later": "Another name from a date on.",
        "secretary": "The office of its secretary; that office names the region too.",
        "members": "Members by date; straight lines between.",
        "share": "Percent of the delegates of a congress by date; all regions together about 100.",
        "grip": "How surely the secretary delivers the delegation at the start.",
        "autonomy": "How much of that rests on local interest, not on the centre.",
        "mood": "What the members think of each issue, -100 right to 100 left.",
        "place": "Where it lies on a map of 1000 by 700, which is parted between the places if there are no shapes.",
        "shape": "How it is drawn on the map; if every region has one, the map is drawn of them.",
        "doc": "One or two sentences for the book.",
    },
    "Shape": {
        "corners": "Its corners, in order around it, as [across, down]; neighbours share theirs.",
        "room": "The box for its words: left, top, right, bottom.",
        "land": "False: a plate with a frame, for what is no territory.",
    },
}  # fmt: skip
