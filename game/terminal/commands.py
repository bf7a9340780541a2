"""The commands of the terminal: what is typed beside answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.notation import DECISION_HELP
from game.rules.bodies import leads
from game.saves import SaveProblem, Summary, list_saves, load, path_for, save
from game.terminal import counsel, readings, reference
from game.terminal.epilogue import aims_at_table, epilogue
from game.terminal.lab import what_if_i_had
from game.terminal.menu import pick
from game.terminal.phrases import counted
from game.terminal.purposes import for_your_aims, for_your_view

if TYPE_CHECKING:
    from game.terminal.session import Session


@dataclass(frozen=True)
class Command:
    """How it is typed, what it does, and the doing."""

    form: str
    about: str
    run: Callable[[Session, str], None]


def show_help(session: Session, words: str) -> None:
    """Every command, how the pending decision is answered, and its menu."""
    if session.pending is not None:
        session.say(f"Answer with a number, or in words: {DECISION_HELP[session.pending.kind]}.")
    session.say("An empty line reads the menu again; 'more' its next page; 'back' the menu before.")
    for command in dict.fromkeys(COMMANDS.values()):
        session.say(f"{command.form}: {command.about}.")
    if session.menus:
        session.menus[-1].show(session.console)


def why(session: Session, words: str) -> None:
    """Reasons of the last vote, or of a move."""
    what, _, whose = words.partition(" ")
    if what.casefold() == "move":
        session.say(*reference.why_move(session.campaign, session.who, whose.strip()))
    else:
        session.say(*readings.why(session.campaign, session.who, words))


def people(session: Session, words: str) -> None:
    """You, the leaders, your men."""
    session.say(*readings.people(session.labels()))


def person(session: Session, words: str) -> None:
    """One person."""
    session.say(*readings.person(session.labels(), words) if words else ["Whom? For example: person kirov"])


def aims(session: Session, words: str) -> None:
    """Your aims."""
    session.say(*aims_at_table(session.campaign, session.leader))


def retire(session: Session, words: str) -> None:
    """The epilogue as things stand; the save can be taken up again."""
    fallen = not leads(session.campaign.state, session.campaign.world, session.leader)
    if not (session.campaign.ended or session.retiring.possible or fallen):
        session.say("Not before one man has held the Central Committee for a year and nothing is open any more.")
        return
    session.say(*epilogue(session.campaign, session.leader))
    session.over = not session.campaign.ended


def posts(session: Session, words: str) -> None:
    """Posts and their holders."""
    session.say(*readings.posts(session.labels(), words))


def line(session: Session, words: str) -> None:
    """The party's line."""
    session.say(*readings.line(session.labels()))
    if words:
        session.say(f"To move it: table line {words}. For its chance: forecast line {words}.")


def forecast(session: Session, words: str) -> None:
    """The chance of a motion."""
    session.say(*counsel.foresee(session.campaign, session.pending, session.leader, words.casefold()))


def power(session: Session, words: str) -> None:
    """Who decides in a body."""
    session.say(*counsel.power(session.campaign, session.leader, words.casefold()))


def book(session: Session, words: str) -> None:
    """The encyclopedia."""
    session.say(*reference.book(session.campaign, session.leader, words))


def chronicle(session: Session, words: str) -> None:
    """What has happened."""
    session.say(*readings.chronicle(session.campaign, session.who, words))


def advice(session: Session, words: str) -> None:
    """What the AI would do, or the odds of its best answers."""
    if words.casefold() == "odds":
        session.odds()
        return
    told = [f"Your adviser would: {session.advice() or 'rest'}."]
    if session.pending is not None:
        told += [reason(session.campaign, session.leader) for reason in (for_your_view, for_your_aims)]
    session.say(" ".join(filter(None, told)))


def follow(session: Session, words: str) -> None:
    """Do what the AI would do."""
    told = session.advice()
    if told is not None:
        session.say(f"You follow your adviser: {told}")
        session.campaign.play(told)


def more(session: Session, words: str) -> None:
    """The next page of the menu."""
    if session.menus and session.menus[-1].more():
        session.menus[-1].show(session.console)
    else:
        session.say("There is no more.")


