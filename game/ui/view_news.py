"""What has happened, in short lines: the ticker, the news of a quarter, the votes of its sittings."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from game.chronicle import Line
from game.rules import names as n
from game.ui.language import _, true_minus
from game.ui.pages.view_names import Lexicon
from game.ui.session import Session

DULL = ("motion", "ballot", "delegates", "seat", "quarter", "whip", "patron")
"""Kinds of line that a summary leaves out: what they say is told by another."""
TICKER_LINES = 6


def told_lines(session: Session, since_turn: int) -> list[Line]:
    """The chronicle from a quarter on, as the player may read it."""
    found = session.chronicle()
    return found[bisect_left(found, since_turn, key=lambda line: line.turn) :]


def ticker(session: Session) -> list[str]:
    """The newest news, newest first."""
    return session.once(("ticker", session.language), lambda: _newest(session))


def _newest(session: Session) -> list[str]:
    found = [line for line in told_lines(session, max(0, session.turn - 1)) if line.kind not in DULL]
    return [short(line) for line in reversed(found[-TICKER_LINES:])]


def short(line: Line) -> str:
    """A line without full stop; a vote without the names of the voters."""
    text = true_minus(line.text)
    if line.kind == "result":
        for label in (_("For"), _("Against"), _("Abst.")):
            text = text.partition(f" {label}: ")[0]
    return text.rstrip(".")


def motion_words(line: Line) -> str:
    """The motion out of a result's sentence, without figures and names."""
    words = short(line).partition(": ")[2]
    return words[:1].upper() + words[1:]


def untold_lines(session: Session) -> list[Line]:
    """The chronicle of what has not been told, as the player may read it; of a quarter just over, not of the next."""
    return session.once(("untold", session.told, session.language), lambda: _untold(session))


def _untold(session: Session) -> list[Line]:
    untold = session.untold()
    if not untold:
        return []
    fresh = {id(happening) for happening in untold}
    last = session.turn - 1 if session.resting else session.turn
    return [line for line in told_lines(session, untold[0].turn) if id(line.row) in fresh and line.turn <= last]


@dataclass(frozen=True)
class Section:
    """News of one kind."""

    title: str
    lines: tuple[Line, ...]


def section_names() -> dict[str, tuple[str, ...]]:
    """Titles and the kinds of line below each, in order."""
    return {
        _("Dispatches"): ("event", "choice", "gamble", "crisis", "death", "illness"),
        _("The fall"): ("sanction",),
        _("Votes"): ("result", "held", "line", "meeting", "elected", "body"),
        _("Posts"): ("post",),
        _("What was said and done"): ("move", "pact", "kept", "breach", "called", "favour"),
        _("Your own affairs"): ("aim", "passed_over"),
        _("The end"): ("ending",),
    }


def sections(session: Session, turn: int) -> list[Section]:
    """The news of a quarter by kind, empty ones left out."""
    found = [line for line in told_lines(session, turn) if line.turn == turn]
    out = []
    for title, kinds in section_names().items():
        of_kind = tuple(line for line in found if line.kind in kinds)
        if of_kind:
            out.append(Section(title, of_kind))
    return out


def also_reported(session: Session, ask: int) -> list[tuple[str, str]]:
    """What has come with a question: the events since the player's last answer in this quarter that ask him nothing.

    (kind of block, text), the first first.
    """
    texts, words, w = session.campaign.scenario.texts, Lexicon(session.campaign), session.world
    mine = {w.ask_event[k] for k in range(len(texts.asks)) if w.ask_leader[k] == session.leader}
    found: list[int] = []
    for happening in reversed(session.campaign.happenings):
        if happening.turn < session.turn or (happening.kind, happening.cells[2]) == (n.L_CHOICE, session.leader):
            break
        if happening.kind == n.L_EVENT and happening.cells[0] not in mine:
            found.append(happening.cells[0])
    out: list[tuple[str, str]] = []
    for event in reversed(found):
        out += [("heading", words.say(texts.events[event], "title")), ("text", words.say(texts.events[event], "text"))]
    return out


def story_of(session: Session, turn: int) -> list[tuple[str, str]]:
    """The events of a quarter with their texts, newest first: (kind of block, text)."""
    texts, words = session.campaign.scenario.texts, Lexicon(session.campaign)
    out: list[tuple[str, str]] = []
    for happening in reversed(session.campaign.happenings):
        if happening.turn < turn:
            break
        if happening.kind == n.L_EVENT:
            about = texts.events[happening.cells[0]]
            out += [("heading", words.say(about, "title")), ("text", words.say(about, "text"))]
    return out
