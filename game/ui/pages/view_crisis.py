"""The crisis taken apart: what presses, who answers for the line, whom it helps, what another line would do."""

from __future__ import annotations

from game.power import living
from game.ui.language import _
from game.ui.pages.view_economy import Economy, Pressure
from game.ui.richtext import Block, Span, block
from game.ui.table_rows import Cell, Row
from game.ui.tip import Tip
from game.ui.view_past import view_at

AWAY = 40
"""Points from the line from which a crisis is to a leader's credit: `economy.blame`."""


class Crisis:
    """Of an economy."""

    def __init__(self, economy: Economy) -> None:
        """Reads it anew at every call."""
        self.economy = economy
        self.session = economy.session
        self.words = economy.words

    def pressures(self) -> list[Pressure]:
        """All series that can press, the hardest first; of the last quarter that is over."""
        if self.economy.last < 0:
            return []
        w = self.session.world
        found = [self.economy.pressure(k, self.economy.last) for k in range(w.all_series) if w.pressing[k]]
        return sorted(found, key=lambda one: -one.points)

    def carried(self) -> int:
        """The crisis of the quarter before the last that is over: half of it stays."""
        earlier = view_at(self.session, self.economy.last)
        return int(earlier.crisis) if earlier is not None else 0

    def rows(self) -> list[Row]:
        """The crisis in its parts."""
        out = [Row("before", {"part": _("carried over"), "points": self.carried(), "why": ""})]
        for one in self.pressures():
            name = self.economy.name(one.series)
            cells: dict[str, Cell] = {"part": name, "points": one.points, "why": self._why(one)}
            out.append(Row(str(one.series), cells, faded=not one.points))
        total = self.carried() + sum(one.points for one in self.pressures())
        why = _("half of {sum}").format(sum=total) if self.economy.last >= 0 else _("at the start")
        half = Row("sum", {"part": _("half of the sum"), "points": self.session.view().crisis, "why": why})
        return [*out, half] if self.economy.last >= 0 else [half]

    def _why(self, one: Pressure) -> str:
        """A shortfall in words; for some series it is too much that presses."""
        percent = self.economy.percent(one.series, self.economy.last)
        told = _("{percent} % of the norm")
        if one.points:
            told = (
                _("too low: {percent} %") if self.session.world.pressing[one.series] > 0 else _("too high: {percent} %")
            )
        return told.format(percent=percent if percent is not None else "–")

    def tip(self, row: str) -> Tip:
        """What one part is."""
        if row == "before":
            return Tip(_("Half of every crisis is carried into the next quarter."), title=_("Carried over"))
        if row == "sum":
            return Tip(_("The crisis before and what presses now, halved; 0 to 100."), title=_("Crisis"))
        k = int(row)
        w = self.session.world
        per = _("{points} points for every tenth that it lies {side} the norm, before halving.")
        side = _("below") if w.pressing[k] > 0 else _("above")
        told = per.format(points=abs(w.pressing[k]), side=side)
        return Tip(told, self.economy.steering(k), title=self.economy.name(k))

    def text(self) -> list[Block]:
        """Who answers, what it costs him, whom it helps, and what another line would do."""
        v, w, words, i = self.session.view(), self.session.world, self.words, self.session.world.crisis_issue
        sponsor, felt = living(v, w, v.sponsor[i]), v.crisis >= w.crisis_felt
        who = Span(words.leader(sponsor), bold=True)
        out = [block(_("Answers for the line on {issue}: ").format(issue=words.issue(i)), who, ".")]
        told = _("Felt from {felt} on; now {now}.") if not felt else _("It is felt (from {felt} on): {now}.")
        out.append(block(told.format(felt=w.crisis_felt, now=v.crisis), kind="small"))
        loss = max(1, min(5, max(v.crisis, w.crisis_felt) // w.crisis_costs))
        cost = _("A crisis that is felt costs him {loss} prestige a quarter; the moods turn {side}.")
        side = words.say(words.texts.issues[i], "right" if v.line[i] > 0 else "left")
        out.append(block(cost.format(loss=loss, side=_("towards {side}").format(side=side)), kind="small"))
        out.append(block(self._gainers(), kind="small"))
        if v.ignored:
            told = _(
                "Quarters without a move of the line in a crisis: {count}; from {most} on it wears out all who govern."
            )
            out.append(block(told.format(count=v.ignored, most=w.ignored_most), kind="small"))
        moved = [f"{self.economy.name(k)} {self.economy.share(k, i)}" for k in range(w.all_series) if w.steered[k, i]]
        told = _("The line ten points towards {side}: {moved}.")
        left = words.say(words.texts.issues[i], "left")
        out.append(block(told.format(side=left, moved=", ".join(moved)), kind="small"))
        return out

    def _gainers(self) -> str:
        """Whose credit a crisis would be: `economy.blame`."""
        v, w, i = self.session.view(), self.session.world, self.session.world.crisis_issue
        away = -1 if v.line[i] > 0 else 1
        found = [
            self.words.leader(m)
            for m in range(1, w.leaders + 1)
            if m != v.sponsor[i] and (v.stance[w.person[m], i] - v.line[i]) * away > AWAY
        ]
        if not found:
            return _("Nobody stands far enough from the line to gain by it.")
        return _("To the credit of those far from the line: {names}.").format(names=", ".join(found))