def back(session: Session, words: str) -> None:
    """The menu before."""
    if len(session.menus) > 1:
        session.menus.pop()
    if session.menus:
        session.menus[-1].at = 0
        session.menus[-1].show(session.console)


def undo(session: Session, words: str) -> None:
    """Take back the last decision."""
    before = session.campaign.undone()
    if before is None:
        session.say("There is nothing to undo.")
        return
    session.replace(before)
    session.say("Your last decision is undone.")


def lab(session: Session, words: str) -> None:
    """Own decisions with other answers, played on."""
    past = session.campaign.rewound(len(session.campaign.decisions))
    what_if_i_had(session.console, past, session.who)


def save_as(session: Session, words: str) -> None:
    """Save under a name."""
    if not words:
        session.say("Under what name? For example: save before the congress")
        return
    try:
        path = path_for(words, session.folder)
        save(session.campaign, path, words)
    except SaveProblem as problem:
        session.say(f"It could not be saved: {problem}.")
        return
    session.say(f"Saved as {path.name}.")


def load_one(session: Session, words: str) -> None:
    """Choose a save and go on with it."""
    saves = list_saves(session.folder)
    if not saves:
        session.say("There are no saves.")
        return
    labels = [one.problem or _summary(one) for one in saves]
    at = pick(session.console, "Which save?", labels)
    if at is None:
        return
    try:
        loaded = load(saves[at].path)
    except SaveProblem as problem:
        session.say(f"It cannot be opened: {problem}.")
        return
    for wrong in loaded.problems:
        session.say(f"Something is wrong with this save: {wrong}.")
    if loaded.campaign is None or not loaded.campaign.humans:
        session.say(
            "It cannot be played on. Its last lines:", *(one.text for one in loaded.chronicle[-readings.SHOWN :])
        )
        return
    session.replace(loaded.campaign)
    session.start_again()
    session.say(f"You go on with {saves[at].title}.")


def _summary(one: Summary) -> str:
    """A save in one line."""
    when = one.quarter or "the beginning"
    return f"{one.title}: {', '.join(one.leaders)}, {when}, {counted(one.decisions, 'decision')}"


def leave(session: Session, words: str) -> None:
    """Leave the game."""
    session.over = True
    session.say("The autosave keeps your game." if session.recorder is not None else "Good-bye.")


_HELP = Command("? or help", "this list, and the menu again", show_help)
COMMANDS: dict[str, Command] = {
    "?": _HELP,
    "help": _HELP,
    "why": Command("why, why NAME", "the reasons of the last vote, of everybody or of one voter", why),
    "why move": Command(
        "why move, why move LEADER", "why your adviser would decide so; at the end, a leader's turning points", why
    ),
    "people": Command("people", "you, the other leaders and your own men", people),
    "person": Command("person NAME", "everything you may know of a person", person),
    "aims": Command("aims", "what you aim at and how it stands, and what the others say they want", aims),
    "epilogue": Command("epilogue", "end your game as things stand, once one man reigns and nothing is open", retire),
    "posts": Command("posts, posts WORD", "posts and who holds them", posts),
    "line": Command("line", "the party's line on every issue", line),
    "forecast": Command(
        "forecast MOTION",
        "the chance of a motion, or of an offer: forecast line nep -20, forecast offer kamenev line nep",
        forecast,
    ),
    "power": Command(
        "power BODY, power BODY two_thirds", "who decides in a body, by followings as you know them", power
    ),
    "advice": Command("advice, advice odds", "what your adviser would do; what may come of his best answers", advice),
    "follow": Command("follow", "do what your adviser would do", follow),
    "book": Command("book, book NAME", "the encyclopedia: persons, posts, events, documents, words of the game", book),
    "chronicle": Command("chronicle, chronicle NUMBER", "the last lines of what has happened", chronicle),
    "more": Command("more", "the next page of the menu", more),
    "back": Command("back", "the menu before", back),
    "lab": Command("lab", "what if I had...: one of your decisions with another answer, played on many times", lab),
    "undo": Command("undo", "take back your last decision", undo),
    "save": Command("save NAME", "save the game under a name", save_as),
    "load": Command("load", "choose a save and go on with it", load_one),
    "quit": Command("quit", "leave; the autosave keeps your game", leave),
}
