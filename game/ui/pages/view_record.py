"""What the chronicle page shows: the lines a player may read, by quarter, under filters, and each in detail."""

from __future__ import annotations

from game.chronicle import Line
from game.rules import names as n
from game.scenario.texts import Words
from game.ui.language import _, at_head, true_minus
from game.ui.officetree import Branch
from game.ui.pages.view_names import Lexicon
from game.ui.pages.view_sitting import RollCall, Sittings
from game.ui.richtext import Block, block
from game.ui.session import Session
from game.ui.shapes import Mark
from game.ui.table_rows import Row
from game.ui.view import MINUS

SORTS: dict[str, tuple[str, ...]] = {
    "moves": ("move", "pact", "whip", "broker", "stage", "kept", "breach", "called", "favour"),
    "votes": ("motion", "result", "held", "line", "rebuff"),
    "posts": ("post", "patron", "desert", "delegates", "seat", "elected", "body", "meeting", "passed_over"),
    "events": ("event", "choice", "gamble", "crisis", "ignored", "death", "illness", "ending", "aim"),
    "sanctions": ("sanction", "regain", "lapsed"),
}
"""Filters of the chronicle and the kinds of line (names of LOG_NAMES) that each lets through."""

SHAPES = {"moves": ("disc", "blue"), "votes": ("square", "green"), "posts": ("pentagon", "brown"),
          "events": ("star", "violet"), "sanctions": ("wedge", "red")}  # fmt: skip


def sort_of(kind: str) -> str:
    """The filter a kind of line belongs to."""
    return next((sort for sort, kinds in SORTS.items() if kind in kinds), "events")


def sort_words() -> dict[str, str]:
    """The filters in words."""
    return {
        "moves": _("Moves"),
        "votes": _("Votes"),
        "posts": _("Posts and elections"),
        "events": _("Events"),
        "sanctions": _("Sanctions"),
    }


def kind_words() -> dict[str, str]:
    """A line's kind in a word."""
    return {
        "event": _("event"), "choice": _("decision"), "gamble": _("gamble"), "move": _("move"), "pact": _("pact"),
        "motion": _("motion"), "result": _("vote"), "held": _("held over"), "whip": _("pressure"),
        "meeting": _("meeting"), "post": _("post"), "delegates": _("delegates"), "seat": _("CC seats"),
        "elected": _("election"), "patron": _("clients"), "sanction": _("sanction"), "death": _("death"),
        "crisis": _("crisis"), "line": _("the line"), "ending": _("ending"), "illness": _("illness"),
        "body": _("bodies"), "quarter": _("quarter"), "broker": _("pact"), "stage": _("abroad"),
        "regain": _("return"), "lapsed": _("appeal"), "quoted": _("quotation"), "rebuff": _("rebuff"),
        "desert": _("clients"), "ignored": _("crisis"),
        "breach": _("word broken"), "kept": _("word kept"), "called": _("favour called in"), "favour": _("favour"),
        "aim": _("aim"), "passed_over": _("slate"),
    }  # fmt: skip


class Record:
    """The chronicle of a session, as its player may read it."""

    def __init__(self, session: Session) -> None:
        """Read again whenever it is asked."""
        self.session = session
        self.words = Lexicon(session.campaign)
        self.sittings = Sittings(session)

    def lines(self) -> list[Line]:
        """Every line the player may read, oldest first."""
        return self.session.chronicle()

    def line(self, row: str) -> Line | None:
        """The line of a row id."""
        found = self.lines()
        return found[int(row)] if row.isdigit() and int(row) < len(found) else None

    def branches(self, sort: str, about: int) -> list[Branch]:
        """The lines by quarter, the newest quarter first; `sort` "all" or a filter, `about` a leader or 0."""
        quarters: dict[int, list[Row]] = {}
        name = self.words.leader(about) if about else ""
        for at, line in enumerate(self.lines()):
            if line.kind != "quarter" and sort in ("all", sort_of(line.kind)) and name in line.text:
                quarters.setdefault(line.turn, []).append(self._row(at, line))
        return [
            Branch(str(turn), self.words.head(turn), tuple(rows), str(len(rows)))
            for turn, rows in sorted(quarters.items(), reverse=True)
        ]

    def _row(self, at: int, line: Line) -> Row:
        sort = sort_of(line.kind)
        mark = Mark(*SHAPES[sort], sort_words()[sort])
        text = true_minus(line.text) + (" *" if line.secret_of else "")
        return Row(str(at), {"mark": mark, "kind": kind_words()[line.kind], "text": text})

    # --- in detail -------------------------------------------------------------------------------------------------

    def detail(self, line: Line) -> list[Block]:
        """A line as a text: the sentence and its numbers."""
        said = true_minus(line.text)
        head, _dot, rest = said.partition(". ") if len(said) > 90 else (said, "", "")
        out = [block(head.rstrip("."), kind="headline")]
        if rest:
            out.append(block(rest))
        place = _("after {count} decisions").format(count=line.after)
        out.append(block(f"{at_head(line.quarter)}; {kind_words()[line.kind]}; {place}", kind="small"))
        out += [block(text) for text in self._story(line)]
        if line.secret_of:
            out.append(block(_("Only you know this."), kind="quote"))
        out += [block(f"{word}: {str(value).replace('-', MINUS)}", kind="bullet") for word, value in line.parts]
        return out

    def _story(self, line: Line) -> list[str]:
        """What the scenario tells of an event, or of the question that was decided."""
        if line.row is None or line.row.kind not in (n.L_EVENT, n.L_CHOICE, n.L_GAMBLE):
            return []
        texts, at = self.words.texts, line.row.cells[0]
        if line.row.kind == n.L_EVENT:
            return self._paragraphs(texts.events[at])
        event = next((words for words in texts.events if words.id == texts.asks[at].id), None)
        return [*(self._paragraphs(event) if event else []), *self._paragraphs(texts.asks[at])]

    def _paragraphs(self, words: Words) -> list[str]:
        text = words.of("text", self.session.language)
        return text.split("\n") if text else []

    def call(self, line: Line) -> RollCall | None:
        """The roll call that a line tells of, or that a motion led to."""
        row = line.row
        if row is None or row.kind not in (n.L_RESULT, n.L_MOTION):
            return None
        for call in self.sittings.calls():
            same = row.cells[:5] == (call.mover, call.kind, call.a, call.b, call.body) and row.turn == call.turn
            if call.row is row or (row.kind == n.L_MOTION and same):
                return call
        return None
