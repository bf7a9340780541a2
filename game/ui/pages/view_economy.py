"""The economy as the player sees it: each series against history and the norm, and what the crisis is made of."""

from __future__ import annotations

from dataclasses import dataclass

from game.rules import names as n
from game.rules.economy import pressure
from game.rules.vocabulary import E_SERIES
from game.ui.language import _, decimal
from game.ui.linechart import Note, Series
from game.ui.pages.reading import Reading
from game.ui.pages.view_names import signed_number
from game.ui.table_rows import Cell, Row

STEP = 10
"""Points of a line by which its effect is told."""


@dataclass(frozen=True)
class Pressure:
    """What one series adds to the crisis, in points before they are halved."""

    series: int
    points: int


def figure_words(hundredths: int) -> str:
    """A figure of a series: "2.3", "117", "0"."""
    value = hundredths / 100
    return (f"{value:.0f}" if abs(value) >= 100 or not value else decimal(value)).replace("-", "\N{MINUS SIGN}")


class Economy(Reading):
    """The series of a session, up to the last quarter that is over."""

    @property
    def last(self) -> int:
        """The last quarter whose figures are in; -1 before the first is over."""
        v = self.view
        return int(v.turn) if self.session.campaign.ended else int(v.turn) - 1

    def name(self, k: int) -> str:
        """A series by its name."""
        return self.words.say(self.words.texts.series[k], "name")

    def unit(self, k: int) -> str:
        """The unit of a series."""
        return self.words.say(self.words.texts.series[k], "unit")

    def about(self, k: int) -> str:
        """What a series is, and where its figures come from."""
        return self.words.say(self.words.texts.series[k], "doc")

    # --- series ----------------------------------------------------------------------------------------------------

    def lines(self, k: int) -> list[Series]:
        """A series as it went, in history, and its norm; hundredths of the unit, quarter by quarter."""
        told = zip(*(self.figures(k, turn) for turn in self.turns()), strict=True) if self.turns() else ((), (), ())
        here, history, norm = (tuple(values) for values in told)
        return [
            Series(_("norm"), norm, "ring", "faded", dashed=True),
            Series(_("history"), history, "triangle", "blue", dashed=True),
            Series(_("here"), here, "square", "red"),
        ]

    def turns(self) -> range:
        """The quarters of which figures are known: those over, and before the start as far as the scenario tells."""
        before = self.session.world.before
        known = [b for b in range(n.BEFORE) if any(before[k, b] for k in range(self.session.world.all_series))]
        return range(-1 - max(known, default=-1), self.last + 1)

    def figures(self, k: int, turn: int) -> tuple[int | None, int | None, int | None]:
        """(here, in history, norm) of a quarter, hundredths of the unit; before the start there is history only."""
        v, w = self.view, self.session.world
        if turn < 0:
            past = int(w.before[k, -1 - turn]) or None
            return past, past, None
        return int(v.series[k, turn]), int(w.base[k, turn]), int(w.norm[k, turn])

    def percent(self, k: int, turn: int) -> int | None:
        """A figure in percent of its norm."""
        v, w = self.view, self.session.world
        if turn < 0 or not w.norm[k, turn]:
            return None
        return int(100 * v.series[k, turn] // w.norm[k, turn])

    def row(self, k: int, turn: int) -> Row:
        """One quarter of a series."""
        here, history, norm = (None if value is None else figure_words(value) for value in self.figures(k, turn))
        cells: dict[str, Cell] = {
            "when": self.words.short_quarter(turn),
            "here": here,
            "history": history,
            "norm": norm,
            "percent": self.percent(k, turn),
            "press": self.pressure(k, turn).points or None if turn >= 0 else None,
        }
        return Row(str(turn), cells, faded=turn < 0)

    def notes(self, k: int) -> list[Note]:
        """What happened to a series and to the line that steers it: events and their effect, the line moved, crises."""
        out, last, start = [], self.last, self.turns().start
        for row in self.session.campaign.happenings:
            if row.turn > last:
                break
            told = self._told(row.kind, row.cells, k)
            if told:
                shape, colour = {n.L_LINE: ("diamond", "brown"), n.L_CRISIS: ("wedge", "red")}.get(
                    row.kind, ("star", "violet")
                )
                out.append(Note(row.turn - start, shape, colour, told))
        return out

    def _told(self, kind: int, cells: tuple[int, ...], k: int) -> str:
        w, words = self.session.world, self.words
        if kind == n.L_EVENT:
            change = self._moved(w.event_effects[cells[0]], w.event_effects_n[cells[0]], k)
            return self._event(words.say(words.texts.events[cells[0]], "title"), change)
        if kind == n.L_CHOICE:
            option = w.ask_options[cells[0]] + cells[1] - 1
            change = self._moved(w.option_effects[option], w.option_effects_n[option], k)
            label = words.say(words.texts.options[option], "label")
            return self._event(f"{words.leader(cells[2])}: {label}", change)
        if kind == n.L_LINE and w.steered[k, cells[0]] and cells[1] != cells[2]:
            return _("The line: {issue} from {before} to {after}").format(
                issue=words.issue(cells[0]), before=signed_number(cells[1]), after=signed_number(cells[2])
            )
        if kind == n.L_CRISIS and w.pressing[k]:
            return _("Crisis {points}").format(points=cells[0])
        return ""

    @staticmethod
    def _event(title: str, change: int) -> str:
        return f"{title}: {'+' if change > 0 else ''}{figure_words(change)}" if change else ""

    def _moved(self, start: int, count: int, k: int) -> int:
        """By how much effects from `start` on change series `k`, hundredths."""
        effect = self.session.world.effect
        return sum(
            int(effect[at, 2]) for at in range(start, start + count) if effect[at, 0] == E_SERIES and effect[at, 1] == k
        )

    # --- pressing and steering -------------------------------------------------------------------------------------

    def pressure(self, k: int, turn: int) -> Pressure:
        """What series `k` pressed with in a quarter that is over."""
        w = self.session.world
        v = self.session.once("scratch", lambda: self.session.campaign.view(self.session.leader))
        v.turn = turn
        return Pressure(k, int(pressure(v, w, k)))

    def steering(self, k: int) -> tuple[tuple[str, str], ...]:
        """By how many percent a line moved by STEP points to the left moves a series."""
        w, out = self.session.world, []
        for i in range(w.issues):
            if w.steered[k, i]:
                told = _("{issue}, ten points to the left").format(issue=self.words.issue(i))
                out.append((told, self.share(k, i)))
        return tuple(out)

    def share(self, k: int, i: int) -> str:
        """Percent of the figure for STEP points of line: `economy.figure`."""
        w = self.session.world
        tenths = w.steered[k, i] * STEP * (100 - w.guidance) // 2000
        return f"{'+' if tenths > 0 else ''}{decimal(tenths / 10)} %".replace("-", "\N{MINUS SIGN}")
