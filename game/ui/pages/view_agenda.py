"""The agenda as rows, and the hall of a plenum or congress as groups of votes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from game.power import living
from game.rules.bodies import voter_leader
from game.ui.fonts import Role
from game.ui.hemicycle import SeatGroup
from game.ui.language import _, plural
from game.ui.pages.view_sitting import Item, Sittings
from game.ui.table_rows import Column, Row
from game.ui.theme import Theme
from game.ui.tip import Tip


def agenda_columns(theme: Theme) -> tuple[Column, ...]:
    """Number, motion, mover, state."""
    em = theme.fonts.line(Role.TABLE) * 100 // theme.scale
    return (
        Column("words", _("Motion"), width=2.6, bold=True),
        Column("mark", "", "mark", width=max(26, em * 13 // 10), tip=Tip(_("Mark of the mover's following."))),
        Column("mover", _("Moved by"), width=1.0),
        Column("state", _("State"), width=max(72, em * 37 // 10)),
    )


def agenda_rows(sittings: Sittings, items: Sequence[Item]) -> list[Row]:
    """A row for each motion; one that says so where there is none."""
    words = sittings.words
    if not items:
        return [Row("-1", {"words": _("Nothing lies on the table."), "mark": "", "mover": "", "state": ""}, faded=True)]
    return [
        Row(
            str(item.number),
            {
                "words": item.words,
                "mark": words.faction(item.mover),
                "mover": words.leader(item.mover),
                "state": item.state,
            },
            faded=item.state == _("voted"),
        )
        for item in items
    ]


def hall_groups(sittings: Sittings) -> list[SeatGroup]:
    """The votes of the sitting by the leader they go with, as the player believes."""
    s, w, words = sittings.view, sittings.session.world, sittings.words
    votes: Counter[int] = Counter()
    for k in range(s.voters):
        votes[living(s, w, voter_leader(s, w, s.voter[k]))] += s.votes[k]
    out = []
    for leader, count in sorted(votes.items(), key=lambda pair: (pair[0] == 0, -pair[1])):
        mark = words.faction(leader)
        told = plural("{count} vote", "{count} votes", count).format(count=count)
        who = _("Believed to follow {leader}: {votes}.") if leader else _("Nobody's: {votes}.")
        tip = Tip(who.format(leader=mark.word, votes=told), title=mark.word)
        out.append(SeatGroup(str(leader), mark.word, count, mark.shape, mark.colour, tip))
    return out
