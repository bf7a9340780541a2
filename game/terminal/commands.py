"""The commands of the terminal: what is typed beside answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.notation import DECISION_HELP
from game.rules.bodies import leads
from game.terminal import bodies, counsel, readings, reference, sources
from game.terminal.epilogue import aims_at_table, epilogue
from game.terminal.examples import examples
from game.terminal.keeping import load_one, save_as
from game.terminal.lab import what_if_i_had
from game.terminal.purposes import for_your_aims, for_your_view
from game.terminal.worksheet import print_worksheet
from game.words import N_, N_meant, _, meant

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
        session.say(_("Answer with a number, or in words: {words}.", words=_(DECISION_HELP[session.pending.kind])))
    session.say(_("An empty line reads the menu again; 'more' its next page; 'back' the menu before."))
    named = examples(session.labels())
    for one in dict.fromkeys(COMMANDS.values()):
        session.say(f"{meant('form', one.form)}: {_(one.about, **named)}.")
    if session.menus:
        session.menus[-1].show(session.console)


def why(session: Session, words: str) -> None:
    """Reasons of the last vote, or of a move; what moved a number."""
    what, _, whose = words.partition(" ")
    if is_word(what, N_meant("command", "move")):
        session.say(*reference.why_move(session.campaign, session.who, whose.strip()))
    elif number := next((one for one in sources.NUMBERS if is_word(words, sources.NUMBERS[one])), None):
        session.say(*sources.why_number(session.campaign, session.leader, session.who, number))
    else:
        session.say(*readings.why(session.campaign, session.who, words))


def people(session: Session, words: str) -> None:
    """You, the leaders, your men."""
    session.say(*readings.people(session.labels()))


def person(session: Session, words: str) -> None:
    """One person."""
    labels = session.labels()
    if words:
        session.say(*readings.person(labels, words))
    else:
        session.say(_("Whom? For example: person {person}", **examples(labels)))


def aims(session: Session, words: str) -> None:
    """Your aims."""
    session.say(*aims_at_table(session.campaign, session.leader))


def retire(session: Session, words: str) -> None:
    """The epilogue as things stand; the save can be taken up again."""
    fallen = not leads(session.campaign.state, session.campaign.world, session.leader)
    if not (session.campaign.ended or session.retiring.possible or fallen):
        session.say(_("Not before one man has held the Central Committee for a year and nothing is open any more."))
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
        session.say(_("To move it: table line {words}. For its chance: forecast line {words}.", words=words))


def forecast(session: Session, words: str) -> None:
    """The chance of a motion."""
    session.say(*counsel.foresee(session.campaign, session.pending, session.leader, words.casefold()))


def power(session: Session, words: str) -> None:
    """Who decides in a body."""
    session.say(*bodies.power(session.campaign, session.leader, words.casefold()))


def book(session: Session, words: str) -> None:
    """The encyclopedia."""
    session.say(*reference.book(session.labels(), session.campaign, words))


def chronicle(session: Session, words: str) -> None:
    """What has happened."""
    session.say(*readings.chronicle(session.campaign, session.who, words))


def advice(session: Session, words: str) -> None:
    """What the AI would do, or the odds of its best answers."""
    if is_word(words, N_meant("command", "odds")):
        session.odds()
        return
    told = [_("Your adviser would: {answer}.", answer=session.advice() or _("rest"))]
    if session.pending is not None:
        told += [reason(session.campaign, session.leader) for reason in (for_your_view, for_your_aims)]
    session.say(" ".join(filter(None, told)))


def follow(session: Session, words: str) -> None:
    """Do what the AI would do."""
    told = session.advice()
    if told is not None:
        session.say(_("You follow your adviser: {answer}", answer=told))
        session.campaign.play(told)


def more(session: Session, words: str) -> None:
    """The next page of the menu."""
    if session.menus and session.menus[-1].more():
        session.menus[-1].show(session.console)
    else:
        session.say(_("There is no more."))


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
        session.say(_("There is nothing to undo."))
        return
    session.replace(before)
    session.say(_("Your last decision is undone."))


def lab(session: Session, words: str) -> None:
    """Own decisions with other answers, played on."""
    past = session.campaign.rewound(len(session.campaign.decisions))
    what_if_i_had(session.console, past, session.who)


def leave(session: Session, words: str) -> None:
    """Leave the game."""
    session.over = True
    session.say(_("The autosave keeps your game.") if session.recorder is not None else _("Good-bye."))


def is_word(typed: str, word: str) -> bool:
    """Whether what was typed is a word of the commands, in English or in the language in use."""
    return plain(typed) in (word, plain(meant("command", word)))


def command(word: str) -> Command | None:
    """The command that a word names, in English or in the language in use."""
    return next((found for name, found in COMMANDS.items() if is_word(word, name)), None)


def plain(word: str) -> str:
    """A typed word without its capitals, and without the dots of the Russian yo, which few type."""
    return word.casefold().replace("\N{CYRILLIC SMALL LETTER IO}", "\N{CYRILLIC SMALL LETTER IE}")


_HELP = Command(N_meant("form", "? or help"), N_("this list, and the menu again"), show_help)
COMMANDS: dict[str, Command] = {
    "?": _HELP,
    N_meant("command", "help"): _HELP,
    N_meant("command", "why"): Command(
        N_meant("form", "why, why NAME, why prestige"),
        N_("the reasons of the last vote, of all or of one; what moved your prestige, capital, evidence, exposure"),
        why,
    ),
    "why move": Command(
        N_meant("form", "why move, why move LEADER"),
        N_("why your adviser would decide so; at the end, a leader's turning points"),
        why,
    ),
    N_meant("command", "people"): Command(
        N_meant("form", "people"), N_("you, the other leaders and your own men"), people
    ),
    N_meant("command", "person"): Command(
        N_meant("form", "person NAME"), N_("everything you may know of a person"), person
    ),
    N_meant("command", "aims"): Command(
        N_meant("form", "aims"), N_("what you aim at and how it stands, and what the others say they want"), aims
    ),
    N_meant("command", "epilogue"): Command(
        N_meant("form", "epilogue"),
        N_("end your game as things stand, once one man reigns and nothing is open"),
        retire,
    ),
    N_meant("command", "posts"): Command(N_meant("form", "posts, posts WORD"), N_("posts and who holds them"), posts),
    N_meant("command", "line"): Command(N_meant("form", "line"), N_("the party's line on every issue"), line),
    N_meant("command", "forecast"): Command(
        N_meant("form", "forecast MOTION"),
        N_("the chance of a motion, or of an offer: forecast {motion}, forecast {offer}"),
        forecast,
    ),
    N_meant("command", "power"): Command(
        N_meant("form", "power BODY, power BODY two_thirds"),
        N_("who decides in a body, by followings as you know them"),
        power,
    ),
    N_meant("command", "advice"): Command(
        N_meant("form", "advice, advice odds"),
        N_("what your adviser would do; what may come of his best answers"),
        advice,
    ),
    N_meant("command", "follow"): Command(N_meant("form", "follow"), N_("do what your adviser would do"), follow),
    N_meant("command", "book"): Command(
        N_meant("form", "book, book NAME"),
        N_("the encyclopedia: persons, posts, events, documents, words of the game"),
        book,
    ),
    N_meant("command", "chronicle"): Command(
        N_meant("form", "chronicle, chronicle NUMBER"), N_("the last lines of what has happened"), chronicle
    ),
    N_meant("command", "more"): Command(N_meant("form", "more"), N_("the next page of the menu"), more),
    N_meant("command", "back"): Command(N_meant("form", "back"), N_("the menu before"), back),
    N_meant("command", "lab"): Command(
        N_meant("form", "lab"),
        N_("what if I had...: one of your decisions with another answer, played on many times"),
        lab,
    ),
    N_meant("command", "worksheet"): Command(
        N_meant("form", "worksheet"),
        N_("a page to print: which of your decisions made the difference so far, and room to argue"),
        print_worksheet,
    ),
    N_meant("command", "undo"): Command(N_meant("form", "undo"), N_("take back your last decision"), undo),
    N_meant("command", "save"): Command(N_meant("form", "save NAME"), N_("save the game under a name"), save_as),
    N_meant("command", "load"): Command(N_meant("form", "load"), N_("choose a save and go on with it"), load_one),
    N_meant("command", "quit"): Command(N_meant("form", "quit"), N_("leave; the autosave keeps your game"), leave),
}
