"""What the player has undertaken this quarter."""

from __future__ import annotations

from dataclasses import dataclass

from game.rules import names as n
from game.ui.pages.view_names import Lexicon
from game.ui.session import Session


@dataclass(frozen=True)
class Task:
    """One undertaking: the answer in which it was given, and the text that asked for it."""

    text: str
    about: str
    title: str


def tasks(session: Session) -> list[Task]:
    """The player's answers of this quarter to questions that had one answer only, the first first.

    Such an answer decides nothing; it says what the player means to do, as in the lesson.
    """
    found: list[Task] = session.once(("tasks", session.language), lambda: _tasks(session))
    return found


def _tasks(session: Session) -> list[Task]:
    w, texts, words = session.world, session.campaign.scenario.texts, Lexicon(session.campaign)
    out: list[Task] = []
    for happening in reversed(session.campaign.happenings):
        if happening.turn < session.turn:
            break
        if happening.kind != n.L_CHOICE:
            continue
        ask, option, leader = happening.cells[:3]
        if leader != session.leader or w.ask_options_n[ask] != 1:
            continue
        about = texts.events[w.ask_event[ask]]
        label = words.say(texts.options[w.ask_options[ask] + option - 1], "label")
        out.append(Task(label, words.say(about, "text"), words.say(about, "title")))
    return out[::-1]
